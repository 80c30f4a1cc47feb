//! Who a row says somebody is.

use super::Desk;
use crate::commands::notes::Notes;
use crate::domain::{Insz, PartialDate, name_key};
use crate::error::Result;
use crate::exchange::MemberRow;
use crate::register::Identity;
use crate::said;

/// Who a row says somebody is; what it leaves out stays as it was.
pub fn identity(row: &MemberRow, known: Option<&Identity>) -> Identity {
    let kept = |new: &Option<String>, old: fn(&Identity) -> &Option<String>| {
        new.clone()
            .or_else(|| known.and_then(|known| old(known).clone()))
    };
    let first_name = row
        .first_name
        .clone()
        .or_else(|| known.map(|known| known.first_name.clone()))
        .unwrap_or_default();
    Identity {
        name_key: name_key(&format!("{} {first_name}", row.last_name)),
        last_name: row.last_name.clone(),
        first_name,
        sex: row.sex.or_else(|| known.and_then(|known| known.sex)),
        birth_date: row.birth_date,
        language: kept(&row.language, |known| &known.language),
        phone: kept(&row.phone, |known| &known.phone),
        email: kept(&row.email, |known| &known.email),
    }
}

/// Warns where a number tells another birth date than its row.
pub fn compare_birth(row: &MemberRow, notes: &mut Notes) {
    let told = row.insz.and_then(Insz::birth_date);
    if told.is_some_and(|told| apart(told, row.birth_date)) {
        let said = said!("birth-differs-from-number", value = row.birth_date);
        notes.warn("birth_date", said);
    }
}

/// Whether somebody with the id or a number of a row was erased before.
///
/// # Errors
/// When the register cannot be read.
pub fn was_erased(desk: &Desk<'_>, row: &MemberRow) -> Result<bool> {
    let numbers = row.insz.into_iter().chain(row.replaced_insz);
    let numbers = numbers.map(|number| format!("insz {}", number.canonical()));
    for known in numbers.chain([format!("alias {}", row.member_id)]) {
        let code = desk.erased.pseudonym(&known);
        if desk.register.was_erased(code.bytes())? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether two dates that may be incomplete cannot be one day.
pub fn apart(one: PartialDate, other: PartialDate) -> bool {
    one.latest() < other.earliest() || other.latest() < one.earliest()
}
