//! `entitlement derive`: who has the right gets it without asking. A reconciliation: the same register, scheme and day give
//! the same rights, and a second run changes nothing.

mod report;

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use crate::commands::dossier::{Shaped, residences};
use crate::commands::reconcile::{Change, Outcome, reconcile};
use crate::commands::run::Run;
use crate::commands::scheme::{self, InForce};
use crate::domain::{EntitlementId, PersonId, Tier};
use crate::error::Result;
use crate::register::{Action, Entitlement, HouseholdFacts, Recording, Register, Subject};
use crate::rules::{Decision, decide_household};
use crate::seal::Commitment;
use report::Tally;

/// How long before its end a right is announced as ending, in days: six weeks.
const SOON: u64 = 42;

/// Derives every right of the scheme on the day of the run. A right is stored as far as its ground reaches: where a better tier
/// ends on a known day and a lower one would follow, the lower one is stored by the first run on or after that day.
///
/// # Errors
/// When the register cannot be read or written, or has no scheme for the day.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    let mut register = run.open()?;
    let in_force = scheme::in_force(&register, run.on)?;
    let tally = run.write(&mut register, Action::Derive, |register| {
        let mut derivation = Derivation::new(run, register, &in_force)?;
        for right in in_force.scheme.rights() {
            derivation.derive(right)?;
        }
        let written = derivation.tally.granted + derivation.tally.changed + derivation.tally.ended;
        Ok((
            derivation.tally,
            Subject {
                count: Some(written),
                ..Subject::default()
            },
        ))
    })?;
    report::show(run, &in_force.scheme, &tally)
}

/// One run over the whole register.
struct Derivation<'r> {
    run: &'r Run<'r>,
    register: &'r Register,
    in_force: &'r InForce,
    /// Members of two households: decided when both were seen.
    several: HashSet<PersonId>,
    tally: Tally,
    at: String,
}

impl<'r> Derivation<'r> {
    fn new(run: &'r Run<'r>, register: &'r Register, in_force: &'r InForce) -> Result<Self> {
        let several = register
            .in_several_households(run.on)?
            .into_iter()
            .collect();
        Ok(Self {
            run,
            register,
            in_force,
            several,
            tally: Tally::default(),
            at: run.stamp().at,
        })
    }

    fn derive(&mut self, right: &str) -> Result<()> {
        let mut waiting: HashMap<PersonId, (Outcome, Vec<Entitlement>)> = HashMap::new();
        let register = self.register;
        register.each_dossier(None, self.run.on, |_, facts| {
            let granted = self.household(right, facts, &mut waiting)?;
            self.tally.granted_households += i64::from(granted);
            Ok::<(), crate::error::Error>(())
        })?;
        let mut waiting: Vec<_> = waiting.into_iter().collect();
        waiting.sort_by_key(|(person, _)| *person);
        for (person, (outcome, standing)) in waiting {
            self.settle(right, person, &outcome, &standing)?;
        }
        self.end_without_household(right)
    }

    /// Who left every household was not seen above: their right ends.
    fn end_without_household(&mut self, right: &str) -> Result<()> {
        let mut left = Vec::new();
        let take = |one| {
            left.push(one);
            Ok::<(), crate::error::Error>(())
        };
        self.register
            .each_right_without_household(right, self.run.on, take)?;
        for one in left {
            self.settle(
                right,
                one.person,
                &Outcome::Refused,
                std::slice::from_ref(&one),
            )?;
        }
        Ok(())
    }

    /// Decides one household; gives whether somebody got a new right.
    fn household(
        &mut self,
        right: &str,
        facts: &HouseholdFacts,
        waiting: &mut HashMap<PersonId, (Outcome, Vec<Entitlement>)>,
    ) -> Result<bool> {
        let residences = residences(facts);
        let shaped = Shaped::new(facts, &residences, &self.in_force.scheme, self.run.on);
        let decisions =
            decide_household(&self.in_force.scheme, &shaped.dossier(), right, self.run.on);
        let before = self.tally.granted;
        for (position, person) in shaped.members_on(self.run.on) {
            let Some(decision) = decisions.get(position) else {
                continue;
            };
            let outcome = self.outcome(decision);
            let mine = |one: &&Entitlement| one.person == person && one.right == right;
            if self.several.contains(&person) {
                let entry = waiting.entry(person).or_insert_with(|| {
                    (
                        Outcome::Refused,
                        facts.entitlements.iter().filter(mine).cloned().collect(),
                    )
                });
                entry.0 = std::mem::replace(&mut entry.0, Outcome::Refused).better(outcome);
            } else {
                let standing: Vec<Entitlement> =
                    facts.entitlements.iter().filter(mine).cloned().collect();
                self.settle(right, person, &outcome, &standing)?;
            }
        }
        Ok(self.tally.granted > before)
    }

