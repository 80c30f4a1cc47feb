//! Opening a register: always encrypted, never repaired, never on a network share.

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::file_system::{folder_of, refuse_network};
use super::schema::STEPS;
use super::{Fault, Outcome, Register, RegisterKey, journal};

/// How long a command waits for another one that is writing.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
impl Register {
    /// Makes a new, empty, encrypted register.
    ///
    /// # Errors
    /// [`Fault::Exists`], [`Fault::Network`], or what the file system says. A file that could not be finished is not left.
    pub fn create(path: &Path, key: &RegisterKey) -> Outcome<Self> {
        Self::may_create(path)?;
        private_file(path)?;
        let made = Self::bare(path, key).and_then(|register| {
            register.lay_schema()?;
            register.run("PRAGMA wal_checkpoint(TRUNCATE)")?;
            Ok(register)
        });
        if made.is_err() {
            let _the_first_error_tells_more = std::fs::remove_file(path);
        }
        made
    }

    /// Refuses what [`Register::create`] would refuse, before anything else is made.
    ///
    /// # Errors
    /// [`Fault::Exists`], [`Fault::FolderMissing`] or [`Fault::Network`].
    pub fn may_create(path: &Path) -> Outcome<()> {
        if path.exists() {
            return Err(Fault::Exists(path.to_owned()));
        }
        let folder = folder_of(path);
        if !folder.is_dir() {
            return Err(Fault::FolderMissing(folder.to_owned()));
        }
        refuse_network(path)
    }

    /// Opens a register and brings it to the latest version.
    ///
    /// # Errors
    /// Every way in which a file is not this register: see [`Fault`]. The file is never deleted or repaired.
    pub fn open(path: &Path, key: &RegisterKey) -> Outcome<Self> {
        let register = Self::open_as_it_is(path, key)?;
        register.upgrade(STEPS, Some(path))?;
        Ok(register)
    }

    /// Opens a register of whatever version.
    ///
    /// # Errors
    /// The same.
    pub fn open_as_it_is(path: &Path, key: &RegisterKey) -> Outcome<Self> {
        refuse_network(path)?;
        let salt = Self::salt_of(path)?;
        if salt != key.salt() {
            return Err(if Self::is_whole(path) {
                Fault::WrongKey(path.to_owned())
            } else {
                Fault::NotARegister(path.to_owned())
            });
        }
        // SQLite would fall back to reading and leave a log beside the file that nobody may write.
        let writing = File::options().write(true).open(path);
        writing.map_err(|cause| match cause.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly,
            _ => Fault::of_file(path, cause),
        })?;
        journal::look(path)?;
        // The key says that it is of this file, so the file itself must be what cannot be read.
        if !Self::is_whole(path) {
            return Err(Fault::CutOff(path.to_owned()));
        }
        Self::bare(path, key).map_err(|fault| match fault {
            Fault::WrongKey(path) => Fault::Damaged(path),
            other => other,
        })
    }

    /// Whether a key opens a file, whatever its first 16 bytes say.
    #[must_use]
    pub fn opens(path: &Path, key: &RegisterKey) -> bool {
        Self::is_whole(path) && Self::bare(path, key).is_ok()
    }

    /// Connects with the key and the house pragmas, without looking at the version.
    pub(super) fn bare(path: &Path, key: &RegisterKey) -> Outcome<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let register = Self::keyed(Connection::open_with_flags(path, flags)?, path, key)?;
        register.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")?;
        Ok(register)
    }

    /// Gives the key, and sees that it opens the file.
    pub(super) fn keyed(connection: Connection, path: &Path, key: &RegisterKey) -> Outcome<Self> {
        // Before the key: SQLCipher would write its own complaints to stderr.
        connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
        secretly(connection.execute_batch(&key.pragma()))?;
        connection.busy_timeout(PATIENCE)?;
        let first_page = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        });
        if let Err(error) = first_page {
            let unreadable = error.sqlite_error_code() == Some(ErrorCode::NotADatabase);
            return Err(if unreadable {
                Fault::WrongKey(path.to_owned())
            } else {
                error.into()
            });
        }
        // A build without SQLCipher accepts a key, says nothing and writes in the clear.
        let status: Option<String> = connection
            .query_row("PRAGMA cipher_status", [], |row| row.get(0))
            .ok();
        if status.as_deref() != Some("1") {
            return Err(Fault::NoEncryption);
        }
        connection.execute_batch(
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;\n\
             PRAGMA secure_delete = ON; PRAGMA cache_size = -65536;",
        )?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        connection.set_prepared_statement_cache_capacity(256);
        Ok(Self {
            connection,
            worker: None,
            key: key.clone(),
        })
    }
}

