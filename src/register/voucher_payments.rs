//! How it stands with what holders pay for vouchers at the desk: the sum of what stands on receipts.

use rusqlite::Row;

use crate::domain::Money;

/// What was paid for a voucher so far, less what was given back.
pub(super) const PAID: &str =
    "coalesce((SELECT sum(amount) FROM receipt_line WHERE receipt_line.voucher = voucher.id), 0)";

/// Whether a voucher is paid at the desk. The route is that of the day of issue: what is paid where was said then.
pub(super) const PREPAID: &str =
    "((SELECT route FROM offer_version WHERE offer = voucher.offer AND recorded_at <= voucher.recorded_at
  ORDER BY seq DESC LIMIT 1) IS 'prepaid')";

/// Whether a voucher is still to be paid before it is handed over.
pub(super) fn unpaid() -> String {
    format!("({PREPAID} AND voucher.holder_share > 0 AND {PAID} = 0)")
}

/// What the holder pays for a voucher at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    /// Nothing: it is of a value, or paid at the club.
    Elsewhere,
    /// It is still to be paid: until then the voucher is not handed over.
    Due,
    /// So much was paid of more, as was agreed: the voucher was handed over.
    Part(Money),
    /// All of it was paid: so much.
    Paid(Money),
}

impl Payment {
    /// How it stands with a voucher of which the holder bears a share: of a row with `paid`, `prepaid` and `holder_share`.
    pub(super) fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let paid: Money = row.get("paid")?;
        let share: Option<Money> = row.get("holder_share")?;
        let prepaid: bool = row.get("prepaid")?;
        Ok(match share {
            Some(share) if prepaid && paid >= share => Self::Paid(paid),
            Some(_) if prepaid && paid > Money::ZERO => Self::Part(paid),
            Some(_) if prepaid => Self::Due,
            _ => Self::Elsewhere,
        })
    }
}
