//! What a person paid at the desk in a year, and what was paid back to them for what they paid elsewhere.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{Money, OfferId, OrganiserId, PersonId, ReceiptNumber, VoucherId};

/// What was paid for a voucher, or given back, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidLine {
    /// The voucher.
    pub voucher: VoucherId,
    /// On which paper it stands.
    pub receipt: ReceiptNumber,
    /// The day.
    pub on: NaiveDate,
    /// Below zero what was given back.
    pub amount: Money,
}

/// What was paid back for something that was paid to an organiser (route `refund`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidBack {
    /// The offer.
    pub offer: Option<OfferId>,
    /// To whom it was paid.
    pub organiser: OrganiserId,
    /// The day on which the bank paid it back.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
}

impl Register {
    /// What was paid at the desk for the vouchers of a person in a year; what was taken back at once is left out.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn paid_in(&self, person: PersonId, year: i32) -> Outcome<Vec<PaidLine>> {
        self.all(
            "SELECT line.voucher, line.amount, receipt.year, receipt.nth, receipt.issued_on
             FROM voucher CROSS JOIN receipt_line AS line ON line.voucher = voucher.id JOIN receipt ON receipt.seq = line.receipt
             WHERE voucher.person = $1 AND receipt.year = $2 AND receipt.reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM receipt AS undone WHERE undone.reverses = receipt.seq)
             ORDER BY receipt.seq, line.nth",
            params![person, year],
            |row| {
                Ok(PaidLine {
                    voucher: row.get(0)?,
                    amount: row.get(1)?,
                    receipt: ReceiptNumber {
                        year: row.get(2)?,
                        nth: row.get(3)?,
                    },
                    on: row.get(4)?,
                })
            },
        )
    }

    /// What was paid back to a person in a year, premiums left out.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn paid_back_in(&self, person: PersonId, year: i32) -> Outcome<Vec<PaidBack>> {
        self.all(
            "SELECT claim.offer, claim.organiser, step.on_day, line.amount
             FROM refund_line AS line JOIN refund_order ON refund_order.id = line.refund_order AND refund_order.state = 'paid'
             JOIN refund_step AS step ON step.refund_order = refund_order.id AND step.state = 'paid'
             JOIN claim ON claim.seq = line.claim
             WHERE line.person = $1 AND substr(step.on_day, 1, 4) = $2 ORDER BY step.on_day, line.seq",
            params![person, year.to_string()],
            |row| {
                Ok(PaidBack {
                    offer: row.get(0)?,
                    organiser: row.get(1)?,
                    on: row.get(2)?,
                    amount: row.get(3)?,
                })
            },
        )
    }
}
