//! Values as a scheme writes them: an amount or a rate in quotes, a bare number, or a table with one word.

use toml::Spanned;
use toml::de::DeValue;

use super::condition::members;
use super::section::Section;
use super::table;
use crate::domain::{Direction, Money, Rate, parse_amount};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Scheme, Unit, Value};
use crate::said;

/// The words a value may begin with.
const KINDS: &[&str] = &[
    "fact",
    "parameter",
    "computed",
    "sum",
    "difference",
    "times",
    "quotient",
    "rate",
    "min",
    "max",
    "rounded",
    "started_units_of",
    "table",
    "if",
    "count_members",
    "sum_members",
];

/// The ways to round.
pub(super) const DIRECTIONS: &[(&str, Direction)] = &[
    ("up", Direction::Up),
    ("down", Direction::Down),
    ("half-up", Direction::HalfAwayFromZero),
];

/// What a value may be built of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Figures of people: for who is entitled.
    People,
    /// Figures of the offer and the claim, and the holder's age: for prices and limits.
    Claim,
    /// Of either: for named values, of which the place of use decides.
    Either,
}

/// Reads values of one scope.
#[derive(Clone, Copy)]
pub(super) struct Values<'s> {
    pub(super) scheme: &'s Scheme,
    pub(super) scope: Scope,
}

/// Reads the value under a key, about people.
pub(super) fn value(section: &Section, key: &'static str, scheme: &Scheme) -> Value {
    let scope = Scope::People;
    Values { scheme, scope }.under(section, key)
}

/// Reads the value under a key, about an offer and a claim.
pub(super) fn claim_value(section: &Section, key: &'static str, scheme: &Scheme) -> Value {
    let scope = Scope::Claim;
    Values { scheme, scope }.under(section, key)
}

/// Reads the value under a key, for a named value.
pub(super) fn named_value(section: &Section, key: &'static str, scheme: &Scheme) -> Value {
    let scope = Scope::Either;
    Values { scheme, scope }.under(section, key)
}

