//! Cards on paper: ten on a sheet of A4 to be cut, or one a page for a printer of cards.

use std::io;

use super::super::pdf::{A4, About, Paper, Size};
use super::{CARD, Look, draw};
use crate::label::card::Card;
use crate::said;
use crate::text::Catalogue;

/// How cards come on pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// Ten on a sheet of A4, with marks to cut by.
    Sheets,
    /// One a page, which is as large as the card.
    Pages,
}

impl Cut {
    /// How many cards a page has places for.
    #[must_use]
    pub const fn places(self) -> usize {
        match self {
            Self::Sheets => COLUMNS * ROWS,
            Self::Pages => 1,
        }
    }
}

const COLUMNS: usize = 2;
const ROWS: usize = 5;
/// Between two cards, so that each goes on beyond where it is cut.
const BETWEEN: f32 = 2.0;
/// How long a mark is, and how far it stands from a card.
const MARK: f32 = 4.0;
const FROM: f32 = 2.0;

/// A file of cards that is being made.
pub struct Cards<'a> {
    paper: Paper,
    look: &'a Look,
    catalogue: &'a Catalogue,
    cut: Cut,
}

impl<'a> Cards<'a> {
    /// An empty file.
    ///
    /// # Errors
    /// What [`Paper::new`] gives.
    pub fn new(
        about: &About<'_>,
        cut: Cut,
        look: &'a Look,
        catalogue: &'a Catalogue,
    ) -> io::Result<Self> {
        let paper = Paper::new(about)?;
        Ok(Self {
            paper,
            look,
            catalogue,
            cut,
        })
    }

    /// Adds a page with as many cards as it has places for; places that are left stay white.
    pub fn page(&mut self, cards: &[Card]) {
        let (look, catalogue) = (self.look, self.catalogue);
        let words = catalogue.say(&said!("card-page", page = self.paper.pages() + 1));
        match self.cut {
            Cut::Pages => self.paper.page(Size(CARD.0, CARD.1), &words, |sheet| {
                for card in cards {
                    draw(sheet, (0.0, 0.0), 0.0, look, card, catalogue);
                }
            }),
            Cut::Sheets => self.paper.page(A4, &words, |sheet| {
                for (place, card) in cards.iter().enumerate() {
                    draw(sheet, corner(place), BETWEEN / 2.0, look, card, catalogue);
                }
                for place in 0..COLUMNS * ROWS {
                    let (x, y) = corner(place);
                    let (column, row) = (place % COLUMNS, place / COLUMNS);
                    let sides = (
                        column == 0,
                        column + 1 == COLUMNS,
                        row == 0,
                        row + 1 == ROWS,
                    );
                    sheet.cut_marks((x, y), CARD, sides, (FROM, MARK));
                }
            }),
        }
    }

    /// The bytes.
    ///
    /// # Errors
    /// What [`Paper::finish`] gives.
    pub fn finish(self) -> io::Result<Vec<u8>> {
        self.paper.finish()
    }
}

/// The upper left corner of a place on a sheet; the places stand in the middle of it.
fn corner(place: usize) -> (f32, f32) {
    let first = |page: f32, card: f32, count: usize| {
        let count = count as f32;
        (page - count * card - (count - 1.0) * BETWEEN) / 2.0
    };
    let (column, row) = ((place % COLUMNS) as f32, (place / COLUMNS) as f32);
    (
        first(A4.0, CARD.0, COLUMNS) + column * (CARD.0 + BETWEEN),
        first(A4.1, CARD.1, ROWS) + row * (CARD.1 + BETWEEN),
    )
}
