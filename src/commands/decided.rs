//! A right as it is written down: with an identity, and a salt that dies with the row.

use chrono::NaiveDate;

use super::world::World;
use crate::domain::{EntitlementId, PersonId, SchemeVersionId, Tier};
use crate::error::Result;
use crate::register::{Entitlement, Recording, Register};

/// A right that is to be written, before it has an identity.
#[derive(Debug, Clone)]
pub struct New<'a> {
    /// The person.
    pub person: PersonId,
    /// Which right.
    pub right: &'a str,
    /// What it opens.
    pub tier: &'a Tier,
    /// Why: confidential.
    pub ground: &'a str,
    /// First day, and first day no longer.
    pub days: (NaiveDate, Option<NaiveDate>),
    /// The version that decided it.
    pub scheme_version: SchemeVersionId,
    /// The row it corrects, if any.
    pub corrects: Option<EntitlementId>,
    /// Whether the corrected row should not have been at all.
    pub void: bool,
}

/// A row to be written.
pub struct Decided {
    /// The right.
    pub new: Entitlement,
    corrects: Option<EntitlementId>,
    void: bool,
    salt: [u8; 32],
}

impl Decided {
    /// Gives a right its identity and its salt.
    #[must_use]
    pub fn new(world: &World, new: &New<'_>) -> Self {
        let (from_on, to_on) = new.days;
        let to = to_on.map(|to| to.to_string()).unwrap_or_default();
        let before = new.corrects.map(|id| id.to_string()).unwrap_or_default();
        let New {
            person,
            right,
            tier,
            void,
            ..
        } = new;
        // One run may write several rows about a person.
        let subject = format!("{person};{right};{tier};{from_on};{to};{void};{before}");
        let id = EntitlementId::from_bytes(world.draw("entitlement", subject.as_bytes()));
        let salt: [u8; 32] = world.draw("entitlement-salt", id.bytes());
        let entitlement = Entitlement {
            id,
            person: *person,
            right: (*right).to_owned(),
            tier: (*tier).clone(),
            ground: new.ground.to_owned(),
            from_on,
            to_on,
            scheme_version: new.scheme_version,
        };
        Self {
            new: entitlement,
            corrects: new.corrects,
            void: *void,
            salt,
        }
    }

    /// The row by which a right that stands ends on a day, the first one without; from before its first day it should not have been.
    #[must_use]
    pub fn ending(world: &World, now: &Entitlement, to_on: NaiveDate) -> Self {
        let void = to_on <= now.from_on;
        let to_on = if void { now.to_on } else { Some(to_on) };
        let new = New {
            person: now.person,
            right: &now.right,
            tier: &now.tier,
            ground: &now.ground,
            days: (now.from_on, to_on),
            // What is left of it was decided by the version that decided it.
            scheme_version: now.scheme_version,
            corrects: Some(now.id),
            void,
        };
        Self::new(world, &new)
    }

    /// Writes it, as decided for a day at a moment.
    ///
    /// # Errors
    /// When the corrected row was corrected before, or the register cannot be written.
    pub fn write(&self, register: &Register, decided_on: NaiveDate, at: &str) -> Result<()> {
        let how = Recording {
            decided_on,
            corrects: self.corrects,
            void: self.void,
            salt: &self.salt,
            at,
        };
        Ok(register.add_entitlement(&self.new, &how)?)
    }
}
