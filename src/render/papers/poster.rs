//! A poster for the wall of a club: its offers at its own prices, and how it works in five sentences.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::{ACCENT, FAINT, HOUSE, QUIET};
use crate::domain::Said;
use crate::label::poster::{Poster, PosterOffer};
use crate::render::pdf::{
    A3, A4, About, BLACK, Ink, Paper, Part, Shape, Sheet, Side, Style, WHITE, fit, fit_line, line,
    paragraph,
};
use crate::said;
use crate::text::Catalogue;

/// Everything is measured on A4; A3 is the same, larger.
const LARGER: f32 = 1.414_2;
const WIDE: f32 = 210.0;
const LEFT: f32 = 18.0;
const INNER: f32 = WIDE - 2.0 * LEFT;
/// The coloured field above, the first row of the offers, and where what explains begins.
const FIELD: f32 = 92.0;
const OFFERS: f32 = 122.0;
const HOW: f32 = 212.0;
/// What stands on the field beside the house's own colour.
const BRIGHT: [Ink; 3] = [ACCENT, Ink(0xE4, 0x57, 0x2E), Ink(0x5B, 0xB5, 0xA2)];

/// Writes a poster on A4, or on A3.
///
/// # Errors
/// What the writer reports.
pub fn poster(
    out: &mut dyn Write,
    poster: &Poster,
    large: bool,
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
            catalogue,
        };
        wall.field(poster, &title);
        wall.offers(poster);
        wall.how(poster);
    });
    out.write_all(&paper.finish()?)
}

/// A page on which A4 is drawn in its own size or larger.
struct Wall<'w, 's> {
    sheet: &'w mut Sheet<'s>,
    scale: f32,
    catalogue: &'w Catalogue,
}

impl Wall<'_, '_> {
    fn say(&self, said: &Said) -> String {
        self.catalogue.say(said)
    }

    fn style(&self, style: Style) -> Style {
        style.sized(style.size * self.scale)
    }

    fn circle(&mut self, (x, y): (f32, f32), radius: f32, ink: Ink) {
        let scale = self.scale;
        let shape = Shape::circle(x * scale, y * scale, radius * scale);
        self.sheet.fill(&shape, ink);
    }

    /// Words in a width, on one or two lines; gives where the next ones stand.
    fn words(
        &mut self,
        part: Part,
        text: &str,
        (x, y, width): (f32, f32, f32),
        (style, ink): (Style, Ink),
    ) -> f32 {
        let (scale, style) = (self.scale, self.style(style));
        let block = fit(text, style, width * scale, style.size * 0.5);
        self.sheet.part(part, |sheet| {
            sheet.lines(&block, x * scale, y * scale, Side::Left, ink);
        });
        y + block.height() / scale
    }

    /// The coloured field: what it is about, with which pass, and whose club.
    fn field(&mut self, poster: &Poster, title: &str) {
        let scale = self.scale;
        let field = Shape::rect(0.0, 0.0, WIDE * scale, FIELD * scale);
        self.sheet.decor(|sheet| {
            sheet.fill(&field, HOUSE);
            sheet.within(&field, |sheet| {
                let lighter = HOUSE.towards(WHITE, 28);
                for (x, y, radius, ink) in [
                    (186.0, 8.0, 44.0, lighter),
                    (198.0, 70.0, 22.0, BRIGHT[2]),
                    (172.0, 84.0, 10.0, BRIGHT[0]),
                    (160.0, 20.0, 6.0, BRIGHT[1]),
                    (8.0, 92.0, 16.0, lighter),
                ] {
                    let circle = Shape::circle(x * scale, y * scale, radius * scale);
                    sheet.fill(&circle, ink);
                }
            });
        });
        let below = self.words(
            Part::Heading(1),
            title,
            (LEFT, 38.0, 140.0),
            (Style::bold(40.0), WHITE),
        );
        let with = self.say(&said!(
            "poster-with",
            card = &poster.card,
            municipality = &poster.municipality
        ));
        let place = (LEFT, below - 4.0, 140.0);
        self.words(Part::Paragraph, &with, place, (Style::regular(16.0), WHITE));
        // Whose club it is stands on a white band across the edge of the field.
        let band = Shape::rounded(
            LEFT * scale,
            (FIELD - 10.0) * scale,
            INNER * scale,
            20.0 * scale,
            4.0 * scale,
        );
        self.sheet.decor(|sheet| {
            sheet.fill(&band, WHITE);
            sheet.stroke(&band, 0.6 * scale, ACCENT);
        });
        let club = fit_line(
            &poster.club,
            self.style(Style::bold(22.0)),
            (INNER - 16.0) * scale,
            9.0 * scale,
        );
        let (x, y) = ((LEFT + 8.0) * scale, (FIELD + 2.8) * scale);
        self.sheet
            .part(Part::Heading(2), |sheet| sheet.write(&club, x, y, HOUSE));
    }

