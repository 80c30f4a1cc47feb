//! Values of a price or a limit: their leaves are the figures of one claim.

use super::ClaimFacts;
use super::guard::counted_ages;
use crate::domain::{Money, Said};
use crate::rules::decide::{Missing, in_force};
use crate::rules::exact::Exact;
use crate::rules::scheme::{AgeCount, Builtin, Clause, Scheme, Value};
use crate::rules::truth::{ALWAYS, Answer, Truth};
use crate::rules::worth::{Figures, Worth, worth};
use crate::said;

/// What is missing to judge a guard or to compute a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) enum Lack {
    /// The holder's age, or the day on which it changes.
    Age,
    /// The holder's municipality.
    Home,
    /// The organiser's municipality.
    Place,
    /// A figure of the offer or the claim.
    Figure(String),
    /// A value of a parameter on the day.
    Parameter(String),
    /// A row of a table.
    Row(Exact),
    /// A fund that pays for the holder's municipality.
    HomeFund(String),
    /// A number too large to compute.
    TooLarge,
}

impl Lack {
    /// What is said to staff, with the rule and clause that ask it.
    pub(in crate::rules) fn said(&self, rule: &str, source: &str) -> Said {
        match self {
            Self::Age => said!("price-age-needed", rule = rule, source = source),
            Self::Home => said!("price-home-needed", rule = rule, source = source),
            Self::Place => said!("price-place-needed", rule = rule, source = source),
            Self::Figure(figure) => said!(
                "price-figure-needed",
                figure = figure,
                rule = rule,
                source = source
            ),
            Self::Parameter(name) => said!(
                "price-parameter-needed",
                parameter = name,
                rule = rule,
                source = source
            ),
            Self::Row(at) => said!(
                "price-row-needed",
                at = at.to_string(),
                rule = rule,
                source = source
            ),
            Self::HomeFund(home) => said!(
                "price-no-home-fund",
                home = home,
                rule = rule,
                source = source
            ),
            Self::TooLarge => said!("price-too-large", rule = rule, source = source),
        }
    }
}

impl From<Missing> for Lack {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::Birth => Self::Age,
            Missing::Domicile | Missing::DomicileBefore => Self::Home,
            Missing::Figure { name } => Self::Figure(name),
            Missing::Parameter { name, .. } => Self::Parameter(name),
            Missing::OutsideTable { at } => Self::Row(at),
            Missing::Status { code, .. } => Self::Figure(code),
            Missing::Overflow => Self::TooLarge,
        }
    }
}

/// A claim as a value reads it.
pub(in crate::rules) struct OnClaim<'c> {
    pub(in crate::rules) scheme: &'c Scheme,
    pub(in crate::rules) claim: &'c ClaimFacts<'c>,
    /// What is left of the price.
    pub(in crate::rules) price: Money,
}

impl OnClaim<'_> {
    /// The value: cents or a number.
    pub(in crate::rules) fn value(&self, value: &Value) -> Result<Exact, Lack> {
        worth(value, self).value.map_err(Lack::from)
    }

    fn age(&self, which: Builtin) -> Result<i64, Missing> {
        let birth = self.claim.birth.ok_or(Missing::Birth)?;
        let counted = match which {
            Builtin::AgeInYear => AgeCount::BirthYear,
            _ => AgeCount::Birthday,
        };
        let (youngest, oldest) = counted_ages(counted, birth, self.claim.aged_on());
        (youngest == oldest)
            .then_some(i64::from(youngest))
            .ok_or(Missing::Birth)
    }
}

/// A claim is about one day, so that nothing of it says how long it stays so.
fn on_the_day(value: Result<i64, Missing>) -> Worth {
    Worth {
        value: value.map(Exact::whole),
        window: ALWAYS,
    }
}

impl Figures for OnClaim<'_> {
    fn scheme(&self) -> &Scheme {
        self.scheme
    }

    fn fact(&self, position: usize) -> Worth {
        let word = &self.scheme.facts[position];
        let mut facts = self.claim.facts.iter();
        let found = facts.find(|(name, _)| *name == word.name);
        let value = found.map(|(_, value)| *value).or(word.when_absent);
        let name = || word.name.clone();
        on_the_day(value.ok_or_else(|| Missing::Figure { name: name() }))
    }

    fn builtin(&self, which: Builtin) -> Worth {
        let members = || {
            let name = "members".to_owned();
            self.claim.members.ok_or(Missing::Figure { name })
        };
        on_the_day(match which {
            Builtin::Price => Ok(self.price.cents()),
            Builtin::Quantity => Ok(self.claim.quantity),
            Builtin::Age | Builtin::AgeInYear => self.age(which),
            Builtin::Members => members(),
            // The reader refuses in a price what asks about people.
            Builtin::ChildRank => Err(Missing::Overflow),
        })
    }

    fn parameter(&self, parameter: usize, _: Option<usize>) -> Worth {
        in_force(&self.scheme.parameters[parameter], None, self.claim.on)
    }

    // The reader refuses in a price what asks about people.
    fn holds(&self, _: &Clause) -> (Truth, Option<Missing>) {
        (Truth::new(Answer::Unknown, ALWAYS), None)
    }

    fn over_members(&self, _: &Clause, _: Option<&Value>) -> Worth {
        Worth::missing(Missing::Overflow, ALWAYS)
    }
}
