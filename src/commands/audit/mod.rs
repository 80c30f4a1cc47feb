//! `audit verify | show`: whether the log is what was written, and who did and saw what.

mod head;
mod show;
pub mod verify;

use super::run::Run;
use crate::cli::AuditVerb;
use crate::error::Result;

pub use head::{Head, tell_head};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &AuditVerb) -> Result<()> {
    match verb {
        AuditVerb::Verify { head } => verify::run(run, head.as_deref()),
        AuditVerb::Show(asked) => show::run(run, asked),
    }
}
