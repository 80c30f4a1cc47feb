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
    let address = match address_of(row) {
        Ok(address) => address,
        Err(said) => {
            notes.fault("postcode", said);
            return Ok(Change::Unchanged);
        }
    };
    let register = desk.register;
    let Some(household) = register.household_by_alias(&row.household_id)? else {
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
    let plan = match register.current_address(household)? {
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
    let key = |text: &Option<String>| name_key(text.as_deref().unwrap_or_default());
    now.postcode == new.postcode
        && now.refnis == new.refnis
        && now.street_key == new.street_key
        && key(&now.house_number) == key(&new.house_number)
        && key(&now.bus) == key(&new.bus)
}

/// The address of a row. The municipality follows from its code, else its name, else the postcode when that has only one.
fn address_of(row: &HouseholdRow) -> std::result::Result<Address, Said> {
    let named = || row.municipality.as_deref().and_then(Refnis::named);
    let refnis = match row.refnis.or_else(named) {
        None => by_postcode(row)?,
        known => known,
    };
    Ok(Address {
        refnis: refnis.map(|refnis| refnis.to_string()),
        postcode: row.postcode.to_string(),
        municipality: row
            .municipality
            .clone()
            .or_else(|| refnis.map(|refnis| refnis.name().to_owned())),
        street_key: row.street.as_deref().map(name_key),
        street: row.street.clone(),
        house_number: row.house_number.clone(),
        bus: row.box_number.clone(),
    })
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
