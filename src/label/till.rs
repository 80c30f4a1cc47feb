//! What the till lets out: a receipt for who paid, and the lines of a closing for the accounts. Amounts and offers, and nobody's price or
//! name.

use chrono::NaiveDate;

use super::Listed;
use crate::domain::{Money, PaidBy};
use crate::grid::{Cell, Column};

/// A receipt on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptPaper {
    /// Who took the money.
    pub municipality_name: String,
    /// The number.
    pub number: String,
    /// The day.
    pub issued_on: NaiveDate,
    /// How it was paid.
    pub paid_by: PaidBy,
    /// Which receipt this one takes back.
    pub reverses: Option<String>,
    /// Which receipt took this one back.
    pub reversed_by: Option<String>,
    /// Each offer with what was paid for it.
    pub lines: Vec<(String, Money)>,
    /// The sum.
    pub total: Money,
    /// What was handed over.
    pub handed: Money,
}

/// A line of the journal of a closing. Debit and credit of a closing are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TillLine {
    /// The day of the closing.
    pub closed_on: NaiveDate,
    /// Its number.
    pub document: String,
    /// What it is: a means of payment, or a difference.
    pub what: &'static str,
    /// The general account.
    pub account: String,
    /// Above zero debit, below credit.
    pub amount: Money,
}

impl Listed for TillLine {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("date"),
            Column::text("number"),
            Column::text("description"),
            Column::text("general_account"),
            Column::figure("debit"),
            Column::figure("credit"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let (debit, credit) = if self.amount < Money::ZERO {
            let credit = self.amount.checked_neg().unwrap_or_default();
            (Cell::Empty, credit.into())
        } else {
            (self.amount.into(), Cell::Empty)
        };
        vec![vec![
            self.closed_on.into(),
            self.document.as_str().into(),
            self.what.into(),
            self.account.as_str().into(),
            debit,
            credit,
        ]]
    }
}
