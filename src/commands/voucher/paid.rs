//! `voucher paid`: what a holder pays at the desk after the day of issue. Only then is the voucher handed over.

use super::super::receipt;
use super::super::run::Run;
use super::super::told::Told;
use crate::domain::{Money, PaidBy, VoucherCode, parse_amount_above_zero};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Payment, Receipt, ReceiptLine, Register, Subject, Voucher};
use crate::render::Format;
use crate::said;

/// What was paid just now.
pub struct Paid {
    /// Each voucher with its amount; those that were paid before are not in it.
    pub vouchers: Vec<(VoucherCode, Money)>,
    /// The sum.
    pub total: Money,
    /// On which paper it stands.
    pub receipt: Option<Receipt>,
    /// What there is to tell.
    pub told: Told,
}

/// `voucher paid`.
///
/// # Errors
/// What the act gives.
pub fn run(
    run: &mut Run<'_>,
    asked: &[String],
    amount: Option<&str>,
    by: Option<&str>,
) -> Result<()> {
    let amount = amount.map(parse_amount_above_zero);
    let amount = amount.transpose().map_err(Error::usage)?;
    if amount.is_some() && asked.len() > 1 {
        return Err(Error::usage(said!("voucher-paid-part-of-one")));
    }
    let mut register = run.open()?;
    let by = receipt::paid_by(&register, by)?;
    let paid = take(run, &mut register, (asked, amount), by)?;
    if !paid.vouchers.is_empty() || run.format() != Format::Table {
        run.show(&list(&paid))?;
    }
    run.pass_on(&paid.told);
    Ok(())
}

/// Takes what is still due for all of them, on one receipt, or nothing.
///
/// # Errors
/// When a code is none, a voucher is not paid at the desk, or it cannot be used any more.
pub fn pay(run: &Run<'_>, register: &mut Register, asked: &[String], by: PaidBy) -> Result<Paid> {
    take(run, register, (asked, None), by)
}

/// Takes what is still to be paid for vouchers, or a part of it as was agreed.
///
/// # Errors
/// Those of [`pay`], or when no instalments were agreed, or the part is more than what is open.
fn take(
    run: &Run<'_>,
    register: &mut Register,
    (asked, part): (&[String], Option<Money>),
    by: PaidBy,
) -> Result<Paid> {
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
        let mut lines = Vec::new();
        let mut paid = Paid {
            vouchers: Vec::new(),
            total: Money::ZERO,
            receipt: None,
            told: Told::default(),
        };
        for code in &codes {
            let due = due(run, register, *code, part)?;
            // A code that was typed twice is paid once.
            let once = |line: &ReceiptLine| {
                lines
                    .iter()
                    .all(|one: &ReceiptLine| one.voucher != line.voucher)
            };
            let Some(line) = due.filter(once) else {
                let said = said!("voucher-paid-before", code = code.to_string());
                paid.told.tell(said);
                continue;
            };
            lines.push(line);
            paid.vouchers.push((*code, line.amount));
            paid.total = paid.total.checked_add(line.amount).ok_or_else(Error::bug)?;
        }
        paid.receipt = receipt::receive(run, register, by, lines)?;
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
    if let Some(receipt) = &paid.receipt {
        paid.told.tell(receipt::shown(receipt));
    }
    paid.told.if_dry(run);
    Ok(paid)
}

/// What is paid now; nothing when it was paid before.
fn due(
    run: &Run<'_>,
    register: &Register,
    code: VoucherCode,
    part: Option<Money>,
) -> Result<Option<ReceiptLine>> {
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
        // It was handed over: what was agreed is paid, whatever became of it.
        Payment::Part(_) => {}
    }
    let owed = register.owed(&voucher, run.on)?;
    let amount = part.unwrap_or(owed.open);
    if amount > owed.open {
        let open = owed.open;
        return Err(Error::refused(said!(
            "voucher-paid-more",
            code = code.to_string(),
            open = open
        )));
    }
    if amount < owed.open && owed.plan.is_empty() {
        let code = code.to_string();
        let hint = said!("voucher-no-plan-hint", code = &code);
        return Err(Error::refused(said!("voucher-no-plan", code = code)).hint(hint));
    }
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
