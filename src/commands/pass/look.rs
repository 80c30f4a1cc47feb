//! `pass show` and `pass find`: what staff see of a pass. The tier and its last day, never why; each look stands in the log.

use super::super::pricing::LEISURE;
use super::super::run::{Run, typed};
use crate::domain::{PassNumber, PersonId, Said, name_key};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Pass, Register};
use crate::said;

/// More people of a name than this and the clerk had better say more.
const MOST: usize = 50;

/// Shows a pass.
///
/// # Errors
/// When the number is not one, or no pass has it.
pub fn show(run: &mut Run<'_>, number: &str) -> Result<()> {
    let number: PassNumber = typed(number)?;
    let mut register = run.open()?;
    let pass = register
        .pass_by_number(number.canonical())?
        .ok_or_else(|| unknown(number))?;
    let mut grid = Grid::new(columns());
    row(run, &register, &pass, &mut grid)?;
    let holder: Vec<PersonId> = pass.person.into_iter().collect();
    run.note_look(&mut register, &holder)?;
    run.show(&upright(&grid))
}

/// Finds passes by number or by name.
///
/// # Errors
/// When nothing was asked, or the register cannot be read.
pub fn find(run: &mut Run<'_>, words: &[String]) -> Result<()> {
    let asked = words.join(" ");
    let key = name_key(&asked);
    if key.is_empty() {
        return Err(Error::usage(said!("pass-find-what")));
    }
    let mut register = run.open()?;
    let mut passes: Vec<Pass> = Vec::new();
    if let Ok(number) = asked.parse::<PassNumber>() {
        passes.extend(register.pass_by_number(number.canonical())?);
    } else {
        let words: Vec<String> = key.split(' ').map(str::to_owned).collect();
        let mut persons: Vec<PersonId> = Vec::new();
        for found in register.find_by_name(&words, MOST)? {
            if !persons.contains(&found.person) {
                persons.push(found.person);
                passes.extend(register.passes_of(found.person)?);
            }
        }
    }
    let mut grid = Grid::new(columns());
    for pass in &passes {
        row(run, &register, pass, &mut grid)?;
    }
    let seen: Vec<PersonId> = passes.iter().filter_map(|pass| pass.person).collect();
    run.note_look(&mut register, &seen)?;
    if passes.is_empty() {
        run.tell(&said!("pass-none-found", asked = asked));
    }
    if grid.rows.is_empty() && run.format() == crate::render::Format::Table {
        return Ok(());
    }
    run.show(&grid)
}

fn unknown(number: PassNumber) -> Error {
    Error::refused(said!("no-such-pass", pass = number.to_string()))
        .hint(said!("no-such-pass-hint"))
}

fn columns() -> Vec<Column> {
    vec![
        Column::text("pass"),
        Column::text("state"),
        Column::text("issued_on"),
        Column::text("last_name"),
        Column::text("first_name"),
        Column::text("birth_date"),
        Column::text("member_id"),
        Column::text("household_id"),
        Column::figure("open_vouchers"),
        Column::text("tier"),
        Column::text("tier_through"),
    ]
}

fn row(run: &Run<'_>, register: &Register, pass: &Pass, grid: &mut Grid) -> Result<()> {
    let number: PassNumber = typed(&pass.number)?;
    let mut cells: Vec<Cell> = vec![
        number.to_string().into(),
        Cell::word(pass.state.as_str(), state(&pass.state)),
        pass.issued_on.into(),
    ];
    cells.extend(match pass.person {
        Some(person) => holder(run, register, person)?,
        None => vec![Cell::Empty; 8],
    });
    grid.row(cells);
    Ok(())
}

fn holder(run: &Run<'_>, register: &Register, person: PersonId) -> Result<Vec<Cell>> {
    let identity = register.identity(person)?;
    let (last, first, birth) = identity.map_or((None, None, None), |identity| {
        let birth = identity.birth_date.to_string();
        (
            Some(identity.last_name),
            Some(identity.first_name),
            Some(birth),
        )
    });
    let mut households = Vec::new();
    for household in register.households_on(person, run.on)? {
        households.extend(register.alias_of_household(household)?);
    }
    let right = register.tier_on(person, LEISURE, run.on)?;
    let last_day = right
        .as_ref()
        .and_then(|(_, to)| to.and_then(|to| to.pred_opt()));
    Ok(vec![
        last.into(),
        first.into(),
        birth.into(),
        register.alias_of_person(person)?.into(),
        households.join(" ").into(),
        Cell::Count(register.open_vouchers_of(person, run.on)?),
        right.map(|(tier, _)| tier.0).into(),
        last_day.into(),
    ])
}

/// The one row of a grid as lines of name and value, which read better below each other.
fn upright(grid: &Grid) -> Grid {
    let mut lines = Grid::new(vec![Column::text("key"), Column::text("value")]);
    for (column, cell) in grid.columns.iter().zip(grid.rows.iter().flatten()) {
        lines.row(vec![
            Cell::word(column.name, line(column.name)),
            cell.clone(),
        ]);
    }
    lines
}

fn line(name: &str) -> Said {
    match name {
        "pass" => said!("pass-line-pass"),
        "state" => said!("pass-line-state"),
        "issued_on" => said!("pass-line-issued"),
        "last_name" => said!("pass-line-last-name"),
        "first_name" => said!("pass-line-first-name"),
        "birth_date" => said!("pass-line-birth"),
        "member_id" => said!("pass-line-member"),
        "household_id" => said!("pass-line-household"),
        "open_vouchers" => said!("pass-line-vouchers"),
        "tier" => said!("pass-line-tier"),
        _ => said!("pass-line-tier-through"),
    }
}

fn state(word: &str) -> Said {
    match word {
        "issued" => said!("pass-state-issued"),
        "active" => said!("pass-state-active"),
        "blocked" => said!("pass-state-blocked"),
        "replaced" => said!("pass-state-replaced"),
        _ => said!("pass-state-ended"),
    }
}
