//! Who holds the write lock: a small file beside the register names them while they write, and is read only by who waits in vain. What a
//! crash left behind names nobody: without the lock nobody reads it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

use super::{Fault, Outcome, Register};

/// Ends the name of the file.
const ENDING: &str = ".writer";
/// Nobody's name is longer; what is longer was not written here.
const LONGEST: u64 = 512;

/// Who works in an open register, for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// The person named, else the login.
    pub who: String,
    /// Noun and verb of the command.
    pub command: String,
    /// The clock on the wall, as the reader of a message has it.
    pub zone: FixedOffset,
}

/// Who was writing when somebody else waited in vain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    /// The person named, else the login.
    pub who: String,
    /// Noun and verb of the command.
    pub command: String,
    /// Since when, on the clock of who waited.
    pub since: NaiveDateTime,
}

/// The file that names the writer, gone when dropped.
pub(super) struct Note(PathBuf);

impl Drop for Note {
    fn drop(&mut self) {
        let _it_names_nobody_without_the_lock = fs::remove_file(&self.0);
    }
}

impl Register {
    /// Says who works in this register from now on.
    pub fn sign_in(&mut self, worker: Worker) {
        self.worker = Some(worker);
    }

    /// Takes the write lock, and lets the others know who has it.
    pub(super) fn lock(&self) -> Outcome<Option<Note>> {
        self.run("BEGIN IMMEDIATE").map_err(|fault| match fault {
            Fault::Busy(_) => Fault::Busy(self.writer().map(Box::new)),
            other => other,
        })?;
        Ok(self.note())
    }

    fn note(&self) -> Option<Note> {
        let (worker, path) = (self.worker.as_ref()?, self.note_path()?);
        // Not to work without it is no reason not to work; and never through a link that somebody left there.
        let _nothing_was_there = fs::remove_file(&path);
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path).ok()?;
        let note = Note(path);
        let line = |text: &str| text.replace(char::is_control, " ");
        let text = format!("{}\n{}\n", line(&worker.who), line(&worker.command));
        file.write_all(text.as_bytes()).ok()?;
        Some(note)
    }

    /// Who holds the lock, where that can be known.
    fn writer(&self) -> Option<Writer> {
        let zone = self.worker.as_ref()?.zone;
        named(&self.note_path()?, zone)
    }

    fn note_path(&self) -> Option<PathBuf> {
        Some(PathBuf::from(format!(
            "{}{ENDING}",
            self.connection.path()?
        )))
    }
}

/// What a note says; `None` when it is none.
fn named(path: &Path, zone: FixedOffset) -> Option<Writer> {
    if !path.symlink_metadata().ok()?.is_file() {
        return None;
    }
    let file = File::open(path).ok()?;
    let since: DateTime<Utc> = file.metadata().ok()?.modified().ok()?.into();
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    let mut lines = text.lines().map(str::trim);
    let (who, command) = (lines.next()?, lines.next()?);
    (!who.is_empty() && !command.is_empty()).then(|| Writer {
        who: who.to_owned(),
        command: command.to_owned(),
        since: since.with_timezone(&zone).naive_local(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{Keep, RegisterKey};

    fn worker(who: &str) -> Worker {
        Worker {
            who: who.to_owned(),
            command: "claim import".to_owned(),
            zone: FixedOffset::east_opt(3600).unwrap(),
        }
    }

    #[test]
    fn the_writer_is_named_while_it_writes_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db");
        let key = RegisterKey::new([7; 32], [3; 16]);
        let mut first = Register::create(&path, &key).unwrap();
        let mut second = Register::open(&path, &key).unwrap();
        first.sign_in(worker("els\nfout: x"));
        second.sign_in(worker("jan"));
        second
            .connection
            .busy_timeout(std::time::Duration::ZERO)
            .unwrap();
        let refused = first
            .write(Keep::Yes, |_| {
                Ok::<_, Fault>(second.write(Keep::Yes, |_| Ok::<_, Fault>(())))
            })
            .unwrap();
        let Err(Fault::Busy(Some(writer))) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(
            (writer.who.as_str(), writer.command.as_str()),
            ("els fout: x", "claim import")
        );
        let note = folder.path().join("R.db.writer");
        assert!(!note.exists());
        // What a crash left behind stands in nobody's way, and a link is not followed.
        std::fs::write(&note, "els\nclaim import\n").unwrap();
        second.write(Keep::Yes, |_| Ok::<_, Fault>(())).unwrap();
        assert!(!note.exists());
        #[cfg(unix)]
        {
            let target = folder.path().join("target");
            std::fs::write(&target, "untouched").unwrap();
            std::os::unix::fs::symlink(&target, &note).unwrap();
            assert_eq!(named(&note, worker("jan").zone), None);
            second.write(Keep::No, |_| Ok::<_, Fault>(())).unwrap();
            assert_eq!(std::fs::read_to_string(&target).unwrap(), "untouched");
        }
    }

    #[test]
    fn a_note_that_was_not_written_here_names_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db.writer");
        let zone = worker("jan").zone;
        assert_eq!(named(&path, zone), None);
        for bytes in [
            &b""[..],
            b"els",
            b"\n\n",
            b"\xff\xfe\n\xff",
            &vec![b'x'; 100_000],
        ] {
            std::fs::write(&path, bytes).unwrap();
            assert_eq!(named(&path, zone), None);
        }
    }
}
