//! What holders pay for vouchers at the desk.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{Money, VoucherId};

/// Whether a voucher is still to be paid at the desk. The route is that of the day of issue: what is paid where was said then.
pub(super) const UNPAID: &str = "((SELECT route FROM offer_version WHERE offer = voucher.offer AND recorded_at <= voucher.recorded_at
  ORDER BY seq DESC LIMIT 1) IS 'prepaid' AND NOT EXISTS (SELECT 1 FROM voucher_payment WHERE voucher = voucher.id))";

/// What the holder pays for a voucher at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    /// Nothing: it is of a value, or paid at the club.
    Elsewhere,
    /// It is still to be paid: until then the voucher is not handed over.
    Due,
    /// So much was paid.
    Paid(Money),
}

impl Register {
    /// Marks a voucher as paid at the desk: once.
    ///
    /// # Errors
    /// When it was paid before, or the register cannot be written.
    pub fn pay_voucher(
        &self,
        voucher: VoucherId,
        amount: Money,
        on: NaiveDate,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO voucher_payment (voucher, amount, paid_on, recorded_at) VALUES ($1, $2, $3, $4)",
            params![voucher, amount, on, at],
        )?;
        Ok(())
    }
}
