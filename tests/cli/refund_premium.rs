//! What a right pays by itself, and nobody asks for.

use crate::support::Town;

/// A regulation with a school premium, a child with the right to it, and a parent with an account.
pub fn school_town() -> Town {
    let scheme = std::fs::read_to_string(crate::support::fixture("schemes/shapes-rights.toml"));
    let mut town = Town::bare();
    town.on("2026-08-20");
    town.file("scheme.toml", &scheme.unwrap());
    town.file(
        "h.csv",
        "household_id;refnis;postcode;moved_in\nH1;44087;9080;2020-01-01\n",
    );
    town.file(
        "m.csv",
        "member_id;household_id;last_name;first_name;birth_date;relation;since\n\
         P1;H1;Claes;An;1985-05-01;referentiepersoon;2020-01-01\nP2;H1;Claes;Bo;2016-03-04;kind;2020-01-01\n",
    );
    for line in [
        "register init --municipality 44087 --scheme scheme.toml",
        "household import h.csv --members m.csv",
        "status add --member P1 --code LL --from 2026-01-01",
        "entitlement derive",
        "refund account P1 BE68539007547034",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
    town
}

#[test]
fn a_right_pays_its_premium_by_itself_and_once() {
    let mut town = school_town();
    town.run(&["refund", "order"]).refused(1);
    town.on("2026-09-02");
    town.run(&["entitlement", "derive"]).fine();
    let order = town.rows(&["refund", "order", "-o", "ocmw"]);
    assert_eq!(
        order[0],
        ["payment", "P2", "Bo Claes", "50.00", "0.00", "50.00"]
    );
    assert_eq!(order[1][..4], ["fund", "", "stad", "50.00"]);
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert!(
        list.contains("P2;Bo Claes;An Claes;BE68539007547034;50,00"),
        "{list}"
    );
    for day in ["2026-09-03", "2027-02-01"] {
        town.on(day);
        town.run(&["entitlement", "derive"]).fine();
        town.run(&["refund", "order"]).refused(1);
    }
    // A new school year begins a new right.
    town.on("2027-09-01");
    town.run(&["entitlement", "derive"]).fine();
    let next = town.rows(&["refund", "order"]);
    assert_eq!(next[0][1..4], ["P2", "Bo Claes", "50.00"]);
    assert_eq!(town.rows(&["refund", "list"])[1][0], "R2027-0001");
}

#[test]
fn who_would_rather_not_take_part_is_paid_no_premium_and_nobody_twice() {
    let mut town = school_town();
    town.on("2026-09-02");
    let run = |town: &Town, line: &str| town.run(&line.split(' ').collect::<Vec<_>>());
    run(&town, "entitlement derive").fine();
    town.on("2026-09-03");
    run(&town, "entitlement decline P2").fine();
    run(&town, "refund order").refused(1);
    run(&town, "entitlement decline P2 --revoke").fine();
    run(&town, "entitlement derive").fine();
    assert_eq!(
        town.rows(&["refund", "order"])[0][1..4],
        ["P2", "Bo Claes", "50.00"]
    );
    for (day, verb) in [
        ("2026-10-01", "entitlement decline P2"),
        ("2026-10-08", "entitlement decline P2 --revoke"),
    ] {
        town.on(day);
        run(&town, verb).fine();
        run(&town, "entitlement derive").fine();
        run(&town, "refund order").refused(1);
    }
    town.on("2027-09-01");
    run(&town, "entitlement derive").fine();
    assert_eq!(
        town.rows(&["refund", "order"])[0][1..4],
        ["P2", "Bo Claes", "50.00"]
    );
}

#[test]
fn who_is_paid_for_somebody_else_stays_known_in_that_document() {
    let mut town = school_town();
    town.on("2026-09-02");
    let run = |town: &Town, line: &str| town.run(&line.split(' ').collect::<Vec<_>>());
    run(&town, "entitlement derive").fine();
    run(&town, "refund order").fine();
    let said = run(&town, "person erase P1 --rule SR-1 --yes").refused(1);
    assert!(
        said.contains("één terugbetaling aan iemand anders gaat naar deze rekening"),
        "{said}"
    );
    let approve = ["refund", "approve", "R2026-0001"];
    town.run_with(&approve, |run| run.env("VRIJPAS_USER", "another"))
        .fine();
    run(&town, "refund paid R2026-0001").fine();
    run(&town, "person erase P1 --rule SR-1 --yes").ends(0);
    run(&town, "refund show R2026-0001 -o kept").fine();
    let list = town.read("kept/refunds-R2026-0001.csv");
    assert!(
        list.contains("P2;Bo Claes;An Claes;BE68539007547034;50,00"),
        "{list}"
    );
    run(&town, "person erase P2 --rule SR-1 --yes").ends(0);
    run(&town, "refund show R2026-0001 -o gone").fine();
    let list = town.read("gone/refunds-R2026-0001.csv");
    assert!(!list.contains("BE68539007547034"), "{list}");
    run(&town, "settle verify").fine();
}

#[test]
fn who_was_erased_and_comes_back_is_told_and_paid_no_second_time() {
    let mut town = school_town();
    town.on("2026-09-02");
    let run = |town: &Town, line: &str| town.run(&line.split(' ').collect::<Vec<_>>());
    for line in ["entitlement derive", "refund order"] {
        run(&town, line).fine();
    }
    let approve = ["refund", "approve", "R2026-0001"];
    town.run_with(&approve, |run| run.env("VRIJPAS_USER", "another"))
        .fine();
    for line in [
        "refund paid R2026-0001",
        "person erase P2 --rule SR-1 --yes",
        "person erase P1 --rule SR-1 --yes",
    ] {
        run(&town, line).ends(0);
    }
    town.on("2026-10-01");
    let told = run(&town, "household import h.csv --members m.csv").ends(0);
    assert!(
        told.stderr
            .contains("2 nieuwe gezinsleden werden vroeger gewist"),
        "{told:?}"
    );
    for line in [
        "status add --member P1 --code LL --from 2026-01-01",
        "entitlement derive",
        "refund account P1 BE68539007547034",
    ] {
        run(&town, line).fine();
    }
    run(&town, "refund order").refused(1);
    // The next school year is another right.
    town.on("2027-09-01");
    run(&town, "entitlement derive").fine();
    let next = town.rows(&["refund", "order"]);
    assert_eq!(next[0][1..4], ["P2", "Bo Claes", "50.00"]);
}
