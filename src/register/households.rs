//! Households, their dated addresses, and who belongs to them from when to when.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{HouseholdId, PersonId, Relation};

/// Where a household lives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// REFNIS code of the municipality.
    pub refnis: Option<String>,
    /// Postcode.
    pub postcode: String,
    /// Name of the municipality.
    pub municipality: Option<String>,
    /// Street.
    pub street: Option<String>,
    /// Street folded for finding.
    pub street_key: Option<String>,
    /// House number.
    pub house_number: Option<String>,
    /// Box.
    pub bus: Option<String>,
}

/// An address with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedAddress {
    /// First day there.
    pub from_on: NaiveDate,
    /// First day elsewhere, if they left.
    pub to_on: Option<NaiveDate>,
    /// The address.
    pub address: Address,
}

/// Somebody's place in a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The household.
    pub household: HouseholdId,
    /// The member.
    pub person: PersonId,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer, if it ended.
    pub to_on: Option<NaiveDate>,
    /// How they stand to the reference person.
    pub relation: Relation,
    /// Share of residence of a child of separated parents, in percent.
    pub custody_share_pct: i64,
}

pub(super) fn address(row: &Row<'_>) -> rusqlite::Result<DatedAddress> {
    Ok(DatedAddress {
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        address: Address {
            refnis: row.get("refnis")?,
            postcode: row.get("postcode")?,
            municipality: row.get("municipality")?,
            street: row.get("street")?,
            street_key: row.get("street_key")?,
            house_number: row.get("house_number")?,
            bus: row.get("box")?,
        },
    })
}

pub(super) fn membership(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(Membership {
        household: row.get("household")?,
        person: row.get("person")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        relation: row.get("relation")?,
        custody_share_pct: row.get("custody_share_pct")?,
    })
}

impl Register {
    /// Adds a household under the id its source gave it.
    ///
    /// # Errors
    /// When the id is taken, or the register cannot be written.
    pub fn add_household(
        &self,
        household: HouseholdId,
        alias: &str,
        kind: Option<&str>,
        dossier: Option<&str>,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO household (id, alias, type, dossier, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![household, alias, kind, dossier, at],
        )?;
        Ok(())
    }

    /// The household behind an id of a source system.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn household_by_alias(&self, alias: &str) -> Outcome<Option<HouseholdId>> {
        self.one(
            "SELECT id FROM household WHERE alias = $1",
            [alias],
            |row| row.get(0),
        )
    }

    /// The id under which people know a household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn alias_of_household(&self, household: HouseholdId) -> Outcome<Option<String>> {
        self.one(
            "SELECT alias FROM household WHERE id = $1",
            [household],
            |row| row.get(0),
        )
    }

    /// Where a household lives now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn current_address(&self, household: HouseholdId) -> Outcome<Option<DatedAddress>> {
        self.one(
            "SELECT * FROM address WHERE household = $1 AND to_on IS NULL",
            [household],
            address,
        )
    }

    /// Where a household lived, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn addresses(&self, household: HouseholdId) -> Outcome<Vec<DatedAddress>> {
        self.all(
            "SELECT * FROM address WHERE household = $1 ORDER BY from_on",
            [household],
            address,
        )
    }

    /// Opens an address from a day on and closes the one before, if any.
    ///
    /// # Errors
    /// When the new one does not begin after the old one, or the register cannot be written.
    pub fn open_address(
        &self,
        household: HouseholdId,
        from_on: NaiveDate,
        new: &Address,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "UPDATE address SET to_on = $1, closed_at = $2 WHERE household = $3 AND to_on IS NULL",
            params![from_on, at, household],
        )?;
        self.execute(
            "INSERT INTO address (household, from_on, refnis, postcode, municipality, street, street_key, house_number, box, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                household,
                from_on,
                new.refnis,
                new.postcode,
                new.municipality,
                new.street,
                new.street_key,
                new.house_number,
                new.bus,
                at
            ],
        )?;
        Ok(())
    }

    /// Every place somebody has or had in a household, newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn memberships_of_person(&self, person: PersonId) -> Outcome<Vec<Membership>> {
        self.all(
            "SELECT * FROM membership WHERE person = $1 ORDER BY from_on DESC, household",
            [person],
            membership,
        )
    }

    /// Everybody who is or was in a household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn memberships_of_household(&self, household: HouseholdId) -> Outcome<Vec<Membership>> {
        self.all(
            "SELECT * FROM membership WHERE household = $1 ORDER BY person, from_on",
            [household],
            membership,
        )
    }

    /// Opens a place in a household.
    ///
    /// # Errors
    /// When there is an open one already, or the register cannot be written.
    pub fn open_membership(&self, new: &Membership, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO membership (household, person, from_on, to_on, relation, custody_share_pct, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            params![new.household, new.person, new.from_on, new.to_on, new.relation, new.custody_share_pct, at],
        )?;
        Ok(())
    }

    /// How many households and persons the register holds.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn population(&self) -> Outcome<(i64, i64)> {
        let counted = self.one(
            "SELECT (SELECT count(*) FROM household), (SELECT count(*) FROM identity)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(counted.unwrap_or((0, 0)))
    }
}
