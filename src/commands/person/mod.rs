//! `person`: what is known of one person, and what the law gives them about it.

mod about;
mod access;
mod correct;
mod erase;
mod informed;
mod merge;
mod paid;
mod words;

use super::run::Run;
use crate::cli::PersonVerb;
use crate::error::Result;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &PersonVerb) -> Result<()> {
    match verb {
        PersonVerb::Access { member, output } => access::run(run, member, output.as_deref()),
        PersonVerb::Correct(asked) => correct::run(run, asked),
        PersonVerb::Paid(asked) => paid::run(run, asked),
        PersonVerb::Merge { old, new, yes } => merge::run(run, old, new, *yes),
        PersonVerb::Erase(asked) => erase::run(run, asked),
    }
}