/// What came of words that hold a key: rusqlite would quote them in its error.
pub(super) fn secretly<T>(done: rusqlite::Result<T>) -> Outcome<T> {
    done.map_err(|error| match error.sqlite_error() {
        Some(code) => Fault::from(rusqlite::Error::SqliteFailure(*code, None)),
        None => Fault::Sqlite(rusqlite::Error::InvalidQuery),
    })
}

/// An empty file that only its owner may read, so that the register is never, not even for a moment, open to others.
fn private_file(path: &Path) -> Outcome<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.open(path);
    made.map(drop).map_err(|cause| Fault::of_file(path, cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> RegisterKey {
        RegisterKey::new([7; 32], [3; 16])
    }

    #[test]
    fn a_register_is_unreadable_without_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db");
        let mut register = Register::create(&path, &key()).unwrap();
        register
            .write(super::super::Keep::Yes, |register| {
                register.run("INSERT INTO setting (key, value, recorded_at, recorded_by) VALUES ('a', 'Yasmina', 't', 'u')")
            })
            .unwrap();
        drop(register);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(bytes[..16], [3; 16], "the file begins with its salt");
        assert!(!bytes.windows(7).any(|window| window == b"Yasmina"));
        assert!(matches!(
            Register::open(&path, &RegisterKey::new([8; 32], [3; 16])),
            Err(Fault::Damaged(_))
        ));
        assert!(matches!(
            Register::open(&path, &RegisterKey::new([7; 32], [4; 16])),
            Err(Fault::WrongKey(_))
        ));
        assert!(Register::open(&path, &key()).is_ok());
        assert!(
            !folder.path().join("R.db-wal").exists()
                || std::fs::metadata(folder.path().join("R.db-wal"))
                    .unwrap()
                    .len()
                    == 0
        );
    }

    #[test]
    fn what_is_no_register_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let empty = file("empty", b"");
        let text = file("text", b"household_id;postcode\n");
        let mut plain = b"SQLite format 3\0".to_vec();
        plain.resize(4096, 0);
        let plain = file("plain", &plain);
        let noise = file("noise", &[0x5A; 8192]);
        assert!(matches!(
            Register::open(&empty, &key()),
            Err(Fault::NotARegister(_))
        ));
        assert!(matches!(
            Register::open(&text, &key()),
            Err(Fault::NotARegister(_))
        ));
        assert!(matches!(
            Register::open(&plain, &key()),
            Err(Fault::Plaintext(_))
        ));
        assert!(matches!(
            Register::open(&noise, &key()),
            Err(Fault::WrongKey(_)) // the key is of another file: its salt says so
        ));
        assert!(matches!(
            Register::open(&folder.path().join("none"), &key()),
            Err(Fault::Missing(_))
        ));
        assert!(matches!(
            Register::open(folder.path(), &key()),
            Err(Fault::NotARegister(_))
        ));
        assert!(matches!(
            Register::create(&text, &key()),
            Err(Fault::Exists(_))
        ));
        assert_eq!(std::fs::read(&noise).unwrap(), [0x5A; 8192]);
    }

    #[test]
    fn a_newer_file_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db");
        Register::create(&path, &key())
            .unwrap()
            .run("PRAGMA user_version = 99")
            .unwrap();
        assert!(matches!(
            Register::open(&path, &key()),
            Err(Fault::Newer {
                found: 99,
                known: 1
            })
        ));
    }

    #[test]
    fn a_dry_run_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut register = Register::create(&folder.path().join("R.db"), &key()).unwrap();
        let insert =
            |register: &Register| register.run("INSERT INTO person VALUES (randomblob(16), 't')");
        let count = |register: &Register| {
            register
                .one("SELECT count(*) FROM person", [], |row| {
                    row.get::<_, i64>(0)
                })
                .unwrap()
        };
        register.write(super::super::Keep::No, insert).unwrap();
        assert_eq!(count(&register), Some(0));
        register.write(super::super::Keep::Yes, insert).unwrap();
        assert_eq!(count(&register), Some(1));
    }
}
