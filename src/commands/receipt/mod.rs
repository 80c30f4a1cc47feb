//! `receipt list | print | reverse | show`: every cent that changes hands at the desk stands on a receipt (kwitantie).

mod paper;
mod show;
mod write;

use super::run::{Run, typed};
use crate::cli::ReceiptVerb;
use crate::domain::ReceiptNumber;
use crate::error::{Error, Result};
use crate::register::{Action, Receipt, Register, Subject};
use crate::said;

pub use paper::print;
pub use show::means;
pub use write::{paid_by, receive, reverse, shown};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &ReceiptVerb) -> Result<()> {
    match verb {
        ReceiptVerb::List { month, voucher } => {
            show::list(run, month.as_deref(), voucher.as_deref())
        }
        ReceiptVerb::Print { receipt, output } => paper::run(run, receipt, output.as_deref()),
        ReceiptVerb::Reverse { receipt } => run_reverse(run, receipt),
        ReceiptVerb::Show { receipt } => show::one(run, receipt),
    }
}

fn run_reverse(run: &mut Run<'_>, receipt: &str) -> Result<()> {
    let number: ReceiptNumber = typed(receipt)?;
    let mut register = run.open()?;
    let reversal = run.write(&mut register, Action::Correct, |register| {
        let reversal = reverse(run, register, number)?;
        let subject = Subject {
            count: Some(1),
            ..Subject::default()
        };
        Ok((reversal, subject))
    })?;
    run.tell(&said!("receipt-reversed", number = number.to_string()));
    run.tell(&shown(&reversal));
    run.tell_if_dry();
    Ok(())
}

/// The receipt somebody means.
fn named(register: &Register, text: &str) -> Result<Receipt> {
    let number: ReceiptNumber = typed(text)?;
    register.receipt(number)?.ok_or_else(|| unknown(number))
}

fn unknown(number: ReceiptNumber) -> Error {
    let said = said!("receipt-unknown", number = number.to_string());
    Error::refused(said).hint(said!("receipt-unknown-hint"))
}
