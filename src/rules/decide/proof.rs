//! A right that lasts one term from its evidence, and begins again only on newer evidence.

use chrono::NaiveDate;

use super::days::{join, outside};
use super::known::{Known, concerns, line};
use super::share::judged;
use super::term::term;
use super::trace::Line;
use crate::domain::Period;
use crate::rules::scheme::{Evidence, Ground, Inherit, Renewal};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

impl Known<'_, '_> {
    /// Whether a day lies in a term that some evidence began. Terms that overlap are one right.
    pub(super) fn proven(
        &self,
        ground: &Ground,
        evidence: &Evidence,
        member: usize,
        day: NaiveDate,
        base: Truth,
    ) -> Truth {
        let mut rights = Vec::new();
        for holder in 0..self.dossier.members.len() {
            if holder != member && matches!(ground.inherit, Inherit::Nobody) {
                continue;
            }
            for start in self.evidence_days(evidence, holder) {
                rights.extend(self.begun(ground, (holder, member), start));
            }
        }
        join(&mut rights, false);
        if let Some(now) = rights.iter().find(|right| right.contains(day)) {
            return Truth::new(Answer::Yes, *now);
        }
        let gap = rights
            .iter()
            .fold(ALWAYS, |gap, right| outside(gap, *right, day));
        let answer = if base.is_yes() {
            Answer::No
        } else {
            base.answer
        };
        Truth::new(answer, common(base.window, gap))
    }

    /// The right that evidence of this day begins: from the first day of its term on which the ground holds, to the end of the term.
    fn begun(
        &self,
        ground: &Ground,
        (holder, member): (usize, usize),
        start: NaiveDate,
    ) -> Option<Period> {
        let term = term(ground.duration, start, start);
        let mut rest = term.intersection(self.bounds(member))?;
        loop {
            let truth = judged(ground, rest.from, |day| {
                self.held_by(ground, holder, member, day)
            });
            if truth.is_yes() {
                return Period::new(rest.from, term.to);
            }
            rest = Period::new(truth.window.to?, rest.to)?;
        }
    }

    /// The days from which evidence counts, in order: of a status not before it is held.
    fn evidence_days(&self, evidence: &Evidence, holder: usize) -> Vec<NaiveDate> {
        let ours =
            |status, subject| evidence.statuses.contains(status) && concerns(subject, holder);
        let held = self.held.iter();
        let statuses = held
            .filter(|held| ours(held.status, held.subject))
            .map(|held| held.evidence.max(held.period.from));
        let figures = self.figures.iter().filter(|(fact, row)| {
            evidence.facts_of_all.contains(fact)
                || (evidence.facts.contains(fact) && concerns(row.subject, holder))
        });
        let figures = figures.map(|(_, row)| super::figure::start(row));
        let known = |day: &NaiveDate| *day > NaiveDate::MIN;
        let mut days: Vec<NaiveDate> = statuses.chain(figures.filter(known)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Why a ground that holds gives no right: its evidence is of too long ago, or there is none yet.
    pub(super) fn proof_line(&self, ground: &Ground, member: usize, day: NaiveDate) -> Line {
        let mut last = None;
        if let Renewal::Proof(evidence) = &ground.renewal {
            let days = self.evidence_days(evidence, member);
            last = days.into_iter().rfind(|start| *start <= day);
        }
        let Some(start) = last else {
            return line(said!("rules-no-proof"), &ground.source, None);
        };
        let ended = term(ground.duration, start, start).last();
        let ended = ended.map(|last| said!("rules-fact-proof-through", day = start, last = last));
        line(said!("rules-new-proof"), &ground.source, ended)
    }
}
