//! Things as people name them on the command line: by the id of a source system, or by their own.

use super::near;
use super::run::Run;
use crate::domain::{ClaimId, HouseholdId, OfferId, OrganiserId, PersonId, Refnis, Said};
use crate::error::{Error, Result};
use crate::register::{ClaimLine, FactOf, Offer, Organiser, Register};
use crate::said;
use crate::seal::{PseudonymKey, Secret};

/// The name of the municipality: the one that was set, else that of its REFNIS code.
///
/// # Errors
/// When the register cannot be read.
pub fn municipality(register: &Register) -> Result<String> {
    match register.setting("municipality-name")? {
        Some(name) => Ok(name),
        None => by_refnis(register),
    }
}

/// The name of the municipality as it was set at a moment.
///
/// # Errors
/// When the register cannot be read.
pub fn municipality_known_at(register: &Register, at: &str) -> Result<String> {
    match register.setting_known_at("municipality-name", at)? {
        Some(name) => Ok(name),
        None => by_refnis(register),
    }
}

fn by_refnis(register: &Register) -> Result<String> {
    let refnis = register.setting("municipality")?.unwrap_or_default();
    let known = refnis.parse::<Refnis>();
    Ok(known.map_or(refnis, |code| code.name().to_owned()))
}

/// The person somebody means; who was merged into another is that other.
///
/// # Errors
/// When nobody has that id; the nearest ids are offered.
pub fn person(register: &Register, typed: &str) -> Result<PersonId> {
    if let Some(person) = register.person_by_alias(typed)? {
        return Ok(person);
    }
    if let Ok(id) = typed.parse::<PersonId>()
        && let Some(now) = register.person_now(id)?
    {
        return Ok(now);
    }
    let unknown = Error::refused(said!("member-unknown", id = typed));
    Err(match near::member_or_household(register, false, typed)? {
        Some(hint) => unknown.hint(hint),
        None => unknown.hint(said!("member-unknown-hint")),
    })
}

/// The household somebody means.
///
/// # Errors
/// When there is none of that id; the nearest ids are offered.
pub fn household(register: &Register, typed: &str) -> Result<HouseholdId> {
    if let Some(household) = register.household_by_alias(typed)? {
        return Ok(household);
    }
    if let Ok(id) = typed.parse::<HouseholdId>()
        && register.alias_of_household(id)?.is_some()
    {
        return Ok(id);
    }
    let unknown = Error::refused(said!("household-unknown", id = typed));
    Err(match near::member_or_household(register, true, typed)? {
        Some(hint) => unknown.hint(hint),
        None => unknown.hint(said!("household-unknown-hint")),
    })
}

/// The member or household of a fact typed at the desk, of which exactly one is given.
///
/// # Errors
/// When it is not known.
pub fn subject(
    register: &Register,
    of_member: Option<&str>,
    of_household: Option<&str>,
) -> Result<FactOf> {
    match (of_member, of_household) {
        (Some(text), _) => person(register, text).map(FactOf::Person),
        (None, text) => household(register, text.unwrap_or_default()).map(FactOf::Household),
    }
}

/// The person of a fact, for the log; a household's fact is about nobody in particular.
pub fn person_of(subject: FactOf) -> Option<PersonId> {
    match subject {
        FactOf::Person(person) => Some(person),
        FactOf::Household(_) => None,
    }
}

/// The organiser somebody means.
///
/// # Errors
/// When there is none of that id.
pub fn organiser(register: &Register, typed: &str) -> Result<(OrganiserId, Organiser)> {
    if let Some(found) = register.organiser_by_alias(typed)? {
        return Ok(found);
    }
    let known = register.organisers()?.into_iter();
    let near = near::word(typed, known.map(|(_, one)| one.alias));
    Err(Error::refused(said!("organiser-unknown", id = typed))
        .hint(near.unwrap_or_else(|| said!("organiser-unknown-hint"))))
}

/// The organiser somebody means, where it must be one that still stands.
///
/// # Errors
/// When there is none of that id, or it was merged into another.
pub fn standing(register: &Register, typed: &str) -> Result<(OrganiserId, Organiser)> {
    let (id, organiser) = organiser(register, typed)?;
    match merged(register, id, &organiser.alias)? {
        Some(said) => {
            let survivor = register.survivor(id)?;
            let survivor = survivor.map(|(_, survivor)| survivor.alias);
            let hint = said!(
                "organiser-is-merged-hint",
                id = survivor.unwrap_or_default()
            );
            Err(Error::refused(said).hint(hint))
        }
        None => Ok((id, organiser)),
    }
}

