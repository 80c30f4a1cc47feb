//! `organiser change | confirm`: what is otherwise now, and the second person who has seen that a changed account is the club's.

use std::str::FromStr;

use crate::cli::OrganiserChange;
use crate::commands::names;
use crate::commands::run::{Run, typed};
use crate::commands::shown::day_of;
use crate::domain::{EnterpriseNumber, Iban, Postcode, Said, VCode, same_colleague};
use crate::error::{Error, Result};
use crate::register::{AccountState, Action, Organiser, Subject};
use crate::said;

/// Adds a version of an organiser with what was given.
///
/// # Errors
/// When it is not known, was merged, or something given is not right.
pub fn change(run: &mut Run<'_>, asked: &OrganiserChange) -> Result<()> {
    let mut register = run.open()?;
    let (new, state, same) = run.write(&mut register, Action::Change, |register| {
        let (id, known) = names::standing(register, &asked.organiser)?;
        let new = changed(asked, &known)?;
        let stamp = run.stamp();
        let same = new == known;
        if !same {
            register.add_organiser_version(id, &new, (stamp.who(), &stamp.at))?;
        }
        let subject = Subject {
            organiser: Some(id),
            count: Some(i64::from(!same)),
            ..Subject::default()
        };
        Ok(((new, register.account_state(id)?, same), subject))
    })?;
    let (name, id) = (&new.name, &new.alias);
    if same {
        run.tell(&said!("organiser-same", name = name, id = id));
    } else {
        run.tell(&said!("organiser-changed", name = name, id = id));
    }
    if state == AccountState::ToConfirm {
        let clubs = vec![new.alias];
        run.warn(&said!("organiser-to-confirm", clubs = clubs));
    }
    run.tell_if_dry();
    Ok(())
}

/// What was known, with what was given in its place.
fn changed(asked: &OrganiserChange, known: &Organiser) -> Result<Organiser> {
    let text = |given: &Option<String>, known: &Option<String>| match given {
        None => known.clone(),
        Some(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
    };
    let name = text(&asked.name, &Some(known.name.clone()));
    let iban = number(
        asked.iban.as_deref(),
        known.iban.as_deref(),
        |iban: Iban| iban.canonical().to_owned(),
    )?;
    Ok(Organiser {
        alias: known.alias.clone(),
        name: name.ok_or_else(|| Error::usage(said!("organiser-name-empty")))?,
        sector: match &asked.sector {
            Some(sector) => typed(sector)?,
            None => known.sector,
        },
        internal: known.internal,
        kbo: number(
            asked.kbo.as_deref(),
            known.kbo.as_deref(),
            EnterpriseNumber::canonical,
        )?,
        vcode: number(
            asked.vcode.as_deref(),
            known.vcode.as_deref(),
            |vcode: VCode| vcode.to_string(),
        )?,
        // A BIC belongs to its account, and goes with it.
        bic: known.bic.clone().filter(|_| iban == known.iban),
        iban,
        account_holder: text(&asked.account_holder, &known.account_holder),
        street: text(&asked.street, &known.street),
        house_number: text(&asked.house_number, &known.house_number),
        postcode: number(
            asked.postcode.as_deref(),
            known.postcode.as_deref(),
            |postcode: Postcode| postcode.to_string(),
        )?,
        town: text(&asked.town, &known.town),
        country: known.country.clone(),
    })
}

/// A number as it is kept; an empty text takes it away.
fn number<T: FromStr<Err = Said>>(
    given: Option<&str>,
    known: Option<&str>,
    kept: impl FnOnce(T) -> String,
) -> Result<Option<String>> {
    match given.map(str::trim) {
        None => Ok(known.map(str::to_owned)),
        Some("") => Ok(None),
        Some(text) => typed(text).map(|value| Some(kept(value))),
    }
}

/// Notes that a second person has seen a changed account.
///
/// # Errors
/// When nothing waits, or it was this very person who wrote it down.
pub fn confirm(run: &mut Run<'_>, typed: &str) -> Result<()> {
    let mut register = run.open()?;
    let (organiser, change) = run.write(&mut register, Action::Confirm, |register| {
        let (id, organiser) = names::standing(register, typed)?;
        let change = register.account_change(id)?;
        let Some(change) = change.filter(|change| !change.confirmed) else {
            return Err(Error::refused(said!(
                "organiser-nothing-to-confirm",
                id = &organiser.alias
            )));
        };
        let stamp = run.stamp();
        if same_colleague(&change.by, stamp.who()) {
            let (id, by) = (&organiser.alias, &change.by);
            return Err(
                Error::refused(said!("organiser-confirm-another", id = id, by = by))
                    .hint(said!("organiser-confirm-another-hint", id = id)),
            );
        }
        register.confirm_account(change.version, (stamp.who(), &stamp.at))?;
        let subject = Subject {
            organiser: Some(id),
            ..Subject::default()
        };
        Ok(((organiser, change), subject))
    })?;
    let holder = change.account_holder.as_ref().unwrap_or(&organiser.name);
    let day = day_of(&change.at).map(|day| day.to_string());
    run.tell(&said!(
        "organiser-confirmed",
        name = &organiser.name,
        iban = &change.iban,
        holder = holder,
        by = &change.by,
        on = day.unwrap_or(change.at)
    ));
    run.tell_if_dry();
    Ok(())
}
