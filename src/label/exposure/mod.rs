//! How far a use of the pass is itself a label: if only people with little means are seen with it, equal bytes do not help.
//!
//! A crowd is measured, not assumed: users without a means-tested ground, per club, route and month; how many passes they hold;
//! amounts at the door that one tier alone pays; tickets per child at one club.

mod measured;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::{Money, Month, OfferId, OrganiserId, PersonId, Route, Tier};

pub use measured::{Measured, Thresholds};

/// Whose crowd is counted: no ground, only whether the right rests on means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenUse {
    /// Where.
    pub organiser: OrganiserId,
    /// Who handed over the holder's share, where.
    pub route: Route,
    /// Month of use.
    pub month: Month,
    /// Who.
    pub person: PersonId,
    /// Whether the right rests on a means-tested ground.
    pub tested: bool,
    /// Whether it was a value voucher.
    pub ticket: bool,
    /// What the club collected, where it collected less than its price.
    pub paid_less: Option<PaidLess>,
}

/// An amount below the price that a club collected.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PaidLess {
    /// The offer.
    pub offer: OfferId,
    /// Its price class.
    pub price_class: String,
    /// What was collected.
    pub collected: Money,
    /// The tier behind it, if one.
    pub tier: Option<Tier>,
}

/// Who paid an amount: the tiers met, and the persons.
type Payers = (BTreeSet<Option<Tier>>, BTreeSet<PersonId>);

/// The measure in the making: uses and passes come by one at a time.
#[derive(Debug, Default)]
pub struct Exposure {
    passes: i64,
    without: i64,
    crowds: BTreeMap<(OrganiserId, Route, Month), HashMap<PersonId, bool>>,
    tickets: BTreeMap<OrganiserId, HashMap<PersonId, (i64, bool)>>,
    prices: BTreeMap<(OrganiserId, OfferId, String, Money), Payers>,
}

impl Exposure {
    /// Counts a pass that may be used.
    pub fn pass(&mut self, tested: bool) {
        self.passes += 1;
        self.without += i64::from(!tested);
    }

    /// Counts a use.
    pub fn seen(&mut self, seen: SeenUse) {
        let crowd = self
            .crowds
            .entry((seen.organiser, seen.route, seen.month))
            .or_default();
        *crowd.entry(seen.person).or_default() |= seen.tested;
        if seen.ticket {
            let tickets = self.tickets.entry(seen.organiser).or_default();
            let (count, tested) = tickets.entry(seen.person).or_default();
            *count += 1;
            *tested |= seen.tested;
        }
        if let Some(paid) = seen.paid_less {
            let amount = (seen.organiser, paid.offer, paid.price_class, paid.collected);
            let (tiers, persons) = self.prices.entry(amount).or_default();
            tiers.insert(paid.tier);
            persons.insert(seen.person);
        }
    }

    /// What was measured: passes, crowds, prices, tickets; each by club.
    #[must_use]
    pub fn measured(&self) -> Vec<Measured> {
        let mut measured = vec![Measured::Passes {
            passes: self.passes,
            without: self.without,
        }];
        measured.extend(
            self.crowds
                .iter()
                .map(|((organiser, route, month), crowd)| Measured::Crowd {
                    organiser: *organiser,
                    route: *route,
                    month: *month,
                    users: count(crowd.len()),
                    without: count(crowd.values().filter(|tested| !**tested).count()),
                }),
        );
        measured.extend(self.prices.iter().filter_map(prices));
        for (organiser, children) in &self.tickets {
            measured.extend(tickets(*organiser, children));
        }
        measured
    }
}

/// The amount, if one tier alone pays it.
fn prices(
    ((organiser, offer, class, collected), (tiers, persons)): (
        &(OrganiserId, OfferId, String, Money),
        &Payers,
    ),
) -> Option<Measured> {
    let mut tiers = tiers.iter();
    let (Some(Some(tier)), None) = (tiers.next(), tiers.next()) else {
        return None;
    };
    Some(Measured::Price {
        organiser: *organiser,
        paid: PaidLess {
            offer: *offer,
            price_class: class.clone(),
            collected: *collected,
            tier: Some(tier.clone()),
        },
        users: count(persons.len()),
    })
}

/// For each number of tickets from two on, who handed in as many.
fn tickets(
    organiser: OrganiserId,
    children: &HashMap<PersonId, (i64, bool)>,
) -> impl Iterator<Item = Measured> {
    let numbers: BTreeSet<i64> = children.values().map(|(tickets, _)| *tickets).collect();
    let numbers = numbers.into_iter().filter(|tickets| *tickets > 1);
    numbers.map(move |tickets| {
        let those = children.values().filter(|(had, _)| *had >= tickets);
        Measured::Tickets {
            organiser,
            tickets,
            users: count(those.clone().count()),
            without: count(those.filter(|(_, tested)| !tested).count()),
        }
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
