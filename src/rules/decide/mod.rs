//! Who has which right, from when to when, and what is not known.
//!
//! On each day the first ground that holds counts: the best tier first, within a tier what holds by itself before what is in grace, and
//! then the order of the file. A right therefore runs for as long as that ground holds, its duration has not passed, nothing suspends
//! it and no ground before it holds: whatever day inside is asked, the answer is the same.

mod basis;
mod condition;
mod days;
mod figure;
mod held;
mod home;
mod known;
mod one_day;
mod person;
mod premium;
mod proof;
mod reason;
mod right;
mod share;
mod term;
mod trace;
mod value;
mod wording;

use chrono::NaiveDate;

use crate::domain::{Period, Tier};

use super::facts::Dossier;
use super::scheme::{Ground, Language, Scheme};
use super::truth::{Answer, Truth, common, stretch};
use known::Known;
use trace::NoTrace;

pub(in crate::rules) use figure::in_force;
pub(in crate::rules) use one_day::{OneDay, of_age};
pub use premium::premium_amount;
pub use reason::{Missing, Refusal};
pub use trace::{Mark, Reason};
pub(in crate::rules) use value::computed;

/// What the rules say of one person on one day.
#[derive(Debug, Clone)]
pub enum Decision<'s> {
    /// There is a right.
    Granted(Grant<'s>),
    /// There is none.
    Refused {
        /// Why not.
        reasons: Vec<Refusal>,
    },
    /// A fact is missing that would decide: nothing changes.
    Unknown {
        /// The facts.
        missing: Vec<Missing>,
    },
}

/// A right: a person's tier for a period.
#[derive(Debug, Clone, Copy)]
pub struct Grant<'s> {
    /// What was opened.
    pub tier: &'s Tier,
    /// Why: confidential.
    pub ground: &'s Ground,
    /// The days.
    pub period: Period,
    /// Whether the same tier surely goes on after the last day, on other facts or in a next term; grace is no going on.
    pub continues: bool,
    /// Whether the right has ended and goes on for its grace only (respijt).
    pub grace: bool,
}

/// Decides one right of every member of a household, in the order of the dossier.
#[must_use]
pub fn decide_household<'s>(
    scheme: &'s Scheme,
    dossier: &Dossier,
    right: &str,
    on: NaiveDate,
) -> Vec<Decision<'s>> {
    let judge = Judge::new(scheme, dossier, right, Language::Nl);
    (0..dossier.members.len())
        .map(|member| judge.decide(member, on))
        .collect()
}

/// Decides one right of one member.
#[must_use]
pub fn decide<'s>(
    scheme: &'s Scheme,
    dossier: &Dossier,
    member: usize,
    right: &str,
    on: NaiveDate,
) -> Decision<'s> {
    Judge::new(scheme, dossier, right, Language::Nl).decide(member, on)
}

/// The decision on one member and the tree of reasons behind it, made by the same evaluator.
#[must_use]
pub fn explain<'s>(
    scheme: &'s Scheme,
    dossier: &Dossier,
    member: usize,
    right: &str,
    on: NaiveDate,
    language: Language,
) -> (Decision<'s>, Vec<Reason>) {
    let judge = Judge::new(scheme, dossier, right, language);
    (
        judge.decide(member, on),
        judge.trace(member, on).into_reasons(),
    )
}

/// The evaluator of one household and right.
struct Judge<'s, 'd> {
    known: Known<'s, 'd>,
    /// What can give the right; the first that holds counts.
    order: Vec<Step<'s>>,
    scheme: &'s Scheme,
}

/// A ground by itself, or in the grace after it.
#[derive(Clone, Copy)]
struct Step<'s> {
    ground: &'s Ground,
    grace: bool,
}

impl<'s, 'd> Judge<'s, 'd> {
    fn new(scheme: &'s Scheme, dossier: &'d Dossier<'d>, right: &str, language: Language) -> Self {
        let grounds = || scheme.grounds.iter().filter(|g| g.right == right);
        let proper = grounds().map(|ground| (ground, false));
        let in_grace = grounds().filter(|ground| ground.grace.is_some());
        let steps = proper.chain(in_grace.map(|ground| (ground, true)));
        let mut order: Vec<Step> = steps
            .map(|(ground, grace)| Step { ground, grace })
            .collect();
        order.sort_by_key(|step| (scheme.tiers[step.ground.tier].rank, step.grace));
        Self {
            known: Known::new(scheme, dossier, language),
            order,
            scheme,
        }
    }

