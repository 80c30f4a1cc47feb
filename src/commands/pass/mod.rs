//! `pass issue | show | find`: everybody's pass. Nothing here depends on a right, but what staff see of one beside it.

mod issue;
mod look;
mod walk_in;

use super::run::Run;
use crate::cli::PassVerb;
use crate::error::Result;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &PassVerb) -> Result<()> {
    match verb {
        PassVerb::Issue(asked) => issue::run(run, asked),
        PassVerb::Show { pass } => look::show(run, pass),
        PassVerb::Find { words } => look::find(run, words),
    }
}
