//! A receipt is repaid once, with the proof that the regulation asks, and a use is repaid once.

use crate::refund::{add, stricter, town, town_with};

#[test]
fn without_the_proof_that_the_regulation_asks_it_waits_open() {
    let town = town_with(stricter);
    let judo = "--member P1 --offer JUDO --paid 40 --receipt";
    let open = add(&town, &format!("{judo} 1 --proof stamp"));
    let open = open.ends(0);
    assert_eq!(open.rows()[0][1..3], ["open", "proof-missing"]);
    assert!(
        open.stderr
            .contains("nog nodig volgens art. 12: het formulier"),
        "{}",
        open.stderr
    );
    let whole = add(
        &town,
        &format!("{judo} 2 --proof stamp,form --paid-on 2026-11-20"),
    )
    .ends(0);
    assert_eq!(whole.rows()[0][1], "accepted");
    let waiting = town.rows(&["refund", "list", "--open"]);
    assert_eq!(waiting[0][6..8], ["open", "proof-missing"]);
    assert_eq!(waiting[1][6], "accepted");
}

#[test]
fn fo_27_a_receipt_is_repaid_once_whatever_club_and_month() {
    let mut town = town();
    let first = add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt F-2026.0012",
    );
    let first = first.ends(0).rows()[0][0].clone();
    town.on("2026-12-03");
    for typed in ["f202612", "F-2026/12", "f.2026-0012"] {
        let words = format!("--member P1 --offer JUDO --paid 40 --receipt {typed}");
        let told = add(&town, &words).refused(1);
        assert!(
            told.contains("in november 2026 voor organisator GENT"),
            "{told}"
        );
        assert!(
            told.contains(&format!("vrijpas claim show {first}")),
            "{told}"
        );
    }
    add(
        &town,
        "--member P1 --offer JUDO --paid 40 --receipt F-2026-12 --another-receipt",
    )
    .ends(0);
    assert_eq!(town.rows(&["refund", "list", "--open"]).len(), 2);
    // What was refused does not stand in the way.
    let other = "--member P1 --offer BAD --paid 60,01 --receipt F-2026-13 --paid-on";
    add(&town, &format!("{other} 2026-12-01")).ends(0);
    let twice = add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt F-14 --paid-on 2026-12-01",
    );
    assert_eq!(twice.ends(0).rows()[0][1..3], ["open", "used-before"]);
}

#[test]
fn another_receipt_brings_no_proof_and_no_other_day() {
    let town = town_with(stricter);
    let row = |words: &str| add(&town, words).ends(0).rows().remove(0);
    for receipt in ["1", "1", "2"] {
        let words = format!("--member P1 --offer JUDO --paid 40 --receipt {receipt}");
        let form = row(&format!("{words} --another-receipt"));
        assert_eq!(form[1..3], ["open", "proof-missing"], "{receipt}");
    }
    let bad = "--member P1 --offer BAD --paid 60,01 --another-receipt --receipt";
    assert_eq!(row(&format!("{bad} 3"))[1], "accepted");
    let again = row(&format!("{bad} 4"));
    assert_eq!(again[1..3], ["open", "used-before"]);
}

#[test]
fn a_voucher_and_a_refund_for_the_same_are_not_both_paid_unseen() {
    let half = "organiser_is = \"local\"\nholder = { percent = \"50%\" }\nrounding = { to_cents = 1, direction = \"half-up\" }\nrest = { of = \"remainder\", shares = { ocmw = \"100%\" } }";
    let mut town =
        town_with(|text| text.replace("organiser_is = \"local\"\nholder = { full = true }", half));
    let issued = town.rows(&["voucher", "issue", "--offer", "LID", "--member", "P1"]);
    let lid = "--member P1 --offer LID --paid 45 --receipt";
    let out = add(&town, &format!("{lid} 1")).ends(0);
    assert_eq!(out.rows()[0][1..3], ["open", "used-before"]);
    assert!(out.stderr.contains("nog een bon"), "{}", out.stderr);
    let row = format!("KSA;K1;{};21/11/2026;45,00;LID", issued[0][0]);
    let file = town.file(
        "in.csv",
        &format!("club_id;reference;voucher;redeemed_on;price;offer\n{row}\n"),
    );
    town.run(&["claim", "import", &file]).fine();
    let notes = town.rows(&["claim", "notes"]);
    assert!(
        notes.iter().flatten().any(|cell| cell == "used-that-day"),
        "the refund came first and waits: {notes:?}"
    );
    town.on("2026-11-25");
    let season = add(&town, &format!("{lid} 2")).ends(0);
    assert_eq!(season.rows()[0][1..3], ["open", "used-before"]);
    assert!(season.stderr.contains("is van dezelfde deelnemer"));
}
