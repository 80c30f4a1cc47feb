//! `register check`: one line a check, and every kind of fault by name.

use std::fs;

use crate::refund;
use crate::support::Town;
use crate::verify::two_runs;

/// The checks that found something.
fn faulty(town: &Town) -> (Vec<String>, String) {
    let ran = town.run(&["register", "check", "--format", "csv"]);
    let rows = ran.rows();
    let faulty: Vec<String> = rows
        .iter()
        .filter(|row| row[1] == "fault")
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(ran.status, i32::from(!faulty.is_empty()), "{ran:?}");
    (faulty, ran.stderr)
}

#[test]
fn a_town_at_work_is_whole() {
    for town in [Town::peopled(), two_runs(), refund::town()] {
        let ran = town.run(&["register", "check"]).ends(0);
        assert!(ran.stdout.lines().count() > 15, "{}", ran.stdout);
        assert!(
            ran.stderr.starts_with("Alles is nagekeken en in orde"),
            "{}",
            ran.stderr
        );
    }
}

/// What is changed behind the program, and the checks that find it.
const CHANGES: &[(&str, &[&str])] = &[
    (
        "DELETE FROM claim_decision WHERE claim = 1",
        &["claims-decided", "entries"],
    ),
    (
        "UPDATE claim SET price = price + 1 WHERE seq = 1",
        &["claims-priced"],
    ),
    (
        "UPDATE claim_share SET amount = amount + 1 WHERE role = 'holder' AND claim = 1",
        &["shares", "settlements"],
    ),
    (
        "UPDATE statement SET due = due + 1, payable = payable + 1",
        &["statements", "funds", "settlements"],
    ),
    (
        "UPDATE fund_total SET amount = amount + 1 WHERE fund = 'stad'",
        &["funds", "settlements"],
    ),
    ("UPDATE audit SET login = 'x' WHERE seq = 4", &["log"]),
    ("UPDATE entitlement SET ground = 'x'", &["log"]),
    ("DELETE FROM pass_state", &["passes-stated"]),
    (
        "UPDATE settlement SET state = 'closing', hash = NULL",
        &["runs-closed", "settlements"],
    ),
    (
        "UPDATE claim SET organiser = randomblob(16) WHERE seq = 1",
        &["references"],
    ),
    (
        "INSERT INTO entitlement SELECT randomblob(16), person, \"right\", tier, ground, from_on, to_on, scheme_version, decided_on, 0, NULL, salt, commitment, recorded_at FROM entitlement LIMIT 1",
        &["rights-apart"],
    ),
    (
        "INSERT INTO address SELECT household, '2000-01-01', '2999-01-01', refnis, postcode, municipality, street, street_key, house_number, box, recorded_at, closed_at FROM address LIMIT 1",
        &["places-apart"],
    ),
    (
        "INSERT INTO budget_year VALUES ('stad', 2020, 100, 0, 0, 0, 100, 'u', 't'), ('stad', 2021, 100, 50, 0, 0, 0, 'u', 't')",
        &["budgets"],
    ),
    ("DELETE FROM entitlement", &["rights-kept"]),
    (
        "INSERT INTO erasure (person, class, rule, recorded_by, recorded_at) SELECT person, 'identity', '1', 'u', 't' FROM identity LIMIT 1",
        &["erased-gone"],
    ),
    (
        "UPDATE signing_key SET seed = randomblob(32)",
        &["signing-keys"],
    ),
    (
        "INSERT INTO national_number SELECT zeroblob(32), person, '90050100123', 0, 't' FROM identity LIMIT 1",
        &["numbers"],
    ),
    ("CREATE TABLE more (a TEXT) STRICT", &["guards"]),
];

#[test]
fn what_was_changed_behind_the_program_is_found() {
    let town = two_runs();
    let whole = fs::read(town.path("R.db")).unwrap();
    assert_eq!(faulty(&town).0, Vec::<String>::new());
    let guards = town.column("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    let kept = town.column("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    let drop: String = guards
        .iter()
        .map(|name| format!("DROP TRIGGER {name};"))
        .collect();
    for (change, finds) in CHANGES {
        fs::write(town.path("R.db"), &whole).unwrap();
        town.sql(&format!(
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; BEGIN; {drop} {change}; {}; COMMIT;",
            kept.join(";")
        ));
        let (faulty, stderr) = faulty(&town);
        for find in *finds {
            assert!(
                faulty.iter().any(|one| one == find),
                "{change}: {faulty:?} {stderr}"
            );
        }
        assert!(
            stderr.contains("het register is niet heel") && stderr.contains("\ntip: "),
            "{stderr}"
        );
    }
}

#[test]
fn a_damaged_page_is_named() {
    let town = Town::of_500();
    let whole = fs::read(town.path("R.db")).unwrap();
    for page in [3, 40, whole.len() / 4096 - 1] {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 17] ^= 1;
        fs::write(town.path("R.db"), &damaged).unwrap();
        let ran = town.run(&["register", "check"]);
        assert!([1, 4].contains(&ran.status), "{page}: {ran:?}");
        assert!(
            ran.status == 4 || ran.stderr.contains("elke bladzijde"),
            "{page}: {ran:?}"
        );
        assert_eq!(
            fs::read(town.path("R.db")).unwrap(),
            damaged,
            "never repaired"
        );
    }
}
