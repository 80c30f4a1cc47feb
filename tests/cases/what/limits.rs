//! How often and how much: measures, scopes, windows, accounts, and who bears what is above.

use vrijpas::rules::ClaimFacts;

use super::history::Past;
use super::{FREE, outcome, small, used};
use crate::support::{day, tier};

/// A limit with these lines; its name is its id.
pub fn limit(id: &str, lines: &str) -> String {
    format!(
        "[[limit]]\nid = \"{id}\"\nname = {{ nl = \"{id}\", en = \"{id}\" }}\nsource = \"art. 8\"\n{lines}\n"
    )
}

pub const PERSON_YEAR: &str = r#"measure = "authority"
per = "person"
window = "calendar-year""#;

/// PC-54 and PC-55: what exactly fits is taken, a euro more is not.
#[test]
fn a_cap_counts_what_was_used_in_its_window() {
    let a = tier("A");
    let capped = limit(
        "cap",
        &format!("{PERSON_YEAR}\nat_most = \"200.00\"\ncategories = \"ticket\""),
    );
    let scheme = small(&format!("{FREE}{capped}")).unwrap();
    for (excess, price, expected) in [
        ("", 1000, (1000, None)),
        ("", 1100, (1000, None)),
        ("excess = \"refuse\"", 1000, (1000, None)),
        ("excess = \"refuse\"", 1100, (0, Some("cap"))),
    ] {
        let scheme = small(&format!("{FREE}{capped}{excess}\n")).unwrap();
        let mut past = Past::default();
        past.buy(&scheme, 0, used(19_000, &a)).unwrap();
        let priced = past.price(&scheme, 0, &used(price, &a)).unwrap();
        assert_eq!(outcome(&priced), expected, "{excess} {price}");
        assert_eq!(priced.holder().cents(), price - expected.0);
    }
    let mut past = Past::default();
    past.buy(&scheme, 0, used(19_000, &a)).unwrap();
    // Another category, another year, and the day before are not counted with it.
    for (category, on, funds) in [
        ("camp", "2024-06-01", 1100),
        ("ticket", "2025-01-01", 1100),
        ("ticket", "2023-12-31", 1100),
        ("ticket", "2024-01-01", 1000),
        ("ticket", "2024-12-31", 1000),
    ] {
        let claim = ClaimFacts {
            category,
            on: day(on),
            ..used(1100, &a)
        };
        let priced = past.price(&scheme, 0, &claim).unwrap();
        assert_eq!(outcome(&priced).0, funds, "{category} {on}");
    }
    let state = &past.price(&scheme, 0, &used(500, &a)).unwrap().limits[0];
    assert_eq!(
        (state.allowed, state.used, state.left, state.left_after),
        (20_000, 19_000, 1000, 500)
    );
}

