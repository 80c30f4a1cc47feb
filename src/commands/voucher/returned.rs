//! `voucher return`: what a holder gets back for vouchers that are not used, by the rule of the regulation under which they were issued.
//! Without a rule a cancelled activity is given back whole, and nothing else.

use super::super::receipt;
use super::super::run::{Run, typed, typed_if};
use super::super::scheme;
use super::super::told::Told;
use crate::domain::{Money, PaidBy, PersonId, Said, VoucherCode, VoucherId, Withdrawal};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{
    Action, Payment, Receipt, ReceiptFilter, ReceiptLine, Register, Subject, Voucher,
};
use crate::rules::Returned as Reason;
use crate::said;

/// What was given back just now.
pub struct Returned {
    /// Each voucher with what was given back, and the clause where there is one.
    pub vouchers: Vec<(VoucherCode, Money, Option<String>)>,
    /// On which paper it stands.
    pub receipt: Option<Receipt>,
    /// What there is to tell.
    pub told: Told,
}

/// `voucher return`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &[String], reason: &str, by: Option<&str>) -> Result<()> {
    let reason: Withdrawal = typed(reason)?;
    let codes: Vec<VoucherCode> = asked
        .iter()
        .map(|one| super::code(one))
        .collect::<Result<_>>()?;
    let mut register = run.open()?;
    let by: Option<PaidBy> = typed_if(by)?;
    let returned = give_back(run, &mut register, &codes, reason, by)?;
    let mut grid = Grid::new(vec![
        Column::text("code"),
        Column::figure("amount"),
        Column::text("source"),
    ]);
    for (code, amount, source) in &returned.vouchers {
        grid.row(vec![
            code.to_string().into(),
            (*amount).into(),
            source.clone().map_or(Cell::Empty, Cell::Text),
        ]);
    }
    run.show(&grid)?;
    run.pass_on(&returned.told);
    Ok(())
}

/// Withdraws them all and gives back what the rule says, on one receipt, by the means they were paid with unless another is given; or
/// nothing of it.
///
/// # Errors
/// When a club accepted one, they were paid by several means and none is given, it is not paid at the desk, no rule gives it back, or the register cannot be written.
pub fn give_back(
    run: &Run<'_>,
    register: &mut Register,
    codes: &[VoucherCode],
    reason: Withdrawal,
    by: Option<PaidBy>,
) -> Result<Returned> {
    let why = match reason {
        Withdrawal::Cancelled => Reason::Cancelled,
        Withdrawal::Unused => Reason::Unused,
        _ => return Err(Error::usage(said!("return-reason"))),
    };
    let mut holders = Vec::<PersonId>::new();
    for code in codes {
        holders.extend(super::named(register, *code)?.person);
    }
    holders.sort_unstable();
    holders.dedup();
    let written = run.write(register, Action::Withdraw, |register| {
        let at = run.stamp().at;
        let mut returned = Returned {
            vouchers: Vec::new(),
            receipt: None,
            told: Told::default(),
        };
        let mut lines = Vec::new();
        for code in codes {
            let voucher = super::refuse_spent(register, *code)?;
            refuse_lost(register, *code, &voucher)?;
            let (back, source) = back(run, register, *code, &voucher, why)?;
            let stood = register.withdraw_voucher(voucher.id, reason, &at)?;
            if !stood && (back == Money::ZERO || paid_back(&lines, voucher.id)) {
                let before = said!("return-before", code = code.to_string());
                returned.told.tell(before);
                continue;
            }
            lines.push(ReceiptLine {
                voucher: voucher.id,
                amount: back.checked_neg().ok_or_else(Error::bug)?,
            });
            returned.vouchers.push((*code, back, source));
        }
        lines.retain(|line| line.amount != Money::ZERO);
        if !lines.is_empty() {
            let by = by.map_or_else(|| paid_with(register, &lines), Ok)?;
            returned.receipt = receipt::receive(run, register, by, lines)?;
        }
        let subject = Subject {
            count: i64::try_from(returned.vouchers.len()).ok(),
            ..Subject::default()
        };
        Ok((returned, subject))
    });
    let mut returned = run.or_look(register, &holders, written)?;
    tell(&mut returned)?;
    returned.told.if_dry(run);
    Ok(returned)
}

