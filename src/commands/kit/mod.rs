//! `kit make` at the town hall, which reads the register; `kit redeem | status | export` at the club, which never do.

mod club;
mod courses;
mod export;
mod groups;
mod job;
mod lines;
mod make;
mod paper;
mod papers;

use super::run::Run;
use crate::cli::KitVerb;
use crate::error::Result;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &KitVerb) -> Result<()> {
    match verb {
        KitVerb::Make(asked) => make::run(run, asked),
        KitVerb::Paper {
            organiser,
            rows,
            output,
        } => paper::run(run, organiser, *rows, output),
        KitVerb::Redeem(asked) => club::redeem(run, asked),
        KitVerb::Status { kit } => club::status(run, kit.as_deref()),
        KitVerb::Export {
            kit,
            month,
            output,
            plain,
        } => export::run(run, kit.as_deref(), month, output, *plain),
    }
}
