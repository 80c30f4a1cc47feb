//! Where people want to be paid: the newest account counts.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{PartialDate, PersonId};

/// An account of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonAccount {
    /// The account, without spaces.
    pub iban: String,
    /// In whose name it stands, where that is somebody else.
    pub holder: Option<String>,
}

impl Register {
    /// The account of a person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_of(&self, person: PersonId) -> Outcome<Option<PersonAccount>> {
        self.one(
            "SELECT iban, account_holder FROM person_account WHERE person = $1 ORDER BY seq DESC LIMIT 1",
            [person],
            |row| {
                Ok(PersonAccount {
                    iban: row.get(0)?,
                    holder: row.get(1)?,
                })
            },
        )
    }

    /// Adds an account: from now on it counts.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_account(
        &self,
        person: PersonId,
        account: &PersonAccount,
        (by, at): (&str, &str),
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO person_account (person, iban, account_holder, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![person, account.iban, account.holder, by, at],
        )?;
        Ok(())
    }

    /// The others of the households of a person on a day with their birth dates, the reference person first, then a partner.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn housemates_of(
        &self,
        person: PersonId,
        day: NaiveDate,
    ) -> Outcome<Vec<(PersonId, PartialDate)>> {
        self.all(
            "SELECT other.person, identity.birth_date FROM membership AS own JOIN membership AS other ON other.household = own.household
               JOIN identity ON identity.person = other.person
             WHERE own.person = $1 AND own.from_on <= $2 AND (own.to_on IS NULL OR own.to_on > $2) AND other.person <> $1
               AND other.from_on <= $2 AND (other.to_on IS NULL OR other.to_on > $2)
             ORDER BY own.custody_share_pct DESC, own.household, CASE other.relation WHEN 'reference' THEN 1 WHEN 'partner' THEN 2 ELSE 3 END,
               identity.birth_date, other.person",
            params![person, day],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }
}
