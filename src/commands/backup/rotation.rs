//! Which backups make room: older ones of this very register, each known by its manifest and by its place in the log.

use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

use super::part;
use crate::error::Result;
use crate::register::{Manifest, Register};

/// A manifest longer than this is none.
const LONGEST: u64 = 1 << 20;

/// Every proven backup in a folder, the oldest first by its place in the log, which no clock can change: its manifest and its file.
#[must_use]
pub fn proven(folder: &Path) -> Vec<(Manifest, PathBuf)> {
    let inside = fs::read_dir(folder).into_iter().flatten();
    let manifests = inside.filter_map(|entry| read(&entry.ok()?.path()));
    let mut proven: Vec<_> = manifests.collect();
    proven.sort_by(|(one, _), (other, _)| {
        (one.log_entries, &one.made_at, &one.file).cmp(&(
            other.log_entries,
            &other.made_at,
            &other.file,
        ))
    });
    proven
}

/// The manifest at a path, if it is one of the file beside it.
#[must_use]
pub fn read(path: &Path) -> Option<(Manifest, PathBuf)> {
    if path.extension()? != "toml" || path.metadata().ok()?.len() > LONGEST {
        return None;
    }
    let manifest = Manifest::parse(&fs::read_to_string(path).ok()?).ok()?;
    let file = path.with_extension("db");
    let named = file.file_name()?.to_str()? == manifest.file;
    named.then_some((manifest, file))
}

/// Keeps the newest backups of this register and removes the older ones; gives how many. What opens with another key, is of another branch
/// of its history, or has no manifest stays, and so does the one that was made just now.
///
/// # Errors
/// When the register cannot be read, or a file cannot be removed.
pub fn rotate(
    register: &Register,
    salt: [u8; 16],
    folder: &Path,
    (made, keep): (&str, usize),
) -> Result<usize> {
    let salt = HEXLOWER.encode(&salt);
    let mut ours = Vec::new();
    for (manifest, file) in proven(folder) {
        if manifest.salt != salt || manifest.file == made {
            continue;
        }
        let head = register.log_head_at(manifest.log_entries)?;
        if head.is_some_and(|head| HEXLOWER.encode(head.bytes()) == manifest.log_head) {
            ours.push(file);
        }
    }
    let removed = (ours.len() + 1).saturating_sub(keep);
    for file in ours.into_iter().take(removed) {
        // The manifest goes last: should this be cut off, the next time finds it and goes on.
        for gone in [file.clone(), file.with_extension("toml")] {
            match fs::remove_file(&gone) {
                Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
                    return Err(part::unwritten(folder, &cause));
                }
                _ => {}
            }
        }
    }
    Ok(removed)
}
