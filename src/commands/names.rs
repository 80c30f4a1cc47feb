//! Things as people name them on the command line: by the id of a source system, or by their own.

use crate::domain::{HouseholdId, OfferId, OrganiserId, PersonId};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, Register};
use crate::said;

/// The person somebody means.
///
/// # Errors
/// When nobody has that id.
pub fn person(register: &Register, typed: &str) -> Result<PersonId> {
    if let Some(person) = register.person_by_alias(typed)? {
        return Ok(person);
    }
    if let Ok(id) = typed.parse::<PersonId>()
        && register.identity(id)?.is_some()
    {
        return Ok(id);
    }
    Err(Error::refused(said!("member-unknown", id = typed)).hint(said!("member-unknown-hint")))
}

/// The household somebody means.
///
/// # Errors
/// When there is none of that id.
pub fn household(register: &Register, typed: &str) -> Result<HouseholdId> {
    if let Some(household) = register.household_by_alias(typed)? {
        return Ok(household);
    }
    if let Ok(id) = typed.parse::<HouseholdId>()
        && register.alias_of_household(id)?.is_some()
    {
        return Ok(id);
    }
    Err(Error::refused(said!("household-unknown", id = typed))
        .hint(said!("household-unknown-hint")))
}

/// The organiser somebody means.
///
/// # Errors
/// When there is none of that id.
pub fn organiser(register: &Register, typed: &str) -> Result<(OrganiserId, Organiser)> {
    register.organiser_by_alias(typed)?.ok_or_else(|| {
        Error::refused(said!("organiser-unknown", id = typed)).hint(said!("organiser-unknown-hint"))
    })
}

/// The offer somebody means.
///
/// # Errors
/// When there is none of that id.
pub fn offer(register: &Register, typed: &str) -> Result<(OfferId, Offer)> {
    register.offer_by_alias(typed)?.ok_or_else(|| {
        Error::refused(said!("offer-unknown", id = typed)).hint(said!("offer-unknown-hint"))
    })
}

/// First name and name of a person; their id once the name was erased.
///
/// # Errors
/// When the register cannot be read.
pub fn full_name(register: &Register, person: PersonId) -> Result<String> {
    let identity = register.identity(person)?;
    Ok(identity.map_or_else(
        || person.to_string(),
        |is| {
            format!("{} {}", is.first_name, is.last_name)
                .trim()
                .to_owned()
        },
    ))
}
