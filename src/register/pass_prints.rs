//! Passes as cards: whose name stands on them, and which went to a printer.

use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{PassId, PersonId};

/// A pass that may be used, and the name that stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCard {
    /// The pass.
    pub pass: PassId,
    /// The thirteen characters.
    pub number: String,
    /// Family name.
    pub last_name: String,
    /// Given name; may be empty.
    pub first_name: String,
}

const CARD: &str = "SELECT pass.id, pass.number, identity.last_name, identity.first_name FROM pass LEFT JOIN identity ON identity.person = pass.person
     WHERE (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) IN ('issued', 'active')";

fn card(row: &Row<'_>) -> rusqlite::Result<Option<HeldCard>> {
    let Some(last_name) = row.get("last_name")? else {
        return Ok(None);
    };
    Ok(Some(HeldCard {
        pass: row.get("id")?,
        number: row.get("number")?,
        last_name,
        first_name: row.get("first_name")?,
    }))
}

impl Register {
    /// Every pass that may be used, in the order of the numbers, which are random; only what was never printed if so asked.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_card<E: From<Fault>>(
        &self,
        never_printed: bool,
        mut take: impl FnMut(HeldCard) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            &format!(
                "{CARD} AND NOT ($1 AND EXISTS (SELECT 1 FROM pass_print WHERE pass = pass.id)) ORDER BY pass.number"
            ),
            [never_printed],
            card,
            |held| held.map_or(Ok(()), &mut take),
        )
    }

    /// Whether a pass went to a printer before.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn was_printed(&self, pass: PassId) -> Outcome<bool> {
        let printed = self.one(
            "SELECT 1 FROM pass_print WHERE pass = $1 LIMIT 1",
            [pass],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(printed.is_some())
    }

    /// The pass of a person that may be used.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn card_of(&self, person: PersonId) -> Outcome<Option<HeldCard>> {
        let sql = format!("{CARD} AND pass.person = $1 ORDER BY pass.issued_on DESC, pass.id");
        Ok(self.one(&sql, [person], card)?.flatten())
    }

    /// The pass with a number, if it may be used.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn card_with(&self, number: &str) -> Outcome<Option<HeldCard>> {
        let sql = format!("{CARD} AND pass.number = $1");
        Ok(self.one(&sql, [number], card)?.flatten())
    }

    /// Keeps that a pass was printed.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_pass_print(&self, pass: PassId, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO pass_print (pass, recorded_at) VALUES ($1, $2)",
            params![pass, at],
        )?;
        Ok(())
    }
}
