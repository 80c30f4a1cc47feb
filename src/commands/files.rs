//! Files that appear whole or not at all.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::run::Run;
use crate::error::{Error, Result};
use crate::said;

/// What a register keeps beside itself, by the end of the name.
const OF_A_REGISTER: [&str; 6] = ["", "-wal", "-shm", "-journal", ".writer", ".part"];

/// Refuses a place for a new file before anything is done: what stands there stays, be it a register, a key, a backup or somebody's work,
/// and so do the names that the register keeps for itself.
///
/// # Errors
/// When something stands there. A device or a pipe is no such thing.
pub fn free(run: &Run<'_>, path: &Path) -> Result<()> {
    let shown = path.display().to_string();
    if run
        .register_path()
        .is_ok_and(|register| is_of(&register, path))
    {
        return Err(Error::refused(said!("file-of-register", path = shown))
            .hint(said!("export-exists-hint")));
    }
    if path.is_file() || path.is_dir() || (path.is_symlink() && !path.exists()) {
        return Err(
            Error::refused(said!("export-exists", path = shown)).hint(said!("export-exists-hint"))
        );
    }
    Ok(())
}

fn is_of(register: &Path, path: &Path) -> bool {
    let (Some(own), Some(name)) = (register.file_name(), path.file_name()) else {
        return false;
    };
    let beside = |end: &&str| {
        let mut beside = own.to_owned();
        beside.push(end);
        beside == name
    };
    let folder = |path: &Path| fs::canonicalize(folder_of(path)).ok();
    OF_A_REGISTER.iter().any(beside) && folder(register) == folder(path)
}

/// Writes a file where nothing stands yet; with `--dry-run` it only says whether it could.
///
/// # Errors
/// When something stands there, or it cannot be written: nothing is left then.
pub fn fresh(
    run: &Run<'_>,
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<()> {
    free(run, path)?;
    if run.global.dry_run {
        return Ok(());
    }
    attempt(path, Over::Nothing, write).map_err(|cause| unwritten(path, cause))
}

/// What a file may come in the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    Itself,
}

/// Writes a file beside its place and moves it there when it is whole. A device such as `/dev/full` is written directly.
///
/// # Errors
/// When the folder cannot be made or written, or the disk is full: nothing is left then.
pub fn whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    attempt(path, Over::Itself, write).map_err(|cause| unwritten(path, cause))
}

fn unwritten(path: &Path, cause: io::Error) -> Error {
    Error::system(said!("file-not-written", path = path.display().to_string()))
        .because(cause)
        .hint(said!("file-not-written-hint"))
}

/// The folder in which a file comes.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    let folder = path.parent();
    let named = folder.filter(|folder| !folder.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

fn attempt(
    path: &Path,
    over: Over,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if path.exists() && !path.is_file() {
        let mut out = BufWriter::new(fs::File::options().write(true).open(path)?);
        write(&mut out)?;
        return out.flush();
    }
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let mut out = BufWriter::new(tempfile::NamedTempFile::new_in(folder)?);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.as_file().sync_all()?;
    match over {
        Over::Nothing => file.persist_noclobber(path)?,
        Over::Itself => file.persist(path)?,
    };
    keep_names(folder)
}

/// Makes sure that the names in a folder stay when the power goes.
///
/// # Errors
/// When the disk refuses.
pub fn keep_names(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened, and the system does so by itself.
    #[cfg(unix)]
    fs::File::open(if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    })?
    .sync_all()?;
    Ok(())
}

/// Makes sure that everything in a folder stays when the power goes, at once however many files there are.
///
/// # Errors
/// When the disk refuses.
pub fn keep_all(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(fs::File::open(folder)?)?;
    keep_names(folder)
}
