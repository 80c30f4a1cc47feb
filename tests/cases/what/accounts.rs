//! Accounts under a limit: what is carried over, saved up by the month, drawn from others, and which limit speaks last.

use vrijpas::rules::{ClaimFacts, Housemate};

use super::history::Past;
use super::limits::{PERSON_YEAR, limit};
use super::{FREE, outcome, small, used};
use crate::support::{day, tier};

/// What is left on a day of an account of 100.00 a year, held since a day, after what was used before.
fn left_on(on: &str, (carry, since): (&str, &str), before: &[(&str, i64)]) -> i64 {
    let a = tier("A");
    let lines = format!("{PERSON_YEAR}\nat_most = \"100.00\"\n{carry}");
    let scheme = small(&format!("{FREE}{}", limit("year", &lines))).unwrap();
    let mut past = Past::of(vec![Housemate {
        since: Some(day(since)),
        ..Housemate::default()
    }]);
    let claim = |on, price| ClaimFacts {
        on: day(on),
        ..used(price, &a)
    };
    for (on, price) in before {
        past.buy(&scheme, 0, claim(on, *price)).unwrap();
    }
    outcome(&past.price(&scheme, 0, &claim(on, 100_000)).unwrap()).0
}

#[test]
fn what_was_not_used_goes_on_as_far_as_the_limit_says() {
    let one = "carry_over = { windows = 1 }";
    let all = "carry_over = \"all\"";
    for (carry, since, on, before, expected) in [
        ("", "2021-03-01", "2024-06-01", &[][..], 10_000),
        (one, "2024-03-01", "2024-06-01", &[][..], 10_000),
        (one, "2021-03-01", "2024-06-01", &[][..], 20_000),
        (all, "2021-03-01", "2024-06-01", &[][..], 40_000),
        (
            one,
            "2021-03-01",
            "2024-06-01",
            &[("2023-05-01", 15_000)][..],
            15_000,
        ),
        (
            one,
            "2021-03-01",
            "2024-06-01",
            &[("2024-05-01", 15_000)][..],
            5_000,
        ),
        (
            all,
            "2021-03-01",
            "2024-06-01",
            &[("2022-05-01", 12_000), ("2024-01-01", 20_000)][..],
            8_000,
        ),
        // A late claim takes nothing that a later use has already been given.
        (
            one,
            "2022-01-01",
            "2023-06-01",
            &[("2024-05-01", 20_000)][..],
            10_000,
        ),
        (
            one,
            "2023-01-01",
            "2023-06-01",
            &[("2024-05-01", 20_000)][..],
            0,
        ),
        (
            one,
            "2023-01-01",
            "2023-06-01",
            &[("2024-05-01", 15_000)][..],
            5_000,
        ),
    ] {
        assert_eq!(
            left_on(on, (carry, since), before),
            expected,
            "{carry} {since} {on} {before:?}"
        );
    }
}

/// So much each started month, and some months ahead, never more than the window has.
#[test]
fn an_account_may_grow_by_the_month() {
    let a = tier("A");
    for (ahead, since, on, expected) in [
        (0, "2023-01-01", "2024-01-31", 1000),
        (0, "2023-01-01", "2024-03-01", 3000),
        (3, "2023-01-01", "2024-03-31", 6000),
        (3, "2023-01-01", "2024-11-01", 12_000),
        (0, "2024-02-15", "2024-03-01", 2000),
        (1, "2024-02-15", "2024-02-15", 2000),
    ] {
        let lines = format!(
            "measure = \"authority\"\nper = \"person\"\nwindow = \"calendar-year\"\naccrues = {{ amount = \"10.00\", every = \"month\", ahead = {ahead} }}"
        );
        let scheme = small(&format!("{FREE}{}", limit("account", &lines))).unwrap();
        let past = Past::of(vec![Housemate {
            since: Some(day(since)),
            ..Housemate::default()
        }]);
        let claim = ClaimFacts {
            on: day(on),
            ..used(100_000, &a)
        };
        let priced = past.price(&scheme, 0, &claim).unwrap();
        assert_eq!(outcome(&priced).0, expected, "{ahead} {since} {on}");
    }
}

