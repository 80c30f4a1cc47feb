//! `person`: what is known of one person, and what the law gives them about it.

mod erase;

use super::run::Run;
use crate::cli::PersonVerb;
use crate::error::Result;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &PersonVerb) -> Result<()> {
    match verb {
        PersonVerb::Erase(asked) => erase::run(run, asked),
    }
}
