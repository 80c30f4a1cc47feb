//! A row of `answer.csv`: what the municipality says back to a club about one redemption.

use super::Listed;
use crate::domain::Money;
use crate::grid::{Cell, Column};

/// How a redemption stands, as a club may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It will be paid.
    Yes,
    /// It will not.
    No,
    /// Somebody must look first.
    Open,
}

impl Accepted {
    /// The word's meaning; `None` for another word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let all = [Self::Yes, Self::No, Self::Open];
        all.into_iter().find(|accepted| accepted.word() == word)
    }

    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Open => "open",
        }
    }
}

/// The closed codes a club may read. Whatever touches a holder or another club is `not-valid`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicCode {
    /// Accepted.
    Ok,
    /// Handed in before with the same content.
    Repeated,
    /// The offer is not one of the club's own, or not the voucher's.
    WrongOffer,
    /// The price is not that of the offer.
    WrongPrice,
    /// After the last day.
    TooLate,
    /// It was accepted, and was taken back since.
    Cancelled,
    /// Every other reason.
    NotValid,
    /// Somebody must look first.
    Open,
}

impl PublicCode {
    /// The code of a machine word; anything else is `not-valid`, the word that tells least.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let all = [
            Self::Ok,
            Self::Repeated,
            Self::WrongOffer,
            Self::WrongPrice,
            Self::TooLate,
            Self::Cancelled,
            Self::Open,
        ];
        all.into_iter()
            .find(|code| code.word() == word)
            .unwrap_or(Self::NotValid)
    }

    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Repeated => "repeated",
            Self::WrongOffer => "wrong-offer",
            Self::WrongPrice => "wrong-price",
            Self::TooLate => "too-late",
            Self::Cancelled => "cancelled",
            Self::NotValid => "not-valid",
            Self::Open => "open",
        }
    }
}

/// The answer to one row. `amount` is the club's own price, never what is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// The club's own number.
    pub reference: String,
    /// The token or code as the club handed it in.
    pub voucher: String,
    /// How it stands.
    pub accepted: Accepted,
    /// Why, as far as a club may know.
    pub code: PublicCode,
    /// The club's own price, where it is known.
    pub amount: Option<Money>,
}

impl Listed for AnswerRow {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("reference"),
            Column::text("voucher"),
            Column::text("accepted"),
            Column::text("code"),
            Column::figure("amount"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        vec![vec![
            self.reference.as_str().into(),
            self.voucher.as_str().into(),
            self.accepted.word().into(),
            self.code.word().into(),
            self.amount.into(),
        ]]
    }
}
