//! What is repaid is computed again by the route by which it was priced, and as offer and club were known then.

use crate::refund::{add, town, town_with};
use crate::support::Town;

fn accept(town: &Town, claim: &str, more: &[&str]) -> crate::support::Ran {
    let decide = ["claim", "decide", claim, "--accept", "--reason", "andere"];
    town.run(&[&decide[..], more].concat())
}

fn proven(town: &Town) {
    town.run(&["settle", "verify"]).fine();
}

/// A regulation that repays half of what is paid in full at a club of here as well.
fn here_too() -> Town {
    town_with(|text| {
        let whole = "organiser_is = \"local\"\nholder = { full = true }";
        assert!(text.contains(whole));
        let half = "organiser_is = \"local\"\nholder = { percent = \"50%\" }\n\
            rounding = { to_cents = 1, direction = \"half-up\" }\n\
            rest = { of = \"remainder\", shares = { ocmw = \"100%\" } }";
        text.replace(whole, half)
    })
}

#[test]
fn what_the_club_offers_at_the_door_or_the_desk_is_repaid_and_proven() {
    let town = here_too();
    for (offer, paid, receipt) in [("LID", "45", "1"), ("LES", "30", "2")] {
        let words = format!("--member P1 --offer {offer} --paid {paid} --receipt {receipt}");
        let row = add(&town, &words).ends(0).rows().remove(0);
        assert_eq!(row[1], "accepted", "{row:?}");
        proven(&town);
        town.run(&[
            "settle",
            "correct",
            &row[0],
            "--to",
            "20",
            "--reason",
            "verkeerde-prijs",
        ])
        .fine();
        proven(&town);
    }
}

#[test]
fn a_refund_stays_one_when_the_offer_is_paid_at_the_door_since() {
    let town = town();
    let words = "--member P1 --offer BAD --paid 60,01 --receipt";
    let first = add(&town, &format!("{words} 1")).ends(0).rows()[0][0].clone();
    town.run(&["offer", "import", &town.file("door.csv",
        "offer_id;club_id;service;name;category;price_class;price;route\nBAD;GENT;sport;Zwemmen;ticket;standaard;60,01;door\n")])
        .fine();
    let second = add(&town, &format!("{words} 2")).ends(0).rows()[0][0].clone();
    accept(&town, &second, &[]).fine();
    proven(&town);
    town.run(&[
        "settle",
        "correct",
        &first,
        "--to",
        "40",
        "--reason",
        "verkeerde-prijs",
    ])
    .fine();
    proven(&town);
}

#[test]
fn what_is_decided_later_is_priced_as_the_club_was_known_when_it_was_asked() {
    let mut town = town();
    let words = "--member P1 --offer BAD --paid 60,01 --receipt";
    add(&town, &format!("{words} 1")).ends(0);
    let open = add(&town, &format!("{words} 2")).ends(0).rows().remove(0);
    assert_eq!(open[1], "open");
    town.on("2026-11-25");
    town.run(&[
        "organiser",
        "change",
        "GENT",
        "--postcode",
        "9080",
        "--sector",
        "culture",
    ])
    .fine();
    accept(&town, &open[0], &[]).fine();
    proven(&town);
}

#[test]
fn what_is_agreed_by_hand_goes_to_the_household_and_never_to_the_club() {
    let town = here_too();
    let words = "--member P1 --offer LID --paid 45 --receipt";
    add(&town, &format!("{words} 1")).ends(0);
    let open = add(&town, &format!("{words} 2")).ends(0).rows().remove(0);
    let agreed = accept(
        &town,
        &open[0],
        &["--holder", "10", "--fund", "ocmw", "--format", "csv"],
    );
    let agreed = agreed.ends(0);
    let amount = |key: &str| {
        agreed
            .rows()
            .into_iter()
            .find(|row| row[1] == key)
            .unwrap()
            .remove(2)
    };
    assert_eq!([amount("collected"), amount("due")], ["45.00", "0.00"]);
    assert!(
        agreed.stderr.contains("vrijpas refund order"),
        "{}",
        agreed.stderr
    );
    let due = town.column("SELECT route || ' ' || due FROM claim_price");
    assert_eq!(due, ["refund 0", "refund 0"]);
    proven(&town);
}

#[test]
fn nobody_gets_back_more_than_was_paid() {
    let town = here_too();
    let words = "--member P1 --offer LID --paid 45 --receipt 1";
    let claim = add(&town, words).ends(0).rows().remove(0).remove(0);
    let correct = ["settle", "correct", &claim, "--reason", "andere", "--to"];
    let more = town.run(&[&correct[..], &["45,01"]].concat()).refused(1);
    assert!(more.contains("45,00 euro betaald"), "{more}");
    town.run(&[&correct[..], &["44,99"]].concat()).fine();
    town.run(&["refund", "account", "P1", "BE68539007547034"])
        .fine();
    town.run(&["refund", "order", "-o", "ocmw"]).fine();
    town.run(&[&correct[..], &["45,00"]].concat()).fine();
    proven(&town);
}
