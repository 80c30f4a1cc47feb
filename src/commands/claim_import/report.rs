//! How the files were answered: in = accepted + refused + open + known already.

use crate::commands::run::Run;
use crate::domain::Money;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::said;

/// How one file was answered.
#[derive(Debug, Default)]
pub struct FileTally {
    /// The file.
    pub file: String,
    /// Rows handed in.
    pub rows: i64,
    /// Rows of which the club is not known here.
    pub strangers: usize,
    /// Accepted.
    pub accepted: i64,
    /// Refused.
    pub refused: i64,
    /// Open.
    pub open: i64,
    /// Handed in before with the same content.
    pub repeated: i64,
    /// About a month that was closed before.
    pub late: i64,
    /// The club's own prices of what was accepted, in cents.
    pub amount: i64,
}

/// Shows it.
///
/// # Errors
/// When it cannot be written.
pub fn show(run: &mut Run<'_>, tallies: &[FileTally]) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("file"),
        Column::figure("rows"),
        Column::figure("accepted"),
        Column::figure("refused"),
        Column::figure("open"),
        Column::figure("repeated"),
        Column::figure("late"),
        Column::figure("gross"),
    ]);
    let cells = |tally: &FileTally| {
        [
            tally.rows,
            tally.accepted,
            tally.refused,
            tally.open,
            tally.repeated,
            tally.late,
        ]
        .map(Cell::Count)
        .to_vec()
    };
    let mut all = FileTally::default();
    for tally in tallies {
        let mut row = vec![Cell::Text(tally.file.clone())];
        row.extend(cells(tally));
        row.push(Cell::Money(Money::from_cents(tally.amount)));
        grid.row(row);
        all.rows += tally.rows;
        all.accepted += tally.accepted;
        all.refused += tally.refused;
        all.open += tally.open;
        all.repeated += tally.repeated;
        all.late += tally.late;
        all.amount += tally.amount;
    }
    let mut total = vec![Cell::Empty];
    total.extend(cells(&all));
    total.push(Cell::Money(Money::from_cents(all.amount)));
    grid.total = Some(total);
    run.show(&grid)?;
    run.tell(&said!(
        "claim-import-done",
        rows = all.rows,
        accepted = all.accepted,
        refused = all.refused,
        open = all.open,
        repeated = all.repeated
    ));
    Ok(())
}
