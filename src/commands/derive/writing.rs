//! Writing down what a derivation decided: a new right, or a row that corrects the one that stands.

use chrono::NaiveDate;

use super::Derivation;
use crate::commands::reconcile::Outcome;
use crate::domain::{EntitlementId, PersonId, SchemeVersionId, Tier};
use crate::error::Result;
use crate::register::{Entitlement, Recording};

/// How many rows wait to be written. A row of somebody lies beside those of whoever has an id near theirs: rows that are written in
/// that order, many at a time, touch each page of a large register a few times instead of once a row.
const TOGETHER: usize = 50_000;

/// A row to be written.
pub(super) struct Pending {
    new: Entitlement,
    corrects: Option<EntitlementId>,
    void: bool,
    salt: [u8; 32],
}

impl Derivation<'_> {
    pub(super) fn write(
        &mut self,
        right: &str,
        person: PersonId,
        outcome: &Outcome,
        (from_on, to_on): (NaiveDate, Option<NaiveDate>),
        corrects: Option<&Entitlement>,
    ) -> Result<()> {
        let Outcome::Granted { tier, ground, .. } = outcome else {
            return Ok(());
        };
        self.record(
            person,
            right,
            tier,
            ground,
            (from_on, to_on),
            corrects.map(|one| one.id),
            false,
            self.in_force.stored.id,
        )
    }

    pub(super) fn end(&mut self, now: &Entitlement, to_on: NaiveDate) -> Result<()> {
        let void = to_on <= now.from_on;
        let days = if void {
            (now.from_on, now.to_on)
        } else {
            (now.from_on, Some(to_on))
        };
        self.record(
            now.person,
            &now.right,
            &now.tier,
            &now.ground,
            days,
            Some(now.id),
            void,
            // What is left of it was decided by the version that decided it.
            now.scheme_version,
        )
    }

    #[allow(clippy::too_many_arguments)] // the columns of one decision, written in one place
    fn record(
        &mut self,
        person: PersonId,
        right: &str,
        tier: &Tier,
        ground: &str,
        (from_on, to_on): (NaiveDate, Option<NaiveDate>),
        corrects: Option<EntitlementId>,
        void: bool,
        scheme_version: SchemeVersionId,
    ) -> Result<()> {
        let world = self.run.world;
        let to = to_on.map(|to| to.to_string()).unwrap_or_default();
        let before = corrects.map(|id| id.to_string()).unwrap_or_default();
        // One run may write several rows about a person.
        let subject = format!("{person};{right};{tier};{from_on};{to};{void};{before}");
        let id = EntitlementId::from_bytes(world.draw("entitlement", subject.as_bytes()));
        let salt: [u8; 32] = world.draw("entitlement-salt", id.bytes());
        let new = Entitlement {
            id,
            person,
            right: right.to_owned(),
            tier: tier.clone(),
            ground: ground.to_owned(),
            from_on,
            to_on,
            scheme_version,
        };
        self.pending.push(Pending {
            new,
            corrects,
            void,
            salt,
        });
        if self.pending.len() < TOGETHER {
            return Ok(());
        }
        self.write_pending()
    }

    /// Writes what waits: of one person in the order of the decisions.
    pub(super) fn write_pending(&mut self) -> Result<()> {
        self.pending.sort_by_key(|row| row.new.person);
        for row in self.pending.drain(..) {
            let how = Recording {
                decided_on: self.run.on,
                corrects: row.corrects,
                void: row.void,
                salt: &row.salt,
                at: &self.at,
            };
            self.register.add_entitlement(&row.new, &how)?;
        }
        Ok(())
    }
}
