//! Versions of the regulation, each frozen once it is adopted.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::SchemeVersionId;
use crate::seal::sha256;

/// A version of the regulation as it was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredScheme {
    /// Its identity, kept with everything it decides.
    pub id: SchemeVersionId,
    /// First day in force.
    pub from_on: NaiveDate,
    /// Which text of that day: a later one takes the place of an earlier one that decided nothing.
    pub nth: i64,
    /// The scheme file, byte for byte.
    pub text: String,
    /// The parts it is built on, each by the name under which it asks for it.
    pub parts: Vec<(String, String)>,
    /// UTC moment at which it was adopted.
    pub recorded_at: String,
}

impl StoredScheme {
    /// The hash of its first day and of all its texts, to which the log commits.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        let mut parts: Vec<&(String, String)> = self.parts.iter().collect();
        parts.sort();
        let texts = parts.into_iter().flat_map(|(name, text)| [name, text]);
        let mut bytes = format!("{} {}", self.from_on, self.nth).into_bytes();
        for text in std::iter::once(&self.text).chain(texts) {
            bytes.push(0);
            bytes.extend_from_slice(text.as_bytes());
        }
        sha256(&bytes)
    }
}

fn stored(row: &Row<'_>) -> rusqlite::Result<StoredScheme> {
    Ok(StoredScheme {
        id: row.get("id")?,
        from_on: row.get("from_on")?,
        nth: row.get("nth")?,
        text: row.get("text")?,
        parts: Vec::new(),
        recorded_at: row.get("recorded_at")?,
    })
}

impl Register {
    /// Adopts a version of the scheme with this id.
    ///
    /// # Errors
    /// When the scheme has that text of that day, when an earlier text of the day decided something, or the register cannot
    /// be written.
    pub fn add_scheme(&self, scheme: &str, new: &StoredScheme) -> Outcome<()> {
        self.execute(
            "INSERT INTO scheme_version (id, scheme, from_on, nth, text, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)",
            params![new.id, scheme, new.from_on, new.nth, new.text, new.recorded_at],
        )?;
        self.commit_to(&new.sha256())?;
        for (name, text) in &new.parts {
            self.execute(
                "INSERT INTO scheme_part (version, name, text) VALUES ($1, $2, $3)",
                params![new.id, name, text],
            )?;
        }
        Ok(())
    }

    fn with_parts(&self, mut stored: StoredScheme) -> Outcome<StoredScheme> {
        stored.parts = self.all(
            "SELECT name, text FROM scheme_part WHERE version = $1 ORDER BY name",
            [stored.id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(stored)
    }

    /// The version in force on a day; before the first version, none.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_on(&self, day: NaiveDate) -> Outcome<Option<StoredScheme>> {
        let found = self.one(
            "SELECT * FROM scheme_version WHERE from_on <= $1 ORDER BY from_on DESC, nth DESC LIMIT 1",
            [day],
            stored,
        )?;
        found.map(|stored| self.with_parts(stored)).transpose()
    }

    /// Every version, earliest first, also those whose place was taken by a later text of the same day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn schemes(&self) -> Outcome<Vec<StoredScheme>> {
        let found = self.all(
            "SELECT * FROM scheme_version ORDER BY from_on, nth",
            [],
            stored,
        )?;
        found
            .into_iter()
            .map(|stored| self.with_parts(stored))
            .collect()
    }

    /// The first day of every version.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_days(&self) -> Outcome<Vec<(SchemeVersionId, NaiveDate)>> {
        self.all("SELECT id, from_on FROM scheme_version", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }

    /// The first day of the first version.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_begun(&self) -> Outcome<Option<NaiveDate>> {
        self.one(
            "SELECT from_on FROM scheme_version ORDER BY from_on LIMIT 1",
            [],
            |row| row.get(0),
        )
    }

    /// The first day of the version that follows the one of a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_after(&self, day: NaiveDate) -> Outcome<Option<NaiveDate>> {
        self.one(
            "SELECT from_on FROM scheme_version WHERE from_on > $1 ORDER BY from_on LIMIT 1",
            [day],
            |row| row.get(0),
        )
    }

    /// The id of the scheme this register works with.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_id(&self) -> Outcome<Option<String>> {
        self.one("SELECT scheme FROM scheme_version LIMIT 1", [], |row| {
            row.get(0)
        })
    }

    /// Whether a version decided a right, a voucher or the price of a claim.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn scheme_decided(&self, version: SchemeVersionId) -> Outcome<bool> {
        let found = self.one(
            "SELECT EXISTS (SELECT 1 FROM entitlement WHERE scheme_version = $1)
               OR EXISTS (SELECT 1 FROM voucher WHERE scheme_version = $1)
               OR EXISTS (SELECT 1 FROM claim_price WHERE scheme_version = $1)",
            [version],
            |row| row.get(0),
        )?;
        Ok(found.unwrap_or(false))
    }

    /// Whether anything was decided about this day or a later one: a right, a voucher, a kit, the price of a claim.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn decided_from(&self, day: NaiveDate) -> Outcome<bool> {
        let found = self.one(
            "SELECT EXISTS (SELECT 1 FROM entitlement WHERE decided_on >= $1)
               OR EXISTS (SELECT 1 FROM voucher WHERE issued_on >= $1)
               OR EXISTS (SELECT 1 FROM kit WHERE from_on >= $1)
               OR EXISTS (SELECT 1 FROM claim_price JOIN claim ON claim.seq = claim_price.claim WHERE claim.redeemed_on >= $1)",
            [day],
            |row| row.get(0),
        )?;
        Ok(found.unwrap_or(false))
    }
}
