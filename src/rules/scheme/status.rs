//! What a regulation asks of a status beyond holding it.

use super::StatusSet;

/// One of these statuses, held in a certain way. Rows that touch or overlap are one time of holding, whichever of the statuses they
/// are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatusTest {
    /// The statuses.
    pub set: StatusSet,
    /// The waiting period (wachttijd) before it counts.
    pub held_for: Option<Wait>,
    /// It counts only in so many months from the day it was first held without interruption.
    pub within_first: Option<u32>,
    /// The evidence is at most so many days old: the day of the decision, else the first day of the row.
    pub evidence_within: Option<u32>,
    /// Only a person's earliest row counts: an exception that can be used once.
    pub only_first: bool,
}

/// A waiting period: so many months of holding, without interruption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The months, counted from the first day; a month without that day gives its last one.
    pub months: u32,
    /// Whether it counts only from the first day of a month: that day itself, or the next month's.
    pub from_next_month: bool,
}
