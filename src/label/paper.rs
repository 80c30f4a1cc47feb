//! The list that a club without the tool fills in, on paper or in a spreadsheet. It depends on the club alone, on nobody who comes there.

use crate::domain::Money;
use crate::grid::{Cell, Column, Grid};

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
#[must_use]
pub fn form(rows: &[PaperRow]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("club_id"),
        Column::text("reference"),
        Column::text("voucher"),
        Column::text("offer"),
        Column::text("price_class"),
        Column::figure("price"),
        Column::text("redeemed_on"),
    ]);
    for row in rows {
        let mut cells = vec![row.club_id.as_str().into(), row.reference.as_str().into()];
        cells.resize(grid.columns.len(), Cell::Empty);
        grid.row(cells);
    }
    grid
}

/// What the club offers, and at what price.
#[must_use]
pub fn prices(prices: &[PaperPrice]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("offer"),
        Column::text("name"),
        Column::text("price_class"),
        Column::figure("price"),
    ]);
    for one in prices {
        grid.row(vec![
            one.offer.as_str().into(),
            one.name.as_str().into(),
            one.price_class.as_str().into(),
            one.price.into(),
        ]);
    }
    grid
}