    /// As many offers as there is room for, then that there are more.
    fn offers(&mut self, poster: &Poster) {
        let title = self.say(&said!("poster-offers"));
        let place = (LEFT, OFFERS, INNER);
        self.words(Part::Heading(3), &title, place, (Style::bold(18.0), HOUSE));
        let mut y = OFFERS + 10.0;
        if poster.offers.is_empty() {
            let none = self.say(&said!("poster-none"));
            let look = (Style::regular(14.0), BLACK);
            self.words(Part::Paragraph, &none, (LEFT, y, INNER), look);
            return;
        }
        let lines: Vec<(&PosterOffer, usize)> = poster
            .offers
            .iter()
            .flat_map(|offer| (0..offer.prices.len()).map(move |nth| (offer, nth)))
            .collect();
        // Fewer stand larger.
        let room = HOW - 14.0 - y;
        let high = (room / lines.len() as f32).clamp(6.2, 11.0);
        let rows = lines.len() as f32;
        let cut = rows * high > room + 0.1;
        let mut shown = 0;
        for (offer, nth) in lines {
            if cut && y + 2.0 * high > HOW - 14.0 + high {
                break;
            }
            self.offer(offer, nth, y, high);
            y += high;
            shown += 1;
        }
        if cut && shown > 0 {
            let more = self.say(&said!("poster-and-more"));
            let look = (Style::regular(high * 1.5), QUIET);
            self.words(Part::Paragraph, &more, (LEFT, y, INNER), look);
        }
    }

    fn offer(&mut self, offer: &PosterOffer, nth: usize, y: f32, high: f32) {
        let scale = self.scale;
        let size = high * 1.55;
        let (class, price) = &offer.prices[nth];
        let price = self.catalogue.lang().money(*price);
        let price = line(
            &self.say(&said!("poster-price", price = price)),
            self.style(Style::bold(size)),
        );
        let mut notes = Vec::new();
        if !class.is_empty() && offer.prices.len() > 1 {
            notes.push(class.clone());
        }
        if offer.voucher_first {
            notes.push(self.say(&said!("poster-voucher-first")));
        }
        if let Some(day) = offer.through {
            notes.push(self.say(&said!("poster-until", day = day)));
        }
        let notes = notes.join(" · ");
        let notes = fit_line(
            &notes,
            self.style(Style::regular(size * 0.66)),
            62.0 * scale,
            5.0 * scale,
        );
        let name = fit_line(
            &offer.name,
            self.style(Style::regular(size)),
            (INNER - 96.0) * scale,
            7.0 * scale,
        );
        let right = (LEFT + INNER) * scale - price.width();
        self.sheet.decor(|sheet| {
            let under = (y + high * 0.3) * scale;
            let line = [(LEFT * scale, under), ((LEFT + INNER) * scale, under)];
            sheet.stroke(&Shape::line(&line), 0.2 * scale, FAINT);
        });
        self.sheet.part(Part::Paragraph, |sheet| {
            sheet.write(&name, LEFT * scale, y * scale, BLACK);
            sheet.write(&notes, (LEFT + INNER - 94.0) * scale, y * scale, QUIET);
            sheet.write(&price, right, y * scale, BLACK);
        });
    }

    /// How it works, each sentence with its number.
    fn how(&mut self, poster: &Poster) {
        let (scale, card, from) = (self.scale, &poster.card, &poster.municipality);
        self.sheet.decor(|sheet| {
            let field = Shape::rounded(
                10.0 * scale,
                (HOW - 9.0) * scale,
                190.0 * scale,
                (297.0 - HOW - 1.0) * scale,
                5.0 * scale,
            );
            sheet.fill(&field, HOUSE.towards(WHITE, 235));
        });
        let title = self.say(&said!("poster-how"));
        let look = (Style::bold(18.0), HOUSE);
        self.words(Part::Heading(3), &title, (LEFT, HOW + 1.0, INNER), look);
        let sentences = [
            said!("poster-how-1", card = card, municipality = from),
            said!("poster-how-2"),
            said!("poster-how-3"),
            said!("poster-how-4", municipality = from),
            said!("poster-how-5", municipality = from),
        ];
        let mut y = HOW + 11.5;
        for (number, said) in (1_usize..).zip(&sentences) {
            self.sheet.decor(|_| {});
            self.circle((LEFT + 3.6, y - 1.6), 3.8, HOUSE);
            let digit = line(&number.to_string(), self.style(Style::bold(12.0)));
            let half = digit.width() / 2.0;
            let text = paragraph(
                &self.say(said),
                self.style(Style::regular(12.5)),
                (INNER - 12.0) * scale,
            );
            self.sheet.part(Part::Paragraph, |sheet| {
                let at = (LEFT + 3.6) * scale - half;
                sheet.write(&digit, at, y * scale, WHITE);
                let x = (LEFT + 11.5) * scale;
                sheet.lines(&text, x, y * scale, Side::Left, BLACK);
            });
            y += text.height() / scale + 5.2;
        }
    }
}
