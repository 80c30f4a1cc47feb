//! Clubs and services: each change is a version.

use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{OrganiserId, Sector};

/// An organiser as it now is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    /// Its id in the municipality's list.
    pub alias: String,
    /// Its name.
    pub name: String,
    /// The field it works in.
    pub sector: Sector,
    /// The municipality itself: journal only, never a bank transfer.
    pub internal: bool,
    /// Enterprise number; a de facto association has none.
    pub kbo: Option<String>,
    /// Code in the Flemish register of associations.
    pub vcode: Option<String>,
    /// Account; needed to be paid, not to exist.
    pub iban: Option<String>,
    /// BIC.
    pub bic: Option<String>,
    /// Holder of the account where it is not the club itself.
    pub account_holder: Option<String>,
    /// Street.
    pub street: Option<String>,
    /// House number.
    pub house_number: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// Country code.
    pub country: Option<String>,
}

pub(super) fn organiser(row: &Row<'_>) -> rusqlite::Result<(OrganiserId, Organiser)> {
    let organiser = Organiser {
        alias: row.get("alias")?,
        name: row.get("name")?,
        sector: row.get("sector")?,
        internal: row.get("internal")?,
        kbo: row.get("kbo")?,
        vcode: row.get("vcode")?,
        iban: row.get("iban")?,
        bic: row.get("bic")?,
        account_holder: row.get("account_holder")?,
        street: row.get("street")?,
        house_number: row.get("house_number")?,
        postcode: row.get("postcode")?,
        town: row.get("town")?,
        country: row.get("country")?,
    };
    Ok((row.get("organiser")?, organiser))
}

impl Register {
    /// The organiser under an id of the municipality's list.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organiser_by_alias(&self, alias: &str) -> Outcome<Option<(OrganiserId, Organiser)>> {
        self.one(
            "SELECT * FROM organiser_now WHERE alias = $1",
            [alias],
            organiser,
        )
    }

    /// An organiser.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organiser(&self, id: OrganiserId) -> Outcome<Option<Organiser>> {
        Ok(self
            .one(
                "SELECT * FROM organiser_now WHERE organiser = $1",
                [id],
                organiser,
            )?
            .map(|(_, organiser)| organiser))
    }

    /// An organiser as it was known at a moment. `None` when it was not known yet.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organiser_known_at(&self, id: OrganiserId, at: &str) -> Outcome<Option<Organiser>> {
        let found = self.one(
            "SELECT organiser.alias, version.* FROM organiser JOIN organiser_version AS version ON version.seq =
               (SELECT max(seq) FROM organiser_version WHERE organiser = $1 AND recorded_at <= $2) WHERE organiser.id = $1",
            params![id, at],
            organiser,
        )?;
        Ok(found.map(|(_, organiser)| organiser))
    }

    /// The number of the version of an organiser that [`Self::organiser_known_at`] gives, or of the newest.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organiser_version_at(&self, id: OrganiserId, at: Option<&str>) -> Outcome<Option<i64>> {
        let found = self.one(
            "SELECT coalesce((SELECT max(seq) FROM organiser_version WHERE organiser = $1 AND recorded_at <= $2),
               (SELECT max(seq) FROM organiser_version WHERE organiser = $1))",
            params![id, at],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// An organiser as one version has it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organiser_version(&self, version: i64) -> Outcome<Option<Organiser>> {
        let found = self.one(
            "SELECT organiser.alias, version.* FROM organiser_version AS version
             JOIN organiser ON organiser.id = version.organiser WHERE version.seq = $1",
            [version],
            organiser,
        )?;
        Ok(found.map(|(_, organiser)| organiser))
    }

    /// Every organiser, by id of the list.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organisers(&self) -> Outcome<Vec<(OrganiserId, Organiser)>> {
        self.all("SELECT * FROM organiser_now ORDER BY alias", [], organiser)
    }

    /// Adds an organiser that has no version yet.
    ///
    /// # Errors
    /// When the id is taken, or the register cannot be written.
    pub fn add_organiser(&self, id: OrganiserId, alias: &str, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO organiser (id, alias, recorded_at) VALUES ($1, $2, $3)",
            params![id, alias, at],
        )?;
        Ok(())
    }

    /// Adds a version of an organiser.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_organiser_version(
        &self,
        id: OrganiserId,
        new: &Organiser,
        (by, at): (&str, &str),
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO organiser_version (organiser, name, sector, internal, kbo, vcode, iban, bic, account_holder,
               street, house_number, postcode, town, country, recorded_by, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
            params![
                id,
                new.name,
                new.sector,
                new.internal,
                new.kbo,
                new.vcode,
                new.iban,
                new.bic,
                new.account_holder,
                new.street,
                new.house_number,
                new.postcode,
                new.town,
                new.country,
                by,
                at
            ],
        )?;
        Ok(())
    }
}
