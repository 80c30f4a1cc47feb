//! A status held in a certain way: long enough, not too long, with young evidence, for the first time.

use chrono::{Days, NaiveDate};

use super::Missing;
use super::days::{join, outside};
use super::known::{Known, concerns, line};
use super::term::counts_from;
use super::trace::{Line, Tracer};
use crate::domain::{Period, Said, months_after};
use crate::rules::scheme::{StatusTest, Wait};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

/// A row of one of the statuses.
#[derive(Debug, Clone, Copy)]
struct Row {
    status: usize,
    period: Period,
    evidence: NaiveDate,
}

/// One demand of a status that is held: whether it is met, in what words, on what fact, and what is missing.
struct Demand {
    truth: Truth,
    said: Said,
    fact: Option<Said>,
    missing: Option<Missing>,
}

/// One test for one member on one day.
struct Held<'k, 's, 'd> {
    known: &'k Known<'s, 'd>,
    test: StatusTest,
    member: usize,
    day: NaiveDate,
    /// Whether one of the statuses is held at all.
    truth: Truth,
    /// The rows that count, with `only_first` those of the first day.
    rows: Vec<Row>,
}

impl Known<'_, '_> {
    /// Whether a member holds one of the statuses in the way that is asked.
    pub(super) fn status_with<T: Tracer>(
        &self,
        test: StatusTest,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let mut truth = self.status(test.set, member, day, source, trace);
        let mut held = Held {
            known: self,
            test,
            member,
            day,
            truth,
            rows: self.rows(test, member),
        };
        if test.only_first {
            held.keep_first();
        }
        let shown = truth.is_yes();
        let mut join = |demand: Demand| {
            truth = truth.and(demand.truth);
            if shown {
                trace.leaf(demand.truth.answer, || Line {
                    missing: demand.missing,
                    ..line(demand.said, source, demand.fact)
                });
            }
        };
        if test.only_first {
            join(held.first());
        }
        if let Some(wait) = test.held_for {
            join(held.waited(wait));
        }
        if let Some(months) = test.within_first {
            join(held.begun_lately(months));
        }
        if let Some(days) = test.evidence_within {
            join(held.proven_lately(days));
        }
        trace.close(truth.answer, || {
            line(said!("rules-status-held"), source, None)
        });
        truth
    }

    fn rows(&self, test: StatusTest, member: usize) -> Vec<Row> {
        let ours = self
            .held
            .iter()
            .filter(|held| test.set.contains(held.status) && concerns(held.subject, member));
        let rows = ours.map(|held| Row {
            status: held.status,
            period: held.period,
            evidence: held.evidence,
        });
        rows.collect()
    }
}

