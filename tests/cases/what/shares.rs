//! Who bears the rest: shares, the fund of the domicile, and bounds.

use vrijpas::rules::{ClaimFacts, quote};

use super::{FREE, divided, small, tariff, used};
use crate::support::{fund, tier};

#[test]
fn a_share_is_a_part_of_the_total_or_of_the_remainder_or_an_amount() {
    let a = tier("A");
    let shares = |shares: &str| {
        let rest = format!("rest = {{ of = \"remainder\", {shares} }}");
        tariff(&format!(
            "holder = {{ fixed = \"1.50\" }}\nprice = {{ from = \"5.00\" }}\n{rest}"
        ))
    };
    for (lines, price, expected) in [
        (
            r#"shares = { stad = "1/2" }, residual = "organiser""#,
            1001,
            [150, 426, 425],
        ),
        (
            r#"shares = { stad = "2.00" }, residual = "organiser""#,
            1000,
            [150, 650, 200],
        ),
        (
            r#"shares = { stad = { percent = "70%", of = "total" } }, residual = "organiser""#,
            2000,
            [150, 450, 1400],
        ),
        (
            r#"shares = { home = "1/2", organiser = "1/2" }"#,
            1001,
            [150, 426, 425],
        ),
        // Two shares of one purse are one share.
        (
            r#"shares = { home = "1/3", stad = "1/3", organiser = "1/3" }"#,
            1050,
            [150, 300, 600],
        ),
    ] {
        let scheme = small(&format!("{}{FREE}", shares(lines))).unwrap();
        assert_eq!(divided(&scheme, &used(price, &a)), Ok(expected), "{lines}");
    }
    for lines in [
        r#"shares = { stad = "2.00", organiser = "50%" }"#,
        r#"shares = { stad = { percent = "70%", of = "total" }, organiser = "30%" }"#,
    ] {
        assert!(
            small(&shares(lines))
                .unwrap_err()
                .contains(&"scheme-needs-residual"),
            "{lines}"
        );
    }
}

#[test]
fn the_fund_of_the_domicile_pays() {
    let a = tier("A");
    let lines = r#"holder = { percent = "20%" }
rounding = "largest-remainder"
rest = { of = "total", shares = { organiser = "40%", home = "40%" } }"#;
    let scheme = small(&tariff(lines)).unwrap();
    for (home, expected) in [
        (Some("34022"), Ok(fund("stad"))),
        (Some("34013"), Ok(fund("harelbeke"))),
        (Some("35013"), Err("price-no-home-fund")),
        (None, Err("price-home-needed")),
    ] {
        let claim = ClaimFacts {
            home,
            ..used(4500, &a)
        };
        let quoted = quote(&scheme, &claim).map_err(|said| said.key);
        let found = quoted.map(|quote| {
            let shares: Vec<i64> = quote
                .split
                .shares()
                .iter()
                .map(|s| s.amount.cents())
                .collect();
            assert_eq!(shares, [900, 1800, 1800]);
            quote.split.shares()[2].role.clone()
        });
        assert_eq!(found, expected, "{home:?}");
    }
}

#[test]
fn a_share_outside_its_bounds_is_an_error() {
    let a = tier("A");
    let bounds = r#"[[bound]]
party = "holder"
at_most = "25%"
source = "art. 6"
[[bound]]
party = "organiser"
at_least = "10%"
not_categories = ["camp"]
source = "art. 7"
"#;
    let keyed = |holder: &str, organiser: &str, category: &str| {
        let lines = format!(
            "holder = {{ percent = \"{holder}\" }}\ncategories = \"{category}\"\nrounding = \"largest-remainder\"\nrest = {{ of = \"total\", shares = {{ organiser = \"{organiser}\" }}, residual = \"stad\" }}"
        );
        small(&format!("{}{bounds}", tariff(&lines)))
    };
    for (holder, organiser, category, price, expected) in [
        ("25%", "10%", "ticket", 1000, [250, 100, 650]),
        // A cent that rounding takes is not a share that was agreed.
        ("25%", "10%", "ticket", 3, [1, 0, 2]),
        ("20%", "9%", "camp", 1000, [200, 90, 710]),
    ] {
        let scheme = keyed(holder, organiser, category).unwrap();
        let claim = ClaimFacts {
            category,
            ..used(price, &a)
        };
        assert_eq!(
            divided(&scheme, &claim),
            Ok(expected),
            "{holder} {organiser}"
        );
    }
    assert!(keyed("26%", "10%", "ticket").is_err());
    assert!(keyed("20%", "9%", "ticket").is_err());
    // What only the claim can tell is an error there.
    let lines = r#"holder = { value = { times = ["1.00", { fact = "minutes" }] } }
price = { from = "10.00" }
rest = { of = "remainder", shares = { organiser = { percent = "10%", of = "total" } }, residual = "stad" }"#;
    let lower = FREE.replace(
        "residual = \"stad\"",
        "shares = { organiser = \"10%\" }, residual = \"stad\"",
    );
    let scheme = small(&format!("{}{lower}{bounds}", tariff(lines))).unwrap();
    for (minutes, expected) in [
        (2, Ok([200, 100, 700])),
        (3, Err("price-above-bound")),
        (10, Err("price-cannot-bear")),
    ] {
        let claim = ClaimFacts {
            facts: &[("minutes", minutes)],
            ..used(1000, &a)
        };
        assert_eq!(divided(&scheme, &claim), expected, "{minutes}");
    }
}
