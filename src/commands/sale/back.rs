//! Taking a sale back while nothing was handed over: the vouchers are withdrawn as a mistake, and the receipt is reversed by another.

use crate::commands::receipt;
use crate::commands::run::Run;
use crate::commands::voucher::{Sale, refuse_spent};
use crate::domain::Withdrawal;
use crate::error::Result;
use crate::register::{Action, Receipt, Register, Subject};

/// Takes a whole sale back; gives the receipt that reverses its own, if it had one.
///
/// # Errors
/// When a club accepted one of the vouchers, the receipt is of another day, or the register cannot be written.
pub fn take_back(run: &Run<'_>, register: &mut Register, sale: &Sale) -> Result<Option<Receipt>> {
    run.write(register, Action::Withdraw, |register| {
        let at = run.stamp().at;
        let mut count = 0;
        for code in sale.sold.iter().flat_map(|sold| &sold.codes) {
            let voucher = refuse_spent(register, *code)?;
            register.withdraw_voucher(voucher.id, Withdrawal::Mistake, &at)?;
            count += 1;
        }
        let reverse = |receipt: &Receipt| receipt::reverse(run, register, receipt.number);
        let reversed = sale.receipt.as_ref().map(reverse).transpose()?;
        let subject = Subject {
            count: Some(count),
            ..Subject::default()
        };
        Ok((reversed, subject))
    })
}
