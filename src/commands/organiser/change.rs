//! `organiser change | confirm`: what is otherwise now, and the second person who has seen that a changed account is the club's.

use std::str::FromStr;

use crate::cli::OrganiserChange;
use crate::commands::names;
use crate::commands::organiser::show::differences;
use crate::commands::run::{Run, typed};
use crate::commands::shown::day_of;
use crate::domain::{EnterpriseNumber, Iban, OrganiserId, Postcode, Said, VCode, same_colleague};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{AccountState, Action, Organiser, Register, Subject};
use crate::said;

/// Adds a version of an organiser with what was given.
///
/// # Errors
/// When it is not known, was merged, or something given is not right.
pub fn change(run: &mut Run<'_>, asked: &OrganiserChange) -> Result<()> {
    let mut register = run.open()?;
    let (new, known, state, shared) = run.write(&mut register, Action::Change, |register| {
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
        let state = register.account_state(id)?;
        let iban = new.iban.as_deref().filter(|_| new.iban != known.iban);
        let shared = shared(register, id, iban)?;
        Ok(((new, known, state, shared), subject))
    })?;
    let (name, id) = (&new.name, &new.alias);
    let changed = differences(&new, &known);
    if !changed.is_empty() {
        let mut grid = Grid::new(vec![
            Column::text("key"),
            Column::text("before"),
            Column::text("after"),
        ]);
        for ((key, said), old, now) in changed {
            grid.row(vec![Cell::word(key, said), old, now]);
        }
        run.show(&grid)?;
    }
    if new == known {
        run.tell(&said!("organiser-same", name = name, id = id));
    } else {
        run.tell(&said!("organiser-changed", name = name, id = id));
    }
    for said in shared {
        run.warn(&said);
    }
    match state {
        AccountState::ToConfirm => {
            let clubs = vec![new.alias];
            run.warn(&said!("organiser-to-confirm", clubs = clubs));
        }
        AccountState::None if known.iban.is_some() => {
            run.warn(&said!("organiser-without-account", id = id));
        }
        _ => {}
    }
    run.tell_if_dry();
    Ok(())
}

/// Who else is paid on an account.
///
/// # Errors
/// When the register cannot be read.
pub fn shared(register: &Register, id: OrganiserId, iban: Option<&str>) -> Result<Vec<Said>> {
    let Some(iban) = iban else {
        return Ok(Vec::new());
    };
    let (others, household) = register.account_also_of(iban, id)?;
    let mut said = Vec::new();
    if !others.is_empty() {
        let clubs = others
            .iter()
            .map(|(alias, name)| format!("{alias} ({name})"));
        let clubs: Vec<String> = clubs.collect();
        said.push(said!("organiser-account-shared", clubs = clubs));
    }
    if household {
        said.push(said!("organiser-account-of-household"));
    }
    Ok(said)
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
        let own = [&change.by, &change.written_by];
        if own.iter().any(|by| same_colleague(by, stamp.who())) {
            let (id, by) = (&organiser.alias, stamp.who());
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