/// The parents' cheques for the child's camp: the child's own first, and what is drawn is gone for the parent.
#[test]
fn a_pool_draws_on_others_in_their_order() {
    let a = tier("A");
    let bands = r#"[{ through = 18, is = "150.00" }, { through = 150, is = "80.00" }]"#;
    let lines = format!(
        "{PERSON_YEAR}\nat_most = {{ table = {{ fact = \"age\" }}, rows = {bands}, after = \"error\" }}\npool = {{ with = \"adults\", categories = [\"camp\"] }}"
    );
    let scheme = small(&format!("{FREE}{}", limit("cheque", &lines))).unwrap();
    let births = ["1985-01-01", "2015-01-01", "1986-01-01", "2012-01-01"];
    let births = births.map(|birth| Some(birth.parse().unwrap()));
    let mut past = Past::of(
        births
            .iter()
            .map(|birth| Housemate {
                birth: *birth,
                tier: Some(&a),
                since: None,
            })
            .collect(),
    );
    let claim = |member: usize, category, price| ClaimFacts {
        birth: births[member],
        category,
        ..used(price, &a)
    };
    past.buy(&scheme, 1, claim(1, "ticket", 13_000)).unwrap();
    let camp = past.buy(&scheme, 1, claim(1, "camp", 7500)).unwrap();
    assert_eq!(outcome(&camp), (7500, None));
    assert_eq!(camp.limits[0].from_others, [(0, 5500)]);
    // Not for another kind of offer, and what the child drew is gone.
    for (member, category, price, funds) in [
        (1, "ticket", 1000, 0),
        (0, "ticket", 8000, 2500),
        (2, "ticket", 10_000, 8000),
        (3, "ticket", 20_000, 15_000),
        (1, "camp", 20_000, 2500 + 8000),
    ] {
        let priced = past
            .price(&scheme, member, &claim(member, category, price))
            .unwrap();
        assert_eq!(outcome(&priced).0, funds, "{member} {category}");
    }
    // Whose age is not known may be an adult: no guess.
    past.household[2].birth = None;
    let camp = past.price(&scheme, 1, &claim(1, "camp", 7500));
    assert_eq!(camp.unwrap_err(), "price-age-needed");
}

/// Whatever is left of other limits, what refuses looks at what is really asked.
#[test]
fn a_limit_that_refuses_comes_after_those_that_cut() {
    let a = tier("A");
    let person = limit("person", &format!("{PERSON_YEAR}\nat_most = \"20.00\""));
    let budget = limit(
        "budget",
        "measure = \"authority\"\nat_most = \"30.00\"\nper = \"all\"\nwindow = \"calendar-year\"\nexcess = \"refuse\"",
    );
    for rules in [[&person, &budget], [&budget, &person]] {
        let scheme = small(&format!("{FREE}{}{}", rules[0], rules[1])).unwrap();
        let mut past = Past::default();
        let first = past.buy(&scheme, 0, used(4800, &a)).unwrap();
        assert_eq!(outcome(&first), (2000, None));
        let second = past.price(&scheme, 1, &used(1001, &a)).unwrap();
        assert_eq!(outcome(&second), (0, Some("budget")));
        assert!(second.limits.iter().all(|one| one.left == one.left_after));
        assert_eq!(
            outcome(&past.price(&scheme, 1, &used(1000, &a)).unwrap()),
            (1000, None)
        );
    }
}

/// PC-58: 20.00 at fifteen, 30.00 at sixteen and at seventeen, 300.00 at eighteen; once an age, what is left goes on.
#[test]
fn pc_58_each_age_adds_its_own_amount_once() {
    let a = tier("A");
    let ages = "at_most = { table = { fact = \"age\" }, rows = [{ through = 15, is = \"20.00\" }, { through = 17, is = \"30.00\" }, { through = 18, is = \"300.00\" }], after = \"error\" }";
    let lines = format!("{PERSON_YEAR}\ncarry_over = \"all\"\n{ages}");
    let scheme = small(&format!("{FREE}{}", limit("grant", &lines))).unwrap();
    let past = Past::of(vec![Housemate {
        since: Some(day("2020-01-01")),
        ..Housemate::default()
    }]);
    for (on, expected) in [
        ("2020-06-01", 2_000),
        ("2020-12-31", 2_000),
        ("2021-01-01", 5_000),
        ("2022-01-01", 8_000),
        ("2023-01-01", 38_000),
    ] {
        let claim = ClaimFacts {
            on: day(on),
            birth: Some("2005-01-01".parse().unwrap()),
            ..used(100_000, &a)
        };
        for _ in 0..2 {
            let priced = past.price(&scheme, 0, &claim).unwrap();
            assert_eq!(outcome(&priced).0, expected, "{on}");
        }
    }
}
