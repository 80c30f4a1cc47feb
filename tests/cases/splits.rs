//! Published and derived splits: the rounding table, and keys whose words name their base.

use vrijpas::domain::{Role, Route, Split};
use vrijpas::rules::{Scheme, pay_with_value, quote, value_of};

use crate::support::{claim, euro, fund, scheme, tier};

/// A small scheme with one tariff: everything else is the same for each key.
fn with_tariff(tariff: &str) -> Result<Scheme, Vec<&'static str>> {
    let text = format!(
        r#"format = 1
id = "keys"
title = {{ nl = "sleutels", en = "keys" }}
in_force_from = 2012-01-01
municipalities = ["41002"]
runs = "monthly"
domicile = {{ must_be = "anywhere", source = "art. 1" }}
fund = [{{ id = "stad", name = {{ nl = "stad", en = "city" }}, entity = "municipality" }}]
tier = [{{ id = "A", rank = 1, name = {{ nl = "A", en = "A" }}, acknowledged = "one ground" }}]
status = [{{ code = "VT", name = {{ nl = "VT", en = "VT" }}, level = "person" }}]
[[ground]]
id = "vt"
name = {{ nl = "VT", en = "VT" }}
tier = "A"
means_tested = true
automatic = true
inherit = "nobody"
lasts = "with-the-fact"
source = "art. 2"
when = {{ status = "VT" }}
{tariff}"#
    );
    Scheme::parse(&text, "keys.toml")
        .map_err(|defects| defects.iter().map(|defect| defect.said.key).collect())
}

fn cents(split: &Split) -> [i64; 3] {
    [Role::Holder, Role::Organiser, fund("stad")].map(|role| split.of(&role).cents())
}

fn percentages(holder: &str, shares: &str) -> Scheme {
    with_tariff(&format!(
        r#"[[tariff]]
id = "key"
rank = 1
tiers = ["A"]
holder = {{ percent = "{holder}" }}
rounding = "largest-remainder"
rest = {{ of = "total", shares = {{ {shares} }} }}
source = "art. 3""#
    ))
    .unwrap()
}

