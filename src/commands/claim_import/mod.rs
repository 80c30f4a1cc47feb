//! `claim import`: the files of clubs, each row answered. In = accepted + refused + open, always. Nothing of any file is
//! kept when one of them is wrong, unless the rows that are not right may be written back beside it.

pub mod enter;
mod files;
mod report;
mod rows;
mod shown_code;
mod typed;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use data_encoding::HEXLOWER;

use super::rejected::{Rejected, rejects_path};
use super::run::Run;
use super::settle_close;
use super::statements::file_part;
use crate::cli::ClaimImport;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::exchange::{Fault, Faults};
use crate::label::answer::AnswerRow;
use crate::output::Progress;
use crate::register::{Action, Register, Subject};
use crate::render::{self, Dialect};
use crate::said;
use files::HandedIn;
use report::FileTally;
use rows::Import;

/// Imports a file or every file of a folder.
///
/// # Errors
/// All faults of all files at once; nothing is kept then, unless the good rows may be kept apart.
pub fn run(run: &mut Run<'_>, asked: &ClaimImport) -> Result<()> {
    settle_close::no_later_than_today(run)?;
    let (mut faults, mut fatal) = (Faults::default(), Faults::default());
    let (mut handed_in, mut left) = (Vec::new(), Vec::new());
    for path in files::of(&asked.path)? {
        match files::read(run, &path, (&mut faults, &mut fatal))? {
            Some(file) => handed_in.push(file),
            None => left.push(path.display().to_string()),
        }
    }
    let accept = asked.accept_good_rows;
    if !left.is_empty() && (!accept || handed_in.is_empty()) {
        let hint = if handed_in.is_empty() {
            said!("claim-file-wrong-hint")
        } else {
            said!("claim-files-left-hint", files = left)
        };
        fatal.extend(faults.kept().iter().cloned());
        return Err(refused(&fatal, hint));
    }
    let answers = asked.answers.as_deref();
    let mut register = run.open()?;
    let way = if accept {
        Way::GoodRows
    } else {
        Way::AllOrNothing
    };
    let taken = take_in(run, &mut register, &handed_in, answers, (way, faults))?;
    for fault in fatal.kept() {
        run.warn(&fault.sentence());
    }
    if !left.is_empty() {
        let count = handed_in.len();
        run.warn(&said!("claim-files-left", files = left, count = count));
    }
    tell(run, &handed_in, answers, taken)
}

/// How rows that are not right are met.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Nothing is taken in.
    AllOrNothing,
    /// They are written back, and the others taken in.
    GoodRows,
    /// Nothing is taken in, and there is no file to speak of: somebody types them.
    Typed,
}

/// What was taken in.
struct Taken {
    tallies: Vec<FileTally>,
    answered: usize,
    unfunded: i64,
    noted: i64,
    after_deadline: i64,
    merged: BTreeSet<(String, String)>,
    /// Rows that somebody typed and that are not paid, each with why.
    named: Vec<Said>,
    /// Files with rows that were not right, and how many those are.
    rejected: (Vec<String>, u64),
}

/// Takes the files in. How a row would be answered tells whose price is reduced: who only tries it looked all the same.
fn take_in(
    run: &Run<'_>,
    register: &mut Register,
    files: &[HandedIn],
    answers: Option<&Path>,
    how: (Way, Faults),
) -> Result<Taken> {
    let rows = files.iter().map(|file| file.rows.len()).sum();
    let taken = kept(run, register, files, answers, how);
    if run.tells(&taken) {
        run.note_look_at_all(register, rows)?;
    }
    taken
}

