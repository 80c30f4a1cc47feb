//! `kit evening`, or `kit` alone on a terminal: a code, an amount, the next; in the dark, for somebody who cannot look away from the
//! queue. What it shows of a pass is the amount and nothing else, as `kit redeem` does.

mod choose;
mod door;

mod tonight;

use std::io::{IsTerminal, stdin};
use std::path::Path;

use super::super::run::Run;
use super::at_hand::{AtHand, Kits};
use super::till::right_day;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::kit::Fault;
use crate::said;
use crate::terminal::{Real, Terminal};
use choose::{Picked, pick};
use door::Door;
use tonight::Tonight;

/// Stands at the door until somebody closes the evening, and says what was taken in.
///
/// # Errors
/// When this is no terminal, or the kit cannot be used.
pub fn run(run: &mut Run<'_>, named: Option<&Path>) -> Result<()> {
    if !(stdin().is_terminal() && run.output.width().is_some()) {
        return Err(
            Error::usage(said!("evening-no-terminal")).hint(said!("evening-no-terminal-hint"))
        );
    }
    let kits = Kits::here(run, named).map_err(|error| error.hint(said!("evening-help")))?;
    let colour = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let mut screen = Real::open(colour).map_err(lost)?;
    let ended = stand(run, kits, &mut screen);
    drop(screen);
    let Some(tonight) = ended? else {
        return Ok(());
    };
    run.answer(&tonight.said(run.on), &tonight.figures())?;
    run.tell_if_dry();
    Ok(())
}

/// The evening itself; nothing when no kit or offer was chosen.
fn stand(run: &Run<'_>, kits: Kits, screen: &mut dyn Terminal) -> Result<Option<Tonight>> {
    let Some(mut hand) = the_kit(run, kits, screen)? else {
        return Ok(None);
    };
    right_day(run, &hand.kit)?;
    let (on, valid) = (run.on, hand.kit.head().valid);
    if !valid.contains(on) {
        return Err(Fault::OutOfDate { on, valid }.into());
    }
    let Picked::This(line) = choose::offer(run, &hand.kit, screen)? else {
        return Ok(None);
    };
    Door::new(run, &mut hand.kit, line)?.stand(screen)?;
    Tonight::of(&hand.kit, on).map(Some)
}

/// The kit of this evening: asked where there are several.
fn the_kit(run: &Run<'_>, kits: Kits, screen: &mut dyn Terminal) -> Result<Option<AtHand>> {
    let mut kits = kits.all();
    if kits.len() == 1 {
        return Ok(kits.pop());
    }
    let named = |hand: &AtHand| {
        let head = hand.kit.head();
        said!(
            "evening-kit",
            club = &head.club_name,
            through = head.valid.last().unwrap_or(head.valid.from),
            path = hand.path.display().to_string()
        )
    };
    let names: Vec<Said> = kits.iter().map(named).collect();
    match pick(run, screen, &said!("evening-which-kit"), &names, 0)? {
        Picked::This(nth) => Ok(Some(kits.swap_remove(nth))),
        Picked::Back | Picked::Leave => Ok(None),
    }
}

/// The screen or the keyboard is no longer there.
fn lost(cause: std::io::Error) -> Error {
    Error::system(said!("evening-lost")).because(cause)
}
