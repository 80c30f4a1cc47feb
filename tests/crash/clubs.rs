//! Passes at clubs, what they hand in, and what they are paid.

use crate::support::Town;
use crate::trial::Trial;

/// A small town whose swimming club has a kit, with a pass of `P1`.
fn with_kit() -> (Town, String) {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    town.run(&[
        "kit",
        "make",
        "--organiser",
        "ZWEM",
        "--through",
        "2026-12-31",
        "-o",
        "zwem.kit",
    ])
    .fine();
    (town, pass)
}

#[test]
fn kit_redeem() {
    let town = Town::small();
    let voucher =
        town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    town.run(&[
        "kit",
        "make",
        "--organiser",
        "KSA",
        "--through",
        "2026-12-31",
        "-o",
        "ksa.kit",
    ])
    .fine();
    let tried = Trial::of(&town, &format!("kit redeem --kit ksa.kit {voucher}")).run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn claim_import() {
    let (town, pass) = with_kit();
    let mut rows = String::from("club_id;reference;voucher;offer;redeemed_on;collected\n");
    for nth in 0..40 {
        let day = 1 + nth % 20;
        rows += &format!("ZWEM;A-{nth};{pass};BEURT;2026-11-{day:02};2,00\n");
    }
    town.file("in.csv", &rows);
    let tried = Trial {
        grows: &["audit", "hand_in"],
        ..Trial::of(&town, "claim import in.csv --answers answers")
    }
    .run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn settle_close() {
    let (town, pass) = with_kit();
    let mut rows = String::from("club_id;reference;voucher;offer;redeemed_on;collected\n");
    for nth in 0..40 {
        let day = 1 + nth % 20;
        rows += &format!("ZWEM;A-{nth};{pass};BEURT;2026-11-{day:02};2,00\n");
    }
    let file = town.file("in.csv", &rows);
    town.run(&["claim", "import", &file]).fine();
    let tried = Trial {
        today: "2026-12-02",
        again: Some("settle show 2026-11 -o out"),
        ..Trial::of(&town, "settle close 2026-11 -o out")
    }
    .run();
    assert!(tried > 30, "{tried}");
}
