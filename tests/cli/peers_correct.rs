//! What others ask of corrections, held here: two entries beside the first, exact counter-amounts, debts that go on.

use crate::correct::with_claims;
use crate::handed_in::{HEAD, voucher};
use crate::support::Town;

/// November closed: the swim of 10,01 (funds 4,00) and the membership of 45,00 that was paid beforehand.
fn closed() -> Town {
    let (mut town, _) = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    town
}

fn correct(town: &Town, claim: &str, how: &[&str]) {
    let args = ["settle", "correct", claim, "--reason", "verkeerde-prijs"];
    town.run(&[&args[..], how].concat()).fine();
}

/// Kind and cents of the entries of a claim, in order.
fn entries(town: &Town, claim: &str) -> Vec<String> {
    town.column(&format!(
        "SELECT entry.kind || ' ' || entry.gross || ' ' || entry.due FROM entry JOIN claim ON claim.seq = entry.claim
         WHERE claim.reference = '{claim}' ORDER BY entry.seq"
    ))
}

/// Due, what goes on, and payable of a club in a run.
fn stated(town: &Town, run: &str, club: &str) -> [String; 3] {
    let rows = town.rows(&["settle", "show", run]);
    let row = rows.into_iter().find(|row| row[1] == club).unwrap();
    [7, 9, 10].map(|at| row[at].clone())
}

fn line(town: &Town, claim: &str, key: &str) -> String {
    let rows = town.rows(&["claim", "show", claim]);
    let row = rows.into_iter().find(|row| row[1] == key);
    row.map(|row| row[2].clone()).unwrap_or_default()
}

#[test]
fn pc_40_a_correction_adds_two_entries_and_leaves_the_first() {
    let mut town = closed();
    correct(&town, "A-1", &["--to", "5,00"]);
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    assert_eq!(
        entries(&town, "A-1"),
        [
            "claim 1001 400",
            "reversal -1001 -400",
            "adjustment 500 200"
        ]
    );
    assert_eq!(
        line(&town, "A-1", "decision"),
        "accepted",
        "the answer stays"
    );
    correct(&town, "A-1", &["--to", "6,00"]);
    town.on("2027-02-02");
    town.run(&["settle", "close", "2027-01"]).fine();
    let all = entries(&town, "A-1");
    assert_eq!(
        all[3..],
        ["reversal -500 -200", "adjustment 600 240"],
        "{all:?}"
    );
    town.run(&["settle", "verify"]).fine();
}

#[test]
fn pc_39_what_is_cancelled_after_closing_still_shows_that_it_was_paid() {
    let town = closed();
    correct(&town, "K-1", &["--cancel"]);
    assert_eq!(line(&town, "K-1", "statement"), "2026-0001/001");
    assert!(line(&town, "K-1", "correction").starts_with("cancelled;"));
    assert_eq!(line(&town, "K-1", "settled-in"), "waits");
    assert_eq!(stated(&town, "2026-11", "KSA"), ["45.00", "0.00", "45.00"]);
}

#[test]
fn pc_42_a_total_correction_is_exactly_minus_the_first() {
    let mut town = closed();
    correct(&town, "A-1", &["--cancel"]);
    correct(&town, "K-1", &["--cancel"]);
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    for club in ["KSA", "ZWEM"] {
        let [first, ..] = stated(&town, "2026-11", club);
        let [second, carried, payable] = stated(&town, "2026-12", club);
        assert_eq!(second, format!("-{first}"), "{club}");
        assert_eq!(
            (carried, payable),
            (format!("-{first}"), "0.00".to_owned()),
            "nothing is paid, the debt goes on"
        );
    }
    let funds =
        town.column("SELECT sum(amount) FROM fund_total GROUP BY fund HAVING sum(amount) <> 0");
    assert!(
        funds.is_empty(),
        "closing and cancelling come to nothing: {funds:?}"
    );
    town.run(&["settle", "verify"]).fine();
}

#[test]
fn pc_43_half_of_it_is_one_line_with_the_difference() {
    let mut town = closed();
    correct(&town, "K-1", &["--to", "22,50"]);
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    let statement = town.rows(&["settle", "show", "2026-12", "--organiser", "KSA"]);
    let corrected = statement
        .iter()
        .filter(|row| row.contains(&"-22.50".to_owned()));
    assert!(corrected.clone().count() >= 1, "{statement:?}");
    assert!(
        statement
            .iter()
            .flatten()
            .any(|cell| cell.contains("2026-0001/001")),
        "{statement:?}"
    );
    assert_eq!(stated(&town, "2026-12", "KSA")[0], "-22.50");
}

#[test]
fn pc_45_what_is_corrected_is_no_longer_used_of_a_budget() {
    let town = closed();
    town.run(&["budget", "set", "stad", "2026", "100,00"])
        .fine();
    let used = || {
        let rows = town.rows(&["budget", "show", "2026", "--fund", "stad"]);
        rows[0][4].parse::<f64>().unwrap()
    };
    let before = used();
    correct(&town, "A-1", &["--to", "5,00"]);
    assert!((before - used() - 1.0).abs() < 0.001, "{before} {}", used());
    correct(&town, "K-1", &["--cancel"]);
    assert!(
        (used() - 1.0).abs() < 0.001,
        "what is left of the swim: {}",
        used()
    );
}

#[test]
fn pc_24_what_was_taken_back_and_used_again_is_payable_once() {
    let (mut town, code) = with_claims();
    correct(&town, "K-1", &["--cancel"]);
    let again = town.file("again.csv", &format!("{HEAD}KSA;K-2;{code};;2026-11-21;\n"));
    town.run(&["claim", "import", &again]).fine();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    assert_eq!(
        entries(&town, "K-1"),
        ["claim 4500 4500", "reversal -4500 -4500"]
    );
    assert_eq!(entries(&town, "K-2"), ["claim 4500 4500"]);
    assert_eq!(stated(&town, "2026-11", "KSA")[0], "45.00");
}

#[test]
fn st_19_what_one_claim_leaves_owing_is_taken_off_the_next() {
    let mut town = closed();
    let code = voucher(&town, &["--value", "20.00", "--ages", "6-18"]).remove(0);
    correct(&town, "K-1", &["--cancel"]);
    let more = town.file(
        "more.csv",
        &format!("{HEAD}KSA;K-2;{code};KAMP;2026-12-02;\n"),
    );
    town.run(&["claim", "import", &more]).fine();
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    assert_eq!(
        stated(&town, "2026-12", "KSA"),
        ["-25.00", "-25.00", "0.00"]
    );
    let owed =
        town.column("SELECT sum(carried_out) FROM statement WHERE number LIKE '2026-0002/%'");
    assert_eq!(owed, ["-2500"], "45,00 back less 20,00 earned");
}
