//! Conditions as a scheme writes them: one table, one word that says what kind it is.

use toml::Spanned;
use toml::de::DeValue;

use super::section::Section;
use super::value::value;
use crate::domain::Relation;
use crate::rules::scheme::{
    AgeCount, AgeWindow, Clause, Condition, Operator, Scheme, StatusSet, Unit,
};
use crate::said;

/// No age in a scheme lies above this.
const OLDEST: i32 = 150;

/// The words a condition may begin with.
const KINDS: &[&str] = &[
    "all",
    "any",
    "none",
    "condition",
    "status",
    "value",
    "age",
    "resident",
    "relation",
    "dependant",
    "same_address",
    "custody_at_least",
    "flag",
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
        "status" => status(section, scheme),
        "value" => compare(section, scheme),
        "age" => section
            .inner(kind)
            .map_or(Condition::All(Vec::new()), |inner| {
                let window = age(&inner);
                inner.finish();
                Condition::Age(window)
            }),
        "resident" => resident(section),
        "relation" => Condition::Relation(section.parsed_list::<Relation>(kind)),
        "dependant" => {
            if scheme.dependants.is_none() {
                let remedy = Some(said!("scheme-no-dependants-remedy"));
                section.fault(kind, said!("scheme-no-dependants"), remedy);
            }
            truth(section, kind, Condition::Dependant)
        }
        "same_address" => truth(section, kind, Condition::SameAddress),
        "custody_at_least" => section
            .parsed(kind)
            .map_or(Condition::All(Vec::new()), Condition::Custody),
        _ => flag(section, scheme),
    }
}

/// `dependant = true`; with `false`, the opposite.
fn truth(section: &Section, key: &'static str, what: Condition) -> Condition {
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

fn status(section: &Section, scheme: &Scheme) -> Condition {
    let mut set = StatusSet::default();
    for code in section.texts("status").unwrap_or_default() {
        if let Some(position) = scheme.statuses.iter().position(|word| word.code == code) {
            set = set.with(position);
            continue;
        }
        let known: Vec<&str> = scheme.statuses.iter().map(|s| s.code.as_str()).collect();
        section.unknown("status", said!("scheme-kind-status"), code, &known);
    }
    Condition::Status(set)
}

fn resident(section: &Section) -> Condition {
    match section.raw("resident").map(Spanned::get_ref) {
        Some(DeValue::Boolean(_)) => truth(section, "resident", Condition::Resident(Vec::new())),
        _ => Condition::Resident(section.names("resident")),
    }
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

/// An age window: `from`, `through`, both included.
pub(super) fn age(section: &Section) -> AgeWindow {
    let words = &[
        ("birthday", AgeCount::Birthday),
        ("birth-year", AgeCount::BirthYear),
    ];
    let window = AgeWindow {
        from: section.small("from").unwrap_or(0),
        through: section.small("through"),
        counted: section.word("counted", words).unwrap_or(AgeCount::Birthday),
    };
    let sensible = 0..=OLDEST;
    if !sensible.contains(&window.from) || window.through.is_some_and(|t| !sensible.contains(&t)) {
        let said = said!("scheme-out-of-range", least = 0, most = OLDEST);
        section.fault("through", said, None);
    }
    if window.through.is_some_and(|through| through < window.from) {
        section.fault("through", said!("scheme-window-empty"), None);
    }
    window
}
