//! A household as a file or a clerk gives it: new, known, or living elsewhere from some day on.

use super::{Change, Desk};
use crate::commands::notes::Notes;
use crate::domain::{HouseholdId, Refnis, SINCE_UNKNOWN, Said, name_key};
use crate::error::Result;
use crate::exchange::HouseholdRow;
use crate::register::{Address, DatedAddress};
use crate::said;

/// What becomes of the address of a known household.
enum Plan {
    Stays,
    Better,
    Moves(chrono::NaiveDate),
}

/// Takes in one household. Nothing is written when a fault was noted.
///
/// # Errors
/// When the register cannot be read or written.
pub fn take_in(desk: &Desk<'_>, row: &HouseholdRow, notes: &mut Notes) -> Result<Change> {
    let register = desk.register;
    let known = register.household_by_alias(&row.household_id)?;
    let now = match known {
        Some(household) => register.current_address(household)?,
        None => None,
    };
    let address = match address_of(row, now.as_ref().map(|now| &now.address)) {
        Ok(address) => address,
        Err(said) => {
            notes.fault("postcode", said);
            return Ok(Change::Unchanged);
        }
    };
    let Some(household) = known else {
        let id = HouseholdId::from_bytes(desk.world.draw("household", row.household_id.as_bytes()));
        register.add_household(
            id,
            &row.household_id,
            row.kind.as_deref(),
            row.dossier.as_deref(),
            &desk.at,
        )?;
        let from = row.moved_in.unwrap_or(SINCE_UNKNOWN);
        register.open_address(id, from, &address, &desk.at)?;
        return Ok(Change::New);
    };
    let plan = match now {
        Some(now) => match plan(desk, row, &now, &address) {
            Ok(plan) => plan,
            Err(said) => {
                notes.fault("moved_in", said);
                return Ok(Change::Unchanged);
            }
        },
        None => Plan::Moves(row.moved_in.unwrap_or(desk.on)),
    };
    let (kind, dossier) = register.household_words(household)?;
    let new_kind = row.kind.clone().or_else(|| kind.clone());
    let new_dossier = row.dossier.clone().or_else(|| dossier.clone());
    let reworded = (&new_kind, &new_dossier) != (&kind, &dossier);
    if reworded {
        register.set_household(household, new_kind.as_deref(), new_dossier.as_deref())?;
    }
    match plan {
        Plan::Moves(from) => {
            register.open_address(household, from, &address, &desk.at)?;
            Ok(Change::Moved)
        }
        Plan::Better => {
            register.correct_address(household, &address)?;
            Ok(Change::Changed)
        }
        Plan::Stays if reworded => Ok(Change::Changed),
        Plan::Stays => Ok(Change::Unchanged),
    }
}

/// An address that starts on the day of the current one is that one, written better, as long as the municipality is the same.
fn plan(
    desk: &Desk<'_>,
    row: &HouseholdRow,
    now: &DatedAddress,
    new: &Address,
) -> std::result::Result<Plan, Said> {
    if same(&now.address, new) {
        return Ok(Plan::Stays);
    }
    let from = row.moved_in.unwrap_or(desk.on);
    if from > now.from_on {
        return Ok(Plan::Moves(from));
    }
    if from == now.from_on && now.address.refnis == new.refnis {
        return Ok(Plan::Better);
    }
    Err(said!(
        "address-starts-before",
        from = from,
        since = now.from_on
    ))
}

/// Whether two addresses are one door. The name of the municipality says nothing that postcode and code do not.
fn same(now: &Address, new: &Address) -> bool {
    now.postcode == new.postcode
        && now.refnis == new.refnis
        && now.street_key == new.street_key
        && key(now.house_number.as_deref()) == key(new.house_number.as_deref())
        && key(now.bus.as_deref()) == key(new.bus.as_deref())
}

/// The address of a row. The municipality follows from its code, else its name, else the postcode when that has only one.
///
/// What the row leaves open is as it is `now`, as far as the door can still be the same one: a street in another municipality, or a
/// number in another street, says nothing.
fn address_of(row: &HouseholdRow, now: Option<&Address>) -> std::result::Result<Address, Said> {
    let postcode = row.postcode.to_string();
    let now = now.filter(|now| now.postcode == postcode);
    let named = || row.municipality.as_deref().and_then(Refnis::named);
    let given = row.refnis.or_else(named);
    let refnis = match (given, now) {
        (Some(given), _) => Some(given.to_string()),
        (None, Some(now)) if now.refnis.is_some() => now.refnis.clone(),
        (None, _) => by_postcode(row)?.map(|refnis| refnis.to_string()),
    };
    let now = now.filter(|now| now.refnis == refnis);
    let kept = |new: &Option<String>, now: Option<&String>| new.clone().or_else(|| now.cloned());
    let street = kept(&row.street, now.and_then(|now| now.street.as_ref()));
    let street_key = street.as_deref().map(name_key);
    let now = now.filter(|now| now.street_key == street_key);
    let house_number = kept(
        &row.house_number,
        now.and_then(|now| now.house_number.as_ref()),
    );
    let now = now.filter(|now| key(now.house_number.as_deref()) == key(house_number.as_deref()));
    let code: Option<Refnis> = refnis.as_deref().and_then(|code| code.parse().ok());
    Ok(Address {
        municipality: row
            .municipality
            .clone()
            .or_else(|| code.map(|code| code.name().to_owned()))
            .or_else(|| now.and_then(|now| now.municipality.clone())),
        refnis,
        postcode,
        street_key,
        street,
        house_number,
        bus: kept(&row.box_number, now.and_then(|now| now.bus.as_ref())),
    })
}

/// A part of an address as it is compared: capitals and blanks say nothing.
fn key(text: Option<&str>) -> String {
    name_key(text.unwrap_or_default())
}

/// The only municipality with the postcode of a row; none outside Flanders.
fn by_postcode(row: &HouseholdRow) -> std::result::Result<Option<Refnis>, Said> {
    let possible: Vec<Refnis> = row.postcode.municipalities().collect();
    if possible.len() <= 1 {
        return Ok(possible.first().copied());
    }
    let known: Vec<String> = possible
        .iter()
        .map(|one| format!("{} ({one})", one.name()))
        .collect();
    let postcode = row.postcode.to_string();
    Err(said!(
        "postcode-of-several",
        value = postcode,
        known = known
    ))
}
