//! The days over which a limit counts: local calendar days, the last one included.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::{Period, months_after};
use crate::rules::scheme::Window;
use crate::rules::truth::ALWAYS;

/// The days of the window that holds a day.
pub(super) fn period(window: Window, day: NaiveDate) -> Period {
    let days = |from: NaiveDate, days| Period {
        from,
        to: from.checked_add_days(Days::new(days)),
    };
    match window {
        Window::Day => days(day, 1),
        Window::Week => {
            let monday = Days::new(u64::from(day.weekday().num_days_from_monday()));
            days(day.checked_sub_days(monday).unwrap_or(day), 7)
        }
        Window::Months { length, from } => {
            let first = from.latest(day);
            let mut start = first;
            for months in (length..12).step_by(usize::try_from(length).unwrap_or(12).max(1)) {
                let next = months_after(first, months);
                if day < next {
                    return Period {
                        from: start,
                        to: Some(next),
                    };
                }
                start = next;
            }
            Period {
                from: start,
                to: Some(from.in_year(first.year() + 1)),
            }
        }
        Window::Ever => ALWAYS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::scheme::MonthDay;

    fn month_day(text: &str) -> MonthDay {
        let (month, day) = text.split_once('-').unwrap();
        MonthDay::new(month.parse().unwrap(), day.parse().unwrap()).unwrap()
    }

    #[test]
    fn windows_follow_the_local_calendar() {
        let months = |length, from| Window::Months {
            length,
            from: month_day(from),
        };
        for (window, day, first, last) in [
            (Window::Day, "2026-11-21", "2026-11-21", "2026-11-21"),
            (Window::Week, "2026-11-22", "2026-11-16", "2026-11-22"),
            (Window::Week, "2026-11-23", "2026-11-23", "2026-11-29"),
            (months(1, "01-01"), "2024-02-29", "2024-02-01", "2024-02-29"),
            (months(3, "01-01"), "2026-12-31", "2026-10-01", "2026-12-31"),
            (months(6, "01-01"), "2026-07-01", "2026-07-01", "2026-12-31"),
            (
                months(12, "01-01"),
                "2021-12-31",
                "2021-01-01",
                "2021-12-31",
            ),
            (
                months(12, "01-01"),
                "2022-01-01",
                "2022-01-01",
                "2022-12-31",
            ),
            (
                months(12, "09-01"),
                "2026-08-31",
                "2025-09-01",
                "2026-08-31",
            ),
            (
                months(12, "09-01"),
                "2026-09-01",
                "2026-09-01",
                "2027-08-31",
            ),
            (months(4, "01-01"), "2026-04-30", "2026-01-01", "2026-04-30"),
            (months(4, "01-01"), "2026-05-01", "2026-05-01", "2026-08-31"),
            (months(6, "08-31"), "2026-02-27", "2025-08-31", "2026-02-27"),
            (months(6, "08-31"), "2026-02-28", "2026-02-28", "2026-08-30"),
        ] {
            let found = period(window, day.parse().unwrap());
            let expected = [first, last].map(|day| day.parse().ok());
            assert_eq!(
                [Some(found.from), found.last()],
                expected,
                "{window:?} {day}"
            );
        }
        assert_eq!(period(Window::Ever, NaiveDate::MIN), ALWAYS);
    }

    /// Every day lies in the window that holds it, and the windows join without a gap.
    #[test]
    fn windows_join() {
        for length in [1, 2, 3, 4, 6, 12] {
            for from in ["01-01", "09-01", "08-31", "02-28"] {
                let from = month_day(from);
                let window = Window::Months { length, from };
                let mut day: NaiveDate = "2023-01-15".parse().unwrap();
                while day.year() < 2026 {
                    let found = period(window, day);
                    assert!(found.contains(day), "{window:?} {day}");
                    let next = found.to.unwrap();
                    assert_eq!(period(window, next).from, next, "{window:?} {day}");
                    day = next;
                }
            }
        }
    }
}
