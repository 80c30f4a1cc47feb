//! Writing a receipt, inside the transaction of whatever was paid; and taking one back, by another.

use super::super::run::{Run, typed_if};
use super::super::till;
use super::unknown;
use crate::domain::{Money, PaidBy, ReceiptNumber, Said};
use crate::error::{Error, Result};
use crate::register::{Receipt, ReceiptLine, Register};
use crate::said;

/// How somebody pays: as was typed, else as is usual here.
///
/// # Errors
/// When what was typed is no means of payment, or the register cannot be read.
pub fn paid_by(register: &Register, typed: Option<&str>) -> Result<PaidBy> {
    match typed_if(typed)? {
        Some(by) => Ok(by),
        None => till::usually_paid_by(register),
    }
}

/// Writes the receipt of one visit, of the day that matters: above zero what is paid for a voucher, below what is given back. Where
/// nothing changes hands there is none.
///
/// # Errors
/// When a voucher would be paid beyond the holder's share, or the register cannot be written.
pub fn receive(
    run: &Run<'_>,
    register: &Register,
    by: PaidBy,
    mut lines: Vec<ReceiptLine>,
) -> Result<Option<Receipt>> {
    lines.retain(|line| line.amount != Money::ZERO);
    if lines.is_empty() {
        return Ok(None);
    }
    let total = sum(lines.iter().map(|line| line.amount))?;
    let rounds = by == PaidBy::Cash && till::rounds_cash(register)?;
    let handed = if rounds {
        total.to_five_cents().ok_or_else(Error::bug)?
    } else {
        total
    };
    let paid = (run.on, by);
    let receipt = register.add_receipt(paid, (total, handed), lines, None, &run.stamp())?;
    Ok(Some(receipt))
}

/// Takes a receipt of this day back, by another with the opposite amounts: nothing was handed over after all.
///
/// # Errors
/// When there is none of that number, it is of another day, it was taken back before, or the register cannot be written.
pub fn reverse(run: &Run<'_>, register: &Register, number: ReceiptNumber) -> Result<Receipt> {
    let known = register.receipt(number)?;
    let wrong = known.ok_or_else(|| unknown(number))?;
    if wrong.issued_on != run.on {
        let said = said!(
            "receipt-of-another-day",
            number = number.to_string(),
            on = wrong.issued_on
        );
        return Err(Error::refused(said).hint(said!("receipt-of-another-day-hint")));
    }
    if wrong.reverses.is_some() || register.reversal_of(&wrong)?.is_some() {
        let said = said!("receipt-reversed-before", number = number.to_string());
        return Err(Error::refused(said));
    }
    let opposite = |amount: Money| amount.checked_neg().ok_or_else(Error::bug);
    let line = |line: &ReceiptLine| {
        let amount = opposite(line.amount)?;
        Ok(ReceiptLine { amount, ..*line })
    };
    let lines = wrong.lines.iter().map(line).collect::<Result<_>>()?;
    let amounts = (opposite(wrong.total)?, opposite(wrong.handed)?);
    let paid = (run.on, wrong.paid_by);
    Ok(register.add_receipt(paid, amounts, lines, Some(&wrong), &run.stamp())?)
}

/// That a receipt was written: its number, and what is handed over; both amounts where cash was rounded.
pub fn shown(receipt: &Receipt) -> Said {
    let (number, total) = (receipt.number.to_string(), receipt.total);
    if receipt.handed == total {
        said!("receipt-written", number = number, total = total)
    } else {
        let handed = receipt.handed;
        said!(
            "receipt-written-rounded",
            number = number,
            total = total,
            handed = handed
        )
    }
}

fn sum(amounts: impl Iterator<Item = Money>) -> Result<Money> {
    let mut amounts = amounts;
    let sum = amounts.try_fold(Money::ZERO, Money::checked_add);
    sum.ok_or_else(Error::bug)
}
