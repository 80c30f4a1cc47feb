//! The imperative shell: one noun a file. Each opens, asks the core, writes in one transaction, and shows.

mod figure;
mod household;
mod household_import;
mod importing;
mod keys;
mod member;
mod named;
mod register;
mod run;
mod scheme;
mod settings;
mod source;
mod status;
mod world;

use crate::cli::{Cli, Noun};
use crate::error::{Error, Result};
use crate::output::Output;
use crate::said;
use crate::text::Catalogue;
use run::Run;

pub use world::World;

/// Carries out a command line; `command` is its noun and verb, for the log.
///
/// # Errors
/// What went wrong, with its exit code.
pub fn carry_out(
    cli: &Cli,
    command: &str,
    world: &World,
    catalogue: &Catalogue,
    output: &mut Output,
) -> Result<()> {
    let mut run = Run::new(world, &cli.global, catalogue, output, command)?;
    let run = &mut run;
    match &cli.noun {
        Noun::Figure(verb) => figure::run(run, verb),
        Noun::Household(verb) => household::run(run, verb),
        Noun::Member(verb) => member::run(run, verb),
        Noun::Register(verb) => register::run(run, verb),
        Noun::Settings(verb) => settings::run(run, verb),
        Noun::Source(verb) => source::run(run, verb),
        Noun::Status(verb) => status::run(run, verb),
        _ => Err(Error::refused(said!("not-yet"))),
    }
}
