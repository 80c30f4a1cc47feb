//! `register retain`: what is past its term goes, sort by sort, each by its rule. What something running needs stays until that ends.

use std::path::Path;

use super::erase::{self, Eraser};
use super::files;
use super::retention::{self, Retention};
use super::run::Run;
use crate::domain::{DataClass, PersonId};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Erased, Register, Subject};
use crate::said;

/// What happened to one sort.
#[derive(Debug, Default)]
struct Tally {
    persons: i64,
    rows: i64,
    waiting: i64,
}

/// Carries it out.
///
/// # Errors
/// When the register or the list cannot be written.
pub fn run(run: &mut Run<'_>, output: Option<&Path>) -> Result<()> {
    if let Some(path) = output {
        files::free(run, path)?;
    }
    let mut register = run.open()?;
    erase::refused_before_its_day(run)?;
    let retained = run.write(&mut register, Action::Retain, |register| {
        let _progress = run.progress(&said!("progress-retain"), None);
        let all = retention::of_register(register)?;
        let eraser = Eraser::new(run, register);
        let mut done = Vec::with_capacity(all.len());
        for one in &all {
            let mut tally = past(run, register, &eraser, one, &all)?;
            past_of_households(run, register, one, &mut tally)?;
            done.push(tally);
        }
        let count = done.iter().map(|tally| tally.rows).sum();
        let subject = Subject {
            count: Some(count),
            ..Subject::default()
        };
        let done: Vec<_> = all.into_iter().zip(done).collect();
        Ok((done, subject))
    })?;
    run.show(&report(&retained))?;
    for (one, tally) in &retained {
        if one.rule.is_none() && tally.persons > 0 {
            run.warn(&said!(
                "retain-no-rule",
                class = erase::class_said(one.class),
                count = tally.persons,
                key = one.rule_key
            ));
        }
    }
    let rows: i64 = retained.iter().map(|(_, tally)| tally.rows).sum();
    if rows == 0 {
        run.tell(&said!("retain-nothing"));
    } else {
        run.tell(&said!("retain-done", count = rows));
    }
    if let Some(path) = output {
        erase::list(run, &register, path)?;
        run.tell(&said!("erase-listed", path = path.display().to_string()));
    }
    run.tell_if_dry();
    Ok(())
}

/// Erases what is past the term of one sort; without a rule it only counts.
fn past(
    run: &Run<'_>,
    register: &Register,
    eraser: &Eraser<'_>,
    one: &Retention,
    all: &[Retention],
) -> Result<Tally> {
    let mut tally = Tally::default();
    let Some(before) = one.term.before(run.on) else {
        return Ok(tally);
    };
    let mut last = None;
    loop {
        let due = register.persons_due(one.class, before, last)?;
        let Some(next) = due.last() else {
            return Ok(tally);
        };
        last = Some(*next);
        for person in due {
            let needed = one.class == DataClass::Identity && needed(run, register, person, all)?;
            if needed || erase::is_running(register, person, one.class, run.on)? {
                tally.waiting += 1;
                continue;
            }
            tally.persons += 1;
            let Some(rule) = &one.rule else {
                continue;
            };
            tally.rows += if one.class == DataClass::Identity {
                let gone = eraser.person(person, DataClass::ALL, rule)?;
                gone.values().sum()
            } else {
                eraser.apply(&Erased {
                    person,
                    class: one.class,
                    rule: rule.clone(),
                })?
            };
        }
    }
}

/// Erases what is known of households and past the term of one sort, counted as one person each.
fn past_of_households(
    run: &Run<'_>,
    register: &Register,
    one: &Retention,
    tally: &mut Tally,
) -> Result<()> {
    let Some(before) = one.term.before(run.on) else {
        return Ok(());
    };
    let (stamp, mut last) = (run.stamp(), None);
    loop {
        let due = register.households_due(one.class, before, last)?;
        let Some((next, _)) = due.last() else {
            return Ok(());
        };
        last = Some(*next);
        for (household, person) in due {
            let Some(person) = person else {
                tally.waiting += 1;
                continue;
            };
            tally.persons += 1;
            if let Some(rule) = one.rule.clone() {
                let class = one.class;
                let erased = Erased {
                    person,
                    class,
                    rule,
                };
                tally.rows += register.erase_of_household(household, &erased, &stamp)?;
            }
        }
    }
}

/// Whether facts still need to know whose they are: those of the person, of whoever turned out to be the same, and of a household. That
/// somebody would rather not take part says nothing of who left.
fn needed(run: &Run<'_>, register: &Register, person: PersonId, all: &[Retention]) -> Result<bool> {
    const NEEDING: [DataClass; 5] = [
        DataClass::Status,
        DataClass::Figure,
        DataClass::Answer,
        DataClass::Entitlement,
        DataClass::Document,
    ];
    let facts = all
        .iter()
        .filter(|one| matches!(one.class, DataClass::Status | DataClass::Figure));
    let before: Option<Vec<_>> = facts.map(|one| one.term.before(run.on)).collect();
    let before = before.and_then(|days| days.into_iter().min());
    for same in register.same_person(person)? {
        for class in NEEDING {
            if register.held(same, class)? > 0 {
                return Ok(true);
            }
        }
        if register.household_needs(same, before)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn report(retained: &[(Retention, Tally)]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("class"),
        Column::text("term"),
        Column::text("rule"),
        Column::figure("persons"),
        Column::figure("rows"),
        Column::figure("waiting"),
        Column::text("reason"),
    ]);
    for (one, tally) in retained {
        grid.row(vec![
            erase::class_cell(one.class),
            Cell::word(one.term.to_string(), one.term.said()),
            one.rule.clone().map_or(Cell::Empty, Cell::Text),
            tally.persons.into(),
            tally.rows.into(),
            tally.waiting.into(),
            one.reason.clone(),
        ]);
    }
    grid
}
