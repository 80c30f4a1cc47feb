//! A ground on a day: held oneself or shared in, for as long as the scheme lets a right last.

use chrono::NaiveDate;

use super::known::{Known, line};
use super::term::term;
use super::trace::{NoTrace, Tracer};
use crate::domain::Period;
use crate::rules::scheme::{Duration, Ground, Inherit};
use crate::rules::truth::{ALWAYS, Answer, Truth, common, stretch};
use crate::said;

impl Known<'_, '_> {
    /// Whether a ground gives a member a right on a day. A yes carries the whole term of that right, any other answer sure days.
    pub(super) fn ground<T: Tracer>(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let base = self.base(ground, member, day, trace);
        let truth = if ground.duration == Duration::WithTheFact {
            self.while_it_holds(ground, member, day, base)
        } else {
            self.for_its_term(ground, member, day, base)
        };
        let runs_on = truth.is_yes() && !base.is_yes();
        if runs_on {
            trace.leaf(Answer::Yes, || {
                let said = said!("rules-runs-on", from = truth.window.from);
                line(said, &ground.source, None)
            });
        }
        trace.close(truth.answer, || {
            let name = ground.name.of(self.language);
            line(said!("rules-ground", name = name), &ground.source, None)
        });
        truth
    }

    fn quiet(&self, ground: &Ground, member: usize, day: NaiveDate) -> Truth {
        self.base(ground, member, day, &mut NoTrace)
    }

    fn while_it_holds(&self, ground: &Ground, member: usize, day: NaiveDate, base: Truth) -> Truth {
        if !base.is_yes() {
            return base;
        }
        let ask = |day| self.quiet(ground, member, day);
        Truth::new(
            Answer::Yes,
            stretch(day, self.bounds(member), Truth::is_yes, ask),
        )
    }

    /// The days that matter: since the regulation began, and in the household.
    fn bounds(&self, member: usize) -> Period {
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

    /// Held by the member, or by somebody in whose ground the member shares.
    fn base<T: Tracer>(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        let mut truth = self.clause(&ground.when, member, day, &ground.source, trace);
        if ground.inherit == Inherit::Nobody || (truth.is_yes() && !T::WHOLE) {
            return truth;
        }
        for (other, holder) in self.dossier.members.iter().enumerate() {
            if other == member {
                continue;
            }
            let belongs = Truth::of(holder.belongs.contains(day), self.around(other, day));
            let mut shared = belongs;
            if belongs.is_yes() {
                shared = belongs.and(self.clause(&ground.when, other, day, "", &mut NoTrace));
            }
            if shared.answer != Answer::No && ground.inherit == Inherit::Dependants {
                shared = shared.and(self.dependant(member, day, &mut NoTrace));
            }
            if T::WHOLE && shared.answer != Answer::No {
                trace.open();
                self.clause(&ground.when, other, day, &ground.source, trace);
                if ground.inherit == Inherit::Dependants {
                    self.dependant(member, day, trace);
                }
                trace.close(shared.answer, || {
                    line(said!("rules-inherits"), &ground.source, None)
                });
            }
            truth = truth.or(shared);
            if truth.is_yes() && !T::WHOLE {
                break;
            }
        }
        truth
    }

    fn dependant<T: Tracer>(&self, member: usize, day: NaiveDate, trace: &mut T) -> Truth {
        match &self.scheme.dependants {
            Some(rule) => self.clause(rule, member, day, "", trace),
            None => Truth::new(Answer::No, ALWAYS),
        }
    }

    /// The days around one on which somebody stays inside, or outside, the household.
    fn around(&self, member: usize, day: NaiveDate) -> Period {
        let belongs = self.dossier.members[member].belongs;
        if belongs.contains(day) {
            belongs
        } else {
            super::known::outside(ALWAYS, belongs, day)
        }
    }
}
