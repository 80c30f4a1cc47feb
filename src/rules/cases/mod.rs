//! Cases: facts on a day and what must follow from them, written down by people and judged by the same rules as everybody else's.

mod expect;
mod household;
mod judge;
mod price;
pub(in crate::rules) mod words;

use chrono::NaiveDate;

use crate::domain::{Money, Route, Sector, Share, Tier};

use super::scheme::Proof;

pub(in crate::rules) use expect::Expect;
pub use expect::{Bearer, Difference, Key, Told};
pub(in crate::rules) use household::{Household, KnownFigure, KnownStatus, Person, SourceSaid};
pub use judge::{Outcome, try_case};

/// One case (geval). It can only be read against a scheme, so its words are known there.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name, once in a file.
    pub id: String,
    /// Line of the file where it begins, from 1.
    pub line: usize,
    /// What it is about, for people.
    pub says: Option<String>,
    /// Where it comes from: a page, an article, a ruling.
    pub refers: Option<String>,
    /// The day it is judged on.
    pub on: NaiveDate,
    pub(in crate::rules) household: Household,
    /// What is bought or handed in, in this order.
    pub(in crate::rules) claims: Vec<Claim>,
    pub(in crate::rules) used: Vec<Use>,
    pub(in crate::rules) expects: Vec<Expect>,
}

/// What somebody in the case buys or hands in.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Claim {
    /// Position of the holder.
    pub(in crate::rules) member: usize,
    /// The organiser's own price.
    pub(in crate::rules) price: Money,
    /// Kind of offer; empty when the case does not say.
    pub(in crate::rules) category: String,
    /// Municipal service.
    pub(in crate::rules) service: Option<String>,
    /// Sector of the organiser.
    pub(in crate::rules) sector: Sector,
    /// Who hands over the holder's share.
    pub(in crate::rules) route: Route,
    /// Name of the offer.
    pub(in crate::rules) offer: String,
    /// Name of the organiser.
    pub(in crate::rules) organiser: String,
    /// REFNIS of the organiser.
    pub(in crate::rules) organiser_at: String,
    /// REFNIS of the holder's domicile, where it is not that of the member.
    pub(in crate::rules) home: Option<String>,
    /// The tier, where the case names it.
    pub(in crate::rules) tier: ClaimTier,
    /// Figures of the offer and of the claim, by name.
    pub(in crate::rules) facts: Vec<(String, i64)>,
    /// How many at once.
    pub(in crate::rules) quantity: i64,
    /// The day of use.
    pub(in crate::rules) on: NaiveDate,
    /// When it was handed in.
    pub(in crate::rules) handed_in_on: Option<NaiveDate>,
    /// When the holder paid.
    pub(in crate::rules) paid_on: Option<NaiveDate>,
    /// When the activity starts.
    pub(in crate::rules) starts_on: Option<NaiveDate>,
    /// The proof that is there.
    pub(in crate::rules) proofs: Vec<Proof>,
}

/// With which tier a claim is priced.
#[derive(Debug, Clone)]
pub(in crate::rules) enum ClaimTier {
    /// The one that follows from the facts on the day of use.
    AsDecided,
    /// The ordinary price.
    Ordinary,
    /// This one.
    With(Tier),
}

/// What was used before.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Use {
    /// What it was; what the case does not say of it is as in its last claim.
    pub(in crate::rules) claim: Claim,
    /// Whether it was by somebody of another household.
    pub(in crate::rules) others: bool,
    /// Who bore what; where the case does not say, as the scheme prices it.
    pub(in crate::rules) shares: Option<Vec<Share>>,
}
