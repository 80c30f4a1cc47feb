//! `receipt list` and `receipt show`: for staff. Of whom a receipt is follows from its vouchers, so who looks at one is logged.

use super::super::run::{Run, typed};
use super::super::voucher;
use crate::domain::{Money, Month, PaidBy, PersonId, VoucherCode};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Receipt, ReceiptFilter};
use crate::said;

/// The receipts of a month, of a voucher, or that no closing of the till holds yet.
///
/// # Errors
/// When month or voucher is none, or the register cannot be read.
pub fn list(run: &mut Run<'_>, month: Option<&str>, code: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let filter = match (month, code) {
        (Some(month), _) => ReceiptFilter::Month(typed(month)?),
        (None, Some(code)) => {
            let voucher = voucher::by_code(&register, code)?;
            let holder: Vec<PersonId> = voucher.person.into_iter().collect();
            run.note_look(&mut register, &holder)?;
            ReceiptFilter::Voucher(voucher.id)
        }
        (None, None) => ReceiptFilter::Open,
    };
    let mut grid = Grid::new(vec![
        Column::text("receipt"),
        Column::text("date"),
        Column::text("means"),
        Column::figure("total"),
        Column::figure("handed"),
        Column::text("reverses"),
        Column::text("recorded_by"),
    ]);
    let receipts = register.receipts(filter)?;
    for receipt in &receipts {
        grid.row(vec![
            receipt.number.to_string().into(),
            receipt.issued_on.into(),
            means(receipt.paid_by),
            receipt.total.into(),
            receipt.handed.into(),
            receipt.reverses.map(|number| number.to_string()).into(),
            receipt.recorded_by.as_str().into(),
        ]);
    }
    if receipts.len() > 1 {
        let sum = |amount: fn(&Receipt) -> Money| {
            let mut amounts = receipts.iter().map(amount);
            amounts
                .try_fold(Money::ZERO, Money::checked_add)
                .ok_or_else(Error::bug)
        };
        let mut total = vec![Cell::Empty; grid.columns.len()];
        total[3] = sum(|receipt| receipt.total)?.into();
        total[4] = sum(|receipt| receipt.handed)?.into();
        grid.total = Some(total);
    }
    if receipts.is_empty() {
        run.tell(&match filter {
            ReceiptFilter::Open => said!("receipt-none", month = Month::of(run.on).to_string()),
            _ => said!("receipt-none-there"),
        });
    }
    run.show(&grid)
}

/// A means of payment in words.
pub fn means(by: PaidBy) -> Cell {
    let said = match by {
        PaidBy::Cash => said!("paid-by-cash"),
        PaidBy::Card => said!("paid-by-card"),
        PaidBy::Transfer => said!("paid-by-transfer"),
    };
    Cell::word(by.word(), said)
}

/// One receipt with the vouchers on it.
///
/// # Errors
/// When there is none of that number.
pub fn one(run: &mut Run<'_>, typed_number: &str) -> Result<()> {
    let mut register = run.open()?;
    let receipt = super::named(&register, typed_number)?;
    let items = register.receipt_items(&receipt)?;
    let mut holders: Vec<PersonId> = items.iter().filter_map(|item| item.person).collect();
    holders.sort_unstable();
    holders.dedup();
    run.note_look(&mut register, &holders)?;
    let mut grid = Grid::new(vec![
        Column::text("code"),
        Column::text("offer"),
        Column::text("name"),
        Column::figure("amount"),
    ]);
    for item in items {
        let code: VoucherCode = typed(&item.code)?;
        grid.row(vec![
            code.to_string().into(),
            item.offer.into(),
            item.name.into(),
            item.amount.into(),
        ]);
    }
    let mut total = vec![Cell::Empty; grid.columns.len()];
    total[3] = receipt.total.into();
    grid.total = Some(total);
    run.show(&grid)?;
    run.tell(&super::shown(&receipt));
    if let Some(number) = receipt.reverses {
        run.tell(&said!("receipt-reverses", number = number.to_string()));
    }
    if let Some(number) = register.reversal_of(&receipt)? {
        run.tell(&said!("receipt-was-reversed", number = number.to_string()));
    }
    Ok(())
}
