//! `voucher paid`: what a holder pays at the desk after the day of issue. Only then is the voucher handed over.

use super::super::receipt;
use super::super::run::Run;
use crate::domain::{Money, VoucherCode};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Payment, ReceiptLine, Register, Subject, Voucher};
use crate::render::Format;
use crate::said;

/// Marks them all, or none.
///
/// # Errors
/// When a code is none, a voucher is not paid at the desk, or it cannot be used any more.
pub fn run(run: &mut Run<'_>, asked: &[String], by: Option<&str>) -> Result<()> {
    let codes: Vec<VoucherCode> = asked
        .iter()
        .map(|code| super::code(code))
        .collect::<Result<_>>()?;
    let mut register = run.open()?;
    let mut holders = Vec::new();
    for code in &codes {
        holders.extend(super::named(&register, *code)?.person);
    }
    holders.sort_unstable();
    holders.dedup();
    let (paid, receipt) = run.write(&mut register, Action::Change, |register| {
        let by = receipt::paid_by(register, by)?;
        let mut paid = Vec::new();
        let mut lines = Vec::new();
        for code in &codes {
            let line = due(run, register, *code)?;
            paid.push((*code, line.map(|line| line.amount)));
            lines.extend(line);
        }
        let receipt = receipt::receive(run, register, by, lines)?;
        let count = paid.iter().filter(|(_, amount)| amount.is_some()).count();
        let subject = Subject {
            count: i64::try_from(count).ok(),
            ..Subject::default()
        };
        Ok(((paid, receipt), subject))
    })?;
    // What a holder bears says something of their right.
    run.note_look(&mut register, &holders)?;
    show(run, &paid)?;
    if let Some(receipt) = receipt {
        run.tell(&receipt::shown(&receipt));
    }
    run.tell_if_dry();
    Ok(())
}

/// What is paid now; nothing when it was paid before.
fn due(run: &Run<'_>, register: &Register, code: VoucherCode) -> Result<Option<ReceiptLine>> {
    let voucher = super::named(register, code)?;
    if voucher.withdrawn {
        let code = code.to_string();
        return Err(Error::refused(said!("voucher-paid-withdrawn", code = code))
            .hint(said!("voucher-new-hint")));
    }
    let paid = match voucher.payment {
        Payment::Paid(_) => return Ok(None),
        Payment::Elsewhere => {
            let code = code.to_string();
            return Err(Error::refused(said!("voucher-not-prepaid", code = code)));
        }
        Payment::Due => {
            still_good(run, code, &voucher)?;
            Money::ZERO
        }
        Payment::Part(paid) => paid,
    };
    let share = voucher.holder_share.ok_or_else(Error::bug)?;
    let amount = share.checked_sub(paid).ok_or_else(Error::bug)?;
    Ok(Some(ReceiptLine {
        voucher: voucher.id,
        amount,
    }))
}

fn still_good(run: &Run<'_>, code: VoucherCode, voucher: &Voucher) -> Result<()> {
    let code = code.to_string();
    if voucher.to_on <= run.on {
        let through = voucher.to_on.pred_opt().unwrap_or(voucher.to_on);
        let said = said!("voucher-paid-lapsed", code = code, through = through);
        return Err(Error::refused(said).hint(said!("voucher-new-hint")));
    }
    Ok(())
}

fn show(run: &mut Run<'_>, paid: &[(VoucherCode, Option<Money>)]) -> Result<()> {
    let mut grid = Grid::new(vec![Column::text("code"), Column::figure("amount")]);
    let mut total = Money::ZERO;
    for (code, amount) in paid {
        match amount {
            Some(amount) => {
                grid.row(vec![code.to_string().into(), (*amount).into()]);
                total = total.checked_add(*amount).ok_or_else(Error::bug)?;
            }
            None => run.tell(&said!("voucher-paid-before", code = code.to_string())),
        }
    }
    let count = grid.rows.len();
    if count > 1 {
        grid.total = Some(vec![Cell::Empty, total.into()]);
    }
    if count > 0 || run.format() != Format::Table {
        run.show(&grid)?;
    }
    if count > 0 {
        run.tell(&said!("voucher-paid", count = count, amount = total));
    }
    Ok(())
}
