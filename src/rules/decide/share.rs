//! Who holds a ground, and who shares in it.

use chrono::NaiveDate;

use super::days::outside;
use super::known::{Known, line};
use super::trace::{NoTrace, Tracer};
use crate::domain::Period;
use crate::rules::scheme::{Ground, Inherit};
use crate::rules::truth::{ALWAYS, Answer, Truth};
use crate::said;

impl Known<'_, '_> {
    /// Held by the member, or by somebody in whose ground the member shares; on the day on which the scheme judges.
    pub(super) fn base<T: Tracer>(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        let truth = judged(ground, day, |day| self.facts(ground, member, day, trace));
        if let Some(on) = ground.judged_on.filter(|_| T::WHOLE) {
            trace.leaf(Answer::Yes, || {
                let said = said!("rules-judged-on", day = on.latest(day));
                line(said, &ground.source, None)
            });
        }
        truth
    }

    fn facts<T: Tracer>(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        let mut truth = self.clause(&ground.when, member, day, &ground.source, trace);
        if matches!(ground.inherit, Inherit::Nobody) || (truth.is_yes() && !T::WHOLE) {
            return truth;
        }
        for other in (0..self.dossier.members.len()).filter(|other| *other != member) {
            let shared = self.held_by(ground, other, member, day);
            if T::WHOLE && shared.answer != Answer::No {
                trace.open();
                self.clause(&ground.when, other, day, &ground.source, trace);
                self.shares(ground, member, day, trace);
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

    /// Whether somebody holds a ground in such a way that it is the member's too.
    pub(super) fn held_by(
        &self,
        ground: &Ground,
        holder: usize,
        member: usize,
        day: NaiveDate,
    ) -> Truth {
        let quiet = &mut NoTrace;
        if holder == member {
            return self.clause(&ground.when, member, day, "", quiet);
        }
        let belongs = self.dossier.members[holder].belongs;
        let here = belongs.contains(day);
        let around = if here {
            belongs
        } else {
            outside(ALWAYS, belongs, day)
        };
        let mut shared = Truth::of(here, around);
        if here {
            shared = shared.and(self.clause(&ground.when, holder, day, "", quiet));
        }
        if shared.answer != Answer::No {
            shared = shared.and(self.shares(ground, member, day, quiet));
        }
        shared
    }

    /// Whether the member is one of those who share in a ground.
    fn shares<T: Tracer>(
        &self,
        ground: &Ground,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        match (&ground.inherit, &self.scheme.dependants) {
            (Inherit::Household, _) => Truth::new(Answer::Yes, ALWAYS),
            (Inherit::Dependants, Some(rule)) => self.clause(rule, member, day, "", trace),
            (Inherit::To(rule), _) => self.clause(rule, member, day, &ground.source, trace),
            (Inherit::Nobody | Inherit::Dependants, _) => Truth::new(Answer::No, ALWAYS),
        }
    }
}

/// What holds on the day on which the scheme judges, for all the days on which that judgement counts.
pub(super) fn judged(
    ground: &Ground,
    day: NaiveDate,
    ask: impl FnOnce(NaiveDate) -> Truth,
) -> Truth {
    let Some(on) = ground.judged_on else {
        return ask(day);
    };
    let truth = ask(on.latest(day));
    let first = |day| {
        if day == NaiveDate::MIN {
            day
        } else {
            on.next_from(day)
        }
    };
    let window = Period {
        from: first(truth.window.from),
        to: truth.window.to.map(first),
    };
    Truth::new(truth.answer, window)
}
