//! What was known at an earlier moment: a kit promised by it, and what it promised is paid.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{
    HouseholdId, KitId, OrganiserId, PartialDate, PassId, Period, PersonId, Tier, VoucherId,
};

/// A kit that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitMade {
    /// For whom.
    pub organiser: OrganiserId,
    /// Its days.
    pub days: Period,
    /// The last state of a pass that it knows.
    pub pass_states: i64,
    /// UTC moment at which it was made.
    pub recorded_at: String,
}

/// A right as it was known at a moment: what it opens and when, and no word about why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRight {
    /// What it opens.
    pub tier: Tier,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
}

impl KnownRight {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| day < to)
    }
}

fn right(row: &Row<'_>) -> rusqlite::Result<KnownRight> {
    Ok(KnownRight {
        tier: row.get("tier")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
    })
}

impl Register {
    /// A kit that was handed out.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn kit_made(&self, kit: KitId) -> Outcome<Option<KitMade>> {
        self.one(
            "SELECT organiser, from_on, to_on, pass_states, recorded_at FROM kit WHERE id = $1",
            [kit],
            |row| {
                Ok(KitMade {
                    organiser: row.get(0)?,
                    days: Period {
                        from: row.get(1)?,
                        to: row.get(2)?,
                    },
                    pass_states: row.get(3)?,
                    recorded_at: row.get(4)?,
                })
            },
        )
    }

    /// The rights of a person on the days of a kit, as known when it was made, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn rights_in_kit(
        &self,
        kit: &KitMade,
        person: PersonId,
        right_of: &str,
    ) -> Outcome<Vec<KnownRight>> {
        self.all(
            "SELECT tier, from_on, to_on FROM entitlement AS known WHERE person = $1 AND \"right\" = $2 AND void = 0
               AND (to_on IS NULL OR to_on > $3) AND ($4 IS NULL OR from_on < $4) AND recorded_at <= $5
               AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = known.id AND later.recorded_at <= $5)
             ORDER BY from_on",
            params![person, right_of, kit.days.from, kit.days.to, kit.recorded_at],
            right,
        )
    }

    /// Whether a voucher had been withdrawn at a moment.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn withdrawn_by(&self, voucher: VoucherId, at: &str) -> Outcome<bool> {
        let found = self.one(
            "SELECT 1 FROM voucher_withdrawal WHERE voucher = $1 AND recorded_at <= $2",
            params![voucher, at],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(found.is_some())
    }

    /// Whose a pass was at a moment: two persons may have turned out to be one since. `None` once erased.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn holder_of_pass_at(&self, pass: PassId, at: &str) -> Outcome<Option<PersonId>> {
        let found = self.one(
            "SELECT coalesce((SELECT person FROM pass_moved WHERE pass = $1 AND until_at > $2 ORDER BY until_at LIMIT 1), person)
             FROM pass WHERE id = $1 AND person IS NOT NULL",
            params![pass, at],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// To whom a voucher was issued. `None` when to nobody in particular, or once erased.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn receiver_of_voucher(&self, voucher: VoucherId) -> Outcome<Option<PersonId>> {
        let found = self.one(
            "SELECT coalesce((SELECT person FROM voucher_moved WHERE voucher = $1 ORDER BY until_at LIMIT 1), person)
             FROM voucher WHERE id = $1 AND person IS NOT NULL",
            [voucher],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// The tier that a right gave somebody on a day, as it stood when they turned out to be another: the survivor's is derived anew.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn tier_before_merge(
        &self,
        merged: PersonId,
        right: &str,
        day: NaiveDate,
    ) -> Outcome<Option<Tier>> {
        self.one(
            "SELECT tier FROM entitlement AS known WHERE person = $1 AND \"right\" = $2 AND void = 0
               AND from_on <= $3 AND (to_on IS NULL OR to_on > $3)
               AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = known.id
                 AND later.recorded_at < (SELECT recorded_at FROM person_merge WHERE merged = $1))
             ORDER BY from_on DESC LIMIT 1",
            params![merged, right, day],
            |row| row.get(0),
        )
    }

    /// The birth date of a person as it was known at a moment; `None` once erased.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn birth_known_at(&self, person: PersonId, at: &str) -> Outcome<Option<PartialDate>> {
        self.one(
            "SELECT birth_date FROM (
               SELECT until_at, birth_date FROM earlier_birth WHERE person = $1 AND until_at > $2
               UNION ALL SELECT '~', birth_date FROM identity WHERE person = $1) ORDER BY until_at LIMIT 1",
            params![person, at],
            |row| row.get(0),
        )
    }

    /// The REFNIS code of where a person lived on a day, as known at a moment.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn domicile_known_at(
        &self,
        person: PersonId,
        day: NaiveDate,
        at: &str,
    ) -> Outcome<Option<String>> {
        let found = self.one(
            "SELECT address.refnis FROM membership_ever AS membership CROSS JOIN address ON address.household = membership.household
             WHERE membership.person = $1 AND membership.from_on <= $2 AND membership.recorded_at <= $3 AND membership.until_at > $3
               AND (membership.to_on IS NULL OR membership.to_on > $2 OR membership.closed_at > $3)
               AND address.from_on <= $2 AND address.recorded_at <= $3
               AND (address.to_on IS NULL OR address.to_on > $2 OR address.closed_at > $3)
             ORDER BY membership.custody_share_pct DESC, membership.from_on DESC, address.from_on DESC LIMIT 1",
            params![person, day, at],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// How many the household of a person counted on a day, as known at a moment.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn household_size_known_at(
        &self,
        person: PersonId,
        day: NaiveDate,
        at: &str,
    ) -> Outcome<Option<i64>> {
        let home: Option<HouseholdId> = self.one(
            "SELECT household FROM membership_ever WHERE person = $1 AND from_on <= $2 AND recorded_at <= $3 AND until_at > $3
               AND (to_on IS NULL OR to_on > $2 OR closed_at > $3)
             ORDER BY custody_share_pct DESC, from_on DESC LIMIT 1",
            params![person, day, at],
            |row| row.get(0),
        )?;
        let Some(home) = home else {
            return Ok(None);
        };
        self.one(
            "SELECT count(DISTINCT person) FROM membership_ever WHERE household = $1 AND from_on <= $2 AND recorded_at <= $3
               AND until_at > $3 AND (to_on IS NULL OR to_on > $2 OR closed_at > $3)",
            params![home, day, at],
            |row| row.get(0),
        )
    }

    /// The state of a pass that a kit knew; `None` when the pass came later.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_state_in_kit(&self, kit: &KitMade, pass: PassId) -> Outcome<Option<String>> {
        self.one(
            "SELECT state FROM pass_state WHERE pass = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 1",
            params![pass, kit.pass_states],
            |row| row.get(0),
        )
    }

    /// The state of a pass at the end of a day; `None` before its first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_state_on(&self, pass: PassId, day: NaiveDate) -> Outcome<Option<String>> {
        self.one(
            "SELECT state FROM pass_state WHERE pass = $1 AND substr(recorded_at, 1, 10) <= $2 ORDER BY seq DESC LIMIT 1",
            params![pass, day],
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
