//! Rights that have not begun: each must follow from the facts on its first day, like any other.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::Derivation;
use crate::commands::dossier::{Shaped, residences};
use crate::commands::reconcile::{Outcome, reconcile};
use crate::domain::{PersonId, Tier};
use crate::error::{Error, Result};
use crate::register::{Entitlement, Register};
use crate::rules::decide;

impl Derivation<'_> {
    /// Settles the rights of somebody that are still to come, the last first; gives what stands after that.
    pub(super) fn judged_to_come(
        &mut self,
        right: &str,
        person: PersonId,
        standing: Vec<Entitlement>,
    ) -> Result<Vec<Entitlement>> {
        let after = self.run.on.max(self.reach.today);
        if standing.iter().all(|one| one.from_on <= after) {
            return Ok(standing);
        }
        let read = |register: &Register| {
            let mut standing = register.entitlements_of(person)?;
            standing.retain(|one| one.right == right);
            Ok::<_, Error>(standing)
        };
        let mut standing = read(self.register)?;
        let days = standing.iter().map(|one| one.from_on);
        let mut days: Vec<_> = days
            .filter(|day| *day > after && self.reach.covers(*day))
            .collect();
        days.sort_by_key(|day| Reverse(*day));
        for day in days {
            let outcome = self.later(right, person, day)?;
            let outcome = self.declines.respect(person, right, day, &outcome);
            let rank = |tier: &Tier| self.rank(tier);
            let change = reconcile(&standing, &outcome, day, self.reach, rank);
            self.change(right, person, &outcome, change)?;
            self.write_pending()?;
            standing = read(self.register)?;
        }
        Ok(standing)
    }

    /// What is decided about somebody on a day to come, in the households they will then belong to.
    fn later(&self, right: &str, person: PersonId, day: NaiveDate) -> Result<Outcome> {
        let scheme = &self.in_force.scheme;
        let mut outcome = Outcome::Refused;
        for household in self.register.households_on(person, day)? {
            self.register
                .each_dossier(Some(household), day, |_, facts| {
                    let residences = residences(facts);
                    let shaped = Shaped::new(facts, &residences, scheme, day);
                    for (position, _) in shaped.members_on(day).filter(|(_, one)| *one == person) {
                        let decision = decide(scheme, &shaped.dossier(), position, right, day);
                        let before = std::mem::replace(&mut outcome, Outcome::Refused);
                        outcome = before.better(self.outcome(&decision));
                    }
                    Ok::<_, Error>(())
                })?;
        }
        Ok(outcome)
    }
}
