//! Who was erased and comes back: known by keyed codes only, so that a premium is not paid a second time.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::PersonId;

impl Register {
    /// Every number and id by which a person is known, each with what it is.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn known_as(&self, person: PersonId) -> Outcome<Vec<String>> {
        self.all(
            "SELECT 'insz ' || number FROM national_number WHERE person = $1
             UNION ALL SELECT 'alias ' || alias FROM person_alias WHERE person = $1",
            [person],
            |row| row.get(0),
        )
    }

    /// Keeps the premiums of a person, with the days of their rights, under a code of one of their numbers or ids.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn keep_premiums(&self, person: PersonId, mac: &[u8; 32]) -> Outcome<()> {
        self.execute(
            "WITH same (id) AS (SELECT $1 UNION ALL SELECT merged FROM person_merge WHERE survivor = $1)
             INSERT OR IGNORE INTO erased_before (mac, clause, from_on, to_on)
             SELECT $2, paid.clause, paid.from_on, (SELECT max(known.to_on) FROM entitlement_now AS known WHERE known.person IN (SELECT id FROM same)
                 AND known.from_on <= paid.from_on AND known.to_on > paid.from_on)
             FROM premium AS paid WHERE paid.person IN (SELECT id FROM same)",
            params![person, mac],
        )?;
        Ok(())
    }

    /// Keeps that somebody with a number or id was erased on a day, under its code.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn keep_erased(&self, mac: &[u8; 32], on: NaiveDate) -> Outcome<()> {
        self.execute(
            "INSERT OR IGNORE INTO erased_before (mac, clause, from_on, to_on) VALUES ($1, '', $2, NULL)",
            params![mac, on],
        )?;
        Ok(())
    }

    /// Whether somebody with the number or id of this code was erased.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn was_erased(&self, mac: &[u8; 32]) -> Outcome<bool> {
        let sql = "SELECT 1 FROM erased_before WHERE mac = $1 AND clause = '' LIMIT 1";
        Ok(self.one(sql, [mac], |_| Ok(()))?.is_some())
    }

    /// Whether, before who has this code was erased, a premium was kept in the days of a right that began on a day, or in those of a right that
    /// this one goes on from. Where the end of that right is not known it is a year.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn premium_before_erasing(
        &self,
        mac: &[u8; 32],
        clause: &str,
        (person, right, from_on): (PersonId, &str, NaiveDate),
    ) -> Outcome<bool> {
        let found = self.one(
            "SELECT 1 FROM erased_before AS paid JOIN entitlement_now AS begun ON begun.person = $1 AND begun.\"right\" = $2 AND begun.from_on = $3
             WHERE paid.mac = $4 AND paid.clause = $5 AND (
               (paid.from_on >= begun.from_on AND (begun.to_on IS NULL OR paid.from_on < begun.to_on))
               OR (paid.from_on < begun.from_on AND begun.from_on < coalesce(paid.to_on, date(paid.from_on, '+1 year')))) LIMIT 1",
            params![person, right, from_on, mac, clause],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }
}
