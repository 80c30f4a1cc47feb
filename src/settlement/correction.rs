//! What is corrected after a claim was accepted: the reversal of what stood, and the new line in its place.

use chrono::NaiveDate;

use super::statement::Totals;
use crate::domain::{ClaimId, Money, OfferId, OrganiserId, Route, Said};
use crate::said;

/// What stands of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// The club's own price.
    pub gross: Money,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
}

impl Standing {
    /// What the organiser bears: what is left of the price.
    #[must_use]
    pub fn borne(&self) -> Money {
        Money::from_cents(self.gross.cents() - self.collected.cents() - self.due.cents())
    }

    /// Whether no part is below zero.
    #[must_use]
    pub fn is_a_split(&self) -> bool {
        [self.collected, self.due, self.borne()]
            .iter()
            .all(|part| *part >= Money::ZERO)
    }

    /// The same amounts below zero: what takes them back.
    #[must_use]
    pub fn taken_back(&self) -> Self {
        let minus = |amount: Money| Money::from_cents(-amount.cents());
        Self {
            gross: minus(self.gross),
            collected: minus(self.collected),
            due: minus(self.due),
        }
    }
}

/// A correction that is entered in the run that closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Recorded order of corrections.
    pub seq: i64,
    /// The how-manieth of its claim.
    pub nth: i64,
    /// The claim it corrects, in recorded order of hand-in.
    pub claim_seq: i64,
    /// The claim it corrects.
    pub claim: ClaimId,
    /// The payee.
    pub organiser: OrganiserId,
    /// The club's own number of the claim.
    pub reference: String,
    /// Its offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// Why: a closed word.
    pub reason: String,
    /// The day on which it was corrected.
    pub on: NaiveDate,
    /// The statement on which the claim stands; `None` where that is the one of this run.
    pub statement: Option<String>,
    /// Who collected the holder's share.
    pub route: Route,
    /// What stood until now.
    pub stood: Standing,
    /// What stands from here on; `None` for a claim that is cancelled.
    pub stands: Option<Standing>,
}

/// A correction as its payee reads it: differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The number of the statement that is corrected.
    pub statement: String,
    /// The club's own number of the claim.
    pub reference: String,
    /// Its offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// Why: a closed word.
    pub reason: String,
    /// The day on which it was corrected.
    pub on: NaiveDate,
    /// Who collected the holder's share.
    pub route: Route,
    /// The differences; no claim is counted.
    pub totals: Totals,
}

impl Correction {
    /// The lines that are hashed. They never change: an old settlement must verify for ever.
    pub(super) fn canonical(&self) -> impl Iterator<Item = String> + '_ {
        let reversal = ("reversal", self.stood.taken_back());
        let adjustment = self.stands.map(|stands| ("adjustment", stands));
        [reversal].into_iter().chain(adjustment).map(|(word, of)| {
            format!(
                "{word};{};{};{};{};{};{};{}",
                self.claim,
                self.nth,
                self.organiser,
                self.route,
                of.gross.cents(),
                of.collected.cents(),
                of.due.cents()
            )
        })
    }

    /// The difference it makes.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn difference(&self) -> Result<Totals, Said> {
        let totals = |of: Standing| Totals {
            claims: 0,
            gross: of.gross,
            collected: of.collected,
            borne: of.borne(),
            due: of.due,
        };
        totals(self.stood.taken_back())
            .checked_add(totals(self.stands.unwrap_or_default()))
            .ok_or_else(|| said!("settle-overflow"))
    }
}
