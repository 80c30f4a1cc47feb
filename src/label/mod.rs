//! What the outside may see: bytes that leave are made only from these views, and none of them has a place for a reason.

pub mod answer;
pub mod card;
pub mod exposure;
pub mod kit;
pub mod letter;
pub mod paper;
pub mod poster;
pub mod printed;
pub mod redeemed;
pub mod slip;
pub mod statement;
pub mod till;

use crate::grid::{Cell, Column, Grid};

mod sealed {
    /// Only this room decides what may leave.
    pub trait Sealed {}
}

/// A view that may leave the house: a function of things that do not include a ground, a status or a figure.
pub trait Outside: sealed::Sealed {}

/// A view that leaves as rows of a list: a file, or what a printing firm and a club read. `render::leave` writes no others.
pub trait Listed: Outside {
    /// The columns, in their order.
    fn columns() -> Vec<Column>;

    /// Its rows, most often one, of as many cells as there are columns.
    fn rows(&self) -> Vec<Vec<Cell>>;
}

/// Views below each other, as somebody in the house looks at what leaves.
#[must_use]
pub fn grid<V: Listed>(views: &[V]) -> Grid {
    let mut grid = Grid::new(V::columns());
    for row in views.iter().flat_map(V::rows) {
        grid.row(row);
    }
    grid
}

macro_rules! outside {
    ($($view:ty),* $(,)?) => {$(
        impl sealed::Sealed for $view {}
        impl Outside for $view {}
    )*};
}

outside!(
    answer::AnswerRow,
    card::Card,
    statement::StatementView,
    kit::KitDays,
    kit::KitGroup,
    kit::KitHead,
    kit::KitKey,
    kit::KitKind,
    kit::KitOffer,
    kit::KitPass,
    kit::KitVoucher,
    letter::Letter,
    paper::PaperList,
    paper::PaperPrice,
    paper::PaperRow,
    poster::Poster,
    printed::PrintedCode,
    printed::SheetCode,
    redeemed::RedeemedRow,
    slip::Slip,
    till::ReceiptPaper,
    till::TillLine,
);
