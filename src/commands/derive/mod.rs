//! `entitlement derive`: who has the right gets it without asking. A reconciliation: the same register, scheme and day give
//! the same rights, and a second run changes nothing.

mod report;
mod to_come;
mod writing;

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use crate::commands::decided::Decided;
use crate::commands::declines::Declines;
use crate::commands::dossier::{Shaped, residences};
use crate::commands::reconcile::{Change, Outcome, Reach, reconcile};
use crate::commands::run::Run;
use crate::commands::scheme::{self, InForce};
use crate::domain::{PersonId, Tier};
use crate::error::Result;
use crate::register::{Action, Entitlement, HouseholdFacts, Register, Subject};
use crate::rules::{Columns, Decision, Program, Screened, decide, screen};
use crate::said;
use report::Tally;

/// How long before its end a right is announced as ending, in days: six weeks.
pub const SOON: u64 = 42;

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
        derivation.derive()?;
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
    rights: Vec<&'r str>,
    /// Says of whom nothing can change: they have no right, and had none.
    program: Program<'r>,
    columns: Columns,
    screened: Vec<Screened>,
    /// Members of two households: decided when both were seen.
    several: HashSet<PersonId>,
    waiting: HashMap<(usize, PersonId), (Outcome, Vec<Entitlement>)>,
    reach: Reach,
    declines: Declines,
    pending: Vec<Decided>,
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
            rights: in_force.scheme.rights(),
            program: Program::new(&in_force.scheme, run.on),
            columns: Columns::default(),
            screened: Vec::new(),
            several,
            waiting: HashMap::new(),
            reach: Reach {
                from: in_force.stored.from_on,
                next: register.scheme_after(in_force.stored.from_on)?,
                today: run.world.today,
            },
            declines: Declines::read(register)?,
            pending: Vec::new(),
            tally: Tally::default(),
            at: run.stamp().at,
        })
    }

    fn derive(&mut self) -> Result<()> {
        let register = self.register;
        let (households, _) = register.population()?;
        let households = u64::try_from(households).ok();
        let progress = self.run.progress(&said!("progress-derive"), households);
        register.each_dossier(None, self.run.on, |_, facts| {
            progress.step(1);
            self.household(facts)
        })?;
        let mut waiting: Vec<_> = std::mem::take(&mut self.waiting).into_iter().collect();
        waiting.sort_by_key(|(whose, _)| *whose);
        for ((right, person), (outcome, standing)) in waiting {
            self.settle(self.rights[right], person, &outcome, standing)?;
        }
        for number in 0..self.rights.len() {
            self.end_without_household(self.rights[number])?;
        }
        self.write_pending()
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
            self.settle(right, one.person, &Outcome::Refused, vec![one])?;
        }
        Ok(())
    }

    /// Decides one household: first the screen says whom the rules need not be asked about.
    fn household(&mut self, facts: &HouseholdFacts) -> Result<()> {
        let on = self.run.on;
        let residences = residences(facts);
        let shaped = Shaped::new(facts, &residences, &self.in_force.scheme, on);
        let dossier = shaped.dossier();
        self.columns.clear();
        self.columns.push(&self.program, &dossier);
        for number in 0..self.rights.len() {
            let right = self.rights[number];
            screen(&self.program, &self.columns, number, &mut self.screened);
            let before = self.tally.granted;
            for (position, person) in shaped.members_on(on) {
                let mine = |one: &&Entitlement| one.person == person && one.right == right;
                let standing: Vec<Entitlement> =
                    facts.entitlements.iter().filter(mine).cloned().collect();
                let outcome = match self.screened.get(position) {
                    Some(Screened::None) if standing.is_empty() => Outcome::Refused,
                    Some(Screened::Unknown) if standing.is_empty() => Outcome::Unknown,
                    _ => self.outcome(&decide(
                        &self.in_force.scheme,
                        &dossier,
                        position,
                        right,
                        on,
                    )),
                };
                if self.several.contains(&person) {
                    let entry = self.waiting.entry((number, person));
                    let entry = entry.or_insert((Outcome::Refused, standing));
                    entry.0 = std::mem::replace(&mut entry.0, Outcome::Refused).better(outcome);
                } else {
                    self.settle(right, person, &outcome, standing)?;
                }
            }
            self.tally.granted_households += i64::from(self.tally.granted > before);
        }
        Ok(())
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
        standing: Vec<Entitlement>,
    ) -> Result<()> {
        let standing = self.judged_to_come(right, person, standing)?;
        let outcome = self.declines.respect(person, right, self.run.on, outcome);
        let outcome = outcome.as_ref();
        let rank = |tier: &Tier| self.rank(tier);
        let change = reconcile(&standing, outcome, self.run.on, self.reach, rank);
        if let Outcome::Granted {
            period,
            continues: false,
            ..
        } = outcome
        {
            self.tally.ending += i64::from(period.to.is_some_and(|to| to <= soon(self.run.on)));
        }
        match change {
            Change::Unchanged => self.tally.unchanged += 1,
            Change::Unknown => self.tally.unknown += 1,
            change => self.change(right, person, outcome, change)?,
        }
        Ok(())
    }

    /// Counts a change and writes it down.
    fn change(
        &mut self,
        right: &str,
        person: PersonId,
        outcome: &Outcome,
        change: Change<'_>,
    ) -> Result<()> {
        match change {
            Change::Nothing | Change::Unchanged | Change::Unknown => {}
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
}

/// Until when a right that ends is announced.
pub(super) fn soon(on: NaiveDate) -> NaiveDate {
    on.checked_add_days(Days::new(SOON))
        .unwrap_or(NaiveDate::MAX)
}
