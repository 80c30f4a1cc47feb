//! Who has which right, from when to when, and what is not known.
//!
//! On each day the first ground that holds counts, the best tier first and within a tier in the order of the file. A right therefore
//! runs for as long as that ground holds, its duration has not passed and no ground before it holds: whatever day inside is asked,
//! the answer is the same.

mod condition;
mod figure;
mod known;
mod one_day;
mod person;
mod reason;
mod right;
mod term;
mod trace;
mod value;
mod wording;

use chrono::NaiveDate;

use crate::domain::{Period, Tier};

use super::facts::Dossier;
use super::scheme::{Ground, Language, Scheme};
use super::truth::{Answer, common, stretch};
use known::Known;
use trace::NoTrace;

pub(in crate::rules) use figure::in_force;
pub(in crate::rules) use one_day::{OneDay, of_age};
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
    /// Whether the same tier surely goes on after the last day, on other facts or in a next term.
    pub continues: bool,
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
    /// Grounds of the right, the first that holds counts.
    order: Vec<&'s Ground>,
    scheme: &'s Scheme,
}

impl<'s, 'd> Judge<'s, 'd> {
    fn new(scheme: &'s Scheme, dossier: &'d Dossier<'d>, right: &str, language: Language) -> Self {
        let mut order: Vec<&Ground> = scheme.grounds.iter().filter(|g| g.right == right).collect();
        order.sort_by_key(|ground| scheme.tiers[ground.tier].rank);
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
        let mut unknown = false;
        for (rank, ground) in self.order.iter().enumerate() {
            let truth = self.known.ground(ground, member, on, &mut NoTrace);
            if truth.is_yes() && home.is_yes() {
                let within = common(common(truth.window, self.scheme.in_force), person.belongs);
                return Decision::Granted(self.grant(rank, member, on, within));
            }
            unknown |= truth.answer != Answer::No;
        }
        if unknown {
            let missing = self.trace(member, on).missing();
            return Decision::Unknown { missing };
        }
        refused(Refusal::NoGround)
    }

    /// The days on which the ground of this rank counts: as long as the holder lives here and no better one holds.
    fn grant(&self, rank: usize, member: usize, on: NaiveDate, within: Period) -> Grant<'s> {
        let known = &self.known;
        let mut period = stretch(on, within, super::truth::Truth::is_yes, |day| {
            known.domicile(member, day, &mut NoTrace)
        });
        for better in &self.order[..rank] {
            period = stretch(
                on,
                period,
                |truth| !truth.is_yes(),
                |day| known.ground(better, member, day, &mut NoTrace),
            );
        }
        let ground = self.order[rank];
        let continues = period
            .to
            .is_some_and(|next| self.tier_on(member, next) == Some(ground.tier));
        Grant {
            tier: &self.scheme.tiers[ground.tier].id,
            ground,
            period,
            continues,
        }
    }

    /// The tier somebody surely has on a day.
    fn tier_on(&self, member: usize, day: NaiveDate) -> Option<usize> {
        let belongs = self.known.dossier.members[member].belongs.contains(day);
        let here = self.known.domicile(member, day, &mut NoTrace).is_yes();
        if !belongs || !here || !self.scheme.in_force.contains(day) {
            return None;
        }
        let holds = |ground: &&&Ground| {
            let truth = self.known.ground(ground, member, day, &mut NoTrace);
            truth.is_yes()
        };
        self.order.iter().find(holds).map(|ground| ground.tier)
    }

    fn trace(&self, member: usize, on: NaiveDate) -> trace::Trace {
        let mut trace = trace::Trace::new();
        if member < self.known.dossier.members.len() {
            let home = self.known.domicile(member, on, &mut trace);
            let mut granted = false;
            for ground in &self.order {
                granted |= self.known.ground(ground, member, on, &mut trace).is_yes();
            }
            trace.settle(granted || home.answer == Answer::No);
        }
        trace
    }
}
