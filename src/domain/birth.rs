//! Dates that a population register may know only in part: `yyyy-mm-dd`, `yyyy-mm-00`, `yyyy-00-00`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

use super::Said;
use crate::said;

/// A birth date whose day, or day and month, may be unknown (written `00`, as the Crossroads Bank does).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i32,
    month: u32,
    day: u32,
}

impl PartialDate {
    /// A date of which everything is known.
    #[must_use]
    pub fn exact(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
            day: day.day(),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The whole date, when all of it is known.
    #[must_use]
    pub fn known(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month, self.day)
    }

    /// The earliest day it can be.
    #[must_use]
    pub fn earliest(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.max(1), self.day.max(1))
            .unwrap_or(NaiveDate::MIN)
    }

    /// The latest day it can be.
    #[must_use]
    pub fn latest(self) -> NaiveDate {
        if let Some(day) = self.known() {
            return day;
        }
        let month = if self.month == 0 { 12 } else { self.month };
        super::Month::new(self.year, month).map_or(NaiveDate::MAX, super::Month::last_day)
    }

    /// The same date so many years later; for 29 February in another year than a leap year, 1 March.
    #[must_use]
    pub fn years_later(self, years: i32) -> Self {
        let year = self.year + years;
        let later = Self { year, ..self };
        if self.day != 0 && later.known().is_none() {
            let (month, day) = (3, 1);
            return Self { year, month, day };
        }
        later
    }

    /// The youngest and the oldest age in full years it allows on a day: equal when the date is whole.
    ///
    /// A birthday on 29 February is reached on 1 March in other years (Belgian practice counts completed years).
    #[must_use]
    pub fn ages_on(self, day: NaiveDate) -> (i32, i32) {
        (
            full_years(self.latest(), day),
            full_years(self.earliest(), day),
        )
    }
}

impl PartialDate {
    /// Birth dates that allow just these ages on a day, as [`PartialDate::ages_on`] gives them: one of them is the true one, where the
    /// ages alone were kept. The youngest comes first.
    pub fn of_ages((youngest, oldest): (i32, i32), on: NaiveDate) -> impl Iterator<Item = Self> {
        let known = NaiveDate::from_ymd_opt(on.year() - youngest, on.month(), on.day());
        // Who is born on 29 February counts from 1 March in other years.
        let last = known.or_else(|| NaiveDate::from_ymd_opt(on.year() - youngest, 2, 28));
        let days = last.into_iter().flat_map(|last| {
            let back = (0..=366).filter_map(move |days| last.checked_sub_days(Days::new(days)));
            back.map(Self::exact)
        });
        let parts = [on.month(), 0].map(|month| Self {
            year: on.year() - oldest,
            month,
            day: 0,
        });
        let fits = move |born: &Self| born.ages_on(on) == (youngest, oldest);
        days.chain(parts).filter(fits)
    }
}

