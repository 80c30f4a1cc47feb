//! What hangs at a club: its offers at its own prices, and how it works. It depends on the club alone.

use chrono::NaiveDate;

use crate::domain::Money;

/// A poster (affiche).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// The club's name.
    pub club: String,
    /// The municipality's name.
    pub municipality: String,
    /// What the pass is called.
    pub card: String,
    /// What the club offers.
    pub offers: Vec<PosterOffer>,
}

/// An offer on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterOffer {
    /// What people call it.
    pub name: String,
    /// The last day, if it ends.
    pub through: Option<NaiveDate>,
    /// Each class, which is empty when there is one price, with the club's own price.
    pub prices: Vec<(String, Money)>,
    /// Whether a voucher of the municipality is fetched first.
    pub voucher_first: bool,
}
