//! `status list`: what is held about one member, for staff; the look is in the log before it is shown.

use crate::commands::names;
use crate::commands::run::Run;
use crate::commands::shown;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{FactOf, Status};
use crate::said;

/// Shows the statuses of a member and of the households they belong to on the day.
///
/// # Errors
/// When there is no such member, or the look cannot be logged.
pub fn list(run: &mut Run<'_>, member: &str) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    run.note_look(&mut register, &[person])?;
    let mut grid = Grid::new(vec![
        Column::text("status_id"),
        Column::text("level"),
        Column::text("code"),
        Column::text("valid_from"),
        Column::text("valid_through"),
        Column::text("source"),
        Column::text("decided_on"),
    ]);
    let mut statuses = register.statuses_of_person(person)?;
    for household in register.households_on(person, run.on)? {
        statuses.extend(register.statuses_of_household(household)?);
    }
    for (_, status) in &statuses {
        grid.row(row(status));
    }
    run.show(&grid)
}

fn row(status: &Status) -> Vec<Cell> {
    let level = match status.subject {
        FactOf::Person(_) => Cell::word("person", said!("level-person")),
        FactOf::Household(_) => Cell::word("household", said!("level-household")),
    };
    vec![
        Cell::Text(status.alias.clone()),
        level,
        Cell::Text(status.code.clone()),
        Cell::Date(status.from_on),
        shown::through(status.to_on),
        status.source.clone().map_or(Cell::Empty, Cell::Text),
        status.decided_on.map_or(Cell::Empty, Cell::Date),
    ]
}
