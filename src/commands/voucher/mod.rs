//! `voucher issue | list | paid | print | show | use | qr | withdraw`: papers that a club accepts once, with the terms of their day of issue.

mod ages;
mod group;
mod instalments;
mod issue;
mod limits;
mod list;
mod look;
mod offer;
mod paid;
mod print;
mod qr;
mod returned;
mod sheets;
pub mod slips;
mod sold;
mod terms;
mod unpaid;
mod usage;
mod value;

use super::run::{Run, typed};
use super::told::Told;
use crate::cli::VoucherVerb;
use crate::domain::{Code, Money, Shown, Tier, VoucherCode, Withdrawal};
use crate::error::{Error, Result};
use crate::register::{Action, Payment, Register, Subject, Voucher};
use crate::rules::Scheme;
use crate::said;

pub use offer::{Plan, Sale, issue_all, plan};
pub use paid::pay;
pub use print::print_to;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &VoucherVerb) -> Result<()> {
    match verb {
        VoucherVerb::Issue(asked) => match (asked.group_size, &asked.offer) {
            (Some(size), _) => group::run(run, asked, size),
            (None, Some(_)) => offer::run(run, asked),
            (None, None) => value::run(run, asked),
        },
        VoucherVerb::List(asked) => list::list(run, asked),
        VoucherVerb::Paid {
            vouchers,
            amount,
            by,
        } => paid::run(run, vouchers, amount.as_deref(), by.as_deref()),
        VoucherVerb::Instalments {
            voucher,
            times,
            from,
            part,
        } => instalments::run(run, voucher, (*times, from.as_deref()), part),
        VoucherVerb::Return {
            vouchers,
            reason,
            by,
        } => returned::run(run, vouchers, reason, by.as_deref()),
        VoucherVerb::Print(asked) => print::run(run, asked),
        VoucherVerb::Show { voucher } => look::show(run, voucher),
        VoucherVerb::Use => usage::show(run),
        VoucherVerb::Qr { vouchers, .. } => qr::qr(run, vouchers),
        VoucherVerb::Withdraw { voucher, reason } => run_withdraw(run, voucher, reason),
    }
}

fn run_withdraw(run: &mut Run<'_>, voucher: &str, reason: &str) -> Result<()> {
    let mut register = run.open()?;
    let told = withdraw(run, &mut register, voucher, reason)?;
    run.pass_on(&told);
    Ok(())
}

/// Withdraws a voucher: no club accepts it any more, and what it reserved is free. Withdrawing it twice writes nothing.
///
/// # Errors
/// When the code or the reason is none, or a club accepted it already.
pub fn withdraw(
    run: &Run<'_>,
    register: &mut Register,
    typed_code: &str,
    reason: &str,
) -> Result<Told> {
    let mut told = Told::default();
    let code = code(typed_code)?;
    let reason: Withdrawal = typed(reason)?;
    let voucher = named(register, code)?;
    if voucher.withdrawn {
        told.tell(said!("voucher-withdrawn-before", code = code.to_string()));
        return Ok(told);
    }
    let written = run.write(register, Action::Withdraw, |register| {
        let stamp = run.stamp();
        refuse_spent(register, code)?;
        register.withdraw_voucher(voucher.id, reason, &stamp.at)?;
        let subject = Subject {
            person: voucher.person,
            count: Some(1),
            ..Subject::default()
        };
        Ok(((), subject))
    });
    // What was paid for it says something of a right.
    let holder: Vec<_> = voucher.person.into_iter().collect();
    run.or_look(register, &holder, written)?;
    told.tell(said!("voucher-withdrawn", code = code.to_string()));
    match voucher.payment {
        Payment::Part(paid) | Payment::Paid(paid) if paid != Money::ZERO => {
            told.tell(said!("voucher-withdrawn-paid", amount = paid));
        }
        _ => {}
    }
    told.if_dry(run);
    Ok(told)
}

/// The voucher with a code, typed or from its QR code.
///
/// # Errors
/// When the code is none, or no voucher has it.
pub fn by_code(register: &Register, text: &str) -> Result<Voucher> {
    named(register, code(text)?)
}

/// The voucher with a code, as long as no club accepted it.
///
/// # Errors
/// When there is none, or a club did.
pub fn refuse_spent(register: &Register, code: VoucherCode) -> Result<Voucher> {
    let voucher = named(register, code)?;
    if voucher.spent {
        let said = said!("voucher-spent", code = code.to_string());
        return Err(Error::refused(said).hint(said!("voucher-spent-hint")));
    }
    Ok(voucher)
}

/// The code on a voucher, typed or from its QR code; a pass has none.
fn code(text: &str) -> Result<VoucherCode> {
    match typed::<Shown>(text)?.code() {
        Code::Voucher(code) => Ok(code),
        Code::Pass(_) => {
            Err(Error::usage(said!("voucher-is-a-pass")).hint(said!("voucher-is-a-pass-hint")))
        }
    }
}

/// A tier of the scheme by its name, in capitals or small.
fn tier(scheme: &Scheme, typed: &str) -> Result<Tier> {
    let mut known = scheme.tiers.iter().map(|tier| &tier.id);
    let meant = known.find(|tier| tier.0.eq_ignore_ascii_case(typed.trim()));
    meant.cloned().ok_or_else(|| {
        let known = scheme.tiers.iter().map(|tier| tier.id.to_string());
        let known: Vec<String> = known.collect();
        Error::refused(said!("voucher-no-tier", tier = typed, known = known))
    })
}

fn named(register: &Register, code: VoucherCode) -> Result<Voucher> {
    let found = register.voucher_by_code(code.canonical())?;
    found.ok_or_else(|| unknown(code))
}

fn unknown(code: VoucherCode) -> Error {
    Error::refused(said!("no-such-voucher", code = code.to_string()))
        .hint(said!("no-such-voucher-hint"))
}
