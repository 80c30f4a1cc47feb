//! Passes, which anybody may hold, and the kits in which they stand.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Fault, KnownRight, Outcome, Register};
use crate::domain::{
    HouseholdId, OrganiserId, PartialDate, PassId, PassState, Period, PersonId, Tier,
};

/// A pass and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// Its identity.
    pub id: PassId,
    /// The thirteen characters.
    pub number: String,
    /// The holder; `None` once erased.
    pub person: Option<PersonId>,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// What became of it.
    pub state: PassState,
}

impl Pass {
    /// Whether it may be shown at a club.
    #[must_use]
    pub const fn is_usable(&self) -> bool {
        self.state.is_usable()
    }
}

/// A pass and what its holder's price depends on. No ground among it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPass {
    /// The thirteen characters.
    pub number: String,
    /// Whether it may be used.
    pub usable: bool,
    /// The holder of one that may be used; `None` once erased.
    pub person: Option<PersonId>,
    /// Possibly incomplete.
    pub birth_date: Option<PartialDate>,
    /// The rights that open a tier on some of the days, earliest first.
    pub rights: Vec<KnownRight>,
}

const PASS: &str = "SELECT pass.*, (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) AS state FROM pass";

fn pass(row: &Row<'_>) -> rusqlite::Result<Pass> {
    Ok(Pass {
        id: row.get("id")?,
        number: row.get("number")?,
        person: row.get("person")?,
        issued_on: row.get("issued_on")?,
        state: row.get("state")?,
    })
}

impl Register {
    /// Adds an issued pass.
    ///
    /// # Errors
    /// When the number is taken, or the register cannot be written.
    pub fn add_pass(
        &self,
        id: PassId,
        number: &str,
        person: PersonId,
        issued_on: NaiveDate,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO pass (id, number, person, issued_on, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![id, number, person, issued_on, at],
        )?;
        self.execute(
            "INSERT INTO pass_state (pass, state, recorded_at) VALUES ($1, 'issued', $2)",
            params![id, at],
        )?;
        Ok(())
    }

    /// A pass by its number.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_by_number(&self, number: &str) -> Outcome<Option<Pass>> {
        self.one(&format!("{PASS} WHERE pass.number = $1"), [number], pass)
    }

    /// A pass.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass(&self, id: PassId) -> Outcome<Option<Pass>> {
        self.one(&format!("{PASS} WHERE pass.id = $1"), [id], pass)
    }

    /// The passes of a person, newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn passes_of(&self, person: PersonId) -> Outcome<Vec<Pass>> {
        self.all(
            &format!("{PASS} WHERE pass.person = $1 ORDER BY pass.issued_on DESC, pass.id"),
            [person],
            pass,
        )
    }

    /// The numbers of all passes that may be used, in the order of the numbers.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_usable_number<E: From<Fault>>(
        &self,
        take: impl FnMut(String) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT number FROM pass
             WHERE (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) IN ('issued', 'active') ORDER BY number",
            [],
            |row| row.get(0),
            take,
        )
    }

    /// Everybody who belongs to a household on a day and never had a pass.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn never_had_pass(&self, on: NaiveDate) -> Outcome<Vec<PersonId>> {
        self.all(
            "SELECT person FROM identity WHERE EXISTS (SELECT 1 FROM membership WHERE membership.person = identity.person
                 AND from_on <= $1 AND (to_on IS NULL OR to_on > $1))
               AND NOT EXISTS (SELECT 1 FROM pass WHERE pass.person = identity.person)",
            [on],
            |row| row.get(0),
        )
    }

    /// How many persons who belong to a household on a day have a pass that may be used, and how many have only others.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn had_pass(&self, on: NaiveDate) -> Outcome<(i64, i64)> {
        let counted = self.one(
            "SELECT coalesce(sum(usable), 0), coalesce(sum(1 - usable), 0) FROM
               (SELECT EXISTS (SELECT 1 FROM pass WHERE pass.person = identity.person
                  AND (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) IN ('issued', 'active')) AS usable
                FROM identity WHERE EXISTS (SELECT 1 FROM membership WHERE membership.person = identity.person
                    AND from_on <= $1 AND (to_on IS NULL OR to_on > $1))
                  AND EXISTS (SELECT 1 FROM pass WHERE pass.person = identity.person))",
            [on],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(counted.unwrap_or((0, 0)))
    }

    /// Every pass with what its holder's price depends on: age, and the tiers that a right opens on some days. Of one that may not be used
    /// nothing is said of a holder: it pays the ordinary price.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_held_pass<E: From<Fault>>(
        &self,
        right: &str,
        days: Period,
        mut take: impl FnMut(HeldPass) -> Result<(), E>,
    ) -> Result<(), E> {
        let read = |row: &Row<'_>| {
            let tier: Option<Tier> = row.get("tier")?;
            let right = match tier {
                Some(tier) => Some(KnownRight {
                    tier,
                    from_on: row.get("from_on")?,
                    to_on: row.get("to_on")?,
                }),
                None => None,
            };
            Ok(HeldPass {
                number: row.get("number")?,
                usable: row.get("usable")?,
                person: row.get("person")?,
                birth_date: row.get("birth_date")?,
                rights: right.into_iter().collect(),
            })
        };
        // A pass has a row for each right of its holder; they come together.
        let mut before: Option<HeldPass> = None;
        self.each(
            "SELECT pass.number, pass.usable, iif(pass.usable, pass.person, NULL) AS person, identity.birth_date, now.tier, now.from_on, now.to_on
             FROM (SELECT number, person, (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1)
                 IN ('issued', 'active') AS usable FROM pass) AS pass
             LEFT JOIN identity ON identity.person = pass.person AND pass.usable
             LEFT JOIN entitlement_now AS now ON now.person = pass.person AND pass.usable AND now.\"right\" = $1
               AND (now.to_on IS NULL OR now.to_on > $2) AND ($3 IS NULL OR now.from_on < $3)",
            params![right, days.from, days.to],
            read,
            |one| match &mut before {
                Some(same) if same.number == one.number => {
                    same.rights.extend(one.rights);
                    same.rights.sort_by_key(|right| right.from_on);
                    Ok(())
                }
                _ => before.replace(one).map_or(Ok(()), &mut take),
            },
        )?;
        before.map_or(Ok(()), take)
    }

    /// The members of a household on a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn persons_in(&self, household: HouseholdId, on: NaiveDate) -> Outcome<Vec<PersonId>> {
        self.all(
            "SELECT person FROM membership WHERE household = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)",
            params![household, on],
            |row| row.get(0),
        )
    }

    /// The numbers of all passes with their identity: to recognise the tokens of a club.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_pass_number<E: From<Fault>>(
        &self,
        take: impl FnMut((String, PassId)) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT number, id FROM pass",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
            take,
        )
    }

    /// Notes that a kit was handed out: it knows every state of a pass written so far.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_kit(
        &self,
        kit: crate::domain::KitId,
        organiser: OrganiserId,
        from_on: NaiveDate,
        to_on: NaiveDate,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO kit (id, organiser, from_on, to_on, pass_states, recorded_at)
             VALUES ($1, $2, $3, $4, (SELECT coalesce(max(seq), 0) FROM pass_state), $5)",
            params![kit, organiser, from_on, to_on, at],
        )?;
        Ok(())
    }
}
