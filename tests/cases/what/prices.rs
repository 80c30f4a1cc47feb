//! The holder's share, parts apart, further reductions, shares and bounds.

use vrijpas::domain::Role;
use vrijpas::rules::{ClaimFacts, Language, Mark, explain_price, quote};

use super::{FREE, cents, divided, small, tariff, used};
use crate::support::{day, tier};

/// What of a price is expected: holder, organiser and city, or the error.
type Expected = Result<[i64; 3], &'static str>;
/// Figures of a claim.
type Facts = &'static [(&'static str, i64)];

#[test]
fn the_holders_share_may_be_computed_and_bounded() {
    let a = tier("A");
    let minutes: Facts = &[("minutes", 70)];
    let none: Facts = &[];
    let by_time = r#"holder = { value = { times = [{ parameter = "a-time" }, { started_units_of = { fact = "minutes" }, each = 30 }] }, at_most = { fact = "price" } }
rest = { of = "remainder", residual = "stad" }"#;
    let table = r#"price = { from = "1.00" }
holder = { value = { table = { fact = "price" }, rows = [{ through = "5.00", is = "1.00" }, { below = "10.00", is = "2.00" }], after = "error" } }
rest = { of = "remainder", residual = "stad" }"#;
    let bounded = r#"holder = { percent = "20%", at_least = "2.00", at_most = { fact = "price" } }
rounding = { to_cents = 5, direction = "down" }
rest = { of = "remainder", shares = { organiser = "1/2", stad = "1/2" } }"#;
    let cases: [(&str, i64, Facts, Expected); 12] = [
        (by_time, 1000, minutes, Ok([360, 0, 640])),
        (by_time, 200, minutes, Ok([200, 0, 0])),
        (by_time, 1000, none, Err("price-figure-needed")),
        (table, 500, none, Ok([100, 0, 400])),
        (table, 501, none, Ok([200, 0, 301])),
        (table, 999, none, Ok([200, 0, 799])),
        (table, 1000, none, Err("price-row-needed")),
        (bounded, 100, none, Ok([100, 0, 0])),
        (bounded, 500, none, Ok([200, 150, 150])),
        (bounded, 1026, none, Ok([205, 411, 410])),
        (bounded, 5250, none, Ok([1050, 2100, 2100])),
        (bounded, 0, none, Ok([0, 0, 0])),
    ];
    for (lines, price, facts, expected) in cases {
        let scheme = small(&format!("{}{FREE}", tariff(lines))).unwrap();
        let claim = ClaimFacts {
            facts,
            ..used(price, &a)
        };
        assert_eq!(divided(&scheme, &claim), expected, "{lines} {price}");
    }
    // The value of the day, from its first day on.
    let scheme = small(&tariff(by_time)).unwrap();
    for (on, expected) in [("2021-12-31", 300), ("2022-01-01", 360)] {
        let claim = ClaimFacts {
            facts: minutes,
            on: day(on),
            ..used(1000, &a)
        };
        assert_eq!(
            quote(&scheme, &claim).unwrap().holder().cents(),
            expected,
            "{on}"
        );
    }
}

#[test]
fn parts_apart_are_taken_off_first() {
    let a = tier("A");
    let lines = r#"apart = [{ value = { fact = "drinks" }, borne_by = "holder" }]
holder = { percent = "20%" }
rounding = { to_cents = 1, direction = "half-up" }
rest = { of = "total", shares = { stad = "80%" } }"#;
    let scheme = small(&tariff(lines)).unwrap();
    for (price, drinks, expected) in [
        (1600, 600, Ok([800, 0, 800])),
        (1600, 0, Ok([320, 0, 1280])),
        (600, 600, Ok([600, 0, 0])),
        (599, 600, Err("price-cannot-bear")),
    ] {
        let claim = ClaimFacts {
            facts: &[("drinks", drinks)],
            ..used(price, &a)
        };
        assert_eq!(divided(&scheme, &claim), expected, "{price} {drinks}");
    }
}

