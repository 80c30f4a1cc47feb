//! Rights as they were decided, kept with the version that decided them.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{EntitlementId, HouseholdId, PersonId, SchemeVersionId, Tier};
use crate::seal::Commitment;

/// A right of one person for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    /// Its identity.
    pub id: EntitlementId,
    /// The person.
    pub person: PersonId,
    /// Which right.
    pub right: String,
    /// What it opens.
    pub tier: Tier,
    /// Why: confidential for ever.
    pub ground: String,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
    /// The version that decided it.
    pub scheme_version: SchemeVersionId,
}

/// How a decision is written down.
#[derive(Debug, Clone, Copy)]
pub struct Recording<'a> {
    /// The day it was decided for.
    pub decided_on: NaiveDate,
    /// The right it corrects, if any.
    pub corrects: Option<EntitlementId>,
    /// Whether the corrected right should not have been at all.
    pub void: bool,
    /// Salt of the commitment.
    pub salt: &'a [u8; 32],
    /// UTC moment.
    pub at: &'a str,
}

impl Entitlement {
    /// The salted hash of the decision: every column of it, since a right that was altered must not fit the log any more. It never
    /// changes.
    #[must_use]
    pub fn commitment(&self, how: &Recording<'_>) -> Commitment {
        let Self {
            id,
            person,
            right,
            tier,
            ground,
            from_on,
            to_on,
            scheme_version,
        } = self;
        let to = to_on.map(|to| to.to_string()).unwrap_or_default();
        let corrects = how.corrects.map(|id| id.to_string()).unwrap_or_default();
        let Recording {
            decided_on,
            void,
            at,
            ..
        } = how;
        let canonical = format!(
            "entitlement;{id};{person};{right};{tier};{ground};{from_on};{to};{scheme_version};{decided_on};{void};{corrects};{at}"
        );
        Commitment::new(how.salt, canonical.as_bytes())
    }
}

pub(super) fn entitlement(row: &Row<'_>) -> rusqlite::Result<Entitlement> {
    Ok(Entitlement {
        id: row.get("id")?,
        person: row.get("person")?,
        right: row.get("right")?,
        tier: row.get("tier")?,
        ground: row.get("ground")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        scheme_version: row.get("scheme_version")?,
    })
}

