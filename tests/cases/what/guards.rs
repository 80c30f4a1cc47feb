//! When a rule applies.

use vrijpas::domain::{Route, Sector};
use vrijpas::rules::{ClaimFacts, quote};

use super::{FREE, small, tariff, used};
use crate::support::tier;

/// The rule that applies to a claim when a tariff has these guards and another is for everything else.
fn rule(guards: &str, claim: &ClaimFacts) -> Result<String, &'static str> {
    let lines = format!("holder = {{ full = true }}\n{guards}");
    let scheme = small(&format!("{}{FREE}", tariff(&lines))).unwrap();
    let quote = quote(&scheme, claim).map_err(|said| said.key)?;
    Ok(quote.tariff.unwrap_or_default().to_owned())
}

#[test]
fn every_guard_compares_one_fact_with_a_set_or_an_interval() {
    let (a, b) = (tier("A"), tier("B"));
    let claim = ClaimFacts {
        birth: Some("2010-06-01".parse().unwrap()),
        service: Some("sport"),
        sector: Sector::Sport,
        organiser_at: Some("34013"),
        members: Some(4),
        facts: &[
            ("nights", 4),
            ("minutes", 60),
            ("subsidised", 1),
            ("drinks", 250),
        ],
        ..used(1000, &a)
    };
    for (guards, applies) in [
        (r#"categories = ["ticket", "camp"]"#, true),
        (r#"categories = "camp""#, false),
        (r#"not_categories = ["camp"]"#, true),
        (r#"not_categories = ["ticket"]"#, false),
        (r#"services = ["sport"]"#, true),
        (r#"services = ["culture"]"#, false),
        (r#"sectors = ["sport"]"#, true),
        (r#"routes = ["prepaid"]"#, false),
        (r#"offers = ["offer"]"#, true),
        (r#"not_offers = ["offer"]"#, false),
        (r#"organisers = ["club"]"#, true),
        (r#"organisers = ["de-werf"]"#, false),
        (r#"homes = ["34022"]"#, true),
        (r#"homes = "local""#, true),
        (r#"homes = "elsewhere""#, false),
        (r#"organiser_is = "local""#, true),
        (r#"organiser_is = "elsewhere""#, false),
        (r#"organisers_at = ["34013"]"#, true),
        (r#"organisers_at = ["34022"]"#, false),
        ("age = { from = 14, through = 14 }", true),
        ("age = { through = 13 }", false),
        (r#"price = { from = "10.00", below = "10.01" }"#, true),
        (r#"price = { below = "10.00" }"#, false),
        ("where = { nights = { at_least = 4 } }", true),
        ("where = { nights = { above = 4 } }", false),
        ("where = { minutes = { above = 59, at_most = 60 } }", true),
        ("where = { minutes = { above = 60, at_most = 120 } }", false),
        ("where = { minutes = { equal = 60 } }", true),
        ("where = { subsidised = true }", true),
        ("where = { subsidised = false }", false),
        (r#"where = { drinks = { below = "2.50" } }"#, false),
        (
            "where = { quantity = { equal = 1 }, members = { at_least = 4 } }",
            true,
        ),
        ("where = { members = { above = 4 } }", false),
    ] {
        let expected = if applies { "t" } else { "free" };
        assert_eq!(rule(guards, &claim).unwrap(), expected, "{guards}");
    }
    let other = ClaimFacts {
        tier: Some(&b),
        route: Route::Prepaid,
        ..claim
    };
    assert_eq!(rule(r#"routes = ["prepaid"]"#, &other).unwrap(), "free");
}

/// A missing fact is an error where it decides, and nothing where another guard already says no.
#[test]
fn a_missing_fact_matters_only_where_it_decides() {
    let a = tier("A");
    for (guard, key) in [
        ("age = { through = 17 }", "price-age-needed"),
        (r#"organisers_at = ["34013"]"#, "price-place-needed"),
        (
            "where = { nights = { at_least = 4 } }",
            "price-figure-needed",
        ),
        (
            "where = { members = { at_least = 4 } }",
            "price-figure-needed",
        ),
    ] {
        assert_eq!(rule(guard, &used(1000, &a)), Err(key));
        let with_no = format!("{guard}\ncategories = \"camp\"");
        assert_eq!(rule(&with_no, &used(1000, &a)).unwrap(), "free");
    }
    let homeless = ClaimFacts {
        home: None,
        ..used(1000, &a)
    };
    assert_eq!(
        rule(r#"homes = "local""#, &homeless),
        Err("price-home-needed")
    );
}

/// A rule of one offer goes before one of an organiser, and that before the rule of everybody (PC-09).
#[test]
fn the_lowest_rank_that_matches_counts() {
    let a = tier("A");
    let rule = |id: &str, rank: u8, guard: &str| {
        format!(
            "[[tariff]]\nid = \"{id}\"\nrank = {rank}\ntiers = [\"A\"]\nholder = {{ full = true }}\nsource = \"art. 3\"\n{guard}\n"
        )
    };
    // The order in the file is that of nobody's rank.
    let rules = [
        rule("organiser", 2, r#"organisers = ["club"]"#),
        FREE.to_owned(),
        rule("offer", 1, r#"offers = ["opera"]"#),
    ];
    let scheme = small(&rules.concat()).unwrap();
    for (organiser, offer, expected) in [
        ("club", "opera", "offer"),
        ("club", "offer", "organiser"),
        ("other", "opera", "offer"),
        ("other", "offer", "free"),
    ] {
        let claim = ClaimFacts {
            organiser,
            offer,
            ..used(1000, &a)
        };
        assert_eq!(quote(&scheme, &claim).unwrap().tariff, Some(expected));
    }
}

#[test]
fn a_guard_that_cannot_hold_is_refused() {
    for (guards, key) in [
        (
            "where = { nights = { at_least = 4, below = 4 } }",
            "scheme-window-empty",
        ),
        (
            "where = { nights = { at_least = 4, above = 5 } }",
            "scheme-interval",
        ),
        ("where = { nights = {} }", "scheme-interval"),
        (
            "where = { savings = { at_least = \"1.00\" } }",
            "scheme-people-in-price",
        ),
        (
            "where = { nigths = { at_least = 4 } }",
            "scheme-unknown-word",
        ),
        (
            "where = { subsidised = { at_least = 1 } }",
            "scheme-wrong-type",
        ),
        ("where = { nights = true }", "scheme-wrong-type"),
        (
            "where = { nights = { at_least = \"4.00\" } }",
            "scheme-units-differ",
        ),
        ("not_categories = [\"kamp\"]", "scheme-unknown-word"),
    ] {
        let lines = format!("holder = {{ full = true }}\n{guards}");
        let found = small(&tariff(&lines)).unwrap_err();
        assert!(found.contains(&key), "{guards}: {found:?}");
    }
}
