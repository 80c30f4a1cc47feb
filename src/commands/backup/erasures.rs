//! What was erased since a backup was made must go again from what is put back, or the backup would bring a person back; and who would
//! rather not take part since then is not made to.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::rotation;
use crate::commands::erase;
use crate::commands::importing::Intake;
use crate::commands::run::Run;
use crate::domain::{DataClass, PersonId};
use crate::error::{Error, Result};
use crate::exchange::ErasedRow;
use crate::register::{Copied, Decline, Erased, Keys, Register};
use crate::seal::Chain;

/// A wish, who wrote it down, and when.
type Told = (Decline, String, String);

/// What a copy of the same register tells.
struct Other {
    erased: Vec<(Erased, String)>,
    wishes: Vec<Told>,
}

/// The erasures and the wishes that were found, and where was looked.
#[derive(Default)]
pub struct Since {
    /// What was erased, and when, sort by sort: who somebody is goes last.
    pub erased: BTreeSet<(DataClass, PersonId, String, String)>,
    /// The wishes not to take part, or to take part again: whose, who wrote them down, and when.
    wishes: Vec<Told>,
    /// What was read, later than the backup.
    pub read: Vec<String>,
    /// The present register was read: nothing that was erased can be missing.
    pub complete: bool,
}

impl Since {
    fn add(&mut self, source: &Path, other: Other) {
        self.read.push(source.display().to_string());
        let rows = other.erased.into_iter();
        self.erased
            .extend(rows.map(|(one, at)| (one.class, one.person, one.rule, at)));
        for told in other.wishes {
            if !self.wishes.contains(&told) {
                self.wishes.push(told);
            }
        }
    }

    /// Those that are not in the register that was put back: what to erase there.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn missing(&self, register: &Register) -> Result<Vec<Erased>> {
        let mut known = BTreeMap::new();
        for (one, at) in register.erasures()? {
            let last: &mut String = known.entry((one.class, one.person)).or_default();
            *last = at.max(std::mem::take(last));
        }
        // What was erased later than this has gone already; what came after that is none of its business.
        let gone = |class: &DataClass, person: &PersonId, at: &String| {
            known.get(&(*class, *person)).is_some_and(|last| last >= at)
        };
        let mut asked = BTreeSet::new();
        let missing = self.erased.iter().filter(|(class, person, _, at)| {
            !gone(class, person, at) && asked.insert((*class, *person))
        });
        Ok(missing
            .map(|(class, person, rule, _)| Erased {
                person: *person,
                class: *class,
                rule: rule.clone(),
            })
            .collect())
    }

    /// Tells the register that was put back the wishes that it does not know, of whoever is known there and was not erased since; gives how
    /// many that were.
    ///
    /// # Errors
    /// When it cannot be read or written.
    pub fn tell_wishes(&self, register: &Register) -> Result<usize> {
        let known = register.declines_told()?;
        let mut told = 0;
        for (wish, by, at) in self.wishes.iter().filter(|wish| !known.contains(wish)) {
            let erased = |(class, person, _, since): &(DataClass, PersonId, String, String)| {
                *class == DataClass::Decline && *person == wish.person && since >= at
            };
            if self.erased.iter().any(erased) || register.person_now(wish.person)?.is_none() {
                continue;
            }
            register.add_decline(wish, by, at)?;
            told += 1;
        }
        Ok(told)
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
        let erased = listed(run, list)?;
        let wishes = Vec::new();
        since.add(list, Other { erased, wishes });
    }
    for (manifest, file) in rotation::proven(backup.parent().unwrap_or(Path::new("."))) {
        if manifest.log_entries <= copied.entries {
            continue;
        }
        let mut later = keys
            .all()
            .filter_map(|key| Register::open_copy(&file, key).ok());
        if let Some(told) = later.find_map(|later| told_by(&later, origin)) {
            since.add(&file, told);
        }
    }
    if let Some((path, told)) = present(run, backup, origin, keys) {
        since.add(&path, told);
        since.complete = true;
    }
    Ok(since)
}

/// What a copy tells, if it is of the same register.
fn told_by(copy: &Register, origin: Chain) -> Option<Other> {
    let same = copy.log_head_at(1).ok()? == Some(origin);
    let (erased, wishes) = (copy.erasures().ok()?, copy.declines_told().ok()?);
    same.then_some(Other { erased, wishes })
}

/// The register that is in use and what it erased, where there is one that opens.
fn present(run: &Run<'_>, backup: &Path, origin: Chain, keys: &Keys) -> Option<(PathBuf, Other)> {
    let path = run.register_path().ok()?;
    if fs::canonicalize(&path).ok()? == fs::canonicalize(backup).ok()? {
        return None;
    }
    let mut opened = keys
        .all()
        .filter_map(|key| Register::open_as_it_is(&path, key).ok());
    let told = opened.find_map(|register| told_by(&register, origin))?;
    Some((path, told))
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
        rows.push((erased, row.recorded_at));
        Ok::<(), Error>(())
    })?;
    intake.end()?;
    Ok(rows)
}
