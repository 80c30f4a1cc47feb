//! What stands on a card.

use chrono::NaiveDate;

use super::super::pdf::About;
use super::*;
use crate::domain::{KeyId, Paper, PassNumber, Signed};
use crate::text::Lang;

/// Names as people have them, and worse.
const NAMES: &[(&str, &str)] = &[
    ("Zoë", "Peeters"),
    ("Noor", "Van den Broeck-Vandenbossche"),
    ("محمد الأمين", "بن يوسف"),
    ("Hồng Nhung", "Nguyễn Thị"),
    (
        "Marie-Antoinette-Josephine",
        "de Montpellier d'Annevoie-Rouillon",
    ),
    ("", "Ōkuninushi"),
    ("A\u{328}\u{301}lı\u{307}ce", "Z\u{30c}ivkovic\u{301}"),
    ("Yasmina", "El Idrissi"),
    ("Ян", "Іваненко"),
];

fn card(nth: u8, first: &str, last: &str) -> Card {
    let mut at = nth;
    let number = PassNumber::new(|bytes| {
        for byte in bytes {
            at = at.wrapping_mul(73).wrapping_add(41);
            *byte = at;
        }
    });
    let signature = std::array::from_fn(|place| (place as u8).wrapping_mul(37).wrapping_add(nth));
    let key = KeyId::from_bytes([7, 33, 91, 200, 14]);
    Card {
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        signed: Signed {
            paper: Paper::Pass { number },
            key,
            signature,
        },
    }
}

fn cards() -> Vec<Card> {
    let long = "Wilhelmina ".repeat(18);
    let mut cards: Vec<Card> = NAMES
        .iter()
        .enumerate()
        .map(|(nth, (first, last))| card(nth as u8, first, last))
        .collect();
    cards.push(card(99, &long, &long.replace('a', "á")));
    cards
}

fn look() -> Look {
    Look {
        municipality: "Heist-op-den-Berg".to_owned(),
        name: "Vrijetijdspas".to_owned(),
        colour: Ink(0x14, 0x4B, 0x6B),
        accent: Ink(0xFF, 0xC1, 0x45),
    }
}

fn file(cut: Cut, look: Look, cards: &[Card]) -> Vec<u8> {
    let print = Print {
        look,
        cut,
        on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        catalogue: &Catalogue::new(Lang::Nl),
    };
    let pages: Vec<Vec<Card>> = cards.chunks(cut.places()).map(<[Card]>::to_vec).collect();
    let mut bytes = Vec::new();
    print.file(&mut bytes, &pages).unwrap();
    bytes
}

#[test]
fn the_same_cards_are_the_same_bytes() {
    for cut in [Cut::Sheets, Cut::Pages] {
        let bytes = file(cut, look(), &cards());
        assert_eq!(bytes, file(cut, look(), &cards()));
        if let Ok(folder) = std::env::var("SAMPLE") {
            std::fs::write(format!("{folder}/{cut:?}.pdf"), bytes).unwrap();
        }
    }
}

#[test]
fn looks() {
    let Ok(folder) = std::env::var("SAMPLE") else {
        return;
    };
    let inks = [
        (Ink(0x14, 0x4B, 0x6B), Ink(0xFF, 0xC1, 0x45)),
        (Ink(0x0B, 0x6B, 0x4B), Ink(0xFF, 0xD9, 0x5A)),
        (Ink(0x8E, 0x1F, 0x3D), Ink(0xFF, 0xB3, 0x6B)),
        (Ink(0x3B, 0x2A, 0x7E), Ink(0x6F, 0xE3, 0xC4)),
        (Ink(0x1F, 0x1F, 0x1F), Ink(0xF2, 0xE6, 0x4E)),
        (Ink(0x00, 0x5B, 0xBB), Ink(0xFF, 0xD5, 0x00)),
    ];
    let about = About {
        title: "Proef",
        language: "nl",
        on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    };
    let mut paper = super::super::pdf::Paper::new(&about).unwrap();
    let catalogue = Catalogue::new(Lang::Nl);
    paper.page(super::super::pdf::Size(190.0, 190.0), "Proef", |sheet| {
        for (nth, (colour, accent)) in inks.into_iter().enumerate() {
            let look = Look {
                colour,
                accent,
                ..look()
            };
            let at = (5.0 + (nth % 2) as f32 * 90.0, 5.0 + (nth / 2) as f32 * 60.0);
            draw(sheet, at, 0.0, &look, &cards()[nth], &catalogue);
        }
    });
    std::fs::write(format!("{folder}/looks.pdf"), paper.finish().unwrap()).unwrap();
}
