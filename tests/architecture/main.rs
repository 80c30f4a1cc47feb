//! The rules of the house, checked on its own source: who imports whom, what may appear where, how long things may be.

#![allow(clippy::unwrap_used, clippy::format_push_string)]

mod imports;
mod leaving;
mod places;
mod planted;
mod sentences;
#[allow(dead_code)] // shared with tests/catalogues, which looks at the input of macros
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use source::What;

const LONGEST_FILE: usize = 300;
const LONGEST_FUNCTION: usize = 70;

/// Everything wrong with a file, as `line: what`. `path` is relative to `src/`.
fn faults(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut faults: Vec<(usize, String)> = too_long(text);
    for seen in source::see(path, text) {
        let found = [
            imports::faults,
            leaving::faults,
            places::faults,
            sentences::faults,
        ]
        .iter()
        .flat_map(|rule| rule(path, &seen));
        faults.extend(found.map(|fault| (seen.line, fault)));
        faults.extend(long_function(&seen.what).map(|fault| (seen.line, fault)));
    }
    faults
}

fn too_long(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().count();
    if lines > LONGEST_FILE {
        vec![(lines, format!("a file of {lines} lines"))]
    } else {
        Vec::new()
    }
}

fn long_function(what: &What) -> Option<String> {
    match what {
        What::Function(lines) if *lines > LONGEST_FUNCTION => {
            Some(format!("a function of {lines} lines"))
        }
        _ => None,
    }
}

/// All Rust files below a folder of the package, sorted.
fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn relative(path: &Path, folder: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    path.strip_prefix(root)
        .unwrap()
        .to_str()
        .unwrap()
        .replace('\\', "/")
}

#[test]
fn the_house_keeps_its_rules() {
    let files = rust_files("src");
    assert!(files.len() > 10, "the source was not found");
    let mut report = String::new();
    for file in files {
        let path = relative(&file, "src");
        for (line, fault) in faults(&path, &fs::read_to_string(&file).unwrap()) {
            report.push_str(&format!("\nsrc/{path}:{line}: {fault}"));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn tests_are_short_too() {
    let mut report = String::new();
    for file in rust_files("tests") {
        let path = relative(&file, "tests");
        let text = fs::read_to_string(&file).unwrap();
        let long = source::see(&path, &text)
            .into_iter()
            .filter_map(|seen| Some((seen.line, long_function(&seen.what)?)));
        for (line, fault) in too_long(&text).into_iter().chain(long) {
            report.push_str(&format!("\ntests/{path}:{line}: {fault}"));
        }
    }
    assert!(report.is_empty(), "{report}");
}
