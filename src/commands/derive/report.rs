//! What a derivation did, told to staff.

use crate::commands::run::Run;
use crate::commands::scheme;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::rules::Scheme;
use crate::said;

/// What a run did, in persons.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Got a right.
    pub granted: i64,
    /// Households in which somebody did.
    pub granted_households: i64,
    /// Keep a right with other days, tier or ground.
    pub changed: i64,
    /// Keep it as it was.
    pub unchanged: i64,
    /// Lose it within six weeks unless something is done.
    pub ending: i64,
    /// Lost it.
    pub ended: i64,
    /// A fact is missing.
    pub unknown: i64,
}

/// Shows it.
///
/// # Errors
/// When it cannot be written.
pub fn show(run: &mut Run<'_>, scheme: &Scheme, tally: &Tally) -> Result<()> {
    let title = said!(
        "derive-title",
        title = scheme.title.of(scheme::language(run)),
        version = scheme.in_force.from.to_string(),
        on = run.on
    );
    let mut grid = Grid::new(vec![
        Column::text("outcome"),
        Column::figure("persons"),
        Column::figure("households"),
    ])
    .titled(title);
    let mut line = |word: &str, said, persons: i64, households: Cell| {
        grid.row(vec![
            Cell::word(word, said),
            Cell::Count(persons),
            households,
        ]);
    };
    line(
        "granted",
        said!("derive-granted"),
        tally.granted,
        Cell::Count(tally.granted_households),
    );
    line(
        "changed",
        said!("derive-changed"),
        tally.changed,
        Cell::Empty,
    );
    line(
        "unchanged",
        said!("derive-unchanged"),
        tally.unchanged,
        Cell::Empty,
    );
    line("ending", said!("derive-ending"), tally.ending, Cell::Empty);
    line("ended", said!("derive-ended"), tally.ended, Cell::Empty);
    line(
        "unknown",
        said!("derive-unknown"),
        tally.unknown,
        Cell::Empty,
    );
    run.show(&grid)?;
    if tally.granted > 0 {
        run.tell(&said!("derive-without-asking", count = tally.granted));
    } else if tally.changed + tally.ended == 0 {
        run.tell(&said!("derive-nothing-changed"));
    }
    run.tell_if_dry();
    Ok(())
}
