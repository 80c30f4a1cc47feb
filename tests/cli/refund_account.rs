//! On which account people are repaid, and who waits for one.

use crate::refund::{RICH, add, town};

#[test]
fn fo_37_without_a_true_account_nobody_is_paid_and_it_is_said_who_waits() {
    let town = town();
    add(&town, "--member P1 --offer BAD --paid 60,01 --receipt 1").ends(0);
    let told = town.run(&["refund", "order"]).refused(1);
    assert!(
        told.contains("Yasmina El Idrissi (P1) krijgt 30,00 terug maar heeft geen rekening"),
        "{told}"
    );
    town.run(&["refund", "account", "P1", "BE68 5390 0754 7035"])
        .refused(2);
    town.run(&[
        "refund",
        "account",
        "P1",
        RICH,
        "--holder",
        "Bewindvoerder Claes",
    ])
    .fine();
    let known = town
        .run(&[
            "refund",
            "account",
            "P1",
            RICH,
            "--holder",
            "Bewindvoerder Claes",
        ])
        .ends(0);
    assert!(
        known.stderr.contains("er verandert niets"),
        "{}",
        known.stderr
    );
    town.run(&["refund", "order", "-o", "ocmw"]).fine();
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert!(
        list.contains(";Yasmina El Idrissi;Bewindvoerder Claes;BE68539007547034;30,00"),
        "{list}"
    );
}

#[test]
fn a_child_is_repaid_on_the_account_of_an_adult_of_its_household() {
    let town = town();
    for line in [
        "member add --household H2 --id P3 --last-name Peeters --first-name Ann --birth-date 1985-02-03",
        "status add --member P2 --code LL2 --from 2026-01-01",
        "entitlement derive",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
    add(&town, "--member P2 --offer BAD --paid 60,01 --receipt 1").ends(0);
    add(&town, "--member P1 --offer BAD --paid 60,01 --receipt 2").ends(0);
    town.run(&["refund", "account", "P3", RICH]).fine();
    let order = town.run(&["refund", "order", "-o", "ocmw"]).ends(0);
    assert!(
        order.stderr.contains("Yasmina El Idrissi (P1)"),
        "who is of age is paid on no other account"
    );
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert!(
        list.contains("P2;Jan Peeters;Ann Peeters;BE68539007547034;30,00"),
        "{list}"
    );
    assert_eq!(list.lines().count(), 2);
}
