//! What is set about the till: how people usually pay, how cash is rounded, what lies in the drawer, and the accounts of the journal.

use super::super::settings::{Setting, not_empty};
use crate::domain::{Money, PaidBy, Said, parse_amount};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;

/// How people usually pay at the desk.
const PAID_BY: &str = "paid-by";
/// To how many cents cash is rounded: `none` or `5`.
const CASH_ROUNDING: &str = "cash-rounding";
const NO_ROUNDING: &str = "none";
const FIVE_CENTS: &str = "5";
/// What lies in the drawer of the desk before anything comes in.
const TILL_FLOAT: &str = "till-float";
/// The general accounts: of cash, of cards, of transfers, of what holders bear, of what rounding took or gave, and of what the drawer
/// had too much or too little.
pub const CASH: &str = "account-cash";
pub const CARD: &str = "account-card";
pub const TRANSFER: &str = "account-transfer";
pub const HOLDERS: &str = "account-holders";
pub const ROUNDING: &str = "account-rounding";
pub const DIFFERENCE: &str = "account-difference";

/// The settings of the till.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: PAID_BY,
        read: means,
        usual: Some(PaidBy::Cash.word()),
    },
    Setting {
        key: CASH_ROUNDING,
        read: rounding,
        usual: Some(NO_ROUNDING),
    },
    Setting {
        key: TILL_FLOAT,
        read: amount,
        usual: Some("0.00"),
    },
    account_of(CASH),
    account_of(CARD),
    account_of(TRANSFER),
    account_of(HOLDERS),
    account_of(ROUNDING),
    account_of(DIFFERENCE),
];

const fn account_of(key: &'static str) -> Setting {
    Setting {
        key,
        read: not_empty,
        usual: None,
    }
}

fn means(value: &str) -> std::result::Result<String, Said> {
    value.parse::<PaidBy>().map(|by| by.to_string())
}

fn rounding(value: &str) -> std::result::Result<String, Said> {
    match value {
        NO_ROUNDING | "geen" => Ok(NO_ROUNDING.to_owned()),
        FIVE_CENTS => Ok(FIVE_CENTS.to_owned()),
        _ => Err(said!("setting-rounding", value = value)),
    }
}

fn amount(value: &str) -> std::result::Result<String, Said> {
    parse_amount(value).map(|amount| amount.to_string())
}

/// How people usually pay at the desk.
///
/// # Errors
/// When the register cannot be read.
pub fn usually_paid_by(register: &Register) -> Result<PaidBy> {
    let said = register.setting(PAID_BY)?;
    let usual = said.as_deref().unwrap_or(PaidBy::Cash.word());
    usual.parse().map_err(|_| Error::bug())
}

/// Whether what is handed over in cash is rounded to five cents.
///
/// # Errors
/// When the register cannot be read.
pub fn rounds_cash(register: &Register) -> Result<bool> {
    let said = register.setting(CASH_ROUNDING)?;
    Ok(said.as_deref() == Some(FIVE_CENTS))
}

/// What lies in the drawer of the desk before anything comes in.
///
/// # Errors
/// When the register cannot be read.
pub fn float(register: &Register) -> Result<Money> {
    match register.setting(TILL_FLOAT)? {
        Some(amount) => parse_amount(&amount).map_err(|_| Error::bug()),
        None => Ok(Money::ZERO),
    }
}

/// A general account for the journal.
///
/// # Errors
/// When it was never set, or the register cannot be read.
pub fn account(register: &Register, key: &str) -> Result<String> {
    register.setting(key)?.ok_or_else(|| {
        Error::refused(said!("till-no-account", key = key))
            .hint(said!("till-no-account-hint", key = key))
    })
}
