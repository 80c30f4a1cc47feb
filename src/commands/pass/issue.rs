//! Gives passes: whoever never had one gets one. Who has a blocked, ended or replaced one gets no second by the next run.

use super::super::names;
use super::super::run::Run;
use super::super::told::Told;
use super::give::{Given, give, grid};
use super::walk_in;
use crate::cli::PassIssue;
use crate::domain::{PassState, PersonId};
use crate::error::{Error, Result};
use crate::grid::Grid;
use crate::register::{Action, Pass, Register, Subject};
use crate::render::Format;
use crate::said;

/// Whom a command is for.
struct Asked {
    /// Who gets one, and how many passes they had before.
    without: Vec<(PersonId, usize)>,
    /// How many have one that may be used.
    with: i64,
    /// How many had one that may not be used any more.
    had: i64,
    /// The usable pass of the member that was named.
    own: Option<String>,
}

/// What was issued.
pub struct Issued {
    /// The passes, with whom they are for.
    pub given: Vec<Given>,
    /// The same as a list; none where it would be too long to read.
    pub list: Option<Grid>,
    /// What there is to tell.
    pub told: Told,
}

/// `pass issue`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &PassIssue) -> Result<()> {
    let mut register = run.open()?;
    let issued = issue(run, &mut register, asked)?;
    let worth_showing = |list: &Grid| !list.rows.is_empty() || run.format() != Format::Table;
    if let Some(list) = issued.list.filter(worth_showing) {
        run.show(&list)?;
    }
    run.pass_on(&issued.told);
    Ok(())
}

/// Issues passes.
///
/// # Errors
/// When the member or household is not known, the member's pass is blocked, or the register cannot be written.
pub fn issue(run: &Run<'_>, register: &mut Register, asked: &PassIssue) -> Result<Issued> {
    let words = [&asked.last_name, &asked.first_name, &asked.birth_date];
    let words = words.map(|word| word.as_deref().unwrap_or_default());
    let walk_in = asked.walk_in.then(|| walk_in::read(run, words));
    let walk_in = walk_in.transpose()?;
    let _progress = asked
        .all
        .then(|| run.progress(&said!("progress-passes"), None));
    let (given, whom, list) = run.write(register, Action::Issue, |register| {
        let stamp = run.stamp();
        let whom = match &walk_in {
            Some(identity) => Asked {
                without: vec![(walk_in::add(run, register, identity, &stamp.at)?, 0)],
                with: 0,
                had: 0,
                own: None,
            },
            None => whom(run, register, asked)?,
        };
        let given: Vec<Given> = whom
            .without
            .iter()
            .map(|person| give(run.world, register, *person, run.on, &stamp.at))
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
        let list = listed.then(|| grid(register, &given)).transpose()?;
        Ok(((given, whom, list), subject))
    })?;
    let told = told(run, given.len(), &whom);
    Ok(Issued { given, list, told })
}

fn told(run: &Run<'_>, given: usize, whom: &Asked) -> Told {
    let mut told = Told::default();
    if given > 0 {
        told.tell(said!("pass-issued", count = given));
    }
    if let Some(pass) = &whom.own {
        told.tell(said!("pass-has-one", pass = pass.as_str()));
    } else if whom.with > 0 || (given == 0 && whom.had == 0) {
        told.tell(said!("pass-had-one", count = whom.with));
    }
    if whom.had > 0 {
        told.tell(said!("pass-had-another", count = whom.had));
    }
    told.if_dry(run);
    told
}

fn whom(run: &Run<'_>, register: &Register, asked: &PassIssue) -> Result<Asked> {
    let mut whom = Asked {
        without: Vec::new(),
        with: 0,
        had: 0,
        own: None,
    };
    match (&asked.household, &asked.member) {
        (Some(id), _) => {
            for person in register.persons_in(names::household(register, id)?, run.on)? {
                match &register.passes_of(person)?[..] {
                    [] => whom.without.push((person, 0)),
                    passes if passes.iter().any(Pass::is_usable) => whom.with += 1,
                    _ => whom.had += 1,
                }
            }
        }
        (None, Some(id)) => {
            let person = names::person(register, id)?;
            let passes = register.passes_of(person)?;
            if let Some(pass) = passes.iter().find(|pass| pass.is_usable()) {
                whom.own = Some(super::printed(pass));
            } else if let Some(blocked) = blocked(&passes) {
                return Err(is_blocked(blocked));
            } else {
                whom.without.push((person, passes.len()));
            }
        }
        (None, None) => {
            let never = register.never_had_pass(run.on)?;
            (whom.with, whom.had) = register.had_pass(run.on)?;
            whom.without = never.into_iter().map(|person| (person, 0)).collect();
        }
    }
    Ok(whom)
}

fn blocked(passes: &[Pass]) -> Option<&Pass> {
    passes.iter().find(|pass| pass.state == PassState::Blocked)
}

fn is_blocked(pass: &Pass) -> Error {
    let number = super::printed(pass);
    Error::refused(said!("pass-issue-blocked", pass = number.as_str()))
        .hint(said!("pass-issue-blocked-hint", pass = number))
}