#[test]
fn the_rounding_table() {
    let tier = tier("A");
    let common = percentages("20%", r#"organiser = "40%", stad = "40%""#);
    let seventy = percentages("20%", r#"organiser = "10%", stad = "70%""#);
    let half = percentages("50%", r#"organiser = "25%", stad = "25%""#);
    for (scheme, price, expected) in [
        (&common, 99, [20, 40, 39]),
        (&common, 333, [67, 133, 133]),
        (&common, 1001, [200, 401, 400]),
        (&common, 1255, [251, 502, 502]),
        (&common, 1299, [260, 520, 519]),
        (&common, 1999, [400, 800, 799]),
        (&common, 1, [0, 1, 0]),
        (&seventy, 1255, [251, 126, 878]),
        (&half, 999, [499, 250, 250]),
        (&half, 105, [53, 26, 26]),
    ] {
        let facts = claim(price, Some(&tier), Route::Door, "2015-10-01");
        assert_eq!(
            cents(&quote(scheme, &facts).unwrap().split),
            expected,
            "{price}"
        );
    }
}

#[test]
fn pc_02_pc_15_a_fund_pays_its_part_and_the_shares_are_the_price() {
    let tier = tier("A");
    for (organiser, stad, price, expected) in [
        ("5%", "95%", 8000, [0, 400, 7600]),
        ("8%", "92%", 8000, [0, 640, 7360]),
        ("10%", "90%", 8000, [0, 800, 7200]),
        ("15%", "85%", 8000, [0, 1200, 6800]),
        ("30%", "70%", 8000, [0, 2400, 5600]),
        ("5%", "95%", 8130, [0, 407, 7723]),
    ] {
        let shares = format!(r#"organiser = "{organiser}", stad = "{stad}""#);
        let scheme = percentages("0%", &shares);
        let facts = claim(price, Some(&tier), Route::Door, "2015-10-01");
        let split = quote(&scheme, &facts).unwrap().split;
        assert_eq!(cents(&split), expected, "{stad} of {price}");
        assert_eq!(cents(&split).iter().sum::<i64>(), price);
    }
}

#[test]
fn the_order_in_which_parties_are_written_never_matters() {
    let tier = tier("A");
    for shares in [
        r#"organiser = "40%", stad = "40%""#,
        r#"stad = "40%", organiser = "40%""#,
        r#"stad = "2/5", organiser = "0.4""#,
    ] {
        let scheme = percentages("20%", shares);
        let facts = claim(1001, Some(&tier), Route::Door, "2015-10-01");
        let quote = quote(&scheme, &facts).unwrap();
        assert_eq!(cents(&quote.split), [200, 401, 400], "{shares}");
        assert_eq!((quote.tariff, quote.source), (Some("key"), Some("art. 3")));
    }
    let kortrijk = scheme("kortrijk-2015");
    let facts = claim(1001, Some(&tier), Route::Door, "2015-10-01");
    assert_eq!(
        cents(&quote(&kortrijk, &facts).unwrap().split),
        [200, 401, 400]
    );
}

/// "Half" of the total and half of the rest are different money, and the key of a town follows the holder's domicile.
#[test]
fn fixed_prices_name_the_base_of_their_shares() {
    let tier = tier("A");
    let of_total = with_tariff(
        r#"[[tariff]]
id = "aalst"
rank = 1
tiers = ["A"]
homes = ["41002"]
price = { from = "3.00" }
holder = { fixed = "1.50" }
rest = { of = "total", shares = { stad = "50%" }, residual = "organiser" }
source = "sleutel 1"
[[tariff]]
id = "lede"
rank = 1
tiers = ["A"]
homes = ["41034"]
price = { from = "5.00" }
holder = { fixed = "1.50" }
rest = { of = "total", shares = { stad = "70%" }, residual = "organiser" }
source = "sleutel 2"
[[tariff]]
id = "below"
rank = 2
tiers = ["A"]
holder = { full = true }
source = "sleutels""#,
    )
    .unwrap();
    let of_rest = with_tariff(
        r#"[[tariff]]
id = "half-day"
rank = 1
tiers = ["A"]
price = { from = "1.50" }
holder = { fixed = "1.50" }
rest = { of = "remainder", shares = { organiser = "1/2", stad = "1/2" } }
source = "halve dag"
[[tariff]]
id = "below"
rank = 2
tiers = ["A"]
holder = { full = true }
source = "halve dag""#,
    )
    .unwrap();
    for (scheme, home, price, expected) in [
        (&of_total, "41002", 1000, Ok([150, 350, 500])),
        (&of_total, "41034", 1000, Ok([150, 150, 700])),
        (&of_rest, "41002", 1000, Ok([150, 425, 425])),
        (&of_total, "41002", 300, Ok([150, 0, 150])),
        (&of_total, "41002", 301, Ok([150, 1, 150])),
        (&of_total, "41002", 299, Ok([299, 0, 0])),
        (&of_total, "41034", 499, Ok([499, 0, 0])),
        (&of_rest, "41002", 1001, Ok([150, 426, 425])),
    ] {
        let mut facts = claim(price, Some(&tier), Route::Door, "2015-10-01");
        facts.home = Some(home);
        let got = quote(scheme, &facts)
            .map(|quote| cents(&quote.split))
            .map_err(|said| said.key);
        assert_eq!(got, expected, "{home} {price}");
    }
}

#[test]
fn a_price_without_a_certain_rule_is_an_error() {
    let tier = tier("A");
    let scheme = scheme("kortrijk-2015");
    let at = |route, on| claim(1000, Some(&tier), route, on);
    for (facts, key) in [
        (at(Route::Prepaid, "2015-10-01"), "price-no-rule"),
        (at(Route::Door, "2015-08-31"), "price-not-in-force"),
    ] {
        assert_eq!(quote(&scheme, &facts).unwrap_err().key, key);
    }
    let oostende = crate::support::scheme("oostende");
    let mut facts = at(Route::Door, "2020-01-01");
    facts.category = "membership";
    facts.sector = vrijpas::domain::Sector::Sport;
    assert_eq!(
        quote(&oostende, &facts).unwrap_err().key,
        "price-age-needed"
    );
}

#[test]
fn who_has_no_tier_pays_the_price() {
    let scheme = scheme("kortrijk-2015");
    let quote = quote(&scheme, &claim(1000, None, Route::Door, "2015-10-01")).unwrap();
    assert_eq!((cents(&quote.split), quote.tariff), ([1000, 0, 0], None));
}

#[test]
fn a_value_voucher_pays_towards_the_holders_share_and_gives_no_change() {
    let scheme = scheme("mechelen-talententickets-2017");
    let voucher = scheme.value_voucher("talententicket").unwrap();
    for (price, value, pays) in [(3000, 1667, 1667), (1000, 1667, 1000)] {
        let ordinary = quote(&scheme, &claim(price, None, Route::Prepaid, "2017-07-01")).unwrap();
        let paid = value_of(voucher, euro(value), "camp", &ordinary.split);
        assert_eq!(paid.cents(), pays);
        let split = pay_with_value(voucher, paid, &ordinary.split).unwrap();
        assert_eq!(cents(&split), [price - pays, 0, pays]);
        assert!(pay_with_value(voucher, euro(price + 1), &ordinary.split).is_none());
    }
    let lochristi = crate::support::scheme("lochristi");
    let voucher = lochristi.value_voucher("talententicket").unwrap();
    let a = tier("A");
    let reduced = quote(
        &lochristi,
        &claim(2000, Some(&a), Route::Prepaid, "2026-07-01"),
    )
    .unwrap();
    assert_eq!(cents(&reduced.split), [400, 0, 800]);
    assert_eq!(
        value_of(voucher, euro(1000), "camp", &reduced.split),
        euro(400)
    );
    assert_eq!(
        value_of(voucher, euro(1000), "ticket", &reduced.split),
        euro(0)
    );
    let paid = pay_with_value(voucher, euro(400), &reduced.split).unwrap();
    assert_eq!(cents(&paid), [0, 0, 1200]);
    assert_eq!(paid.of(&fund("ocmw")), euro(800));
}

#[test]
fn a_key_that_breaks_a_low_price_is_refused_at_check() {
    for (holder, of, guard, key) in [
        (
            r#"fixed = "1.50""#,
            r#"of = "total", shares = { stad = "70%" }, residual = "organiser""#,
            "",
            "scheme-price-too-low",
        ),
        (
            r#"fixed = "1.50""#,
            r#"of = "total", shares = { stad = "70%" }, residual = "organiser""#,
            r#"price = { from = "4.99" }"#,
            "scheme-price-too-low",
        ),
        (
            r#"fixed = "1.50""#,
            r#"of = "total", shares = { stad = "50%" }"#,
            "",
            "scheme-fixed-of-total",
        ),
        (
            r#"percent = "20%""#,
            r#"of = "total", shares = { organiser = "40%", stad = "60%" }"#,
            "",
            "scheme-no-rounding",
        ),
    ] {
        let text = format!(
            "[[tariff]]\nid = \"key\"\nrank = 1\ntiers = [\"A\"]\nholder = {{ {holder} }}\nrest = {{ {of} }}\nsource = \"art. 3\"\n{guard}"
        );
        assert!(
            with_tariff(&text).unwrap_err().contains(&key),
            "{holder} {of}"
        );
    }
}
