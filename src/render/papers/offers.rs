//! The offers on a poster: as large as there is room for; where there are too many, as many as fit and that there are more.

use super::QUIET;
use super::poster::{INNER, LEFT, Wall};
use crate::label::poster::PosterOffer;
use crate::render::pdf::{BLACK, Part, Style};
use crate::said;

/// From the largest letters to the smallest that can be read from a step away.
const SIZES: [f32; 4] = [15.0, 13.0, 11.5, 10.0];
/// Millimetres from one line to the next, for each point.
const LEADING: f32 = 0.47;
/// What an offer has to its left, so that the prices have the rest.
const NAME: f32 = 112.0;

/// Draws them between two edges.
pub fn draw(wall: &mut Wall<'_, '_>, offers: &[PosterOffer], (top, bottom): (f32, f32)) {
    if offers.is_empty() {
        let none = wall.catalogue.say(&said!("poster-none"));
        let look = (Style::regular(14.0), BLACK);
        wall.words(Part::Paragraph, &none, (LEFT, top, INNER), look);
        return;
    }
    let height = |size: f32| offers.iter().map(|offer| high(offer, size)).sum::<f32>();
    let fits = SIZES.into_iter().find(|size| top + height(*size) <= bottom);
    let size = fits.unwrap_or(SIZES[SIZES.len() - 1]);
    // Room for the line that says that there are more.
    let bottom = if fits.is_some() { bottom } else { bottom - 5.0 };
    let mut y = top;
    for offer in offers {
        if y + high(offer, size) > bottom + 0.1 {
            let more = wall.catalogue.say(&said!("poster-and-more"));
            let look = (Style::regular(size), QUIET);
            wall.words(Part::Paragraph, &more, (LEFT, y, INNER), look);
            return;
        }
        one(wall, offer, y, size);
        y += high(offer, size);
    }
}

/// The height of an offer: its name and what is to be known, or its prices below each other.
fn high(offer: &PosterOffer, size: f32) -> f32 {
    let prices = offer.prices.len() as f32 * size * LEADING;
    let words = size * LEADING + if noted(offer) { size * 0.33 } else { 0.0 };
    words.max(prices) + size * 0.25
}

fn noted(offer: &PosterOffer) -> bool {
    offer.voucher_first || offer.through.is_some()
}

fn one(wall: &mut Wall<'_, '_>, offer: &PosterOffer, y: f32, size: f32) {
    let look = (Style::bold(size), BLACK);
    wall.words(Part::Paragraph, &offer.name, (LEFT, y, NAME), look);
    let mut notes = Vec::new();
    if offer.voucher_first {
        notes.push(wall.catalogue.say(&said!("poster-voucher-first")));
    }
    if let Some(day) = offer.through {
        notes.push(wall.catalogue.say(&said!("poster-until", day = day)));
    }
    if !notes.is_empty() {
        let place = (LEFT, y + size * 0.36, NAME);
        let look = (Style::regular(size * 0.72), QUIET);
        wall.words(Part::Paragraph, &notes.join(" · "), place, look);
    }
    let mut at = y;
    for (class, price) in &offer.prices {
        let price = wall.catalogue.lang().money(*price);
        let mut price = wall.catalogue.say(&said!("poster-price", price = price));
        if offer.prices.len() > 1 {
            price = format!("{class}  {price}");
        }
        wall.at_right(&price, at, Style::regular(size), BLACK);
        at += size * LEADING;
    }
    wall.rule(y + high(offer, size) - size * 0.42);
}
