//! A pass as a card in somebody's hand: a name, a number and its QR code, and nothing else. Everybody's card is alike.

use super::Listed;
use crate::domain::Signed;
use crate::grid::{Cell, Column};

/// What stands on a card; also a row for the printing firm, which works under contract and so may read names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// May be empty.
    pub first_name: String,
    /// The family name.
    pub last_name: String,
    /// The number, signed.
    pub signed: Signed,
}

impl Listed for Card {
    fn columns() -> Vec<Column> {
        ["code", "qr", "first_name", "last_name"]
            .map(Column::text)
            .into()
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        vec![vec![
            self.signed.paper.code().to_string().into(),
            self.signed.to_string().into(),
            self.first_name.clone().into(),
            self.last_name.clone().into(),
        ]]
    }
}
