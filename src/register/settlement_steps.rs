//! The steps of a settlement after its closing, and who took them.

use chrono::NaiveDate;
use rusqlite::params;

use super::settlements::settlement;
use super::{Outcome, Register, StoredSettlement};
use crate::domain::{Money, SettlementId};

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it led to: `approved`, `ordered`, `paid` or `rejected`.
    pub state: String,
    /// On which day.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
}

impl Register {
    /// Every settlement with what is paid in it, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settlements(&self) -> Outcome<Vec<(StoredSettlement, Money)>> {
        self.all(
            "SELECT settlement.*, (SELECT coalesce(sum(payable), 0) FROM statement WHERE settlement = settlement.id) AS payable
             FROM settlement ORDER BY first_month",
            [],
            |row| Ok((settlement(row)?, row.get("payable")?)),
        )
    }

    /// The steps of a settlement, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settlement_steps(&self, settlement: SettlementId) -> Outcome<Vec<Step>> {
        self.all(
            "SELECT state, on_day, recorded_by FROM settlement_step WHERE settlement = $1 ORDER BY nth",
            [settlement],
            |row| {
                Ok(Step {
                    state: row.get(0)?,
                    on: row.get(1)?,
                    by: row.get(2)?,
                })
            },
        )
    }

    /// Takes a settlement a step forwards. The file refuses a step that does not follow on its state.
    ///
    /// # Errors
    /// When the file refuses, or cannot be written.
    pub fn step_settlement(&self, settlement: SettlementId, step: &Step, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO settlement_step (settlement, nth, state, on_day, recorded_by, recorded_at)
             VALUES ($1, (SELECT count(*) + 1 FROM settlement_step WHERE settlement = $1), $2, $3, $4, $5)",
            params![settlement, step.state, step.on, step.by, at],
        )?;
        self.execute(
            "UPDATE settlement SET state = $1 WHERE id = $2",
            params![step.state, settlement],
        )?;
        Ok(())
    }
}
