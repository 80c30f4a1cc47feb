//! What a shell may complete: offers, clubs, runs, orders, settings. Never persons; without a key at hand, nothing and without a word.

use std::ffi::OsString;
use std::path::PathBuf;

use super::kit::offers_here;
use super::run::Run;
use super::{World, keys, settings};
use crate::domain::{Month, RunPeriod};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;
use crate::text::{Known, completion_script};

/// Where the register is named on a command line.
const REGISTER: &str = "--register";

/// The values of a sort, each with a word about it; `words` is the command line as far as it was typed.
#[must_use]
pub fn known(words: &[OsString], sort: Known) -> Vec<(String, String)> {
    match sort {
        Known::KitOffers => offers_here(),
        Known::Settings => settings::keys()
            .map(|key| (key.to_owned(), String::new()))
            .collect(),
        _ => of_register(words, sort).unwrap_or_default(),
    }
}

fn of_register(words: &[OsString], sort: Known) -> Result<Vec<(String, String)>> {
    let world = World::real().map_err(Error::usage)?;
    let place = words.iter().position(|word| word == REGISTER);
    let named = place.and_then(|place| words.get(place + 1));
    let path = named.map(PathBuf::from).or_else(|| world.register.clone());
    let path = path.ok_or_else(Error::bug)?;
    // Nobody is asked for a passphrase between two keys.
    let keys = keys::find(&world, &path, || Err(Error::bug()))?;
    let register = Register::open_any(&path, &keys)?;
    Ok(match sort {
        Known::Offers => {
            let offers = register.offer_names()?.into_iter();
            offers.map(|(_, alias, name)| (alias, name)).collect()
        }
        Known::Organisers => {
            let organisers = register.organisers()?.into_iter();
            organisers.map(|(_, one)| (one.alias, one.name)).collect()
        }
        Known::Runs => runs(&register, &world)?,
        Known::Orders => {
            let orders = register.refund_orders()?.into_iter();
            orders.map(|one| (one.number, one.state)).collect()
        }
        Known::KitOffers | Known::Settings => Vec::new(),
    })
}

/// The run that can be closed, and those that were, newest first.
fn runs(register: &Register, world: &World) -> Result<Vec<(String, String)>> {
    let due = register.run_to_close(Month::of(world.today))?;
    let due = due.and_then(|(_, first, last)| RunPeriod::new(first, last));
    let due = due.map(|run| (run.to_string(), String::new()));
    let ever = Month::new(1900, 1).zip(Month::new(2999, 12));
    let ever = ever.and_then(|(first, last)| RunPeriod::new(first, last));
    let closed = register.runs_within(ever.ok_or_else(Error::bug)?)?;
    let closed = closed.into_iter().rev();
    let closed = closed.map(|one| (one.run.to_string(), one.number));
    Ok(due.into_iter().chain(closed).collect())
}

/// `completion`: the script of a shell.
///
/// # Errors
/// When it cannot be written.
pub fn script(run: &mut Run<'_>, shell: &str) -> Result<()> {
    let script = completion_script(shell, &program()).ok_or_else(Error::bug)?;
    let written = write!(run.output.data(), "{script}");
    written.map_err(|fault| Error::unwritten(&fault))?;
    run.tell(&said!("completion-next", shell = shell));
    Ok(())
}

/// The program as it was called; by its whole path, unless the shell finds it by its name alone.
fn program() -> String {
    let called = std::env::args_os().next().unwrap_or_default();
    let mut program = PathBuf::from(called);
    if program.components().count() > 1
        && let Ok(here) = std::env::current_dir()
    {
        program = here.join(program);
    }
    program.to_string_lossy().into_owned()
}
