//! A row of `redeemed.csv`: what a club hands in, and what it stores. Nothing about the person.

use chrono::NaiveDate;

use super::Listed;
use crate::domain::{KitId, Money};
use crate::grid::{Cell, Column};
use crate::seal::ClubToken;

/// One redemption (inlevering). Files hold these sorted by token, so that the order of the queue does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedeemedRow {
    /// The club's id as clubs and files write it.
    pub club_id: String,
    /// Installation, running number and chance: the same reference is the same redemption.
    pub reference: String,
    /// The voucher's or pass's token, keyed for this club.
    pub voucher: ClubToken,
    /// The offer.
    pub offer: String,
    /// The price class; empty when the offer has one price.
    pub price_class: String,
    /// The club's own price.
    pub price: Money,
    /// The day it was accepted.
    pub redeemed_on: NaiveDate,
    /// Whether the kit did not know the code: then it may still be refused.
    pub provisional: bool,
    /// The kit it was accepted with: what it collected followed from what the register knew when it was made.
    pub kit: KitId,
}

impl Listed for RedeemedRow {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("club_id"),
            Column::text("reference"),
            Column::text("voucher"),
            Column::text("offer"),
            Column::text("price_class"),
            Column::figure("price"),
            Column::text("redeemed_on"),
            Column::text("provisional"),
            Column::text("kit"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        vec![vec![
            self.club_id.as_str().into(),
            self.reference.as_str().into(),
            self.voucher.to_string().into(),
            self.offer.as_str().into(),
            self.price_class.as_str().into(),
            self.price.into(),
            self.redeemed_on.into(),
            Cell::Flag(self.provisional),
            self.kit.to_string().into(),
        ]]
    }
}
