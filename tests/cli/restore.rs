//! `register restore`: a backup that is whole comes back under a new name, and whoever was erased since does not.

use std::fs;

use crate::backup::{backup, folder, names};
use crate::support::{Ran, Town};

const FILE: &str = "backups/vrijpas-20261121T120000Z.db";

/// Restores the first backup.
fn restore(town: &Town, more: &[&str]) -> Ran {
    town.run(&[&["register", "restore", FILE, "--to", "S.db"], more].concat())
}

/// A town with a backup, in which two were erased since: of `P1` the list tells, `P2` went before the second backup.
fn town() -> Town {
    let mut town = Town::small();
    backup(&town, &[]).fine();
    town.on("2026-11-22");
    let erase = |member: &str| {
        let list = format!("{member}.csv");
        let words = [
            "person", "erase", member, "--rule", "SR-112", "--yes", "-o", &list,
        ];
        town.run(&words).fine();
    };
    erase("P2");
    backup(&town, &[]).fine();
    erase("P1");
    town
}

/// Who is known in the restored register.
fn known(town: &Town) -> String {
    let found = |name: &str| {
        let ran = town.run(&["household", "find", name, "--register", "S.db"]);
        ran.stdout.contains(name)
    };
    format!("{} {}", found("Idrissi"), found("Peeters"))
}

