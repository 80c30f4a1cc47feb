//! `desk close | days | journal`: the till of the desk. What came in since it was closed before, what was counted, and the lines for the
//! accounts.

mod close;
mod journal;
mod kept;
mod list;

use super::run::Run;
use crate::cli::DeskVerb;
use crate::error::Result;

pub use kept::{SETTINGS, rounds_cash, usually_paid_by};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &DeskVerb) -> Result<()> {
    match verb {
        DeskVerb::Close(asked) => close::run(run, asked),
        DeskVerb::Days => list::run(run),
        DeskVerb::Journal { closing, output } => {
            journal::run(run, closing.as_deref(), output.as_deref())
        }
    }
}
