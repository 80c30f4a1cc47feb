//! Closed runs: their entries, statements, fund totals and published bytes, all frozen by the file itself.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{FundId, Money, Month, OrganiserId, RunPeriod, SettlementId};
use crate::settlement::{ClosedRun, Statement, Totals};

/// A closed run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSettlement {
    /// Its identity.
    pub id: SettlementId,
    /// Number without gaps in its year.
    pub number: String,
    /// Its months.
    pub run: RunPeriod,
    /// `closed`, `approved`, `ordered`, `paid` or `rejected`.
    pub state: String,
    /// Day of closing.
    pub closed_on: NaiveDate,
    /// Who closed it.
    pub closed_by: String,
    /// The moment of closing: what was known then stays what its files say.
    pub recorded_at: String,
    /// Hash over its lines and the settlement before.
    pub hash: Option<[u8; 32]>,
}

pub(super) fn settlement(row: &Row<'_>) -> rusqlite::Result<StoredSettlement> {
    let (first, last): (Month, Month) = (row.get("first_month")?, row.get("last_month")?);
    let run = RunPeriod::new(first, last).ok_or(rusqlite::Error::InvalidQuery)?;
    Ok(StoredSettlement {
        id: row.get("id")?,
        number: row.get("number")?,
        run,
        state: row.get("state")?,
        closed_on: row.get("closed_on")?,
        closed_by: row.get("closed_by")?,
        recorded_at: row.get("recorded_at")?,
        hash: row.get("hash")?,
    })
}

impl Register {
    /// The months and numbers of every closed run, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn closed_runs(&self) -> Outcome<Vec<ClosedRun>> {
        let all = self.all(
            "SELECT * FROM settlement ORDER BY first_month",
            [],
            settlement,
        )?;
        Ok(all
            .into_iter()
            .map(|one| ClosedRun {
                number: one.number,
                run: one.run,
                closed_on: one.closed_on,
            })
            .collect())
    }

    /// A closed run by its months.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settlement_of(&self, run: RunPeriod) -> Outcome<Option<StoredSettlement>> {
        self.one(
            "SELECT * FROM settlement WHERE first_month = $1 AND last_month = $2",
            params![run.first(), run.last()],
            settlement,
        )
    }

    /// A closed run by its number.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settlement_numbered(&self, number: &str) -> Outcome<Option<StoredSettlement>> {
        self.one(
            "SELECT * FROM settlement WHERE number = $1",
            [number],
            settlement,
        )
    }

    /// The hash of the settlement closed last, to chain the next one to; zeroes before the first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_settlement_hash(&self) -> Outcome<[u8; 32]> {
        let last = self.one(
            "SELECT hash FROM settlement WHERE state <> 'closing' ORDER BY last_month DESC LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        Ok(last.unwrap_or([0; 32]))
    }

    /// The number of the last settlement of a year, if any.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_number_of(&self, year: i32) -> Outcome<Option<String>> {
        self.one(
            "SELECT number FROM settlement WHERE number >= $1 AND number < $2 ORDER BY number DESC LIMIT 1",
            params![format!("{year:04}-"), format!("{:04}-", year + 1)],
            |row| row.get(0),
        )
    }

    /// What each payee still owes from the run before: less than nothing. Whoever owes has a statement in every run, so the last one
    /// tells all; the debt of a merged club is its survivor's.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn carried_debts(&self) -> Outcome<Vec<(OrganiserId, Money)>> {
        self.all(
            "SELECT coalesce((SELECT payee FROM organiser_payee WHERE organiser_payee.organiser = statement.organiser), organiser) AS payee,
               carried_out
             FROM statement WHERE carried_out < 0
               AND settlement = (
               SELECT id FROM settlement WHERE last_month = (SELECT max(last_month) FROM settlement WHERE state <> 'closing'))",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// The bytes that left with a settlement, by name.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn published(&self, settlement: SettlementId) -> Outcome<Vec<(String, Vec<u8>)>> {
        self.all(
            "SELECT name, bytes FROM published WHERE settlement = $1 ORDER BY name",
            [settlement],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// What each fund bore of a settlement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn fund_totals(&self, settlement: SettlementId) -> Outcome<Vec<(FundId, Money)>> {
        self.all(
            "SELECT fund, amount FROM fund_total WHERE settlement = $1 ORDER BY fund",
            [settlement],
            |row| Ok((FundId(row.get(0)?), row.get(1)?)),
        )
    }

    /// The statements of a settlement as they were closed, in order of number; their lines are not kept apart.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn statements(&self, settlement: SettlementId) -> Outcome<Vec<Statement>> {
        self.all(
            "SELECT * FROM statement WHERE settlement = $1 ORDER BY length(number), number",
            [settlement],
            |row| {
                Ok(Statement {
                    organiser: row.get("organiser")?,
                    number: row.get("number")?,
                    lines: Vec::new(),
                    corrections: Vec::new(),
                    yearly: Vec::new(),
                    totals: Totals {
                        claims: row.get("claims")?,
                        gross: row.get("gross")?,
                        collected: row.get("collected")?,
                        borne: row.get("borne")?,
                        due: row.get("due")?,
                    },
                    carried_in: row.get("carried_in")?,
                    carried_out: row.get("carried_out")?,
                    payable: row.get("payable")?,
                    internal: row.get("internal")?,
                })
            },
        )
    }
}
