//! What somebody was repaid too much comes off a next order, also when two persons turn out to be one.

use crate::refund::{add, town};
use crate::support::Town;

const HOUSES: &str = "household_id;refnis;postcode\nHX;44087;9080\nHY;44087;9080\n";
const MEMBERS: &str = "member_id;household_id;insz;replaced_insz;last_name;first_name;birth_date\n";

fn read_in(town: &Town, members: &str) {
    let houses = town.file("hx.csv", HOUSES);
    let members = town.file("mx.csv", &format!("{MEMBERS}{members}"));
    town.run(&["household", "import", &houses, "--members", &members])
        .fine();
}

/// Adds a claim of 60.01, of which 30.00 is repaid; gives its number.
fn paid(town: &Town, member: &str, receipt: u8) -> String {
    let words = format!(
        "--member {member} --offer BAD --paid 60,01 --receipt {receipt} --paid-on 2026-11-{receipt:02}"
    );
    add(town, &words).ends(0).rows()[0][0].clone()
}

/// Two who are one, and owe 30.00 and 10.00 back.
fn two_debtors() -> Town {
    let town = town();
    read_in(
        &town,
        "X1;HX;58430989662;;Peeters;Jo;1958-03-09\nX2;HY;58030939688;;Peeters;Jo;1958-03-09\n",
    );
    for line in [
        "status add --member X1 --code LL2 --from 2026-01-01",
        "status add --member X2 --code LL2 --from 2026-01-01",
        "entitlement derive",
        "refund account X1 BE68539007547034",
        "refund account X2 BE79063527767133",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
    let (first, second) = (paid(&town, "X1", 1), paid(&town, "X2", 2));
    town.run(&["refund", "order"]).fine();
    for (claim, how) in [(first, "--cancel"), (second, "--to=40,01")] {
        let args = ["settle", "correct", &claim, how, "--reason", "twice"];
        town.run(&args).fine();
    }
    town.run(&["refund", "order"]).fine();
    town
}

#[test]
fn the_debts_of_two_who_turn_out_to_be_one_come_off_together() {
    let town = two_debtors();
    read_in(
        &town,
        "X2;HY;58030939688;58430989662;Peeters;Jo;1958-03-09\n",
    );
    paid(&town, "X2", 3);
    paid(&town, "X2", 4);
    let order = town.rows(&["refund", "order"]);
    assert_eq!(order[0][3..], ["60.00", "-40.00", "20.00"]);
    paid(&town, "X2", 5);
    let next = town.rows(&["refund", "order"]);
    assert_eq!(next[0][3..], ["30.00", "0.00", "30.00"], "and only once");
    town.run(&["settle", "verify"]).fine();
}

#[test]
fn who_received_too_much_is_named() {
    let town = two_debtors();
    let waiting = town.rows(&["refund", "list", "--open"]);
    let debts: Vec<[&str; 3]> = waiting
        .iter()
        .map(|row| [&*row[6], &*row[9], &*row[10]])
        .collect();
    assert_eq!(debts.len(), 3, "{waiting:?}");
    for debt in [["debt", "ok", "-30.00"], ["debt", "ok", "-10.00"]] {
        assert!(debts.contains(&debt), "{waiting:?}");
    }
    let claim = paid(&town, "X1", 3);
    let args = [
        "settle",
        "correct",
        &claim,
        "--to=10,01",
        "--reason",
        "twice",
    ];
    town.run(&args).fine();
    let order = town.run(&["refund", "order"]).ends(0);
    for line in [
        "Jo Peeters kreeg 25,00 te veel; dat gaat af van een volgende terugbetaling.",
        "Er is nu niets te betalen.",
    ] {
        assert!(order.stderr.contains(line), "{}", order.stderr);
    }
}

#[test]
fn a_debt_that_was_left_out_is_found() {
    let town = two_debtors();
    paid(&town, "X1", 3);
    paid(&town, "X1", 4);
    paid(&town, "X1", 5);
    town.run(&["refund", "order"]).fine();
    town.run(&["settle", "verify"]).fine();
    town.column("DROP TRIGGER refund_payment_is_never_changed");
    town.column(
        "UPDATE refund_payment SET carried_in = 0, payable = due WHERE carried_in < 0 AND payable > 0",
    );
    let told = town.run(&["settle", "verify"]).ends(1);
    let text = format!("{}{}", told.stdout, told.stderr);
    assert!(
        text.contains("wat overgedragen werd, is niet wat de vorige overliet"),
        "{text}"
    );
}

#[test]
fn a_list_of_other_contents_is_not_written_over() {
    let town = town();
    paid(&town, "P1", 1);
    town.run(&["refund", "account", "P1", "BE68539007547034"])
        .fine();
    town.file("ocmw/refunds-R2026-0001.csv", "x");
    let told = town.run(&["refund", "order", "-o", "ocmw"]).refused(1);
    assert!(told.contains("er is niets overschreven"), "{told}");
    assert_eq!(town.read("ocmw/refunds-R2026-0001.csv"), "x");
    assert_eq!(
        town.rows(&["refund", "list"]).len(),
        0,
        "nothing was closed"
    );
    assert_eq!(
        town.rows(&["claim", "open"])[0][8],
        "30.00",
        "what the household gets"
    );
}
