//! Conditions as a scheme writes them: one table, one word that says what kind it is.

use toml::Spanned;
use toml::de::DeValue;

use super::section::Section;
use super::value::value;
use super::{person, status};
use crate::domain::{Rate, Relation};
use crate::rules::scheme::{Clause, Condition, Operator, Scheme, Unit};
use crate::said;

pub(super) use super::person::age;

/// The words a condition may begin with.
const KINDS: &[&str] = &[
    "all",
    "any",
    "none",
    "condition",
    "status",
    "value",
    "age",
    "born",
    "resident",
    "relation",
    "dependant",
    "same_address",
    "custody_at_least",
    "flag",
    "entitled",
];

/// A condition that always holds: what stands in for one that could not be read.
pub(super) fn nothing() -> Clause {
    Clause {
        what: Condition::All(Vec::new()),
        source: None,
    }
}

/// Reads one condition.
pub(super) fn condition(section: &Section, scheme: &Scheme) -> Clause {
    let source = section.text("source").map(str::to_owned);
    let written: Vec<&'static str> = KINDS
        .iter()
        .copied()
        .filter(|kind| section.has(kind))
        .collect();
    let [kind] = written[..] else {
        let kinds: Vec<String> = KINDS.iter().map(ToString::to_string).collect();
        let said = said!("scheme-one-condition", count = written.len());
        let remedy = said!("scheme-one-condition-remedy", kinds = kinds);
        section.fault(written.first().unwrap_or(&"when"), said, Some(remedy));
        return nothing();
    };
    let what = kind_of(kind, section, scheme);
    section.finish();
    Clause { what, source }
}

/// Reads a list of conditions under a key.
fn conditions(section: &Section, key: &'static str, scheme: &Scheme) -> Vec<Clause> {
    let sections = section.sections(key);
    sections
        .iter()
        .map(|item| condition(item, scheme))
        .collect()
}

/// A condition inside a value: a table, or the word `all` for everybody.
pub(super) fn members(
    section: &Section,
    key: &'static str,
    item: &Spanned<DeValue>,
    scheme: &Scheme,
) -> Clause {
    if item.get_ref().as_str() == Some("all") {
        return nothing();
    }
    section
        .inner(key)
        .map_or_else(nothing, |inner| condition(&inner, scheme))
}

fn kind_of(kind: &'static str, section: &Section, scheme: &Scheme) -> Condition {
    match kind {
        "all" => Condition::All(conditions(section, kind, scheme)),
        "any" => Condition::Any(conditions(section, kind, scheme)),
        "none" => Condition::None(conditions(section, kind, scheme)),
        "condition" => named(section, scheme),
        "status" => status::status(section, scheme),
        "value" => compare(section, scheme),
        "age" => section
            .inner(kind)
            .map_or(Condition::All(Vec::new()), |inner| {
                let window = age(&inner);
                inner.finish();
                Condition::Age(window)
            }),
        "born" => person::born(section),
        "resident" => person::resident(section),
        "entitled" => entitled(section, scheme),
        "relation" => Condition::Relation(section.parsed_list::<Relation>(kind)),
        "dependant" => {
            if scheme.dependants.is_none() {
                let remedy = Some(said!("scheme-no-dependants-remedy"));
                section.fault(kind, said!("scheme-no-dependants"), remedy);
            }
            truth(section, kind, Condition::Dependant)
        }
        "same_address" => truth(section, kind, Condition::SameAddress),
        "custody_at_least" => custody(section, kind),
        _ => flag(section, scheme),
    }
}

/// A part of the time, never more than all of it.
fn custody(section: &Section, key: &'static str) -> Condition {
    let least = section.parsed::<Rate>(key);
    if let Some(rate) = least.filter(|rate| *rate > Rate::ONE) {
        let said = said!("scheme-above-whole", rate = rate.to_string());
        section.fault(key, said, None);
    }
    least.map_or(Condition::All(Vec::new()), Condition::Custody)
}

/// `dependant = true`; with `false`, the opposite.
pub(super) fn truth(section: &Section, key: &'static str, what: Condition) -> Condition {
    if section.flag(key) == Some(false) {
        return Condition::None(vec![Clause { what, source: None }]);
    }
    what
}

fn named(section: &Section, scheme: &Scheme) -> Condition {
    let word = section.text("condition").unwrap_or_default();
    let position = scheme.conditions.iter().position(|known| known.id == word);
    position.map_or_else(
        || {
            let known: Vec<&str> = scheme.conditions.iter().map(|c| c.id.as_str()).collect();
            section.unknown("condition", said!("scheme-kind-condition"), word, &known);
            Condition::All(Vec::new())
        },
        Condition::Named,
    )
}

/// Another right; only what has been read before can be named, so that no right depends on itself.
fn entitled(section: &Section, scheme: &Scheme) -> Condition {
    let word = section.text("entitled").unwrap_or_default();
    let known = scheme.rights();
    if !word.is_empty() && !known.contains(&word) {
        section.unknown("entitled", said!("scheme-kind-right"), word, &known);
    }
    Condition::Entitled(word.to_owned())
}

fn flag(section: &Section, scheme: &Scheme) -> Condition {
    let word = section.text("flag").unwrap_or_default();
    let flags = || scheme.facts.iter().filter(|fact| fact.unit == Unit::Flag);
    let position = scheme
        .facts
        .iter()
        .position(|fact| fact.name == word && fact.unit == Unit::Flag);
    position.map_or_else(
        || {
            let known: Vec<&str> = flags().map(|fact| fact.name.as_str()).collect();
            section.unknown("flag", said!("scheme-kind-flag"), word, &known);
            Condition::All(Vec::new())
        },
        Condition::Flag,
    )
}

fn compare(section: &Section, scheme: &Scheme) -> Condition {
    let written: Vec<&(&'static str, Operator)> = Operator::WORDS
        .iter()
        .filter(|(word, _)| section.has(word))
        .collect();
    let [(word, operator)] = written[..] else {
        let remedy = Some(said!("scheme-one-operator-remedy"));
        section.fault("value", said!("scheme-one-operator"), remedy);
        for word in Operator::WORDS
            .iter()
            .map(|(word, _)| *word)
            .chain(["value"])
        {
            let _ = section.raw(word);
        }
        return Condition::All(Vec::new());
    };
    let before = section.defects();
    let left = value(section, "value", scheme);
    let right = value(section, word, scheme);
    if section.defects() == before && scheme.unit(&left) != scheme.unit(&right) {
        section.fault("value", said!("scheme-units-differ"), None);
    }
    Condition::Compare {
        value: left,
        operator: *operator,
        with: right,
    }
}
