//! What was erased since a backup was made: it must go again from what is put back, or the backup would bring a person back.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::rotation;
use crate::commands::erase;
use crate::commands::importing::Intake;
use crate::commands::run::Run;
use crate::domain::{DataClass, PersonId};
use crate::error::{Error, Result};
use crate::exchange::ErasedRow;
use crate::register::{Copied, Erased, Keys, Register};
use crate::seal::Chain;

/// The erasures that were found, and where was looked.
#[derive(Default)]
pub struct Since {
    /// What was erased, and when, sort by sort: who somebody is goes last.
    pub erased: BTreeSet<(DataClass, PersonId, String, String)>,
    /// What was read, later than the backup.
    pub read: Vec<String>,
    /// The present register was read: nothing that was erased can be missing.
    pub complete: bool,
}

impl Since {
    fn add(&mut self, source: &Path, rows: Vec<(Erased, String)>) {
        self.read.push(source.display().to_string());
        let rows = rows.into_iter();
        self.erased
            .extend(rows.map(|(one, at)| (one.class, one.person, one.rule, at)));
    }

    /// Those that are not in the register that was put back: what to erase there.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn missing(&self, register: &Register) -> Result<Vec<Erased>> {
        let known = register.erasures()?.into_iter();
        let known: BTreeSet<_> = known.map(|(one, at)| (one.class, one.person, at)).collect();
        let mut asked = BTreeSet::new();
        let missing = self.erased.iter().filter(|(class, person, _, at)| {
            !known.contains(&(*class, *person, at.clone())) && asked.insert((*class, *person))
        });
        Ok(missing
            .map(|(class, person, rule, _)| Erased {
                person: *person,
                class: *class,
                rule: rule.clone(),
            })
            .collect())
    }
}

/// Looks in the present register, in every later backup beside this one, and in the lists that were given.
///
/// # Errors
/// When a list that was given cannot be read. A copy that does not open, or is of another register, tells nothing.
pub fn since(
    run: &Run<'_>,
    backup: &Path,
    (copied, origin): (&Copied, Chain),
    keys: &Keys,
    lists: &[PathBuf],
) -> Result<Since> {
    let mut since = Since::default();
    for list in lists {
        since.add(list, listed(run, list)?);
    }
    for (manifest, file) in rotation::proven(backup.parent().unwrap_or(Path::new("."))) {
        if manifest.log_entries <= copied.entries {
            continue;
        }
        let mut later = keys
            .all()
            .filter_map(|key| Register::open_copy(&file, key).ok());
        if let Some(erased) = later.find_map(|later| erased_in(&later, origin)) {
            since.add(&file, erased);
        }
    }
    if let Some((path, erased)) = present(run, backup, origin, keys) {
        since.add(&path, erased);
        since.complete = true;
    }
    Ok(since)
}

/// What a copy of the same register erased.
fn erased_in(copy: &Register, origin: Chain) -> Option<Vec<(Erased, String)>> {
    let same = copy.log_head_at(1).ok()? == Some(origin);
    copy.erasures().ok().filter(|_| same)
}

/// The register that is in use and what it erased, where there is one that opens.
fn present(
    run: &Run<'_>,
    backup: &Path,
    origin: Chain,
    keys: &Keys,
) -> Option<(PathBuf, Vec<(Erased, String)>)> {
    let path = run.register_path().ok()?;
    if fs::canonicalize(&path).ok()? == fs::canonicalize(backup).ok()? {
        return None;
    }
    let mut opened = keys
        .all()
        .filter_map(|key| Register::open_as_it_is(&path, key).ok());
    let erased = opened.find_map(|register| erased_in(&register, origin))?;
    Some((path, erased))
}

/// The rows of a list that `person erase -o` wrote.
fn listed(run: &Run<'_>, list: &Path) -> Result<Vec<(Erased, String)>> {
    let mut intake = Intake::new(run, false);
    intake.check::<ErasedRow>(list);
    intake.begin()?;
    let mut rows = Vec::new();
    intake.read(list, |row: ErasedRow, notes| {
        if let Err(said) = erase::rule(&row.rule) {
            notes.fault("rule", said);
        }
        let erased = Erased {
            person: row.person,
            class: row.class,
            rule: row.rule,
        };
        rows.push((erased, row.recorded_at.unwrap_or_default()));
        Ok::<(), Error>(())
    })?;
    intake.end()?;
    Ok(rows)
}
