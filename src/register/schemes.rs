//! Versions of the regulation, each frozen once it is adopted.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::SchemeVersionId;

/// A version of the regulation as it was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredScheme {
    /// Its identity, kept with everything it decides.
    pub id: SchemeVersionId,
    /// First day in force.
    pub from_on: NaiveDate,
    /// The scheme file, byte for byte.
    pub text: String,
}

impl Register {
    /// Adopts a version.
    ///
    /// # Errors
    /// When the scheme has a version of that day, or the register cannot be written.
    pub fn add_scheme(
        &self,
        scheme: &str,
        new: &StoredScheme,
        sha256: &[u8; 32],
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO scheme_version (id, scheme, from_on, text, sha256, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)",
            params![new.id, scheme, new.from_on, new.text, sha256, at],
        )?;
        Ok(())
    }

    /// The version in force on a day; before the first version, none.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_on(&self, day: NaiveDate) -> Outcome<Option<StoredScheme>> {
        self.one(
            "SELECT id, from_on, text FROM scheme_version WHERE from_on <= $1 ORDER BY from_on DESC LIMIT 1",
            [day],
            |row| Ok(StoredScheme { id: row.get(0)?, from_on: row.get(1)?, text: row.get(2)? }),
        )
    }

    /// Every version, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn schemes(&self) -> Outcome<Vec<StoredScheme>> {
        self.all(
            "SELECT id, from_on, text FROM scheme_version ORDER BY from_on",
            [],
            |row| {
                Ok(StoredScheme {
                    id: row.get(0)?,
                    from_on: row.get(1)?,
                    text: row.get(2)?,
                })
            },
        )
    }
}
