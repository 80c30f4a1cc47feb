//! The log: a chain that shows what was altered, removed or moved, and a head that shows an older copy.

use std::fs;

use crate::settle::with_claims;
use crate::support::Town;

/// A run that was closed, and the head that was printed then.
fn closed() -> (Town, String) {
    let mut town = with_claims();
    town.on("2026-12-02");
    let said = town.run(&["settle", "close", "2026-11"]).ends(0).stderr;
    let head = said.trim_end().rsplit(' ').next().unwrap().to_owned();
    assert_eq!(head.len(), 64, "{said}");
    (town, head)
}

/// What `audit verify` says no with, the hint aside.
#[track_caller]
fn differs(town: &Town, args: &[&str]) -> Vec<String> {
    let ran = town.run(&[&["audit", "verify"], args].concat()).ends(1);
    let faults = ran.stderr.lines().filter(|line| line.starts_with("fout: "));
    faults.map(|line| line.replacen("fout: ", "", 1)).collect()
}

#[test]
fn the_log_of_a_town_is_what_was_written() {
    let (town, head) = closed();
    let ran = town.run(&["audit", "verify", "--format", "csv"]).ends(0);
    let row = ran.rows().remove(0);
    let entries: i64 = town.column("SELECT count(*) FROM audit")[0]
        .parse()
        .unwrap();
    let rights: i64 = town.column("SELECT count(*) FROM entitlement")[0]
        .parse()
        .unwrap();
    assert_eq!(
        row,
        [
            entries.to_string(),
            (rights + 1).to_string(),
            "0".into(),
            head.clone()
        ]
    );
    assert!(
        ran.stderr.contains(&format!("--head {head}\n")),
        "{}",
        ran.stderr
    );
    for kept in [&head[..], &head[..16], &head.to_uppercase()] {
        let ran = town.run(&["audit", "verify", "--head", kept]).ends(0);
        assert!(
            ran.stderr
                .contains("De kop die u gaf, staat in dit logboek"),
            "{}",
            ran.stderr
        );
    }
    town.run(&["audit", "verify", "--head", &head[..15]])
        .refused(2);
    // It is in the log for ever, whatever comes after it; the head goes on.
    town.run(&["status", "list", "P1"]).fine();
    town.run(&["audit", "verify", "--head", &head]).fine();
    for command in [&["settle", "show", "2026-11"][..], &["settle", "verify"]] {
        let said = town.run(command).ends(0).stderr;
        let now = said.trim_end().rsplit(' ').next().unwrap();
        assert!(now.len() == 64 && now != head, "{said}");
        town.run(&["audit", "verify", "--head", now]).fine();
    }
}

#[test]
fn an_older_copy_shows_against_a_head_that_was_kept() {
    let town = Town::small();
    let old = fs::read(town.path("R.db")).unwrap();
    town.run(&["status", "list", "P1"]).fine();
    let head = town.rows(&["audit", "verify"])[0][3].clone();
    fs::write(town.path("R.db"), old).unwrap();
    town.run(&["audit", "verify"]).fine();
    assert_eq!(
        differs(&town, &["--head", &head])[0],
        "de kop die u gaf, staat niet in dit logboek: het register is ouder dan die kop, of het is een ander"
    );
}

#[test]
fn a_log_that_was_put_back_shows_against_what_was_closed_since() {
    let (town, _) = closed();
    // The clock is pinned, which has an entry of its own before that of the closing.
    let closing = town.column("SELECT max(seq) - 1 FROM audit")[0].clone();
    town.sql(&format!(
        "DROP TRIGGER audit_is_never_deleted; DELETE FROM audit WHERE seq >= {closing}"
    ));
    assert_eq!(
        differs(&town, &[])[0],
        format!(
            "vanaf regel {closing} ontbreken regels: er is meer vastgelegd dan waarvoor het logboek instaat"
        )
    );
    // Also where the commitments went along: the run itself holds the head of its day.
    town.sql("DROP TRIGGER audit_is_never_changed; DROP TRIGGER commitment_is_never_deleted; PRAGMA foreign_keys = OFF;
        DELETE FROM audit WHERE seq > 1; DELETE FROM commitment");
    let found = differs(&town, &[]);
    assert!(
        found.contains(&"2026-0001 is niet wat het logboek bij het afsluiten vastlegde".to_owned()),
        "{found:?}"
    );
    assert_eq!(
        found[0],
        "vastlegging 1, waarvoor het logboek instaat, ontbreekt"
    );
}

#[test]
fn a_right_or_a_run_that_was_altered_no_longer_fits() {
    let changes = [
        ("entitlement", "tier = 'Z'"),
        ("entitlement", "ground = 'x'"),
        ("entitlement", "to_on = '2030-01-01'"),
        ("entitlement", "void = 1"),
        ("entitlement", "decided_on = '2026-01-02'"),
        ("entitlement", "recorded_at = '2026-01-01T00:00:00Z'"),
        ("entitlement", "salt = zeroblob(32)"),
        ("entitlement", "corrects = id"),
    ];
    let town = Town::small();
    let before = fs::read(town.path("R.db")).unwrap();
    for (table, change) in changes {
        town.sql(&format!(
            "DROP TRIGGER {table}_is_never_changed; PRAGMA foreign_keys = OFF; UPDATE {table} SET {change} WHERE rowid = 1"
        ));
        assert_eq!(
            differs(&town, &[]),
            [
                "het recht van vastlegging 2 is niet wat er beslist werd",
                "er is één verschil tussen het logboek en wat er geschreven werd"
            ],
            "{change}"
        );
        fs::write(town.path("R.db"), &before).unwrap();
    }
    let (town, _) = closed();
    town.sql("DROP TRIGGER settlement_goes_forward; UPDATE settlement SET hash = zeroblob(32)");
    assert_eq!(
        differs(&town, &[])[0],
        "2026-0001 is niet wat het logboek bij het afsluiten vastlegde"
    );
}
