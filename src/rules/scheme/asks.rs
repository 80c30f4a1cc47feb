//! What prices ask about the holder besides the tier: whoever prices many people need not look up the rest.

use super::{Builtin, Fund, Guards, Holder, Party, Scheme, Value};

/// What some price of a scheme depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceAsks {
    /// How old the holder is.
    pub age: bool,
    /// Where the holder lives.
    pub home: bool,
    /// How many the holder's household counts.
    pub members: bool,
}

impl PriceAsks {
    /// What either asks.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            age: self.age || other.age,
            home: self.home || other.home,
            members: self.members || other.members,
        }
    }
}

impl Scheme {
    /// What its prices ask about the holder.
    #[must_use]
    pub fn price_asks(&self) -> PriceAsks {
        let mut asks = PriceAsks {
            age: false,
            home: false,
            members: false,
        };
        for guards in self.price_guards() {
            asks.age |= guards.age.is_some();
            asks.home |= !guards.homes.is_empty() || !guards.not_homes.is_empty();
        }
        asks.home |= self.price_parties().any(|party| *party == Party::Home);
        for value in self.price_values() {
            match value {
                Value::Builtin(Builtin::Age | Builtin::AgeInYear) => asks.age = true,
                Value::Builtin(Builtin::Members) => asks.members = true,
                _ => {}
            }
        }
        asks
    }

    /// Whether prices or limits ask how many the household counts.
    #[must_use]
    pub fn asks_members(&self) -> bool {
        let guards = self.limits.iter().flat_map(|limit| &limit.guards.facts);
        let is_members = |value: &Value| matches!(value, Value::Builtin(Builtin::Members));
        self.price_asks().members || guards.map(|guard| &guard.what).any(is_members)
    }

    /// Whether some fund may not be used for every ground.
    #[must_use]
    pub fn funds_ask_the_ground(&self) -> bool {
        let bound = |fund: &Fund| !fund.not_for.is_empty() || !fund.only_for.is_empty();
        self.funds.iter().any(bound)
    }

    /// When the rules about a price apply.
    pub(in crate::rules) fn price_guards(&self) -> impl Iterator<Item = &Guards> {
        let tariffs = self.tariffs.iter().map(|tariff| &tariff.guards);
        let reductions = self.reductions.iter().map(|reduction| &reduction.guards);
        let bounds = self.bounds.iter().map(|bound| &bound.guards);
        tariffs.chain(reductions).chain(bounds)
    }

    fn price_parties(&self) -> impl Iterator<Item = &Party> {
        let tariffs = self.tariffs.iter().flat_map(|tariff| {
            let apart = tariff.apart.iter().map(|apart| &apart.borne_by);
            let shares = tariff.rest.shares.iter().map(|(party, _)| party);
            apart.chain(shares).chain(&tariff.rest.residual)
        });
        tariffs.chain(self.reductions.iter().flat_map(|one| &one.borne_by))
    }

    /// Every value that a price is computed from, down to its leaves and through the values it names.
    pub(in crate::rules) fn price_values(&self) -> Vec<&Value> {
        let tariffs = self.tariffs.iter().flat_map(|tariff| {
            let apart = tariff.apart.iter().map(|apart| &apart.value);
            let holder = match &tariff.holder {
                Holder::Value(value) => Some(value),
                _ => None,
            };
            let within = tariff.at_least.iter().chain(&tariff.at_most);
            apart.chain(holder).chain(within)
        });
        let reductions = self.reductions.iter().map(|reduction| &reduction.off);
        let facts = self.price_guards().flat_map(|guards| &guards.facts);
        let mut open: Vec<&Value> = tariffs.chain(reductions).collect();
        open.extend(facts.map(|fact| &fact.what));
        let (mut found, mut named) = (Vec::new(), Vec::new());
        while let Some(value) = open.pop() {
            value.each(&mut |part| {
                found.push(part);
                if let Value::Computed(position) = part
                    && !named.contains(position)
                {
                    named.push(*position);
                    open.extend(self.computed.get(*position).map(|computed| &computed.is));
                }
            });
        }
        found
    }
}