    fn decide(&self, member: usize, on: NaiveDate) -> Decision<'s> {
        let refused = |reason| Decision::Refused {
            reasons: vec![reason],
        };
        let Some(person) = self.known.dossier.members.get(member) else {
            return refused(Refusal::NotAMember);
        };
        if !self.scheme.in_force.contains(on) {
            return refused(Refusal::NotInForce);
        }
        if !person.belongs.contains(on) {
            return refused(Refusal::NotAMember);
        }
        let home = self.known.domicile(member, on, &mut NoTrace);
        if home.answer == Answer::No {
            return refused(Refusal::NotResident);
        }
        let free = self.known.free(member, on, &mut NoTrace);
        let mut perhaps = false;
        for (rank, step) in self.order.iter().enumerate() {
            let truth = self.truth(*step, member, on);
            perhaps |= truth.answer != Answer::No;
            if truth.is_yes() {
                if free.is_yes() && home.is_yes() {
                    let within = common(truth.window, self.known.bounds(member));
                    return Decision::Granted(self.grant(rank, member, on, within));
                }
                break;
            }
        }
        if !perhaps {
            return refused(Refusal::NoGround);
        }
        if free.answer == Answer::No {
            return refused(Refusal::Suspended);
        }
        let missing = self.trace(member, on).missing();
        Decision::Unknown { missing }
    }

    fn truth(&self, step: Step, member: usize, day: NaiveDate) -> Truth {
        if step.grace {
            self.known.grace(step.ground, member, day)
        } else {
            self.known.proper(step.ground, member, day)
        }
    }

    /// The days on which the step of this rank counts: as long as the holder lives here, nothing suspends the tariff and no better
    /// one holds.
    fn grant(&self, rank: usize, member: usize, on: NaiveDate, within: Period) -> Grant<'s> {
        let known = &self.known;
        let mut period = stretch(on, within, Truth::is_yes, |day| {
            known.domicile(member, day, &mut NoTrace)
        });
        period = stretch(on, period, Truth::is_yes, |day| {
            known.free(member, day, &mut NoTrace)
        });
        for better in &self.order[..rank] {
            period = stretch(
                on,
                period,
                |truth| !truth.is_yes(),
                |day| self.truth(*better, member, day),
            );
        }
        let Step { ground, grace } = self.order[rank];
        let next = period.to.and_then(|next| self.step_on(member, next));
        Grant {
            tier: &self.scheme.tiers[ground.tier].id,
            ground,
            period,
            continues: next.is_some_and(|next| !next.grace && next.ground.tier == ground.tier),
            grace,
        }
    }

    /// What surely gives somebody a right on a day.
    fn step_on(&self, member: usize, day: NaiveDate) -> Option<Step<'s>> {
        let belongs = self.known.dossier.members[member].belongs.contains(day);
        let here = self.known.domicile(member, day, &mut NoTrace).is_yes();
        let free = self.known.free(member, day, &mut NoTrace).is_yes();
        if !belongs || !here || !free || !self.scheme.in_force.contains(day) {
            return None;
        }
        let mut steps = self.order.iter();
        steps
            .find(|step| self.truth(**step, member, day).is_yes())
            .copied()
    }

    fn trace(&self, member: usize, on: NaiveDate) -> trace::Trace {
        let mut trace = trace::Trace::new();
        if member >= self.known.dossier.members.len() {
            return trace;
        }
        let home = self.known.domicile(member, on, &mut trace);
        let free = self.known.free(member, on, &mut trace);
        let grounds = trace.lines();
        let mut best = Answer::No;
        for step in self.order.iter().filter(|step| !step.grace) {
            let truth = self.known.ground(step.ground, member, on, &mut trace);
            best = match (best, truth.answer) {
                (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
                (Answer::Unknown, _) | (_, Answer::Unknown) => Answer::Unknown,
                _ => Answer::No,
            };
        }
        if best != Answer::Unknown {
            trace.settle(grounds..trace.lines());
        }
        if home.answer == Answer::No || free.answer == Answer::No || best == Answer::No {
            trace.settle(0..trace.lines());
        }
        trace
    }
}
