//! What every import does: all faults of its files in one run, nothing written when a row is wrong, or the good rows kept and the
//! others written back beside the input.
//!
//! A first pass without the write lock finds files that cannot be read to their end. The second reads, compares with the register and
//! writes, in one transaction. Of a file only one row is in memory at a time.

use std::collections::HashSet;
use std::path::Path;

use chrono::NaiveDate;
use tempfile::NamedTempFile;

pub use super::notes::Notes;
use super::rejected::{Rejected, rejects_path};
use super::run::Run;
use crate::cli;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::exchange::{self, BadRow, Faults, Record, Rejects, Rows};
use crate::output::Progress;
use crate::register::{Action, Register, Subject};
use crate::said;
use crate::text::Catalogue;

/// How many faults, or warnings, are said one by one; the rest is counted.
const SAID: usize = 50;

/// The files of one import on their way in.
pub struct Intake<'a> {
    catalogue: &'a Catalogue,
    on: NaiveDate,
    accept: bool,
    dry: bool,
    more: Vec<String>,
    faults: Faults,
    total: u64,
    bad: u64,
    refused: HashSet<String>,
    warnings: Faults,
    rejects: Rejected,
    progress: Option<Progress>,
}

impl<'a> Intake<'a> {
    /// An import without files yet. `accept` keeps good rows beside bad ones (`--accept-good-rows`).
    #[must_use]
    pub fn new(run: &Run<'a>, accept: bool) -> Self {
        Self {
            catalogue: run.catalogue,
            on: run.on,
            accept,
            dry: run.global.dry_run,
            more: Vec::new(),
            faults: Faults::default(),
            total: 0,
            bad: 0,
            refused: HashSet::new(),
            warnings: Faults::default(),
            rejects: Rejected::new(run.global.dry_run),
            progress: Some(run.progress(&said!("progress-import"), Some(0))),
        }
    }

    /// With further columns that its files may have.
    #[must_use]
    pub fn with_columns(mut self, more: Vec<String>) -> Self {
        self.more = more;
        self
    }

    /// Reads a file once without the register, to know that it can be read to its end. Call it for every file, then [`Self::begin`].
    pub fn check<R: Record>(&mut self, file: &Path) {
        let mut found = Faults::default();
        let fatal = match exchange::read_with::<R>(file, self.on, &self.more) {
            Err(faults) => {
                found.extend(faults);
                true
            }
            Ok(mut rows) => {
                let mut count = 0;
                for (_, row) in rows.by_ref() {
                    count += 1;
                    found.extend(row.err().map(|bad| bad.faults).unwrap_or_default());
                }
                self.progress.iter().for_each(|bar| bar.more(count));
                rows.cut_short()
            }
        };
        if fatal {
            self.faults.extend(found.kept().iter().cloned());
        }
    }