fn full_years(born: NaiveDate, day: NaiveDate) -> i32 {
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    day.year() - born.year() - i32::from(before_birthday)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for PartialDate {
    type Err = Said;

    /// Reads the ISO form and the Belgian `31/12/1990`; a two-digit year is refused, since it reads two ways.
    fn from_str(text: &str) -> Result<Self, Said> {
        let fault = || said!("date-not-a-date", value = text);
        let [year, month, day] = date_parts(text).ok_or_else(fault)?;
        let date = Self {
            year: i32::try_from(year).map_err(|_| fault())?,
            month,
            day,
        };
        let shape_holds = (1850..3000).contains(&year) && month <= 12 && !(month == 0 && day != 0);
        if !shape_holds || (day != 0 && date.known().is_none()) {
            return Err(fault());
        }
        Ok(date)
    }
}

/// Year, month and day of `yyyy-mm-dd`, `dd/mm/yyyy`, `dd-mm-yyyy` or `dd.mm.yyyy`, unchecked.
pub(crate) fn date_parts(text: &str) -> Option<[u32; 3]> {
    let separator = text.chars().find(|character| !character.is_ascii_digit())?;
    if !matches!(separator, '-' | '/' | '.') {
        return None;
    }
    let parts: Vec<&str> = text.split(separator).collect();
    if !parts.iter().all(|part| {
        !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
    }) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    match parts[..] {
        [year, month, day]
            if year.len() == 4 && separator == '-' && month.len() == 2 && day.len() == 2 =>
        {
            Some([number(year)?, number(month)?, number(day)?])
        }
        [day, month, year] if year.len() == 4 && day.len() <= 2 && month.len() <= 2 => {
            Some([number(year)?, number(month)?, number(day)?])
        }
        _ => None,
    }
}

/// Reads a calendar day: `2026-12-31`, `31/12/2026`, `31-12-2026` or `31.12.2026`.
///
/// # Errors
/// `date-not-a-date`, or `date-two-readings` with both readings for a two-digit year such as `03/04/26`.
pub fn parse_day(text: &str) -> Result<NaiveDate, Said> {
    let trimmed = text.trim();
    if let Some([year, month, day]) = date_parts(trimmed) {
        let year = i32::try_from(year)
            .ok()
            .filter(|year| (1850..3000).contains(year));
        return year
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or_else(|| said!("date-not-a-date", value = text));
    }
    let short: Vec<&str> = trimmed.split(['/', '-', '.']).collect();
    if let [a, b, c] = short[..]
        && [a, b, c]
            .iter()
            .all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        let (first, second) = (format!("{a}/{b}/20{c}"), format!("{c}/{b}/20{a}"));
        return Err(said!(
            "date-two-readings",
            value = text,
            first = first,
            second = second
        ));
    }
    Err(said!("date-not-a-date", value = text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_parts_stay_unknown() {
        let date: PartialDate = "1977-00-00".parse().unwrap();
        assert_eq!(date.to_string(), "1977-00-00");
        assert_eq!(date.known(), None);
        assert_eq!(date.ages_on("2026-11-21".parse().unwrap()), (48, 49));
        assert_eq!(
            "2010-05-00"
                .parse::<PartialDate>()
                .unwrap()
                .latest()
                .to_string(),
            "2010-05-31"
        );
    }

    #[test]
    fn a_later_year_has_its_own_february() {
        for (date, years, later) in [
            ("2008-02-29", 1, "2009-03-01"),
            ("2008-02-29", 4, "2012-02-29"),
            ("1990-05-00", 2, "1992-05-00"),
        ] {
            let date: PartialDate = date.parse().unwrap();
            assert_eq!(date.years_later(years).to_string(), later);
        }
    }

    #[test]
    fn ages_that_were_kept_lead_back_to_every_birth_date_that_has_them() {
        for (born, on) in [
            ("2010-05-06", "2026-05-06"),
            ("2010-05-07", "2026-05-06"),
            ("2008-02-29", "2026-02-28"),
            ("2008-02-29", "2028-02-29"),
            ("2011-03-01", "2028-02-29"),
            ("1990-05-00", "2026-05-15"),
            ("1990-00-00", "2026-11-21"),
        ] {
            let born: PartialDate = born.parse().unwrap();
            let on: NaiveDate = on.parse().unwrap();
            let all: Vec<PartialDate> = PartialDate::of_ages(born.ages_on(on), on).collect();
            assert!(all.contains(&born), "{born} on {on}");
            assert!(all.iter().all(|one| one.ages_on(on) == born.ages_on(on)));
        }
    }

    #[test]
    fn belgian_and_iso_days_read_alike() {
        for text in ["2026-12-31", "31/12/2026", "31-12-2026", "31.12.2026"] {
            assert_eq!(parse_day(text).unwrap().to_string(), "2026-12-31", "{text}");
        }
        assert_eq!(parse_day("1/2/2026").unwrap().to_string(), "2026-02-01");
    }

    #[test]
    fn what_reads_two_ways_is_refused_with_both() {
        assert_eq!(parse_day("03/04/26").unwrap_err().key, "date-two-readings");
        for text in [
            "2019-02-30",
            "31/02/2026",
            "",
            "2026/12/31",
            "vandaag",
            "2026-1-1",
            "1234-01-01",
        ] {
            assert_eq!(
                parse_day(text).unwrap_err().key,
                "date-not-a-date",
                "{text}"
            );
        }
        for text in ["1977-00-05", "1977-13-00", "77-00-00"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }
}
