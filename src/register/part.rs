//! A file that does not count yet: under a name that ends in `.part` until it is whole and on its disk. It never takes the place of
//! another file, and is gone when it is not finished; what a process that was killed left is taken away by the next.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What SQLite lays beside a file that it works in.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A file on its way to its place. Dropped before [`Part::appear`] it is gone.
#[derive(Debug)]
pub struct Part {
    place: PathBuf,
    file: File,
    appeared: bool,
}

impl Part {
    /// An empty file beside a place, that only its owner may read.
    ///
    /// # Errors
    /// [`ErrorKind::AlreadyExists`] where something stands at the place, or another process is making it; else what the file system says.
    pub fn new(place: &Path) -> io::Result<Self> {
        let path = beside(place, ".part");
        let file = match private(&path) {
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists && forsaken(&path) => {
                remove(&path);
                private(&path)?
            }
            made => made?,
        };
        lock(&file);
        let made = Self {
            place: place.to_owned(),
            file,
            appeared: false,
        };
        // Looked at once the file was made, so that two at the same time never take one place.
        if taken(place) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        Ok(made)
    }

    /// The file as long as it does not count.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        beside(&self.place, ".part")
    }

    /// Where it will count.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// The open file.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Puts the whole file at its place, on its disk.
    ///
    /// # Errors
    /// What the file system says; or [`ErrorKind::AlreadyExists`].
    pub fn appear(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        if taken(&self.place) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        fs::rename(self.path(), &self.place)?;
        self.appeared = true;
        sync_folder(&self.place)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.appeared {
            remove(&self.path());
        }
    }
}

/// Whether something stands at a place, or lies beside it that SQLite would take for a part of it.
#[must_use]
pub fn taken(place: &Path) -> bool {
    let there = |path: &Path| path.symlink_metadata().is_ok();
    there(place) || BESIDE.iter().any(|end| there(&beside(place, end)))
}

/// Takes away a part that a killed process left, if this is one.
pub fn clear(path: &Path) {
    if forsaken(path) {
        remove(path);
    }
}

fn remove(path: &Path) {
    for end in BESIDE {
        let _mostly_not_there = fs::remove_file(beside(path, end));
    }
    let _nothing_more_to_do = fs::remove_file(path);
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Held as long as the process lives: a part that nobody holds is one that nobody finishes.
fn lock(file: &File) {
    // Elsewhere such a lock would keep SQLite out as well.
    #[cfg(unix)]
    let _not_on_every_share = file.try_lock();
    #[cfg(not(unix))]
    let _ = file;
}

/// Whether nobody is making this part any more. Where that cannot be known it is not so.
#[cfg(unix)]
fn forsaken(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number =
        |facts: io::Result<fs::Metadata>| facts.map(|facts| (facts.dev(), facts.ino())).ok();
    let free = |file: File| {
        // Locked, and still the one that has this name.
        file.try_lock().is_ok() && number(file.metadata()) == number(path.symlink_metadata())
    };
    File::open(path).is_ok_and(free)
}

#[cfg(not(unix))]
fn forsaken(_path: &Path) -> bool {
    false
}

/// Waits until the names in the folder of a file stand on its disk.
///
/// # Errors
/// When the disk refuses.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(super::file_system::folder_of(path))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_part_appears_whole_or_is_gone_and_never_overwrites() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.db");
        drop(Part::new(&place).unwrap());
        assert_eq!(names(folder.path()), Vec::<String>::new());
        let first = Part::new(&place).unwrap();
        assert_eq!(
            Part::new(&place).unwrap_err().kind(),
            ErrorKind::AlreadyExists,
            "another is at it"
        );
        clear(&first.path());
        assert_eq!(names(folder.path()), ["a.db.part"]);
        fs::write(&place, "mine").unwrap();
        assert!(first.appear().is_err());
        assert_eq!(fs::read(&place).unwrap(), b"mine");
        assert_eq!(names(folder.path()), ["a.db"]);
        fs::remove_file(&place).unwrap();
        fs::write(folder.path().join("a.db-wal"), "of another").unwrap();
        assert!(Part::new(&place).is_err(), "SQLite would take it for ours");
        fs::remove_file(folder.path().join("a.db-wal")).unwrap();
        Part::new(&place).unwrap().appear().unwrap();
        assert_eq!(names(folder.path()), ["a.db"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_a_killed_process_left_makes_room() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.db");
        for end in [".part", ".part-wal", ".part-shm"] {
            fs::write(beside(&place, end), "half").unwrap();
        }
        let part = Part::new(&place).unwrap();
        assert_eq!(names(folder.path()), ["a.db.part"]);
        assert_eq!(fs::read(part.path()).unwrap(), b"");
    }
}
