//! A folder of files that appears whole or not at all.

use std::fs;
use std::path::Path;

use super::files::{folder_of, free, keep_all, keep_names};
use super::run::Run;
use crate::error::{Error, Result};
use crate::said;

/// Makes a folder of what `fill` writes in the one it is given; with `--dry-run` it is given none and nothing is made.
///
/// # Errors
/// When something stands at its place, what `fill` gives, or when it cannot be written: nothing is left then.
pub fn fresh<T>(
    run: &Run<'_>,
    place: &Path,
    fill: impl FnOnce(Option<&Path>) -> Result<T>,
) -> Result<T> {
    let empty = fs::read_dir(place).is_ok_and(|mut entries| entries.next().is_none());
    if !empty {
        free(run, place)?;
    }
    if run.global.dry_run {
        return fill(None);
    }
    let unwritten = |cause: std::io::Error| {
        Error::system(said!(
            "file-not-written",
            path = place.display().to_string()
        ))
        .because(cause)
        .hint(said!("file-not-written-hint"))
    };
    let above = folder_of(place);
    fs::create_dir_all(above).map_err(unwritten)?;
    let part = private(".part-").tempdir_in(above).map_err(unwritten)?;
    let filled = fill(Some(part.path()))?;
    keep_all(part.path()).map_err(unwritten)?;
    if empty {
        fs::remove_dir(place).map_err(unwritten)?;
    }
    fs::rename(part.path(), place).map_err(unwritten)?;
    // It has its place now, and is nobody's to clear away.
    let _moved = part.keep();
    keep_names(above).map_err(unwritten)?;
    Ok(filled)
}

/// A folder that nobody else reads: it may hold names.
fn private(prefix: &'static str) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder
}
