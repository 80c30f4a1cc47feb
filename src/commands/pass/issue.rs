//! Gives passes: everybody without one gets one, and the number follows from chance alone.

use super::super::names;
use super::super::run::Run;
use super::walk_in;
use crate::cli::PassIssue;
use crate::domain::{PassId, PassNumber, PersonId};
use crate::error::Result;
use crate::grid::{Column, Grid};
use crate::register::{Action, Pass, Register, Subject};
use crate::render::Format;
use crate::said;
use crate::seal::draws;

/// A pass that was given just now.
struct Given {
    number: PassNumber,
    person: PersonId,
}

/// Whom a command is for, and how many of them have a pass already.
struct Asked {
    without: Vec<PersonId>,
    with: i64,
}

/// Issues passes.
///
/// # Errors
/// When the member or household is not known, or the register cannot be written.
pub fn run(run: &mut Run<'_>, asked: &PassIssue) -> Result<()> {
    let walk_in = asked
        .walk_in
        .then(|| walk_in::read(run, asked))
        .transpose()?;
    let mut register = run.open()?;
    let stamp = run.stamp();
    let (given, with, grid) = run.write(&mut register, Action::Issue, |register| {
        let Asked { without, with } = match &walk_in {
            Some(identity) => Asked {
                without: vec![walk_in::add(run, register, identity, &stamp.at)?],
                with: 0,
            },
            None => whom(run, register, asked)?,
        };
        let given: Vec<Given> = without
            .into_iter()
            .map(|person| give(run, register, person, &stamp.at))
            .collect::<Result<_>>()?;
        let subject = Subject {
            person: match given[..] {
                [Given { person, .. }] => Some(person),
                _ => None,
            },
            count: i64::try_from(given.len()).ok(),
            ..Subject::default()
        };
        let listed = !asked.all || run.format() != Format::Table;
        let grid = listed.then(|| grid(register, &given)).transpose()?;
        Ok(((given.len(), with, grid), subject))
    })?;
    if let Some(grid) = grid.filter(|grid| !grid.rows.is_empty() || run.format() != Format::Table) {
        run.show(&grid)?;
    }
    if given > 0 {
        run.tell(&said!("pass-issued", count = given));
    }
    if with > 0 || given == 0 {
        run.tell(&said!("pass-had-one", count = with));
    }
    run.tell_if_dry();
    Ok(())
}

fn whom(run: &Run<'_>, register: &Register, asked: &PassIssue) -> Result<Asked> {
    let persons = match (&asked.household, &asked.member) {
        (Some(id), _) => register.persons_in(names::household(register, id)?, run.on)?,
        (None, Some(id)) => vec![names::person(register, id)?],
        (None, None) => {
            let without = register.without_pass(run.on)?;
            let with = register.usable_passes()?;
            return Ok(Asked { without, with });
        }
    };
    let mut whom = Asked {
        without: Vec::new(),
        with: 0,
    };
    for person in persons {
        if register.passes_of(person)?.iter().any(Pass::is_usable) {
            whom.with += 1;
        } else {
            whom.without.push(person);
        }
    }
    Ok(whom)
}

fn give(run: &Run<'_>, register: &Register, person: PersonId, at: &str) -> Result<Given> {
    let id = PassId::from_bytes(run.world.draw("pass-id", person.bytes()));
    let number = PassNumber::new(draws(&*run.world.random, "pass", person.bytes()));
    register.add_pass(id, number.canonical(), person, run.on, at)?;
    Ok(Given { number, person })
}

fn grid(register: &Register, given: &[Given]) -> Result<Grid> {
    let mut grid = Grid::new(vec![
        Column::text("pass"),
        Column::text("member_id"),
        Column::text("last_name"),
        Column::text("first_name"),
    ]);
    for Given { number, person } in given {
        let identity = register.identity(*person)?;
        let (last, first) = identity
            .map(|identity| (identity.last_name, identity.first_name))
            .unwrap_or_default();
        grid.row(vec![
            number.to_string().into(),
            register.alias_of_person(*person)?.into(),
            last.into(),
            first.into(),
        ]);
    }
    Ok(grid)
}
