//! Premiums as a scheme writes them.

use super::party::fund;
use super::section::Section;
use super::tariff::source;
use super::value::value;
use crate::domain::FundId;
use crate::rules::scheme::{Premium, Scheme, Unit};
use crate::said;

/// Reads one premium. The grounds are known by now, and with them the rights.
pub(super) fn premium(section: &Section, scheme: &mut Scheme) {
    let id = section.id("id", |id| scheme.premiums.iter().any(|one| one.id == id));
    let right = section.need("right", Section::text).unwrap_or_default();
    let known = scheme.rights();
    if section.has("right") && !known.contains(&right) {
        section.unknown("right", said!("scheme-kind-right"), right, &known);
    }
    let word = section.need("fund", Section::text).unwrap_or_default();
    let fund = fund(section, "fund", word, scheme);
    let before = section.defects();
    let _ = section.need("amount", |section, key| section.has(key).then_some(()));
    let amount = value(section, "amount", scheme);
    if section.defects() == before && scheme.unit(&amount) != Unit::Amount {
        section.fault(
            "amount",
            said!("scheme-not-an-amount", key = "amount"),
            None,
        );
    }
    let premium = Premium {
        id,
        right: right.to_owned(),
        amount,
        fund: fund.unwrap_or_else(|| FundId(word.to_owned())),
        source: source(section),
    };
    section.finish();
    scheme.premiums.push(premium);
}
