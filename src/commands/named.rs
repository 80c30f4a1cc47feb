//! The household or member that somebody names: by the id of their own system, or by the register's own; and fresh ids for what is typed.

use chrono::NaiveDate;

use super::run::Run;
use crate::domain::{HouseholdId, PersonId, Said, distance};
use crate::error::{Error, Result};
use crate::grid::Cell;
use crate::register::{Address, FactOf, Register};
use crate::said;
use crate::seal::{PseudonymKey, Secret};

/// The first day of an address or a membership of which the source gives none: long ago, shown as "unknown since when".
pub const SINCE_UNKNOWN: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// How many ids are offered when one is not known.
const OFFERED: usize = 3;

/// The household somebody names.
///
/// # Errors
/// When there is none; the nearest ids are offered.
pub fn household(register: &Register, text: &str) -> Result<HouseholdId> {
    if let Some(found) = register.household_by_alias(text)? {
        return Ok(found);
    }
    if let Ok(id) = text.parse::<HouseholdId>()
        && register.alias_of_household(id)?.is_some()
    {
        return Ok(id);
    }
    let unknown = Error::refused(said!("household-unknown", value = text));
    offer(register, true, text, unknown)
}

/// The person somebody names; who was merged into another is that other.
///
/// # Errors
/// When there is none; the nearest ids are offered.
pub fn member(register: &Register, text: &str) -> Result<PersonId> {
    if let Some(found) = register.person_by_alias(text)? {
        return Ok(found);
    }
    if let Ok(id) = text.parse::<PersonId>()
        && let Some(now) = register.person_now(id)?
    {
        return Ok(now);
    }
    let unknown = Error::refused(said!("member-unknown", value = text));
    offer(register, false, text, unknown)
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
        (Some(text), _) => member(register, text).map(FactOf::Person),
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

fn offer<T>(register: &Register, of_households: bool, text: &str, unknown: Error) -> Result<T> {
    let typed = text.to_uppercase();
    let mut near: Vec<(usize, String)> = Vec::new();
    register.each_alias(of_households, |alias| {
        let far = distance(&typed, &alias.to_uppercase());
        if far <= 2 {
            near.push((far, alias));
            near.sort();
            near.truncate(OFFERED);
        }
        Ok::<(), Error>(())
    })?;
    let near: Vec<String> = near.into_iter().map(|(_, alias)| alias).collect();
    Err(if near.is_empty() {
        unknown.hint(said!("id-find"))
    } else {
        unknown.hint(said!("id-near", known = near))
    })
}

/// The id by which people know a person: that of the source, else the register's own.
///
/// # Errors
/// When the register cannot be read.
pub fn member_name(register: &Register, person: PersonId) -> Result<String> {
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

/// The key under which national numbers are matched.
///
/// # Errors
/// When the register has no such secret.
pub fn number_key(register: &Register) -> Result<PseudonymKey> {
    let secret = register.secret("pseudonym")?.ok_or_else(Error::bug)?;
    Ok(PseudonymKey::new(&Secret::from_bytes(secret), "dossier"))
}

/// A first day, or that it is not known.
pub fn since(day: NaiveDate) -> Cell {
    if day == SINCE_UNKNOWN {
        Cell::word(day.to_string(), said!("since-unknown"))
    } else {
        Cell::Date(day)
    }
}

/// A last day, from the first day after it.
pub fn through(to_on: Option<NaiveDate>) -> Cell {
    to_on.and_then(|day| day.pred_opt()).into()
}

/// An address on one line: `Filipring 111 bus 2, 9080 Lochristi`.
pub fn one_line(address: &Address) -> String {
    let place = [
        Some(address.postcode.as_str()),
        address.municipality.as_deref(),
    ];
    let bus = address.bus.as_deref().map(|bus| {
        if bus.starts_with(|letter: char| letter.is_ascii_digit()) {
            format!("bus {bus}")
        } else {
            bus.to_owned()
        }
    });
    let door = [
        address.street.as_deref(),
        address.house_number.as_deref(),
        bus.as_deref(),
    ];
    let joined = |parts: &[Option<&str>]| {
        parts
            .iter()
            .flatten()
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let door = joined(&door);
    if door.is_empty() {
        joined(&place)
    } else {
        format!("{door}, {}", joined(&place))
    }
}

/// The days of a fact as a sentence: from, through, or without end.
pub fn days(from_on: NaiveDate, to_on: Option<NaiveDate>) -> Said {
    match to_on.and_then(|day| day.pred_opt()) {
        Some(last) => said!("days-through", from = from_on, last = last),
        None => said!("days-open", from = from_on),
    }
}
