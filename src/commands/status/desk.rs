//! `status add | end`: what a clerk types.

use chrono::NaiveDate;

use super::super::names;
use super::super::notes::Notes;
use super::super::run::{Run, day};
use super::super::shown;
use super::super::vocabulary::Vocabulary;
use super::{Change, about, take_in};
use crate::cli::StatusAdd;
use crate::domain::{Period, status_code};
use crate::error::{Error, Result};
use crate::register::{Action, Status};
use crate::said;

/// Adds a status.
///
/// # Errors
/// When the member or household is not known, or the days clash with what is known.
pub fn add(run: &mut Run<'_>, asked: &StatusAdd) -> Result<()> {
    let mut register = run.open()?;
    let subject = names::subject(
        &register,
        asked.member.as_deref(),
        asked.household.as_deref(),
    )?;
    let optional = |text: &Option<String>| text.as_deref().map(day).transpose();
    let from = optional(&asked.from)?.unwrap_or(run.on);
    let last = optional(&asked.through)?;
    let days = Period::through(from, last).ok_or_else(|| {
        Error::usage(said!(
            "status-ends-before",
            from = from,
            last = last.unwrap_or(from)
        ))
    })?;
    let alias = names::fresh(run, 'S', |id| Ok(register.status_by_alias(id)?.is_some()))?;
    let new = Status {
        alias: alias.clone(),
        subject,
        code: status_code(&asked.code).map_err(Error::usage)?,
        ksz_sector: None,
        ksz_quality: None,
        from_on: days.from,
        to_on: days.to,
        source: asked.source.clone(),
        decided_on: optional(&asked.decided_on)?,
    };
    let mut vocabulary = Vocabulary::read(run, &register)?;
    vocabulary.status(&new.code, subject);
    let (world, at) = (run.world, run.stamp().at);
    let change = run.write(&mut register, Action::Add, |register| {
        let mut notes = Notes::default();
        let change = take_in(register, world, &at, &new, &mut notes)?;
        notes.hold()?;
        Ok((change, about(subject)))
    });
    let persons = run.persons_of(&register, subject)?;
    let change = run.or_look(&mut register, &persons, change)?;
    vocabulary.tell(run);
    if change == Change::Known {
        run.tell(&said!("status-known", code = new.code));
    } else {
        let days = shown::days(new.from_on, new.to_on);
        run.tell(&said!(
            "status-added",
            id = alias,
            code = new.code,
            days = days
        ));
    }
    run.tell_if_dry();
    Ok(())
}

/// Ends a status on a last day.
///
/// # Errors
/// When it is not known, or begins later.
pub fn end(run: &mut Run<'_>, alias: &str, last_day: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let last: NaiveDate = last_day.map(day).transpose()?.unwrap_or(run.on);
    let Some((id, known)) = register.status_by_alias(alias)? else {
        return Err(Error::refused(said!("status-unknown", value = alias)));
    };
    let persons = run.persons_of(&register, known.subject)?;
    let days = Period::through(known.from_on, Some(last)).ok_or_else(|| {
        Error::refused(said!(
            "status-ends-before",
            from = known.from_on,
            last = last
        ))
    });
    let days = match days {
        Ok(days) => days,
        refused @ Err(_) => run.or_look(&mut register, &persons, refused)?,
    };
    let code = known.code.clone();
    if days.to == known.to_on {
        run.note_look(&mut register, &persons)?;
        run.tell(&said!(
            "status-ended-already",
            id = alias,
            code = code,
            last = last
        ));
        return Ok(());
    }
    let (world, at) = (run.world, run.stamp().at);
    let ended = Status {
        to_on: days.to,
        ..known
    };
    let written = run.write(&mut register, Action::End, |register| {
        let mut notes = Notes::default();
        take_in(register, world, &at, &ended, &mut notes)?;
        notes.hold()?;
        Ok((id, about(ended.subject)))
    });
    run.or_look(&mut register, &persons, written)?;
    run.tell(&said!("status-ended", id = alias, code = code, last = last));
    run.tell_if_dry();
    Ok(())
}
