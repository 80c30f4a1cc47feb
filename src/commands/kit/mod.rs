//! `kit make` at the town hall, which reads the register; the other verbs at the club, which never do.

mod answered;
mod at_hand;
mod club;
mod courses;
mod evening;
mod export;
mod groups;
mod job;
mod lines;
mod make;
mod paper;
mod papers;
mod till;

pub use at_hand::offers_here;

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
        KitVerb::Evening { kit } => evening::run(run, kit.as_deref()),
        KitVerb::Redeem(asked) => till::redeem(run, asked),
        KitVerb::Price(asked) => till::price(run, asked),
        KitVerb::Undo { kit, reference } => club::undo(run, kit.as_deref(), reference.as_deref()),
        KitVerb::Status { kit, list: true } => club::list(run, kit.as_deref()),
        KitVerb::Status { kit, .. } => club::status(run, kit.as_deref()),
        KitVerb::Export {
            kit,
            month,
            output,
            plain,
        } => export::run(run, kit.as_deref(), month, output, *plain),
        KitVerb::Answer { kit, files } => answered::run(run, kit.as_deref(), files),
        KitVerb::Renew { kit, newer } => club::renew(run, newer, kit.as_deref()),
    }
}
