//! `status import | add | end`: dated facts, corrected by addition.

use chrono::NaiveDate;

use super::importing;
use super::names;
use super::notes::Notes;
use super::run::{Run, day};
use super::shown;
use super::world::World;
use crate::cli::{Import, StatusAdd, StatusVerb};
use crate::domain::{Level, Period, StatusId, status_code};
use crate::error::{Error, Result};
use crate::exchange::StatusRow;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, FactOf, Register, Status, Subject};
use crate::said;

/// What one fact did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Not known before.
    New,
    /// Known under this id, now otherwise.
    Corrected,
    /// The very same fact stands there under another id.
    Known,
    /// As it was.
    Unchanged,
}

/// How often each [`Change`] happened.
pub type Tally = [i64; 4];

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &StatusVerb) -> Result<()> {
    match verb {
        StatusVerb::Import(asked) => import(run, asked),
        StatusVerb::Add(asked) => add(run, asked),
        StatusVerb::End { status, last_day } => end(run, status, last_day.as_deref()),
    }
}

fn import(run: &mut Run<'_>, asked: &Import) -> Result<()> {
    let mut register = run.open()?;
    let mut tally = Tally::default();
    let (world, at) = (run.world, run.stamp().at);
    importing::import(
        run,
        &mut register,
        asked,
        |register, row: StatusRow, notes| {
            let Some(subject) = whose(register, row.level, &row.subject_id, notes)? else {
                return Ok(());
            };
            let change = take_in(register, world, &at, &status(row, subject), notes)?;
            if notes.good() {
                tally[change as usize] += 1;
            }
            Ok(())
        },
    )?;
    report(run, &tally)
}

/// The member or household of a row; a fault when it is not known. Nothing is guessed in a file.
///
/// # Errors
/// When the register cannot be read.
pub fn whose(
    register: &Register,
    level: Level,
    id: &str,
    notes: &mut Notes,
) -> Result<Option<FactOf>> {
    let found = match level {
        Level::Person => register.person_by_alias(id)?.map(FactOf::Person),
        Level::Household => register.household_by_alias(id)?.map(FactOf::Household),
    };
    if found.is_none() {
        let said = match level {
            Level::Person => said!("member-unknown", id = id),
            Level::Household => said!("household-unknown", id = id),
        };
        notes.fault("subject_id", said);
    }
    Ok(found)
}

fn status(row: StatusRow, subject: FactOf) -> Status {
    Status {
        alias: row.status_id,
        subject,
        code: row.code,
        ksz_sector: row.ksz_sector.map(i64::from),
        ksz_quality: row.ksz_quality.map(i64::from),
        from_on: row.period.from,
        to_on: row.period.to,
        source: row.source,
        decided_on: row.decided_on,
    }
}

/// Adds a status, or corrects the one under its id. On any day somebody has a status under one id only.
fn take_in(
    register: &Register,
    world: &World,
    at: &str,
    new: &Status,
    notes: &mut Notes,
) -> Result<Change> {
    let known = register.status_by_alias(&new.alias)?;
    if known.as_ref().is_some_and(|(_, known)| known == new) {
        return Ok(Change::Unchanged);
    }
    for (_, other) in register.statuses_of(new.subject, &new.code)? {
        if other.alias == new.alias {
            continue;
        }
        if known.is_none() && (other.from_on, other.to_on) == (new.from_on, new.to_on) {
            return Ok(Change::Known);
        }
        if days(&other).is_some_and(|days| self::days(new).is_some_and(|new| new.overlaps(days))) {
            let said = said!(
                "status-overlaps",
                code = new.code.as_str(),
                other = other.alias.as_str(),
                days = shown::days(other.from_on, other.to_on)
            );
            notes.fault("valid_from", said);
        }
    }
    if !notes.good() {
        return Ok(Change::Unchanged);
    }
    let corrects = known.map(|(id, _)| id);
    write(register, world, at, new, corrects)?;
    Ok(if corrects.is_some() {
        Change::Corrected
    } else {
        Change::New
    })
}

/// Writes a status as a new row, which corrects another if it names one.
///
/// # Errors
/// When the register cannot be written.
pub fn write(
    register: &Register,
    world: &World,
    at: &str,
    new: &Status,
    corrects: Option<StatusId>,
) -> Result<()> {
    let before = corrects.map(|id| id.to_string()).unwrap_or_default();
    let of = format!("{}{before}", new.alias);
    let id = StatusId::from_bytes(world.draw("status", of.as_bytes()));
    Ok(register.add_status(id, new, corrects, false, at)?)
}

/// The days of a status.
pub fn days(status: &Status) -> Option<Period> {
    Period::new(status.from_on, status.to_on)
}

/// Shows what became of the rows.
///
/// # Errors
/// When the report cannot be written.
pub fn report(run: &mut Run<'_>, tally: &Tally) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::figure("new"),
        Column::figure("corrected"),
        Column::figure("known"),
        Column::figure("unchanged"),
        Column::figure("rows"),
    ]);
    let mut cells: Vec<Cell> = tally.iter().map(|count| Cell::Count(*count)).collect();
    cells.push(Cell::Count(tally.iter().sum()));
    grid.row(cells);
    run.show(&grid)?;
    if tally[Change::New as usize] + tally[Change::Corrected as usize] == 0 {
        run.tell(&said!("facts-unchanged"));
    }
    run.tell_if_dry();
    Ok(())
}

fn add(run: &mut Run<'_>, asked: &StatusAdd) -> Result<()> {
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
    let (world, at) = (run.world, run.stamp().at);
    let change = run.write(&mut register, Action::Add, |register| {
        let mut notes = Notes::default();
        let change = take_in(register, world, &at, &new, &mut notes)?;
        notes.hold()?;
        Ok((change, about(subject)))
    })?;
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

fn end(run: &mut Run<'_>, alias: &str, last_day: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let last: NaiveDate = last_day.map(day).transpose()?.unwrap_or(run.on);
    let Some((id, known)) = register.status_by_alias(alias)? else {
        return Err(Error::refused(said!("status-unknown", value = alias)));
    };
    let days = Period::through(known.from_on, Some(last)).ok_or_else(|| {
        Error::refused(said!(
            "status-ends-before",
            from = known.from_on,
            last = last
        ))
    })?;
    let code = known.code.clone();
    if days.to == known.to_on {
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
    run.write(&mut register, Action::End, |register| {
        let mut notes = Notes::default();
        take_in(register, world, &at, &ended, &mut notes)?;
        notes.hold()?;
        Ok((id, about(ended.subject)))
    })?;
    run.tell(&said!("status-ended", id = alias, code = code, last = last));
    run.tell_if_dry();
    Ok(())
}

/// What the log says a fact is about.
pub fn about(subject: FactOf) -> Subject {
    Subject {
        person: names::person_of(subject),
        ..Subject::default()
    }
}
