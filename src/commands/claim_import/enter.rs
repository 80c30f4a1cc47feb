//! `claim enter`: a paper list typed over at the desk. The rows go the way of every file that a club hands in; at a terminal each is
//! answered at once, and nothing is kept before the list is done.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};

use super::files::{self, HandedIn};
use super::rows::Import;
use super::typed::Sheet;
use super::{Way, refused, settle_close, take_in, tell};
use crate::cli::ClaimEnter;
use crate::commands::claim::{decided, reason};
use crate::commands::names;
use crate::commands::passphrase;
use crate::commands::run::Run;
use crate::domain::{OrganiserId, Said};
use crate::error::{Error, Result};
use crate::exchange::{Fault, Faults};
use crate::register::{Keep, Register};
use crate::said;
use crate::seal::sha256_of;

/// What is typed to take the last row back, in either language.
const UNDO: &[&str] = &["undo", "terug"];
/// To have it over; an empty line does the same.
const DONE: &[&str] = &["", "done", "klaar", "stop"];
/// To read again how it goes.
const HELP: &[&str] = &["?", "help", "hulp"];

/// Types a list over.
///
/// # Errors
/// When the club is not known, the number of the list is none, or lines are wrong: nothing is kept then.
pub fn run(run: &mut Run<'_>, asked: &ClaimEnter) -> Result<()> {
    let from_stdin = asked.line.is_empty() && asked.file.as_deref().is_none_or(is_stdin);
    if from_stdin {
        passphrase::leaves_stdin(run)?;
    }
    settle_close::no_later_than_today(run)?;
    let mut register = run.open()?;
    let (club, organiser) = names::organiser(&register, &asked.organiser)?;
    let sheet = Sheet::new(&organiser.alias, &asked.list).map_err(Error::usage)?;
    let list = if from_stdin && io::stdin().is_terminal() {
        at_terminal(run, &mut register, club, sheet)?
    } else {
        let (name, text) = text_of(asked)?;
        whole(sheet, &name, &text)?
    };
    if list.rows.is_empty() {
        return Err(Error::usage(said!(
            "enter-nothing",
            list = asked.list.as_str()
        )));
    }
    let files = [list];
    let answers = asked.answers.as_deref();
    let taken = take_in(
        run,
        &mut register,
        &files,
        answers,
        (Way::Typed, Faults::default()),
    )?;
    tell(run, &files, answers, taken)
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The lines of the command line, of a file, or of what is piped in, and how they are called in faults.
fn text_of(asked: &ClaimEnter) -> Result<(String, String)> {
    if !asked.line.is_empty() {
        return Ok((asked.list.clone(), asked.line.join("\n")));
    }
    let Some(path) = asked.file.as_deref().filter(|path| !is_stdin(path)) else {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map_err(unreadable)?;
        return Ok((
            asked.list.clone(),
            String::from_utf8_lossy(&bytes).into_owned(),
        ));
    };
    let shown = path.display().to_string();
    let bytes = fs::read(path)
        .map_err(|cause| Error::system(said!("file-unreadable", path = &shown)).because(cause))?;
    Ok((shown, String::from_utf8_lossy(&bytes).into_owned()))
}

fn unreadable(cause: io::Error) -> Error {
    Error::system(said!("stdin-unreadable")).because(cause)
}

/// All lines at once: the first line is the first row of the list.
fn whole(mut sheet: Sheet, name: &str, text: &str) -> Result<HandedIn> {
    let mut faults = Faults::default();
    let mut blank = 0;
    for (row, line) in (1..).zip(text.lines()) {
        match sheet.take(row, line) {
            Ok(filled) => blank += u64::from(!filled),
            Err((_, said)) => faults.extend([Fault {
                file: name.to_owned(),
                line: Some(row),
                column: None,
                said,
            }]),
        }
    }
    if !faults.is_empty() {
        return Err(refused(&faults, said!("enter-refused-hint")));
    }
    handed_in(&sheet, name, text, blank)
}

fn handed_in(sheet: &Sheet, name: &str, text: &str, blank: u64) -> Result<HandedIn> {
    let mut rows = sheet.rows.clone();
    files::in_order(&mut rows);
    Ok(HandedIn {
        path: PathBuf::from(name),
        sha256: sha256_of(text.as_bytes()).map_err(unreadable)?,
        blank,
        bad: 0,
        rows,
    })
}

/// A line a row, each answered before the next is typed.
fn at_terminal(
    run: &mut Run<'_>,
    register: &mut Register,
    club: OrganiserId,
    mut sheet: Sheet,
) -> Result<HandedIn> {
    run.tell(&said!("enter-begin"));
    let (mut row, mut typed) = (1, Vec::new());
    let mut lines = io::stdin().lock().lines();
    loop {
        let reference = sheet.reference(row).map_err(Error::usage)?;
        run.tell(&said!("enter-next", reference = &reference));
        let line = match lines.next() {
            Some(line) => line.map_err(unreadable)?,
            None => break,
        };
        let word = line.trim().to_lowercase();
        match word.as_str() {
            word if DONE.contains(&word) => break,
            word if HELP.contains(&word) => {
                run.tell(&said!("enter-begin"));
                continue;
            }
            word if UNDO.contains(&word) => {
                row = sheet.undo().unwrap_or(1);
                typed.pop();
                continue;
            }
            _ => match sheet.take(row, line.trim()) {
                Ok(true) => {
                    if let Some(said) = answer(run, register, (club, &sheet), &reference)? {
                        if typed.is_empty() {
                            // Once is enough: whoever stops halfway has seen the answers all the same.
                            run.note_look_at_all(register, 1)?;
                        }
                        run.tell(&said);
                        typed.push(line.trim().to_owned());
                    } else {
                        sheet.undo();
                        continue;
                    }
                }
                Ok(false) => {}
                Err((_, said)) => {
                    run.complain(&Error::usage(said));
                    continue;
                }
            },
        }
        row += 1;
    }
    let name = sheet.number.clone();
    handed_in(&sheet, &name, &typed.join("\n"), 0)
}

/// How the last row would be answered, after those before it; nothing where it cannot be taken, which is then said.
fn answer(
    run: &mut Run<'_>,
    register: &mut Register,
    (club, sheet): (OrganiserId, &Sheet),
    reference: &str,
) -> Result<Option<Said>> {
    let list = handed_in(sheet, &sheet.number, reference, 0)?;
    let looked = register.write(Keep::No, |register| {
        let (_, _, wrong) = Import::new(run, register, false)?.file(&list)?;
        let claims = register.claims_by_reference(reference)?;
        Ok::<_, Error>((wrong, register.organiser(club)?, claims))
    })?;
    let (wrong, organiser, claims) = looked;
    if let Some(fault) = wrong.into_iter().next() {
        run.complain(&Error::usage(fault.said));
        return Ok(None);
    }
    let own = organiser.map(|organiser| organiser.alias);
    let claim = claims
        .into_iter()
        .find(|claim| Some(&claim.organiser) == own.as_ref());
    let claim = claim.ok_or_else(Error::bug)?;
    let decision = decided(claim.decision);
    Ok(Some(match claim.reason.as_deref() {
        Some(why) => said!("enter-answer-why", decision = decision, why = reason(why)),
        None => said!("enter-answer", decision = decision, price = claim.price),
    }))
}
