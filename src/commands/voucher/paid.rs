//! `voucher paid`: what a holder pays at the desk after the day of issue. Only then is the voucher handed over.

use super::super::run::Run;
use super::super::told::Told;
use crate::domain::{Money, VoucherCode};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Payment, Register, Subject, Voucher};
use crate::render::Format;
use crate::said;

/// What was paid just now.
pub struct Paid {
    /// Each voucher with its amount; those that were paid before are not in it.
    pub vouchers: Vec<(VoucherCode, Money)>,
    /// The sum.
    pub total: Money,
    /// What there is to tell.
    pub told: Told,
}

/// `voucher paid`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &[String]) -> Result<()> {
    let mut register = run.open()?;
    let paid = pay(run, &mut register, asked)?;
    if !paid.vouchers.is_empty() || run.format() != Format::Table {
        run.show(&list(&paid))?;
    }
    run.pass_on(&paid.told);
    Ok(())
}

/// Marks them all as paid, or none.
///
/// # Errors
/// When a code is none, a voucher is not paid at the desk, or it cannot be used any more.
pub fn pay(run: &Run<'_>, register: &mut Register, asked: &[String]) -> Result<Paid> {
    let codes: Vec<VoucherCode> = asked
        .iter()
        .map(|code| super::code(code))
        .collect::<Result<_>>()?;
    let mut holders = Vec::new();
    for code in &codes {
        holders.extend(super::named(register, *code)?.person);
    }
    holders.sort_unstable();
    holders.dedup();
    let mut paid = run.write(register, Action::Change, |register| {
        let at = run.stamp().at;
        let mut paid = Paid {
            vouchers: Vec::new(),
            total: Money::ZERO,
            told: Told::default(),
        };
        for code in &codes {
            match pay_one(run, register, *code, &at)? {
                Some(amount) => {
                    paid.vouchers.push((*code, amount));
                    paid.total = paid.total.checked_add(amount).ok_or_else(Error::bug)?;
                }
                None => {
                    let said = said!("voucher-paid-before", code = code.to_string());
                    paid.told.tell(said);
                }
            }
        }
        let subject = Subject {
            count: i64::try_from(paid.vouchers.len()).ok(),
            ..Subject::default()
        };
        Ok((paid, subject))
    })?;
    // What a holder bears says something of their right.
    run.note_look(register, &holders)?;
    let count = paid.vouchers.len();
    if count > 0 {
        let said = said!("voucher-paid", count = count, amount = paid.total);
        paid.told.tell(said);
    }
    paid.told.if_dry(run);
    Ok(paid)
}

/// What is paid now; nothing when it was paid before.
fn pay_one(
    run: &Run<'_>,
    register: &Register,
    code: VoucherCode,
    at: &str,
) -> Result<Option<Money>> {
    let voucher = super::named(register, code)?;
    if voucher.withdrawn {
        let code = code.to_string();
        return Err(Error::refused(said!("voucher-paid-withdrawn", code = code))
            .hint(said!("voucher-new-hint")));
    }
    match voucher.payment {
        Payment::Paid(_) => return Ok(None),
        Payment::Elsewhere => {
            let code = code.to_string();
            return Err(Error::refused(said!("voucher-not-prepaid", code = code)));
        }
        Payment::Due => still_good(run, code, &voucher)?,
    }
    let share = voucher.holder_share.ok_or_else(Error::bug)?;
    register.pay_voucher(voucher.id, share, run.on, at)?;
    Ok(Some(share))
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

fn list(paid: &Paid) -> Grid {
    let mut grid = Grid::new(vec![Column::text("code"), Column::figure("amount")]);
    for (code, amount) in &paid.vouchers {
        grid.row(vec![code.to_string().into(), (*amount).into()]);
    }
    if grid.rows.len() > 1 {
        grid.total = Some(vec![Cell::Empty, paid.total.into()]);
    }
    grid
}
