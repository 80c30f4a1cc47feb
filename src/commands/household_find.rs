//! `household find`: who bears a name, or lives in a street.

use super::household::{full_name, partial};
use super::run::Run;
use super::shown;
use crate::domain::name_key;
use crate::error::{Error, Result};
use crate::grid::{Column, Grid};
use crate::register::{Address, Found, Register};
use crate::said;

/// The most members a search shows: whoever sees more looks again with another word.
const SHOWN: usize = 50;

/// Members whose name or street begins like this, names first; about `most` of either.
///
/// # Errors
/// When the register cannot be read.
pub fn search(register: &Register, typed: &str, most: usize) -> Result<Vec<Found>> {
    let key = name_key(typed);
    let names: Vec<String> = key.split(' ').map(str::to_owned).collect();
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = register.find_by_name(&names, most)?;
    let (street, number) = street_and_number(typed);
    if !street.is_empty() {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        for one in register.find_by_street(&street, number.as_deref(), limit)? {
            let known =
                |other: &Found| (other.household, other.person) == (one.household, one.person);
            if !found.iter().any(known) {
                found.push(one);
            }
        }
    }
    Ok(found)
}

/// Shows the members that some words may mean.
///
/// # Errors
/// When no letter was given, or the register cannot be read.
pub fn run(run: &mut Run<'_>, words: &[String]) -> Result<()> {
    let register = run.open()?;
    let typed = words.join(" ");
    if name_key(&typed).is_empty() {
        return Err(Error::usage(said!("find-no-letters", value = typed)));
    }
    let found = search(&register, &typed, SHOWN + 1)?;
    let more = found.len() > SHOWN;
    let mut grid = Grid::new(vec![
        Column::text("household"),
        Column::text("member"),
        Column::text("name"),
        Column::text("birth_date"),
        Column::text("address"),
    ]);
    for one in found.iter().take(SHOWN) {
        grid.row(vec![
            one.household_alias.as_str().into(),
            one.person_alias.clone().into(),
            full_name(&one.first_name, &one.last_name).into(),
            partial(one.birth_date),
            address_of(one)
                .map(|address| shown::one_line(&address))
                .into(),
        ]);
    }
    run.show(&grid)?;
    if found.is_empty() {
        run.tell(&said!("find-nobody", value = typed));
    }
    if more {
        run.tell(&said!("find-more", shown = SHOWN));
    }
    Ok(())
}

/// A street and, when the last word begins with a digit, a number in it.
fn street_and_number(typed: &str) -> (String, Option<String>) {
    let trimmed = typed.trim();
    match trimmed.rsplit_once(char::is_whitespace) {
        Some((street, number)) if number.starts_with(|one: char| one.is_ascii_digit()) => {
            (name_key(street), Some(number.to_owned()))
        }
        _ => (name_key(trimmed), None),
    }
}

/// Where somebody who was found lives.
pub fn address_of(found: &Found) -> Option<Address> {
    Some(Address {
        postcode: found.postcode.clone()?,
        municipality: found.municipality.clone(),
        street: found.street.clone(),
        house_number: found.house_number.clone(),
        bus: found.bus.clone(),
        ..Address::default()
    })
}
