//! What can be wrong with the register file itself.

use std::path::PathBuf;

use rusqlite::ErrorCode;

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
    /// The file is something else.
    #[error("register-not-a-register")]
    NotARegister(PathBuf),
    /// The file is an unencrypted database.
    #[error("register-plaintext")]
    Plaintext(PathBuf),
    /// The key is of another register, or the first page is damaged.
    #[error("register-wrong-key")]
    WrongKey(PathBuf),
    /// The key file or recovery key cannot be read as one.
    #[error("register-key-unreadable")]
    KeyUnreadable,
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
    Busy,
    /// The file or its folder may not be written.
    #[error("register-read-only")]
    ReadOnly,
    /// The disk is full.
    #[error("register-disk-full")]
    DiskFull,
    /// The file system refuses.
    #[error("register-io")]
    Io(#[from] std::io::Error),
    /// Anything else SQLite says.
    #[error("register-sqlite")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            _ => Self::Sqlite(error),
        }
    }
}

impl Fault {
    /// What to tell a person.
    #[must_use]
    pub fn said(&self) -> Said {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Self::Missing(path) => said!("register-missing", path = shown(path)),
            Self::Exists(path) => said!("register-exists", path = shown(path)),
            Self::NotARegister(path) => said!("register-not-a-register", path = shown(path)),
            Self::Plaintext(path) => said!("register-plaintext", path = shown(path)),
            Self::WrongKey(path) => said!("register-wrong-key", path = shown(path)),
            Self::KeyUnreadable => said!("register-key-unreadable"),
            Self::Newer { found, known } => {
                said!("register-newer", found = *found, known = *known)
            }
            Self::Network { path, kind } => {
                said!("register-network", path = shown(path), kind = *kind)
            }
            Self::NoEncryption => said!("register-no-encryption"),
            Self::Busy => said!("register-busy"),
            Self::ReadOnly => said!("register-read-only"),
            Self::DiskFull => said!("register-disk-full"),
            Self::Io(_) => said!("register-io"),
            Self::Sqlite(_) => said!("register-sqlite"),
        }
    }

    /// What to do next, where something can be done.
    #[must_use]
    pub fn hint(&self) -> Option<Said> {
        Some(match self {
            Self::Missing(_) => said!("register-missing-hint"),
            Self::Exists(_) => said!("register-exists-hint"),
            Self::NotARegister(_) | Self::Plaintext(_) => said!("register-not-a-register-hint"),
            Self::WrongKey(_) | Self::KeyUnreadable => said!("register-wrong-key-hint"),
            Self::Newer { .. } => said!("register-newer-hint"),
            Self::Network { .. } => said!("register-network-hint"),
            Self::Busy => said!("register-busy-hint"),
            Self::ReadOnly => said!("register-read-only-hint"),
            Self::DiskFull => said!("register-disk-full-hint"),
            Self::NoEncryption | Self::Io(_) | Self::Sqlite(_) => return None,
        })
    }

    /// The foreign text behind it, for the line that starts with "cause".
    #[must_use]
    pub fn cause(&self) -> Option<String> {
        match self {
            Self::Io(error) => Some(error.to_string()),
            Self::Sqlite(error) => Some(error.to_string()),
            _ => None,
        }
    }
}
