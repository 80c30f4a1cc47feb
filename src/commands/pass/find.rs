//! `pass find`: one pass by its code, or the passes of whoever bears a name. For staff only; each look stands in the log.

use super::super::pricing::LEISURE;
use super::super::run::Run;
use super::{printed, show, stated};
use crate::domain::{PersonId, Shown, name_key};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::Register;
use crate::said;

/// More people of a name than this and the clerk had better say more.
const MOST: usize = 50;

/// Finds passes by number, QR code or name.
///
/// # Errors
/// When nothing was asked, no pass is found, or the register cannot be read.
pub fn find(run: &mut Run<'_>, words: &[String]) -> Result<()> {
    let asked = words.join(" ");
    let slip = match asked.parse::<Shown>() {
        Ok(shown) => return show::show(run, &shown),
        Err(slip) => slip,
    };
    let key = name_key(&asked);
    if key.is_empty() {
        return Err(Error::usage(said!("pass-find-what")));
    }
    let mut register = run.open()?;
    let words: Vec<String> = key.split(' ').map(str::to_owned).collect();
    let mut grid = Grid::new(columns());
    let mut seen: Vec<PersonId> = Vec::new();
    for person in register.persons_by_name(&words, MOST)? {
        for pass in register.passes_of(person)? {
            let mut cells = vec![
                printed(&pass).into(),
                Cell::word(pass.state.word(), stated(pass.state)),
                pass.issued_on.into(),
            ];
            cells.extend(holder(run, &register, person)?.map(|(_, cell)| cell));
            grid.row(cells);
            seen.push(person);
        }
    }
    seen.dedup();
    run.note_look(&mut register, &seen)?;
    if grid.rows.is_empty() && asked.contains(|sign: char| sign.is_ascii_digit()) {
        // Hardly a name: what is wrong with the number is what helps.
        return Err(Error::usage(slip).hint(said!("no-such-pass-hint")));
    }
    if grid.rows.is_empty() {
        return Err(Error::refused(said!("pass-none-found", asked = asked)));
    }
    run.show(&grid)
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

/// What staff see of a holder: the tier and its last day, never why.
///
/// # Errors
/// When the register cannot be read.
pub fn holder(
    run: &Run<'_>,
    register: &Register,
    person: PersonId,
) -> Result<[(&'static str, Cell); 8]> {
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
    Ok([
        ("last_name", last.into()),
        ("first_name", first.into()),
        ("birth_date", birth.into()),
        ("member_id", register.alias_of_person(person)?.into()),
        ("household_id", households.join(" ").into()),
        (
            "open_vouchers",
            Cell::Count(register.open_vouchers_of(person, run.on)?),
        ),
        ("tier", right.map(|(tier, _)| tier.0).into()),
        ("tier_through", last_day.into()),
    ])
}
