//! Writing down what a derivation decided: a new right, or a row that corrects the one that stands.

use chrono::NaiveDate;

use super::Derivation;
use crate::commands::decided::{Decided, New};
use crate::commands::reconcile::Outcome;
use crate::domain::PersonId;
use crate::error::Result;
use crate::register::Entitlement;

/// How many rows wait to be written. A row of somebody lies beside those of whoever has an id near theirs: rows that are written in
/// that order, many at a time, touch each page of a large register a few times instead of once a row.
const TOGETHER: usize = 50_000;

impl Derivation<'_> {
    pub(super) fn write(
        &mut self,
        right: &str,
        person: PersonId,
        outcome: &Outcome,
        days: (NaiveDate, Option<NaiveDate>),
        corrects: Option<&Entitlement>,
    ) -> Result<()> {
        let Outcome::Granted { tier, ground, .. } = outcome else {
            return Ok(());
        };
        let new = New {
            person,
            right,
            tier,
            ground,
            days,
            scheme_version: self.in_force.stored.id,
            corrects: corrects.map(|one| one.id),
            void: false,
        };
        self.record(Decided::new(self.run.world, &new))
    }

    pub(super) fn end(&mut self, now: &Entitlement, to_on: NaiveDate) -> Result<()> {
        self.record(Decided::ending(self.run.world, now, to_on))
    }

    fn record(&mut self, row: Decided) -> Result<()> {
        self.pending.push(row);
        if self.pending.len() < TOGETHER {
            return Ok(());
        }
        self.write_pending()
    }

    /// Writes what waits: of one person in the order of the decisions.
    pub(super) fn write_pending(&mut self) -> Result<()> {
        self.pending.sort_by_key(|row| row.new.person);
        for row in self.pending.drain(..) {
            row.write(self.register, self.run.on, &self.at)?;
        }
        Ok(())
    }
}
