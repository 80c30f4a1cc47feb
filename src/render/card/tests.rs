//! What stands on a card.

#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // small whole numbers

use std::io::Read;

use chrono::NaiveDate;

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
fn a_file_holds_its_fonts_and_meets_both_standards() {
    let bytes = file(Cut::Sheets, look(), &cards());
    let text = String::from_utf8_lossy(&bytes);
    for part in [
        "Lato-Bold",
        "Lato-Regular",
        "DejaVuSans-Bold",
        "/FontFile2",
        "<pdfaid:part>2<",
        "<pdfuaid:part>1<",
        "/Lang(nl)",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn every_code_reads_back_as_it_was_signed() {
    for cut in [Cut::Sheets, Cut::Pages] {
        let cards = cards();
        let drawn = codes(&file(cut, look(), &cards));
        let signed: Vec<String> = cards.iter().map(|card| card.signed.to_string()).collect();
        assert_eq!(drawn, signed);
    }
}

#[test]
fn a_card_lies_within_its_page_and_the_marks_too() {
    let sheet = file(Cut::Sheets, look(), &cards());
    assert!(String::from_utf8_lossy(&sheet).contains("/MediaBox[0 0 595.27563 841.8898]"));
    let (first, last) = (sheet::corner(0), sheet::corner(9));
    let room = sheet::FROM + sheet::MARK;
    assert!(first.0 > room && first.1 > room);
    assert!(last.0 + CARD.0 + room < 210.0 && last.1 + CARD.1 + room < 297.0);
}

#[test]
fn names_stay_within_their_width() {
    for card in cards() {
        for name in [&card.first_name, &card.last_name] {
            let block = fit(name, Style::bold(15.0), WORDS, 8.0);
            assert!(
                block.lines().len() <= 2 && block.width() <= WORDS + 0.01,
                "{name}"
            );
        }
    }
}

/// The text of every code that a file draws, in the order in which they are drawn.
fn codes(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(8).position(|part| part == b"\nstream\n") {
        rest = &rest[at + 8..];
        let mut content = String::new();
        if flate2::read::ZlibDecoder::new(rest)
            .read_to_string(&mut content)
            .is_ok()
        {
            found.extend(content.split("cm").filter_map(code));
        }
    }
    found
}

/// Reads the code whose squares a stretch of drawing fills; `None` where it fills something else.
fn code(drawing: &str) -> Option<String> {
    let mut numbers: Vec<f32> = Vec::new();
    let mut corners: Vec<(f32, f32)> = Vec::new();
    let mut dark = std::collections::HashSet::new();
    for word in drawing.split_whitespace() {
        match word {
            "m" | "l" => {
                let (Some(y), Some(x)) = (numbers.pop(), numbers.pop()) else {
                    return None;
                };
                // Squares are whole; what else is drawn is not.
                if x.fract() != 0.0 || y.fract() != 0.0 {
                    return None;
                }
                corners.push((x, y));
            }
            "h" => {
                let (from, to) = (*corners.first()?, *corners.get(2)?);
                corners.clear();
                for column in from.0 as usize..to.0 as usize {
                    dark.insert((column, from.1 as usize));
                }
            }
            "f" => break,
            number => numbers.extend(number.parse::<f32>()),
        }
    }
    let scale = 8;
    let squares = dark.iter().map(|(column, _)| column + 1).max()?;
    if squares < 21 {
        return None;
    }
    let side = (squares + 8) * scale;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let square = (x / scale).checked_sub(4).zip((y / scale).checked_sub(4));
        if square.is_some_and(|square| dark.contains(&square)) {
            0
        } else {
            255
        }
    });
    let grids = image.detect_grids();
    grids
        .first()
        .and_then(|grid| grid.decode().ok())
        .map(|(_, text)| text)
}
