//! `status import | add | end | list`: dated facts, corrected by addition.

mod desk;
mod list;

use super::importing;
use super::names;
use super::notes::Notes;
use super::run::Run;
use super::shown;
use super::vocabulary::Vocabulary;
use super::world::World;
use crate::cli::{Import, StatusVerb};
use crate::domain::{Level, Period, StatusId};
use crate::error::Result;
use crate::exchange::StatusRow;
use crate::grid::{Cell, Column, Grid};
use crate::register::{FactOf, Register, Status, Subject};
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
        StatusVerb::List { member } => list::list(run, member),
        StatusVerb::Import(asked) => import(run, asked),
        StatusVerb::Add(asked) => desk::add(run, asked),
        StatusVerb::End { status, last_day } => desk::end(run, status, last_day.as_deref()),
    }
}

fn import(run: &mut Run<'_>, asked: &Import) -> Result<()> {
    let mut register = run.open()?;
    let mut tally = Tally::default();
    let mut vocabulary = Vocabulary::read(run, &register)?;
    let (world, at) = (run.world, run.stamp().at);
    let mut refused = 0;
    let imported = importing::import(
        run,
        &mut register,
        asked,
        |register, row: StatusRow, notes| {
            let Some(subject) = whose(register, row.level, &row.subject_id, notes)? else {
                return Ok(());
            };
            vocabulary.status(&row.code, subject);
            let change = take_in(register, world, &at, &status(row, subject), notes)?;
            if notes.good() {
                tally[change as usize] += 1;
            } else {
                refused += 1;
            }
            Ok(())
        },
    );
    // A row that shares days with what stands tells it.
    if refused > 0 {
        run.note_look_at_all(&mut register, refused)?;
    } else {
        run.note_trial(&mut register, tally.iter().sum())?;
    }
    imported?;
    vocabulary.tell(run);
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
    let new = &filled(new, known.as_ref().map(|(_, known)| known));
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

/// A status with what it leaves open as it is known of the same fact; only its last day may be left open on purpose.
fn filled(new: &Status, known: Option<&Status>) -> Status {
    let same = |known: &&Status| (known.subject, &known.code) == (new.subject, &new.code);
    let Some(known) = known.filter(same) else {
        return new.clone();
    };
    Status {
        ksz_sector: new.ksz_sector.or(known.ksz_sector),
        ksz_quality: new.ksz_quality.or(known.ksz_quality),
        source: new.source.clone().or_else(|| known.source.clone()),
        decided_on: new.decided_on.or(known.decided_on),
        ..new.clone()
    }
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

/// What the log says a fact is about.
pub fn about(subject: FactOf) -> Subject {
    Subject {
        person: names::person_of(subject),
        ..Subject::default()
    }
}
