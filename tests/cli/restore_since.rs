//! What a restore knows of what happened since the backup, and where a register never comes.

use crate::backup::backup;
use crate::restore::{FILE, restore};
use crate::support::Town;

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
