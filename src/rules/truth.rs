//! Three-valued truth, each with the days around the asked one on which it surely stays the same.

use chrono::NaiveDate;

use crate::domain::Period;

/// Yes, no, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// A fact is missing.
    Unknown,
}

/// An answer and the days around the asked one on which it surely is the answer; it may be so for longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Truth {
    /// The answer on the day.
    pub answer: Answer,
    /// The days; the asked one lies inside.
    pub window: Period,
}

/// Every day.
pub const ALWAYS: Period = Period {
    from: NaiveDate::MIN,
    to: None,
};

impl Truth {
    /// An answer on these days.
    #[must_use]
    pub fn new(answer: Answer, window: Period) -> Self {
        Self { answer, window }
    }

    /// Yes or no on these days.
    #[must_use]
    pub fn of(holds: bool, window: Period) -> Self {
        Self::new(if holds { Answer::Yes } else { Answer::No }, window)
    }

    /// Whether it holds.
    #[must_use]
    pub fn is_yes(self) -> bool {
        self.answer == Answer::Yes
    }

    /// The opposite; what is not known stays so.
    #[must_use]
    pub fn opposite(self) -> Self {
        let answer = match self.answer {
            Answer::Yes => Answer::No,
            Answer::No => Answer::Yes,
            Answer::Unknown => Answer::Unknown,
        };
        Self::new(answer, self.window)
    }

    /// Both: no as soon as one is no, and then for as long as that one is.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self.answer, other.answer) {
            (Answer::No, Answer::No) => self.longest(other),
            (Answer::No, _) => self,
            (_, Answer::No) => other,
            (a, b) => Self::new(
                if a == Answer::Yes { b } else { a },
                common(self.window, other.window),
            ),
        }
    }

    /// One of the two: the mirror image of [`Truth::and`].
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.opposite().and(other.opposite()).opposite()
    }

    /// Two certain answers that agree hold on the days of either, since both windows contain the asked day.
    fn longest(self, other: Self) -> Self {
        let to = match (self.window.to, other.window.to) {
            (Some(a), Some(b)) => Some(a.max(b)),
            _ => None,
        };
        let from = self.window.from.min(other.window.from);
        Self::new(self.answer, Period { from, to })
    }
}

/// The days two windows share; they both contain the asked day, so there always is one.
#[must_use]
pub fn common(a: Period, b: Period) -> Period {
    a.intersection(b).unwrap_or(a)
}

/// The longest stretch of days around `day`, inside `within`, on which `ask` gives a truth that `same` accepts.
///
/// It asks again just outside each window, so that the result does not depend on the day inside the stretch that was asked. Of a day
/// that is not inside `within` nothing more is asked: a regulation may judge facts on a day before it began.
pub fn stretch(
    day: NaiveDate,
    within: Period,
    same: impl Fn(Truth) -> bool,
    mut ask: impl FnMut(NaiveDate) -> Truth,
) -> Period {
    let mut span = ask(day).window;
    if !within.contains(day) {
        return span;
    }
    while let Some(next) = span.to.filter(|to| within.to.is_none_or(|end| *to < end)) {
        let after = ask(next);
        // A window that does not reach further says no more about the days to come.
        if !same(after) || after.window.to.is_some_and(|to| to <= next) {
            break;
        }
        span.to = after.window.to;
    }
    while span.from > within.from
        && let Some(previous) = span.from.pred_opt()
    {
        let before = ask(previous);
        if !same(before) || before.window.from >= span.from {
            break;
        }
        span.from = before.window.from;
    }
    common(span, within)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, to: &str) -> Period {
        Period::new(from.parse().unwrap(), Some(to.parse().unwrap())).unwrap()
    }

    /// A judgement of an earlier day may be asked on a day outside those that matter.
    #[test]
    fn a_stretch_ends_and_holds_the_asked_day() {
        let spring = Truth::of(true, days("2026-03-01", "2026-06-01"));
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (asked, within, from, to) in [
            (
                "2026-04-01",
                days("2026-01-01", "2027-01-01"),
                "2026-03-01",
                "2026-06-01",
            ),
            (
                "2026-04-01",
                days("2026-05-01", "2027-01-01"),
                "2026-03-01",
                "2026-06-01",
            ),
            (
                "2026-05-15",
                days("2026-05-01", "2027-01-01"),
                "2026-05-01",
                "2026-06-01",
            ),
        ] {
            let found = stretch(day(asked), within, Truth::is_yes, |_| spring);
            assert_eq!(found, days(from, to), "{asked}");
        }
    }

    #[test]
    fn all_yes_is_the_intersection_and_one_no_decides() {
        let spring = Truth::of(true, days("2026-03-01", "2026-06-01"));
        let long = Truth::of(true, days("2026-01-01", "2026-05-01"));
        assert_eq!(
            spring.and(long),
            Truth::of(true, days("2026-03-01", "2026-05-01"))
        );
        assert_eq!(
            spring.or(long),
            Truth::of(true, days("2026-01-01", "2026-06-01"))
        );
        let unknown = Truth::new(Answer::Unknown, ALWAYS);
        assert_eq!(spring.and(unknown).answer, Answer::Unknown);
        assert_eq!(spring.opposite().and(unknown), spring.opposite());
        assert_eq!(spring.or(unknown), spring);
    }

    #[test]
    fn a_day_outside_the_bounds_is_asked_once() {
        let (spring, bounds) = (
            days("2026-03-01", "2026-06-01"),
            days("2027-01-01", "2028-01-01"),
        );
        let found = stretch(spring.from, bounds, Truth::is_yes, |_| {
            Truth::of(true, spring)
        });
        assert_eq!(found, spring);
    }
}
