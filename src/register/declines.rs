//! Who would rather not take part: a wish a row, never changed.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::PersonId;

/// A wish not to take part, or to take part again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decline {
    /// Whose.
    pub person: PersonId,
    /// In which right.
    pub right: String,
    /// Whether they would rather not; false takes it back.
    pub declined: bool,
    /// The first day on which it counts.
    pub from_on: NaiveDate,
}

fn decline(row: &Row<'_>) -> rusqlite::Result<Decline> {
    Ok(Decline {
        person: row.get("person")?,
        right: row.get("right")?,
        declined: row.get("declined")?,
        from_on: row.get("from_on")?,
    })
}

impl Register {
    /// Every wish in the order in which they were told.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_decline<E: From<Fault>>(
        &self,
        take: impl FnMut(Decline) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each("SELECT * FROM decline ORDER BY seq", [], decline, take)
    }

    /// The wishes of one person in the order in which they were told.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn declines_of(&self, person: PersonId) -> Outcome<Vec<Decline>> {
        let sql = "SELECT * FROM decline WHERE person = $1 ORDER BY seq";
        self.all(sql, [person], decline)
    }

    /// Every wish with who wrote it down, and when, in the order in which they were told.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn declines_told(&self) -> Outcome<Vec<(Decline, String, String)>> {
        self.all("SELECT * FROM decline ORDER BY seq", [], |row| {
            Ok((
                decline(row)?,
                row.get("recorded_by")?,
                row.get("recorded_at")?,
            ))
        })
    }

    /// Keeps a wish.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_decline(&self, wish: &Decline, by: &str, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO decline (person, \"right\", declined, from_on, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)",
            params![wish.person, wish.right, wish.declined, wish.from_on, by, at],
        )?;
        Ok(())
    }
}
