//! Two clubs that became one: whom either is paid to. Ids, offers and old statements stay as they were.

use rusqlite::params;

use super::{Organiser, Outcome, Register};
use crate::domain::OrganiserId;

impl Register {
    /// Who is paid for what an organiser hands in: the one it was merged into, else itself.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn payee(&self, organiser: OrganiserId) -> Outcome<OrganiserId> {
        let found = self.one(
            "SELECT payee FROM organiser_payee WHERE organiser = $1",
            [organiser],
            |row| row.get(0),
        )?;
        Ok(found.unwrap_or(organiser))
    }

    /// Every organiser that was merged, and who is paid in its place.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn payees(&self) -> Outcome<Vec<(OrganiserId, OrganiserId)>> {
        self.all("SELECT organiser, payee FROM organiser_payee", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }

    /// The organiser that another was merged into; `None` for one that stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn survivor(&self, organiser: OrganiserId) -> Outcome<Option<(OrganiserId, Organiser)>> {
        let payee = self.payee(organiser)?;
        if payee == organiser {
            return Ok(None);
        }
        Ok(self.organiser(payee)?.map(|survivor| (payee, survivor)))
    }

    /// Who was merged into an organiser.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn merged_into(&self, survivor: OrganiserId) -> Outcome<Vec<OrganiserId>> {
        self.all(
            "SELECT organiser FROM organiser_payee WHERE payee = $1 ORDER BY organiser",
            [survivor],
            |row| row.get(0),
        )
    }

    /// Merges an organiser into one that stands. Whoever was merged into it goes along. `account` is the version of the survivor on
    /// whose account both are paid from now on, where a second person must see it.
    ///
    /// # Errors
    /// When the survivor was merged itself, or the register cannot be written.
    pub fn merge_organiser(
        &self,
        merged: OrganiserId,
        survivor: OrganiserId,
        account: Option<i64>,
        (by, at): (&str, &str),
    ) -> Outcome<()> {
        let mut moving = self.merged_into(merged)?;
        moving.push(merged);
        for organiser in moving {
            self.execute(
                "INSERT INTO organiser_merge (merged, survivor, account, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)",
                params![organiser, survivor, account, by, at],
            )?;
        }
        Ok(())
    }
}