impl Values<'_> {
    /// The value under a key.
    pub(super) fn under(self, section: &Section, key: &'static str) -> Value {
        section.raw(key).map_or(Value::Number(Exact::ZERO), |raw| {
            self.read(section, key, raw)
        })
    }

    fn read<'r>(
        self,
        section: &Section<'r>,
        key: &'static str,
        raw: &'r Spanned<DeValue<'r>>,
    ) -> Value {
        match raw.get_ref() {
            DeValue::String(text) => literal(section, key, text),
            DeValue::Integer(number) => {
                let number = i64::from_str_radix(number.as_str(), number.radix());
                Value::Number(Exact::whole(number.unwrap_or(i64::MAX)))
            }
            _ => {
                if let Some(inner) = section.table(raw) {
                    return self.computed(&inner);
                }
                let remedy = Some(said!("scheme-not-a-value-remedy"));
                section.fault(key, said!("scheme-not-a-value", key = key), remedy);
                Value::Number(Exact::ZERO)
            }
        }
    }

    fn computed(self, section: &Section) -> Value {
        let kinds = KINDS.iter().copied();
        let written: Vec<&'static str> = kinds.filter(|kind| section.has(kind)).collect();
        let [kind] = written[..] else {
            let kinds: Vec<String> = KINDS.iter().map(ToString::to_string).collect();
            let said = said!("scheme-one-value", count = written.len());
            let remedy = said!("scheme-one-value-remedy", kinds = kinds);
            section.fault(written.first().unwrap_or(&"value"), said, Some(remedy));
            return Value::Number(Exact::ZERO);
        };
        let value = self.kind(kind, section);
        section.finish();
        value
    }

    fn kind(self, kind: &'static str, section: &Section) -> Value {
        match kind {
            "fact" => self.fact(section, "fact"),
            "parameter" => self.parameter(section),
            "computed" => self.named(section),
            "sum" => Value::Sum(self.several(section, kind)),
            "min" => Value::Min(self.several(section, kind)),
            "max" => Value::Max(self.several(section, kind)),
            "difference" => Value::Difference(Box::new(self.pair(section, kind))),
            "times" => Value::Times(Box::new(self.pair(section, kind))),
            "quotient" => Value::Quotient(Box::new(self.pair(section, kind))),
            "rate" => {
                let rate = self.number(section, "rate");
                let of = self.needed(section, "of");
                Value::Times(Box::new([of, rate]))
            }
            "rounded" => Value::Rounded {
                value: Box::new(self.under(section, kind)),
                to_cents: positive(section, "to_cents"),
                direction: section
                    .need("direction", |section, key| section.word(key, DIRECTIONS))
                    .unwrap_or(Direction::Down),
            },
            "started_units_of" => {
                let of = self.under(section, kind);
                let each = self.needed(section, "each");
                let units = (self.scheme.unit(&of), self.scheme.unit(&each));
                if units.0 != units.1 {
                    section.fault(kind, said!("scheme-units-differ"), None);
                }
                Value::Started(Box::new([of, each]))
            }
            "table" => table::table(self, section),
            _ => self.of_people(kind, section),
        }
    }

    /// The forms that ask about people: not in a price.
    fn of_people(self, kind: &'static str, section: &Section) -> Value {
        if self.scope == Scope::Claim {
            let remedy = Some(said!("scheme-people-in-price-remedy"));
            let said = said!("scheme-people-in-price", word = kind);
            section.fault(kind, said, remedy);
        }
        let who = |key| {
            let raw = section.need(key, Section::raw);
            raw.map_or_else(super::condition::nothing, |raw| {
                members(section, key, raw, self.scheme)
            })
        };
        match kind {
            "if" => {
                let when = section
                    .inner("if")
                    .map_or_else(super::condition::nothing, |inner| {
                        super::condition::condition(&inner, self.scheme)
                    });
                let before = section.defects();
                let (then, other) = (self.needed(section, "then"), self.needed(section, "else"));
                if section.defects() == before
                    && self.scheme.unit(&then) != self.scheme.unit(&other)
                {
                    section.fault(kind, said!("scheme-units-differ"), None);
                }
                Value::If(Box::new((when, then, other)))
            }
            "count_members" => Value::CountMembers(Box::new(who("count_members"))),
            _ => {
                let each = self.under(section, "sum_members");
                Value::SumMembers(Box::new((each, who("where"))))
            }
        }
    }

    /// A value under a key that must be written.
    pub(super) fn needed(self, section: &Section, key: &'static str) -> Value {
        section
            .need(key, |section, key| Some(self.under(section, key)))
            .unwrap_or(Value::Number(Exact::ZERO))
    }

    /// A value under a key that must be a number.
    fn number(self, section: &Section, key: &'static str) -> Value {
        let before = section.defects();
        let value = self.needed(section, key);
        if section.defects() == before && self.scheme.unit(&value) != Unit::Count {
            section.fault(key, said!("scheme-not-a-number", key = key), None);
        }
        value
    }

    fn several(self, section: &Section, key: &'static str) -> Vec<Value> {
        let items = section.items(key);
        if items.is_empty() {
            section.fault(key, said!("scheme-empty-list", key = key), None);
        }
        let before = section.defects();
        let items = items.into_iter();
        let values: Vec<Value> = items.map(|item| self.read(section, key, item)).collect();
        let mut units = values.iter().map(|value| self.scheme.unit(value));
        if let Some(first) = units.next()
            && section.defects() == before
            && units.any(|other| other != first)
        {
            section.fault(key, said!("scheme-units-differ"), None);
        }
        values
    }

    fn pair(self, section: &Section, key: &'static str) -> [Value; 2] {
        let items = section.items(key);
        let before = section.defects();
        let mut values = items.iter().map(|item| self.read(section, key, item));
        let (Some(left), Some(right), None) = (values.next(), values.next(), values.next()) else {
            section.fault(key, said!("scheme-needs-two", key = key), None);
            return [Value::Number(Exact::ZERO), Value::Number(Exact::ZERO)];
        };
        let units = (self.scheme.unit(&left), self.scheme.unit(&right));
        let fit = match key {
            "times" => units.1 == Unit::Count,
            "quotient" => units.0 == units.1 || units.1 == Unit::Count,
            _ => units.0 == units.1,
        };
        if !fit && section.defects() == before {
            section.fault(key, said!("scheme-units-differ"), None);
        }
        [left, right]
    }
}

/// An amount, or a rate where it ends in a percent sign or is a fraction.
pub(super) fn literal(section: &Section, key: &str, text: &str) -> Value {
    let is_rate = text.contains('%') || text.contains('/');
    let read = if is_rate {
        text.parse::<Rate>().map(|rate| Value::Number(rate.into()))
    } else {
        parse_amount(text).map(Value::Amount)
    };
    read.unwrap_or_else(|cause| {
        let said = said!("scheme-bad-value", key = key, cause = cause);
        section.fault(key, said, None);
        if is_rate {
            Value::Number(Exact::ZERO)
        } else {
            Value::Amount(Money::ZERO)
        }
    })
}

/// A whole number above nothing.
pub(super) fn positive(section: &Section, key: &'static str) -> i64 {
    let number = section.need(key, Section::whole);
    if number.is_some_and(|number| number < 1) {
        let said = said!("scheme-not-positive", key = key);
        section.fault(key, said, None);
    }
    number.unwrap_or(1).max(1)
}
