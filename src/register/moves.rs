//! Changes to where a household lives and who belongs to it. What is closed stays; only what is open now may change.

use chrono::NaiveDate;
use rusqlite::params;

use super::households::membership;
use super::{Address, Membership, Outcome, Register};
use crate::domain::{HouseholdId, PersonId, Relation};

impl Register {
    /// Sets the kind and the dossier number of a household.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn set_household(
        &self,
        household: HouseholdId,
        kind: Option<&str>,
        dossier: Option<&str>,
    ) -> Outcome<()> {
        self.execute(
            "UPDATE household SET type = $1, dossier = $2 WHERE id = $3",
            params![kind, dossier, household],
        )?;
        Ok(())
    }

    /// The kind and the dossier number of a household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn household_words(
        &self,
        household: HouseholdId,
    ) -> Outcome<(Option<String>, Option<String>)> {
        let found = self.one(
            "SELECT type, dossier FROM household WHERE id = $1",
            [household],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Writes the current address better, within the same municipality: a spelling, a number.
    ///
    /// # Errors
    /// When the municipality differs (the file refuses it), or the register cannot be written.
    pub fn correct_address(&self, household: HouseholdId, better: &Address) -> Outcome<()> {
        self.execute(
            "UPDATE address SET refnis = $1, postcode = $2, municipality = $3, street = $4, street_key = $5, house_number = $6, box = $7
             WHERE household = $8 AND to_on IS NULL",
            params![
                better.refnis,
                better.postcode,
                better.municipality,
                better.street,
                better.street_key,
                better.house_number,
                better.bus,
                household
            ],
        )?;
        Ok(())
    }

    /// The places somebody has in households now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open_memberships(&self, person: PersonId) -> Outcome<Vec<Membership>> {
        self.all(
            "SELECT * FROM membership WHERE person = $1 AND to_on IS NULL ORDER BY household",
            [person],
            membership,
        )
    }

    /// Closes an open place in a household: `to_on` is the first day no longer. A place that would not have lasted a day is taken
    /// away: it was a mistake of that day. Gives whether there was one.
    ///
    /// # Errors
    /// When it would end before it began, or the register cannot be written.
    pub fn close_membership(
        &self,
        household: HouseholdId,
        person: PersonId,
        to_on: NaiveDate,
        at: &str,
    ) -> Outcome<bool> {
        self.execute(
            "INSERT INTO earlier_membership (household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, until_at)
             SELECT household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, $1 FROM membership
             WHERE household = $2 AND person = $3 AND to_on IS NULL AND from_on = $4 ON CONFLICT DO NOTHING",
            params![at, household, person, to_on],
        )?;
        let gone = self.execute(
            "DELETE FROM membership WHERE household = $1 AND person = $2 AND to_on IS NULL AND from_on = $3",
            params![household, person, to_on],
        )?;
        let closed = self.execute(
            "UPDATE membership SET to_on = $1, closed_at = $2 WHERE household = $3 AND person = $4 AND to_on IS NULL",
            params![to_on, at, household, person],
        )?;
        Ok(gone + closed > 0)
    }

    /// Says better, from its first day on, how somebody stands in a household.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn correct_membership(
        &self,
        household: HouseholdId,
        person: PersonId,
        relation: Relation,
        custody_share_pct: i64,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO earlier_membership (household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, until_at)
             SELECT household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, $1 FROM membership
             WHERE household = $2 AND person = $3 AND to_on IS NULL AND custody_share_pct <> $4 ON CONFLICT DO NOTHING",
            params![at, household, person, custody_share_pct],
        )?;
        self.execute(
            "UPDATE membership SET relation = $1, recorded_at = CASE custody_share_pct WHEN $2 THEN recorded_at ELSE $3 END,
               custody_share_pct = $2 WHERE household = $4 AND person = $5 AND to_on IS NULL",
            params![relation, custody_share_pct, at, household, person],
        )?;
        Ok(())
    }
}
