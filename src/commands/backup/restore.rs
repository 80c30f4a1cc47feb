//! `register restore`: a backup becomes a register again, under a new name, without whoever was erased since.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

use super::erasures::{self, Since};
use super::{measured, not_beside_key, part, rotation};
use crate::commands::check;
use crate::commands::erase::Eraser;
use crate::commands::files;
use crate::commands::run::Run;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{
    Action, Copied, Erased, Keys, Manifest, Part, Register, RegisterKey, Subject, taken,
};
use crate::said;
use crate::seal::Chain;

/// Puts a backup back as `to`; what was erased since the backup is erased again, as far as it can be known.
///
/// # Errors
/// When something stands at `to`, or the backup is not whole: nothing is left then.
pub fn run(run: &mut Run<'_>, backup: &Path, to: &Path, lists: &[PathBuf]) -> Result<()> {
    if journal_beside(backup) {
        let path = backup.display().to_string();
        return Err(Error::refused(said!("restore-journal-beside", path = path))
            .hint(said!("restore-journal-beside-hint")));
    }
    let keys = run.keys(backup)?;
    if taken(to) {
        let path = to.display().to_string();
        return Err(
            Error::refused(said!("restore-taken", path = path)).hint(said!("restore-taken-hint"))
        );
    }
    Register::may_create(to)?;
    not_beside_key(run, files::folder_of(to), Register::salt_of(backup)?)?;
    let manifest = sheet(run, backup)?;
    let progress = run.progress(&said!("progress-restore"), None);
    let part = brought(backup, to, manifest.as_ref())?;
    let key = key_of(&part, &keys);
    let (copied, origin) = proven(&part, key, manifest.as_ref())?;
    let since = erasures::since(run, backup, (&copied, origin), &keys, lists)?;
    let mut register = Register::open_restored(&part.path(), key)?;
    check::refuse(&check::all(&register)?)?;
    drop(progress);
    let again = since.missing(&register)?;
    let persons = count(&again);
    let wishes = run.write(&mut register, Action::Restore, |register| {
        let eraser = Eraser::new(run, register);
        again
            .iter()
            .try_for_each(|erased| eraser.apply(erased).map(drop))?;
        let subject = Subject {
            count: i64::try_from(again.len()).ok(),
            ..Subject::default()
        };
        Ok((since.tell_wishes(register)?, subject))
    })?;
    drop(register);
    if !run.global.dry_run {
        part.appear().map_err(|cause| part::unwritten(to, &cause))?;
    }
    show(run, backup, manifest.as_ref(), (&copied, persons))?;
    run.tell(&said!("restore-made", path = to.display().to_string()));
    tell_of_erasures(run, &since, persons);
    if wishes > 0 {
        run.tell(&said!("restore-wishes", count = wishes));
    }
    run.tell(&said!("restore-next", path = to.display().to_string()));
    run.tell_if_dry();
    Ok(())
}

/// Whether a part of what the file holds still lies beside it: then it is a register in use, or a copy of half of one.
fn journal_beside(backup: &Path) -> bool {
    let mut journal = backup.as_os_str().to_owned();
    journal.push("-wal");
    Path::new(&journal)
        .metadata()
        .is_ok_and(|facts| facts.len() > 0)
}

fn count(again: &[Erased]) -> usize {
    let mut persons: Vec<_> = again.iter().map(|one| one.person).collect();
    persons.sort();
    persons.dedup();
    persons.len()
}

/// The manifest beside the backup. Without one the backup can still be checked in itself, but not whether it is all that was kept.
fn sheet(run: &mut Run<'_>, backup: &Path) -> Result<Option<Manifest>> {
    let path = part::manifest_of(backup);
    if !path.exists() {
        run.warn(&said!(
            "restore-no-manifest",
            path = path.display().to_string()
        ));
        return Ok(None);
    }
    let read = rotation::read(&path);
    let (manifest, _) = read.ok_or_else(|| {
        let path = path.display().to_string();
        Error::refused(said!("restore-other-manifest", path = path))
            .hint(said!("restore-other-manifest-hint"))
    })?;
    Ok(Some(manifest))
}

/// The bytes of the backup under a name that does not count yet, held against the manifest.
fn brought(backup: &Path, to: &Path, manifest: Option<&Manifest>) -> Result<Part> {
    let mut part = Part::new(to).map_err(|cause| part::unwritten(to, &cause))?;
    let copy = |into: &mut File| -> io::Result<()> {
        io::copy(&mut File::open(backup)?, into)?;
        into.sync_all()
    };
    copy(part.file()).map_err(|cause| part::unwritten(to, &cause))?;
    let (size, hash) = measured(&part.path())?;
    let same =
        |manifest: &Manifest| manifest.size == size && manifest.sha256 == HEXLOWER.encode(&hash);
    if manifest.is_some_and(|manifest| !same(manifest)) {
        return Err(not_what_was_kept(backup));
    }
    Ok(part)
}

/// The key that opens the copy: that of today, or an earlier one.
fn key_of<'k>(part: &Part, keys: &'k Keys) -> &'k RegisterKey {
    let opens = |key: &&RegisterKey| Register::open_copy(&part.path(), key).is_ok();
    keys.all().find(opens).unwrap_or(&keys.current)
}

/// What the copy holds and the first head of its log, once it opened and is what its manifest says.
fn proven(part: &Part, key: &RegisterKey, manifest: Option<&Manifest>) -> Result<(Copied, Chain)> {
    let copy = Register::open_copy(&part.path(), key)?;
    let copied = copy.copied()?;
    if manifest.is_some_and(|manifest| !manifest.describes(&copied)) {
        return Err(not_what_was_kept(part.place()));
    }
    Ok((copied, copy.log_head_at(1)?.unwrap_or_default()))
}

fn not_what_was_kept(backup: &Path) -> Error {
    let path = backup.display().to_string();
    Error::refused(said!("restore-differs", path = path)).hint(said!("restore-differs-hint"))
}

fn show(
    run: &mut Run<'_>,
    backup: &Path,
    manifest: Option<&Manifest>,
    (copied, persons): (&Copied, usize),
) -> Result<()> {
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    let mut line = |key: &str, value: Cell| grid.row(vec![Cell::word(key, label(key)), value]);
    line("file", backup.display().to_string().into());
    line(
        "made_at",
        manifest.map(|manifest| manifest.made_at.clone()).into(),
    );
    line("log_entries", Cell::Count(copied.entries));
    line("log_head", HEXLOWER.encode(copied.head.bytes()).into());
    line("erased_again", persons.into());
    run.show(&grid)
}

/// What stands before a line.
fn label(key: &str) -> Said {
    match key {
        "erased_again" => said!("restore-erased-again"),
        other => super::label(other),
    }
}

/// Where was looked for what was erased since, and what cannot be known.
fn tell_of_erasures(run: &mut Run<'_>, since: &Since, persons: usize) {
    if !since.read.is_empty() {
        run.tell(&said!(
            "restore-erasures-read",
            count = persons,
            sources = since.read.clone()
        ));
    }
    if !since.complete {
        run.warn(&said!("restore-erasures-unknown"));
    }
}
