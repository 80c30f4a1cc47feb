//! What was known at an earlier moment: a kit promised by it, and what it promised is paid.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{KitId, OrganiserId, PersonId, Tier};

/// A kit that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitMade {
    /// For whom.
    pub organiser: OrganiserId,
    /// Its first day, whose rights and ages it knows.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: NaiveDate,
    /// UTC moment at which it was made.
    pub recorded_at: String,
}

impl Register {
    /// A kit that was handed out.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn kit_made(&self, kit: KitId) -> Outcome<Option<KitMade>> {
        self.one(
            "SELECT organiser, from_on, to_on, recorded_at FROM kit WHERE id = $1",
            [kit],
            |row| {
                Ok(KitMade {
                    organiser: row.get(0)?,
                    from_on: row.get(1)?,
                    to_on: row.get(2)?,
                    recorded_at: row.get(3)?,
                })
            },
        )
    }

    /// The tier a kit gives a person on a day: that of its first day, as known when it was made, until it ends.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn tier_in_kit(
        &self,
        kit: &KitMade,
        person: PersonId,
        right: &str,
        on: NaiveDate,
    ) -> Outcome<Option<Tier>> {
        self.one(
            "SELECT tier FROM entitlement AS known WHERE person = $1 AND \"right\" = $2 AND void = 0
               AND from_on <= $3 AND (to_on IS NULL OR to_on > $4) AND recorded_at <= $5
               AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = known.id AND later.recorded_at <= $5)
             ORDER BY from_on DESC LIMIT 1",
            params![person, right, kit.from_on, on, kit.recorded_at],
            |row| row.get(0),
        )
    }

    /// The ground of a person's right on a day, as known at a moment or as it now stands: for nothing but the choice of the fund.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn ground_on(
        &self,
        person: PersonId,
        right: &str,
        day: NaiveDate,
        known_at: Option<&str>,
    ) -> Outcome<Option<String>> {
        self.one(
            "SELECT ground FROM entitlement AS known WHERE person = $1 AND \"right\" = $2 AND void = 0
               AND from_on <= $3 AND (to_on IS NULL OR to_on > $3) AND ($4 IS NULL OR recorded_at <= $4)
               AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = known.id AND ($4 IS NULL OR later.recorded_at <= $4))
             ORDER BY from_on DESC LIMIT 1",
            params![person, right, day, known_at],
            |row| row.get(0),
        )
    }
}
