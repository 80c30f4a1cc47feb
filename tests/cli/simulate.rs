//! A proposal beside the version in force: who gains, who loses, and what it would have cost. Nothing is written.

use crate::dry_run::kept;
use crate::handed_in::TYPED;
use crate::support::{Town, scheme_from};

/// A town in which `P1` (tier A) and `P2` (no right) each swam once for 10.01.
fn town() -> Town {
    let town = Town::small();
    let passes = town.passes();
    let file = format!(
        "{TYPED}ZWEM;A-1;{};BEURT;2026-11-20;2,00\nZWEM;A-2;{};BEURT;2026-11-20;\n",
        passes["P1"], passes["P2"]
    );
    let file = town.file("in.csv", &file);
    town.run(&["claim", "import", &file]).fine();
    town
}

/// What the simulation of a proposal lists: the rows of one kind, without that word.
fn simulated(town: &Town, about: &str, change: impl FnOnce(&str) -> String) -> Vec<Vec<String>> {
    let file = town.file("next.toml", &scheme_from("2027-01-01", change));
    let rows = town.rows(&["scheme", "simulate", &file]);
    let rows = rows.into_iter().filter(|row| row[0] == about);
    rows.map(|row| {
        row[1..]
            .iter()
            .filter(|cell| !cell.is_empty())
            .cloned()
            .collect()
    })
    .collect()
}

/// The proposal with something changed in one rule: the text after its id.
fn in_rule(id: &str, from: &str, to: &str) -> impl FnOnce(&str) -> String {
    let (head, from, to) = (format!("id = \"{id}\"\n"), from.to_owned(), to.to_owned());
    move |text| {
        let (before, rule) = text.split_once(&head).unwrap();
        assert!(rule.contains(&from));
        format!("{before}{head}{}", rule.replacen(&from, &to, 1))
    }
}

#[test]
fn another_price_moves_money_and_no_right() {
    let town = town();
    let half = || in_rule("door-a", "20%", "50%");
    assert_eq!(
        simulated(&town, "claims", half()),
        [
            ["holder", "2", "12.01", "15.01", "3.00"],
            ["organiser", "2", "4.01", "2.51", "-1.50"],
            ["fund:ocmw", "2", "2.00", "1.25", "-0.75"],
            ["fund:stad", "2", "2.00", "1.25", "-0.75"],
        ]
    );
    assert_eq!(
        simulated(&town, "persons", half()),
        [
            ["leisure", "unknown", "unknown", "unknown", "6-11", "1"],
            ["leisure", "same", "A", "A", "25-64", "1"],
        ]
    );
}

#[test]
fn another_tier_counts_in_the_claims_of_who_gets_it() {
    let town = town();
    let lower = || in_rule("living-wage", "tier = \"A\"", "tier = \"B\"");
    let persons = simulated(&town, "persons", lower());
    assert!(
        persons.contains(
            &["leisure", "worse", "A", "B", "25-64", "1"]
                .map(str::to_owned)
                .to_vec()
        )
    );
    assert_eq!(
        simulated(&town, "claims", lower()),
        [
            ["holder", "2", "12.01", "15.01", "3.00"],
            ["organiser", "2", "4.01", "2.51", "-1.50"],
            ["fund:ocmw", "2", "2.00", "0.00", "-2.00"],
            ["fund:stad", "2", "2.00", "2.50", "0.50"],
        ]
    );
    // Who would lose the right for sure: nobody asks whether there is another ground.
    let none = |text: &str| {
        let sure = text.replace("asked = \"ksz\"\nanswer_months = 12\n", "");
        in_rule("living-wage", "\"LL2\", ", "")(&sure)
    };
    let persons = simulated(&town, "persons", none);
    assert!(
        persons[0] == ["leisure", "loses", "A", "none", "25-64", "1"],
        "{persons:?}"
    );
}

#[test]
fn a_claim_without_a_price_is_told_with_its_reason() {
    let town = town();
    let prepaid = || {
        in_rule(
            "door-a",
            "routes = [\"door\"]",
            "routes = [\"door\"]\ncategories = [\"camp\"]",
        )
    };
    let unpriced = simulated(&town, "unpriced", prepaid());
    assert_eq!(unpriced, [["1", "4.00", "price-no-rule"]]);
    let told = town.run(&["scheme", "simulate", "next.toml"]).ends(0);
    assert!(
        told.stderr
            .contains("één vordering krijgt in het voorstel geen prijs"),
        "{told:?}"
    );
    assert!(
        told.stdout.contains("Voorstel Vrijetijdskaart Lochristi"),
        "{told:?}"
    );
}

#[test]
fn a_whole_town_is_counted_and_only_the_log_tells_of_it() {
    let town = Town::peopled();
    town.run(&["entitlement", "derive"]).fine();
    let before = kept(&town);
    let same = simulated(&town, "persons", str::to_owned);
    let count = |rows: &[Vec<String>], effect: &str| -> i64 {
        let rows = rows.iter().filter(|row| row[1] == effect);
        rows.map(|row| row[5].parse::<i64>().unwrap()).sum()
    };
    let members: i64 = ["same", "unknown"]
        .map(|effect| count(&same, effect))
        .iter()
        .sum();
    let everybody = town.rows(&["pass", "issue", "--all", "--dry-run"]).len();
    assert_eq!(usize::try_from(members).unwrap(), everybody);
    let fewer = simulated(&town, "persons", in_rule("debts", "\"BBEH\", ", ""));
    assert!(
        count(&fewer, "loses") > 0 && count(&fewer, "gains") == 0,
        "{fewer:?}"
    );
    assert!(kept(&town) == before);
}

#[test]
fn a_proposal_is_tried_on_a_day_on_which_it_is_in_force() {
    let town = town();
    town.file("next.toml", &scheme_from("2027-01-01", str::to_owned));
    let stderr = town
        .run(&["scheme", "simulate", "next.toml", "--on", "2026-12-31"])
        .refused(1);
    assert!(stderr.contains("--on 2027-01-01"), "{stderr}");
    town.run(&["scheme", "simulate", "next.toml", "--on", "2027-06-01"])
        .fine();
}
