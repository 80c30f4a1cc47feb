//! What the QR code of a voucher says, in the order of the codes.

use chrono::NaiveDate;
use rusqlite::Row;

use super::voucher_payments::unpaid;
use super::{Fault, Outcome, Register};
use crate::domain::Money;

/// A voucher as it is printed: nothing of the holder, and no share of anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoucherPaper {
    /// The thirteen characters.
    pub code: String,
    /// The offer's id as clubs write it, or
    pub offer: Option<String>,
    /// its price class;
    pub price_class: Option<String>,
    /// the value.
    pub value: Option<Money>,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: NaiveDate,
    /// Whether it was withdrawn, or handed in and not refused.
    pub over: bool,
}

pub(super) const PAPER: &str = "SELECT voucher.code, voucher.price_class, voucher.value, voucher.from_on, voucher.to_on,
  (SELECT alias FROM offer WHERE offer.id = voucher.offer) AS offer,
  (EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id)
   OR EXISTS (SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND decision <> 'refused' AND cancelled = 0)) AS over FROM voucher";

pub(super) fn paper(row: &Row<'_>) -> rusqlite::Result<VoucherPaper> {
    Ok(VoucherPaper {
        code: row.get("code")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        value: row.get("value")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        over: row.get("over")?,
    })
}

impl Register {
    /// What is printed on the voucher with a code.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_paper(&self, code: &str) -> Outcome<Option<VoucherPaper>> {
        self.one(&format!("{PAPER} WHERE voucher.code = $1"), [code], paper)
    }

    /// What is printed on every voucher that can still be used on a day and is paid for, in the order of the codes.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_open_paper<E: From<Fault>>(
        &self,
        on: NaiveDate,
        mut take: impl FnMut(VoucherPaper) -> Result<(), E>,
    ) -> Result<(), E> {
        let unpaid = unpaid();
        let sql =
            format!("{PAPER} WHERE voucher.to_on > $1 AND NOT {unpaid} ORDER BY voucher.code");
        self.each(&sql, [on], paper, |paper| {
            if paper.over { Ok(()) } else { take(paper) }
        })
    }
}
