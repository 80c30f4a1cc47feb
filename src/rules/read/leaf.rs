//! The leaves of a value: figures, named values and parameters, each only where it may stand.

use super::section::Section;
use super::value::{Scope, Values};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Builtin, Scheme, Value};
use crate::said;

impl Values<'_> {
    pub(super) fn fact(self, section: &Section, key: &'static str) -> Value {
        let word = section.text(key).unwrap_or_default();
        if let Some(which) = Builtin::named(word) {
            let of_claim = matches!(which, Builtin::Price | Builtin::Quantity);
            if of_claim && self.scope == Scope::People {
                let said = said!("scheme-claim-among-people", fact = word);
                section.fault(key, said, None);
            }
            if which == Builtin::ChildRank && self.scope == Scope::Claim {
                let remedy = Some(said!("scheme-people-in-price-remedy"));
                section.fault(key, said!("scheme-people-in-price", word = word), remedy);
            }
            return Value::Builtin(which);
        }
        let Some(position) = fact_named(section, key, word, self.scheme) else {
            return Value::Fact(0);
        };
        let of_people = self.scheme.facts[position].level.is_of_people();
        match self.scope {
            Scope::Claim if of_people => {
                let remedy = Some(said!("scheme-people-in-price-remedy"));
                section.fault(key, said!("scheme-people-in-price", word = word), remedy);
            }
            Scope::People if !of_people => {
                let said = said!("scheme-claim-among-people", fact = word);
                section.fault(key, said, None);
            }
            _ => {}
        }
        Value::Fact(position)
    }

    pub(super) fn named(self, section: &Section) -> Value {
        let word = section.text("computed").unwrap_or_default();
        let known = &self.scheme.computed;
        let Some(position) = known.iter().position(|known| known.name == word) else {
            let known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
            section.unknown("computed", said!("scheme-kind-computed"), word, &known);
            return Value::Number(Exact::ZERO);
        };
        let (people, claim) = self.subjects(&known[position].is);
        if self.scope == Scope::Claim && people {
            let remedy = Some(said!("scheme-people-in-price-remedy"));
            let said = said!("scheme-people-in-price", word = word);
            section.fault("computed", said, remedy);
        }
        if self.scope == Scope::People && claim {
            let said = said!("scheme-claim-among-people", fact = word);
            section.fault("computed", said, None);
        }
        Value::Computed(position)
    }

    /// Whether a value asks anything about people that a price may not know, and anything about a claim.
    fn subjects(self, value: &Value) -> (bool, bool) {
        let (mut people, mut claim) = (false, false);
        value.each(&mut |inner| match inner {
            Value::Fact(position) => {
                let fact = self.scheme.facts.get(*position);
                let of_people = fact.map(|fact| fact.level.is_of_people());
                people |= of_people == Some(true);
                claim |= of_people == Some(false);
            }
            Value::Builtin(Builtin::Price | Builtin::Quantity) => claim = true,
            Value::Builtin(Builtin::ChildRank) => people = true,
            Value::Computed(position) => {
                let inner = self.scheme.computed.get(*position);
                let inner = inner.map_or((false, false), |inner| self.subjects(&inner.is));
                people |= inner.0;
                claim |= inner.1;
            }
            Value::If(_) | Value::CountMembers(_) | Value::SumMembers(_) => people = true,
            _ => {}
        });
        (people, claim)
    }

    pub(super) fn parameter(self, section: &Section) -> Value {
        let year_of = section.text("year_of");
        let year_of = year_of.and_then(|word| fact_named(section, "year_of", word, self.scheme));
        let word = section.text("parameter").unwrap_or_default();
        let known = &self.scheme.parameters;
        let Some(parameter) = known.iter().position(|known| known.name == word) else {
            let known: Vec<&str> = known.iter().map(|known| known.name.as_str()).collect();
            section.unknown("parameter", said!("scheme-kind-parameter"), word, &known);
            return Value::Number(Exact::ZERO);
        };
        // Without values, or with both kinds, the parameter itself is to blame.
        let mut values = known[parameter].values.iter();
        let others = values.any(|value| value.year.is_some() != year_of.is_some());
        let fits = known[parameter]
            .values
            .iter()
            .any(|value| value.year.is_some() == year_of.is_some());
        if others && !fits {
            let said = said!("scheme-parameter-year", name = word);
            section.fault("parameter", said, None);
        }
        Value::Parameter { parameter, year_of }
    }
}

fn fact_named(section: &Section, key: &str, word: &str, scheme: &Scheme) -> Option<usize> {
    let position = scheme.facts.iter().position(|fact| fact.name == word);
    if position.is_none() {
        let builtin = Builtin::WORDS.iter().map(|(word, _)| *word);
        let known = scheme.facts.iter().map(|fact| fact.name.as_str());
        let known: Vec<&str> = known.chain(builtin).collect();
        section.unknown(key, said!("scheme-kind-fact"), word, &known);
    }
    position
}
