//! Offers and their price classes: each change is a version.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{Money, OfferId, OrganiserId, Route};

/// An offer as it now is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its id in the municipality's list.
    pub alias: String,
    /// Who offers it.
    pub organiser: OrganiserId,
    /// The municipal service behind it.
    pub service: String,
    /// Its name.
    pub name: String,
    /// Membership, camp, ticket, lessons, … as the scheme names them.
    pub category: String,
    /// Who hands over the holder's share, where.
    pub route: Route,
    /// First day.
    pub from_on: Option<NaiveDate>,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
    /// Youngest age.
    pub age_from: Option<i64>,
    /// Oldest age.
    pub age_to: Option<i64>,
    /// Nights, for camps.
    pub nights: Option<i64>,
    /// Places.
    pub places: Option<i64>,
    /// How often one person may use it.
    pub use_limit: Option<i64>,
    /// Price classes with their price, by name.
    pub prices: Vec<(String, Money)>,
    /// Facts that the scheme declares of offers, in hundredths, by name.
    pub facts: Vec<(String, i64)>,
}

/// An offer with its identity and the version its prices hang on.
type Versioned = (OfferId, i64, Offer);

fn offer(row: &Row<'_>) -> rusqlite::Result<Versioned> {
    let offer = Offer {
        alias: row.get("alias")?,
        organiser: row.get("organiser")?,
        service: row.get("service")?,
        name: row.get("name")?,
        category: row.get("category")?,
        route: row.get("route")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        age_from: row.get("age_from")?,
        age_to: row.get("age_to")?,
        nights: row.get("nights")?,
        places: row.get("places")?,
        use_limit: row.get("use_limit")?,
        prices: Vec::new(),
        facts: Vec::new(),
    };
    Ok((row.get("offer")?, row.get("seq")?, offer))
}

impl Register {
    /// The offer under an id of the municipality's list.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer_by_alias(&self, alias: &str) -> Outcome<Option<(OfferId, Offer)>> {
        let found = self.one("SELECT * FROM offer_now WHERE alias = $1", [alias], offer)?;
        found
            .map(|versioned| self.with_prices_and_facts(versioned))
            .transpose()
    }

    /// An offer.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer(&self, id: OfferId) -> Outcome<Option<Offer>> {
        let found = self.one("SELECT * FROM offer_now WHERE offer = $1", [id], offer)?;
        Ok(found
            .map(|versioned| self.with_prices_and_facts(versioned))
            .transpose()?
            .map(|(_, offer)| offer))
    }

    /// An offer as it was known at a moment: its newest version recorded by then. `None` when it was not known yet.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer_known_at(&self, id: OfferId, at: &str) -> Outcome<Option<Offer>> {
        let found = self.one(
            "SELECT offer.alias, offer.organiser, version.* FROM offer JOIN offer_version AS version ON version.seq =
               (SELECT max(seq) FROM offer_version WHERE offer = $1 AND recorded_at <= $2) WHERE offer.id = $1",
            params![id, at],
            offer,
        )?;
        Ok(found
            .map(|versioned| self.with_prices_and_facts(versioned))
            .transpose()?
            .map(|(_, offer)| offer))
    }

    /// The number of the version of an offer that [`Self::offer_known_at`] gives, or of the newest.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer_version_at(&self, id: OfferId, at: Option<&str>) -> Outcome<Option<i64>> {
        let found = self.one(
            "SELECT coalesce((SELECT max(seq) FROM offer_version WHERE offer = $1 AND recorded_at <= $2),
               (SELECT max(seq) FROM offer_version WHERE offer = $1))",
            params![id, at],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// An offer as one version has it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer_version(&self, version: i64) -> Outcome<Option<Offer>> {
        let found = self.one(
            "SELECT offer.alias, offer.organiser, version.* FROM offer_version AS version
             JOIN offer ON offer.id = version.offer WHERE version.seq = $1",
            [version],
            offer,
        )?;
        Ok(found
            .map(|versioned| self.with_prices_and_facts(versioned))
            .transpose()?
            .map(|(_, offer)| offer))
    }

    /// The offers of one organiser, or of all, by id of the list.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offers(&self, organiser: Option<OrganiserId>) -> Outcome<Vec<(OfferId, Offer)>> {
        let found = self.all(
            "SELECT * FROM offer_now WHERE $1 IS NULL OR organiser = $1 ORDER BY alias",
            params![organiser],
            offer,
        )?;
        found
            .into_iter()
            .map(|versioned| self.with_prices_and_facts(versioned))
            .collect()
    }

    /// The offers of an organiser and of those that were merged into it, by id of the list.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offers_paid_to(&self, organiser: OrganiserId) -> Outcome<Vec<(OfferId, Offer)>> {
        let mut all = self.offers(Some(organiser))?;
        for merged in self.merged_into(organiser)? {
            all.extend(self.offers(Some(merged))?);
        }
        all.sort_by(|(_, one), (_, other)| one.alias.cmp(&other.alias));
        Ok(all)
    }

    /// Id in the list and name of every offer.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer_names(&self) -> Outcome<Vec<(OfferId, String, String)>> {
        self.all("SELECT offer, alias, name FROM offer_now", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
    }

    /// Id in the list, name, club and route of each offer that is not over on a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offers_not_over(&self, on: NaiveDate) -> Outcome<Vec<(String, String, String, Route)>> {
        self.all(
            "SELECT offer.alias, offer.name, club.name, offer.route FROM offer_now AS offer
             JOIN organiser_now AS club ON club.organiser = offer.organiser WHERE offer.to_on IS NULL OR offer.to_on > $1",
            [on],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
    }

    /// Adds an offer that has no version yet.
    ///
    /// # Errors
    /// When the id is taken, or the register cannot be written.
    pub fn add_offer(&self, id: OfferId, new: &Offer, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO offer (id, alias, organiser, recorded_at) VALUES ($1, $2, $3, $4)",
            params![id, new.alias, new.organiser, at],
        )?;
        Ok(())
    }

    /// Adds a version of an offer with its price classes and facts.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_offer_version(&self, id: OfferId, new: &Offer, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO offer_version (offer, service, name, category, route, from_on, to_on, age_from, age_to, nights, places,
               use_limit, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            params![
                id,
                new.service,
                new.name,
                new.category,
                new.route,
                new.from_on,
                new.to_on,
                new.age_from,
                new.age_to,
                new.nights,
                new.places,
                new.use_limit,
                at
            ],
        )?;
        let version = self.last_seq();
        for (class, price) in &new.prices {
            self.execute(
                "INSERT INTO offer_price (version, price_class, price) VALUES ($1, $2, $3)",
                params![version, class, price],
            )?;
        }
        for (fact, hundredths) in &new.facts {
            self.execute(
                "INSERT INTO offer_fact (version, fact, hundredths) VALUES ($1, $2, $3)",
                params![version, fact, hundredths],
            )?;
        }
        Ok(())
    }

    fn with_prices_and_facts(
        &self,
        (id, version, mut offer): Versioned,
    ) -> Outcome<(OfferId, Offer)> {
        offer.prices = self.all(
            "SELECT price_class, price FROM offer_price WHERE version = $1 ORDER BY price_class",
            [version],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        offer.facts = self.all(
            "SELECT fact, hundredths FROM offer_fact WHERE version = $1 ORDER BY fact",
            [version],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok((id, offer))
    }
}