/// FO-14: limit 1 over {A, B}: another product of the group is refused, the same one again is not.
/// FO-15: limit 2 over everything but {A}. FO-16: all limits must hold.
#[test]
fn limits_count_different_offers_and_all_must_hold() {
    let a = tier("A");
    let different = |id: &str, most: u8, offers: &str| {
        let lines = format!(
            "measure = \"offers\"\nat_most = {most}\nper = \"person\"\nwindow = \"ever\"\nexcess = \"refuse\"\n{offers}"
        );
        limit(id, &lines)
    };
    for (rules, expected) in [
        (
            different("one", 1, r#"offers = ["A", "B"]"#),
            [("A", None), ("B", Some("one")), ("C", None), ("A", None)],
        ),
        (
            different("two", 2, r#"not_offers = ["A"]"#),
            [("A", None), ("B", None), ("C", None), ("D", Some("two"))],
        ),
        (
            different("two", 2, r#"offers = ["A", "B", "D"]"#)
                + &different("one", 1, r#"offers = ["A", "B", "C"]"#),
            [
                ("A", None),
                ("B", Some("one")),
                ("C", Some("one")),
                ("D", None),
            ],
        ),
    ] {
        let scheme = small(&format!("{FREE}{rules}")).unwrap();
        let mut past = Past::default();
        for (offer, refused) in expected {
            let claim = ClaimFacts {
                offer,
                ..used(1000, &a)
            };
            let priced = past.buy(&scheme, 0, claim).unwrap();
            assert_eq!(outcome(&priced).1, refused, "{offer} of {rules}");
        }
    }
}

/// A batch is all or nothing where the limit refuses; else what is above is the holder's.
#[test]
fn a_batch_that_does_not_fit_is_refused_whole_or_paid_in_part() {
    let a = tier("A");
    let group = |excess: &str| {
        let lines = format!(
            "measure = \"uses\"\nat_most = 50\nper = \"person\"\nwindow = \"calendar-year\"\n{excess}"
        );
        small(&format!("{FREE}{}", limit("group", &lines))).unwrap()
    };
    for (excess, used_before, funds, left) in [
        ("excess = \"refuse\"", 47, 3000, 0),
        ("excess = \"refuse\"", 48, 0, 2),
        ("", 48, 2000, 0),
        ("", 50, 0, 0),
    ] {
        let scheme = group(excess);
        let batch = |quantity, price| ClaimFacts {
            quantity,
            ..used(price, &a)
        };
        let mut past = Past::default();
        past.buy(&scheme, 0, batch(used_before, 1000)).unwrap();
        let priced = past.price(&scheme, 0, &batch(3, 3000)).unwrap();
        assert_eq!(outcome(&priced).0, funds, "{excess} {used_before}");
        assert_eq!(priced.limits[0].left_after, left, "{excess} {used_before}");
    }
}

#[test]
fn what_is_counted_together_is_what_the_limit_says() {
    let a = tier("A");
    for (lines, who, offer, organiser, left) in [
        ("per = \"person\"", Some(1), "offer", "club", true),
        ("per = \"person\"", Some(0), "other", "other", false),
        ("per = \"household\"", Some(1), "other", "other", false),
        ("per = \"household\"", None, "offer", "club", true),
        ("per = \"offer\"", None, "offer", "club", false),
        ("per = \"offer\"", None, "other", "club", true),
        ("per = \"organiser\"", None, "other", "club", false),
        ("per = \"organiser\"", None, "offer", "other", true),
        ("per = \"all\"", None, "other", "other", false),
        (
            "per = \"person\"\neach = \"offer\"",
            Some(0),
            "other",
            "club",
            true,
        ),
        (
            "per = \"person\"\neach = \"organiser\"",
            Some(0),
            "other",
            "club",
            false,
        ),
        (
            "per = \"person\"\neach = \"category\"",
            Some(0),
            "other",
            "other",
            false,
        ),
    ] {
        let lines = format!("measure = \"uses\"\nat_most = 1\nwindow = \"ever\"\n{lines}");
        let scheme = small(&format!("{FREE}{}", limit("one", &lines))).unwrap();
        let before = ClaimFacts {
            offer,
            organiser,
            ..used(1000, &a)
        };
        let mut past = Past::default();
        match who {
            Some(member) => drop(past.buy(&scheme, member, before).unwrap()),
            None => past.others(&scheme, before),
        }
        let priced = past.price(&scheme, 0, &used(1000, &a)).unwrap();
        assert_eq!(
            priced.limits[0].left == 1,
            left,
            "{lines} {who:?} {offer} {organiser}"
        );
    }
}

/// Who paid everything did not use the tariff; a free activity was used all the same (PC-05).
#[test]
fn a_use_without_a_reduction_is_no_use() {
    let a = tier("A");
    let lines = "measure = \"uses\"\nat_most = 1\nper = \"person\"\nwindow = \"ever\"";
    let scheme = small(&format!("{FREE}{}", limit("one", lines))).unwrap();
    let mut past = Past::default();
    past.buy(&scheme, 0, used(0, &a)).unwrap();
    let second = past.buy(&scheme, 0, used(1000, &a)).unwrap();
    assert_eq!((outcome(&second), second.limits[0].left), ((0, None), 0));
    assert_eq!(
        past.price(&scheme, 0, &used(1000, &a)).unwrap().limits[0].used,
        1
    );
}

/// What is taken off first is no reduction: neither of the claim nor of what was used before.
#[test]
fn a_cap_counts_no_part_that_was_taken_off_first() {
    let a = tier("A");
    let lines = r#"apart = [{ value = { fact = "drinks" }, borne_by = "harelbeke" }]
holder = { percent = "20%" }
rounding = { to_cents = 1, direction = "down" }
rest = { of = "remainder", shares = { stad = "100%" } }"#;
    let cap = limit("cap", &format!("{PERSON_YEAR}\nat_most = \"10.00\""));
    let scheme = small(&format!("{}{cap}", super::tariff(lines))).unwrap();
    let claim = ClaimFacts {
        facts: &[("drinks", 5000)],
        ..used(6000, &a)
    };
    let mut past = Past::default();
    for (holder, left) in [(200, 200), (800, 0), (1000, 0)] {
        let priced = past.buy(&scheme, 0, claim).unwrap();
        assert_eq!(priced.holder().cents(), holder);
        assert_eq!(priced.limits[0].left_after, left);
    }
}
