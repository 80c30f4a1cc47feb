//! Limits: how often and how much. A limit is a measure, whose it is, over which days, and who bears what is above it.

use super::{Guards, MonthDay, Source, Value, Words};
use crate::domain::{FundId, Rate};

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
    /// How many different people.
    Persons,
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
        ("persons", Self::Persons),
    ];

    /// Whether it counts money; other measures count times.
    #[must_use]
    pub fn is_money(&self) -> bool {
        !matches!(
            self,
            Self::Uses | Self::Offers | Self::Organisers | Self::Persons
        )
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
        from: MonthDay,
    },
    /// All days.
    Ever,
}

/// What becomes of what was not used in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarryOver {
    /// It is gone.
    No,
    /// A part of it may be used in so many next windows, cents rounded down.
    Windows {
        /// How many windows.
        windows: u32,
        /// The part that goes on when the window ends.
        part: Rate,
    },
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
