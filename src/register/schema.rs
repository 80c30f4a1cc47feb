//! The schema and its frozen upgrade steps. Each released version stands in `fixtures/schema/`.

use super::{Fault, Outcome, Register};

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

    /// Brings an older file to the latest version, all steps or none; refuses a newer file by name.
    pub(super) fn upgrade(&self, steps: &[Step]) -> Outcome<()> {
        let found = self.version()?;
        let known = steps.last().map_or(1, |(version, _)| *version);
        if found > known {
            return Err(Fault::Newer { found, known });
        }
        if found == known {
            return Ok(());
        }
        self.run("BEGIN IMMEDIATE")?;
        for (version, sql) in steps.iter().filter(|(version, _)| *version > found) {
            let done = self.run(&format!("{sql}\nPRAGMA user_version = {version};"));
            if done.is_err() {
                self.run("ROLLBACK")?;
                return done;
            }
        }
        self.run("COMMIT")
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
        old.upgrade(STEPS).unwrap();
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
        old.upgrade(&[(2, step)]).unwrap();
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
            old.upgrade(&[(2, "CREATE TABLE a (b) ; CREATE TABLE nonsense (")])
                .is_err()
        );
        assert_eq!((shape(&old), old.version().unwrap()), (before, 1));
    }
}
