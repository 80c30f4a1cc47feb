//! The card itself: ISO/IEC 7810 ID-1, one side. Nothing on it but what [`Card`] holds, and what is the same for the whole town.

#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "places on paper are in floating point; no amount passes here"
)]

mod mosaic;
mod sheet;
#[cfg(test)]
mod tests;

use super::pdf::{
    Block, Ink, Line, Part, Qr, Shape, Sheet, Side, Style, WHITE, fit, fit_line, line,
};
use crate::label::card::Card;
use crate::said;
use crate::text::Catalogue;

pub use sheet::{Cut, Print};

/// The width and height of a card in millimetres (ID-1).
pub const CARD: (f32, f32) = (85.6, 53.98);
/// The ink around the letters, as dark as a screen shows it.
const DARK: Ink = Ink(16, 22, 30);

/// What is the same on every card of a town.
pub struct Look {
    /// The municipality's name.
    pub municipality: String,
    /// What the pass is called.
    pub name: String,
    /// The colour of the card; white letters can be read on it.
    pub colour: Ink,
    /// The colour that stands out.
    pub accent: Ink,
}

/// The least contrast between white letters and the colour of a card (WCAG 2.2, success criterion 1.4.3).
const LEAST: f32 = 4.5;

/// Whether white letters can be read on a colour.
#[must_use]
pub fn carries_white(colour: Ink) -> bool {
    WHITE.contrast(colour) >= LEAST
}

/// From the edge of the card to what stands on it.
const MARGIN: f32 = 5.0;
/// Where the last line of the name stands.
const NAME: f32 = 40.4;
/// Where the number stands.
const NUMBER: f32 = 48.6;
/// Between the mosaic, the QR code and the edge.
const GAP: f32 = 3.0;
/// The side of a tile: three rows of them, the code below and the gaps are as high as the card, and four of them as wide as the code.
const TILE: f32 = (CARD.1 - GAP) / 7.0;
/// The side of the white square with the code.
const CODE: f32 = 4.0 * TILE - GAP;
/// What is left for words.
const WORDS: f32 = CARD.0 - 4.0 * TILE - MARGIN - GAP;

/// Draws the town's tiles in a field by its upper left corner, width and height, as large as on a card so many times as wide; nothing
/// goes beyond the field.
pub fn field(sheet: &mut Sheet<'_>, field: (f32, f32, f32, f32), times: f32, look: &Look) {
    let (x, y, width, height) = field;
    let edge = Shape::rect(x, y, width, height);
    // A trace higher than what is drawn on it, whose edge would else show as a step.
    sheet.fill(&Shape::rect(x, y, width, height + 0.2), look.colour);
    sheet.within(&edge, |sheet| {
        sheet.at(x + width - CARD.0 * times, y, |sheet| {
            sheet.larger(times, |sheet| mosaic::draw(sheet, look));
        });
    });
}

/// Draws a band of a height with one row of tiles at its right end.
pub fn band(sheet: &mut Sheet<'_>, band: (f32, f32, f32, f32), look: &Look) {
    // A trace larger, so that nothing of the second row shows.
    field(sheet, band, band.3 / TILE * 1.03, look);
}

/// Draws a card with its upper left corner at a point; beyond its edges it goes on for `bleed` millimetres, so that a cut that is a
/// little off shows no white.
pub fn draw(
    sheet: &mut Sheet<'_>,
    (x, y): (f32, f32),
    bleed: f32,
    look: &Look,
    card: &Card,
    catalogue: &Catalogue,
) {
    let code = card.signed.paper.code().to_string();
    sheet.at(x, y, |sheet| {
        let edge = Shape::rect(-bleed, -bleed, CARD.0 + 2.0 * bleed, CARD.1 + 2.0 * bleed);
        sheet.decor(|sheet| {
            sheet.within(&edge, |sheet| mosaic::draw(sheet, look));
        });
        sheet.part(Part::Section, |sheet| {
            words(sheet, look, card, &code);
            let (left, top) = (CARD.0 - 4.0 * TILE, CARD.1 - GAP - CODE);
            sheet.decor(|sheet| sheet.fill(&Shape::rounded(left, top, CODE, CODE, 2.0), WHITE));
            if let Some(qr) = Qr::new(&card.signed.to_string()) {
                let words = catalogue.say(&said!("card-qr", code = code.as_str()));
                sheet.figure(&words, |sheet| qr.draw(sheet, left, top, CODE, DARK));
            }
        });
    });
}

fn words(sheet: &mut Sheet<'_>, look: &Look, card: &Card, code: &str) {
    let pale = WHITE.towards(look.colour, 40);
    let town = fit_line(&look.municipality, Style::regular(8.0), WORDS - TILE, 5.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&town, MARGIN, 8.2, pale);
    });
    let name = fit_line(&look.name, Style::bold(15.0), WORDS, 7.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&name, MARGIN, 14.4, WHITE);
    });
    let (first, last) = if card.first_name.trim().is_empty() {
        (card.last_name.as_str(), "")
    } else {
        (card.first_name.as_str(), card.last_name.as_str())
    };
    let first = fit(first, Style::bold(15.0), WORDS, 8.0);
    let last = fit(last, Style::regular(11.0), WORDS, 7.0);
    let up = |block: &Block| (block.lines().len() as f32 - 1.0) * block.leading;
    let last_top = NAME - up(&last);
    let above = if last.text().is_empty() {
        0.0
    } else {
        up(&last) + last.leading * 1.05
    };
    let first_top = NAME - above - up(&first);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.lines(&first, MARGIN, first_top, Side::Left, WHITE);
        sheet.lines(&last, MARGIN, last_top, Side::Left, WHITE);
    });
    // Somebody may have to type it, so it must be read.
    let ink = if look.accent.contrast(look.colour) >= LEAST {
        look.accent
    } else {
        WHITE
    };
    let number: Line = line(code, Style::bold(11.0).spread(60));
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&number, MARGIN, NUMBER, ink);
    });
}
