//! What the kit answers at the till. Whoever shows a pass, the sentence is the same; only the amount is what it is.

use crate::domain::{Money, Said};
use crate::said;

/// The answer to a code that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A pass, of whomever.
    Pass {
        /// What the club collects.
        to_collect: Money,
        /// The reference of the redemption.
        reference: String,
    },
    /// A voucher this kit knows.
    Voucher {
        /// The offer it was accepted for.
        offer: String,
        /// What the club still collects.
        to_collect: Money,
        /// The reference of the redemption.
        reference: String,
    },
    /// A voucher of the right form that this kit does not know: the municipality may still refuse it.
    AcceptedSubjectToCheck {
        /// The offer it was accepted for.
        offer: String,
        /// The reference of the redemption.
        reference: String,
    },
    /// A voucher that cannot be accepted; the one answer for every reason. Nothing was written.
    NotValid,
}

impl Answer {
    /// The answer in words.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Pass {
                to_collect,
                reference,
            } => {
                said!(
                    "kit-to-collect",
                    to_collect = *to_collect,
                    reference = reference
                )
            }
            Self::Voucher {
                offer,
                to_collect,
                reference,
            } => said!(
                "kit-accepted",
                offer = offer,
                to_collect = *to_collect,
                reference = reference
            ),
            Self::AcceptedSubjectToCheck { offer, reference } => {
                said!(
                    "kit-accepted-provisionally",
                    offer = offer,
                    reference = reference
                )
            }
            Self::NotValid => said!("kit-not-valid"),
        }
    }
}
