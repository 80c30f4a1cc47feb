//! A ground on a day: held oneself or shared in, for as long as the scheme lets a right last.

use chrono::{Datelike, NaiveDate};

use super::known::{Known, line};
use super::trace::{NoTrace, Tracer};
use crate::domain::{Month, Period, months_after};
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

    /// The days that matter: in force, and in the household.
    fn bounds(&self, member: usize) -> Period {
        let belongs = self.dossier.members[member].belongs;
        common(self.scheme.in_force, belongs)
    }

    /// A right once begun runs to the end of its term, also when the facts end before; it begins again while they hold.
    fn for_its_term(&self, ground: &Ground, member: usize, day: NaiveDate, base: Truth) -> Truth {
        let bounds = self.bounds(member);
        let ask = |day| self.quiet(ground, member, day);
        let mut around = base;
        let mut cursor = day;
        loop {
            if around.is_yes() {
                let run = stretch(cursor, bounds, Truth::is_yes, ask);
                let last = run.last().map_or(day, |last| last.min(day));
                let term = term(ground.duration, run.from, last);
                if term.contains(day) {
                    return Truth::new(Answer::Yes, term);
                }
                let mut window = base.window;
                window.from = window.from.max(term.to.unwrap_or(window.from)).min(day);
                return Truth::new(base.answer, window);
            }
            let Some(before) = around.window.from.pred_opt() else {
                return base;
            };
            if around.window.from <= bounds.from {
                return base;
            }
            cursor = before;
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

/// The term that contains `day` of a right begun on `start`, each next one joining the last.
fn term(duration: Duration, start: NaiveDate, day: NaiveDate) -> Period {
    match duration {
        Duration::WithTheFact => Period {
            from: start,
            to: None,
        },
        Duration::Months(months) => {
            let passed = (day.year() - start.year()) * 12 + month_of(day) - month_of(start);
            let mut count = u32::try_from(passed).unwrap_or(0) / months;
            if months_after(start, months * count) > day {
                count = count.saturating_sub(1);
            }
            Period {
                from: months_after(start, months * count),
                to: Some(months_after(start, months * (count + 1))),
            }
        }
        Duration::CalendarYear => Period {
            from: start.max(new_year(day.year())),
            to: Some(new_year(day.year() + 1)),
        },
        Duration::Until {
            years,
            month,
            day: last,
        } => {
            let mut from = start;
            loop {
                let end = |year| first_after(year, month, last);
                let end = Some(end(from.year() + years))
                    .filter(|end| *end > from)
                    .unwrap_or_else(|| end(from.year() + years + 1));
                if day < end || end <= from {
                    return Period {
                        from,
                        to: Some(end),
                    };
                }
                from = end;
            }
        }
    }
}

fn month_of(day: NaiveDate) -> i32 {
    i32::try_from(day.month()).unwrap_or(1)
}

fn new_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX)
}

/// The day after a fixed day of a year, that day being the month's last where the month is shorter.
fn first_after(year: i32, month: u32, day: u32) -> NaiveDate {
    let last = Month::new(year, month).map_or(NaiveDate::MAX, Month::last_day);
    let fixed = NaiveDate::from_ymd_opt(year, month, day).unwrap_or(last);
    fixed.succ_opt().unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_join_and_end_where_the_scheme_says() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let april = Duration::Until {
            years: 1,
            month: 4,
            day: 30,
        };
        let june = Duration::Until {
            years: 0,
            month: 6,
            day: 30,
        };
        let leap = Duration::Until {
            years: 1,
            month: 2,
            day: 29,
        };
        for (duration, start, on, from, to) in [
            (
                Duration::Months(12),
                "2024-02-29",
                "2025-02-28",
                "2025-02-28",
                "2026-02-28",
            ),
            (
                Duration::Months(12),
                "2024-02-29",
                "2025-02-27",
                "2024-02-29",
                "2025-02-28",
            ),
            (
                Duration::Months(12),
                "2020-01-31",
                "2026-01-30",
                "2025-01-31",
                "2026-01-31",
            ),
            (
                Duration::Months(1),
                "2026-01-31",
                "2026-03-01",
                "2026-02-28",
                "2026-03-31",
            ),
            (
                Duration::CalendarYear,
                "2026-05-03",
                "2026-07-01",
                "2026-05-03",
                "2027-01-01",
            ),
            (
                Duration::CalendarYear,
                "2024-05-03",
                "2026-07-01",
                "2026-01-01",
                "2027-01-01",
            ),
            (
                april,
                "2026-11-21",
                "2027-04-30",
                "2026-11-21",
                "2027-05-01",
            ),
            (
                april,
                "2026-11-21",
                "2027-05-01",
                "2027-05-01",
                "2028-05-01",
            ),
            (june, "2026-07-01", "2026-08-01", "2026-07-01", "2027-07-01"),
            (june, "2026-02-01", "2026-06-30", "2026-02-01", "2026-07-01"),
            (leap, "2026-11-21", "2027-02-28", "2026-11-21", "2027-03-01"),
        ] {
            let expected = Period::new(day(from), Some(day(to))).unwrap();
            assert_eq!(
                term(duration, day(start), day(on)),
                expected,
                "{duration:?} {start} {on}"
            );
        }
    }
}
