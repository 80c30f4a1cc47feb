//! Where a command is tried, which steps of it, and how two states differ.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;

use crate::disk::How;
use crate::state::Seen;

/// Where the files of a place lie.
pub fn work(place: &TempDir) -> PathBuf {
    place.path().join("work")
}

/// What a program leaves that was killed: a file that was being written (until it is whole its name, or that of its folder, says so), and
/// the note of who is writing, which nobody reads once the lock is free.
pub fn is_temporary(name: &str) -> bool {
    let end = Path::new(name).extension();
    end.is_some_and(|it| it == "part" || it == "writer")
        || name.split('/').any(|part| part.starts_with('.'))
}

pub fn said(ran: &Output) -> String {
    let (out, err) = (
        String::from_utf8_lossy(&ran.stdout),
        String::from_utf8_lossy(&ran.stderr),
    );
    format!("{:?}\n{out}\n{err}", ran.status)
}

/// The databases of which something was seen.
pub fn files(seen: &Seen) -> BTreeSet<&str> {
    seen.keys()
        .filter_map(|name| name.split(' ').next())
        .collect()
}

/// The first lines in which two differ.
pub fn differs(right: &Seen, left: &Seen) -> String {
    let mut lines = Vec::new();
    for (name, rows) in right {
        let found = left.get(name).cloned().unwrap_or_default();
        if rows != &found {
            lines.push(format!("{name}: {} rows, now {}", rows.len(), found.len()));
            lines.extend(
                rows.iter()
                    .filter(|row| !found.contains(row))
                    .take(2)
                    .map(|row| format!("  - {row}")),
            );
            lines.extend(
                found
                    .iter()
                    .filter(|row| !rows.contains(row))
                    .take(2)
                    .map(|row| format!("  + {row}")),
            );
        }
    }
    lines.join("\n")
}

/// Steps spread over all of them, others for each way to fail; every step where there are not more.
pub fn spread(steps: usize, points: usize, nth: usize) -> Vec<usize> {
    if points >= steps {
        return (1..=steps).collect();
    }
    let shift = nth * steps / points / How::ALL.len();
    (0..points)
        .map(|point| 1 + shift + point * steps / points)
        .collect()
}

/// Copies a folder and everything in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &place);
        } else {
            std::fs::copy(&path, &place).unwrap();
        }
    }
}
