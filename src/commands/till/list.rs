//! `desk days`: the closings of the till.

use super::super::run::Run;
use super::close::Day;
use crate::domain::Money;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::said;

/// Shows them, and what still waits for the next.
///
/// # Errors
/// When the register cannot be read.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("closing"),
        Column::text("date"),
        Column::figure("receipts"),
        Column::figure("cash"),
        Column::figure("card"),
        Column::figure("transfer"),
        Column::figure("counted"),
        Column::figure("difference"),
        Column::text("recorded_by"),
    ]);
    let mut last = 0;
    for closing in register.closings()? {
        last = closing.last_receipt;
        let receipts = closing.last_receipt - closing.after;
        let day = Day::of(&register, closing)?;
        let handed = |word: &str| -> Cell {
            let mut takings = day.takings.iter();
            let found = takings.find(|one| one.paid_by.word() == word);
            found.map_or(Money::ZERO, |one| one.handed).into()
        };
        grid.row(vec![
            day.closing.number.to_string().into(),
            day.closing.closed_on.into(),
            receipts.into(),
            handed("cash"),
            handed("card"),
            handed("transfer"),
            day.closing.counted.into(),
            day.difference().into(),
            day.closing.recorded_by.as_str().into(),
        ]);
    }
    run.show(&grid)?;
    if let Some(waiting) = register.last_receipt(last, run.on)? {
        run.tell(&said!("till-waits", count = waiting - last));
    }
    Ok(())
}
