//! `figure import | add`: dated amounts and counts, corrected by addition.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::importing;
use super::names;
use super::run::{Run, day, typed};
use super::status::{Change, Tally, about, report, whose};
use super::vocabulary::Vocabulary;
use super::world::World;
use crate::cli::{FigureAdd, FigureVerb, Import};
use crate::domain::{FigureId, Quantity, figure_kind};
use crate::error::{Error, Result};
use crate::exchange::{FigureRow, Measured};
use crate::register::{Action, FactOf, Figure, Register};
use crate::said;

/// What makes two rows of a file the same figure.
type Key = (FactOf, String, Option<NaiveDate>, Option<i32>);

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &FigureVerb) -> Result<()> {
    match verb {
        FigureVerb::Import(asked) => import(run, asked),
        FigureVerb::Add(asked) => add(run, asked),
    }
}

fn import(run: &mut Run<'_>, asked: &Import) -> Result<()> {
    let mut register = run.open()?;
    let mut tally = Tally::default();
    let mut seen: HashMap<Key, (u64, i64)> = HashMap::new();
    let mut vocabulary = Vocabulary::read(run, &register)?;
    let (world, at) = (run.world, run.stamp().at);
    importing::import(
        run,
        &mut register,
        asked,
        |register, row: FigureRow, notes| {
            let Some(subject) = whose(register, row.level, &row.subject_id, notes)? else {
                return Ok(());
            };
            if let Some(said) = vocabulary.figure(&row.kind, row.value, row.in_words) {
                notes.fault("value", said);
                return Ok(());
            }
            let new = figure(row, subject);
            let known = *seen
                .entry((subject, new.kind.clone(), new.as_of, new.year))
                .or_insert((notes.line(), new.hundredths));
            let change = match known {
                (first, value) if value != new.hundredths => {
                    let first = first.to_string();
                    notes.fault("value", said!("figure-twice", first = first));
                    return Ok(());
                }
                (first, _) if first != notes.line() => Change::Known,
                _ => take_in(register, world, &at, &new)?,
            };
            tally[change as usize] += 1;
            Ok(())
        },
    )?;
    run.note_trial(&mut register, tally.iter().sum())?;
    vocabulary.tell(run);
    report(run, &tally)
}

fn figure(row: FigureRow, subject: FactOf) -> Figure {
    let (as_of, year) = match row.measured {
        Measured::On(day) => (Some(day), None),
        Measured::Over(year) => (None, Some(year)),
    };
    Figure {
        subject,
        kind: row.kind,
        hundredths: row.value.hundredths(),
        as_of,
        year,
        source: row.source,
    }
}

/// Adds a figure, or corrects the one of the same kind and time.
fn take_in(register: &Register, world: &World, at: &str, new: &Figure) -> Result<Change> {
    let known = register.figure_like(new)?;
    let kept = known.as_ref().and_then(|(_, known)| known.source.clone());
    let new = &Figure {
        source: new.source.clone().or(kept),
        ..new.clone()
    };
    if known.as_ref().is_some_and(|(_, known)| known == new) {
        return Ok(Change::Unchanged);
    }
    let corrects = known.map(|(id, _)| id);
    let before = corrects.map(|id| id.to_string()).unwrap_or_default();
    let (subject, kind, as_of, year) = (new.subject, &new.kind, new.as_of, new.year);
    let of = format!("{subject:?}{kind}{as_of:?}{year:?}{before}");
    let id = FigureId::from_bytes(world.draw("figure", of.as_bytes()));
    register.add_figure(id, new, corrects, at)?;
    Ok(if corrects.is_some() {
        Change::Corrected
    } else {
        Change::New
    })
}

fn add(run: &mut Run<'_>, asked: &FigureAdd) -> Result<()> {
    let mut register = run.open()?;
    let subject = names::subject(
        &register,
        asked.member.as_deref(),
        asked.household.as_deref(),
    )?;
    let in_words = Quantity::of_yes_no(&asked.value);
    let value = match in_words {
        Some(value) => value,
        None => typed(&asked.value)?,
    };
    let as_of = asked.as_of.as_deref().map(day).transpose()?;
    let year = asked.year.as_deref().map(year).transpose()?;
    if as_of.is_none() && year.is_none() {
        return Err(Error::usage(said!("figure-without-time")));
    }
    let new = Figure {
        subject,
        kind: figure_kind(&asked.kind).map_err(Error::usage)?,
        hundredths: value.hundredths(),
        as_of,
        year,
        source: asked.source.clone(),
    };
    let mut vocabulary = Vocabulary::read(run, &register)?;
    if let Some(said) = vocabulary.figure(&new.kind, value, in_words.is_some()) {
        return Err(Error::usage(said));
    }
    let (world, at) = (run.world, run.stamp().at);
    let change = run.write(&mut register, Action::Add, |register| {
        Ok((take_in(register, world, &at, &new)?, about(subject)))
    });
    let persons = run.persons_of(&register, subject)?;
    let change = run.or_look(&mut register, &persons, change)?;
    vocabulary.tell(run);
    let (kind, value) = (new.kind, value.to_string());
    run.tell(&match change {
        Change::New | Change::Known => said!("figure-added", kind = kind, value = value),
        Change::Corrected => said!("figure-corrected", kind = kind, value = value),
        Change::Unchanged => said!("figure-unchanged", kind = kind, value = value),
    });
    run.tell_if_dry();
    Ok(())
}

fn year(text: &str) -> Result<i32> {
    let year = text.trim().parse().ok();
    year.filter(|year| (1900..3000).contains(year))
        .ok_or_else(|| Error::usage(said!("field-not-a-year", value = text)))
}
