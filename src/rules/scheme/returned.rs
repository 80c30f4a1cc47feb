//! What is given back of what a holder paid at the desk, when a voucher is not used after all.

use super::super::exact::Exact;
use super::Source;
use crate::domain::{Direction, Money, Rate};

/// Why a voucher comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Returned {
    /// The activity does not take place.
    Cancelled,
    /// The holder does not come.
    Unused,
}

impl Returned {
    /// The words of a file.
    pub const WORDS: &'static [(&'static str, Self)] =
        &[("cancelled", Self::Cancelled), ("unused", Self::Unused)];
}

/// Which part is given back, and when. The first rule that fits counts.
#[derive(Debug, Clone)]
pub struct ReturnRule {
    /// Why the voucher comes back.
    pub reason: Returned,
    /// For offers of these categories; of any when none is named.
    pub categories: Vec<String>,
    /// At least so many days before the first day of the offer; whenever, when nothing is said.
    pub days_before: Option<u16>,
    /// The part of the holder's share that is given back.
    pub part: Rate,
    /// The clause.
    pub source: Source,
}

impl ReturnRule {
    /// Whether it is about a voucher for an offer of this category, so many days before its first day.
    #[must_use]
    pub fn fits(&self, reason: Returned, category: &str, days_ahead: Option<i64>) -> bool {
        let early = |days: u16| days_ahead.is_some_and(|ahead| ahead >= i64::from(days));
        self.reason == reason
            && (self.categories.is_empty() || self.categories.iter().any(|one| one == category))
            && self.days_before.is_none_or(early)
    }

    /// What is kept of a holder's share, to the cent; half a cent is given back.
    #[must_use]
    pub fn kept(&self, share: Money) -> Option<Money> {
        let back = Exact::whole(share.cents()).checked_mul(self.part.into())?;
        let back = back.rounded(1, Direction::HalfAwayFromZero)?;
        share.checked_sub(Money::from_cents(back))
    }
}
