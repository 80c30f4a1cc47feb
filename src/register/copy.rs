//! A copy of the register, made while others go on writing, and proven to be the same.

use std::fs::File;
use std::path::Path;

use rusqlite::backup::Backup;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use super::open::secretly;
use super::schema::STEPS;
use super::{Fault, Outcome, Register, RegisterKey};
use crate::seal::Chain;

/// What a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSum {
    /// Its name.
    pub name: String,
    /// How many rows.
    pub rows: i64,
    /// The hash of all of them, in the order of the table.
    pub hash: [u8; 32],
}

/// What a copy holds, as it was proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The version of the schema.
    pub schema: i64,
    /// Every table.
    pub tables: Vec<TableSum>,
    /// Entries of the log.
    pub entries: i64,
    /// The head of the log.
    pub head: Chain,
}

impl Register {
    /// Copies the register as it is at this moment into an empty file, with the same key and salt, and holds the copy against it: every
    /// page and the structure are checked, and every row is compared. Others may go on writing; what they write is not in the copy.
    ///
    /// # Errors
    /// [`Fault::Broken`] when the register is damaged, [`Fault::CopyDiffers`] when what lies on the disk is not what was written, or
    /// what the file system says. The file is then worth nothing.
    pub fn copy_to(&self, empty: &Path) -> Outcome<Copied> {
        let here = self.snapshot(|register| {
            let here = register.copied()?;
            register.write_copy(empty)?;
            Ok::<_, Fault>(here)
        })?;
        settle_on_disk(empty)?;
        let copy = Self::open_copy(empty, &self.key)?;
        let differs = || Fault::CopyDiffers(empty.to_owned());
        if !copy.damaged_pages()?.is_empty() || copy.copied().map_err(|_| differs())? != here {
            return Err(differs());
        }
        // The rows are those of the register, so what is wrong with the structure is wrong there.
        if !copy.damaged_structure()?.is_empty() {
            return Err(Fault::Broken);
        }
        Ok(here)
    }

    /// Opens a copy that nobody writes in: nothing is made beside it, not even a lock, so that it may lie anywhere.
    ///
    /// # Errors
    /// [`Fault::WrongKey`] where it is of another register, [`Fault::Damaged`], or what the file system says.
    pub fn open_copy(path: &Path, key: &RegisterKey) -> Outcome<Self> {
        if Self::salt_of(path)? != key.salt() {
            return Err(Fault::WrongKey(path.to_owned()));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(uri(path, "immutable=1"), flags)?;
        Self::keyed(connection, path, key).map_err(|fault| match fault {
            Fault::WrongKey(path) => Fault::Damaged(path),
            other => other,
        })
    }

    /// Opens a copy that was made a register again, and brings it to the latest version: the copy is its own backup.
    ///
    /// # Errors
    /// Those of [`Register::open`].
    pub fn open_restored(path: &Path, key: &RegisterKey) -> Outcome<Self> {
        let register = Self::open_as_it_is(path, key)?;
        register.upgrade(STEPS, None)?;
        Ok(register)
    }

    /// Everything that the register holds, in figures: the shape, and the rows of each table.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn copied(&self) -> Outcome<Copied> {
        let names: Vec<String> = self.all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
            [],
            |row| row.get(0),
        )?;
        let names = std::iter::once("sqlite_schema".to_owned()).chain(names);
        let (entries, _, head) = self.log_end()?;
        Ok(Copied {
            schema: self.version()?,
            tables: names.map(|name| self.sum(name)).collect::<Outcome<_>>()?,
            entries,
            head,
        })
    }

    fn sum(&self, name: String) -> Outcome<TableSum> {
        // Where a table lies in the file is no part of what it holds.
        let columns = if name == "sqlite_schema" {
            "type,name,sql"
        } else {
            "*"
        };
        let sql = format!("SELECT {columns} FROM \"{name}\" NOT INDEXED");
        let mut statement = self.connection.prepare(&sql)?;
        let columns = statement.column_count();
        let (mut rows, mut hash) = (0, Sha256::new());
        let mut read = statement.query([])?;
        while let Some(row) = read.next()? {
            for column in 0..columns {
                add(&mut hash, row.get_ref(column)?);
            }
            rows += 1;
        }
        let hash = hash.finalize().into();
        Ok(TableSum { name, rows, hash })
    }

    fn write_copy(&self, empty: &Path) -> Outcome<()> {
        // No lock and no journal: the file is nobody's yet, and when it is not finished it is thrown away.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(uri(empty, "nolock=1"), flags)?;
        copy.execute_batch("PRAGMA cipher_log_level = NONE")?;
        secretly(copy.execute_batch(&self.key.pragma()))?;
        copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")?;
        let written = Backup::new(&self.connection, &mut copy).and_then(|copying| copying.step(-1));
        written.map(drop).map_err(|fault| match Fault::from(fault) {
            // The register is only read, so it is the other disk.
            Fault::DiskFull => Fault::CopyDiskFull(empty.to_owned()),
            other => other,
        })
    }
}

/// A path with something to say about how it is opened.
fn uri(path: &Path, how: &str) -> String {
    use std::fmt::Write;
    let mut uri = String::from("file:");
    if cfg!(windows) && path.is_absolute() {
        uri.push('/');
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(*byte));
            }
            other => {
                let _a_string_takes_everything = write!(uri, "%{other:02X}");
            }
        }
    }
    uri.push('?');
    uri.push_str(how);
    uri
}

/// A value with its kind and length, so that no two rows can be taken for each other.
fn add(hash: &mut Sha256, value: ValueRef<'_>) {
    let (kind, bytes) = match value {
        ValueRef::Null => (b'-', &[][..]),
        ValueRef::Integer(number) => {
            hash.update([b'i']);
            hash.update(number.to_be_bytes());
            return;
        }
        ValueRef::Real(number) => {
            hash.update([b'r']);
            hash.update(number.to_be_bytes());
            return;
        }
        ValueRef::Text(text) => (b't', text),
        ValueRef::Blob(bytes) => (b'b', bytes),
    };
    hash.update([kind]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

/// Waits until a file stands on its disk, and lets go of what memory holds of it: what is read next comes from the disk.
fn settle_on_disk(path: &Path) -> Outcome<()> {
    let file = File::open(path).map_err(|cause| Fault::of_file(path, cause))?;
    file.sync_all()
        .map_err(|cause| Fault::of_file(path, cause))?;
    #[cfg(target_os = "linux")]
    let _only_a_wish = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
    Ok(())
}
