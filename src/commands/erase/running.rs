//! What must end before somebody can be erased, in words, each with what to do.

use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{DataClass, Money, PersonId, Said};
use crate::error::{Error, Kind, Result};
use crate::register::{Register, Running};
use crate::said;
use chrono::NaiveDate;

/// Refuses to erase by a day that is still to come: terms are not over then, and what is running then runs now.
///
/// # Errors
/// When the day of the command is later than today, except in a trial.
pub fn refused_before_its_day(run: &Run<'_>) -> Result<()> {
    if run.on <= run.world.today || run.global.dry_run {
        return Ok(());
    }
    let said = said!("erase-not-come", on = run.on);
    Err(Error::refused(said).hint(said!("erase-not-come-hint")))
}

/// Refuses to erase while something needs what would go, with every reason at once.
///
/// # Errors
/// When something is running, or the register cannot be read.
pub fn refused_while_running(
    register: &Register,
    person: PersonId,
    classes: &[DataClass],
    on: NaiveDate,
) -> Result<()> {
    let mut reasons = Vec::new();
    for person in register.same_person(person)? {
        let running = register.running(person, on)?.into_iter();
        reasons.extend(running.filter(|one| classes.iter().any(|class| needs(*one, *class))));
    }
    let debt = debt(register, person, classes)?;
    if reasons.is_empty() && debt.is_none() {
        return Ok(());
    }
    reasons.sort();
    reasons.dedup();
    let member = names::member_id(register, person)?;
    let (mut said, mut hints) = (vec![said!("erase-not-yet", member = member)], Vec::new());
    for (what, hint) in reasons.into_iter().map(words).chain(debt) {
        said.push(what);
        hints.push(hint);
    }
    let refused = Error::new(Kind::Refused, said);
    Err(hints.into_iter().fold(refused, Error::hint))
}

/// Whether something is running that needs a sort of data of a person.
///
/// # Errors
/// When the register cannot be read.
pub fn is_running(
    register: &Register,
    person: PersonId,
    class: DataClass,
    on: NaiveDate,
) -> Result<bool> {
    for person in register.same_person(person)? {
        let running = register.running(person, on)?;
        if running.iter().any(|one| needs(*one, class)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether what is running needs a sort of data. Nothing is promised on a status, a figure or an answer themselves: rights were decided by
/// them, and stay until the next decision.
fn needs(running: Running, class: DataClass) -> bool {
    match class {
        DataClass::Identity | DataClass::Entitlement => true,
        DataClass::Contact | DataClass::Document => {
            matches!(running, Running::Refunds(_) | Running::Through(_))
        }
        DataClass::Status | DataClass::Figure | DataClass::Answer | DataClass::Decline => false,
    }
}

fn words(running: Running) -> (Said, Said) {
    match running {
        Running::Claims(count) => (
            said!("erase-claims-running", count = count),
            said!("erase-claims-running-hint"),
        ),
        Running::Refunds(count) => (
            said!("erase-refunds-running", count = count),
            said!("erase-refunds-running-hint"),
        ),
        Running::Through(count) => (
            said!("erase-through-running", count = count),
            said!("erase-through-running-hint"),
        ),
        Running::Vouchers(count) => (
            said!("erase-vouchers-running", count = count),
            said!("erase-vouchers-running-hint"),
        ),
        Running::Kit(through) => (
            said!("erase-kit-running", through = through),
            said!("erase-kit-running-hint"),
        ),
        Running::Year(year) => {
            let year = year.to_string();
            (
                said!("erase-year-running", year = year.as_str()),
                said!("erase-year-running-hint", year = year.as_str()),
            )
        }
    }
}

/// What somebody still owes of a refund that was too much: it comes off what they get next, and who is erased gets nothing more.
fn debt(
    register: &Register,
    person: PersonId,
    classes: &[DataClass],
) -> Result<Option<(Said, Said)>> {
    if !classes.contains(&DataClass::Identity) {
        return Ok(None);
    }
    let owed = register.refund_debts()?;
    let owed = owed.all().find(|(who, _)| *who == person);
    let amount = owed.and_then(|(_, debt)| Money::ZERO.checked_sub(debt));
    Ok(amount.filter(|amount| *amount > Money::ZERO).map(|amount| {
        (
            said!("erase-debt-running", amount = amount),
            said!("erase-debt-running-hint"),
        )
    }))
}
