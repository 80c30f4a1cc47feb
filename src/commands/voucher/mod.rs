//! `voucher issue | list | show | use | qr | withdraw`: papers that a club accepts once, with the terms of their day of issue.

mod ages;
mod issue;
mod list;
mod look;
mod offer;
mod qr;
mod usage;
mod value;

use super::run::{Run, typed};
use crate::cli::VoucherVerb;
use crate::domain::{VoucherCode, Withdrawal};
use crate::error::{Error, Result};
use crate::register::{Action, Register, Subject, Voucher};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &VoucherVerb) -> Result<()> {
    match verb {
        VoucherVerb::Issue(asked) if asked.offer.is_some() => offer::issue(run, asked),
        VoucherVerb::Issue(asked) => value::issue(run, asked),
        VoucherVerb::List(asked) => list::list(run, asked),
        VoucherVerb::Show { voucher } => look::show(run, voucher),
        VoucherVerb::Use => usage::show(run),
        VoucherVerb::Qr { vouchers, .. } => qr::qr(run, vouchers),
        VoucherVerb::Withdraw { voucher, reason } => withdraw(run, voucher, reason),
    }
}

fn withdraw(run: &mut Run<'_>, typed_code: &str, reason: &str) -> Result<()> {
    let code: VoucherCode = typed(typed_code)?;
    let reason: Withdrawal = typed(reason)?;
    let mut register = run.open()?;
    let voucher = named(&register, code)?;
    let stamp = run.stamp();
    if voucher.withdrawn {
        run.tell(&said!("voucher-withdrawn-before", code = code.to_string()));
        return Ok(());
    }
    run.write(&mut register, Action::Withdraw, |register| {
        if named(register, code)?.spent {
            return Err(
                Error::refused(said!("voucher-spent", code = code.to_string()))
                    .hint(said!("voucher-spent-hint")),
            );
        }
        register.withdraw_voucher(voucher.id, reason, &stamp.at)?;
        let subject = Subject {
            person: voucher.person,
            count: Some(1),
            ..Subject::default()
        };
        Ok(((), subject))
    })?;
    run.tell(&said!("voucher-withdrawn", code = code.to_string()));
    run.tell_if_dry();
    Ok(())
}

fn named(register: &Register, code: VoucherCode) -> Result<Voucher> {
    let found = register.voucher_by_code(code.canonical())?;
    found.ok_or_else(|| unknown(code))
}

fn unknown(code: VoucherCode) -> Error {
    Error::refused(said!("no-such-voucher", code = code.to_string()))
        .hint(said!("no-such-voucher-hint"))
}
