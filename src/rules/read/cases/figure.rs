//! The value of a figure in a case, in the unit the scheme gives it.

use toml::de::DeValue;

use crate::domain::{Money, parse_amount};
use crate::rules::read::section::Section;
use crate::rules::scheme::{FactWord, Scheme, Unit};
use crate::said;

/// The word of the scheme for a figure.
pub(super) fn known_fact<'s>(
    table: &Section,
    name: &str,
    scheme: &'s Scheme,
) -> Option<&'s FactWord> {
    let found = scheme.fact(name);
    if found.is_none() {
        let known: Vec<&str> = scheme.facts.iter().map(|fact| fact.name.as_str()).collect();
        table.unknown(name, said!("scheme-kind-fact"), name, &known);
    }
    found
}

/// A figure in its unit: an amount in quotes, a bare count, true or false.
pub(super) fn worth(section: &Section, key: &str, value: &DeValue, unit: Unit) -> Option<i64> {
    let (worth, expected) = match (unit, value) {
        (Unit::Amount, DeValue::String(text)) => {
            let amount = parse_amount(text).map_err(|cause| {
                let said = said!("scheme-bad-value", key = key, cause = cause);
                section.fault(key, said, None);
            });
            return amount.ok().map(Money::cents);
        }
        (Unit::Amount, _) => (None, said!("case-type-amount")),
        (Unit::Flag, value) => (value.as_bool().map(i64::from), said!("scheme-type-flag")),
        (Unit::Count, DeValue::Integer(number)) => (
            i64::from_str_radix(number.as_str(), number.radix()).ok(),
            said!("scheme-type-whole"),
        ),
        (Unit::Count, _) => (None, said!("scheme-type-whole")),
    };
    if worth.is_none() {
        section.wrong_type(key, expected);
    }
    worth
}
