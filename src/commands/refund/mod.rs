//! `refund`: what is repaid to households, in orders of their own. Finance sees one total a fund; who it is, the OCMW alone knows.

pub mod account;
mod document;
pub mod judge;
mod list;
mod order;
mod premiums;
mod show;
mod steps;

use super::run::Run;
use crate::cli::RefundVerb;
use crate::error::{Error, Result};
use crate::register::{Register, StoredRefundOrder};
use crate::said;

pub use document::bytes as document;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &RefundVerb) -> Result<()> {
    match verb {
        RefundVerb::Account {
            member,
            iban,
            holder,
        } => account::run(run, member, iban, holder.as_deref()),
        RefundVerb::List { open: true } => list::waiting(run),
        RefundVerb::List { open: false } => list::orders(run),
        RefundVerb::Order { output } => order::run(run, output.as_deref()),
        RefundVerb::Show { order, output } => show::run(run, order, output.as_deref()),
        RefundVerb::Approve { order } => steps::approve(run, order),
        RefundVerb::Paid { order, paid_on } => steps::paid(run, order, paid_on.as_deref()),
    }
}

/// The order of a number.
///
/// # Errors
/// When there is none.
pub fn named(register: &Register, number: &str) -> Result<StoredRefundOrder> {
    let found = register.refund_order(&number.trim().to_uppercase())?;
    found.ok_or_else(|| {
        let said = said!("refund-order-unknown", number = number);
        Error::refused(said).hint(said!("refund-order-unknown-hint"))
    })
}
