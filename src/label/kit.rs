//! What a club's kit is made from (clubkit): the club's own offers, and amounts to collect, never why.

use chrono::NaiveDate;

use crate::domain::{KitId, Money, PassNumber, Period, Route, VoucherCode};

/// Whose kit it is, and when it may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitHead {
    /// The kit.
    pub kit: KitId,
    /// The club's id as clubs and files write it.
    pub club_id: String,
    /// The club's name.
    pub club_name: String,
    /// The municipality's name.
    pub municipality_name: String,
    /// The days on which the kit may be used.
    pub valid: Period,
}

/// One price class of one offer of the club (aanbod).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitOffer {
    /// The offer's id as clubs and files write it.
    pub offer: String,
    /// The service the offer belongs to.
    pub service: String,
    /// What people call it.
    pub name: String,
    /// Its category.
    pub category: String,
    /// Its price class; empty when the offer has one price.
    pub price_class: String,
    /// The club's own price.
    pub price: Money,
    /// Who hands over the holder's share, and where. Passes are shown for `door` only.
    pub route: Route,
    /// When the offer runs.
    pub valid: Period,
}

/// What one group of passes pays at the door: an amount for each [`KitOffer`], in the same order.
///
/// Group 0 always pays the ordinary prices and is not written down; the first of these is group 1. A group is a row of amounts
/// and has no name; where a pass makes no difference (`prepaid`, `refund`) its amount is the ordinary price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitGroup {
    /// The amount to collect for each offer and class.
    pub to_collect: Vec<Money>,
}

/// A valid pass, of whomever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KitPass {
    /// Its number.
    pub number: PassNumber,
    /// The group whose amounts it pays; 0 is ordinary.
    pub group: u8,
    /// The first day on which it pays the ordinary price again, if that day is known.
    pub until: Option<NaiveDate>,
}

/// What a voucher is good for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoodFor {
    /// One offer in one price class.
    Offer {
        /// The offer's id in this kit.
        offer: String,
        /// The price class.
        price_class: String,
    },
    /// An amount, at any of the club's offers. No change is given.
    Value(Money),
}

/// An issued voucher (bon) that this club can meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitVoucher {
    /// Its code.
    pub code: VoucherCode,
    /// What it is good for.
    pub good_for: GoodFor,
    /// The days on which it can be redeemed.
    pub valid: Period,
    /// What the club still collects for it; nothing on route `prepaid`. Not used for a value, where it follows from the price.
    pub to_collect: Money,
    /// Whether it was withdrawn, or handed in somewhere, after it was issued.
    pub withdrawn: bool,
}
