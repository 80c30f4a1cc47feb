//! What can be wrong with the register file itself.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::Writer;
use crate::domain::Said;
use crate::said;

/// A register that cannot be opened, read or written. Its text is a catalogue key; the words are made elsewhere.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is no file at this path.
    #[error("register-missing")]
    Missing(PathBuf),
    /// A file stands where a new register should come.
    #[error("register-exists")]
    Exists(PathBuf),
    /// The folder in which a new register should come does not exist.
    #[error("register-folder-missing")]
    FolderMissing(PathBuf),
    /// The file is something else.
    #[error("register-not-a-register")]
    NotARegister(PathBuf),
    /// The file is an unencrypted database.
    #[error("register-plaintext")]
    Plaintext(PathBuf),
    /// The key file is of this register, and yet the first page cannot be read: one of the two is damaged.
    #[error("register-damaged")]
    Damaged(PathBuf),
    /// A page inside the file cannot be read.
    #[error("register-broken")]
    Broken,
    /// The write-ahead log beside the file is damaged: what was written last would be lost in silence.
    #[error("register-log-damaged")]
    LogDamaged(PathBuf),
    /// The key is of another register.
    #[error("register-wrong-key")]
    WrongKey(PathBuf),
    /// The key file or recovery key cannot be read as one.
    #[error("register-key-unreadable")]
    KeyUnreadable,
    /// The key file was one, and a character of it was changed or lost.
    #[error("register-key-file-damaged")]
    KeyFileDamaged,
    /// The recovery key is of another register.
    #[error("register-recovery-of-another")]
    RecoveryOfAnother,
    /// The key file is whole, and its keys do not come out with this passphrase.
    #[error("register-passphrase-wrong")]
    PassphraseWrong,
    /// The end of the file is missing.
    #[error("register-cut-off")]
    CutOff(PathBuf),
    /// Others have the register open, and a new key needs it alone.
    #[error("register-not-alone")]
    NotAlone,
    /// The pages could not be written with another key; the old one still holds.
    #[error("register-not-rekeyed")]
    NotRekeyed,
    /// The file was written by a later version of this program.
    #[error("register-newer")]
    Newer {
        /// Version of the file.
        found: i64,
        /// Latest version this program knows.
        known: i64,
    },
    /// The file lies on a network share, where locks and the write-ahead log do not hold.
    #[error("register-network")]
    Network {
        /// The file.
        path: PathBuf,
        /// The kind of share.
        kind: &'static str,
    },
    /// The program was built without encryption.
    #[error("register-no-encryption")]
    NoEncryption,
    /// Somebody else has been writing for longer than the waiting time.
    #[error("register-busy")]
    Busy(Option<Box<Writer>>),
    /// The file or its folder may not be written.
    #[error("register-read-only")]
    ReadOnly,
    /// The disk is full.
    #[error("register-disk-full")]
    DiskFull,
    /// The file must become of a later version, and the backup that comes first could not be made.
    #[error("register-not-upgraded")]
    NotUpgraded(Box<Fault>),
    /// The disk on which a copy should come is full.
    #[error("copy-disk-full")]
    CopyDiskFull(PathBuf),
    /// A copy is not what was written.
    #[error("copy-differs")]
    CopyDiffers(PathBuf),
    /// The file system refuses.
    #[error("register-io")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the file system says.
        cause: std::io::Error,
    },
    /// The disk gave an error while a command was being committed: it may stand there or not.
    #[error("register-unsure")]
    Unsure(rusqlite::Error),
    /// Anything else the database says.
    #[error("register-sqlite")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(None),
            // The write-ahead log lies beside the file: a folder that may not be written shows as a file that cannot be opened.
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Broken,
            _ => Self::Sqlite(error),
        }
    }
}

impl Fault {
    /// What the file system says about a file.
    pub(super) fn of_file(path: &Path, cause: std::io::Error) -> Self {
        Self::Io {
            path: path.to_owned(),
            cause,
        }
    }

