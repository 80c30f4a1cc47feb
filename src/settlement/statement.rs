//! What one payee receives about one run.

use super::correction::Corrected;
use crate::domain::{Money, OfferId, OrganiserId, Route};

/// Sums over claims: a payee's, or one line of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Number of claims.
    pub claims: i64,
    /// The club's own prices.
    pub gross: Money,
    /// Collected by the club at the door.
    pub collected: Money,
    /// Borne by the organiser.
    pub borne: Money,
    /// Due to the organiser.
    pub due: Money,
}

impl Totals {
    /// Both together, or `None` on overflow.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Some(Self {
            claims: self.claims.checked_add(other.claims)?,
            gross: self.gross.checked_add(other.gross)?,
            collected: self.collected.checked_add(other.collected)?,
            borne: self.borne.checked_add(other.borne)?,
            due: self.due.checked_add(other.due)?,
        })
    }
}

/// One line: an offer at one price class on one route, this run's or late.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The offer.
    pub offer: Option<OfferId>,
    /// The price class.
    pub price_class: Option<String>,
    /// Who collected the holder's share.
    pub route: Route,
    /// Whether the use lies in a month that was closed before.
    pub late: bool,
}

/// One payee's statement: `totals.due + carried_in = payable + carried_out`, always.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The payee.
    pub organiser: OrganiserId,
    /// Number of the settlement and of the payee in it.
    pub number: String,
    /// The lines, in order of offer.
    pub lines: Vec<(Line, Totals)>,
    /// What was corrected, in recorded order.
    pub corrections: Vec<Corrected>,
    /// What the payee bears of whole years on route `prepaid`, by year: taken off.
    pub yearly: Vec<(i32, Money)>,
    /// The sum of lines and years.
    pub totals: Totals,
    /// Debt of earlier runs: zero or negative.
    pub carried_in: Money,
    /// Debt that goes on: zero or negative.
    pub carried_out: Money,
    /// What is paid now.
    pub payable: Money,
    /// Whether the payee is the municipality itself: journal only, never a transfer.
    pub internal: bool,
}

impl Statement {
    /// Its amounts as finance reads them: price, collected, borne, due, debt of before, debt that goes on, to be paid.
    #[must_use]
    pub const fn amounts(&self) -> [Money; 7] {
        let totals = &self.totals;
        [
            totals.gross,
            totals.collected,
            totals.borne,
            totals.due,
            self.carried_in,
            self.carried_out,
            self.payable,
        ]
    }

    /// The line that is hashed. It never changes: an old settlement must verify for ever.
    pub(super) fn canonical(&self) -> String {
        format!(
            "statement;{};{};{};{};{};{};{}",
            self.number,
            self.organiser,
            self.totals.due.cents(),
            self.carried_in.cents(),
            self.carried_out.cents(),
            self.payable.cents(),
            self.internal
        )
    }
}
