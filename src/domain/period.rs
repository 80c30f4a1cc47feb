//! Half-open periods of calendar days, months, and the months of a settlement run.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

use super::Said;
use crate::said;

/// Calendar days from `from` up to but not including `to`; `None` means without end. Files show `to` as the last valid day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day inside.
    pub from: NaiveDate,
    /// First day outside, if there is an end.
    pub to: Option<NaiveDate>,
}

impl Period {
    /// A period, or `None` when it would be empty.
    #[must_use]
    pub fn new(from: NaiveDate, to: Option<NaiveDate>) -> Option<Self> {
        to.is_none_or(|to| from < to).then_some(Self { from, to })
    }

    /// From a first to a last valid day, as files write it. `None` when the last day lies before the first.
    #[must_use]
    pub fn through(from: NaiveDate, last: Option<NaiveDate>) -> Option<Self> {
        let to = match last {
            Some(last) => Some(last.succ_opt()?),
            None => None,
        };
        Self::new(from, to)
    }

    /// The last valid day, if there is an end.
    #[must_use]
    pub fn last(self) -> Option<NaiveDate> {
        self.to.and_then(|to| to.pred_opt())
    }

    /// Whether the day lies inside.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.to.is_none_or(|to| other.from < to) && other.to.is_none_or(|to| self.from < to)
    }

    /// The days both hold, if any.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self::new(self.from.max(other.from), to)
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// A month, or `None` outside 1..=12 or the years 1900 to 2999.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1..=12).contains(&month) && (1900..3000).contains(&year)).then_some(Self { year, month })
    }

    /// The month a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// The month after this one.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self {
                year: self.year + 1,
                month: 1,
            }
        } else {
            Self {
                year: self.year,
                month: self.month + 1,
            }
        }
    }

    /// The first day of the month.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The last day of the month.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.next().first_day().pred_opt().unwrap_or(NaiveDate::MAX)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let fault = || said!("month-not-a-month", value = text);
        let (year, month) = text.split_once('-').ok_or_else(fault)?;
        if year.len() != 4
            || month.len() != 2
            || !year
                .bytes()
                .chain(month.bytes())
                .all(|byte| byte.is_ascii_digit())
        {
            return Err(fault());
        }
        Self::new(
            year.parse().map_err(|_| fault())?,
            month.parse().map_err(|_| fault())?,
        )
        .ok_or_else(fault)
    }
}

/// The whole months that one settlement covers, first and last inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunPeriod {
    first: Month,
    last: Month,
}

impl RunPeriod {
    /// A run, or `None` when the last month lies before the first.
    #[must_use]
    pub fn new(first: Month, last: Month) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first month.
    #[must_use]
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month.
    #[must_use]
    pub fn last(self) -> Month {
        self.last
    }

    /// Whether the two share a month.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// `2026-11` for one month, `2026-Q4` for a calendar quarter, else `2015-09..2016-05`.
impl fmt::Display for RunPeriod {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            return write!(out, "{}", self.first);
        }
        if self.first.year == self.last.year
            && self.first.month % 3 == 1
            && self.last.month == self.first.month + 2
        {
            return write!(out, "{:04}-Q{}", self.first.year, self.last.month / 3);
        }
        write!(out, "{}..{}", self.first, self.last)
    }
}

impl FromStr for RunPeriod {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let fault = || said!("run-not-a-run", value = text);
        if let Some((first, last)) = text.split_once("..") {
            let first = first.parse().map_err(|_| fault())?;
            return Self::new(first, last.parse().map_err(|_| fault())?).ok_or_else(fault);
        }
        if let Some((year, quarter)) = text.split_once("-Q") {
            let quarter: u32 = quarter
                .parse()
                .ok()
                .filter(|number| (1..=4).contains(number) && quarter.len() == 1)
                .ok_or_else(fault)?;
            let first = format!("{year}-{:02}", quarter * 3 - 2)
                .parse()
                .map_err(|_| fault())?;
            let last = format!("{year}-{:02}", quarter * 3)
                .parse()
                .map_err(|_| fault())?;
            return Self::new(first, last).ok_or_else(fault);
        }
        let month = text.parse().map_err(|_| fault())?;
        Ok(Self {
            first: month,
            last: month,
        })
    }
}

/// The first day of what holds since nobody knows when: an address or membership whose source gives no date.
pub const SINCE_UNKNOWN: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A day some months later; a month without that day gives its last day (29 February becomes 28 February).
#[must_use]
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_is_included() {
        let period = Period::through(day("2026-01-01"), Some(day("2026-12-31"))).unwrap();
        assert!(period.contains(day("2026-12-31")));
        assert!(!period.contains(day("2027-01-01")));
        assert_eq!(period.last(), Some(day("2026-12-31")));
        assert!(Period::through(day("2026-01-02"), Some(day("2026-01-01"))).is_none());
    }

    #[test]
    fn runs_read_and_write_the_same() {
        for text in ["2026-11", "2026-Q4", "2015-09..2016-05", "2026-01..2026-04"] {
            assert_eq!(text.parse::<RunPeriod>().unwrap().to_string(), text);
        }
        for text in [
            "2026",
            "2026-13",
            "2026-Q5",
            "2026-05..2026-04",
            "26-11",
            "2026-1",
            "",
            "2026-Q",
        ] {
            assert!(text.parse::<RunPeriod>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_leap_day_becomes_the_last_of_february() {
        assert_eq!(months_after(day("2024-02-29"), 12), day("2025-02-28"));
        assert_eq!(months_after(day("2026-01-31"), 1), day("2026-02-28"));
    }
}
