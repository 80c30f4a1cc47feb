//! `source import`: what an authentic source answered. A right, no right, or unknown; and unknown changes nothing.

use super::importing;
use super::names;
use super::notes::Notes;
use super::run::Run;
use super::status::{days, write};
use super::vocabulary::Vocabulary;
use super::world::World;
use crate::cli::{Import, SourceVerb};
use crate::domain::{Period, PersonId, StatusId, status_code};
use crate::error::{Error, Result};
use crate::exchange::{Answer, SourceAnswerRow};
use crate::grid::{Cell, Column, Grid};
use crate::register::{self, FactOf, Register, Status};
use crate::said;
use crate::seal::PseudonymKey;

/// Who says so, in the statuses that an answer makes.
const SOURCE: &str = "KSZ";

/// What became of one answer, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Right,
    NoRight,
    NoData,
    NoResult,
    Unchanged,
}

/// Answers by [`Kind`], each with the statuses it changed.
type Tally = [(i64, i64); 5];

/// Carries out the verb.
///
/// # Errors
/// All faults of the file (exit 3), or when the register cannot be written.
pub fn run(run: &mut Run<'_>, verb: &SourceVerb) -> Result<()> {
    let SourceVerb::Import { import, status } = verb;
    let code = status_code(status).map_err(Error::usage)?;
    take_answers(run, import, &code)
}

fn take_answers(run: &mut Run<'_>, asked: &Import, code: &str) -> Result<()> {
    let mut register = run.open()?;
    let desk = Desk {
        world: run.world,
        at: run.stamp().at,
        code,
        key: names::number_key(&register)?,
    };
    let mut tally = Tally::default();
    let mut vocabulary = Vocabulary::read(run, &register)?;
    importing::import(
        run,
        &mut register,
        asked,
        |register, row: SourceAnswerRow, notes| {
            if let Some((kind, person, changed)) = desk.take_in(register, &row, notes)? {
                vocabulary.status(code, FactOf::Person(person));
                tally[kind as usize].0 += 1;
                tally[kind as usize].1 += changed;
            }
            Ok(())
        },
    )?;
    run.note_trial(&mut register, tally.iter().map(|(rows, _)| rows).sum())?;
    vocabulary.tell(run);
    report(run, &tally)
}

/// What taking in answers about one status needs.
struct Desk<'a> {
    world: &'a World,
    at: String,
    code: &'a str,
    key: PseudonymKey,
}

