//! The folder of a closed run: what finance and clubs need, whole or not at all, and the same bytes whenever it is made again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use sha2::{Digest, Sha256};

use crate::support::Town;

const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

/// November with three claims: one paid, one refused, one open.
fn november() -> Town {
    let mut town = Town::small();
    let passes = town.passes();
    let rows = format!(
        "{HEAD}ZWEM;A-1;{};BEURT;2026-11-20;2,00\nZWEM;A-2;0000-0000-00000;BEURT;2026-11-20;\nZWEM;A-3;{};BEURT;2026-11-20;3,00\n",
        passes["P1"], passes["P2"]
    );
    let file = town.file("in.csv", &rows);
    town.run(&["claim", "import", &file]).fine();
    town.on("2026-12-02");
    town
}

/// Every file below a folder of a town, by its path in it.
pub fn files(town: &Town, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let root = town.path(folder);
    let (mut folders, mut all) = (vec![root.clone()], BTreeMap::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().display().to_string();
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

fn names(town: &Town, folder: &str) -> BTreeSet<String> {
    files(town, folder).into_keys().collect()
}

#[test]
fn a_folder_holds_what_finance_and_clubs_need() {
    let town = november();
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let expected = [
        "answers/ZWEM.2026-0001.answer.csv",
        "funds-2026-0001.csv",
        "manifest-2026-0001.csv",
        "statements-2026-0001.csv",
        "statements-2026-0001.xlsx",
        "statements/statement-2026-0001-001-ZWEM.csv",
        "statements/statement-2026-0001-001-ZWEM.xlsx",
        "summary-2026-0001.csv",
        "summary-2026-0001.xlsx",
    ];
    let named = names(&town, "out/2026-0001");
    assert_eq!(named.iter().collect::<Vec<_>>(), expected);
    let summary = town.text("out/2026-0001/summary-2026-0001.csv").unwrap();
    assert!(summary.contains(";4,00;none;"), "no account yet: {summary}");
    let funds = town.text("out/2026-0001/funds-2026-0001.csv").unwrap();
    let funds: Vec<&str> = funds.lines().skip(1).collect();
    assert_eq!(
        funds,
        [
            "ocmw;ocmw;2,00;0,00;2,00",
            "stad;municipality;2,00;0,00;2,00"
        ]
    );
    let answers = town
        .text("out/2026-0001/answers/ZWEM.2026-0001.answer.csv")
        .unwrap();
    let codes: Vec<&str> = answers.lines().skip(1).collect();
    assert_eq!(codes[0], "A-1;;yes;ok;10,01");
    assert!(
        codes.len() == 3 && codes[1].starts_with("A-2;;no;not-valid;"),
        "{answers}"
    );
    for (name, bytes) in files(&town, "out/2026-0001") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("Idrissi") && !text.contains("Peeters"),
            "{name}"
        );
    }
}

#[test]
fn the_manifest_proves_every_file() {
    let town = november();
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let manifest = town.text("out/2026-0001/manifest-2026-0001.csv").unwrap();
    let hash = town.run(&["settle", "show", "2026-11"]).stderr;
    let mut listed = BTreeSet::new();
    for line in manifest.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let bytes = fs::read(town.path("out/2026-0001").join(cells[0])).unwrap();
        assert_eq!(cells[1], bytes.len().to_string());
        assert_eq!(
            cells[2],
            data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes))
        );
        assert!(cells[3] == "2026-0001" && hash.contains(cells[4]), "{line}");
        listed.insert(cells[0].to_owned());
    }
    listed.insert("manifest-2026-0001.csv".into());
    assert_eq!(listed, names(&town, "out/2026-0001"));
}

#[test]
fn a_folder_made_again_is_the_same_whatever_changed_since() {
    let mut town = november();
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let renamed = town.file(
        "renamed.csv",
        "club_id;name;sector;iban;account_holder\nZWEM;De Nieuwe;sport;BE68539007547034;Janssens\n",
    );
    town.run(&["organiser", "import", &renamed]).fine();
    town.run(&["settings", "set", "municipality-name", "Elders"])
        .fine();
    town.on("2026-12-20");
    let pass = town.rows(&["pass", "find", "idrissi"])[0][0].clone();
    let more = town.file(
        "more.csv",
        &format!("{HEAD}ZWEM;A-4;{pass};BEURT;2026-11-21;2,00\n"),
    );
    town.run(&["claim", "import", &more]).fine();
    town.run(&["settle", "show", "2026-11", "-o", "again"])
        .fine();
    assert_eq!(files(&town, "out"), files(&town, "again"));
    town.on("2027-01-02");
    town.run(&["settle", "close", "2026-12", "-o", "out"])
        .fine();
    let answers = town
        .text("out/2026-0002/answers/ZWEM.2026-0002.answer.csv")
        .unwrap();
    assert!(
        !answers.contains("A-2") && answers.contains("A-4;;yes"),
        "what was answered is not answered anew: {answers}"
    );
}

#[test]
fn what_lies_there_is_never_overwritten() {
    let town = november();
    town.file("out/2026-0001/summary-2026-0001.csv", "of somebody else\n");
    let stderr = town
        .run(&["settle", "close", "2026-11", "-o", "out"])
        .refused(1);
    assert!(
        stderr.contains("out/2026-0001 staat al iets anders"),
        "{stderr}"
    );
    assert_eq!(names(&town, "out").len(), 1, "nothing half is left");
    town.run(&["settle", "show", "2026-11"]).refused(1);
    town.run(&["settle", "close", "2026-11", "-o", "other"])
        .fine();
    // What a cut-off run left is no hindrance, and the same twice changes nothing.
    town.file("other/.2026-0001.part/half", "");
    let before = files(&town, "other/2026-0001");
    town.run(&["settle", "show", "2026-11", "-o", "other"])
        .fine();
    assert_eq!(files(&town, "other/2026-0001"), before);
    assert!(!town.path("other/.2026-0001.part").exists());
}

#[test]
fn a_statement_as_a_workbook_reads_like_the_list() {
    let town = november();
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let bytes =
        fs::read(town.path("out/2026-0001/statements/statement-2026-0001-001-ZWEM.xlsx")).unwrap();
    let mut book: Xlsx<_> = Reader::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |row, column| sheet.get_value((row, column)).cloned();
    let text = |words: &str| Some(Data::String(words.into()));
    assert_eq!(cell(0, 0), text("Lochristi"));
    assert_eq!(cell(1, 0), text("Afrekeningsstaat 2026-0001/001"));
    assert_eq!(cell(2, 0), text("Zwemclub (ZWEM)"));
    assert_eq!(cell(6, 2), text("Zwembeurt"));
    assert_eq!(cell(6, 5), Some(Data::Float(10.01)));
    assert_eq!(
        (cell(7, 0), cell(7, 8)),
        (text("te betalen"), Some(Data::Float(4.0)))
    );
}
