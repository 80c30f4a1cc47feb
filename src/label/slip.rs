//! A voucher on paper: what it is good for, until when, its code. Nothing of who holds it, and no share of anybody.

use crate::domain::{Money, Signed};
use chrono::NaiveDate;

/// A voucher (bon) as it is printed: all alike, for whomever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Who issues it.
    pub municipality: String,
    /// The code and its signature.
    pub signed: Signed,
    /// What it is good for.
    pub good_for: SlipGood,
    /// The last day.
    pub through: NaiveDate,
    /// What is still handed over at the club.
    pub pay: SlipPay,
}

/// What a voucher is good for, in the words that clubs and people use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipGood {
    /// One offer.
    Offer {
        /// What people call it.
        name: String,
        /// The price class; empty when the offer has one price.
        price_class: String,
        /// The club.
        club: String,
    },
    /// A value.
    Value(Money),
}

/// What is said of paying. It follows from the route of the offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipPay {
    /// The club collects nothing.
    Nothing,
    /// The club's kit says what to collect.
    AtClub,
    /// What to collect, for a club without a kit: it sees the amount in any case.
    Collect(Money),
    /// What the price leaves after the value.
    Rest,
}
