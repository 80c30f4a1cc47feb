//! What a price depends on: the offer, the organiser, the holder's tier, age and domicile. No ground among it.

use chrono::NaiveDate;

use crate::domain::{Money, PartialDate, Route, Sector, Tier};

/// What a price depends on. No ground among it: a price may follow from a tier only.
#[derive(Debug, Clone, Copy)]
pub struct ClaimFacts<'a> {
    /// The organiser's own price, of all that is claimed at once.
    pub price: Money,
    /// The holder's tier on the day; none means the ordinary price.
    pub tier: Option<&'a Tier>,
    /// Kind of offer.
    pub category: &'a str,
    /// Municipal service, if one.
    pub service: Option<&'a str>,
    /// Sector of the organiser.
    pub sector: Sector,
    /// Who hands over the holder's share, and where.
    pub route: Route,
    /// Who the holder is, as a word that tells people apart and says nothing else: for limits that count people.
    pub holder: &'a str,
    /// Birth date of the holder, where it is known.
    pub birth: Option<PartialDate>,
    /// REFNIS code of the holder's domicile on the day, where it is known.
    pub home: Option<&'a str>,
    /// Name of the organiser, for rules attached to one organiser and for limits.
    pub organiser: &'a str,
    /// REFNIS code of the municipality of the organiser, where it is known.
    pub organiser_at: Option<&'a str>,
    /// Whether the organiser sits in one of the scheme's municipalities.
    pub organiser_local: bool,
    /// Name of the offer, for rules attached to one offer and for limits.
    pub offer: &'a str,
    /// How many at once.
    pub quantity: i64,
    /// How many the household counts, where it is known.
    pub members: Option<i64>,
    /// Declared figures of the offer and the claim: cents, a count, or 1 and 0 for a flag.
    pub facts: &'a [(&'a str, i64)],
    /// The day of use.
    pub on: NaiveDate,
    /// The day on which the holder's age is looked at, where it is an earlier one: a promise goes by the age it was made for.
    pub aged_on: Option<NaiveDate>,
    /// The day on which the claim is handed in.
    pub handed_in_on: Option<NaiveDate>,
    /// The day on which the holder paid.
    pub paid_on: Option<NaiveDate>,
    /// The day on which the activity starts.
    pub starts_on: Option<NaiveDate>,
}

impl ClaimFacts<'_> {
    /// The day on which the holder's age is looked at.
    #[must_use]
    pub fn aged_on(&self) -> NaiveDate {
        self.aged_on.unwrap_or(self.on)
    }

    /// One use of this price on a day, at a local organiser, at the door, by somebody of whom nothing is known.
    #[must_use]
    pub fn at(price: Money, on: NaiveDate) -> Self {
        Self {
            price,
            tier: None,
            category: "",
            service: None,
            sector: Sector::Other,
            route: Route::Door,
            holder: "",
            birth: None,
            home: None,
            organiser: "",
            organiser_at: None,
            organiser_local: true,
            offer: "",
            quantity: 1,
            members: None,
            facts: &[],
            on,
            aged_on: None,
            handed_in_on: None,
            paid_on: None,
            starts_on: None,
        }
    }
}