/// That an organiser was merged, and into which.
///
/// # Errors
/// When the register cannot be read.
pub fn merged(register: &Register, organiser: OrganiserId, alias: &str) -> Result<Option<Said>> {
    let survivor = register.survivor(organiser)?;
    Ok(survivor.map(|(_, survivor)| {
        said!(
            "organiser-is-merged",
            id = alias,
            survivor = survivor.alias,
            name = survivor.name
        )
    }))
}

/// The offer somebody means.
///
/// # Errors
/// When there is none of that id.
pub fn offer(register: &Register, typed: &str) -> Result<(OfferId, Offer)> {
    if let Some(found) = register.offer_by_alias(typed)? {
        return Ok(found);
    }
    let known = register.offer_names()?.into_iter();
    let near = near::word(typed, known.map(|(_, alias, _)| alias));
    Err(Error::refused(said!("offer-unknown", id = typed))
        .hint(near.unwrap_or_else(|| said!("offer-unknown-hint"))))
}

/// The claim somebody means: by its own id, or by the reference of a club, which another club may have used too.
///
/// # Errors
/// When there is none, or several clubs have one of that reference.
pub fn claim(register: &Register, typed: &str, of_club: Option<&str>) -> Result<ClaimLine> {
    let mut found = claims(register, typed)?;
    if let Some(club) = of_club {
        let (_, organiser) = organiser(register, club)?;
        found.retain(|claim: &ClaimLine| claim.organiser == organiser.alias);
    }
    if found.len() > 1 {
        let clubs: Vec<String> = found.into_iter().map(|claim| claim.organiser).collect();
        let club = clubs.first().cloned().unwrap_or_default();
        return Err(
            Error::refused(said!("claim-of-several", claim = typed, clubs = clubs))
                .hint(said!("claim-of-several-hint", club = club)),
        );
    }
    found.pop().ok_or_else(|| unknown_claim(typed))
}

/// Every claim of that id or reference: one a club at most.
///
/// # Errors
/// When there is none.
pub fn claims(register: &Register, typed: &str) -> Result<Vec<ClaimLine>> {
    let found: Vec<ClaimLine> = match typed.parse::<ClaimId>() {
        Ok(id) => register.claim(id)?.into_iter().collect(),
        Err(_) => register.claims_by_reference(typed)?,
    };
    if found.is_empty() {
        return Err(unknown_claim(typed));
    }
    Ok(found)
}

fn unknown_claim(typed: &str) -> Error {
    Error::refused(said!("claim-unknown", claim = typed)).hint(said!("claim-unknown-hint"))
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

/// The id by which people know a person: that of the source, else the register's own.
///
/// # Errors
/// When the register cannot be read.
pub fn member_id(register: &Register, person: PersonId) -> Result<String> {
    Ok(register
        .alias_of_person(person)?
        .unwrap_or_else(|| person.to_string()))
}

/// A fresh id for something typed at the desk, such as `H-7KQ2M9`, which `taken` says nobody has.
///
/// # Errors
/// What `taken` gives.
pub fn fresh(
    run: &Run<'_>,
    prefix: char,
    mut taken: impl FnMut(&str) -> Result<bool>,
) -> Result<String> {
    // Without letters that read like a digit.
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut attempt = 0_u32;
    loop {
        let drawn: [u8; 6] = run
            .world
            .draw("typed-id", format!("{prefix}{attempt}").as_bytes());
        attempt += 1;
        let letters = drawn
            .iter()
            .map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
        let id = format!("{prefix}-{}", letters.collect::<String>());
        if !taken(&id)? {
            return Ok(id);
        }
    }
}

/// The key under which it is kept that somebody was erased.
///
/// # Errors
/// When the register cannot be read.
pub fn erased_key(register: &Register) -> Result<PseudonymKey> {
    let secret = register.secret("pseudonym")?.ok_or_else(Error::bug)?;
    Ok(PseudonymKey::new(&Secret::from_bytes(secret), "erased"))
}

/// The key under which national numbers are matched.
///
/// # Errors
/// When the register has no such secret.
pub fn number_key(register: &Register) -> Result<PseudonymKey> {
    let secret = register.secret("pseudonym")?.ok_or_else(Error::bug)?;
    Ok(PseudonymKey::new(&Secret::from_bytes(secret), "dossier"))
}
