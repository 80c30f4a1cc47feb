//! A day that returns every year.

use chrono::{Datelike, NaiveDate};

use crate::domain::Month;

/// A day of the year, such as 1 September. 29 February is 28 February in a year without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// 1 January.
    pub const NEW_YEAR: Self = Self { month: 1, day: 1 };

    /// A day that at least a leap year has.
    #[must_use]
    pub fn new(month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(2024, month, day).map(|_| Self { month, day })
    }

    /// The day in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> NaiveDate {
        let last = || Month::new(year, self.month).map_or(NaiveDate::MAX, Month::last_day);
        NaiveDate::from_ymd_opt(year, self.month, self.day).unwrap_or_else(last)
    }

    /// The latest one that is not after `day`.
    #[must_use]
    pub fn latest(self, day: NaiveDate) -> NaiveDate {
        let this_year = self.in_year(day.year());
        if this_year <= day {
            this_year
        } else {
            self.in_year(day.year() - 1)
        }
    }

    /// The first one that is not before `day`.
    #[must_use]
    pub fn next_from(self, day: NaiveDate) -> NaiveDate {
        let this_year = self.in_year(day.year());
        if this_year >= day {
            this_year
        } else {
            self.in_year(day.year() + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_is_the_last_of_february_in_other_years() {
        for (month, day, on, latest, next) in [
            (9, 1, "2026-08-31", "2025-09-01", "2026-09-01"),
            (9, 1, "2026-09-01", "2026-09-01", "2026-09-01"),
            (9, 1, "2026-09-02", "2026-09-01", "2027-09-01"),
            (2, 29, "2026-02-27", "2025-02-28", "2026-02-28"),
            (2, 29, "2028-02-28", "2027-02-28", "2028-02-29"),
            (12, 31, "2026-01-01", "2025-12-31", "2026-12-31"),
        ] {
            let (each, on) = (MonthDay::new(month, day).unwrap(), on.parse().unwrap());
            assert_eq!(each.latest(on).to_string(), latest, "{on}");
            assert_eq!(each.next_from(on).to_string(), next, "{on}");
        }
        assert_eq!(MonthDay::new(2, 30), None);
        assert_eq!(MonthDay::new(4, 31), None);
    }
}
