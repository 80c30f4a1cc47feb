//! Files that appear whole or not at all.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::error::{Error, Result};
use crate::said;

/// Writes a file beside its place and moves it there when it is whole. A device such as `/dev/full` is written directly.
///
/// # Errors
/// When the folder cannot be made or written, or the disk is full: nothing is left then.
pub fn whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    attempt(path, write).map_err(|cause| {
        Error::system(said!("file-not-written", path = path.display().to_string()))
            .because(cause)
            .hint(said!("file-not-written-hint"))
    })
}

fn attempt(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    if path.exists() && !path.is_file() {
        let mut out = BufWriter::new(fs::File::options().write(true).open(path)?);
        write(&mut out)?;
        return out.flush();
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut out = BufWriter::new(tempfile::NamedTempFile::new_in(folder)?);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
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
