//! Judging what is asked of the person: age and birth date.

use chrono::{Datelike, NaiveDate};

use super::Missing;
use super::days::outside;
use super::known::{Known, line};
use super::trace::{Line, Tracer};
use crate::domain::{PartialDate, Period, Said};
use crate::rules::scheme::{AgeCount, AgeWindow};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

impl Known<'_, '_> {
    pub(super) fn age<T: Tracer>(
        &self,
        window: AgeWindow,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let birth = self.dossier.members[member].birth;
        let truth = birth.map_or(Truth::new(Answer::Unknown, ALWAYS), |birth| {
            age_truth(window, birth, day)
        });
        trace.leaf(truth.answer, || {
            self.born_line(truth, age_said(window, day), member, source)
        });
        truth
    }

    pub(super) fn born<T: Tracer>(
        &self,
        (from, through): (Option<NaiveDate>, Option<NaiveDate>),
        member: usize,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let birth = self.dossier.members[member].birth;
        let answer = birth.map_or(Answer::Unknown, |birth| {
            let (first, last) = (birth.earliest(), birth.latest());
            let begins = |day| from.is_none_or(|from| from <= day);
            let ends = |day| through.is_none_or(|through| day <= through);
            match (begins(first) && ends(last), begins(last) && ends(first)) {
                (true, _) => Answer::Yes,
                (_, true) => Answer::Unknown,
                _ => Answer::No,
            }
        });
        let truth = Truth::new(answer, ALWAYS);
        trace.leaf(answer, || {
            let said = match (from, through) {
                (Some(from), Some(through)) => {
                    said!("rules-born-window", from = from, through = through)
                }
                (Some(from), None) => said!("rules-born-from", from = from),
                (None, Some(through)) => said!("rules-born-through", through = through),
                (None, None) => said!("rules-all"),
            };
            self.born_line(truth, said, member, source)
        });
        truth
    }

    fn born_line(&self, truth: Truth, said: Said, member: usize, source: &str) -> Line {
        let birth = self.dossier.members[member].birth;
        let fact = birth.map(|birth| said!("rules-fact-born", birth = birth));
        Line {
            missing: (truth.answer == Answer::Unknown).then_some(Missing::Birth),
            ..line(said, source, fact)
        }
    }
}

/// What an age window asks, with how the age is counted.
fn age_said(window: AgeWindow, day: NaiveDate) -> Said {
    let from = window.from;
    match (window.counted, window.through) {
        (AgeCount::Birthday, Some(through)) => {
            said!("rules-age-window", from = from, through = through)
        }
        (AgeCount::Birthday, None) => said!("rules-age-from", from = from),
        (AgeCount::BirthYear, Some(through)) => {
            said!("rules-age-year-window", from = from, through = through)
        }
        (AgeCount::BirthYear, None) => said!("rules-age-year-from", from = from),
        (AgeCount::On(on), Some(through)) => said!(
            "rules-age-on-window",
            from = from,
            through = through,
            on = on.latest(day)
        ),
        (AgeCount::On(on), None) => {
            said!("rules-age-on-from", from = from, on = on.latest(day))
        }
    }
}

/// Whether the age lies in the window, and between which birthdays (or New Years, or days of the year) that stays so.
pub(super) fn age_truth(window: AgeWindow, birth: PartialDate, day: NaiveDate) -> Truth {
    let turns = |born: NaiveDate, age: i32| match window.counted {
        AgeCount::Birthday => birthday(born, age),
        AgeCount::BirthYear => NaiveDate::from_ymd_opt(born.year() + age, 1, 1),
        AgeCount::On(on) => birthday(born, age).map(|day| on.next_from(day)),
    };
    let inside = |born: NaiveDate| Period {
        from: turns(born, window.from).unwrap_or(NaiveDate::MAX),
        to: window.through.and_then(|through| turns(born, through + 1)),
    };
    let (old, young) = (inside(birth.earliest()), inside(birth.latest()));
    let windows = [old, young];
    let answer = match windows.map(|window| window.contains(day)) {
        [true, true] => Answer::Yes,
        [false, false] => Answer::No,
        _ => Answer::Unknown,
    };
    let mut around = ALWAYS;
    for window in windows {
        around = if window.contains(day) {
            common(around, window)
        } else {
            outside(around, window, day)
        };
    }
    Truth::new(answer, around)
}

/// The day on which somebody is so many full years old; 1 March for a leap day in other years.
pub(super) fn birthday(born: NaiveDate, age: i32) -> Option<NaiveDate> {
    born.with_year(born.year() + age)
        .or_else(|| NaiveDate::from_ymd_opt(born.year() + age, 3, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::scheme::MonthDay;

    /// From 6 to 17: birth date, way of counting, day, and what follows from when to when.
    fn check(cases: &[(&str, AgeCount, &str, Answer, &str, &str)]) {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (birth, counted, on, answer, from, to) in cases {
            let child = AgeWindow {
                from: 6,
                through: Some(17),
                counted: *counted,
            };
            let truth = age_truth(child, birth.parse().unwrap(), day(on));
            let from = from.parse().unwrap_or(NaiveDate::MIN);
            let window = Period::new(from, Some(day(to))).unwrap();
            assert_eq!(truth, Truth::new(*answer, window), "{birth} {on}");
        }
    }

    #[test]
    fn an_age_window_runs_from_birthday_to_birthday() {
        check(&[
            (
                "2010-05-20",
                AgeCount::Birthday,
                "2026-11-21",
                Answer::Yes,
                "2016-05-20",
                "2028-05-20",
            ),
            (
                "2010-05-20",
                AgeCount::BirthYear,
                "2026-11-21",
                Answer::Yes,
                "2016-01-01",
                "2028-01-01",
            ),
            (
                "2008-02-29",
                AgeCount::Birthday,
                "2026-02-28",
                Answer::Yes,
                "2014-03-01",
                "2026-03-01",
            ),
            (
                "2008-00-00",
                AgeCount::Birthday,
                "2026-06-01",
                Answer::Unknown,
                "2026-01-01",
                "2026-12-31",
            ),
            (
                "2008-00-00",
                AgeCount::BirthYear,
                "2025-06-01",
                Answer::Yes,
                "2014-01-01",
                "2026-01-01",
            ),
        ]);
    }

    #[test]
    fn an_age_on_a_day_of_the_year_holds_to_the_next() {
        let september = AgeCount::On(MonthDay::new(9, 1).unwrap());
        check(&[
            // Sixteen on 1 September 2026, so seventeen from the next one.
            (
                "2010-05-20",
                september,
                "2027-08-31",
                Answer::Yes,
                "2016-09-01",
                "2028-09-01",
            ),
            (
                "2010-09-02",
                september,
                "2016-12-31",
                Answer::No,
                "",
                "2017-09-01",
            ),
            (
                "2010-09-01",
                september,
                "2016-09-01",
                Answer::Yes,
                "2016-09-01",
                "2028-09-01",
            ),
            // A leap day is the last of February in other years.
            (
                "2010-02-28",
                AgeCount::On(MonthDay::new(2, 29).unwrap()),
                "2026-02-28",
                Answer::Yes,
                "2016-02-29",
                "2028-02-29",
            ),
            (
                "2010-00-00",
                september,
                "2016-10-01",
                Answer::Unknown,
                "2016-09-01",
                "2017-09-01",
            ),
        ]);
    }
}
