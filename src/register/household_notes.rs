//! What the counter remembers of a household, in free words.

use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{HouseholdId, PersonId};

/// A note about a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdNote {
    /// Its number, by which it is removed.
    pub seq: i64,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// The UTC moment.
    pub at: String,
}

fn note(row: &Row<'_>) -> rusqlite::Result<HouseholdNote> {
    Ok(HouseholdNote {
        seq: row.get("seq")?,
        text: row.get("text")?,
        by: row.get("recorded_by")?,
        at: row.get("recorded_at")?,
    })
}

impl Register {
    /// The notes about a household, newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn notes_of_household(&self, household: HouseholdId) -> Outcome<Vec<HouseholdNote>> {
        self.all(
            "SELECT * FROM household_note WHERE household = $1 ORDER BY seq DESC",
            [household],
            note,
        )
    }

    /// Adds a note; gives its number.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_household_note(
        &self,
        household: HouseholdId,
        text: &str,
        (by, at): (&str, &str),
    ) -> Outcome<i64> {
        self.execute(
            "INSERT INTO household_note (household, text, recorded_by, recorded_at) VALUES ($1, $2, $3, $4)",
            params![household, text, by, at],
        )?;
        Ok(self.last_seq())
    }

    /// Removes a note of a household. Gives whether there was one of that number.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn remove_household_note(&self, household: HouseholdId, seq: i64) -> Outcome<bool> {
        let gone = self.execute(
            "DELETE FROM household_note WHERE household = $1 AND seq = $2",
            params![household, seq],
        )?;
        Ok(gone > 0)
    }

    /// Erases the notes of every household of a person: free words may be about anybody in it.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub(super) fn erase_notes_about(&self, person: PersonId) -> Outcome<i64> {
        let gone = self.execute(
            "DELETE FROM household_note WHERE household IN (SELECT household FROM membership_ever WHERE person = $1)",
            [person],
        )?;
        Ok(i64::try_from(gone).unwrap_or(i64::MAX))
    }
}
