//! Statuses, figures and answers of sources: dated facts, corrected by addition.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{FigureId, HouseholdId, PersonId, StatusId};

/// Whose fact it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactOf {
    /// One person.
    Person(PersonId),
    /// Everybody in a household.
    Household(HouseholdId),
}

impl FactOf {
    fn columns(self) -> (Option<PersonId>, Option<HouseholdId>) {
        match self {
            Self::Person(person) => (Some(person), None),
            Self::Household(household) => (None, Some(household)),
        }
    }

    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        match row.get("person")? {
            Some(person) => Ok(Self::Person(person)),
            None => row.get("household").map(Self::Household),
        }
    }
}

/// A dated status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Its id in the source system.
    pub alias: String,
    /// Whose it is.
    pub subject: FactOf,
    /// Code of the vocabulary, such as `LL2` or `VT`.
    pub code: String,
    /// Sector of the Crossroads Bank.
    pub ksz_sector: Option<i64>,
    /// Quality code of the Crossroads Bank.
    pub ksz_quality: Option<i64>,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
    /// Who says so.
    pub source: Option<String>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
}

/// A dated amount or count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Whose it is.
    pub subject: FactOf,
    /// Name declared in the scheme, such as `taxable_income`.
    pub kind: String,
    /// Cents of an amount, hundredths of a count.
    pub hundredths: i64,
    /// The day it was so.
    pub as_of: Option<NaiveDate>,
    /// Or the year it is of.
    pub year: Option<i32>,
    /// Who says so.
    pub source: Option<String>,
}

/// What a source answered about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The person asked about.
    pub person: PersonId,
    /// The status asked for.
    pub code: String,
    /// The day asked about.
    pub reference_on: NaiveDate,
    /// `period`, `no-right`, `no-data` or `no-result`.
    pub outcome: &'static str,
    /// First day of the right, for `period`.
    pub from_on: Option<NaiveDate>,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
}

pub(super) fn status(row: &Row<'_>) -> rusqlite::Result<(StatusId, Status)> {
    let status = Status {
        alias: row.get("alias")?,
        subject: FactOf::of(row)?,
        code: row.get("code")?,
        ksz_sector: row.get("ksz_sector")?,
        ksz_quality: row.get("ksz_quality")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        source: row.get("source")?,
        decided_on: row.get("decided_on")?,
    };
    Ok((row.get("id")?, status))
}

impl Register {
    /// The status as it now stands under an id of a source system.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn status_by_alias(&self, alias: &str) -> Outcome<Option<(StatusId, Status)>> {
        self.one("SELECT * FROM status_now WHERE alias = $1", [alias], status)
    }

    /// The statuses of one code that somebody has or had, as they now stand.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn statuses_of(&self, subject: FactOf, code: &str) -> Outcome<Vec<(StatusId, Status)>> {
        match subject {
            FactOf::Person(person) => self.all(
                "SELECT * FROM status_now WHERE person = $1 AND code = $2",
                params![person, code],
                status,
            ),
            FactOf::Household(household) => self.all(
                "SELECT * FROM status_now WHERE household = $1 AND code = $2",
                params![household, code],
                status,
            ),
        }
    }

    /// Adds a status, or the correction of one. `void` takes the corrected status back altogether.
    ///
    /// # Errors
    /// When the corrected row was corrected before, or the register cannot be written.
    pub fn add_status(
        &self,
        id: StatusId,
        new: &Status,
        corrects: Option<StatusId>,
        void: bool,
        at: &str,
    ) -> Outcome<()> {
        let (person, household) = new.subject.columns();
        self.execute(
            "INSERT INTO status (id, alias, person, household, code, ksz_sector, ksz_quality, from_on, to_on, source, decided_on,
               void, corrects, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            params![
                id,
                new.alias,
                person,
                household,
                new.code,
                new.ksz_sector,
                new.ksz_quality,
                new.from_on,
                new.to_on,
                new.source,
                new.decided_on,
                void,
                corrects,
                at
            ],
        )?;
        Ok(())
    }

    /// The figure of one kind for the same day or year, as it now stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn figure_like(&self, like: &Figure) -> Outcome<Option<(FigureId, Figure)>> {
        let (person, household) = like.subject.columns();
        let column = if person.is_some() {
            "person"
        } else {
            "household"
        };
        let sql = format!(
            "SELECT * FROM figure_now WHERE {column} = coalesce($1, $2) AND kind = $3 AND as_of IS $4 AND year IS $5"
        );
        self.one(
            &sql,
            params![person, household, like.kind, like.as_of, like.year],
            |row| {
                let figure = Figure {
                    subject: like.subject,
                    kind: like.kind.clone(),
                    hundredths: row.get("hundredths")?,
                    as_of: like.as_of,
                    year: like.year,
                    source: row.get("source")?,
                };
                Ok((row.get("id")?, figure))
            },
        )
    }

    /// Adds a figure, or the correction of one.
    ///
    /// # Errors
    /// When the corrected row was corrected before, or the register cannot be written.
    pub fn add_figure(
        &self,
        id: FigureId,
        new: &Figure,
        corrects: Option<FigureId>,
        at: &str,
    ) -> Outcome<()> {
        let (person, household) = new.subject.columns();
        self.execute(
            "INSERT INTO figure (id, person, household, kind, hundredths, as_of, year, source, corrects, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![id, person, household, new.kind, new.hundredths, new.as_of, new.year, new.source, corrects, at],
        )?;
        Ok(())
    }

    /// Adds the answer of a source, unless the very same answer stands there already. Gives whether it was new.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_answer(&self, new: &Answer, at: &str) -> Outcome<bool> {
        let added = self.execute(
            "INSERT INTO source_answer (person, code, reference_on, outcome, from_on, to_on, recorded_at)
             SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (
               SELECT 1 FROM source_answer WHERE person = $1 AND code = $2 AND reference_on = $3
                 AND outcome = $4 AND from_on IS $5 AND to_on IS $6)",
            params![new.person, new.code, new.reference_on, new.outcome, new.from_on, new.to_on, at],
        )?;
        Ok(added > 0)
    }

    /// Whether a source answered about a later day, so that this answer no longer changes anything.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn answered_after(&self, person: PersonId, code: &str, day: NaiveDate) -> Outcome<bool> {
        let later = self.one(
            "SELECT 1 FROM source_answer WHERE person = $1 AND code = $2 AND reference_on > $3 AND outcome IN ('period', 'no-right')",
            params![person, code, day],
            |_| Ok(()),
        )?;
        Ok(later.is_some())
    }
}