/// Judges every row and keeps it, in one transaction.
fn kept(
    run: &Run<'_>,
    register: &mut Register,
    files: &[HandedIn],
    answers: Option<&Path>,
    (way, mut faults): (Way, Faults),
) -> Result<Taken> {
    let accept = way == Way::GoodRows;
    let folder = answers.filter(|_| !run.global.dry_run);
    run.write(register, Action::Import, |register| {
        let mut import = Import::new(run, register, folder.is_some())?;
        import.naming = way == Way::Typed;
        let mut written_back = Rejected::new(run.global.dry_run);
        let mut rejected = (Vec::new(), 0);
        let mut answered = Vec::new();
        let mut tallies = Vec::new();
        let progress = progress(run, files);
        for file in files {
            let (tally, rows, mut wrong) = import.file(file)?;
            progress.step(steps(file));
            if way == Way::Typed {
                without_columns(&mut wrong);
            }
            for (club, rows) in rows {
                answered.push((answer_name(&club, &file.sha256), rows));
            }
            if accept {
                files::write_back(run, file, &wrong, &mut written_back)?;
                let bad = file.bad + u64::try_from(wrong.len()).unwrap_or(u64::MAX);
                if bad > 0 {
                    let path = rejects_path(&file.path);
                    rejected.0.push(path.display().to_string());
                    rejected.1 += bad;
                }
            } else if tally.strangers > 0 && tally.rows == 0 && tally.strangers == wrong.len() {
                faults.extend([files::of_elsewhere(file)]);
            } else {
                faults.extend(wrong);
            }
            tallies.push(tally);
        }
        if !faults.is_empty() && !accept {
            return Err(refused(&faults, what_next(way)));
        }
        // Before anything is kept: a club whose answer cannot be written has handed in nothing.
        if let Some(folder) = folder {
            let mut answers = answered.iter();
            answers.try_for_each(|(name, rows)| write_answer(folder, name, rows))?;
        }
        written_back.appear()?;
        let new = |tally: &FileTally| tally.rows - tally.repeated;
        let count = tallies.iter().map(new).sum();
        let taken = Taken {
            tallies,
            answered: answered.len(),
            unfunded: import.unfunded(),
            noted: import.noted,
            after_deadline: import.after_deadline,
            merged: import.merged,
            named: import.named,
            rejected,
        };
        let subject = Subject {
            count: Some(count),
            ..Subject::default()
        };
        Ok((taken, subject))
    })
}

/// What became of the files.
fn tell(run: &mut Run<'_>, files: &[HandedIn], answers: Option<&Path>, taken: Taken) -> Result<()> {
    report::show(run, &taken.tallies)?;
    for row in &taken.named {
        run.tell(row);
    }
    let (paths, bad) = taken.rejected;
    if bad > 0 {
        let rows: i64 = taken.tallies.iter().map(|tally| tally.rows).sum();
        let total = bad + u64::try_from(rows).unwrap_or_default();
        run.warn(&said!(
            "import-rejected",
            bad = bad,
            total = total,
            path = paths
        ));
    }
    let blank: u64 = files.iter().map(|file| file.blank).sum();
    if blank > 0 {
        run.tell(&said!("claim-import-blank", count = blank));
    }
    for (club, survivor) in &taken.merged {
        run.tell(&said!("claim-of-merged", club = club, survivor = survivor));
    }
    if taken.after_deadline > 0 {
        run.tell(&said!("claim-after-deadline", count = taken.after_deadline));
    }
    if taken.unfunded > 0 {
        run.warn(&said!("claim-unfunded", count = taken.unfunded));
    }
    if taken.noted > 0 {
        run.tell(&said!("claim-noted", count = taken.noted));
    }
    if let Some(folder) = answers.filter(|_| !run.global.dry_run) {
        run.tell(&said!(
            "claim-answers-written",
            count = taken.answered,
            folder = folder.display().to_string()
        ));
    }
    run.tell_if_dry();
    Ok(())
}

/// There are no columns where somebody types.
fn without_columns(faults: &mut [Fault]) {
    for fault in faults {
        fault.column = None;
    }
}

fn progress(run: &Run<'_>, files: &[HandedIn]) -> Progress {
    let rows = files.iter().map(steps).sum();
    run.progress(&said!("progress-import"), Some(rows))
}

/// How many rows of a file are to be judged.
fn steps(file: &HandedIn) -> u64 {
    u64::try_from(file.rows.len()).unwrap_or(u64::MAX)
}

fn what_next(way: Way) -> Said {
    match way {
        Way::Typed => said!("enter-refused-hint"),
        _ => said!("claim-import-refused-hint"),
    }
}

fn refused(faults: &Faults, hint: Said) -> Error {
    let sentences = faults.kept().iter().map(Fault::sentence).collect();
    Error::input(sentences)
        .meaning(said!("claim-import-refused", count = faults.count()))
        .hint(hint)
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