impl Desk<'_> {
    /// Stores an answer and lets it speak. Gives what it was, about whom, and how many statuses it changed.
    fn take_in(
        &self,
        register: &Register,
        row: &SourceAnswerRow,
        notes: &mut Notes,
    ) -> Result<Option<(Kind, PersonId, i64)>> {
        let mac = self.key.pseudonym(&row.insz.canonical());
        let Some(holder) = register.person_by_number(mac.bytes())? else {
            notes.fault("insz", said!("answer-about-nobody"));
            return Ok(None);
        };
        let person = holder.person;
        let (kind, outcome, period) = match row.answer {
            Answer::Right(period) => (Kind::Right, "period", Some(period)),
            Answer::NoRight => (Kind::NoRight, "no-right", None),
            Answer::NoData => (Kind::NoData, "no-data", None),
            Answer::NoResult => (Kind::NoResult, "no-result", None),
        };
        let day = row.reference_date;
        let answer = register::Answer {
            person,
            code: self.code.to_owned(),
            reference_on: day,
            outcome,
            from_on: period.map(|period| period.from),
            to_on: period.and_then(|period| period.to),
        };
        if !register.add_answer(&answer, &self.at)? {
            return Ok(Some((Kind::Unchanged, person, 0)));
        }
        // What the source said about a later day stands.
        let outdated = register.answered_after(person, self.code, day)?;
        let changed = match row.answer {
            _ if outdated => 0,
            Answer::Right(period) => self.right(register, person, period)?,
            Answer::NoRight => self.no_right(register, person, day)?,
            Answer::NoData | Answer::NoResult => 0,
        };
        Ok(Some((kind, person, changed)))
    }

    /// A right for a period: a status of exactly these days, or the one that shares days with it, corrected to end with the answer.
    fn right(&self, register: &Register, person: PersonId, period: Period) -> Result<i64> {
        let subject = FactOf::Person(person);
        let known = register.statuses_of(subject, self.code)?;
        let shared: Vec<&(StatusId, Status)> = known
            .iter()
            .filter(|(_, one)| days(one).is_some_and(|days| days.overlaps(period)))
            .collect();
        let Some((first, old)) = shared.first() else {
            let member = names::member_id(register, person)?;
            let new = Status {
                alias: format!("{SOURCE}-{}-{member}-{}", self.code, period.from),
                subject,
                code: self.code.to_owned(),
                ksz_sector: None,
                ksz_quality: None,
                from_on: period.from,
                to_on: period.to,
                source: Some(SOURCE.to_owned()),
                decided_on: None,
            };
            write(register, self.world, &self.at, &new, None)?;
            return Ok(1);
        };
        let earliest = shared.iter().map(|(_, one)| one.from_on).min();
        let from_on = period.from.min(earliest.unwrap_or(period.from));
        if shared.len() == 1 && (from_on, period.to) == (old.from_on, old.to_on) {
            return Ok(0);
        }
        let new = Status {
            from_on,
            to_on: period.to,
            source: Some(SOURCE.to_owned()),
            ..old.clone()
        };
        write(register, self.world, &self.at, &new, Some(*first))?;
        for (id, double) in shared.iter().skip(1) {
            self.take_back(register, *id, double)?;
        }
        Ok(i64::try_from(shared.len()).unwrap_or(i64::MAX))
    }

    /// No right: what this source said before ends on the reference date. What the OCMW decided itself stays.
    fn no_right(
        &self,
        register: &Register,
        person: PersonId,
        day: chrono::NaiveDate,
    ) -> Result<i64> {
        let mut ended = 0;
        for (id, status) in register.statuses_of(FactOf::Person(person), self.code)? {
            let covers = days(&status).is_some_and(|days| days.contains(day));
            if !covers || status.source.as_deref() != Some(SOURCE) {
                continue;
            }
            if status.from_on == day {
                self.take_back(register, id, &status)?;
            } else {
                let to_on = Some(day);
                let new = Status { to_on, ..status };
                write(register, self.world, &self.at, &new, Some(id))?;
            }
            ended += 1;
        }
        Ok(ended)
    }

    fn take_back(&self, register: &Register, id: StatusId, status: &Status) -> Result<()> {
        let void = StatusId::from_bytes(self.world.draw("status-void", id.bytes()));
        Ok(register.add_status(void, status, Some(id), true, &self.at)?)
    }
}

fn report(run: &mut Run<'_>, tally: &Tally) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("answer"),
        Column::figure("rows"),
        Column::figure("statuses_changed"),
    ]);
    let names = [
        Cell::word("right", said!("answer-is-right")),
        Cell::word("no-right", said!("answer-is-no-right")),
        Cell::word("no-data", said!("answer-is-no-data")),
        Cell::word("no-result", said!("answer-is-no-result")),
        Cell::word("unchanged", said!("answer-is-unchanged")),
    ];
    for (name, (rows, changed)) in names.into_iter().zip(tally) {
        grid.row(vec![name, Cell::Count(*rows), Cell::Count(*changed)]);
    }
    let sum = |of: fn(&(i64, i64)) -> i64| Cell::Count(tally.iter().map(of).sum());
    grid.total = Some(vec![
        Cell::word("total", said!("answer-total")),
        sum(|(rows, _)| *rows),
        sum(|(_, changed)| *changed),
    ]);
    run.show(&grid)?;
    let (unchanged, _) = tally[Kind::Unchanged as usize];
    if tally.iter().map(|(rows, _)| rows).sum::<i64>() == unchanged {
        run.tell(&said!("facts-unchanged"));
    }
    run.tell_if_dry();
    Ok(())
}
