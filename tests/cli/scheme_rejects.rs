//! Planted defects: one file each, beside all that `scheme check` says of it, in both languages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Town, fixture};

/// The planted files; the parts they name lie in a folder of their own.
fn planted() -> Vec<PathBuf> {
    let folder = fs::read_dir(fixture("rejects/schemes")).unwrap();
    let mut files: Vec<PathBuf> = folder
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

/// What is wrong with how a file is judged in a language; what was said of it is left to be read and copied.
fn judged(town: &Town, file: &Path, lang: &str) -> Option<String> {
    let name = file.file_name().unwrap().to_str().unwrap();
    let ran = town.run(&["scheme", "check", name, "--lang", lang]);
    let words = format!("{name}.{lang}.txt");
    let left = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schemes");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join(&words), &ran.stderr).unwrap();
    let advice = name.starts_with("advice-");
    if ran.status != if advice { 0 } else { 3 } || !ran.stdout.is_empty() {
        return Some(format!(
            "{words}: ended with {}, or wrote to stdout",
            ran.status
        ));
    }
    let marks = ["fout: ", "error: ", "tip: ", "hint: "];
    let found = ran.stderr.lines();
    let found = found.filter(|line| marks.iter().any(|mark| line.starts_with(mark)));
    let found = found.count();
    if found != if name.starts_with("many-") { 3 } else { 1 } {
        return Some(format!("{words}: {found} findings\n{}", ran.stderr));
    }
    let expected = fs::read_to_string(file.with_file_name(&words)).unwrap_or_default();
    (ran.stderr != expected).then(|| format!("{words}: said\n{}instead of\n{expected}", ran.stderr))
}

#[test]
fn every_planted_defect_is_told_in_its_own_words() {
    let town = Town::bare();
    copy(Path::new(&fixture("rejects/schemes")), &town.path(""));
    let faults: Vec<String> = planted()
        .iter()
        .flat_map(|file| ["nl", "en"].map(|lang| judged(&town, file, lang)))
        .flatten()
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(path, to).unwrap();
        }
    }
}

#[test]
fn no_words_wait_for_a_scheme_that_is_gone() {
    let files = planted();
    for entry in fs::read_dir(fixture("rejects/schemes")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let scheme = path.with_extension("").with_extension("");
            assert!(files.contains(&scheme), "{}", path.display());
        }
    }
}
