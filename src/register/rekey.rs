//! Another key for the same register, in its place: every page is written anew, all of them or none.

use std::path::Path;

use super::open::secretly;
use super::{Fault, Keys, Outcome, Register, RegisterKey};

impl Register {
    /// Opens a register with the first of these keys that fits: an earlier key is of a backup, or of a replacement that was broken off.
    ///
    /// # Errors
    /// As [`Register::open`].
    pub fn open_any(path: &Path, keys: &Keys) -> Outcome<Self> {
        let first = Self::open(path, &keys.current);
        if !matches!(first, Err(Fault::Damaged(_))) {
            return first;
        }
        let opened = keys
            .earlier
            .iter()
            .find_map(|key| Self::open(path, key).ok());
        opened.map_or(first, Ok)
    }

    /// Keeps everybody else out until this register is dropped; what they wrote before stands in the file itself.
    ///
    /// # Errors
    /// [`Fault::NotAlone`] when others have it open.
    pub fn keep_alone(&self) -> Outcome<()> {
        self.run("PRAGMA locking_mode = EXCLUSIVE")?;
        // With a write-ahead log the new pages would stand in it while the file still begins with those of the old key.
        let journal: Outcome<Option<String>> =
            self.one("PRAGMA journal_mode = DELETE", [], |row| row.get(0));
        match journal {
            Ok(Some(mode)) if mode == "delete" => {}
            Ok(_) | Err(Fault::Busy(_)) => return Err(Fault::NotAlone),
            Err(fault) => return Err(fault),
        }
        self.run("BEGIN EXCLUSIVE; COMMIT")
    }

    /// Gives the register another key. It is one transaction of SQLite: whatever happens, either the old key opens it or the new one.
    ///
    /// # Errors
    /// [`Fault::NotAlone`], or when the disk refuses; then the old key still holds.
    pub fn rekey(self, path: &Path, key: &RegisterKey) -> Outcome<Self> {
        self.keep_alone()?;
        let written = self
            .connection
            .query_row(&key.rekey_pragma(), [], |row| row.get::<_, String>(0));
        drop(self);
        // SQLCipher says ok, or nothing at all.
        match written {
            Err(rusqlite::Error::QueryReturnedNoRows) => return Err(Fault::NotRekeyed),
            other => secretly(other)?,
        };
        Self::open(path, key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Keep;

    const SALT: [u8; 16] = [3; 16];

    fn key(byte: u8) -> RegisterKey {
        RegisterKey::new([byte; 32], SALT)
    }

    fn keys(current: u8, earlier: u8) -> Keys {
        Keys {
            current: key(current),
            earlier: vec![key(earlier)],
        }
    }

    fn people(register: &Register) -> i64 {
        let count = register.one("SELECT count(*) FROM person", [], |row| row.get(0));
        count.unwrap().unwrap()
    }

    fn with_people(path: &Path) -> Register {
        let mut register = Register::create(path, &key(7)).unwrap();
        let many = "INSERT INTO person SELECT randomblob(16), value FROM json_each('[1,2,3,4,5]')";
        register.write(Keep::Yes, |it| it.run(many)).unwrap();
        register
    }

    #[test]
    fn another_key_opens_the_same_register_and_the_old_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db");
        drop(with_people(&path));
        let old = std::fs::read(&path).unwrap();
        let register = Register::open(&path, &key(7)).unwrap();
        let register = register.rekey(&path, &key(8)).unwrap();
        assert_eq!(people(&register), 5);
        drop(register);
        let new = std::fs::read(&path).unwrap();
        assert_eq!(new[..16], SALT, "the salt names the register and stays");
        assert!(
            old.chunks(4096)
                .zip(new.chunks(4096))
                .all(|(old, new)| old[16..] != new[16..])
        );
        assert!(matches!(
            Register::open(&path, &key(7)),
            Err(Fault::Damaged(_))
        ));
        for ring in [keys(8, 7), keys(9, 8)] {
            assert_eq!(people(&Register::open_any(&path, &ring).unwrap()), 5);
        }
        assert!(matches!(
            Register::open_any(&path, &keys(9, 7)),
            Err(Fault::Damaged(_))
        ));
    }

    #[test]
    fn a_register_that_others_have_open_keeps_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db");
        let register = with_people(&path);
        let other = Register::open(&path, &key(7)).unwrap();
        assert_eq!(people(&other), 5);
        assert!(matches!(
            register.rekey(&path, &key(8)),
            Err(Fault::NotAlone)
        ));
        assert_eq!(people(&other), 5);
        assert_eq!(people(&Register::open(&path, &key(7)).unwrap()), 5);
    }
}
