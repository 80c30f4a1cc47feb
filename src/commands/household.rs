//! `household import | add | show | list`.

use super::household_find;
use super::household_import::{self, Desk};
use super::household_note;
use super::names;
use super::notes::Notes;
use super::run::{Run, typed, typed_if};
use super::shown;
use crate::cli::{HouseholdAdd, HouseholdVerb};
use crate::domain::{PartialDate, PassNumber, PassState, Said, VoucherCode};
use crate::error::{Error, Result};
use crate::exchange::HouseholdRow;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &HouseholdVerb) -> Result<()> {
    match verb {
        HouseholdVerb::Import {
            file,
            members,
            accept_good_rows,
        } => household_import::run(run, file, members, *accept_good_rows),
        HouseholdVerb::Add(asked) => add(run, asked),
        HouseholdVerb::Show { household } => show(run, household),
        HouseholdVerb::Find { words } => household_find::run(run, words),
        HouseholdVerb::List => list(run),
        HouseholdVerb::Note(asked) => household_note::run(run, asked),
        HouseholdVerb::Notes { household } => household_note::list(run, household),
    }
}

fn add(run: &mut Run<'_>, asked: &HouseholdAdd) -> Result<()> {
    let mut register = run.open()?;
    let id = run.write(&mut register, Action::Add, |register| {
        Ok((enter(run, register, asked)?, Subject::default()))
    })?;
    run.tell(&said!("household-added", id = id));
    run.tell_if_dry();
    Ok(())
}

/// Adds a household and gives its id; inside the transaction, so that its members may come in with it.
///
/// # Errors
/// When the id is taken, or a value is not right.
pub fn enter(run: &Run<'_>, register: &Register, asked: &HouseholdAdd) -> Result<String> {
    let id = match &asked.id {
        Some(id) if register.household_by_alias(id)?.is_some() => {
            return Err(Error::refused(said!("household-id-taken", id = id)));
        }
        Some(id) => id.clone(),
        None => names::fresh(run, 'H', |id| {
            Ok(register.household_by_alias(id)?.is_some())
        })?,
    };
    let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let row = HouseholdRow {
        household_id: id.clone(),
        refnis: typed_if(asked.municipality.as_deref())?,
        postcode: typed(&asked.postcode)?,
        municipality: None,
        street: filled(&asked.street),
        house_number: filled(&asked.number),
        box_number: filled(&asked.bus),
        kind: None,
        dossier: None,
        moved_in: run.global.on.is_some().then_some(run.on),
    };
    let mut notes = Notes::default();
    household_import::take_in_home(&Desk::new(run, register)?, &row, &mut notes)?;
    notes.hold()?;
    Ok(id)
}

fn show(run: &mut Run<'_>, text: &str) -> Result<()> {
    let register = run.open()?;
    let household = names::household(&register, text)?;
    let alias = register.alias_of_household(household)?.unwrap_or_default();
    let mut grid = Grid::new(vec![
        Column::text("part"),
        Column::text("id"),
        Column::text("what"),
        Column::text("birth_date"),
        Column::text("from_day"),
        Column::text("last_day"),
    ])
    .titled(said!("household-title", id = alias));
    let part = |machine: &str, said: Said| Cell::word(machine, said);
    for address in register.addresses(household)? {
        grid.row(vec![
            part("address", said!("part-address")),
            Cell::Empty,
            shown::one_line(&address.address).into(),
            Cell::Empty,
            shown::since(address.from_on),
            shown::through(address.to_on),
        ]);
    }
    let memberships = register.memberships_of_household(household)?;
    let mut persons = Vec::new();
    for place in &memberships {
        let who = register.identity(place.person)?;
        grid.row(vec![
            part("member", said!("part-member")),
            names::member_id(&register, place.person)?.into(),
            who.as_ref()
                .map(|who| full_name(&who.first_name, &who.last_name))
                .into(),
            who.map(|who| partial(who.birth_date)).into(),
            shown::since(place.from_on),
            shown::through(place.to_on),
        ]);
        if place.to_on.is_none() {
            persons.push(place.person);
        }
    }
    for person in persons {
        papers(run, &register, person, &mut grid)?;
    }
    run.show(&grid)
}

/// The passes of a member that are not over, and the vouchers that can still be used.
fn papers(
    run: &Run<'_>,
    register: &Register,
    person: crate::domain::PersonId,
    grid: &mut Grid,
) -> Result<()> {
    let holder = names::member_id(register, person)?;
    for pass in register.passes_of(person)? {
        let part = match pass.state {
            PassState::Issued | PassState::Active => Cell::word("pass", said!("part-pass")),
            PassState::Blocked => Cell::word("pass-blocked", said!("part-pass-blocked")),
            PassState::Replaced | PassState::Ended => continue,
        };
        let number = match pass.number.parse::<PassNumber>() {
            Ok(number) => number.to_string(),
            Err(_) => pass.number,
        };
        grid.row(vec![
            part,
            number.into(),
            holder.as_str().into(),
            Cell::Empty,
            pass.issued_on.into(),
            Cell::Empty,
        ]);
    }
    for voucher in register.vouchers_of(person)? {
        let open = !voucher.withdrawn && voucher.to_on > run.on;
        if !open || register.voucher_used_by(voucher.id)?.is_some() {
            continue;
        }
        let code = match voucher.code.parse::<VoucherCode>() {
            Ok(code) => code.to_string(),
            Err(_) => voucher.code,
        };
        grid.row(vec![
            Cell::word("voucher", said!("part-voucher")),
            code.into(),
            holder.as_str().into(),
            Cell::Empty,
            voucher.from_on.into(),
            shown::through(Some(voucher.to_on)),
        ]);
    }
    Ok(())
}

fn list(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("household"),
        Column::text("names"),
        Column::figure("members"),
        Column::text("address"),
    ]);
    let (mut households, mut members) = (0_i64, 0);
    register.each_household(|home| {
        households += 1;
        members += home.members;
        grid.row(vec![
            home.alias.into(),
            home.names.replace(',', ", ").into(),
            home.members.into(),
            home.address.map(|address| shown::one_line(&address)).into(),
        ]);
        Ok::<(), Error>(())
    })?;
    let total = said!("total-households", count = households);
    grid.total = Some(vec![
        Cell::word("total", total),
        Cell::Empty,
        members.into(),
        Cell::Empty,
    ]);
    run.show(&grid)
}

/// First and last name as one.
pub fn full_name(first: &str, last: &str) -> String {
    format!("{first} {last}").trim().to_owned()
}

/// A birth date as a cell: a day where it is known whole.
pub fn partial(date: PartialDate) -> Cell {
    date.known()
        .map_or_else(|| Cell::Text(date.to_string()), Cell::Date)
}
