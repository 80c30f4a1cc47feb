//! Planted defects: one file each, beside the line and key it must be refused with.

use vrijpas::rules::Scheme;

use crate::support::fixtures;

#[test]
fn every_planted_defect_is_found_with_its_line() {
    let folder = fixtures("rejects/schemes");
    let mut files = 0;
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let defects = Scheme::parse(&text, &name).err().unwrap_or_default();
        let found: Vec<String> = defects
            .iter()
            .map(|defect| {
                let remedy = defect.remedy.as_ref().map_or("-", |remedy| remedy.key);
                format!("{} {} {remedy}", defect.line, defect.said.key)
            })
            .collect();
        assert_eq!(found.join("\n"), expected.trim(), "{name}");
        files += 1;
    }
    assert!(files >= 12, "{files}");
}

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
