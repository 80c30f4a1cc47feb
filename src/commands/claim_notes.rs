//! `claim notes`: what was paid to clubs in good faith and is settled with the holder. It tells who, so each look stands in the log.

use super::names;
use super::run::{Run, typed_if};
use crate::domain::{Month, PersonId, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{NoteCode, NoteLine};
use crate::said;

/// What a person reads for a note.
fn noted(code: NoteCode) -> Said {
    match code {
        NoteCode::PassBlocked => said!("note-pass-blocked"),
        NoteCode::PassReplaced => said!("note-pass-replaced"),
        NoteCode::PassEnded => said!("note-pass-ended"),
        NoteCode::RightLapsed => said!("note-right-lapsed"),
        NoteCode::LimitPassed => said!("note-limit-passed"),
        NoteCode::VoucherWithdrawn => said!("note-voucher-withdrawn"),
        NoteCode::VoucherUnpaid => said!("note-voucher-unpaid"),
        NoteCode::UsedThatDay => said!("reason-used-that-day"),
        NoteCode::PaidOtherwise => said!("note-paid-otherwise"),
    }
}

/// Shows the notes of a month of hand-in, or all.
///
/// # Errors
/// When the month is not one, or the register cannot be read.
pub fn run(run: &mut Run<'_>, month: Option<&str>) -> Result<()> {
    let month: Option<Month> = typed_if(month)?;
    let mut register = run.open()?;
    let mut lines: Vec<NoteLine> = Vec::new();
    register.each_claim_note(month, |line| {
        lines.push(line);
        Ok::<(), Error>(())
    })?;
    lines.sort_by_key(|line| line.claim);
    let mut grid = Grid::new(vec![
        Column::text("month"),
        Column::text("club_id"),
        Column::text("reference"),
        Column::text("redeemed_on"),
        Column::text("member_id"),
        Column::text("name"),
        Column::text("note"),
        Column::figure("amount"),
    ]);
    let mut seen: Vec<PersonId> = Vec::new();
    for line in lines {
        let (member, name) = match line.person {
            Some(person) => {
                seen.push(person);
                let member = register.alias_of_person(person)?;
                (member, Some(names::full_name(&register, person)?))
            }
            None => (None, None),
        };
        grid.row(vec![
            Cell::Month(line.month),
            Cell::Text(line.organiser),
            Cell::Text(line.reference),
            Cell::Date(line.redeemed_on),
            member.map_or(Cell::Empty, Cell::Text),
            name.map_or(Cell::Empty, Cell::Text),
            Cell::word(line.note.code.word(), noted(line.note.code)),
            Cell::Money(line.note.amount),
        ]);
    }
    seen.sort_unstable();
    seen.dedup();
    run.note_look(&mut register, &seen)?;
    run.show(&grid)
}
