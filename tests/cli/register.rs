//! Making a register, and every file that is not one.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::PathBuf;

use crate::support::{Ran, Town, fixture};

/// The beginning of the command; the scheme follows.
pub const INIT: &[&str] = &["register", "init", "--municipality", "44087", "--scheme"];

/// Makes a register for Lochristi.
pub fn init(town: &Town, more: &[&str]) -> Ran {
    let scheme = fixture("schemes/lochristi.toml");
    town.run(&[INIT, &[&scheme], more].concat())
}

/// Every file under a town's folder.
pub fn files(town: &Town) -> Vec<PathBuf> {
    let mut folders = vec![town.path("")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

#[test]
fn what_is_wrong_with_a_municipality_names_the_nearest() {
    let town = Town::bare();
    let scheme = fixture("schemes/lochristi.toml");
    for (typed, nearest) in [
        ("44078", "44088 (Merelbeke-Melle)"),
        ("Lochristie", "44087 (Lochristi)"),
    ] {
        let args = [
            "register",
            "init",
            "--municipality",
            typed,
            "--scheme",
            &scheme,
        ];
        let stderr = town.run(&args).refused(2);
        assert!(
            stderr.starts_with(&format!("fout: {typed} is geen ")),
            "{stderr}"
        );
        assert!(stderr.contains(nearest), "{stderr}");
        assert_eq!(files(&town), Vec::<PathBuf>::new());
    }
}

#[test]
fn a_scheme_with_defects_shows_them_all_and_makes_nothing() {
    let town = Town::bare();
    let scheme = fixture("rejects/schemes/many-at-once.toml");
    let stderr = town.run(&[INIT, &[&scheme]].concat()).refused(3);
    let faults: Vec<&str> = stderr
        .lines()
        .filter(|line| line.starts_with("fout: "))
        .collect();
    assert_eq!(faults.len(), 3, "{stderr}");
    for fault in faults {
        assert!(
            fault.contains("many-at-once.toml:") && fault.contains("Wat te doen: "),
            "{fault}"
        );
    }
    assert_eq!(files(&town), Vec::<PathBuf>::new(), "no register, no key");
}

#[test]
fn what_stands_in_the_way_of_a_register_is_named_and_nothing_is_made() {
    let town = Town::bare();
    let here = |name: &str| town.path(name).display().to_string();
    town.file("taken.db", "mijn werk");
    town.file("sleutels/taken.key", "mijn sleutel");
    let before = files(&town);
    for (more, status, says, remedy) in [
        (
            vec!["--register", "taken.db"],
            4,
            "op taken.db staat al een bestand",
            "--register",
        ),
        (
            vec!["--register", "geen/R.db"],
            4,
            "de map geen bestaat niet",
            "maak die map eerst",
        ),
        (
            vec!["--register", "/proc/R.db"],
            4,
            "/proc/R.db kan niet",
            "kijk de map en uw rechten na",
        ),
        (
            vec!["--key-file", "k.key"],
            1,
            "k.key ligt in de map van het register",
            "kies een andere map",
        ),
        (
            vec!["--key-file", "/proc/k.key"],
            4,
            "het sleutelbestand /proc/k.key kan niet",
            "--key-file",
        ),
        (
            vec!["--key-file", "sleutels/taken.key"],
            1,
            "taken.key staat al een bestand",
            "--key-file",
        ),
    ] {
        for dry in [&["--dry-run"][..], &[]] {
            if dry.is_empty() || !says.contains("kan niet") {
                let stderr = init(&town, &[&more, dry].concat()).refused(status);
                assert!(
                    stderr.contains(says) && stderr.contains(remedy),
                    "{more:?}: {stderr}"
                );
            }
            assert_eq!(files(&town), before, "{more:?}");
        }
    }
    assert_eq!(town.text("taken.db").as_deref(), Some("mijn werk"));
    assert_eq!(
        fs::read_to_string(here("sleutels/taken.key")).unwrap(),
        "mijn sleutel"
    );
}

#[test]
fn a_trial_makes_nothing() {
    let town = Town::bare();
    let ran = init(&town, &["--dry-run"]).ends(0);
    assert_eq!((ran.stdout.as_str(), files(&town)), ("", vec![]));
    assert!(
        ran.stderr
            .ends_with("Dit was een proef: er is niets bewaard.\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_a_register_holds_in_a_few_lines() {
    let town = Town::small();
    let rows = town.rows(&["register", "info"]);
    let cells: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row[0].as_str(), row[1].as_str()))
        .collect();
    assert_eq!(
        cells,
        [
            ("municipality", "44087 Lochristi"),
            ("scheme", "lochristi"),
            ("scheme-version", "2026-01-01"),
            ("schema", "1"),
            ("households", "2"),
            ("members", "2"),
            ("last-closed", ""),
        ]
    );
}

#[test]
fn what_is_not_this_register_is_refused_and_left_alone() {
    let town = Town::lochristi();
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(4096, 0);
    fs::write(town.path("plain.db"), &plain).unwrap();
    town.file("text.db", "household_id;postcode\n");
    town.file("empty.db", "");
    for (register, says) in [
        ("plain.db", "plain.db is een bestand zonder versleuteling"),
        ("text.db", "text.db is geen register van vrijpas"),
        ("empty.db", "empty.db is geen register van vrijpas"),
        ("/dev/full", "/dev/full is geen register van vrijpas"),
        (".", ". is geen register van vrijpas"),
        ("none.db", "none.db bestaat niet"),
    ] {
        for command in [
            &["register", "info"][..],
            &["settings", "set", "municipality-name", "Lochristi"],
        ] {
            let stderr = town
                .run(&[command, &["--register", register]].concat())
                .refused(4);
            assert!(stderr.starts_with(&format!("fout: {says}")), "{stderr}");
            assert!(stderr.contains("\ntip: "), "{stderr}");
        }
    }
    assert_eq!(fs::read(town.path("plain.db")).unwrap(), plain);
    assert_eq!(town.text("text.db").unwrap(), "household_id;postcode\n");
    assert!(!town.path("none.db").exists());
}

#[test]
fn a_damaged_page_is_told_from_a_wrong_key() {
    let town = Town::small();
    let whole = fs::read(town.path("R.db")).unwrap();
    // The salt, the first page, and the mark that is checked with it.
    for at in [0, 15, 16, 100, 4095] {
        let says = "R.db gaat niet open met de sleutel die erbij hoort";
        fs::write(town.path("R.db"), &whole).unwrap();
        let mut file = fs::File::options()
            .write(true)
            .open(town.path("R.db"))
            .unwrap();
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(&[whole[usize::try_from(at).unwrap()] ^ 0xFF])
            .unwrap();
        let damaged = fs::read(town.path("R.db")).unwrap();
        let stderr = town.run(&["register", "info"]).refused(4);
        assert!(stderr.contains(says), "{at}: {stderr}");
        assert_eq!(
            fs::read(town.path("R.db")).unwrap(),
            damaged,
            "never repaired"
        );
    }
    for (length, says) in [
        (whole.len() - 1, "R.db ontbreekt het einde"),
        (
            whole.len() - 4096,
            "een bladzijde van het register is beschadigd of ontbreekt",
        ),
        (
            4096,
            "een bladzijde van het register is beschadigd of ontbreekt",
        ),
        (100, "R.db ontbreekt het einde"),
        (15, "R.db is geen register van vrijpas"),
    ] {
        fs::write(town.path("R.db"), &whole[..length]).unwrap();
        let stderr = town.run(&["household", "list"]).refused(4);
        assert!(stderr.contains(says), "{length}: {stderr}");
    }
    // A page further on: every page but the first.
    let mut noise = whole.clone();
    noise[4096..].iter_mut().for_each(|byte| *byte ^= 0xFF);
    fs::write(town.path("R.db"), noise).unwrap();
    let stderr = town.run(&["household", "list"]).refused(4);
    assert!(
        stderr.contains("een bladzijde van het register is beschadigd"),
        "{stderr}"
    );
}
