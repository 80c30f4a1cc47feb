//! Whether what a household asks back was paid for before: with a pass, a voucher or another receipt.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{OfferId, PersonId};

/// What stands in the way of repaying at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsedBefore {
    /// A claim for the same offer, by its number.
    Claim(String),
    /// A voucher for it that may still be handed in.
    Voucher,
}

impl Register {
    /// A claim of this person for this offer in these days that was not refused, else a voucher for it that is good on the day. What
    /// who goes along uses, is another use.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn used_before(
        &self,
        (person, offer): (PersonId, OfferId),
        (first, on, last): (NaiveDate, NaiveDate, NaiveDate),
    ) -> Outcome<Option<UsedBefore>> {
        let claim = self.one(
            "WITH used (claim) AS (
               SELECT claim.seq FROM pass CROSS JOIN claim ON claim.pass = pass.id WHERE pass.person = $1
               UNION ALL SELECT claim.seq FROM voucher CROSS JOIN claim ON claim.voucher = voucher.id WHERE voucher.person = $1 AND companion = 0
               UNION ALL SELECT claim FROM refund_claim WHERE person = $1)
             SELECT reference FROM used CROSS JOIN claim_now ON claim_now.seq = used.claim
             WHERE offer = $2 AND redeemed_on BETWEEN $3 AND $4 AND decision <> 'refused' AND cancelled = 0 ORDER BY claim_now.seq LIMIT 1",
            params![person, offer, first, last],
            |row| Ok(UsedBefore::Claim(row.get(0)?)),
        )?;
        if claim.is_some() {
            return Ok(claim);
        }
        self.one(
            "SELECT (SELECT reference FROM claim_now WHERE claim_now.voucher = voucher.id AND decision = 'accepted' AND cancelled = 0 LIMIT 1)
             FROM voucher WHERE person = $1 AND offer = $2 AND companion = 0 AND from_on <= $3 AND to_on > $3
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal AS gone WHERE gone.voucher = voucher.id) LIMIT 1",
            params![person, offer, on],
            |row| {
                let claim: Option<String> = row.get(0)?;
                Ok(claim.map_or(UsedBefore::Voucher, UsedBefore::Claim))
            },
        )
    }

    /// Whether a household asked this offer back for a day from the first to before the last, and it was not refused.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn asked_back(
        &self,
        (person, offer): (PersonId, OfferId),
        (from, to): (NaiveDate, NaiveDate),
    ) -> Outcome<bool> {
        let found = self.one(
            "SELECT 1 FROM refund_claim CROSS JOIN claim_now ON claim_now.seq = refund_claim.claim
             WHERE refund_claim.person = $1 AND offer = $2 AND redeemed_on >= $3 AND redeemed_on < $4
               AND decision <> 'refused' AND cancelled = 0 LIMIT 1",
            params![person, offer, from, to],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(found.is_some())
    }
}
