//! `audit verify`: whether the log is what was written.

mod head;
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
    }
}
