//! A ground on a day: held oneself or shared in, for as long as the scheme lets a right last.

use chrono::NaiveDate;

use super::home::days_of;
use super::known::{Known, line};
use super::term::{grace_ends, term};
use super::trace::{NoTrace, Tracer};
use crate::domain::Period;
use crate::rules::scheme::{Duration, Ground, Renewal};
use crate::rules::truth::{ALWAYS, Answer, Truth, common, stretch};
use crate::said;

impl Known<'_, '_> {
    /// Whether a ground gives a member a right on a day, grace included, with the lines that say why.
    pub(super) fn ground<T: Tracer>(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let base = self.base(ground, member, day, trace);
        let proper = self.lasting(ground, member, day, base);
        if T::WHOLE && proper.is_yes() && !base.is_yes() {
            trace.leaf(Answer::Yes, || {
                let said = said!("rules-runs-on", from = proper.window.from);
                line(said, &ground.source, None)
            });
        }
        if T::WHOLE && base.is_yes() && !proper.is_yes() {
            trace.leaf(Answer::No, || self.proof_line(ground, member, day));
        }
        let mut truth = proper;
        if ground.grace.is_some() && !proper.is_yes() {
            let grace = self.grace(ground, member, day);
            truth = proper.or(grace);
            if let Some(last) = grace.window.last().filter(|_| grace.is_yes()) {
                trace.leaf(Answer::Yes, || {
                    let said = said!("rules-grace", from = grace.window.from, last = last);
                    line(said, &ground.source, None)
                });
            }
        }
        trace.close(truth.answer, || {
            let name = ground.name.of(self.language);
            let days = proper.is_yes().then(|| days_of(proper.window));
            line(said!("rules-ground", name = name), &ground.source, days)
        });
        truth
    }

    /// Whether a ground gives a right on a day by itself, without grace. A yes carries the whole term, any other answer sure days.
    pub(super) fn proper(&self, ground: &Ground, member: usize, day: NaiveDate) -> Truth {
        let base = self.quiet(ground, member, day);
        self.lasting(ground, member, day, base)
    }

    /// Whether a day lies in the grace after a right by this ground. A yes carries the days of the grace.
    pub(super) fn grace(&self, ground: &Ground, member: usize, day: NaiveDate) -> Truth {
        let Some(grace) = ground.grace else {
            return Truth::new(Answer::No, ALWAYS);
        };
        let now = self.proper(ground, member, day);
        let mut window = now.window;
        if now.is_yes() {
            return Truth::new(Answer::No, window);
        }
        let bounds = self.bounds(member);
        let mut from = window.from;
        while let Some(before) = from.pred_opt().filter(|before| bounds.contains(*before)) {
            let earlier = self.proper(ground, member, before);
            if earlier.is_yes() {
                let ends = grace_ends(from, grace);
                if day < ends {
                    let to = Some(ends);
                    return Truth::new(Answer::Yes, Period { from, to });
                }
                window.from = window.from.max(ends);
                break;
            }
            from = earlier.window.from;
        }
        Truth::new(Answer::No, window)
    }

    /// Whether a member has another right on a day: lives where the scheme wants, and a ground holds or is in grace.
    pub(super) fn entitled<T: Tracer>(
        &self,
        right: &str,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let mut truth = Truth::new(Answer::No, ALWAYS);
        for ground in self.scheme.grounds.iter().filter(|g| g.right == right) {
            let held = self.ground(ground, member, day, trace);
            truth = truth.or(self.past_its_terms(ground, member, day, held));
            if !T::WHOLE && truth.is_yes() {
                break;
            }
        }
        truth = truth.and(self.domicile(member, day, &mut NoTrace));
        trace.close(truth.answer, || {
            line(said!("rules-entitled", right = right), source, None)
        });
        truth
    }

    /// A right of many terms is one right: it lasts at least as long as its facts hold.
    fn past_its_terms(&self, ground: &Ground, member: usize, day: NaiveDate, held: Truth) -> Truth {
        if !held.is_yes() || ground.renewal != Renewal::Automatic {
            return held;
        }
        let ask = |day| self.quiet(ground, member, day);
        let base = ask(day);
        if !base.is_yes() {
            return held;
        }
        let run = stretch(day, self.bounds(member), Truth::is_yes, ask);
        Truth::of(true, run).or(held)
    }

    fn quiet(&self, ground: &Ground, member: usize, day: NaiveDate) -> Truth {
        self.base(ground, member, day, &mut NoTrace)
    }

    fn lasting(&self, ground: &Ground, member: usize, day: NaiveDate, base: Truth) -> Truth {
        match (&ground.renewal, ground.duration) {
            (Renewal::Proof(evidence), _) => self.proven(ground, evidence, member, day, base),
            (Renewal::Automatic, Duration::WithTheFact) => {
                self.while_it_holds(ground, member, day, base)
            }
            (Renewal::Automatic, _) => self.for_its_term(ground, member, day, base),
        }
    }

    fn while_it_holds(&self, ground: &Ground, member: usize, day: NaiveDate, base: Truth) -> Truth {
        if !base.is_yes() {
            return base;
        }
        let ask = |day| self.quiet(ground, member, day);
        let mut days = stretch(day, self.bounds(member), Truth::is_yes, ask);
        // What was judged counts until it is judged again, whatever is already known of later days.
        if let (Some(on), Some(tomorrow)) = (ground.judged_on, day.succ_opt()) {
            let year = Period {
                from: on.latest(day),
                to: Some(on.next_from(tomorrow)),
            };
            days = common(days, year);
        }
        Truth::new(Answer::Yes, days)
    }

    /// The days that matter: since the regulation began, and in the household.
    pub(super) fn bounds(&self, member: usize) -> Period {
        let belongs = self.dossier.members[member].belongs;
        let regulation = Period {
            from: self.scheme.begun,
            to: self.scheme.in_force.to,
        };
        common(regulation, belongs)
    }

    /// A right once begun runs to the end of its term, also when the facts end before; it begins again while they hold.
    fn for_its_term(&self, ground: &Ground, member: usize, day: NaiveDate, base: Truth) -> Truth {
        let mut begun: Option<(NaiveDate, Period)> = None;
        for run in self.runs_until(ground, member, day, base).iter().rev() {
            let last = run.last().map_or(day, |last| last.min(day));
            // Facts that hold again before or on the day a term ends carry on the terms that were begun.
            let anchor = match begun {
                Some((anchor, now)) if now.to.is_none_or(|to| run.from <= to) => anchor,
                _ => run.from,
            };
            begun = Some((anchor, term(ground.duration, anchor, last)));
        }
        let Some((_, now)) = begun else {
            return base;
        };
        if now.contains(day) {
            return Truth::new(Answer::Yes, now);
        }
        let mut window = base.window;
        window.from = window.from.max(now.to.unwrap_or(window.from)).min(day);
        Truth::new(base.answer, window)
    }

    /// The stretches of days up to `day` on which the facts hold, the latest first.
    fn runs_until(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        base: Truth,
    ) -> Vec<Period> {
        let bounds = self.bounds(member);
        let ask = |day| self.quiet(ground, member, day);
        let (mut runs, mut around, mut cursor) = (Vec::new(), base, day);
        loop {
            let mut from = around.window.from;
            if around.is_yes() {
                let run = stretch(cursor, bounds, Truth::is_yes, ask);
                from = run.from;
                runs.push(run);
            }
            match from.pred_opt().filter(|_| from > bounds.from) {
                Some(before) => cursor = before,
                None => return runs,
            }
            around = ask(cursor);
        }
    }
}
