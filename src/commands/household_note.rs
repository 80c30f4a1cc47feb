//! `household note | notes`: what the counter remembers of a household, in free words.

use super::names;
use super::run::Run;
use super::told::Told;
use crate::cli::HouseholdNote;
use crate::domain::is_unseen;
use crate::error::{Error, Result};
use crate::grid::{Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;

/// The longest note: a page holds a few of them.
const LONGEST: usize = 200;

/// `household note`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &HouseholdNote) -> Result<()> {
    let mut register = run.open()?;
    let told = match (&asked.text, asked.remove) {
        (Some(text), _) => add(run, &mut register, &asked.household, text)?.1,
        (None, seq) => remove(
            run,
            &mut register,
            &asked.household,
            seq.unwrap_or_default(),
        )?,
    };
    run.pass_on(&told);
    run.tell_if_dry();
    Ok(())
}

/// Adds a note; gives its number.
///
/// # Errors
/// When the household is not known, the note is empty or too long, or the register cannot be written.
pub fn add(
    run: &Run<'_>,
    register: &mut Register,
    household: &str,
    text: &str,
) -> Result<(i64, Told)> {
    let id = names::household(register, household)?;
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::usage(said!("note-empty")));
    }
    if text.chars().count() > LONGEST {
        return Err(Error::usage(said!("note-too-long", most = LONGEST)));
    }
    if text
        .chars()
        .any(|sign| sign.is_control() || is_unseen(sign))
    {
        return Err(Error::usage(said!("note-unseen")));
    }
    let seq = run.write(register, Action::Add, |register| {
        let stamp = run.stamp();
        let seq = register.add_household_note(id, text, (stamp.who(), &stamp.at))?;
        Ok((seq, Subject::default()))
    })?;
    let mut told = Told::default();
    told.tell(said!("note-added", number = seq.to_string()));
    Ok((seq, told))
}

/// Removes a note, and what it said.
///
/// # Errors
/// When the household is not known, or the register cannot be written.
pub fn remove(run: &Run<'_>, register: &mut Register, household: &str, seq: i64) -> Result<Told> {
    let id = names::household(register, household)?;
    let mut told = Told::default();
    let known = register.notes_of_household(id)?;
    if known.iter().all(|note| note.seq != seq) {
        told.tell(said!("note-none", number = seq.to_string()));
        return Ok(told);
    }
    run.write(register, Action::Change, |register| {
        register.remove_household_note(id, seq)?;
        Ok(((), Subject::default()))
    })?;
    told.tell(said!("note-removed", number = seq.to_string()));
    Ok(told)
}

/// Shows the notes about a household, newest first. They may tell anything, so whoever looks stands in the log.
///
/// # Errors
/// When the household is not known, or the register cannot be read.
pub fn list(run: &mut Run<'_>, household: &str) -> Result<()> {
    let mut register = run.open()?;
    let id = names::household(&register, household)?;
    let persons = register.persons_in(id, run.on)?;
    run.note_look(&mut register, &persons)?;
    let mut grid = Grid::new(vec![
        Column::figure("number"),
        Column::text("text"),
        Column::text("recorded_by"),
        Column::text("recorded_at"),
    ]);
    for note in register.notes_of_household(id)? {
        grid.row(vec![
            note.seq.to_string().into(),
            note.text.into(),
            note.by.into(),
            note.at.into(),
        ]);
    }
    run.show(&grid)
}
