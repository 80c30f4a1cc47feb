//! The rows that were refused, written back beside the file they came from. They appear whole, once everything else is right.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::files::keep_names;
use crate::error::{Error, Result};
use crate::exchange::{BadRow, Rejects, Shape};
use crate::said;
use crate::text::Catalogue;

/// Rejects files that are written and do not lie in their places yet.
pub struct Rejected {
    dry: bool,
    written: Vec<(PathBuf, NamedTempFile)>,
}

impl Rejected {
    /// None yet; with `dry` they never appear.
    pub fn new(dry: bool) -> Self {
        Self {
            dry,
            written: Vec::new(),
        }
    }

    /// Begins the rejects file of an input.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(file: &Path, shape: &Shape) -> Result<Rejects<NamedTempFile>> {
        let folder = file.parent().filter(|path| !path.as_os_str().is_empty());
        let fresh = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")));
        fresh
            .and_then(|fresh| Rejects::new(fresh, shape))
            .map_err(|cause| unwritable(&rejects_path(file), &cause))
    }

    /// Writes one row back, with what is wrong with it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(
        file: &Path,
        rejects: &mut Rejects<NamedTempFile>,
        bad: &BadRow,
        catalogue: &Catalogue,
    ) -> Result<()> {
        let words = bad.faults.iter().map(|fault| catalogue.say(&fault.said));
        let words: Vec<String> = words.collect();
        rejects
            .write(bad, &words.join("; "))
            .map_err(|cause| unwritable(&rejects_path(file), &cause))
    }

    /// Keeps a rejects file that is complete.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(&mut self, file: &Path, rejects: Rejects<NamedTempFile>) -> Result<()> {
        let path = rejects_path(file);
        match rejects.finish() {
            Ok(written) => self.written.push((path, written)),
            Err(cause) => return Err(unwritable(&path, &cause)),
        }
        Ok(())
    }

    /// Lets them appear.
    ///
    /// # Errors
    /// When one would overwrite another file, or cannot be written.
    pub fn appear(&mut self) -> Result<()> {
        for (path, written) in std::mem::take(&mut self.written) {
            if self.dry {
                continue;
            }
            match written.persist_noclobber(&path) {
                Ok(_) => keep_names(path.parent().unwrap_or(&path))
                    .map_err(|cause| unwritable(&path, &cause))?,
                Err(kept) if path.exists() => {
                    let same = fs::read(kept.file.path()).ok() == fs::read(&path).ok();
                    if !same {
                        let shown = path.display().to_string();
                        return Err(Error::refused(said!("rejects-exist", path = shown))
                            .hint(said!("rejects-exist-hint")));
                    }
                }
                Err(failed) => return Err(unwritable(&path, &failed.error)),
            }
        }
        Ok(())
    }
}

/// Where the refused rows of a file go.
pub fn rejects_path(file: &Path) -> PathBuf {
    file.with_extension("rejects.csv")
}

fn unwritable(path: &Path, cause: &io::Error) -> Error {
    Error::system(said!(
        "rejects-unwritable",
        path = path.display().to_string()
    ))
    .because(cause)
}