    /// The rank of a tier; one that the scheme no longer has comes last.
    fn rank(&self, tier: &Tier) -> i64 {
        let tier = self.in_force.scheme.tier(tier);
        tier.map_or(i64::MAX, |tier| tier.rank)
    }

    fn outcome(&self, decision: &Decision<'_>) -> Outcome {
        match decision {
            Decision::Granted(grant) => Outcome::Granted {
                tier: grant.tier.clone(),
                rank: self.rank(grant.tier),
                ground: grant.ground.id.clone(),
                period: grant.period,
                continues: grant.continues,
            },
            Decision::Unknown { .. } => Outcome::Unknown,
            Decision::Refused { .. } => Outcome::Refused,
        }
    }

    fn settle(
        &mut self,
        right: &str,
        person: PersonId,
        outcome: &Outcome,
        standing: &[Entitlement],
    ) -> Result<()> {
        let change = reconcile(standing, outcome, self.run.on, |tier| self.rank(tier));
        if let Outcome::Granted {
            period,
            continues: false,
            ..
        } = outcome
        {
            self.tally.ending += i64::from(period.to.is_some_and(|to| to <= soon(self.run.on)));
        }
        match change {
            Change::Nothing => {}
            Change::Unchanged => self.tally.unchanged += 1,
            Change::Unknown => self.tally.unknown += 1,
            Change::Grant(period) => {
                self.tally.granted += 1;
                self.write(right, person, outcome, (period.from, period.to), None)?;
            }
            Change::Amend(now, period) => {
                self.tally.changed += 1;
                self.write(right, person, outcome, (period.from, period.to), Some(now))?;
            }
            Change::Replace(now, period) => {
                self.tally.changed += 1;
                if period.from <= now.from_on {
                    self.write(right, person, outcome, (period.from, period.to), Some(now))?;
                } else {
                    self.end(now, period.from)?;
                    self.write(right, person, outcome, (period.from, period.to), None)?;
                }
            }
            Change::End(now, on) => {
                self.tally.ended += 1;
                self.end(now, on)?;
            }
        }
        Ok(())
    }

    fn write(
        &self,
        right: &str,
        person: PersonId,
        outcome: &Outcome,
        (from_on, to_on): (NaiveDate, Option<NaiveDate>),
        corrects: Option<&Entitlement>,
    ) -> Result<()> {
        let Outcome::Granted { tier, ground, .. } = outcome else {
            return Ok(());
        };
        self.record(
            person,
            right,
            tier,
            ground,
            (from_on, to_on),
            corrects.map(|one| one.id),
            false,
        )
    }

    fn end(&self, now: &Entitlement, to_on: NaiveDate) -> Result<()> {
        let void = to_on <= now.from_on;
        let days = if void {
            (now.from_on, now.to_on)
        } else {
            (now.from_on, Some(to_on))
        };
        self.record(
            now.person,
            &now.right,
            &now.tier,
            &now.ground,
            days,
            Some(now.id),
            void,
        )
    }

    #[allow(clippy::too_many_arguments)] // the columns of one decision, written in one place
    fn record(
        &self,
        person: PersonId,
        right: &str,
        tier: &Tier,
        ground: &str,
        (from_on, to_on): (NaiveDate, Option<NaiveDate>),
        corrects: Option<EntitlementId>,
        void: bool,
    ) -> Result<()> {
        let world = self.run.world;
        let id = EntitlementId::from_bytes(world.draw("entitlement", person.bytes()));
        let salt: [u8; 32] = world.draw("entitlement-salt", id.bytes());
        let to = to_on.map(|to| to.to_string()).unwrap_or_default();
        let canonical =
            format!("entitlement;{id};{person};{right};{tier};{ground};{from_on};{to};{void}");
        let commitment = Commitment::new(&salt, canonical.as_bytes());
        let new = Entitlement {
            id,
            person,
            right: right.to_owned(),
            tier: tier.clone(),
            ground: ground.to_owned(),
            from_on,
            to_on,
            scheme_version: self.in_force.stored.id,
        };
        let how = Recording {
            decided_on: self.run.on,
            corrects,
            void,
            salt: &salt,
            commitment: commitment.bytes(),
            at: &self.at,
        };
        Ok(self.register.add_entitlement(&new, &how)?)
    }
}

fn soon(on: NaiveDate) -> NaiveDate {
    on.checked_add_days(Days::new(SOON))
        .unwrap_or(NaiveDate::MAX)
}
