//! `claim import`: the files of clubs, each row answered. In = accepted + refused + open, always. Nothing of any file is
//! kept when one of them is wrong.

mod files;
mod report;
mod rows;

use std::fs;
use std::io::Write;
use std::path::Path;

use data_encoding::HEXLOWER;

use super::run::Run;
use super::settle_close;
use super::statements::file_part;
use crate::error::{Error, Result};
use crate::exchange::{Fault, Faults};
use crate::label::answer::AnswerRow;
use crate::register::{Action, Subject};
use crate::render::{self, Dialect};
use crate::said;
use rows::Import;

/// Imports a file or every file of a folder.
///
/// # Errors
/// All faults of all files at once; nothing is kept then.
pub fn run(run: &mut Run<'_>, path: &Path, answers: Option<&Path>) -> Result<()> {
    settle_close::no_later_than_today(run)?;
    let mut faults = Faults::default();
    let mut files = Vec::new();
    for path in files::of(path)? {
        if let Some(file) = files::read(run, &path, &mut faults)? {
            files.push(file);
        }
    }
    let folder = answers.filter(|_| !run.global.dry_run);
    let mut register = run.open()?;
    let (tallies, answered, unfunded, noted) =
        run.write(&mut register, Action::Import, |register| {
            let mut import = Import::new(run, register, folder.is_some())?;
            let mut answered = Vec::new();
            let mut tallies = Vec::new();
            for file in &files {
                let (tally, rows) = import.file(file, &mut faults)?;
                tallies.push(tally);
                for (club, rows) in rows {
                    answered.push((answer_name(&club, &file.sha256), rows));
                }
            }
            if !faults.is_empty() {
                return Err(refused(&faults));
            }
            // Before anything is kept: a club whose answer cannot be written has handed in nothing.
            for (name, rows) in &answered {
                if let Some(folder) = folder {
                    write_answer(folder, name, rows)?;
                }
            }
            let count = tallies
                .iter()
                .map(|tally| tally.rows - tally.repeated)
                .sum();
            Ok((
                (tallies, answered.len(), import.unfunded(), import.noted),
                Subject {
                    count: Some(count),
                    ..Subject::default()
                },
            ))
        })?;
    report::show(run, &tallies)?;
    let blank: u64 = files.iter().map(|file| file.blank).sum();
    if blank > 0 {
        run.tell(&said!("claim-import-blank", count = blank));
    }
    if unfunded > 0 {
        run.warn(&said!("claim-unfunded", count = unfunded));
    }
    if noted > 0 {
        run.tell(&said!("claim-noted", count = noted));
    }
    if let Some(folder) = folder {
        run.tell(&said!(
            "claim-answers-written",
            count = answered,
            folder = folder.display().to_string()
        ));
    }
    run.tell_if_dry();
    Ok(())
}

fn refused(faults: &Faults) -> Error {
    let sentences = faults.kept().iter().map(Fault::sentence).collect();
    Error::input(sentences)
        .meaning(said!("claim-import-refused", count = faults.count()))
        .hint(said!("claim-import-refused-hint"))
}

/// Named by club and by the file it handed in, without the ending.
fn answer_name(club: &str, handed_in: &[u8; 32]) -> String {
    let file = HEXLOWER.encode(&handed_in[..4]);
    format!("{}.{file}", file_part(club))
}

/// Writes the answers to one file, whole or not at all. An earlier answer with other content keeps its place: its club may read it yet.
fn write_answer(folder: &Path, name: &str, rows: &[AnswerRow]) -> Result<()> {
    let mut bytes = Vec::new();
    render::leave(&mut bytes, rows, Dialect::Excel).map_err(|_| Error::bug())?;
    let mut path = folder.join(format!("{name}{}", files::ANSWER));
    let mut nth = 1;
    while path.is_file() {
        if fs::read(&path).is_ok_and(|earlier| earlier == bytes) {
            return Ok(());
        }
        nth += 1;
        path = folder.join(format!("{name}-{nth}{}", files::ANSWER));
    }
    super::files::whole(&path, |out: &mut dyn Write| {
        render::leave(out, rows, Dialect::Excel)
    })
}
