//! `register backup`: a copy that opens with the same key, made while others work, and reported only once it was opened and compared.
//!
//! The folder may lie on a network share: nobody works in a backup, it is written once, closed, read back and compared.

mod erasures;
mod part;
pub mod restore;
mod rotation;

use std::fs::{self, File};
use std::path::Path;

use super::keys;
use super::run::Run;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Manifest, Register, Subject};
use crate::said;
use crate::seal::sha256_of;

/// Carries out `register backup`.
///
/// # Errors
/// When the copy cannot be written or is not the same as the register: nothing is left then.
pub fn run(run: &mut Run<'_>, folder: &Path, keep: Option<usize>) -> Result<()> {
    if keep == Some(0) {
        return Err(Error::usage(said!("backup-keep-none")));
    }
    run.refuse_backup()?;
    let path = run.register_path()?;
    let mut register = run.open()?;
    let salt = Register::salt_of(&path)?;
    may_hold(run, folder, salt)?;
    warn_of_one_disk(run, folder, &path);
    part::clear(folder);
    let moment = run.world.now.clone();
    let part = part::begin(folder, &moment)?;
    let progress = run.progress(&said!("progress-backup"), None);
    let copied = register.copy_to(&part.path())?;
    drop(progress);
    let measured = measured(&part.path())?;
    let name = part.place().file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let manifest = Manifest::new((&name, &moment), measured, salt, &copied);
    if !run.global.dry_run {
        part::appear(part, &manifest.text().map_err(Error::system)?)?;
    }
    // The backup stands, whatever happens now; its own entry is in the register and in the next one.
    run.write(&mut register, Action::Backup, |_| {
        Ok(((), Subject::default()))
    })
    .map_err(|error| error.meaning(said!("backup-stands", name = name.as_str())))?;
    let removed = match keep {
        Some(keep) if !run.global.dry_run => {
            rotation::rotate(&register, salt, folder, (&name, keep))?
        }
        _ => 0,
    };
    show(run, &manifest)?;
    run.tell(&said!(
        "backup-made",
        path = folder.join(&name).display().to_string()
    ));
    if removed > 0 {
        run.tell(&said!("backup-rotated", count = removed));
    }
    run.tell_if_dry();
    Ok(())
}

/// Refuses a folder that is not there (a disk that is not connected), or in which the key lies.
fn may_hold(run: &Run<'_>, folder: &Path, salt: [u8; 16]) -> Result<()> {
    let shown = || folder.display().to_string();
    if !folder.is_dir() {
        return Err(
            Error::system(said!("backup-folder-missing", path = shown()))
                .hint(said!("backup-folder-missing-hint")),
        );
    }
    not_beside_key(run, folder, salt)
}

/// Refuses a folder in which the key lies.
fn not_beside_key(run: &Run<'_>, folder: &Path, salt: [u8; 16]) -> Result<()> {
    let key = keys::path_for(run.world, None, salt)?;
    let beside = key
        .parent()
        .and_then(|beside| fs::canonicalize(beside).ok());
    if beside.is_some() && beside == fs::canonicalize(folder).ok() {
        let path = folder.display().to_string();
        return Err(Error::refused(said!("backup-beside-key", path = path))
            .hint(said!("backup-beside-key-hint")));
    }
    Ok(())
}

/// A disk that fails takes both.
#[cfg(unix)]
fn warn_of_one_disk(run: &mut Run<'_>, folder: &Path, register: &Path) {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| fs::metadata(path).map(|facts| facts.dev()).ok();
    if disk(folder) == disk(register) {
        run.warn(&said!("backup-same-disk"));
    }
}

#[cfg(not(unix))]
fn warn_of_one_disk(_run: &mut Run<'_>, _folder: &Path, _register: &Path) {}

/// Bytes and hash of a file as it lies there.
fn measured(path: &Path) -> Result<(u64, [u8; 32])> {
    let measure = || -> std::io::Result<_> {
        let file = File::open(path)?;
        Ok((file.metadata()?.len(), sha256_of(file)?))
    };
    measure().map_err(|cause| {
        let path = path.display().to_string();
        Error::system(said!("file-unreadable", path = path)).because(cause)
    })
}

fn show(run: &mut Run<'_>, manifest: &Manifest) -> Result<()> {
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    let mut line = |key: &str, value: Cell| grid.row(vec![Cell::word(key, label(key)), value]);
    line("file", manifest.file.as_str().into());
    line("made_at", manifest.made_at.as_str().into());
    line("rows", Cell::Count(manifest.rows.values().sum()));
    line("schema", Cell::Count(manifest.schema));
    line("log_entries", Cell::Count(manifest.log_entries));
    line("log_head", manifest.log_head.as_str().into());
    run.show(&grid)
}

/// What stands before a line.
fn label(key: &str) -> Said {
    match key {
        "file" => said!("backup-file"),
        "made_at" => said!("backup-made-at"),
        "rows" => said!("backup-rows"),
        "schema" => said!("info-schema"),
        "log_entries" => said!("backup-log-entries"),
        _ => said!("backup-log-head"),
    }
}

/// When a file was made, if it is a backup with its sheet beside it.
#[must_use]
pub fn made_at(path: &Path) -> Option<String> {
    let (manifest, file) = rotation::read(&part::manifest_of(path))?;
    (file.file_name() == path.file_name()).then_some(manifest.made_at)
}
