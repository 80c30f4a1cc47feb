//! `register backup`: made while others work, reported once it is proven, never in the place of something else.

use std::fs;
use std::path::PathBuf;

use crate::support::{Ran, Town};

/// The names in a folder of the town, in order.
pub fn names(town: &Town, folder: &str) -> Vec<String> {
    let inside = fs::read_dir(town.path(folder)).unwrap();
    let mut names: Vec<String> = inside
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A folder for backups.
pub fn folder(town: &Town) -> PathBuf {
    let folder = town.path("backups");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Makes a backup there.
pub fn backup(town: &Town, more: &[&str]) -> Ran {
    folder(town);
    town.run(&[&["register", "backup", "backups"], more].concat())
}

#[test]
fn a_backup_opens_as_a_register_with_the_same_in_it() {
    let town = Town::small();
    let ran = backup(&town, &["--format", "csv"]).ends(0);
    assert_eq!(
        names(&town, "backups"),
        [
            "vrijpas-20261121T120000Z.db",
            "vrijpas-20261121T120000Z.toml"
        ]
    );
    let file = "backups/vrijpas-20261121T120000Z.db";
    let shown = ran.rows();
    let value = |key: &str| shown.iter().find(|row| row[0] == key).unwrap()[1].clone();
    assert_eq!(value("file"), "vrijpas-20261121T120000Z.db");
    assert_eq!(value("log_head").len(), 64);
    assert!(
        ran.stderr
            .contains("geopend en vergeleken: backups/vrijpas-2026"),
        "{}",
        ran.stderr
    );
    let manifest = town.text("backups/vrijpas-20261121T120000Z.toml").unwrap();
    assert!(manifest.contains(&format!("log_head = \"{}\"", value("log_head"))));
    assert!(
        !manifest.contains("Idrissi") && manifest.contains("\nidentity = 2\n"),
        "{manifest}"
    );
    #[cfg(unix)]
    for name in names(&town, "backups") {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(town.path("backups").join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let bytes = fs::read(town.path(file)).unwrap();
    assert!(!bytes.windows(7).any(|seen| seen == b"Idrissi"));
    assert_eq!(
        bytes[..16],
        fs::read(town.path("R.db")).unwrap()[..16],
        "the same salt: the same key file"
    );
    let list = |register: &str| town.rows(&["household", "list", "--register", register]);
    assert_eq!(list(file), list("R.db"));
    town.run(&["register", "check", "--register", file]).fine();
    let logged = town.column("SELECT action FROM audit ORDER BY seq DESC LIMIT 1");
    assert_eq!(logged, ["backup"]);
}

#[test]
fn a_second_one_in_the_same_second_stands_beside_and_the_oldest_make_room() {
    let mut town = Town::small();
    for _ in 0..3 {
        backup(&town, &[]).fine();
    }
    assert_eq!(
        names(&town, "backups"),
        [
            "vrijpas-20261121T120000Z-2.db",
            "vrijpas-20261121T120000Z-2.toml",
            "vrijpas-20261121T120000Z-3.db",
            "vrijpas-20261121T120000Z-3.toml",
            "vrijpas-20261121T120000Z.db",
            "vrijpas-20261121T120000Z.toml",
        ]
    );
    // What is not a proven backup of this register stays: a stranger's, one without a sheet, somebody's notes.
    let other = Town::lochristi();
    backup(&other, &[]).fine();
    for end in ["db", "toml"] {
        let name = format!("backups/vrijpas-20261121T120000Z.{end}");
        let text = fs::read(other.path(&name)).unwrap();
        let text = if end == "toml" {
            String::from_utf8(text)
                .unwrap()
                .replace("120000Z.db", "090000Z.db")
                .into_bytes()
        } else {
            text
        };
        fs::write(town.path(&name.replace("1200", "0900")), text).unwrap();
    }
    town.file("backups/vrijpas-20200101T000000Z.db", "oud");
    town.file("backups/notes.toml", "a = 1");
    town.on("2026-11-22");
    let ran = backup(&town, &["--keep", "2"]).ends(0);
    assert!(
        ran.stderr
            .contains("2 oudere reservekopieën zijn weggehaald"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        names(&town, "backups"),
        [
            "notes.toml",
            "vrijpas-20200101T000000Z.db",
            "vrijpas-20261121T090000Z.db",
            "vrijpas-20261121T090000Z.toml",
            "vrijpas-20261121T120000Z-3.db",
            "vrijpas-20261121T120000Z-3.toml",
            "vrijpas-20261122T120000Z.db",
            "vrijpas-20261122T120000Z.toml",
        ]
    );
}

#[test]
fn a_folder_that_cannot_hold_it_is_refused() {
    let town = Town::small();
    let refused = |folder: &str, status| {
        let stderr = town.run(&["register", "backup", folder]).refused(status);
        assert!(stderr.contains("\ntip: "), "{stderr}");
        stderr
    };
    assert!(refused("none", 4).contains("de map none is er niet"));
    assert!(refused("scheme.toml", 4).contains("is er niet"));
    assert!(refused("config/vrijpas", 1).contains("ligt ook de sleutel"));
    assert_eq!(names(&town, "config/vrijpas").len(), 1);
    let none = town
        .run(&["register", "backup", ".", "--keep", "0"])
        .refused(2);
    assert!(none.contains("ten minste één"), "{none}");
}

#[test]
fn a_clock_that_was_ahead_once_never_costs_the_newest() {
    let mut town = Town::small();
    town.on("2030-01-01");
    backup(&town, &[]).fine();
    for day in ["2026-11-22", "2026-11-23"] {
        town.on(day);
        let ran = backup(&town, &["--keep", "1"]).ends(0);
        assert!(ran.stderr.contains("Eén oudere"), "{}", ran.stderr);
        assert!(ran.stderr.contains("2030-01-01"), "{}", ran.stderr);
        let made = day.replace('-', "");
        assert_eq!(
            names(&town, "backups"),
            ["db", "toml"].map(|end| format!("vrijpas-{made}T120000Z.{end}"))
        );
    }
}
