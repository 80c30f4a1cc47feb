//! Gives somebody a pass. The number follows from chance alone: no right, no order and no day is in it.

use chrono::NaiveDate;

use crate::commands::world::World;
use crate::domain::{PassId, PassNumber, PersonId};
use crate::error::Result;
use crate::grid::{Column, Grid};
use crate::register::Register;
use crate::seal::draws;

/// A pass that was given just now.
pub struct Given {
    /// The pass.
    pub id: PassId,
    /// Its number.
    pub number: PassNumber,
    /// Whose it is.
    pub person: PersonId,
}

/// Gives a person a pass, after so many `earlier` ones.
///
/// # Errors
/// When the register cannot be written.
pub fn give(
    world: &World,
    register: &Register,
    (person, earlier): (PersonId, usize),
    on: NaiveDate,
    at: &str,
) -> Result<Given> {
    let subject = [&person.bytes()[..], &(earlier as u64).to_be_bytes()].concat();
    let id = PassId::from_bytes(world.draw("pass-id", &subject));
    let number = PassNumber::new(draws(&*world.random, "pass", &subject));
    register.add_pass(id, number.canonical(), person, on, at)?;
    Ok(Given { id, number, person })
}

/// The passes with whom they are for.
///
/// # Errors
/// When the register cannot be read.
pub fn grid(register: &Register, given: &[Given]) -> Result<Grid> {
    let mut grid = Grid::new(vec![
        Column::text("pass"),
        Column::text("member_id"),
        Column::text("last_name"),
        Column::text("first_name"),
    ]);
    for Given { number, person, .. } in given {
        let identity = register.identity(*person)?;
        let (last, first) = identity
            .map(|identity| (identity.last_name, identity.first_name))
            .unwrap_or_default();
        grid.row(vec![
            number.to_string().into(),
            register.alias_of_person(*person)?.into(),
            last.into(),
            first.into(),
        ]);
    }
    Ok(grid)
}