#[test]
fn a_backup_comes_back_as_it_was_and_is_logged() {
    let mut town = Town::peopled();
    backup(&town, &[]).fine();
    let list = |register: &str| town.rows(&["household", "list", "--register", register]);
    let before = list("R.db");
    let add = [
        "household",
        "add",
        "--id",
        "LATER",
        "--postcode",
        "9080",
        "--street",
        "Dorp",
        "--number",
        "3",
    ];
    town.run(&add).fine();
    let ran = restore(&town, &["--format", "csv"]).ends(0);
    assert!(
        ran.stderr.contains("nagekeken en teruggezet: S.db"),
        "{}",
        ran.stderr
    );
    assert!(
        !ran.stderr.contains("let op"),
        "all is known: {}",
        ran.stderr
    );
    assert_eq!(list("S.db"), before);
    assert_ne!(list("R.db"), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(town.path("S.db"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    town.run(&["register", "check", "--register", "S.db"])
        .fine();
    let rows = ran.rows();
    let head = &rows.iter().find(|row| row[0] == "log_head").unwrap()[1];
    town.run(&["audit", "verify", "--head", head, "--register", "S.db"])
        .fine();
    town.on("2026-11-23");
    assert!(town.run(&add).refused(1).contains("LATER"));
    town.run(&[&add[..], &["--register", "S.db"]].concat())
        .fine();
    assert!(names(&town, ".").iter().all(|name| !name.contains(".part")));
}

#[test]
fn who_was_erased_since_does_not_come_back() {
    let town = town();
    let ran = restore(&town, &[]).ends(0);
    assert!(
        ran.stderr.contains("van 2 personen gewist"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("misschien"), "{}", ran.stderr);
    assert_eq!(known(&town), "false false");
    town.run(&["register", "check", "--register", "S.db"])
        .fine();
    // Without the present register the later backup knows of one, and it is said that there may be more.
    fs::remove_file(town.path("S.db")).unwrap();
    fs::rename(town.path("R.db"), town.path("away.db")).unwrap();
    let ran = restore(&town, &[]).ends(0);
    assert!(
        ran.stderr.contains("van één persoon gewist"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("staat misschien weer in dit register"),
        "{}",
        ran.stderr
    );
    assert_eq!(known(&town), "true false");
    // The list tells of both.
    fs::remove_file(town.path("S.db")).unwrap();
    restore(&town, &["--erasures", "P1.csv"]).ends(0);
    assert_eq!(known(&town), "false false");
    // What was erased when the list was given is in the restored register itself: a copy of it needs no list.
    fs::remove_file(town.path("S.db")).unwrap();
    let bad = town.file(
        "bad.csv",
        "person;class;rule;recorded_at\nP1;identity;SR-112;2026-11-22T12:00:00Z\n",
    );
    let refused = restore(&town, &["--erasures", &bad]).refused(3);
    assert!(refused.contains("bad.csv:2"), "{refused}");
    assert!(!town.path("S.db").exists() && !town.path("S.db.part").exists());
}

#[test]
fn nothing_is_overwritten_and_nothing_half_is_restored() {
    let town = Town::small();
    backup(&town, &[]).fine();
    let (file, sheet) = (town.path(FILE), town.path(FILE).with_extension("toml"));
    let (bytes, text) = (
        fs::read(&file).unwrap(),
        fs::read_to_string(&sheet).unwrap(),
    );
    let refused = |status: i32, says: &str| {
        let stderr = restore(&town, &[]).refused(status);
        assert!(
            stderr.contains(says) && stderr.contains("\ntip: "),
            "{says}: {stderr}"
        );
    };
    for taken in ["S.db", "S.db-wal", "S.db-shm"] {
        town.file(taken, "mijn werk");
        refused(1, "er is niets teruggezet");
        assert_eq!(town.text(taken).unwrap(), "mijn werk");
        fs::remove_file(town.path(taken)).unwrap();
    }
    let mut damaged = bytes.clone();
    let half = damaged.len() / 2;
    damaged[half] ^= 1;
    for (now, says) in [
        (&damaged[..], "niet meer wat bewaard werd"),
        (&bytes[..half - half % 4096], "niet meer wat bewaard werd"),
    ] {
        fs::write(&file, now).unwrap();
        refused(1, says);
    }
    fs::write(&file, &bytes).unwrap();
    let head = text
        .lines()
        .find(|line| line.starts_with("log_head"))
        .unwrap();
    for (now, says) in [
        (
            text.replace("vrijpas-2026", "vrijpas-2025"),
            "niet het blad van deze reservekopie",
        ),
        (
            text.replace("\nidentity = 2", "\nidentity = 3"),
            "niet meer wat bewaard werd",
        ),
        (
            text.replace(head, &format!("log_head = \"{}\"", "0".repeat(64))),
            "niet meer wat bewaard werd",
        ),
        ("x".to_owned(), "niet het blad"),
    ] {
        assert_ne!(now, text);
        fs::write(&sheet, now).unwrap();
        refused(1, says);
    }
    assert_eq!(names(&town, "backups").len(), 2);
    assert!(
        !names(&town, ".")
            .iter()
            .any(|name| name.starts_with("S.db"))
    );
}

#[test]
fn without_its_sheet_a_backup_must_be_whole_in_itself() {
    let town = Town::small();
    backup(&town, &[]).fine();
    let file = town.path(FILE);
    fs::remove_file(file.with_extension("toml")).unwrap();
    let ran = restore(&town, &[]).ends(0);
    assert!(ran.stderr.contains("ontbreekt"), "{}", ran.stderr);
    fs::remove_file(town.path("S.db")).unwrap();
    let bytes = fs::read(&file).unwrap();
    let mut damaged = bytes.clone();
    damaged[bytes.len() / 2] ^= 1;
    fs::write(&file, &damaged).unwrap();
    let ran = restore(&town, &[]);
    assert!([1, 4].contains(&ran.status), "{ran:?}");
    fs::write(&file, &bytes).unwrap();
    fs::write(file.with_extension("db-wal"), "half").unwrap();
    let stderr = restore(&town, &[]).refused(1);
    assert!(stderr.contains("een register in gebruik"), "{stderr}");
    assert!(!town.path("S.db").exists() && folder(&town).exists());
}

#[test]
fn a_wish_told_since_is_known_again_and_ends_the_right() {
    let mut town = Town::small();
    backup(&town, &[]).fine();
    town.on("2026-11-22");
    town.run(&["entitlement", "decline", "P1"]).ends(0);
    let ran = restore(&town, &[]).ends(0);
    assert!(ran.stderr.contains("over deelnemen"), "{}", ran.stderr);
    let of = |register: &str| town.ledger_of(register);
    let wishes = |register: &str| -> i64 {
        let sql = "SELECT count(*) FROM decline WHERE declined";
        of(register).query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(wishes("S.db"), wishes("R.db"));
    assert!(wishes("S.db") > 0);
    let own = |words: &[&str]| town.run(&[words, &["--register", "S.db"]].concat());
    own(&["entitlement", "derive"]).ends(0);
    let told = own(&["entitlement", "explain", "P1"]).ends(0).stdout;
    assert!(told.contains("wil liever niet deelnemen"), "{told}");
    own(&["register", "check"]).fine();
}

#[test]
fn a_list_erases_what_came_before_it_and_nothing_later() {
    let mut town = Town::small();
    let erase = [
        "person", "erase", "P1", "--class", "contact", "--class", "status",
    ];
    town.run(&["status", "end", "S1", "--last-day", "2026-11-20"])
        .ends(0);
    town.run(&["entitlement", "derive"]).ends(0);
    town.run(&[&erase[..], &["--rule", "SR-1", "--yes", "-o", "l.csv"]].concat())
        .ends(0);
    town.on("2026-11-22");
    let add = [
        "status",
        "add",
        "--member",
        "P1",
        "--code",
        "LL2",
        "--from",
        "2026-11-21",
        "--source",
        "OCMW",
    ];
    town.run(&add).ends(0);
    backup(&town, &[]).fine();
    let file = "backups/vrijpas-20261122T120000Z.db";
    let restore = |list: &str| {
        town.run(&[
            "register",
            "restore",
            file,
            "--to",
            "S.db",
            "--erasures",
            list,
        ])
    };
    let text = town.text("l.csv").unwrap();
    let short: String = text
        .lines()
        .map(|line| line.rsplit_once(',').unwrap().0.to_owned() + "\n")
        .collect();
    for bad in [
        short,
        text.replace("T12:00:00Z", ""),
        text.replace("2026-11-21T", "2026-13-21T"),
    ] {
        let stderr = restore(&town.file("bad.csv", &bad)).refused(3);
        assert!(stderr.contains("recorded_at"), "{stderr}");
    }
    let ran = restore("l.csv").ends(0);
    assert!(ran.stderr.contains("niemand"), "{}", ran.stderr);
    let sql = "SELECT count(*) FROM status WHERE person IS NOT NULL";
    let left: i64 = town
        .ledger_of("S.db")
        .query_row(sql, [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 1);
}

#[test]
fn a_register_never_comes_beside_its_key() {
    let town = Town::small();
    backup(&town, &[]).fine();
    let to = "config/vrijpas/S.db";
    let stderr = town
        .run(&["register", "restore", FILE, "--to", to])
        .refused(1);
    assert!(stderr.contains("de sleutel van het register"), "{stderr}");
    assert!(!town.path(to).exists());
}
