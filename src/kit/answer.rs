//! What the kit answers at the till. Whoever shows a pass, the sentence is the same; only the amount is what it is.

use crate::domain::{Money, Said};
use crate::said;

/// How a code was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A pass, of whomever: an amount.
    Pass,
    /// A voucher this kit knows.
    Accepted,
    /// A voucher of the right form that this kit does not know: the municipality may still refuse it.
    SubjectToCheck,
    /// What cannot be accepted; the one answer for every reason. Nothing was written.
    NotValid,
}

/// The answer to a code that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// How it was taken.
    pub outcome: Outcome,
    /// The offer it was taken for; it follows from what the club asked, or from the voucher.
    pub offer: Option<String>,
    /// Whether that offer was the one chosen before.
    pub remembered: bool,
    /// What the club collects, when the kit can know it.
    pub to_collect: Option<Money>,
    /// The reference of the redemption; absent when nothing was written.
    pub reference: Option<String>,
    /// The last redemption of the same pass for the same offer and day, when there is one: any pass may come back, and a second
    /// beep of the scanner looks the same.
    pub before: Option<String>,
}

impl Answer {
    /// What cannot be accepted.
    pub const NOT_VALID: Self = Self {
        outcome: Outcome::NotValid,
        offer: None,
        remembered: false,
        to_collect: None,
        reference: None,
        before: None,
    };

    /// The answer in words.
    #[must_use]
    pub fn said(&self) -> Said {
        let offer = self.offer.clone().unwrap_or_default();
        let answer = match (self.outcome, self.to_collect) {
            (Outcome::NotValid, _) => said!("kit-not-valid"),
            (Outcome::Pass, amount) => {
                said!("kit-to-collect", to_collect = amount.unwrap_or_default())
            }
            (Outcome::Accepted, amount) => said!(
                "kit-accepted",
                offer = offer,
                to_collect = amount.unwrap_or_default()
            ),
            (Outcome::SubjectToCheck, Some(amount)) => said!(
                "kit-accepted-provisionally-amount",
                offer = offer,
                to_collect = amount
            ),
            (Outcome::SubjectToCheck, None) => said!("kit-accepted-provisionally", offer = offer),
        };
        match &self.reference {
            Some(reference) => said!("kit-referenced", answer = answer, reference = reference),
            None => answer,
        }
    }
}
