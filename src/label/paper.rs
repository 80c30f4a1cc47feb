//! The list that a club without the tool fills in, on paper or in a spreadsheet. It depends on the club alone, on nobody who comes there.

use super::Listed;
use crate::domain::Money;
use crate::grid::{Cell, Column};

/// A row to be filled in. What the municipality knows stands there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// The club's id as clubs and files write it.
    pub club_id: String,
    /// By which the redemption is known, on paper and in the file alike.
    pub reference: String,
}

/// A price of the club, to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperPrice {
    /// The offer's id as clubs and files write it.
    pub offer: String,
    /// What people call it.
    pub name: String,
    /// Its price class.
    pub price_class: String,
    /// The club's own price.
    pub price: Money,
}

/// The list of one club.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperList {
    /// The club's name.
    pub club_name: String,
    /// The municipality's name.
    pub municipality_name: String,
    /// The rows to be filled in.
    pub rows: Vec<PaperRow>,
    /// What the club offers.
    pub prices: Vec<PaperPrice>,
}

/// The rows as `claim import` reads them, of which those that stay empty are left out.
impl Listed for PaperRow {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("club_id"),
            Column::text("reference"),
            Column::text("voucher"),
            Column::text("offer"),
            Column::text("price_class"),
            Column::figure("price"),
            Column::text("redeemed_on"),
            Column::figure("collected"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let mut cells = vec![self.club_id.as_str().into(), self.reference.as_str().into()];
        cells.resize(Self::columns().len(), Cell::Empty);
        vec![cells]
    }
}

impl Listed for PaperPrice {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("offer"),
            Column::text("name"),
            Column::text("price_class"),
            Column::figure("price"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        vec![vec![
            self.offer.as_str().into(),
            self.name.as_str().into(),
            self.price_class.as_str().into(),
            self.price.into(),
        ]]
    }
}