/// What was given back, and how.
fn tell(returned: &mut Returned) -> Result<()> {
    let count = returned.vouchers.len();
    if count > 0 {
        let mut amounts = returned.vouchers.iter().map(|(_, amount, _)| *amount);
        let total = amounts.try_fold(Money::ZERO, Money::checked_add);
        let total = total.ok_or_else(Error::bug)?;
        let said = said!("return-done", count = count, amount = total);
        returned.told.tell(said);
    }
    if let Some(receipt) = &returned.receipt {
        returned.told.tell(receipt::shown(receipt));
        returned.told.tell(means(receipt.paid_by));
    }
    Ok(())
}

/// How to give it back.
fn means(by: PaidBy) -> Said {
    match by {
        PaidBy::Cash => said!("return-by-cash"),
        PaidBy::Card => said!("return-by-card"),
        PaidBy::Transfer => said!("return-by-transfer"),
    }
}

/// The one means by which these vouchers were paid: money goes back the way it came, or the drawer is short.
fn paid_with(register: &Register, lines: &[ReceiptLine]) -> Result<PaidBy> {
    let mut means = Vec::new();
    for line in lines {
        for receipt in register.receipts(ReceiptFilter::Voucher(line.voucher))? {
            let paid = receipt.reverses.is_none() && receipt.total > Money::ZERO;
            let stands = paid && register.reversal_of(&receipt)?.is_none();
            if stands && !means.contains(&receipt.paid_by) {
                means.push(receipt.paid_by);
            }
        }
    }
    match means[..] {
        [only] => Ok(only),
        [] => receipt::paid_by(register, None),
        _ => {
            Err(Error::refused(said!("return-several-means"))
                .hint(said!("return-several-means-hint")))
        }
    }
}

/// Whether a voucher stands on the paper already: its code was typed twice.
fn paid_back(lines: &[ReceiptLine], voucher: VoucherId) -> bool {
    lines.iter().any(|line| line.voucher == voucher)
}

/// Refuses to pay a voucher back of which the paper was lost: another was given for it.
fn refuse_lost(register: &Register, code: VoucherCode, voucher: &Voucher) -> Result<()> {
    match register.withdrawal(voucher.id)? {
        Some((Withdrawal::Lost, _)) => {
            let code = code.to_string();
            Err(Error::refused(said!("return-withdrawn", code = code))
                .hint(said!("return-withdrawn-hint")))
        }
        _ => Ok(()),
    }
}

/// What the holder gets back of what was paid, and by which clause.
fn back(
    run: &Run<'_>,
    register: &Register,
    code: VoucherCode,
    voucher: &Voucher,
    why: Reason,
) -> Result<(Money, Option<String>)> {
    let paid = match voucher.payment {
        Payment::Paid(paid) | Payment::Part(paid) => paid,
        Payment::Due => Money::ZERO,
        Payment::Elsewhere => {
            let code = code.to_string();
            return Err(Error::refused(said!("return-not-here", code = &code))
                .hint(said!("return-not-here-hint", code = code)));
        }
    };
    let share = voucher.holder_share.ok_or_else(Error::bug)?;
    let offer = voucher.offer.ok_or_else(Error::bug)?;
    let offer = register.offer(offer)?.ok_or_else(Error::bug)?;
    let ahead = offer.from_on.map(|from| (from - run.on).num_days());
    let stored = register.schemes()?.into_iter();
    let mut stored = stored.filter(|stored| stored.id == voucher.scheme_version);
    let issued_by = scheme::as_adopted(register, stored.next().ok_or_else(Error::bug)?)?;
    let mut rules = issued_by.scheme.returns.iter();
    let rule = rules.find(|rule| rule.fits(why, &offer.category, ahead));
    let (kept, source) = match rule {
        Some(rule) => (
            rule.kept(share).ok_or_else(Error::bug)?,
            Some(rule.source.clone()),
        ),
        None if why == Reason::Cancelled => (Money::ZERO, None),
        None => {
            let said = said!("return-no-rule", code = code.to_string());
            return Err(Error::refused(said).hint(said!("return-no-rule-hint")));
        }
    };
    // Of what was paid in parts so far, no more than the rule lets be kept; the rest of the agreement lapses.
    let back = paid.checked_sub(kept).unwrap_or(Money::ZERO);
    Ok((back.max(Money::ZERO), source))
}
