//! `person erase`: what is known of somebody goes, by a rule with a number; what was paid stays, by random id.

use std::io::{self, BufRead, IsTerminal};

use super::about;
use crate::cli::PersonErase;
use crate::commands::run::{Run, typed};
use crate::commands::{erase, files, names};
use crate::domain::{DataClass, PersonId};
use crate::error::{Error, Result};
use crate::grid::{Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;

/// Carries it out.
///
/// # Errors
/// When nobody has that id, something is still running, it was not confirmed, or the register cannot be written.
pub fn run(run: &mut Run<'_>, asked: &PersonErase) -> Result<()> {
    let rule = erase::rule(&asked.rule).map_err(Error::usage)?;
    let classes = classes(&asked.class)?;
    if let Some(path) = asked.output.as_deref() {
        files::free(run, path)?;
    }
    let mut register = run.open()?;
    erase::refused_before_its_day(run)?;
    let person = names::person(&register, &asked.member)?;
    let told = about::read(run, &register, person, &classes)?;
    let gone = carried_out(run, &mut register, asked, (person, &classes, rule), &told);
    // What would go, and what stands in the way, tells what is held.
    let gone = run.or_look(&mut register, &[person], gone)?;
    if run.global.dry_run || asked.yes {
        told.tell(run);
    }
    let mut grid = Grid::new(vec![Column::text("class"), Column::figure("rows")]);
    for (class, rows) in &gone {
        grid.row(vec![erase::class_cell(*class), (*rows).into()]);
    }
    run.show(&grid)?;
    run.tell(&said!(
        "erase-done",
        member = asked.member.as_str(),
        rule = rule
    ));
    told_after(run, &register, asked)
}

fn carried_out(
    run: &mut Run<'_>,
    register: &mut Register,
    asked: &PersonErase,
    (person, classes, rule): (PersonId, &[DataClass], &str),
    told: &about::About,
) -> Result<erase::Gone> {
    erase::refused_while_running(register, person, classes, run.on)?;
    if !asked.yes && !run.global.dry_run && io::stdin().is_terminal() {
        run.note_look(register, &[person])?;
        told.tell(run);
    }
    confirmed(run, &asked.member, asked.yes)?;
    run.write(register, Action::Erase, |register| {
        // Again, now that nobody else writes.
        erase::refused_while_running(register, person, classes, run.on)?;
        let gone = erase::Eraser::new(run, register).person(person, classes, rule)?;
        let count: i64 = gone.values().sum();
        if count == 0 {
            let said = said!("erase-nothing-left", member = asked.member.as_str());
            return Err(Error::refused(said));
        }
        let count = Some(count);
        Ok((gone, about(person, count)))
    })
}

fn about(person: PersonId, count: Option<i64>) -> Subject {
    Subject {
        person: Some(person),
        count,
        ..Subject::default()
    }
}

/// What was asked for, identity last; it takes every other sort along, since facts of nobody help nobody.
fn classes(asked: &[String]) -> Result<Vec<DataClass>> {
    let mut classes = asked
        .iter()
        .map(|text| typed::<DataClass>(text))
        .collect::<Result<Vec<_>>>()?;
    if classes.is_empty() || classes.contains(&DataClass::Identity) {
        classes = DataClass::ALL.to_vec();
    }
    classes.sort();
    classes.dedup();
    Ok(classes)
}

/// That whoever sits there means it: the id typed again at a terminal, else `--yes`.
fn confirmed(run: &mut Run<'_>, member: &str, yes: bool) -> Result<()> {
    if yes || run.global.dry_run {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        return Err(
            Error::usage(said!("erase-not-confirmed")).hint(said!("erase-not-confirmed-hint"))
        );
    }
    run.tell(&said!("erase-confirm", member = member));
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|cause| Error::system(said!("stdin-unreadable")).because(cause))?;
    if line.trim() == member {
        Ok(())
    } else {
        Err(Error::refused(said!("erase-not-meant", member = member)))
    }
}

/// The list for restores, and where copies may still be.
fn told_after(run: &mut Run<'_>, register: &Register, asked: &PersonErase) -> Result<()> {
    if let Some(path) = asked.output.as_deref() {
        erase::list(run, register, path)?;
        let path = path.display().to_string();
        run.tell(&said!("erase-listed", path = path));
    }
    run.tell(&said!("erase-elsewhere"));
    run.tell_if_dry();
    Ok(())
}
