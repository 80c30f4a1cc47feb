//! What an error may name: what was typed, files, days, counts, clubs and offers. No error names a person by anything but the id that
//! was typed, and none holds a secret.

use std::path::Path;

use crate::town::files;

/// Values that are about a person or open something.
const PRIVATE: &[&str] = &[
    "account",
    "address",
    "birth",
    "born",
    "dossier",
    "email",
    "first",
    "first_name",
    "ground",
    "hash",
    "hex",
    "holder",
    "iban",
    "insz",
    "last_name",
    "mac",
    "name",
    "names",
    "passphrase",
    "person",
    "phone",
    "pseudonym",
    "recovery",
    "salt",
    "secret",
    "status",
    "street",
    "tier",
    "token",
];

/// Errors that name such a value all the same, and why they may.
const WEIGHED: &[(&str, &str)] = &[
    ("walk-in-birth", "birth"), // as it was typed
    ("walk-in-known", "name"),  // the desk asks whether it is the same person
    ("walk-in-known", "birth"),
    ("voucher-no-tier", "tier"), // as it was typed
];

/// Constructors of errors, without blanks.
const ERRORS: &[&str] = &[
    "Error::refused(",
    "Error::usage(",
    "Error::system(",
    "Error::input(vec![",
    "Stopped::Fault{said:",
];

/// Key and names of values of each `said!` that an error is made of.
fn errors(source: &str) -> Vec<(String, Vec<String>)> {
    let plain: String = source
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let mut found = Vec::new();
    for start in ERRORS {
        let begin = format!("{start}said!(\"");
        for (at, _) in plain.match_indices(&begin) {
            let rest = &plain[at + begin.len()..];
            let (key, rest) = rest.split_once('"').unwrap();
            let (mut depth, mut names, mut word) = (0, Vec::new(), String::new());
            for sign in rest.chars() {
                match sign {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' if depth == 0 => break,
                    ')' | ']' | '}' => depth -= 1,
                    '=' if depth == 0 => names.push(std::mem::take(&mut word)),
                    ',' if depth == 0 => word.clear(),
                    sign if depth == 0 => word.push(sign),
                    _ => {}
                }
            }
            found.push((key.to_owned(), names));
        }
    }
    found
}

#[test]
fn no_error_is_about_a_person() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut seen, mut private) = (0, Vec::new());
    for path in files(&source) {
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        for (key, names) in errors(&std::fs::read_to_string(&path).unwrap()) {
            seen += 1;
            for name in names {
                let weighed = WEIGHED.contains(&(key.as_str(), name.as_str()));
                if PRIVATE.contains(&name.as_str()) && !weighed {
                    private.push(format!("{}: {key} names {name}", path.display()));
                }
            }
        }
    }
    assert!(seen > 120, "only {seen} errors were found");
    assert!(private.is_empty(), "{private:#?}");
}

#[test]
fn errors_are_found_in_source() {
    let source = "return Err(Error::refused(said!(\n  \"a-b\", id = known(x, y = 1), name = &who.name\n)).hint(h));";
    assert_eq!(
        errors(source),
        [("a-b".to_owned(), vec!["id".to_owned(), "name".to_owned()])]
    );
}
