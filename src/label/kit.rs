//! What a club's kit is made from (clubkit): the club's own offers, and amounts to collect, never why.

use chrono::NaiveDate;

use crate::domain::{KeyId, KitId, Money, PassNumber, Period, Route, VoucherCode};

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
    /// How many months the municipality settles together; `None` when it settles any whole months.
    pub run_months: Option<u32>,
}

/// A public key of the municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitKey {
    /// Its name, as a scanned code says it.
    pub id: KeyId,
    /// The Ed25519 key.
    pub public: [u8; 32],
}

/// The days of a kit by class: days of one class have the same prices. Classes follow from the regulation alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitDays {
    /// The first day.
    pub from: NaiveDate,
    /// The class of each day, from the first day on.
    pub classes: Vec<u8>,
}

impl KitDays {
    /// A kit of which all days have the same prices.
    #[must_use]
    pub fn alike(valid: Period) -> Self {
        let days = valid.to.map_or(0, |to| (to - valid.from).num_days());
        Self {
            from: valid.from,
            classes: vec![0; usize::try_from(days).unwrap_or_default()],
        }
    }
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

/// What one group of passes pays at the door. The ordinary prices are a group like any other.
///
/// A group is a table of amounts and has no name; where a pass makes no difference (`prepaid`, `refund`) its amount is the
/// ordinary price.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KitGroup {
    /// The amount to collect: for each class of day, for each [`KitOffer`] in the order of the offers.
    pub amounts: Vec<Vec<Money>>,
}

/// A valid pass, of whomever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitPass {
    /// Its number.
    pub number: PassNumber,
    /// From which day it pays the amounts of which group (its place among the groups): one to four, in the order of the days,
    /// the first from the first day of the kit.
    pub course: Vec<(NaiveDate, u16)>,
}

/// A kind of value vouchers: those that are good at the same lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitKind {
    /// The lines, by their place among the offers.
    pub lines: Vec<usize>,
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
    /// An amount, at the lines of its kind. No change is given.
    Value {
        /// The amount.
        value: Money,
        /// Its place among the kinds.
        kind: u8,
    },
    /// An offer of another club: never good here.
    Elsewhere,
}

/// An issued voucher (bon) that this club can meet: for its own offers, of a value, or of another club, which it must not take.
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