impl Held<'_, '_, '_> {
    fn keep_first(&mut self) {
        let first = self.rows.iter().map(|row| row.period.from).min();
        self.rows.retain(|row| Some(row.period.from) == first);
    }

    /// Whether the first row is the one that holds.
    fn first(&self) -> Demand {
        let days = joined(&self.rows).first().copied();
        let truth = match days.filter(|days| days.from <= self.day) {
            Some(days) if days.contains(self.day) => Truth::new(Answer::Yes, days),
            Some(days) => Truth::new(Answer::No, outside(ALWAYS, days, self.day)),
            None => self.truth,
        };
        Demand {
            truth,
            said: said!("rules-only-first"),
            fact: days.map(|days| match days.last() {
                Some(last) => said!("rules-fact-first-through", from = days.from, last = last),
                None => said!("rules-fact-since", from = days.from),
            }),
            missing: None,
        }
    }

    /// The time of holding, without interruption, around the day.
    fn run(&self) -> Option<Period> {
        let mut runs = joined(&self.rows).into_iter();
        runs.find(|run| run.contains(self.day))
    }

    fn waited(&self, wait: Wait) -> Demand {
        let (mut fact, mut missing) = (None, None);
        let truth = self.run().map_or(self.truth, |run| {
            let counts = counts_from(run.from, wait);
            fact = Some(said!("rules-fact-counts-from", from = counts));
            if counts <= self.day {
                return Truth::new(
                    Answer::Yes,
                    Period {
                        from: counts,
                        ..run
                    },
                );
            }
            let waiting = Period {
                to: Some(run.to.map_or(counts, |to| to.min(counts))),
                ..run
            };
            let silent = self.silent();
            missing = silent.0;
            Truth::new(answer(false, missing.as_ref()), common(waiting, silent.1))
        });
        let said = if wait.from_next_month {
            said!("rules-held-for-next", months = i64::from(wait.months))
        } else {
            said!("rules-held-for", months = i64::from(wait.months))
        };
        Demand {
            truth,
            said,
            fact,
            missing,
        }
    }

    fn begun_lately(&self, months: u32) -> Demand {
        let (mut fact, mut missing) = (None, None);
        let truth = self.run().map_or(self.truth, |run| {
            let end = months_after(run.from, months);
            let lately = Period {
                from: run.from,
                to: Some(run.to.map_or(end, |to| to.min(end))),
            };
            fact = end
                .pred_opt()
                .map(|last| said!("rules-fact-counts-through", last = last));
            if end <= self.day {
                return Truth::new(Answer::No, Period { from: end, ..run });
            }
            // Another status of the list may have been held for longer.
            let silent = self.silent();
            missing = silent.0;
            Truth::new(answer(true, missing.as_ref()), common(lately, silent.1))
        });
        Demand {
            truth,
            said: said!("rules-within-first", months = i64::from(months)),
            fact,
            missing,
        }
    }

    fn proven_lately(&self, days: u32) -> Demand {
        let now = self.rows.iter().filter(|row| row.period.contains(self.day));
        let newest = now.clone().map(|row| row.evidence).max();
        let ends = |row: &Row| {
            let days = Days::new(u64::from(days) + 1);
            row.evidence
                .checked_add_days(days)
                .unwrap_or(NaiveDate::MAX)
        };
        let (mut yes, mut around): (Option<Truth>, Period) = (None, ALWAYS);
        for row in &self.rows {
            let to = row.period.to.map_or(ends(row), |to| to.min(ends(row)));
            match Period::new(row.period.from, Some(to)) {
                Some(young) if young.contains(self.day) => {
                    let truth = Truth::new(Answer::Yes, young);
                    yes = Some(yes.map_or(truth, |yes| yes.or(truth)));
                }
                Some(young) => around = outside(around, young, self.day),
                None => {}
            }
        }
        // A source is asked again before its old answer counts as none.
        let known = self.known;
        let asked = now
            .filter(|_| yes.is_none())
            .find_map(|row| known.silence(row.status));
        let truth = yes.unwrap_or_else(|| {
            let window = common(around, self.truth.window);
            match self.truth.answer {
                Answer::Yes => Truth::new(answer(false, asked.as_ref()), window),
                other => Truth::new(other, window),
            }
        });
        Demand {
            truth,
            said: said!("rules-evidence-within", days = i64::from(days)),
            fact: newest.map(|day| said!("rules-fact-evidence", day = day)),
            missing: asked,
        }
    }

    /// A status of the list on which its source is silent, so that it may be held as well; and the days on which all that stays so.
    fn silent(&self) -> (Option<Missing>, Period) {
        let mut around = ALWAYS;
        for row in &self.rows {
            around = if row.period.contains(self.day) {
                common(around, row.period)
            } else {
                outside(around, row.period, self.day)
            };
        }
        if self.test.only_first {
            return (None, around);
        }
        let mut missing = None;
        for status in self.test.set.positions() {
            let spoken = |row: &Row| row.status == status && row.period.contains(self.day);
            let Some(silence) = self.known.silence(status) else {
                continue;
            };
            if self.rows.iter().any(spoken) {
                continue;
            }
            let truth = self.known.asked(status, self.member, self.day, around);
            around = common(around, truth.window);
            if truth.answer == Answer::Unknown {
                missing = missing.or(Some(silence));
            }
        }
        (missing, around)
    }
}

/// Yes or no, unless something is missing.
fn answer(holds: bool, missing: Option<&Missing>) -> Answer {
    match missing {
        Some(_) => Answer::Unknown,
        None => Truth::of(holds, ALWAYS).answer,
    }
}

/// Rows that touch or overlap as one time of holding each, the earliest first.
fn joined(rows: &[Row]) -> Vec<Period> {
    let mut periods: Vec<Period> = rows.iter().map(|row| row.period).collect();
    join(&mut periods, true);
    periods
}
