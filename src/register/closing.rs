//! Closing a run: what is written between its start and its seal. Afterwards the file refuses every change.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{FundId, Money, Month, RunPeriod, SettlementId};
use crate::settlement::Statement;

impl Register {
    /// Starts closing: entries, statements and published bytes may follow until [`Register::seal_settlement`].
    ///
    /// # Errors
    /// When the months are closed already, or the register cannot be written.
    pub fn start_settlement(
        &self,
        id: SettlementId,
        number: &str,
        run: RunPeriod,
        previous_hash: &[u8; 32],
        closed_on: NaiveDate,
        (by, at): (&str, &str),
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO settlement (id, number, first_month, last_month, state, closed_on, closed_by, previous_hash, recorded_at)
             VALUES ($1, $2, $3, $4, 'closing', $5, $6, $7, $8)",
            params![id, number, run.first(), run.last(), closed_on, by, previous_hash, at],
        )?;
        Ok(())
    }

    /// Enters every accepted, priced claim up to a month into a run that is closing, in recorded order; gives how many.
    /// The file refuses a claim whose shares do not add up, and a claim that is in a settlement already.
    ///
    /// # Errors
    /// When the file refuses, or cannot be written.
    pub fn enter_due_claims(&self, settlement: SettlementId, last: Month) -> Outcome<usize> {
        self.execute(
            "INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due)
             SELECT $1, claim.organiser, claim.seq, 'claim', price.price, price.collected,
               price.price - price.collected - price.due, price.due
             FROM claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
             WHERE claim.month <= $2 AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq AND entry.kind = 'claim')
               AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
             ORDER BY claim.seq",
            params![settlement, last],
        )
    }

    /// Adds the statement of one payee.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_statement(&self, settlement: SettlementId, new: &Statement) -> Outcome<()> {
        self.execute(
            "INSERT INTO statement (settlement, organiser, number, claims, gross, collected, borne, due, carried_in, carried_out, payable,
               internal)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            params![
                settlement,
                new.organiser,
                new.number,
                new.totals.claims,
                new.totals.gross,
                new.totals.collected,
                new.totals.borne,
                new.totals.due,
                new.carried_in,
                new.carried_out,
                new.payable,
                new.internal
            ],
        )?;
        Ok(())
    }

    /// Adds what one fund bears of a run.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_fund_total(
        &self,
        settlement: SettlementId,
        fund: &FundId,
        amount: Money,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO fund_total (settlement, fund, amount) VALUES ($1, $2, $3)",
            params![settlement, fund.0, amount],
        )?;
        Ok(())
    }

    /// Keeps bytes that leave, with their hash.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_published(
        &self,
        settlement: SettlementId,
        name: &str,
        bytes: &[u8],
        sha256: &[u8; 32],
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO published (settlement, name, bytes, sha256) VALUES ($1, $2, $3, $4)",
            params![settlement, name, bytes, sha256],
        )?;
        Ok(())
    }

    /// Closes: from here on the file refuses every change.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn seal_settlement(&self, settlement: SettlementId, hash: &[u8; 32]) -> Outcome<()> {
        self.execute(
            "UPDATE settlement SET state = 'closed', hash = $1 WHERE id = $2",
            params![hash, settlement],
        )?;
        Ok(())
    }
}
