//! Damaged schemes: refused, never broken by. What is said of each planted defect is tested through the binary.

use vrijpas::rules::Scheme;

use crate::support::fixtures;

/// A file cut off anywhere, or with a line left out, is read or refused; it never breaks the reader.
#[test]
fn a_damaged_file_is_refused_and_nothing_more() {
    for name in ["lochristi", "oostende"] {
        let path = fixtures("schemes").join(format!("{name}.toml"));
        let text = std::fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for position in 0..lines.len() {
            let cut = lines[..position].join("\n");
            let _ = Scheme::parse(&cut, name);
            let left_out = [&lines[..position], &lines[position + 1..]].concat();
            if let Err(defects) = Scheme::parse(&left_out.join("\n"), name) {
                assert!(!defects.is_empty());
                assert!(defects.iter().all(|defect| defect.line <= lines.len()));
            }
        }
    }
    for text in [
        "",
        "format = 1",
        "\0",
        "format = 99999999999999999999",
        "[[",
        "a = {",
    ] {
        assert!(Scheme::parse(text, "odd").is_err(), "{text:?}");
    }
}
