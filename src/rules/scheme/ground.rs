//! Grounds: the named reasons for a right, confidential for ever.

use super::{Clause, Source, Words};

/// A named reason for which somebody is entitled (grond).
#[derive(Debug, Clone)]
pub struct Ground {
    /// Its name in the file.
    pub id: String,
    /// What staff read.
    pub name: Words,
    /// Position of the tier it opens.
    pub tier: usize,
    /// The right it opens; `leisure` unless the scheme says another.
    pub right: String,
    /// Whether it follows from little means.
    pub means_tested: bool,
    /// Whether it is granted without anybody asking.
    pub automatic: bool,
    /// What must hold.
    pub when: Clause,
    /// Who shares in it.
    pub inherit: Inherit,
    /// How long the right lasts.
    pub duration: Duration,
    /// The clause.
    pub source: Source,
}

/// Which members share in a ground that one member holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inherit {
    /// Nobody else.
    Nobody,
    /// The dependants of the household, as the scheme defines them.
    Dependants,
    /// Everybody in the household.
    Household,
}

/// How long a right lasts once its ground holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duration {
    /// As long as the facts hold.
    WithTheFact,
    /// So many months from the start, renewed from the same day of the month while the facts hold on that day.
    Months(u32),
    /// To the end of the calendar year.
    CalendarYear,
    /// Up to and including a fixed day: of the year of the start plus `years`.
    Until {
        /// Years after the year in which it starts.
        years: i32,
        /// Month of the last day.
        month: u32,
        /// The last day; the month's last day when the month is shorter.
        day: u32,
    },
}
