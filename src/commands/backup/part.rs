//! A backup in the making: its name tells a moment and nothing else, and its manifest comes last.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::register::{Part, clear_part};
use crate::said;

/// How the name of a backup begins and ends.
const BEGIN: &str = "vrijpas-";
const END: &str = ".db";
/// How many backups one second may hold.
const TRIES: u32 = 100;

/// An empty file for the backup of a moment (`2026-11-22T11:01:29Z`).
///
/// # Errors
/// When the folder cannot be written.
pub fn begin(folder: &Path, moment: &str) -> Result<Part> {
    let plain: String = moment
        .chars()
        .filter(|sign| !"-:".contains(*sign))
        .collect();
    for nth in 1..=TRIES {
        let again = if nth > 1 {
            format!("-{nth}")
        } else {
            String::new()
        };
        let place = folder.join(format!("{BEGIN}{plain}{again}{END}"));
        match Part::new(&place) {
            Ok(_) if manifest_of(&place).exists() => {}
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map_err(|cause| unwritten(folder, &cause)),
        }
    }
    Err(unwritten(folder, &ErrorKind::AlreadyExists.into()))
}

/// The manifest beside a backup.
#[must_use]
pub fn manifest_of(place: &Path) -> PathBuf {
    place.with_extension("toml")
}

/// Puts a proven backup and its manifest at their place. The manifest comes last: a backup without one was not proven.
///
/// # Errors
/// When they cannot be written: neither is left then.
pub fn appear(part: Part, manifest: &str) -> Result<()> {
    let place = part.place().to_owned();
    let put = || -> io::Result<()> {
        let mut sheet = Part::new(&manifest_of(&place))?;
        sheet.file().write_all(manifest.as_bytes())?;
        part.appear()?;
        sheet.appear().inspect_err(|_| {
            let _the_first_error_tells_more = fs::remove_file(&place);
        })
    };
    put().map_err(|cause| unwritten(&place, &cause))
}

/// Takes away what backups that were cut off left in a folder; what another process is making stays.
pub fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_str().unwrap_or_default();
        if name.starts_with(BEGIN) && (name.ends_with(".db.part") || name.ends_with(".toml.part")) {
            clear_part(&entry.path());
        }
    }
}

/// What is told when a file or folder cannot be written.
#[must_use]
pub fn unwritten(path: &Path, cause: &io::Error) -> Error {
    let shown = path.display().to_string();
    let error = if cause.kind() == ErrorKind::StorageFull {
        Error::system(said!("copy-disk-full", path = shown)).hint(said!("copy-disk-full-hint"))
    } else {
        Error::system(said!("backup-folder-unwritable", path = shown))
            .hint(said!("backup-folder-unwritable-hint"))
    };
    error.because(cause)
}
