//! `answer.csv`: what the municipality says back about each redemption. The club's side of [`crate::label::answer`].

use super::fields::{Fields, text};
use super::header::{Column, optional, required};
use super::redeemed::reference;
use super::rows::Record;
use crate::domain::{Money, Said, parse_amount};
use crate::label::answer::{Accepted, PublicCode};
use crate::said;

/// The answer to one redemption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// The club's own number.
    pub reference: String,
    /// How it stands.
    pub accepted: Accepted,
    /// Why, as far as a club may know.
    pub code: PublicCode,
    /// The club's own price.
    pub amount: Option<Money>,
}

impl Record for AnswerRow {
    const COLUMNS: &'static [Column] = &[
        required("reference"),
        optional("voucher"),
        required("accepted"),
        required("code"),
        optional("amount"),
    ];
    type Memory = ();

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let reference = fields.needed("reference", reference);
        let accepted = fields.needed("accepted", accepted);
        let code = fields.needed("code", text);
        let amount = fields.maybe("amount", parse_amount);
        Some(Self {
            reference: reference?,
            accepted: accepted?,
            code: PublicCode::of(&code?),
            amount: amount?,
        })
    }

    fn compare(&self, (): &mut (), _: &mut Fields<'_>) {}
}

fn accepted(cell: &str) -> Result<Accepted, Said> {
    Accepted::of(&cell.trim().to_lowercase()).ok_or_else(|| said!("answer-accepted", value = cell))
}
