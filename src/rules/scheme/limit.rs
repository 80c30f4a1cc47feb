//! Limits: how often and how much. A limit is a measure, whose it is, over which days, and who bears what is above it.

use chrono::{Datelike, NaiveDate};

use super::{Guards, Source, Value, Words};
use crate::domain::{FundId, Month};

/// How often, or for how much, a tariff may be used (begrenzing).
#[derive(Debug, Clone)]
pub struct Limit {
    /// Its name in the file.
    pub id: String,
    /// What people read.
    pub name: Words,
    /// Which uses it is about.
    pub guards: Guards,
    /// What is counted.
    pub measure: Measure,
    /// How much there is in a window.
    pub allowance: Allowance,
    /// Whose uses are counted together.
    pub per: Per,
    /// A count of its own for each of these.
    pub each: Option<Each>,
    /// The days over which is counted.
    pub window: Window,
    /// What becomes of what was not used.
    pub carry_over: CarryOver,
    /// Whose accounts are drawn on when the person's own is used up.
    pub pool: Option<Pool>,
    /// Who bears what is above it.
    pub excess: Excess,
    /// The clause.
    pub source: Source,
}

/// What a limit counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// What all funds bear.
    Authority,
    /// What one fund bears.
    Fund(FundId),
    /// The price less what the holder pays.
    Reduction,
    /// The organiser's price.
    Price,
    /// How often.
    Uses,
    /// How many different offers.
    Offers,
    /// How many different organisers.
    Organisers,
}

impl Measure {
    /// The word of every measure but that of one fund.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("authority", Self::Authority),
        ("reduction", Self::Reduction),
        ("price", Self::Price),
        ("uses", Self::Uses),
        ("offers", Self::Offers),
        ("organisers", Self::Organisers),
    ];

    /// Whether it counts money; other measures count times.
    #[must_use]
    pub fn is_money(&self) -> bool {
        !matches!(self, Self::Uses | Self::Offers | Self::Organisers)
    }
}

/// How much there is in a window.
#[derive(Debug, Clone)]
pub enum Allowance {
    /// So much.
    AtMost(Value),
    /// So much for each month that has started.
    Accrues {
        /// How much a month.
        amount: Value,
        /// How many months to come may be used already.
        ahead: u32,
    },
}

/// Whose uses a limit counts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// One person's.
    Person,
    /// A household's.
    Household,
    /// Everybody's at one organiser.
    Organiser,
    /// Everybody's of one offer.
    Offer,
    /// Everybody's.
    All,
}

impl Per {
    /// The word of every scope.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("person", Self::Person),
        ("household", Self::Household),
        ("organiser", Self::Organiser),
        ("offer", Self::Offer),
        ("all", Self::All),
    ];
}

/// What a limit counts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// Every offer.
    Offer,
    /// Every organiser.
    Organiser,
    /// Every kind of offer.
    Category,
}

impl Each {
    /// The word of every kind.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("offer", Self::Offer),
        ("organiser", Self::Organiser),
        ("category", Self::Category),
    ];
}

/// The days over which a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// So many months, the first of them beginning on a fixed day of the year; twelve is a multiple of it.
    Months {
        /// How many.
        length: u32,
        /// The fixed day.
        from: YearDay,
    },
    /// All days.
    Ever,
}

/// What becomes of what was not used in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarryOver {
    /// It is gone.
    No,
    /// It may be used in so many next windows.
    Windows(u32),
    /// It may be used in any later window.
    All,
}

/// Whose accounts a person may draw on.
#[derive(Debug, Clone)]
pub struct Pool {
    /// Only those of adults.
    pub adults: bool,
    /// For which uses.
    pub guards: Guards,
}

/// Who bears what is above a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    /// The holder.
    Holder,
    /// The organiser.
    Organiser,
    /// There is no reduced price at all: the holder pays the whole price.
    Refuse,
}

impl Excess {
    /// The word of every kind.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("holder", Self::Holder),
        ("organiser", Self::Organiser),
        ("refuse", Self::Refuse),
    ];
}

/// A fixed day of every year, such as 1 September; the month's last day where the month is shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearDay {
    /// The month, 1 to 12.
    pub month: u32,
    /// The day, 1 to 31.
    pub day: u32,
}

impl YearDay {
    /// 1 January.
    pub const NEW_YEAR: Self = Self { month: 1, day: 1 };

    /// Reads `09-01`: month and day.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        // A leap year knows every day there is.
        NaiveDate::from_ymd_opt(2024, month, day)?;
        Some(Self { month, day })
    }

    /// The day in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
            .unwrap_or_else(|| Month::new(year, self.month).map_or(NaiveDate::MAX, Month::last_day))
    }

    /// The first such day that is not before another day.
    #[must_use]
    pub fn not_before(self, day: NaiveDate) -> NaiveDate {
        let same = self.in_year(day.year());
        if same >= day {
            same
        } else {
            self.in_year(day.year() + 1)
        }
    }

    /// The last such day that is not after another day.
    #[must_use]
    pub fn not_after(self, day: NaiveDate) -> NaiveDate {
        let same = self.in_year(day.year());
        if same <= day {
            same
        } else {
            self.in_year(day.year() - 1)
        }
    }
}
