//! Somebody who walks in and wants a pass: a name and a birth date are enough, no national number and no address.

use super::super::names;
use super::super::run::{Run, typed};
use crate::domain::{HouseholdId, PartialDate, PassNumber, PersonId, Relation, name_key};
use crate::error::{Error, Result};
use crate::register::{Found, Identity, Membership, Register};
use crate::said;
use crate::seal::draws;

/// How many people of one name are compared.
const NAMESAKES: usize = 200;

/// Who it is, as typed.
///
/// # Errors
/// When the name is empty, or the birth date is none or lies in the future.
pub fn read(run: &Run<'_>, [last, first, birth]: [&str; 3]) -> Result<Identity> {
    let (last_name, first_name) = (last.trim(), first.trim());
    let key = name_key(&format!("{first_name} {last_name}"));
    if last_name.is_empty() || key.is_empty() {
        return Err(Error::usage(said!("walk-in-name")));
    }
    let birth_date: PartialDate = typed(birth)?;
    if birth_date.earliest() > run.on {
        return Err(Error::usage(said!("walk-in-birth", birth = birth_date)));
    }
    Ok(Identity {
        last_name: last_name.to_owned(),
        first_name: first_name.to_owned(),
        name_key: key,
        sex: None,
        birth_date,
        language: None,
        phone: None,
        email: None,
    })
}

/// A household of which no address is known; gives its id.
///
/// # Errors
/// When the register cannot be written.
pub fn home(run: &Run<'_>, register: &Register, at: &str) -> Result<String> {
    let alias = names::fresh(run, 'W', |id| {
        Ok(register.household_by_alias(id)?.is_some())
    })?;
    let fresh = run.world.draw("walk-in-household", alias.as_bytes());
    register.add_household(HouseholdId::from_bytes(fresh), &alias, None, None, at)?;
    Ok(alias)
}

/// Adds the person in a household of their own.
///
/// # Errors
/// When somebody of that name and birth date is in the register already, or it cannot be written.
pub fn add(run: &Run<'_>, register: &Register, is: &Identity, at: &str) -> Result<PersonId> {
    refuse_twice(register, is)?;
    let fresh = run.world.draw::<16>("walk-in", is.name_key.as_bytes());
    let person = PersonId::from_bytes(fresh);
    let household = HouseholdId::from_bytes(run.world.draw("walk-in-household", &fresh));
    // A pass number is random and free of words nobody wants to read; a piece of another one will do as an id.
    let drawn = PassNumber::new(draws(&*run.world.random, "walk-in-alias", &fresh));
    let alias = format!("W-{}", &drawn.canonical()[..8]);
    register.add_person(person, at)?;
    register.set_identity(person, is, at)?;
    register.add_person_alias(&alias, person, at)?;
    register.add_household(household, &alias, None, None, at)?;
    let place = Membership {
        household,
        person,
        from_on: run.on,
        to_on: None,
        relation: Relation::Reference,
        custody_share_pct: 100,
    };
    register.open_membership(&place, at)?;
    Ok(person)
}

/// Somebody of the same name and birth date who is in the register already.
///
/// # Errors
/// When the register cannot be read.
pub fn known(register: &Register, is: &Identity) -> Result<Option<Found>> {
    let words: Vec<String> = is.name_key.split(' ').map(str::to_owned).collect();
    let mut known = register.find_by_name(&words, NAMESAKES)?.into_iter();
    Ok(known.find(|found| {
        found.birth_date == is.birth_date
            && name_key(&found.last_name) == name_key(&is.last_name)
            && name_key(&found.first_name) == name_key(&is.first_name)
    }))
}

fn refuse_twice(register: &Register, is: &Identity) -> Result<()> {
    let Some(same) = known(register, is)? else {
        return Ok(());
    };
    let id = same.person_alias.unwrap_or_default();
    Err(Error::refused(said!(
        "walk-in-known",
        name = format!("{} {}", same.first_name, same.last_name),
        birth = same.birth_date,
        id = id.as_str()
    ))
    .hint(said!("walk-in-known-hint", id = id.as_str())))
}
