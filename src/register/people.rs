//! Persons: who they are (erasable), their national numbers, and the ids other systems give them.

use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{PartialDate, PersonId, Sex};

/// Who somebody is: the erasable part of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Family name.
    pub last_name: String,
    /// Given name; some people have none.
    pub first_name: String,
    /// Both names folded for finding.
    pub name_key: String,
    /// As the population register holds it.
    pub sex: Option<Sex>,
    /// Possibly incomplete.
    pub birth_date: PartialDate,
    /// Language of letters.
    pub language: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// A person as found by one of their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberHolder {
    /// The person.
    pub person: PersonId,
    /// Whether the number was replaced by another.
    pub replaced: bool,
}

fn identity(row: &Row<'_>) -> rusqlite::Result<Identity> {
    Ok(Identity {
        last_name: row.get("last_name")?,
        first_name: row.get("first_name")?,
        name_key: row.get("name_key")?,
        sex: row.get("sex")?,
        birth_date: row.get("birth_date")?,
        language: row.get("language")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
    })
}

/// The words by which a name is found; a letter that stands alone (`D'Hondt`, `'t Kint`) is also found joined to the next word.
fn words_of(name_key: &str) -> Vec<String> {
    let words: Vec<&str> = name_key.split(' ').collect();
    let joined = words.windows(2).filter(|pair| pair[0].chars().count() == 1);
    let joined = joined.map(<[&str]>::concat);
    words
        .iter()
        .map(ToString::to_string)
        .chain(joined)
        .collect()
}

impl Register {
    /// Adds a person of whom nothing is known yet.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_person(&self, person: PersonId, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO person (id, recorded_at) VALUES ($1, $2)",
            params![person, at],
        )?;
        Ok(())
    }

    /// Who a person is; `None` when it was erased.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn identity(&self, person: PersonId) -> Outcome<Option<Identity>> {
        self.one(
            "SELECT * FROM identity WHERE person = $1",
            [person],
            identity,
        )
    }

    /// Sets who a person is. Identity may change: the log says that it did.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn set_identity(&self, person: PersonId, is: &Identity, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO earlier_birth (person, until_at, birth_date)
             SELECT person, $1, birth_date FROM identity WHERE person = $2 AND birth_date <> $3 ON CONFLICT DO NOTHING",
            params![at, person, is.birth_date],
        )?;
        self.execute(
            "INSERT INTO identity (person, last_name, first_name, name_key, sex, birth_date, language, phone, email, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (person) DO UPDATE SET last_name = $2, first_name = $3, name_key = $4, sex = $5, birth_date = $6,
               language = $7, phone = $8, email = $9, recorded_at = $10",
            params![
                person,
                is.last_name,
                is.first_name,
                is.name_key,
                is.sex,
                is.birth_date,
                is.language,
                is.phone,
                is.email,
                at
            ],
        )?;
        self.execute("DELETE FROM name_word WHERE person = $1", [person])?;
        for word in words_of(&is.name_key) {
            self.execute(
                "INSERT INTO name_word (word, person) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                params![word, person],
            )?;
        }
        Ok(())
    }

    /// The person behind an id of a source system.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn person_by_alias(&self, alias: &str) -> Outcome<Option<PersonId>> {
        self.one(
            "SELECT person FROM person_alias WHERE alias = $1",
            [alias],
            |row| row.get(0),
        )
    }

    /// The first id a source system gave this person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn alias_of_person(&self, person: PersonId) -> Outcome<Option<String>> {
        self.one(
            "SELECT alias FROM person_alias WHERE person = $1 ORDER BY alias LIMIT 1",
            [person],
            |row| row.get(0),
        )
    }

    /// Gives a person one more id of a source system.
    ///
    /// # Errors
    /// When another person has it, or the register cannot be written.
    pub fn add_person_alias(&self, alias: &str, person: PersonId, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO person_alias (alias, person, recorded_at) VALUES ($1, $2, $3)",
            params![alias, person, at],
        )?;
        Ok(())
    }

    /// The person behind a national number, found by its keyed pseudonym.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn person_by_number(&self, mac: &[u8; 32]) -> Outcome<Option<NumberHolder>> {
        self.one(
            "SELECT person, replaced FROM national_number WHERE mac = $1",
            [mac],
            |row| {
                Ok(NumberHolder {
                    person: row.get(0)?,
                    replaced: row.get(1)?,
                })
            },
        )
    }

    /// The current national number of a person: to ask a source, and nothing else.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn number_of(&self, person: PersonId) -> Outcome<Option<String>> {
        self.one(
            "SELECT number FROM national_number WHERE person = $1 AND replaced = 0",
            [person],
            |row| row.get(0),
        )
    }

    /// Gives a person a national number; the one they had is marked as replaced and stays.
    ///
    /// # Errors
    /// When somebody else has the number, or the register cannot be written.
    pub fn set_number(
        &self,
        person: PersonId,
        mac: &[u8; 32],
        number: &str,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "UPDATE national_number SET replaced = 1 WHERE person = $1 AND replaced = 0 AND mac <> $2",
            params![person, mac],
        )?;
        self.execute(
            "INSERT INTO national_number (mac, person, number, recorded_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (mac) DO UPDATE SET replaced = 0 WHERE national_number.person = $2",
            params![mac, person, number, at],
        )?;
        Ok(())
    }

    /// Puts the number of a person right: the one they had was never theirs, and goes.
    ///
    /// # Errors
    /// When somebody else has the number, or the register cannot be written.
    pub fn correct_number(
        &self,
        person: PersonId,
        mac: &[u8; 32],
        number: &str,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "DELETE FROM national_number WHERE person = $1 AND replaced = 0 AND mac <> $2",
            params![person, mac],
        )?;
        self.set_number(person, mac, number, at)
    }

    /// Every national number with the mac under which it is found, and whose it is.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_number<E: From<Fault>>(
        &self,
        take: impl FnMut((PersonId, String, [u8; 32])) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT person, number, mac FROM national_number",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            take,
        )
    }

    /// Keeps a number that was replaced, so that facts under it still find the person.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_replaced_number(
        &self,
        person: PersonId,
        mac: &[u8; 32],
        number: &str,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO national_number (mac, person, number, replaced, recorded_at) VALUES ($1, $2, $3, 1, $4)
             ON CONFLICT (mac) DO NOTHING",
            params![mac, person, number, at],
        )?;
        Ok(())
    }
}
