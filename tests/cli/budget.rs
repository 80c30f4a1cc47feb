//! `budget`: what a fund may spend in a year, and vouchers that are refused when it is exhausted.

use std::collections::BTreeMap;

use crate::support::{Ran, Town};

/// Issues vouchers for the camp of 25.00, of which `stad` and `ocmw` bear 5.00 each.
fn camp(town: &Town, rest: &str) -> Ran {
    let line = format!("voucher issue --member P1 --offer KAMP {rest} --format csv");
    town.run(&line.split_whitespace().collect::<Vec<_>>())
}

fn set(town: &Town, fund: &str, year: &str, amount: &str) -> Ran {
    town.run(&["budget", "set", fund, year, amount])
}

/// A fund of a year: budget, carried in, used, reserved, left, forecast, state.
fn stands(town: &Town, year: &str, fund: &str) -> Vec<String> {
    let mut rows = town.rows(&["budget", "show", year, "--fund", fund]);
    rows.remove(0).split_off(2)
}

fn hand_in(town: &Town, name: &str, rows: &str) -> Ran {
    let file = town.file(
        name,
        &format!("club_id;reference;voucher;redeemed_on\n{rows}"),
    );
    town.run(&["claim", "import", &file])
}

#[test]
fn a_voucher_reserves_what_the_funds_will_bear_and_its_use_uses_it() {
    let town = Town::small();
    let code = camp(&town, "").ends(0).rows()[0][0].clone();
    let unset = stands(&town, "2026", "stad");
    assert_eq!(unset, ["", "0.00", "0.00", "5.00", "", "5.00", "none"]);
    set(&town, "stad", "2026", "20,00")
        .ends(0)
        .says(&["Budget van stad voor 2026: 20,00 euro. Nog vrij: 15,00 euro."]);
    set(&town, "STAD", "2026", "20.00")
        .ends(0)
        .says(&["Het budget van stad voor 2026 was al 20,00 euro; er is niets gewijzigd."]);
    let held = stands(&town, "2026", "stad");
    assert_eq!(
        held,
        ["20.00", "0.00", "0.00", "5.00", "15.00", "5.00", "open"]
    );
    hand_in(&town, "r.csv", &format!("KSA;K-1;{code};2026-11-21\n")).ends(0);
    let used = stands(&town, "2026", "stad");
    assert_eq!(
        used,
        ["20.00", "0.00", "5.00", "0.00", "15.00", "5.00", "open"]
    );
}

#[test]
fn fo_07_a_voucher_that_is_withdrawn_or_over_gives_its_part_back() {
    let mut town = Town::small();
    set(&town, "ocmw", "2026", "100,00").fine();
    let code = camp(&town, "").ends(0).rows()[0][0].clone();
    camp(&town, "--through 2026-11-21").ends(0);
    assert_eq!(stands(&town, "2026", "ocmw")[4], "90.00");
    town.run(&["voucher", "withdraw", &code, "--reason", "lost"])
        .fine();
    assert_eq!(stands(&town, "2026", "ocmw")[4], "95.00");
    // What was used on the last day is handed in the month after.
    town.on("2026-12-31");
    assert_eq!(stands(&town, "2026", "ocmw")[4], "95.00");
    town.on("2027-01-01");
    assert_eq!(stands(&town, "2026", "ocmw")[4], "100.00");
}

/// Of two funds the poorer one decides.
#[test]
fn pc_55_the_last_cent_is_reserved_and_no_cent_more() {
    let town = Town::small();
    set(&town, "stad", "2026", "5,00").fine();
    set(&town, "ocmw", "2026", "4,99").fine();
    let short = camp(&town, "").refused(1);
    assert!(short.contains("het budget van ocmw voor 2026"), "{short}");
    assert_eq!(stands(&town, "2026", "stad")[4], "5.00", "all or nothing");
    set(&town, "ocmw", "2026", "5,00").fine();
    camp(&town, "").ends(0);
    assert_eq!(stands(&town, "2026", "stad")[4], "0.00");
    camp(&town, "").ends(1);
}

