//! `label audit`: whether ordinary people stand around those with little means, at each club; if not, what helps.

mod audit;
mod shown;

use super::run::Run;
use crate::cli::LabelVerb;
use crate::error::Result;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &LabelVerb) -> Result<()> {
    match verb {
        LabelVerb::Audit { run: months, all } => audit::run(run, months.as_deref(), *all),
    }
}
