//! What somebody is told beside their data (GDPR art. 15.1): who keeps them and why, who gets what, how long, and what one may ask.

use crate::commands::erase::class_cell;
use crate::commands::names;
use crate::commands::retention;
use crate::domain::Said;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::Register;
use crate::render::page::Part;
use crate::said;

/// The last part of the page.
///
/// # Errors
/// When the register cannot be read.
pub fn part(register: &Register) -> Result<Part> {
    let mut grid = Grid::new(vec![
        Column::text("class"),
        Column::text("term"),
        Column::text("reason"),
    ]);
    for kept in retention::of_register(register)? {
        let term = Cell::word(kept.term.to_string(), kept.term.said());
        grid.row(vec![class_cell(kept.class), term, kept.reason]);
    }
    let municipality = names::municipality(register)?;
    Ok(Part {
        heading: Some(Said::plain("access-your-rights")),
        said: vec![
            said!("access-keeper", municipality = municipality),
            said!("access-receivers"),
            said!("access-ask"),
            said!("access-complain"),
            said!("access-terms"),
        ],
        grid: Some(grid),
        ..Part::default()
    })
}