#[test]
fn an_exhausted_budget_refuses_to_issue_and_never_a_club() {
    let town = Town::small();
    set(&town, "stad", "2026", "12,00").fine();
    let codes = camp(&town, "--count 2").ends(0).rows();
    camp(&town, "").ends(1).says(&[
        "fout: het budget van stad voor 2026 laat dit niet toe: 12,00 euro, waarvan 0,00 gebruikt en 10,00 gereserveerd; nog vrij: 2,00 euro",
        "tip: geef er minder uit, trek bonnen in die niet meer nodig zijn (vrijpas voucher withdraw), of verhoog het budget: vrijpas budget set stad 2026 BEDRAG",
    ]);
    // Nothing of a command that does not fit is kept, and what costs the fund nothing is issued.
    assert_eq!(stands(&town, "2026", "stad")[3], "10.00");
    let ordinary = "voucher issue --member P2 --offer KAMP";
    town.run(&ordinary.split(' ').collect::<Vec<_>>()).fine();
    let many = "voucher issue --value 1,00 --ages 0-99 --count 3";
    let many = town.run(&many.split(' ').collect::<Vec<_>>()).refused(1);
    assert!(many.contains("\nEr passen 2 van de 3 bonnen in;"), "{many}");
    let short = town.run(&["budget", "set", "stad", "2026", "3"]);
    let short = short.refused(1);
    assert!(
        short.contains("al 10,00 euro nodig (0,00 gebruikt, 10,00 gereserveerd"),
        "{short}"
    );
    town.run(&["budget", "set", "stad", "2026", "3", "--below-use"])
        .fine();
    let rows: String = codes
        .iter()
        .enumerate()
        .map(|(nth, row)| format!("KSA;K-{nth};{};2026-11-21\n", row[0]))
        .collect();
    hand_in(&town, "r.csv", &rows).ends(0);
    let used = stands(&town, "2026", "stad");
    assert_eq!(
        used,
        ["3.00", "0.00", "10.00", "0.00", "-7.00", "10.00", "open"]
    );
    let shown = town.run(&["budget", "show"]).ends(0);
    assert!(
        shown.stderr.ends_with(
            "let op: stad komt dit jaar wellicht op 10,00 euro uit, en heeft 3,00 euro\n"
        ),
        "{}",
        shown.stderr
    );
}

#[test]
fn two_who_issue_at_once_never_reserve_the_same_money() {
    let town = Town::small();
    set(&town, "stad", "2026", "20,00").fine();
    let issue = "voucher issue --member P1 --offer KAMP";
    let args: Vec<&str> = issue.split(' ').collect();
    let started: Vec<_> = (0..8).map(|_| town.start(&args)).collect();
    let mut ended: BTreeMap<Option<i32>, usize> = BTreeMap::new();
    for child in started {
        let status = child.wait_with_output().unwrap().status.code();
        *ended.entry(status).or_default() += 1;
    }
    assert_eq!(ended, [(Some(0), 4), (Some(1), 4)].into());
    assert_eq!(stands(&town, "2026", "stad")[3..5], ["20.00", "0.00"]);
}

#[test]
fn what_is_typed_is_a_fund_a_year_and_an_amount() {
    let town = Town::small();
    for (args, status, said) in [
        (
            ["gemeente", "2026", "20"],
            1,
            "het reglement kent geen fonds gemeente; wel deze: ocmw, stad",
        ),
        (["stad", "26", "20"], 2, "26 is geen jaar"),
        (["stad", "2026", "20,001"], 2, "20,001"),
        (["stad", "2026", "1000000000,01"], 2, "1000000000,01"),
    ] {
        let ran = set(&town, args[0], args[1], args[2]).refused(status);
        assert!(ran.contains(said), "{args:?}: {ran}");
    }
    let none = town.run(&["budget", "show"]).ends(0);
    assert!(
        none.stderr.starts_with("Voor 2026 is geen budget gezet"),
        "{none:?}"
    );
}