    /// What a failed commit means: what was written and could not be synced may be found again by the next command.
    pub(super) fn at_commit(self) -> Self {
        match self {
            Self::Sqlite(error)
                if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) =>
            {
                Self::Unsure(error)
            }
            other => other,
        }
    }

    /// What to tell a person.
    #[must_use]
    pub fn said(&self) -> Said {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::Missing(path) => said!("register-missing", path = shown(path)),
            Self::Exists(path) => said!("register-exists", path = shown(path)),
            Self::FolderMissing(path) => said!("register-folder-missing", path = shown(path)),
            Self::Damaged(path) => said!("register-damaged", path = shown(path)),
            Self::LogDamaged(path) => said!("register-log-damaged", path = shown(path)),
            Self::NotARegister(path) => said!("register-not-a-register", path = shown(path)),
            Self::Plaintext(path) => said!("register-plaintext", path = shown(path)),
            Self::WrongKey(path) => said!("register-wrong-key", path = shown(path)),
            Self::KeyUnreadable => said!("register-key-unreadable"),
            Self::KeyFileDamaged => said!("register-key-file-damaged"),
            Self::RecoveryOfAnother => said!("register-recovery-of-another"),
            Self::PassphraseWrong => said!("register-passphrase-wrong"),
            Self::CutOff(path) => said!("register-cut-off", path = shown(path)),
            Self::NotAlone => said!("register-not-alone"),
            Self::NotRekeyed => said!("register-not-rekeyed"),
            Self::Newer { found, known } => {
                said!("register-newer", found = *found, known = *known)
            }
            Self::Network { path, kind } => {
                said!("register-network", path = shown(path), kind = *kind)
            }
            Self::NoEncryption => said!("register-no-encryption"),
            Self::Busy(None) => said!("register-busy"),
            Self::Busy(Some(writer)) => said!(
                "register-busy-named",
                who = writer.who.as_str(),
                command = writer.command.as_str(),
                time = writer.since.format("%H:%M").to_string()
            ),
            Self::ReadOnly => said!("register-read-only"),
            Self::DiskFull => said!("register-disk-full"),
            Self::NotUpgraded(why) => said!("register-not-upgraded", why = why.said()),
            Self::CopyDiskFull(path) => said!("copy-disk-full", path = shown(path)),
            Self::CopyDiffers(path) => said!("copy-differs", path = shown(path)),
            Self::Broken => said!("register-broken"),
            Self::Io { path, .. } => said!("register-io", path = shown(path)),
            Self::Unsure(_) => said!("register-unsure"),
            Self::Sqlite(_) => said!("register-sqlite"),
        }
    }

    /// What to do next, where something can be done.
    #[must_use]
    pub fn hint(&self) -> Option<Said> {
        Some(match self {
            Self::Missing(_) => said!("register-missing-hint"),
            Self::Exists(_) => said!("register-exists-hint"),
            Self::FolderMissing(_) => said!("register-folder-missing-hint"),
            Self::Damaged(_) => said!("register-damaged-hint"),
            Self::LogDamaged(_) => said!("register-log-damaged-hint"),
            Self::Unsure(_) => said!("register-unsure-hint"),
            Self::NotARegister(_) | Self::Plaintext(_) => said!("register-not-a-register-hint"),
            Self::WrongKey(_) | Self::KeyUnreadable => said!("register-wrong-key-hint"),
            Self::KeyFileDamaged => said!("register-key-file-damaged-hint"),
            Self::RecoveryOfAnother => said!("register-recovery-of-another-hint"),
            Self::PassphraseWrong => said!("register-passphrase-wrong-hint"),
            Self::NotAlone => said!("register-not-alone-hint"),
            Self::Newer { .. } => said!("register-newer-hint"),
            Self::Network { .. } => said!("register-network-hint"),
            Self::Busy(_) => said!("register-busy-hint"),
            Self::ReadOnly => said!("register-read-only-hint"),
            Self::DiskFull => said!("register-disk-full-hint"),
            Self::NotRekeyed => said!("register-not-rekeyed-hint"),
            Self::NotUpgraded(_) => said!("register-not-upgraded-hint"),
            Self::CopyDiskFull(_) => said!("copy-disk-full-hint"),
            Self::CopyDiffers(_) => said!("copy-differs-hint"),
            Self::Broken | Self::CutOff(_) => said!("register-broken-hint"),
            Self::NoEncryption | Self::Io { .. } | Self::Sqlite(_) => return None,
        })
    }

    /// The foreign text behind it, for the line that starts with "cause".
    #[must_use]
    pub fn cause(&self) -> Option<String> {
        match self {
            Self::Io { cause, .. } => Some(cause.to_string()),
            Self::NotUpgraded(why) => why.cause(),
            Self::Sqlite(error) | Self::Unsure(error) => Some(error.to_string()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sqlite(code: i32) -> Fault {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None).into()
    }

    #[test]
    fn what_sqlite_says_gets_the_words_of_the_house() {
        for (code, key) in [
            (rusqlite::ffi::SQLITE_BUSY, "register-busy"),
            (rusqlite::ffi::SQLITE_LOCKED, "register-busy"),
            (rusqlite::ffi::SQLITE_READONLY, "register-read-only"),
            (rusqlite::ffi::SQLITE_CANTOPEN, "register-read-only"),
            (rusqlite::ffi::SQLITE_PERM, "register-read-only"),
            (rusqlite::ffi::SQLITE_FULL, "register-disk-full"),
            (rusqlite::ffi::SQLITE_CORRUPT, "register-broken"),
            (rusqlite::ffi::SQLITE_NOTADB, "register-broken"),
            (rusqlite::ffi::SQLITE_IOERR, "register-sqlite"),
        ] {
            assert_eq!(sqlite(code).said().key, key, "{code}");
        }
        assert!(sqlite(rusqlite::ffi::SQLITE_IOERR).cause().is_some());
    }
}
