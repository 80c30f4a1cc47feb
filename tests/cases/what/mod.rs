//! What somebody pays, who bears it, how often and how much, and claims: each form of a rule on a small scheme.

mod accounts;
mod claims;
mod excess;
mod guards;
mod history;
mod limits;
mod prices;
mod properties;
mod refused;
mod shares;
mod turns;

use vrijpas::domain::{Money, Role, Split, Tier};
use vrijpas::rules::{ClaimFacts, Priced, Scheme, quote};

use crate::support::{day, euro, fund};

/// The words every small scheme has; the rules are what a test is about.
const WORDS: &str = r#"format = 1
id = "small"
title = { nl = "klein", en = "small" }
in_force_from = 2020-01-01
municipalities = ["34022", "34013"]
runs = "free"
categories = ["membership", "camp", "ticket", "childcare"]
services = ["sport", "culture"]
domicile = { must_be = "anywhere", source = "art. 1" }
fact = [
  { name = "nights", text = { nl = "nachten", en = "nights" }, unit = "count", level = "offer" },
  { name = "minutes", text = { nl = "minuten", en = "minutes" }, unit = "count", level = "claim" },
  { name = "subsidised", text = { nl = "gesubsidieerd", en = "subsidised" }, unit = "flag", level = "offer", when_absent = false },
  { name = "drinks", text = { nl = "drank", en = "drinks" }, unit = "amount", level = "claim", when_absent = "0.00" },
  { name = "savings", text = { nl = "spaargeld", en = "savings" }, unit = "amount", level = "household" },
]
parameter = [
  { name = "a-time", text = { nl = "per keer", en = "a time" }, unit = "amount", value = [{ is = "1.00", from = 2020-01-01, source = "art. 9" }, { is = "1.20", from = 2022-01-01, source = "art. 9" }] },
]
fund = [
  { id = "stad", name = { nl = "Kortrijk", en = "Kortrijk" }, entity = "municipality", municipality = "34022", not_for = ["reception"], instead = "ocmw" },
  { id = "harelbeke", name = { nl = "Harelbeke", en = "Harelbeke" }, entity = "municipality", municipality = "34013" },
  { id = "ocmw", name = { nl = "OCMW", en = "OCMW" }, entity = "ocmw" },
  { id = "federaal", name = { nl = "federaal", en = "federal" }, entity = "federal", only_for = ["living-wage"] },
]
tier = [
  { id = "A", rank = 1, name = { nl = "A", en = "A" } },
  { id = "B", rank = 2, name = { nl = "B", en = "B" }, acknowledged = "one ground" },
]
status = [{ code = "LL", name = { nl = "LL", en = "LL" }, level = "person" }, { code = "VT", name = { nl = "VT", en = "VT" }, level = "person" }]
ground = [
  { id = "living-wage", name = { nl = "LL", en = "LL" }, tier = "A", means_tested = true, automatic = true, inherit = "nobody", lasts = "with-the-fact", source = "art. 2", when = { status = "LL" } },
  { id = "reception", name = { nl = "opvang", en = "reception" }, tier = "A", means_tested = false, automatic = true, inherit = "nobody", lasts = "with-the-fact", source = "art. 2", when = { status = "VT" } },
  { id = "increased-allowance", name = { nl = "VT", en = "VT" }, tier = "B", means_tested = true, automatic = true, inherit = "nobody", lasts = "with-the-fact", source = "art. 2", when = { status = "VT" } },
]
"#;

/// A rule for everybody with a tier, of which the fund of the city bears what the holder does not pay.
const FREE: &str = r#"
[[tariff]]
id = "free"
rank = 9
tiers = ["A", "B"]
holder = { free = true }
rest = { of = "total", residual = "stad" }
source = "art. 3"
"#;

/// A small scheme with these rules.
fn small(rules: &str) -> Result<Scheme, Vec<&'static str>> {
    Scheme::parse(&format!("{WORDS}{rules}"), "small.toml")
        .map_err(|found| found.iter().map(|finding| finding.said.key).collect())
}

/// A tariff of tier A with these lines.
fn tariff(lines: &str) -> String {
    format!("[[tariff]]\nid = \"t\"\nrank = 1\ntiers = [\"A\"]\nsource = \"art. 3\"\n{lines}\n")
}

/// A use on a day of 2024 by somebody who lives in Kortrijk.
fn used(cents: i64, tier: &Tier) -> ClaimFacts<'_> {
    ClaimFacts {
        tier: Some(tier),
        category: "ticket",
        home: Some("34022"),
        organiser: "club",
        offer: "offer",
        ..ClaimFacts::at(euro(cents), day("2024-06-01"))
    }
}

fn cents(split: &Split) -> [i64; 3] {
    [Role::Holder, Role::Organiser, fund("stad")].map(|role| split.of(&role).cents())
}

/// Who bears what, or why there is no price.
fn divided(scheme: &Scheme, claim: &ClaimFacts) -> Result<[i64; 3], &'static str> {
    let quote = quote(scheme, claim).map_err(|said| said.key)?;
    let sum: Money = quote.split.shares().iter().map(|share| share.amount).sum();
    assert_eq!(sum, claim.price);
    Ok(cents(&quote.split))
}

/// What the funds bear after all limits, and the limit that refuses.
fn outcome<'s>(priced: &Priced<'s>) -> (i64, Option<&'s str>) {
    let refused = priced.refused_by.map(|limit| limit.id.as_str());
    (priced.split.funds().cents(), refused)
}
