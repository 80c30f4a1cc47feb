//! A poster for the wall of a club: its offers at its own prices, and how it works in five sentences.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::FAINT;
use super::offers;
use crate::label::poster::Poster;
use crate::render::card::{self, CARD, Look};
use crate::render::pdf::{
    A3, A4, About, BLACK, Ink, Paper, Part, Shape, Sheet, Side, Style, WHITE, fit, fit_line, line,
    paragraph,
};
use crate::said;
use crate::text::Catalogue;

/// Everything is measured on A4; A3 is the same, larger.
const LARGER: f32 = std::f32::consts::SQRT_2;
const WIDE: f32 = 210.0;
pub(super) const LEFT: f32 = 18.0;
pub(super) const INNER: f32 = WIDE - 2.0 * LEFT;
/// The coloured field above, the heading of the offers, and that of what explains.
const FIELD: f32 = 92.0;
const OFFERS: f32 = 120.0;
const HOW: f32 = 220.0;
/// Writes a poster on A4, or on A3.
///
/// # Errors
/// What the writer reports.
pub fn poster(
    out: &mut dyn Write,
    (poster, large): (&Poster, bool),
    look: &Look,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    let language = catalogue.lang().to_string();
    let title = catalogue.say(&said!("poster-title"));
    let mut paper = Paper::new(&About {
        title: &title,
        language: &language,
        on,
    })?;
    let (size, scale) = if large { (A3, LARGER) } else { (A4, 1.0) };
    paper.page(size, &title, |sheet| {
        let mut wall = Wall {
            sheet,
            scale,
            look,
            catalogue,
        };
        wall.field(poster, &title);
        let heading = catalogue.say(&said!("poster-offers"));
        let ink = (Style::bold(17.0), look.colour);
        wall.words(Part::Heading(3), &heading, (LEFT, OFFERS, INNER), ink);
        offers::draw(&mut wall, &poster.offers, (OFFERS + 10.0, HOW - 12.0));
        wall.how(poster);
    });
    out.write_all(&paper.finish()?)
}

/// A page on which A4 is drawn in its own size or larger.
pub(super) struct Wall<'w, 's> {
    sheet: &'w mut Sheet<'s>,
    scale: f32,
    pub(super) look: &'w Look,
    pub(super) catalogue: &'w Catalogue,
}

impl Wall<'_, '_> {
    fn style(&self, style: Style) -> Style {
        style.sized(style.size * self.scale)
    }

    fn fill(&mut self, (x, y, width, height): (f32, f32, f32, f32), radius: f32, ink: Ink) {
        let scale = self.scale;
        let (x, y, width, height) = (x * scale, y * scale, width * scale, height * scale);
        let shape = Shape::rounded(x, y, width, height, radius * scale);
        self.sheet.fill(&shape, ink);
    }

    /// A thin line across the page.
    pub(super) fn rule(&mut self, y: f32) {
        let scale = self.scale;
        let line = [
            (LEFT * scale, y * scale),
            ((LEFT + INNER) * scale, y * scale),
        ];
        self.sheet.stroke(&Shape::line(&line), 0.2 * scale, FAINT);
    }

    /// Words in a width, on one or two lines; gives where the next ones stand.
    pub(super) fn words(
        &mut self,
        part: Part,
        text: &str,
        (x, y, width): (f32, f32, f32),
        (style, ink): (Style, Ink),
    ) -> f32 {
        let (scale, style) = (self.scale, self.style(style));
        let block = fit(text, style, width * scale, style.size * 0.6);
        self.sheet.part(part, |sheet| {
            sheet.lines(&block, x * scale, y * scale, Side::Left, ink);
        });
        y + block.height() / scale
    }

    /// Words that end at the right edge.
    pub(super) fn at_right(&mut self, text: &str, y: f32, style: Style, ink: Ink) {
        let (scale, style) = (self.scale, self.style(style));
        let line = fit_line(text, style, INNER / 2.0 * scale, style.size * 0.6);
        let x = (LEFT + INNER) * scale - line.width();
        self.sheet.part(Part::Paragraph, |sheet| {
            sheet.write(&line, x, y * scale, ink);
        });
    }

    /// The coloured field: what it is about, with which pass, and whose club.
    fn field(&mut self, poster: &Poster, title: &str) {
        let (scale, look) = (self.scale, self.look);
        self.sheet.decor(|sheet| {
            let times = WIDE / CARD.0 * scale;
            let whole = (0.0, 0.0, WIDE * scale, FIELD * scale);
            card::field(sheet, whole, times, look);
        });
        let mut big = paragraph(title, self.style(Style::bold(38.0)), 100.0 * scale);
        big.leading *= 0.85;
        self.sheet.part(Part::Heading(1), |sheet| {
            sheet.lines(&big, LEFT * scale, 34.0 * scale, Side::Left, WHITE);
        });
        let below = 34.0 + big.height() / scale;
        let with = self.catalogue.say(&said!(
            "poster-with",
            card = &poster.card,
            municipality = &poster.municipality
        ));
        let with_look = (Style::regular(15.0), WHITE);
        self.words(Part::Paragraph, &with, (LEFT, below - 4.0, 92.0), with_look);
        // Whose club it is stands on a white band across the edge of the field.
        let band = (LEFT, FIELD - 10.0, INNER, 20.0);
        self.fill(band, 4.0, look.accent);
        let (x, y, wide, high) = band;
        self.fill((x + 0.8, y + 0.8, wide - 1.6, high - 1.6), 3.4, WHITE);
        let style = self.style(Style::bold(22.0));
        let club = fit_line(&poster.club, style, (INNER - 16.0) * scale, 9.0 * scale);
        let (x, y) = ((LEFT + 8.0) * scale, (FIELD + 2.8) * scale);
        self.sheet.part(Part::Heading(2), |sheet| {
            sheet.write(&club, x, y, look.colour);
        });
    }

    /// How it works, each sentence with its number.
    fn how(&mut self, poster: &Poster) {
        let (scale, look) = (self.scale, self.look);
        let (card, from) = (&poster.card, &poster.municipality);
        let field = (10.0, HOW - 9.5, 190.0, 297.0 - HOW - 0.5);
        self.fill(field, 5.0, look.colour.towards(WHITE, 235));
        let title = self.catalogue.say(&said!("poster-how"));
        let ink = (Style::bold(17.0), look.colour);
        self.words(Part::Heading(3), &title, (LEFT, HOW, INNER), ink);
        let sentences = [
            said!("poster-how-1", card = card, municipality = from),
            said!("poster-how-2"),
            said!("poster-how-3"),
            said!("poster-how-4", municipality = from),
            said!("poster-how-5", municipality = from),
        ];
        let (step, middle) = (11.8, LEFT + 3.8);
        for (nth, said) in sentences.iter().enumerate() {
            let y = HOW + 11.5 + step * nth as f32;
            self.fill((middle - 4.0, y - 5.7, 8.0, 8.0), 4.0, look.colour);
            let digit = line(&(nth + 1).to_string(), self.style(Style::bold(12.5)));
            let text = paragraph(
                &self.catalogue.say(said),
                self.style(Style::regular(13.0)),
                (INNER - 12.0) * scale,
            );
            let up = (text.lines().len() as f32 - 1.0) * text.leading / 2.0;
            self.sheet.part(Part::Paragraph, |sheet| {
                let x = middle * scale - digit.width() / 2.0;
                sheet.write(&digit, x, y * scale, WHITE);
                let x = (LEFT + 12.0) * scale;
                sheet.lines(&text, x, y * scale - up, Side::Left, BLACK);
            });
        }
    }
}
