//! Premiums: what a right pays by itself, without a claim.

use super::{Source, Value};
use crate::domain::FundId;

/// What the beginning of a right pays once (premie).
#[derive(Debug, Clone)]
pub struct Premium {
    /// Its name in the file.
    pub id: String,
    /// The right whose beginning pays it.
    pub right: String,
    /// How much, by the facts of the first day.
    pub amount: Value,
    /// Who bears it.
    pub fund: FundId,
    /// The clause.
    pub source: Source,
}
