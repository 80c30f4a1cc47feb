//! Values as a scheme writes them: an amount in quotes, a bare count, or a table with one word.

use toml::Spanned;
use toml::de::DeValue;

use super::condition::members;
use super::section::Section;
use crate::domain::{Money, parse_amount};
use crate::rules::scheme::{Scheme, Unit, Value};
use crate::said;

/// The words a value may begin with.
const KINDS: &[&str] = &[
    "fact",
    "parameter",
    "sum",
    "difference",
    "times",
    "min",
    "max",
    "count_members",
    "sum_members",
];

/// Reads the value under a key.
pub(super) fn value(section: &Section, key: &'static str, scheme: &Scheme) -> Value {
    section
        .raw(key)
        .map_or(Value::Count(0), |raw| read(section, key, raw, scheme))
}

fn read<'r>(
    section: &Section<'r>,
    key: &'static str,
    raw: &'r Spanned<DeValue<'r>>,
    scheme: &Scheme,
) -> Value {
    match raw.get_ref() {
        DeValue::String(text) => match parse_amount(text) {
            Ok(amount) => Value::Amount(amount),
            Err(cause) => {
                let said = said!("scheme-bad-value", key = key, cause = cause);
                section.fault(key, said, None);
                Value::Amount(Money::ZERO)
            }
        },
        DeValue::Integer(number) => {
            Value::Count(i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(i64::MAX))
        }
        _ => {
            if let Some(inner) = section.table(raw) {
                return computed(&inner, scheme);
            }
            let remedy = Some(said!("scheme-not-a-value-remedy"));
            section.fault(key, said!("scheme-not-a-value", key = key), remedy);
            Value::Count(0)
        }
    }
}

fn computed(section: &Section, scheme: &Scheme) -> Value {
    let written: Vec<&'static str> = KINDS
        .iter()
        .copied()
        .filter(|kind| section.has(kind))
        .collect();
    let [kind] = written[..] else {
        let kinds: Vec<String> = KINDS.iter().map(ToString::to_string).collect();
        let said = said!("scheme-one-value", count = written.len());
        let remedy = said!("scheme-one-value-remedy", kinds = kinds);
        section.fault(written.first().unwrap_or(&"value"), said, Some(remedy));
        return Value::Count(0);
    };
    let value = match kind {
        "fact" => Value::Fact(fact(section, "fact", scheme).unwrap_or(0)),
        "parameter" => parameter(section, scheme),
        "sum" => Value::Sum(several(section, kind, scheme)),
        "min" => Value::Min(several(section, kind, scheme)),
        "max" => Value::Max(several(section, kind, scheme)),
        "difference" => Value::Difference(Box::new(pair(section, kind, scheme))),
        "times" => Value::Times(Box::new(pair(section, kind, scheme))),
        "count_members" => section.raw(kind).map_or(Value::Count(0), |raw| {
            Value::CountMembers(Box::new(members(section, kind, raw, scheme)))
        }),
        _ => {
            let each = value(section, "sum_members", scheme);
            let who = section.need("where", |section, key| {
                section
                    .raw(key)
                    .map(|raw| members(section, key, raw, scheme))
            });
            let who = who.unwrap_or_else(super::condition::nothing);
            Value::SumMembers(Box::new((each, who)))
        }
    };
    section.finish();
    value
}

fn several(section: &Section, key: &'static str, scheme: &Scheme) -> Vec<Value> {
    let items = section.items(key);
    if items.is_empty() {
        section.fault(key, said!("scheme-empty-list", key = key), None);
    }
    let before = section.defects();
    let values: Vec<Value> = items
        .into_iter()
        .map(|item| read(section, key, item, scheme))
        .collect();
    let mut units = values.iter().map(|value| unit(value, scheme));
    if let Some(first) = units.next()
        && section.defects() == before
        && units.any(|other| other != first)
    {
        section.fault(key, said!("scheme-units-differ"), None);
    }
    values
}

fn pair(section: &Section, key: &'static str, scheme: &Scheme) -> [Value; 2] {
    let items = section.items(key);
    let before = section.defects();
    let mut values = items.iter().map(|item| read(section, key, item, scheme));
    let (Some(left), Some(right), None) = (values.next(), values.next(), values.next()) else {
        section.fault(key, said!("scheme-needs-two", key = key), None);
        return [Value::Count(0), Value::Count(0)];
    };
    let (first, second) = (unit(&left, scheme), unit(&right, scheme));
    let units_fit = if key == "times" {
        second == Unit::Count
    } else {
        first == second
    };
    if !units_fit && section.defects() == before {
        section.fault(key, said!("scheme-units-differ"), None);
    }
    [left, right]
}

fn fact(section: &Section, key: &'static str, scheme: &Scheme) -> Option<usize> {
    let word = section.text(key)?;
    let position = scheme.facts.iter().position(|fact| fact.name == word);
    if position.is_none() {
        let known: Vec<&str> = scheme.facts.iter().map(|fact| fact.name.as_str()).collect();
        section.unknown(key, said!("scheme-kind-fact"), word, &known);
    }
    position
}

fn parameter(section: &Section, scheme: &Scheme) -> Value {
    let year_of = fact(section, "year_of", scheme);
    let word = section.text("parameter").unwrap_or_default();
    let position = scheme
        .parameters
        .iter()
        .position(|known| known.name == word);
    let Some(parameter) = position else {
        let known: Vec<&str> = scheme.parameters.iter().map(|p| p.name.as_str()).collect();
        section.unknown("parameter", said!("scheme-kind-parameter"), word, &known);
        return Value::Count(0);
    };
    let by_year = scheme.parameters[parameter]
        .values
        .iter()
        .any(|value| value.year.is_some());
    if by_year != year_of.is_some() {
        let said = said!("scheme-parameter-year", name = word);
        section.fault("parameter", said, None);
    }
    Value::Parameter { parameter, year_of }
}

/// What a value counts; a name that did not resolve counts things.
pub(super) fn unit(value: &Value, scheme: &Scheme) -> Unit {
    match value {
        Value::Amount(_) => Unit::Amount,
        Value::Count(_) | Value::CountMembers(_) => Unit::Count,
        Value::Fact(position) => match scheme.facts.get(*position).map(|fact| fact.unit) {
            Some(Unit::Amount) => Unit::Amount,
            _ => Unit::Count,
        },
        Value::Parameter { parameter, .. } => scheme
            .parameters
            .get(*parameter)
            .map_or(Unit::Count, |known| known.unit),
        Value::Sum(values) | Value::Min(values) | Value::Max(values) => values
            .first()
            .map_or(Unit::Count, |first| unit(first, scheme)),
        Value::Difference(pair) | Value::Times(pair) => unit(&pair[0], scheme),
        Value::SumMembers(each) => unit(&each.0, scheme),
    }
}
