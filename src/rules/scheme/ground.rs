//! Grounds: the named reasons for a right, confidential for ever.

use super::{Clause, MonthDay, Source, StatusSet, Words};

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
    /// What begins a next term.
    pub renewal: Renewal,
    /// How long the right goes on after its end (respijt).
    pub grace: Option<Grace>,
    /// The day of the year on which the facts are judged; they count until the next one. Without it, every day.
    pub judged_on: Option<MonthDay>,
    /// The clause.
    pub source: Source,
}

/// Which members share in a ground that one member holds.
#[derive(Debug, Clone)]
pub enum Inherit {
    /// Nobody else.
    Nobody,
    /// The dependants of the household, as the scheme defines them.
    Dependants,
    /// Everybody in the household.
    Household,
    /// The members who meet this condition themselves.
    To(Box<Clause>),
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

/// What begins a next term of a right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// The facts still hold on the day the last term ended.
    Automatic,
    /// Newer evidence of one of these facts: a term counts from its evidence and is not renewed by itself.
    Proof(Evidence),
}

/// The facts of which evidence is brought: those a ground asks for, not those it excludes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Statuses. The evidence is of the day of the decision, else of the first day of the row.
    pub statuses: StatusSet,
    /// Positions of figures of the member or the household. The evidence is of the day from which they are known.
    pub facts: Vec<usize>,
    /// Positions of figures that are added up over the members.
    pub facts_of_all: Vec<usize>,
}

/// How long a right goes on after its end, counted from the first day without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grace {
    /// So many days.
    Days(u32),
    /// So many months.
    Months(u32),
}