    /// Whether the files can be taken in at all.
    ///
    /// # Errors
    /// What stands in the way: no column names, a file that stops halfway. No rows are accepted from such a file.
    pub fn begin(&mut self) -> Result<()> {
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(Error::input(self.sentences()).meaning(said!("import-nothing")))
        }
    }

    /// Takes in a file row by row. `take` finds the faults of a row first, and writes it only when there are none.
    ///
    /// # Errors
    /// What `take` gives, or when the file or its rejects file fails.
    pub fn read<R: Record>(
        &mut self,
        file: &Path,
        mut take: impl FnMut(R, &mut Notes) -> Result<()>,
    ) -> Result<()> {
        let mut rows: Rows<R> = match exchange::read_with(file, self.on, &self.more) {
            Ok(rows) => rows,
            Err(faults) => {
                self.faults.extend(faults);
                return self.begin();
            }
        };
        let mut rejects = None;
        while let Some((line, row)) = rows.next() {
            self.total += 1;
            self.progress.iter().for_each(|bar| bar.step(1));
            let mut notes = Notes::at(line);
            let bad = match row {
                Ok(row) => {
                    take(row, &mut notes)?;
                    let warnings = notes.warnings();
                    let warnings =
                        warnings.map(|(column, said)| rows.fault_at(line, Some(column), said));
                    self.warnings.extend(warnings);
                    if notes.good() {
                        continue;
                    }
                    rows.refuse(line, notes.faults())
                }
                Err(bad) => bad,
            };
            self.refuse::<R>(file, &rows, &bad, &mut rejects)?;
        }
        if let Some(rejects) = rejects {
            self.rejects.keep(file, rejects)?;
        }
        if rows.cut_short() {
            return self.begin();
        }
        Ok(())
    }

    fn refuse<R: Record>(
        &mut self,
        file: &Path,
        rows: &Rows<R>,
        bad: &BadRow,
        rejects: &mut Option<Rejects<NamedTempFile>>,
    ) -> Result<()> {
        self.bad += 1;
        if let Some(key) = R::COLUMNS.first().and_then(|key| bad.cell(key.name)) {
            self.refused.insert(key.trim().to_owned());
        }
        if self.accept {
            let writer = match rejects {
                Some(writer) => writer,
                None => rejects.insert(Rejected::begin(file, rows.shape())?),
            };
            Rejected::write(file, writer, bad, self.catalogue)?;
        }
        self.faults.extend(bad.faults.iter().cloned());
        Ok(())
    }

    /// The keys (first column) of the rows refused so far: what depends on them is refused for that reason.
    #[must_use]
    pub fn refused(&self) -> HashSet<String> {
        self.refused.clone()
    }

    /// Ends the reading, inside the transaction: the rejects files appear now, whole. Gives the number of good rows.
    ///
    /// # Errors
    /// All faults of all files, when good rows may not be kept apart; or when a rejects file would overwrite another.
    pub fn end(&mut self) -> Result<i64> {
        if self.bad > 0 && !self.accept {
            let meaning = said!("import-refused", bad = self.bad, total = self.total);
            return Err(Error::input(self.sentences())
                .meaning(meaning)
                .hint(said!("import-refused-hint")));
        }
        self.rejects.appear()?;
        self.progress = None;
        Ok(i64::try_from(self.total - self.bad).unwrap_or(i64::MAX))
    }

    /// After the transaction: the warnings, and what became of the bad rows of `files`.
    pub fn tell(self, run: &mut Run<'_>, files: &[&Path]) {
        for warning in self.warnings.kept().iter().take(SAID) {
            run.warn(&warning.sentence());
        }
        if let Some(more) = beyond(&self.warnings) {
            run.warn(&said!("import-more", count = more));
        }
        if self.total == 0 {
            run.warn(&said!("import-no-rows"));
        }
        if self.bad > 0 {
            let (bad, total) = (self.bad, self.total);
            let kept: Vec<String> = files
                .iter()
                .map(|file| rejects_path(file))
                .filter(|path| self.dry || path.exists())
                .map(|path| path.display().to_string())
                .collect();
            run.warn(&said!(
                "import-rejected",
                bad = bad,
                total = total,
                path = kept
            ));
        }
    }

    fn sentences(&self) -> Vec<Said> {
        let kept = self.faults.kept().iter().take(SAID);
        kept.map(exchange::Fault::sentence)
            .chain(beyond(&self.faults).map(|more| said!("import-more", count = more)))
            .collect()
    }
}

/// How many there are beyond those that are said.
fn beyond(faults: &Faults) -> Option<u64> {
    faults
        .count()
        .checked_sub(SAID as u64)
        .filter(|more| *more > 0)
}

/// Imports one file: every good row goes through `take`, in one transaction with an entry of the log. Gives the number of good rows.
///
/// # Errors
/// All faults of the file (exit 3), or when the register cannot be written.
pub fn import<R: Record>(
    run: &mut Run<'_>,
    register: &mut Register,
    asked: &cli::Import,
    mut take: impl FnMut(&Register, R, &mut Notes) -> Result<()>,
) -> Result<i64> {
    let mut intake = Intake::new(run, asked.accept_good_rows);
    intake.check::<R>(&asked.file);
    intake.begin()?;
    let good = run.write(register, Action::Import, |register| {
        intake.read(&asked.file, |row, notes| take(register, row, notes))?;
        let good = intake.end()?;
        let subject = Subject {
            count: Some(good),
            ..Subject::default()
        };
        Ok((good, subject))
    })?;
    intake.tell(run, &[&asked.file]);
    Ok(good)
}
