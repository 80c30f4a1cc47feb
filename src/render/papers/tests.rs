//! What stands on paper fits on it, and its codes are read back.

#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // small whole numbers

use chrono::NaiveDate;

use super::flow::{self, Item};
use super::*;
use crate::domain::{KeyId, Money, OfferMark, Paper, PaperGood, Signed, VoucherCode};
use crate::label::letter::Letter;
use crate::label::poster::{Poster, PosterOffer};
use crate::label::slip::{Slip, SlipGood, SlipPay};
use crate::render::card::Look;
use crate::render::pdf::{BLACK, Part, Qr, Style, paragraph};
use crate::text::{Catalogue, Lang};

/// Names as people and clubs have them, and worse.
const NAMES: [&str; 5] = [
    "Judo",
    "محمد الأمين بن يوسف",
    "A\u{328}\u{301}lı\u{307}ce Nguyễn Thị Hồng Nhung",
    "Chiro-Sint-Pieters-en-Paulus-Vandenbossche-van-den-Eynde-Wilhelmina-en-nog-veel-langer-dan-een-regel",
    "\u{202e}\u{1b}[2J\u{1F600}",
];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn look() -> Look {
    Look {
        municipality: "Heist-op-den-Berg".to_owned(),
        name: "Vrijetijdspas".to_owned(),
        colour: Ink(0x14, 0x4B, 0x6B),
        accent: Ink(0xFF, 0xC1, 0x45),
    }
}

fn slip(nth: u8, name: &str) -> Slip {
    let mut at = nth;
    let code = VoucherCode::new(|bytes| {
        for byte in bytes {
            at = at.wrapping_mul(73).wrapping_add(41);
            *byte = at;
        }
    });
    Slip {
        municipality: name.to_owned(),
        signed: Signed {
            paper: Paper::Voucher {
                code,
                good_for: PaperGood::Offer(OfferMark::from_bytes([nth; 7])),
                from: day(),
                through: day(),
            },
            key: KeyId::from_bytes([7; 5]),
            signature: std::array::from_fn(|place| {
                (place as u8).wrapping_mul(37).wrapping_add(nth)
            }),
        },
        good_for: SlipGood::Offer {
            name: name.to_owned(),
            price_class: name.to_owned(),
            club: name.repeat(3),
        },
        through: day(),
        pay: SlipPay::Collect(Money::from_cents(1234)),
    }
}

fn letter(name: &str) -> Letter {
    Letter {
        language: "nl".to_owned(),
        sender: name.to_owned(),
        contact: vec![name.repeat(4)],
        to: vec![name.to_owned(); 6],
        dated: "21 november 2026".to_owned(),
        subject: name.repeat(3),
        paragraphs: vec![name.repeat(12); 5],
        cards: Vec::new(),
        slips: vec![vec![slip(3, name)]],
    }
}

/// Written twice, the same bytes; a document that no validator refuses.
fn twice(write: &dyn Fn(&mut Vec<u8>)) -> Vec<u8> {
    let [one, other] = [(), ()].map(|()| {
        let mut bytes = Vec::new();
        write(&mut bytes);
        bytes
    });
    assert!(one.starts_with(b"%PDF-1.7"));
    assert_eq!(one, other);
    one
}

#[test]
fn whatever_names_there_are_papers_can_be_made_and_made_again() {
    let catalogue = Catalogue::new(Lang::Nl);
    for name in NAMES {
        twice(&|out| slips(out, &[vec![slip(1, name); 8]], &look(), &catalogue, day()).unwrap());
        twice(&|out| letters(out, &[letter(name)], &look(), day()).unwrap());
        let offer = PosterOffer {
            name: name.to_owned(),
            through: Some(day()),
            prices: vec![(name.to_owned(), Money::from_cents(100_000)); 3],
            voucher_first: true,
        };
        let wall = Poster {
            club: name.repeat(2),
            municipality: name.to_owned(),
            card: name.to_owned(),
            offers: vec![offer; 12],
        };
        for large in [false, true] {
            twice(&|out| poster(out, (&wall, large), &look(), &catalogue, day()).unwrap());
        }
    }
}

#[test]
fn an_empty_place_is_no_shorter_file_than_it_must_be_and_a_sheet_has_eight() {
    let catalogue = Catalogue::new(Lang::Nl);
    assert_eq!(PLACES, 8);
    let sheet = |count: usize| {
        let places = vec![slip(1, "Judo"); count];
        twice(&|out| {
            slips(
                out,
                std::slice::from_ref(&places),
                &look(),
                &catalogue,
                day(),
            )
            .unwrap();
        })
    };
    assert!(sheet(1).len() < sheet(8).len());
}

#[test]
fn the_code_of_a_voucher_is_read_back() {
    for nth in 0..8 {
        let text = slip(nth, "Judo").signed.to_string();
        let qr = Qr::new(&text).unwrap();
        let scale = 4;
        let side = (qr.squares() as usize + 8) * scale;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let square = |at: usize| i32::try_from(at / scale).unwrap() - 4;
            if qr.dark(square(x), square(y)) {
                0
            } else {
                255
            }
        });
        let read = image.detect_grids()[0].decode().unwrap().1;
        assert_eq!(read, text);
        assert_eq!(read.parse::<Signed>().unwrap().to_string(), text);
    }
}

#[test]
fn text_runs_over_pages_and_stays_within_them() {
    let words = |text: &str, keep| Item::Words {
        block: paragraph(text, Style::regular(11.0), 160.0),
        part: Part::Paragraph,
        ink: BLACK,
        indent: 0.0,
        after: 3.0,
        keep,
    };
    let row = |head| Item::Row {
        cells: vec![paragraph("cel", Style::regular(9.0), 50.0)],
        widths: vec![50.0],
        head,
        least: 10.0,
    };
    let mut items = vec![
        words(&"lang ".repeat(2000), false),
        words("kop", true),
        row(true),
    ];
    items.extend((0..60).map(|_| row(false)));
    let pages = flow::pages(&items, (100.0, 260.0), (30.0, 260.0));
    assert!(pages.len() > 4, "{}", pages.len());
    for (number, page) in pages.iter().enumerate() {
        assert!(
            flow::end(page) <= 260.1,
            "page {number}: {}",
            flow::end(page)
        );
        assert!(!page.is_empty(), "page {number}");
    }
}
