//! Claims to try a tariff on: as the rule asks for them, and otherwise as modest as a claim can be.

use crate::domain::Money;
use crate::rules::price::ClaimFacts;
use crate::rules::scheme::{Builtin, Guards, Interval, Scheme, Unit, Value};

/// How many prices above the lowest one are tried cent by cent; roundings go wrong only on the smallest.
const CENT_BY_CENT: i64 = 100;
/// The highest price that is tried, in cents: no offer costs more.
const HIGHEST: i64 = 1_000_000;
/// Shares are measured at this price where a rule allows it: large enough that no rounding shows.
const MEASURED: i64 = 100_000;

/// A claim that a rule accepts, but for its price.
pub(super) struct Sample<'s> {
    claim: ClaimFacts<'s>,
    facts: Vec<(&'s str, i64)>,
    price: (i64, Option<i64>),
}

impl<'s> Sample<'s> {
    /// A claim for the rule with these guards.
    pub(super) fn new(scheme: &'s Scheme, guards: &'s Guards) -> Self {
        let facts = scheme.facts.iter().enumerate();
        let facts = facts.filter(|(_, fact)| !fact.level.is_of_people());
        let facts = facts.map(|(position, fact)| {
            let modest = i64::from(fact.unit == Unit::Count);
            let asked = asked(
                guards,
                |what| matches!(what, Value::Fact(it) if *it == position),
            );
            (fact.name.as_str(), asked.unwrap_or(modest))
        });
        let builtin = |which| {
            asked(
                guards,
                |what| matches!(what, Value::Builtin(it) if *it == which),
            )
        };
        let mut homes = guards.homes.iter().chain(&scheme.municipalities);
        Self {
            claim: ClaimFacts {
                home: homes.next().map(String::as_str),
                quantity: builtin(Builtin::Quantity).unwrap_or(1),
                members: Some(builtin(Builtin::Members).unwrap_or(1)),
                ..ClaimFacts::at(Money::ZERO, scheme.in_force.from)
            },
            facts: facts.collect(),
            price: guards.price,
        }
    }

    /// The claim at a price in cents.
    pub(super) fn at(&self, cents: i64) -> ClaimFacts<'_> {
        ClaimFacts {
            price: Money::from_cents(cents),
            facts: &self.facts,
            ..self.claim
        }
    }

    /// The lowest price of the rule that is one.
    pub(super) fn lowest(&self) -> i64 {
        self.price.0.max(1)
    }

    /// A price at which shares show as they are.
    pub(super) fn measured(&self) -> i64 {
        let (from, below) = self.price;
        let most = below.map_or(MEASURED, |below| MEASURED.min(below - 1));
        most.max(from)
    }

    /// Prices of the rule, ascending: the lowest ones all, then ever fewer, and the highest.
    pub(super) fn prices(&self) -> Vec<i64> {
        let most = self.price.1.map_or(HIGHEST, |below| below - 1);
        let mut prices = Vec::new();
        let mut price = self.lowest();
        while price < most {
            prices.push(price);
            let near = price < self.lowest() + CENT_BY_CENT;
            price += if near { 1 } else { 1 + price / 8 };
        }
        prices.push(most.max(self.lowest()));
        prices
    }
}

/// The value a guard asks of a figure.
fn asked(guards: &Guards, is: impl Fn(&Value) -> bool) -> Option<i64> {
    let guard = guards.facts.iter().find(|guard| is(&guard.what))?;
    let Interval { least, most } = guard.within;
    let inside = |end: Option<(crate::rules::exact::Exact, bool)>, step: i64| {
        let (at, inside) = end?;
        at.as_whole()?.checked_add(if inside { 0 } else { step })
    };
    inside(least, 1).or_else(|| inside(most, -1))
}
