//! The schema and its frozen upgrade steps. Each released version stands in `fixtures/schema/`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Fault, Outcome, Part, Register};

/// The whole schema of a new register.
pub(super) const SCHEMA: &str = include_str!("../../schema.sql");

/// One step from a version to the next: the version it leads to, and its SQL. A released step never changes.
pub(super) type Step = (i64, &'static str);

/// Steps from version 1 on. Empty until a second version is released.
pub(super) const STEPS: &[Step] = &[];

/// The version that `schema.sql` describes: the last step, or 1.
pub const LATEST_VERSION: i64 = match STEPS.last() {
    Some((version, _)) => *version,
    None => 1,
};

impl Register {
    /// Lays the latest schema in an empty file, all or nothing.
    pub(super) fn lay_schema(&self) -> Outcome<()> {
        self.run(&format!(
            "BEGIN IMMEDIATE;\n{SCHEMA}\nPRAGMA user_version = {LATEST_VERSION};\nCOMMIT;"
        ))
    }

    /// Brings an older file to the latest version, all steps or none; refuses a newer file by name. Where it is said which file this is, a
    /// proven backup of it as it was comes beside it first.
    pub(super) fn upgrade(&self, steps: &[Step], file: Option<&Path>) -> Outcome<()> {
        let known = steps.last().map_or(1, |(version, _)| *version);
        let found = self.version()?;
        if found > known {
            return Err(Fault::Newer { found, known });
        }
        if found == known {
            return Ok(());
        }
        if let Some(file) = file {
            self.keep_before(file, known)
                .map_err(|why| Fault::NotUpgraded(Box::new(why)))?;
        }
        self.run("BEGIN IMMEDIATE")?;
        // Somebody else may have done it while the backup was made.
        let done = self.version().and_then(|now| {
            let mut open = steps.iter().filter(|(version, _)| *version > now);
            open.try_for_each(|(version, sql)| {
                self.run(&format!("{sql};\nPRAGMA user_version = {version};"))
            })
        });
        match done {
            Ok(()) => self.run("COMMIT"),
            Err(fault) => {
                self.run("ROLLBACK")?;
                Err(fault)
            }
        }
    }

    /// Makes a backup of the file as it is, before it becomes of a later version.
    fn keep_before(&self, file: &Path, version: i64) -> Outcome<()> {
        let was = self.version()?;
        for nth in 1.. {
            let again = if nth > 1 {
                format!("-{nth}")
            } else {
                String::new()
            };
            let mut place = file.as_os_str().to_owned();
            place.push(format!(".before-v{version}{again}.db"));
            let place = PathBuf::from(place);
            let part = match Part::new(&place) {
                Err(cause) if cause.kind() == ErrorKind::AlreadyExists => continue,
                made => made.map_err(|cause| Fault::of_file(&place, cause))?,
            };
            // Whoever upgraded it meanwhile kept a copy.
            if self.copy_to(&part.path())?.schema == was {
                part.appear()
                    .map_err(|cause| Fault::of_file(&place, cause))?;
            }
            break;
        }
        Ok(())
    }

    /// The version of the open file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn version(&self) -> Outcome<i64> {
        Ok(self
            .connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::RegisterKey;

    /// Every table, index, trigger and view, as the file describes itself.
    fn shape(register: &Register) -> Vec<(String, String)> {
        register
            .all(
                "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
                [],
                |row| {
                    Ok((
                        row.get(0)?,
                        row.get::<_, String>(1)?
                            .split_whitespace()
                            .collect::<Vec<_>>()
                            .join(" "),
                    ))
                },
            )
            .unwrap()
    }

    fn old_file(folder: &std::path::Path, key: &RegisterKey) -> Register {
        let register = Register::bare(&folder.join("old.db"), key).unwrap();
        let v1 = include_str!("../../fixtures/schema/v1.sql");
        register
            .run(&format!("BEGIN;\n{v1}\nPRAGMA user_version = 1;\nCOMMIT;"))
            .unwrap();
        register
    }

    #[test]
    fn an_upgraded_old_file_equals_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        let old = old_file(folder.path(), &key);
        old.upgrade(STEPS, None).unwrap();
        let new = Register::create(&folder.path().join("new.db"), &key).unwrap();
        assert_eq!(shape(&old), shape(&new));
        assert_eq!(old.version().unwrap(), LATEST_VERSION);
    }

    #[test]
    fn a_trial_second_version_upgrades_with_its_rows() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        let old = old_file(folder.path(), &key);
        old.run("INSERT INTO person VALUES (randomblob(16), '2026-01-01T00:00:00Z')")
            .unwrap();
        let step = "CREATE TABLE trial (id INTEGER PRIMARY KEY, person BLOB NOT NULL REFERENCES person (id)) STRICT;\n\
                    INSERT INTO trial (person) SELECT id FROM person;";
        old.upgrade(&[(2, step)], None).unwrap();
        let new = Register::create(&folder.path().join("new.db"), &key).unwrap();
        new.run("CREATE TABLE trial (id INTEGER PRIMARY KEY, person BLOB NOT NULL REFERENCES person (id)) STRICT").unwrap();
        assert_eq!(shape(&old), shape(&new));
        assert_eq!(old.version().unwrap(), 2);
        let rows: i64 = old
            .connection
            .query_row("SELECT count(*) FROM trial", [], |row| row.get(0))
            .unwrap();
        assert_eq!(rows, 1);
    }

    #[test]
    fn a_step_that_fails_leaves_the_old_version_whole() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        let old = old_file(folder.path(), &key);
        let before = shape(&old);
        assert!(
            old.upgrade(&[(2, "CREATE TABLE a (b) ; CREATE TABLE nonsense (")], None)
                .is_err()
        );
        assert_eq!((shape(&old), old.version().unwrap()), (before, 1));
    }

    #[test]
    fn an_upgrade_keeps_a_proven_copy_of_what_was_and_refuses_without_one() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        let old = old_file(folder.path(), &key);
        old.run("INSERT INTO person VALUES (randomblob(16), 't')")
            .unwrap();
        let (file, before) = (folder.path().join("old.db"), shape(&old));
        let step: &[Step] = &[(2, "CREATE TABLE trial (id INTEGER PRIMARY KEY) STRICT")];
        let bad: &[Step] = &[(2, "CREATE TABLE nonsense (")];
        assert!(old.upgrade(bad, Some(&file)).is_err());
        assert_eq!((shape(&old), old.version().unwrap()), (before.clone(), 1));
        old.upgrade(step, Some(&file)).unwrap();
        assert_eq!(old.version().unwrap(), 2);
        old.upgrade(step, Some(&file)).unwrap();
        // The first trial left one too; neither is overwritten, and the third call had nothing to do.
        for name in ["old.db.before-v2.db", "old.db.before-v2-2.db"] {
            let kept = Register::open_copy(&folder.path().join(name), &key).unwrap();
            assert_eq!((shape(&kept), kept.version().unwrap()), (before.clone(), 1));
            assert_eq!(
                kept.all("SELECT 1 FROM person", [], |_| Ok(()))
                    .unwrap()
                    .len(),
                1
            );
        }
        assert!(!folder.path().join("old.db.before-v2-3.db").exists());
        let later: &[Step] = &[
            step[0],
            (3, "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT"),
        ];
        let nowhere = folder.path().join("none/old.db");
        assert!(matches!(
            old.upgrade(later, Some(&nowhere)),
            Err(Fault::NotUpgraded(_))
        ));
        assert_eq!(old.version().unwrap(), 2);
    }

    #[test]
    fn two_that_upgrade_at_once_do_it_once() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        drop(old_file(folder.path(), &key));
        let file = folder.path().join("old.db");
        let step: &[Step] = &[(2, "CREATE TABLE trial (id INTEGER PRIMARY KEY) STRICT")];
        let both: Vec<Outcome<()>> = std::thread::scope(|scope| {
            let one = || Register::bare(&file, &key)?.upgrade(step, Some(&file));
            let running: Vec<_> = (0..4).map(|_| scope.spawn(one)).collect();
            running.into_iter().map(|one| one.join().unwrap()).collect()
        });
        for ended in both {
            ended.unwrap();
        }
        assert_eq!(Register::bare(&file, &key).unwrap().version().unwrap(), 2);
    }
}
