//! How long something is kept: `10y`, `6m`, `30d`, or `keep` for as long as the register stands.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};

use super::Said;
use crate::said;

/// The longest term in figures: what is longer is `keep`.
const MOST: u32 = 999;

/// A term of retention (bewaartermijn).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// For good.
    Keep,
    /// So many days.
    Days(u32),
    /// So many months.
    Months(u32),
    /// So many years.
    Years(u32),
}

impl Term {
    /// The day before which what ended is past its term; `None` where it is kept.
    #[must_use]
    pub fn before(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Keep => None,
            Self::Days(days) => today.checked_sub_days(Days::new(days.into())),
            Self::Months(months) => today.checked_sub_months(Months::new(months)),
            Self::Years(years) => today.checked_sub_months(Months::new(years * 12)),
        }
    }

    /// The term in words.
    #[must_use]
    pub fn said(self) -> Said {
        match self {
            Self::Keep => said!("term-keep"),
            Self::Days(days) => said!("term-days", count = i64::from(days)),
            Self::Months(months) => said!("term-months", count = i64::from(months)),
            Self::Years(years) => said!("term-years", count = i64::from(years)),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keep => out.write_str("keep"),
            Self::Days(days) => write!(out, "{days}d"),
            Self::Months(months) => write!(out, "{months}m"),
            Self::Years(years) => write!(out, "{years}y"),
        }
    }
}

impl FromStr for Term {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let fault = || said!("term-not-a-term", value = text);
        let term = text.trim().to_lowercase();
        if term == "keep" {
            return Ok(Self::Keep);
        }
        let unit = term.chars().last().ok_or_else(fault)?;
        let number = term.strip_suffix(unit).unwrap_or_default();
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(fault());
        }
        let number: u32 = number.parse().map_err(|_| fault())?;
        match (unit, number) {
            (_, MOST..) => Err(fault()),
            ('d', days) => Ok(Self::Days(days)),
            ('m', months) => Ok(Self::Months(months)),
            ('y' | 'j', years) => Ok(Self::Years(years)),
            _ => Err(fault()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_counts_back_from_today() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (text, before) in [
            ("10y", Some("2018-02-28")),
            ("2j", Some("2026-02-28")),
            ("1m", Some("2028-01-29")),
            ("30D", Some("2028-01-30")),
            ("0d", Some("2028-02-29")),
            ("keep", None),
        ] {
            let term: Term = text.parse().unwrap();
            assert_eq!(term.before(day("2028-02-29")), before.map(day), "{text}");
            assert_eq!(term.to_string().parse::<Term>().unwrap(), term);
        }
        for text in [
            "",
            "y",
            "10",
            "-1y",
            "1000y",
            "1.5y",
            "10 y",
            "ten",
            "5é",
            "9999999999d",
        ] {
            assert_eq!(
                text.parse::<Term>().unwrap_err().key,
                "term-not-a-term",
                "{text}"
            );
        }
    }
}
