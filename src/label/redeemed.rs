//! A row of `redeemed.csv`: what a club hands in, and what it stores. Nothing about the person.

use chrono::NaiveDate;

use crate::domain::Money;
use crate::seal::ClubToken;

/// One redemption (inlevering). Files hold these sorted by token, so that the order of the queue does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedeemedRow {
    /// The club's id as clubs and files write it.
    pub club_id: String,
    /// Installation and running number: the same reference is the same redemption.
    pub reference: String,
    /// The voucher's or pass's token, keyed for this club.
    pub voucher: ClubToken,
    /// The offer; unknown when a value was accepted against a price alone.
    pub offer: Option<String>,
    /// The price class; absent with the offer.
    pub price_class: Option<String>,
    /// The club's own price; absent when nobody knew it.
    pub price: Option<Money>,
    /// The day it was accepted.
    pub redeemed_on: NaiveDate,
    /// Whether the kit did not know the code: then it may still be refused.
    pub provisional: bool,
}