impl Register {
    /// The rights of a person as they now stand, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn entitlements_of(&self, person: PersonId) -> Outcome<Vec<Entitlement>> {
        self.all(
            "SELECT * FROM entitlement_now WHERE person = $1 ORDER BY from_on",
            [person],
            entitlement,
        )
    }

    /// Every right that holds on a day, with the id by which people know the person and their full name, in the order of those
    /// ids; who has no such id comes last.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_entitlement_on<E: From<Fault>>(
        &self,
        day: NaiveDate,
        mut take: impl FnMut(Option<String>, Option<String>, Entitlement) -> Result<(), E>,
    ) -> Result<(), E> {
        // Walks along the ids in their order; of somebody with several only the first counts.
        let with_id = "SELECT person_alias.alias AS alias, trim(identity.first_name || ' ' || identity.last_name) AS name, entitlement_now.*
             FROM person_alias CROSS JOIN entitlement_now ON entitlement_now.person = person_alias.person
             LEFT JOIN identity ON identity.person = person_alias.person
             WHERE from_on <= $1 AND (to_on IS NULL OR to_on > $1) AND NOT EXISTS (SELECT 1 FROM person_alias AS first
               WHERE first.person = person_alias.person AND first.alias < person_alias.alias) ORDER BY person_alias.alias";
        let without = "SELECT NULL AS alias, trim(identity.first_name || ' ' || identity.last_name) AS name, entitlement_now.*
             FROM entitlement_now LEFT JOIN identity ON identity.person = entitlement_now.person
             WHERE from_on <= $1 AND (to_on IS NULL OR to_on > $1)
               AND NOT EXISTS (SELECT 1 FROM person_alias WHERE person_alias.person = entitlement_now.person)";
        for sql in [with_id, without] {
            let read = |row: &Row<'_>| Ok((row.get("alias")?, row.get("name")?, entitlement(row)?));
            self.each(sql, [day], read, |(alias, name, right)| {
                take(alias, name, right)
            })?;
        }
        Ok(())
    }

    /// The tier and end of a person's right on a day, without a word about why.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn tier_on(
        &self,
        person: PersonId,
        right: &str,
        day: NaiveDate,
    ) -> Outcome<Option<(Tier, Option<NaiveDate>)>> {
        self.one(
            "SELECT tier, to_on FROM entitlement_now WHERE person = $1 AND \"right\" = $2
               AND from_on <= $3 AND (to_on IS NULL OR to_on > $3) ORDER BY from_on DESC LIMIT 1",
            params![person, right, day],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// The REFNIS code of where a person lives on a day: who pays. `None` when it is not known.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn domicile_on(&self, person: PersonId, day: NaiveDate) -> Outcome<Option<String>> {
        let found = self.one(
            "SELECT address.refnis FROM membership CROSS JOIN address ON address.household = membership.household
             WHERE membership.person = $1 AND membership.from_on <= $2 AND (membership.to_on IS NULL OR membership.to_on > $2)
               AND address.from_on <= $2 AND (address.to_on IS NULL OR address.to_on > $2)
             ORDER BY membership.custody_share_pct DESC, membership.from_on DESC LIMIT 1",
            params![person, day],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// How many the household of a person counts on a day: the one in which they live most. `None` outside any household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn household_size(&self, person: PersonId, day: NaiveDate) -> Outcome<Option<i64>> {
        self.one(
            "SELECT (SELECT count(DISTINCT member.person) FROM membership AS member WHERE member.household = membership.household
                AND member.from_on <= $1 AND (member.to_on IS NULL OR member.to_on > $1))
             FROM membership WHERE person = $2 AND from_on <= $1 AND (to_on IS NULL OR to_on > $1)
             ORDER BY custody_share_pct DESC, from_on DESC LIMIT 1",
            params![day, person],
            |row| row.get(0),
        )
    }

    /// Persons who belong to more than one household on a day: children of separated parents.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn in_several_households(&self, day: NaiveDate) -> Outcome<Vec<PersonId>> {
        self.all(
            "SELECT person FROM membership WHERE from_on <= $1 AND (to_on IS NULL OR to_on > $1)
             GROUP BY person HAVING min(household) <> max(household) ORDER BY person",
            [day],
            |row| row.get(0),
        )
    }

    /// Every right of one kind that holds on a day or begins after it, of persons who belong to no household on that day or, of
    /// a right that begins after it, on its first day.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_right_without_household<E: From<Fault>>(
        &self,
        right: &str,
        day: NaiveDate,
        take: impl FnMut(Entitlement) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT * FROM entitlement_now WHERE \"right\" = $1 AND (to_on IS NULL OR to_on > $2)
               AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.person = entitlement_now.person
                 AND membership.from_on <= max($2, entitlement_now.from_on)
                 AND (membership.to_on IS NULL OR membership.to_on > max($2, entitlement_now.from_on)))",
            params![right, day],
            entitlement,
            take,
        )
    }

    /// Writes a decision: a new right, or the correction of one. The log commits to it.
    ///
    /// # Errors
    /// When the corrected right was corrected before, or the register cannot be written.
    pub fn add_entitlement(&self, new: &Entitlement, how: &Recording<'_>) -> Outcome<()> {
        let commitment = self.commit_to(new.commitment(how).bytes())?;
        self.execute(
            "INSERT INTO entitlement (id, person, \"right\", tier, ground, from_on, to_on, scheme_version, decided_on, void, corrects,
               salt, commitment, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            params![
                new.id,
                new.person,
                new.right,
                new.tier,
                new.ground,
                new.from_on,
                new.to_on,
                new.scheme_version,
                how.decided_on,
                how.void,
                how.corrects,
                how.salt,
                commitment,
                how.at
            ],
        )?;
        Ok(())
    }

    /// Whose right ends on one of these days, from the first through the last, and does not go on; somebody may stand there twice.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn ending(&self, from: NaiveDate, through: NaiveDate) -> Outcome<Vec<PersonId>> {
        self.all(
            "SELECT person FROM entitlement_now AS ending WHERE to_on > $1 AND to_on <= $2
               AND NOT EXISTS (SELECT 1 FROM entitlement_now AS next WHERE next.person = ending.person
                 AND next.\"right\" = ending.\"right\" AND next.from_on = ending.to_on)",
            params![from, through],
            |row| row.get(0),
        )
    }

    /// The households of a person on a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn households_on(&self, person: PersonId, day: NaiveDate) -> Outcome<Vec<HouseholdId>> {
        self.all(
            "SELECT household FROM membership WHERE person = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2) ORDER BY household",
            params![person, day],
            |row| row.get(0),
        )
    }
}
