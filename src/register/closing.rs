//! Closing a run: what is written between its start and its seal. Afterwards the file refuses every change.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{FundId, Money, RunPeriod, SettlementId};
use crate::settlement::{Correction, DueClaim, Standing, Statement};

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

    /// Enters a claim in a run that is closing. The file refuses one whose shares do not add up, and one that is in a settlement already.
    ///
    /// # Errors
    /// When the file refuses, or cannot be written.
    pub fn enter_claim(&self, settlement: SettlementId, claim: &DueClaim) -> Outcome<()> {
        let Standing {
            gross,
            collected,
            due,
        } = claim.standing;
        self.execute(
            "INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due) VALUES ($1, $2, $3, 'claim', $4, $5, $6, $7)",
            params![settlement, claim.organiser, claim.seq, gross, collected, claim.standing.borne(), due],
        )?;
        Ok(())
    }

    /// Enters a correction in a run that is closing, after its claim: what stood is taken back from the entry that holds it, and what
    /// stands comes in the place of the claim's.
    ///
    /// # Errors
    /// When the file refuses, or cannot be written.
    pub fn enter_correction(&self, settlement: SettlementId, of: &Correction) -> Outcome<()> {
        let enter = |kind: &str, adjusts: &str, amounts: Standing| {
            self.execute(
                &format!(
                    "INSERT INTO entry (settlement, organiser, claim, correction, adjusts, kind, gross, collected, borne, due)
                     VALUES ($1, $2, $3, $4, ({adjusts}), $5, $6, $7, $8, $9)"
                ),
                params![
                    settlement,
                    of.organiser,
                    of.claim_seq,
                    of.seq,
                    kind,
                    amounts.gross,
                    amounts.collected,
                    amounts.borne(),
                    amounts.due
                ],
            )
        };
        enter(
            "reversal",
            "SELECT max(seq) FROM entry WHERE claim = $3 AND kind IN ('claim', 'adjustment')",
            of.stood.taken_back(),
        )?;
        if let Some(stands) = of.stands {
            enter(
                "adjustment",
                "SELECT seq FROM entry WHERE claim = $3 AND kind = 'claim'",
                stands,
            )?;
        }
        Ok(())
    }

    /// Puts a refund order beside a run that is closing.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn enter_refund(&self, settlement: SettlementId, number: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO settlement_refund (refund_order, settlement) SELECT id, $1 FROM refund_order WHERE number = $2",
            params![settlement, number],
        )?;
        Ok(())
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

    /// Closes: from here on the file refuses every change. The log commits to the hash, and the run keeps the head that the log has now.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn seal_settlement(&self, settlement: SettlementId, hash: &[u8; 32]) -> Outcome<()> {
        let (_, _, head) = self.log_end()?;
        self.commit_to(hash)?;
        self.execute(
            "UPDATE settlement SET state = 'closed', hash = $1, log_head = $2 WHERE id = $3",
            params![hash, head.bytes(), settlement],
        )?;
        Ok(())
    }
}
