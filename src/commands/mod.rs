//! The imperative shell: one noun a file. Each opens, asks the core, writes in one transaction, and shows.

mod audit;
mod backup;
mod binding;
mod budget;
mod card;
mod check;
mod claim;
mod claim_add;
mod claim_decide;
mod claim_history;
mod claim_import;
mod claim_notes;
mod codes;
mod completing;
mod decided;
mod decline;
mod declines;
mod demo;
mod derive;
mod desk;
mod dossier;
mod entitlement;
mod erase;
mod figure;
mod files;
mod folders;
mod history;
mod household;
mod household_find;
mod household_import;
mod household_note;
mod importing;
mod judge;
mod keys;
mod kit;
mod label;
mod letter;
mod letters;
mod looks;
mod manual;
mod means;
mod member;
mod names;
mod near;
mod notes;
mod offer;
mod opening;
mod organiser;
mod pass;
mod passphrase;
mod person;
mod pricing;
mod promise;
mod prompts;
mod reasons;
mod receipt;
mod recompute;
mod reconcile;
mod refund;
mod register;
mod rejected;
mod rekey;
mod report;
mod report_notes;
mod report_open;
mod retain;
mod retention;
mod rounds;
mod run;
mod sale;
mod scheme;
mod settings;
mod settings_meaning;
mod settle;
mod settle_close;
mod settle_correct;
mod settle_corrected;
mod settle_enter;
mod settle_files;
mod settle_folder;
mod settle_steps;
mod settle_table;
mod settle_tell;
mod settle_verify;
mod settle_year;
mod shown;
mod signing;
mod source;
mod statements;
mod status;
mod till;
mod today;
mod told;
mod vocabulary;
mod voucher;
mod worded;
mod world;

use crate::cli::{Cli, Noun};
use crate::error::Result;
use crate::output::Output;
use crate::text::Catalogue;
use run::Run;

pub use completing::known;
pub use prompts::prompted;
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
        Noun::Audit(verb) => audit::run(run, verb),
        Noun::Budget(verb) => budget::run(run, verb),
        Noun::Claim(verb) => claim::run(run, verb),
        Noun::Completion { shell } => completing::script(run, shell.name()),
        Noun::Demo { keep } => demo::run(run, keep.as_deref()),
        Noun::Desk { verb: None } => desk::run(run),
        Noun::Desk { verb: Some(verb) } => till::run(run, verb),
        Noun::Entitlement(verb) => entitlement::run(run, verb),
        Noun::Figure(verb) => figure::run(run, verb),
        Noun::Household(verb) => household::run(run, verb),
        Noun::Keys(verb) => signing::run(run, verb),
        Noun::Kit(verb) => kit::run(run, verb),
        Noun::Label(verb) => label::run(run, verb),
        Noun::Letter(verb) => letters::run(run, verb),
        Noun::Manual { folder } => manual::run(run, folder),
        Noun::Member(verb) => member::run(run, verb),
        Noun::Offer(verb) => offer::run(run, verb),
        Noun::Organiser(verb) => organiser::run(run, verb),
        Noun::Pass(verb) => pass::run(run, verb),
        Noun::Person(verb) => person::run(run, verb),
        Noun::Receipt(verb) => receipt::run(run, verb),
        Noun::Refund(verb) => refund::run(run, verb),
        Noun::Register(verb) => register::run(run, verb),
        Noun::Report(verb) => report::run(run, verb),
        Noun::Scheme(verb) => scheme::run(run, verb),
        Noun::Settings(verb) => settings::run(run, verb),
        Noun::Settle(verb) => settle::run(run, verb),
        Noun::Source(verb) => source::run(run, verb),
        Noun::Status(verb) => status::run(run, verb),
        Noun::Today => today::run(run),
        Noun::Voucher(verb) => voucher::run(run, verb),
    }
}