/// Two children of a family on a day: a quarter off, on what the tariff leaves, and then a fixed amount.
#[test]
fn further_reductions_stack_in_their_order() {
    let a = tier("A");
    let rules = r#"holder = { percent = "50%" }
rounding = { to_cents = 5, direction = "down" }
rest = { of = "remainder", shares = { stad = "100%" } }
[[reduction]]
id = "coupon"
order = 2
off = "2.00"
borne_by = "organiser"
source = "art. 5"
[[reduction]]
id = "two-children"
order = 1
off = "25%"
where = { quantity = { at_least = 2 } }
source = "art. 4"
"#;
    let scheme = small(&tariff(rules)).unwrap();
    for (price, quantity, expected) in [
        (2600, 1, [1100, 200, 1300]),
        // 13.00, then 9.75, then 7.75.
        (2600, 2, [775, 200, 1625]),
        // Never below nothing.
        (300, 1, [0, 150, 150]),
        (0, 2, [0, 0, 0]),
    ] {
        let claim = ClaimFacts {
            quantity,
            ..used(price, &a)
        };
        assert_eq!(divided(&scheme, &claim), Ok(expected), "{price} {quantity}");
    }
    // Two of one order would leave the price to chance.
    let both = rules.replace("order = 1", "order = 2");
    let found = small(&tariff(&both)).unwrap_err();
    assert!(found.contains(&"scheme-order-overlap"), "{found:?}");
}

#[test]
fn a_part_of_a_cent_needs_a_clause() {
    let a = tier("A");
    let lines = r#"holder = { value = { rate = "1/3", of = { fact = "price" } } }
rest = { of = "remainder", residual = "stad" }"#;
    assert_eq!(small(&tariff(lines)).unwrap_err(), ["scheme-no-rounding"]);
    // Minutes are not known before there is a claim, so that only the claim can tell.
    let lines = lines.replace("1/3", "100%").replace(
        r#"{ fact = "price" }"#,
        r#"{ quotient = ["10.00", { fact = "minutes" }] }"#,
    );
    let scheme = small(&tariff(&lines)).unwrap();
    for (minutes, expected) in [
        (4, Ok([250, 0, 750])),
        (3, Err("price-part-of-cent")),
        (0, Err("price-too-large")),
    ] {
        let claim = ClaimFacts {
            facts: &[("minutes", minutes)],
            ..used(1000, &a)
        };
        assert_eq!(divided(&scheme, &claim), expected, "{minutes}");
    }
}

#[test]
fn an_explanation_shows_each_step_and_comes_to_the_same_price() {
    let a = tier("A");
    let rules = r#"holder = { percent = "50%" }
categories = ["ticket"]
rounding = { to_cents = 5, direction = "down" }
rest = { of = "remainder", shares = { stad = "100%" } }
[[limit]]
id = "year"
name = { nl = "per jaar", en = "a year" }
measure = "authority"
at_most = "5.00"
per = "person"
window = "calendar-year"
source = "art. 8"
"#;
    let scheme = small(&format!("{}{FREE}", tariff(rules))).unwrap();
    let claim = used(1525, &a);
    let history = vrijpas::rules::History::default();
    let (priced, reasons) = explain_price(&scheme, &claim, &history, Language::Nl);
    let priced = priced.unwrap();
    assert_eq!(cents(&priced.split), [1025, 0, 500]);
    assert_eq!(priced.split.of(&Role::Holder), priced.holder());
    let lines: Vec<(Mark, &str, &str)> = reasons
        .iter()
        .map(|reason| (reason.mark, reason.said.key, reason.source.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            (Mark::Yes, "price-rule", "art. 3"),
            (Mark::Yes, "price-step-percent", "art. 3"),
            (Mark::Yes, "price-step-rounded", "art. 3"),
            (Mark::Yes, "price-step-shares", "art. 3"),
            (Mark::No, "price-limit", "art. 8"),
        ]
    );
    let guards: Vec<&str> = reasons[0]
        .children
        .iter()
        .map(|line| line.said.key)
        .collect();
    assert_eq!(guards, ["price-guard-tiers", "price-guard-categories"]);
    assert_eq!(reasons[4].children[0].said.key, "price-limit-holder");
}
