//! A backup in the making: under another name until it is proven, then at its place with its manifest; nothing is ever overwritten.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::said;

/// How the name of a backup begins and ends.
const BEGIN: &str = "vrijpas-";
const END: &str = ".db";
/// What stands behind a name until the file counts.
const PART: &str = ".part";
/// How many backups one second may hold.
const TRIES: u32 = 100;

/// A file that does not count yet. Dropped before [`Part::appear`] it is gone.
pub struct Part {
    folder: PathBuf,
    name: String,
    file: File,
    done: bool,
}

impl Part {
    /// An empty file that only its owner may read, for the backup of a moment (`2026-11-22T11:01:29Z`).
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn new(folder: &Path, moment: &str) -> Result<Self> {
        let plain: String = moment
            .chars()
            .filter(|sign| !"-:".contains(*sign))
            .collect();
        let unwritable = |cause: io::Error| unwritten(folder, &cause);
        for nth in 1..=TRIES {
            let again = if nth > 1 {
                format!("-{nth}")
            } else {
                String::new()
            };
            let name = format!("{BEGIN}{plain}{again}{END}");
            let part = folder.join(format!("{name}{PART}"));
            match private(&part) {
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {}
                Err(cause) => return Err(unwritable(cause)),
                Ok(file) => {
                    // Held as long as this process lives: who finds the file unlocked knows that nobody finishes it any more.
                    let _not_everywhere = file.try_lock();
                    let made = Self {
                        folder: folder.to_owned(),
                        name,
                        file,
                        done: false,
                    };
                    // Looked at after the file was made, so that two at once never take one name.
                    if !made.place().exists() && !made.manifest().exists() {
                        return Ok(made);
                    }
                }
            }
        }
        Err(unwritable(io::ErrorKind::AlreadyExists.into()))
    }

    /// The file while it does not count.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.join(format!("{}{PART}", self.name))
    }

    /// The name under which it will count.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it will count.
    #[must_use]
    pub fn place(&self) -> PathBuf {
        self.folder.join(&self.name)
    }

    fn manifest(&self) -> PathBuf {
        self.place().with_extension("toml")
    }

    /// Puts the file and its manifest at their place. The manifest comes last: a backup without one was not proven.
    ///
    /// # Errors
    /// When they cannot be written: neither is left then.
    pub fn appear(mut self, manifest: &str) -> Result<PathBuf> {
        let part = self.manifest().with_extension(format!("toml{PART}"));
        let put = || -> io::Result<()> {
            let mut file = private(&part)?;
            file.write_all(manifest.as_bytes())?;
            file.sync_all()?;
            fs::rename(self.path(), self.place())?;
            fs::rename(&part, self.manifest())?;
            sync_folder(&self.folder)
        };
        if let Err(cause) = put() {
            for left in [&part, &self.place(), &self.manifest()] {
                let _the_first_error_tells_more = fs::remove_file(left);
            }
            return Err(unwritten(&self.folder, &cause));
        }
        self.done = true;
        Ok(self.place())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let _unlocked_with_the_file = self.file.unlock();
        if !self.done {
            let _nothing_more_to_do = fs::remove_file(self.path());
        }
    }
}

/// Takes away what a backup that was cut off left in a folder; what another process is making stays.
#[cfg(unix)]
pub fn clear(folder: &Path) {
    let Ok(inside) = fs::read_dir(folder) else {
        return;
    };
    for path in inside.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let ours = name.starts_with(BEGIN)
            && [END, ".toml"]
                .iter()
                .any(|end| name.ends_with(&format!("{end}{PART}")));
        let free = || File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if ours && free() {
            let _another_may_have_been_first = fs::remove_file(&path);
        }
    }
}

/// Elsewhere it is not known whether somebody is still making it.
#[cfg(not(unix))]
pub fn clear(_folder: &Path) {}

/// A new file that only its owner may read.
///
/// # Errors
/// When there is one, or it cannot be made.
pub fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Waits until the names in a folder stand on its disk.
///
/// # Errors
/// When the disk refuses.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// What is told when a folder cannot be written.
#[must_use]
pub fn unwritten(folder: &Path, cause: &io::Error) -> Error {
    let path = folder.display().to_string();
    let error = if cause.kind() == io::ErrorKind::StorageFull {
        Error::system(said!("copy-disk-full", path = path)).hint(said!("copy-disk-full-hint"))
    } else {
        Error::system(said!("backup-folder-unwritable", path = path))
            .hint(said!("backup-folder-unwritable-hint"))
    };
    error.because(cause)
}
