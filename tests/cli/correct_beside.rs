//! `settle correct`: what no run moves is said and stays listed, and no step lies before what it steps on.

use crate::correct::with_claims;
use crate::support::Town;

fn correct(town: &Town, claim: &str, how: &[&str]) -> crate::support::Ran {
    let reason = ["settle", "correct", claim, "--reason", "verkeerde-prijs"];
    town.run(&[&reason[..], how].concat())
}

/// Reference, note and amount of each note.
fn notes(town: &Town) -> Vec<[String; 3]> {
    let rows = town.rows(&["claim", "notes"]).into_iter();
    rows.map(|row| [2, 6, 7].map(|at| row[at].clone()))
        .collect()
}

fn says(ran: &crate::support::Ran, what: &str) {
    assert!(
        ran.status == 0 && ran.stderr.contains(what),
        "{what}: {ran:?}"
    );
}

#[test]
fn what_the_holder_paid_otherwise_is_said_and_stays_listed() {
    let mut town = with_claims().0;
    says(
        &correct(&town, "A-1", &["--to", "20,00"]),
        "2,00 te weinig aan de club",
    );
    says(
        &correct(&town, "K-1", &["--to", "30,00"]),
        "3,00 te veel aan het loket",
    );
    assert_eq!(
        notes(&town),
        [
            ["K-1", "paid-otherwise", "-3.00"],
            ["A-1", "paid-otherwise", "2.00"]
        ]
    );
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    town.on("2026-12-03");
    says(
        &correct(&town, "A-1", &["--cancel"]),
        "2,00 te veel aan de club",
    );
    says(
        &correct(&town, "K-1", &["--cancel"]),
        "9,00 te veel aan het loket",
    );
    let both = [
        ["K-1", "paid-otherwise", "-9.00"],
        ["A-1", "paid-otherwise", "-2.00"],
    ];
    assert_eq!(notes(&town), both);
    assert!(
        town.rows(&["claim", "notes", "--month", "2026-12"])
            .is_empty()
    );
}

#[test]
fn a_voucher_that_is_used_again_or_was_never_paid_asks_nothing_back() {
    let (town, code) = with_claims();
    correct(&town, "K-1", &["--cancel"]).fine();
    assert_eq!(notes(&town).len(), 1);
    let again = town.file(
        "again.csv",
        &format!("club_id;reference;voucher;offer;redeemed_on\nKSA;K-2;{code};;2026-11-21\n"),
    );
    town.run(&["claim", "import", &again]).fine();
    assert_eq!(notes(&town).len(), 0);
    let issue = [
        "voucher", "issue", "--member", "P1", "--offer", "LID", "--unpaid",
    ];
    let unpaid = town.rows(&issue)[0][0].clone();
    let file = town.file(
        "unpaid.csv",
        &format!("club_id;reference;voucher;offer;redeemed_on\nKSA;K-3;{unpaid};;2026-11-21\n"),
    );
    town.run(&["claim", "import", &file]).fine();
    let cancelled = correct(&town, "K-3", &["--cancel"]);
    assert!(!cancelled.stderr.contains("loket"), "{cancelled:?}");
    assert_eq!(notes(&town).len(), 0);
}

#[test]
fn a_second_correction_names_the_day_and_the_command_after_which_it_can_be() {
    let mut town = with_claims().0;
    correct(&town, "A-1", &["--to", "20,00"]).fine();
    let told = correct(&town, "A-1", &["--cancel"]).refused(1);
    let when = "dat kan vanaf 1 december 2026, na: vrijpas settle close 2026-11";
    assert!(told.contains(when), "{told}");
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    correct(&town, "A-1", &["--to", "10,00"]).fine();
    let told = correct(&town, "A-1", &["--cancel"]).refused(1);
    let when = "dat kan vanaf 1 januari 2027, na: vrijpas settle close 2026-12";
    assert!(told.contains(when), "{told}");
}

#[test]
fn no_step_lies_before_what_it_steps_on_or_after_today() {
    let mut town = with_claims().0;
    let before = correct(&town, "A-1", &["--cancel", "--on", "2026-11-20"]).refused(2);
    assert!(before.contains("op 21 november 2026"), "{before}");
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    let before = correct(&town, "A-1", &["--cancel", "--on", "2026-12-01"]).refused(2);
    assert!(before.contains("kies 2 december 2026 of later"), "{before}");
    correct(&town, "A-1", &["--cancel", "--on", "2026-12-03"]).refused(1);
    correct(&town, "A-1", &["--cancel", "--on", "2026-12-02"]).fine();
}

#[test]
fn nothing_is_decided_on_a_day_before_it_was_handed_in() {
    let town = crate::decide::two_clubs();
    let accept = [
        "claim", "decide", "K-1", "--reason", "andere", "--refuse", "--on",
    ];
    let before = town
        .run(&[&accept[..], &["2026-11-20"]].concat())
        .refused(2);
    assert!(
        before.contains("kies 21 november 2026 of later"),
        "{before}"
    );
    town.run(&[&accept[..], &["2026-11-22"]].concat())
        .refused(1);
    town.run(&[&accept[..], &["2026-11-21"]].concat()).fine();
}
