//! No person in any file of the demo that leaves the house: kits, what clubs hand in, answers, statements, payment and journal files.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::support::{Town, fixture};

/// Names of the people of the fixture that are words of the outside too: a club bears the name of its founder.
const ALSO_WORDS: &[&str] = &["dobbelaere"];
/// Shorter words come up by chance among the random bytes of a kit.
const NO_CHANCE: usize = 5;
/// What stays in the house: registers, keys, the OCMW's own files and lists.
const INSIDE: &[&str] = &[
    "config",
    "ocmw",
    "clubs.csv", // of clubs, as they are handed to the municipality
    "households.csv",
    "members.csv",
    "statuses.csv",
    "gss_answer.csv",
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let inside = INSIDE.contains(&name.as_str())
            || name.contains(".db")
            || Path::new(&name)
                .extension()
                .is_some_and(|ending| ending == "toml");
        if inside {
            continue;
        }
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The text of a file; of a workbook that of all its parts.
fn text(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    if path.extension().is_some_and(|ending| ending == "xlsx") {
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut all = String::new();
        for part in 0..book.len() {
            let mut part = book.by_index(part).unwrap();
            // The rest is the look of a workbook, the same in each.
            let name = part.name().unwrap().into_owned();
            if name.contains("sharedStrings") || name.contains("worksheets") {
                part.read_to_string(&mut all).unwrap();
            }
        }
        return all;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Everything that tells who somebody is: names, numbers, ids, addresses.
fn persons() -> BTreeSet<String> {
    let mut marks = BTreeSet::new();
    for (name, columns) in [
        (
            "members",
            &[
                "member_id",
                "household_id",
                "insz",
                "last_name",
                "first_name",
            ][..],
        ),
        ("households", &["household_id", "street", "dossier"]),
        ("statuses", &["status_id"]),
    ] {
        let path = fixture(&format!("register/population_500/{name}.csv"));
        let mut reader = csv::Reader::from_path(path).unwrap();
        let head = reader.headers().unwrap().clone();
        for row in reader.records() {
            let row = row.unwrap();
            for column in columns {
                let at = head.iter().position(|name| name == *column).unwrap();
                marks.insert(row[at].to_lowercase());
            }
        }
    }
    marks.retain(|mark| mark.chars().count() > 2 && !ALSO_WORDS.contains(&mark.as_str()));
    marks
}

/// The names in a text, each as a whole word or words.
fn seen<'m>(text: &str, marks: &'m BTreeSet<String>) -> Vec<&'m str> {
    let text = text.to_lowercase();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |mark: &str| {
        text.match_indices(mark).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + mark.len()..]);
            !letter(before.chars().next_back()) && !letter(after.chars().next())
        })
    };
    marks
        .iter()
        .map(String::as_str)
        .filter(|mark| whole(mark))
        .collect()
}

#[test]
fn no_file_of_the_demo_that_leaves_names_anybody() {
    let town = Town::bare();
    let told = town.run(&["demo", "--keep", "tour"]).fine();
    // The tour tells what it promises: the figures that were published come out of it.
    let line = "Samen gedragen 4.601,20, aan organisatoren 4.601,20: gelijk tot op de cent.";
    assert!(told.contains(line), "Kortrijk: {told}");
    let marks = persons();
    assert!(marks.len() > 1000, "{}", marks.len());
    let mut outward = Vec::new();
    files(&town.path("tour"), &mut outward);
    let kinds: BTreeSet<_> = outward.iter().filter_map(|path| path.extension()).collect();
    for kind in ["kit", "csv", "xlsx"] {
        assert!(
            kinds.contains(std::ffi::OsStr::new(kind)),
            "no {kind} was made"
        );
    }
    let mut faults = Vec::new();
    for path in &outward {
        let name = path
            .strip_prefix(town.path("tour"))
            .unwrap()
            .display()
            .to_string();
        let mut found = seen(&text(path), &marks);
        if path.extension().is_some_and(|ending| ending == "kit") {
            found.retain(|mark| mark.len() >= NO_CHANCE);
        }
        found.extend(seen(&name, &marks));
        if !found.is_empty() {
            faults.push(format!("{name}: {}", found.join(", ")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // The search finds who is there: the same words in a file of the house.
    let house = text(&town.path("tour/members.csv"));
    assert!(seen(&house, &marks).len() > 1000);
}
