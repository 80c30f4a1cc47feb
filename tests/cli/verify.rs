//! `settle verify`: every closed run comes out again from what was frozen, and whatever was changed since is found.

use std::fs;

use crate::correct::with_claims;
use crate::handed_in::{HEAD, hand_in_november, voucher, zwem_kit};
use crate::refund;
use crate::support::Town;

/// One run with a kit, a value voucher, a paid voucher and a claim corrected before closing; one with a correction and a cancelling.
pub fn two_runs() -> Town {
    let (mut town, _) = with_claims();
    let pass = town.rows(&["pass", "find", "idrissi"])[0][0].clone();
    zwem_kit(&town);
    town.run(&[
        "kit", "redeem", &pass, "--kit", "zwem.kit", "--offer", "LES",
    ])
    .fine();
    hand_in_november(&town);
    let code = voucher(&town, &["--value", "20.00", "--ages", "6-18"]).remove(0);
    let file = town.file(
        "ksa.csv",
        &format!("{HEAD}KSA;K-9;{code};KAMP;2026-11-21;\n"),
    );
    town.run(&["claim", "import", &file]).fine();
    let correct = |args: &[&str]| {
        town.run(&[&["settle", "correct"], args].concat()).fine();
    };
    correct(&["K-9", "--reason", "verkeerde-prijs", "--to", "15,00"]);
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    let correct = |args: &[&str]| {
        town.run(&[&["settle", "correct"], args].concat()).fine();
    };
    correct(&["A-1", "--reason", "verkeerde-prijs", "--to", "7,33"]);
    correct(&["K-1", "--reason", "niet-gebruikt", "--cancel"]);
    correct(&["K-9", "--reason", "verkeerde-prijs", "--to", "22,00"]);
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    town
}

#[test]
fn every_closed_run_comes_out_again_without_persons() {
    let town = two_runs();
    let ran = town.run(&["settle", "verify", "--format", "csv"]).ends(0);
    let rows = ran.rows();
    let figures: Vec<&[String]> = rows.iter().map(|row| &row[2..]).collect();
    assert_eq!(figures, [["4", "1", "0"], ["0", "3", "0"]], "{rows:?}");
    assert!(
        ran.stderr.contains("klopt tot op de cent"),
        "{}",
        ran.stderr
    );
    let hash = town.run(&["settle", "show", "2026-12"]).ends(0).stderr;
    let head = ran.stderr.trim_end().rsplit(' ').next().unwrap();
    assert!(hash.contains(head), "{hash} {head}");
    // Whoever it was is not asked: birth date, address and right may change or go.
    town.sql("UPDATE identity SET birth_date = '1950-00-00'");
    town.run(&["settle", "verify"]).fine();
    assert_eq!(town.rows(&["settle", "verify", "2026-11"]).len(), 1);
    let stderr = town.run(&["settle", "verify", "2027-03"]).refused(1);
    assert!(stderr.contains("settle preview 2027-03"), "{stderr}");
}

/// A table whose guards are taken off, what is changed in it, and what is said of that.
const CHANGES: &[(&str, &str, &str)] = &[
    (
        "claim_share",
        "UPDATE claim_share SET amount = amount + 1 WHERE role = 'holder' AND claim = 1;
       UPDATE claim_share SET amount = amount - 1 WHERE role = 'organiser' AND claim = 1",
        "vordering",
    ),
    (
        "claim_price",
        "UPDATE claim_price SET tier = NULL WHERE claim = 1",
        "andere verdeling",
    ),
    (
        "claim_price",
        "UPDATE claim_price SET due = due + 100, collected = collected - 100 WHERE claim = 1",
        "K-1",
    ),
    (
        "entry",
        "UPDATE entry SET due = due + 100, borne = borne - 100 WHERE seq = 1",
        "de regel van vordering",
    ),
    (
        "correction",
        "UPDATE correction SET price = price + 100, due = due + 100 WHERE kind = 'amount' AND nth = 1",
        "correctie",
    ),
    (
        "statement",
        "UPDATE statement SET payable = payable + 1, carried_out = carried_out - 1",
        "staat 2026-0001/001",
    ),
    (
        "fund_total",
        "UPDATE fund_total SET amount = amount + 1 WHERE fund = 'stad'",
        "fonds stad",
    ),
    (
        "published",
        "UPDATE published SET bytes = x'00' WHERE name LIKE 'statements-2026-0002%'",
        "statements-2026-0002",
    ),
    (
        "settlement",
        "UPDATE settlement SET previous_hash = zeroblob(32) WHERE last_month = '2026-12'",
        "sluit niet aan",
    ),
    (
        "settlement",
        "UPDATE settlement SET number = '2026-0003' WHERE last_month = '2026-12'",
        "nummer",
    ),
];

#[test]
fn what_was_changed_behind_the_program_is_found_and_named() {
    let town = two_runs();
    let whole = fs::read(town.path("R.db")).unwrap();
    for (table, change, says) in CHANGES {
        fs::write(town.path("R.db"), &whole).unwrap();
        for guard in town.column(&format!(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'"
        )) {
            town.sql(&format!("DROP TRIGGER {guard}"));
        }
        town.sql(&format!(
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; {change}"
        ));
        let ran = town.run(&["settle", "verify"]);
        assert_eq!(ran.status, 1, "{change}: {ran:?}");
        assert!(ran.stderr.contains(says), "{change}: {}", ran.stderr);
        assert!(!ran.stderr.contains("klopt tot op de cent"), "{change}");
    }
}

#[test]
fn refunds_come_out_again_too_and_a_correction_goes_in_the_next_order() {
    let mut town = refund::town();
    let words = "--member P1 --offer BAD --paid 60,01 --receipt A-1 --paid-on 2026-11-20";
    let added = refund::add(&town, words).ends(0).rows();
    let claim = added[0][0].clone();
    town.run(&["refund", "account", "P1", "BE68 5390 0754 7034"])
        .fine();
    town.run(&["refund", "order"]).fine();
    town.on("2026-12-02");
    let corrected = town.rows(&[
        "settle",
        "correct",
        &claim,
        "--reason",
        "verkeerde-prijs",
        "--to",
        "40,01",
    ]);
    let fund = corrected
        .iter()
        .find(|row| row[1].starts_with("fund:"))
        .unwrap();
    assert!(fund[4].starts_with('-'), "{corrected:?}");
    town.run(&["refund", "order"]).fine();
    let rows = town.rows(&["settle", "verify"]);
    let verified: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row[0].as_str(), row[4].as_str()))
        .collect();
    assert_eq!(
        verified,
        [("R2026-0001", "0"), ("R2026-0002", "0")],
        "{rows:?}"
    );
}
