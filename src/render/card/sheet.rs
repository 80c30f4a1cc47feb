//! Cards on paper: ten on a sheet of A4 to be cut, or one a page for a printer of cards.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::super::pdf::{A4, About, Paper, Sheet, Size};
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
pub(super) const MARK: f32 = 4.0;
pub(super) const FROM: f32 = 2.0;

/// How cards are printed.
pub struct Print<'a> {
    /// What is the same on every card.
    pub look: Look,
    /// How they come on pages.
    pub cut: Cut,
    /// The day in the file.
    pub on: NaiveDate,
    /// The reader's words.
    pub catalogue: &'a Catalogue,
}

impl Print<'_> {
    /// Writes a file of pages, each with as many cards as it has places for; places that are left stay white.
    ///
    /// # Errors
    /// What [`Paper::finish`] gives, or the writer.
    pub fn file(&self, out: &mut dyn Write, pages: &[Vec<Card>]) -> io::Result<()> {
        let mut paper = Paper::new(&About {
            title: &self.look.name,
            language: self.catalogue.lang().code(),
            on: self.on,
        })?;
        for cards in pages {
            let words = said!("card-page", page = paper.pages() + 1);
            let words = self.catalogue.say(&words);
            match self.cut {
                Cut::Sheets => paper.page(A4, &words, |sheet| self.sheet(sheet, cards)),
                Cut::Pages => paper.page(Size(CARD.0, CARD.1), &words, |sheet| {
                    for card in cards {
                        self.card(sheet, (0.0, 0.0), 0.0, card);
                    }
                }),
            }
        }
        out.write_all(&paper.finish()?)
    }

    fn sheet(&self, sheet: &mut Sheet<'_>, cards: &[Card]) {
        for (place, card) in cards.iter().enumerate() {
            self.card(sheet, corner(place), BETWEEN / 2.0, card);
        }
        for place in 0..COLUMNS * ROWS {
            let (column, row) = (place % COLUMNS, place / COLUMNS);
            let open = (
                column == 0,
                column + 1 == COLUMNS,
                row == 0,
                row + 1 == ROWS,
            );
            sheet.cut_marks(corner(place), CARD, open, (FROM, MARK));
        }
    }

    fn card(&self, sheet: &mut Sheet<'_>, corner: (f32, f32), bleed: f32, card: &Card) {
        draw(sheet, corner, bleed, &self.look, card, self.catalogue);
    }
}

/// The upper left corner of a place on a sheet; the places stand in the middle of it.
pub(super) fn corner(place: usize) -> (f32, f32) {
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
