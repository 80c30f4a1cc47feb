//! The steps of an order after its closing, by whom and on which day.

use crate::refund::{add, as_user, town};
use crate::settle::with_claims;
use crate::support::Town;

#[test]
fn another_person_approves_and_the_days_people_waited_are_told() {
    let mut town = town();
    add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban BE68539007547034",
    )
    .ends(0);
    town.on("2026-11-24");
    add(&town, "--member P1 --offer JUDO --paid 40 --receipt 2").ends(0);
    as_user(&town, "an", &["refund", "order"]).fine();
    let own = as_user(&town, "an", &["refund", "approve", "R2026-0001"]).refused(1);
    assert!(
        own.contains("an sloot terugbetaling R2026-0001; iemand anders keurt ze goed"),
        "{own}"
    );
    let early = town.run(&["refund", "paid", "R2026-0001"]).refused(1);
    assert!(early.contains("alleen wat goedgekeurd is"), "{early}");
    as_user(&town, "bert", &["refund", "approve", "R2026-0001"]).fine();
    let again = town.run(&["refund", "approve", "R2026-0001"]).refused(1);
    assert!(again.contains("was al goedgekeurd door bert"), "{again}");
    assert_eq!(
        town.rows(&["refund", "list", "--open"]).len(),
        2,
        "not paid yet"
    );
    town.on("2026-12-01");
    for day in ["2026-11-23", "2026-12-02"] {
        town.run(&["refund", "paid", "R2026-0001", "--paid-on", day])
            .refused(2);
    }
    let paid = town
        .run(&["refund", "paid", "R2026-0001", "--paid-on", "2026-11-27"])
        .ends(0);
    assert!(
        paid.stderr
            .contains("gemiddeld 5 dagen over 2 vorderingen, het langst 6"),
        "{}",
        paid.stderr
    );
    let again = town.run(&["refund", "paid", "R2026-0001"]).refused(1);
    assert!(
        again.contains("was al betaald op 27 november 2026; er is niets gewijzigd"),
        "{again}"
    );
    assert_eq!(town.rows(&["refund", "list", "--open"]).len(), 0);
    let list = town.rows(&["refund", "list"]);
    assert_eq!(
        list[0][1..],
        [
            "paid",
            "2026-11-24",
            "an",
            "2026-11-24",
            "bert",
            "1",
            "50.00",
            "2026-11-27",
            "5",
            "6"
        ]
    );
    town.run(&["refund", "show", "R2026-0002"]).refused(1);
}

/// A town with an order that An closed on 24 November.
fn closed_by_an() -> Town {
    let mut town = town();
    add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban BE68539007547034",
    )
    .ends(0);
    town.on("2026-11-24");
    as_user(&town, "An", &["refund", "order"]).fine();
    town
}

#[test]
fn one_person_is_one_person_however_the_name_is_typed() {
    let town = closed_by_an();
    for name in ["an", "An ", " AN", "\u{a0}an", "Ａｎ"] {
        as_user(&town, name, &["refund", "approve", "R2026-0001"]).refused(1);
    }
    let unseen = as_user(&town, "bert\u{200b}", &["refund", "list"]).refused(2);
    assert!(unseen.contains("een teken dat niet te zien is"), "{unseen}");
    as_user(&town, " Bert", &["refund", "approve", "R2026-0001"]).fine();
    assert_eq!(town.rows(&["refund", "list"])[0][5], "Bert");
    let mut runs = with_claims();
    runs.on("2026-12-02");
    as_user(&runs, "Zoë", &["settle", "close", "2026-11"]).fine();
    for name in ["ZOË ", "zoe\u{308}"] {
        as_user(&runs, name, &["settle", "approve", "2026-11"]).refused(1);
    }
    as_user(&runs, "Bert", &["settle", "approve", "2026-11"]).fine();
}

#[test]
fn a_step_is_taken_on_a_day_from_the_closing_to_today() {
    let mut town = closed_by_an();
    for (on, said) in [
        ("2026-11-23", "dat kan alleen 24 november 2026 zijn"),
        ("2026-11-25", "dat kan alleen 24 november 2026 zijn"),
    ] {
        let args = ["refund", "approve", "R2026-0001", "--on", on];
        let told = as_user(&town, "bert", &args).refused(2);
        assert!(told.contains(said), "{told}");
    }
    town.on("2026-11-25");
    let args = ["refund", "approve", "R2026-0001", "--on", "2026-11-26"];
    let told = as_user(&town, "bert", &args).refused(2);
    assert!(
        told.contains("kies een dag van 24 november 2026 tot 25 november 2026"),
        "{told}"
    );
    let mut runs = with_claims();
    runs.on("2026-12-02");
    as_user(&runs, "an", &["settle", "close", "2026-11"]).fine();
    let args = ["settle", "approve", "2026-11", "--on", "2026-11-05"];
    as_user(&runs, "bert", &args).refused(2);
}

#[test]
fn orders_are_closed_in_the_order_of_their_days() {
    let mut town = town();
    town.on("2027-01-04");
    let add = |receipt: &str, day: &str| {
        let words = format!(
            "--member P1 --offer BAD --paid 60,01 --receipt {receipt} --paid-on {day} --iban BE68539007547034"
        );
        add(&town, &words).ends(0);
    };
    add("1", "2026-11-21");
    town.run(&["refund", "order"]).fine();
    add("2", "2026-11-22");
    let told = town
        .run(&["refund", "order", "--on", "2026-12-31"])
        .refused(1);
    assert!(
        told.contains("R2027-0001 werd gesloten op 4 januari 2027"),
        "{told}"
    );
    town.run(&["refund", "order"]).fine();
    town.run(&["settle", "verify"]).fine();
}
