//! Two persons who turn out to be one: what the one held moves to the other.

use rusqlite::params;

use super::{FactOf, Figure, Outcome, Register, Status};
use crate::domain::{HouseholdId, PersonId, StatusId};
use crate::settlement::Merged;

impl Register {
    /// The person who carries this id now: the same one, or the one they were merged into. `None` when there is no such person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn person_now(&self, person: PersonId) -> Outcome<Option<PersonId>> {
        self.one(
            "WITH RECURSIVE line (person, step) AS (
               SELECT id, 0 FROM person WHERE id = $1
               UNION ALL SELECT survivor, step + 1 FROM line JOIN person_merge ON merged = line.person)
             SELECT person FROM line ORDER BY step DESC LIMIT 1",
            [person],
            |row| row.get(0),
        )
    }

    /// Every two persons who turned out to be one.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn persons_merged(&self) -> Outcome<Vec<Merged>> {
        self.all("SELECT * FROM person_merge", [], |row| {
            Ok(Merged {
                merged: row.get("merged")?,
                survivor: row.get("survivor")?,
                at: row.get("recorded_at")?,
            })
        })
    }

    /// Every status a person has or had, as it now stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn statuses_of_person(&self, person: PersonId) -> Outcome<Vec<(StatusId, Status)>> {
        self.all(
            "SELECT * FROM status_now WHERE person = $1 ORDER BY code, from_on",
            [person],
            super::statuses::status,
        )
    }

    /// Every status a household has or had, as it now stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn statuses_of_household(
        &self,
        household: HouseholdId,
    ) -> Outcome<Vec<(StatusId, Status)>> {
        self.all(
            "SELECT * FROM status_now WHERE household = $1 ORDER BY code, from_on",
            [household],
            super::statuses::status,
        )
    }

    /// Every figure of a person, as it now stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn figures_of_person(&self, person: PersonId) -> Outcome<Vec<Figure>> {
        self.all(
            "SELECT * FROM figure_now WHERE person = $1 ORDER BY kind, as_of, year",
            [person],
            |row| {
                Ok(Figure {
                    subject: FactOf::Person(person),
                    kind: row.get("kind")?,
                    hundredths: row.get("hundredths")?,
                    as_of: row.get("as_of")?,
                    year: row.get("year")?,
                    source: row.get("source")?,
                })
            },
        )
    }

    /// Moves identity, numbers, ids, memberships, answers, passes and vouchers of `merged` to `survivor`, and writes down that it was so.
    /// Statuses, figures, rights and wishes are corrected by addition: the caller adds them.
    ///
    /// # Errors
    /// When `merged` was merged before, or the register cannot be written.
    pub fn merge_person(&self, merged: PersonId, survivor: PersonId, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO person_merge (merged, survivor, recorded_at) VALUES ($1, $2, $3)",
            params![merged, survivor, at],
        )?;
        self.execute(
            "INSERT INTO source_answer (person, code, reference_on, outcome, from_on, to_on, recorded_at)
             SELECT $1, code, reference_on, outcome, from_on, to_on, $2 FROM source_answer AS old WHERE person = $3 AND NOT EXISTS (
               SELECT 1 FROM source_answer WHERE person = $1 AND code = old.code AND reference_on = old.reference_on
                 AND outcome = old.outcome AND from_on IS old.from_on AND to_on IS old.to_on) ORDER BY seq",
            params![survivor, at, merged],
        )?;
        for sql in KEPT {
            self.execute(sql, params![at, merged])?;
        }
        self.execute(
            "INSERT INTO membership (household, person, from_on, to_on, relation, custody_share_pct, recorded_at, closed_at)
             SELECT household, $1, from_on, to_on, relation, custody_share_pct, $2, closed_at FROM membership WHERE person = $3
             ON CONFLICT DO NOTHING",
            params![survivor, at, merged],
        )?;
        for sql in MOVED {
            self.execute(sql, params![survivor, merged])?;
        }
        for sql in GONE {
            self.execute(sql, [merged])?;
        }
        Ok(())
    }
}

/// How a person stood until now: what kits and vouchers promised went by it.
const KEPT: &[&str] = &[
    "INSERT INTO earlier_membership (household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, until_at)
     SELECT household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, $1 FROM membership WHERE person = $2",
    "INSERT INTO earlier_birth (person, until_at, birth_date) SELECT person, $1, birth_date FROM identity WHERE person = $2 ON CONFLICT DO NOTHING",
    "INSERT INTO pass_moved (pass, until_at, person) SELECT id, $1, person FROM pass WHERE person = $2",
    "INSERT INTO voucher_moved (voucher, until_at, person) SELECT id, $1, person FROM voucher WHERE person = $2",
];
/// What moves to the survivor.
const MOVED: &[&str] = &[
    "UPDATE national_number SET person = $1, replaced = 1 WHERE person = $2",
    "UPDATE person_alias SET person = $1 WHERE person = $2",
    "UPDATE pass SET person = $1 WHERE person = $2",
    "UPDATE voucher SET person = $1 WHERE person = $2",
    "UPDATE refund_claim SET person = $1 WHERE person = $2",
    "UPDATE person_account SET person = $1 WHERE person = $2",
];
/// What is left of the merged person and is said of the survivor now.
const GONE: &[&str] = &[
    "DELETE FROM membership WHERE person = $1",
    "DELETE FROM name_word WHERE person = $1",
    "DELETE FROM identity WHERE person = $1",
];
