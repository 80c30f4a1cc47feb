//! `desk`: the counter. A family stands in front of somebody at a keyboard: found by a word, helped by single keys, gone with what they
//! came for. Every key does what a plain command does, by the same function, in a transaction of its own.

mod acts;
mod ask;
mod counter;
mod done;
mod family;
mod find;
mod form;
mod keys;
mod more;
mod pay;
mod print;
mod search;
mod sell;
mod sell_line;
mod sell_page;
#[cfg(test)]
mod tests;
mod typed;
mod view;

use std::io::{IsTerminal, stdin};

use super::run::Run;
use crate::error::{Error, Result};
use crate::said;
use crate::terminal::Real;
use counter::Counter;

/// Opens the counter, until somebody leaves it.
///
/// # Errors
/// When this is no terminal, or the register cannot be opened or fails.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    if !(stdin().is_terminal() && run.output.width().is_some()) {
        return Err(Error::usage(said!("desk-no-terminal")).hint(said!("desk-no-terminal-hint")));
    }
    if run.global.dry_run {
        return Err(Error::usage(said!("desk-dry-run")).hint(said!("desk-dry-run-hint")));
    }
    let register = run.open()?;
    run.refuse_backup()?;
    run.ticking = true;
    let mut terminal = Real::open(run.world.colour)
        .map_err(|cause| Error::system(said!("desk-lost")).because(cause))?;
    // Whatever an act would say beside the page has no place on this screen.
    run.output.hush(true);
    let ended = Counter::new(run, register, &mut terminal).stand();
    run.output.hush(run.global.quiet);
    ended
}
