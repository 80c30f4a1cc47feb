//! What leaves on paper: PDF with its fonts within it, tagged (PDF/UA-1), to be kept for ever (PDF/A-2a), and the same bytes each time.
//!
//! Lengths are millimetres from the upper left corner, `y` grows downwards; sizes of letters are points. A text stands on its baseline.
//!
//! ```text
//! let mut paper = Paper::new(&About { title, language: "nl", on })?;        // on: the day in the file, never the clock
//! paper.page(A4, "Blad 1", |sheet| {                                        // the words stand in the outline
//!     sheet.decor(|sheet| sheet.fill(&Shape::rect(0.0, 0.0, 210.0, 30.0), GREEN));   // nobody reads it aloud
//!     sheet.part(Part::Heading(1), |sheet| sheet.write(&line(title, BOLD_20), 20.0, 20.0, WHITE));
//!     let body = paragraph(text, REGULAR_11, 170.0);                         // lines broken to a width
//!     sheet.part(Part::Paragraph, |sheet| sheet.lines(&body, 20.0, 50.0, Side::Start, BLACK));
//!     let name = fit(name, BOLD_14, 60.0, 9.0);                              // smaller, then two lines, then cut off with …
//!     sheet.figure(alt, |sheet| qr.draw(sheet, 150.0, 60.0, 30.0));
//! });
//! let bytes = paper.finish()?;                                              // the validators' last word
//! ```
//!
//! Text is composed (NFC), ordered from left to right and from right to left as it should be, and shaped; what Lato has no glyph for is
//! written in DejaVu Sans, and what neither has as `□` ([`unwritable`] says which). Everything drawn outside [`Sheet::part`] and
//! [`Sheet::figure`] is ornament.

#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "the formats of fonts and of PDF are in floating point; no amount passes here"
)]

mod colour;
mod draw;
mod fit;
mod fonts;
mod paper;
mod part;
mod qr;
mod shape;
mod sheet;

#[cfg(test)]
mod tests;

pub use colour::{BLACK, Ink, WHITE};
pub use draw::Shape;
pub use fit::{Block, fit, fit_line, paragraph};
pub use fonts::{Face, unwritable};
pub use paper::{A3, A4, About, Paper, Size};
pub use part::Part;
pub use qr::Qr;
pub use shape::{Line, Style, line};
pub use sheet::{Sheet, Side};

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;
