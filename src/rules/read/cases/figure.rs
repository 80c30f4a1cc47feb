//! The value of a figure in a case, known or expected, in the unit the scheme gives it.

use toml::de::DeValue;

use crate::domain::{Money, Rate, parse_amount};
use crate::rules::cases::Told;
use crate::rules::exact::Exact;
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

/// An expected amount.
pub(super) fn amount(section: &Section, key: &str, value: &DeValue) -> Option<Told> {
    money(section, key, value).map(Told::Amount)
}

/// An amount in quotes.
pub(super) fn money(section: &Section, key: &str, value: &DeValue) -> Option<Money> {
    let Some(text) = value.as_str() else {
        section.wrong_type(key, said!("case-type-amount"));
        return None;
    };
    let read = parse_amount(text).map_err(|cause| {
        let said = said!("scheme-bad-value", key = key, cause = cause);
        section.fault(key, said, None);
    });
    read.ok()
}

/// A named value of the scheme in its unit; what is not whole, or has a part of a cent, as a decimal or fraction in quotes.
pub(super) fn computed(
    section: &Section,
    name: &str,
    value: &DeValue,
    scheme: &Scheme,
) -> Option<Told> {
    let Some(known) = scheme.computed.iter().find(|one| one.name == name) else {
        let known: Vec<&str> = scheme
            .computed
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        section.unknown(name, said!("scheme-kind-computed"), name, &known);
        return None;
    };
    let unit = scheme.unit(&known.is);
    if let (Some(text), false) = (value.as_str(), unit == Unit::Flag)
        && parse_amount(text).is_err()
        && let Ok(rate) = text.parse::<Rate>()
    {
        let number = Exact::from(rate);
        let cents = || number.checked_mul(Exact::whole(100));
        let worth = if unit == Unit::Amount {
            cents()
        } else {
            Some(number)
        };
        return worth.map(|worth| Told::figure(worth, unit));
    }
    let worth = worth(section, name, value, unit)?;
    Some(Told::figure(Exact::whole(worth), unit))
}

/// An amount in quotes, a bare count, true or false.
pub(super) fn figure(section: &Section, key: &str, value: &DeValue) -> Option<Told> {
    let told = match value {
        DeValue::Integer(number) => {
            let whole = i64::from_str_radix(number.as_str(), number.radix()).ok();
            whole.map(Told::Count)
        }
        DeValue::Boolean(flag) => Some(Told::Flag(*flag)),
        _ => return amount(section, key, value),
    };
    if told.is_none() {
        section.wrong_type(key, said!("scheme-type-whole"));
    }
    told
}
