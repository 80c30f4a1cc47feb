//! Letters: each on pages of its own, vouchers behind it.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::flow::{self, Item};
use super::head::{self, BELOW, BOTTOM, Head, LEFT, TOP, WIDE};
use super::slips;
use crate::label::card::Card;
use crate::label::letter::Letter;
use crate::render::card::{self, CARD, Look};
use crate::render::pdf::{A4, About, BLACK, Paper, Part, Sheet, Style, paragraph};
use crate::said;
use crate::text::{Catalogue, Lang};

/// Cards next to each other and below each other, and what is between them.
const COLUMNS: usize = 2;
const ROWS: usize = 4;
const BETWEEN: f32 = 9.0;
/// How far the colour of a card goes on beyond where it is cut.
const BLEED: f32 = 1.0;
/// Where a row of cards stands at the foot of a letter.
const FOOT_ROW: f32 = 212.0;

/// Writes letters one after the other. The file bears no name of anybody.
///
/// # Errors
/// What the writer reports.
pub fn letters(
    out: &mut dyn Write,
    letters: &[Letter],
    look: &Look,
    on: NaiveDate,
) -> io::Result<()> {
    let language = letters.first().map_or("nl", |letter| &letter.language);
    let catalogue = Catalogue::new(language.parse().unwrap_or(Lang::Nl));
    let mut paper = Paper::new(&About {
        title: &catalogue.say(&said!("letter-name")),
        language,
        on,
    })?;
    for (number, letter) in (1_usize..).zip(letters) {
        let words = said!("letter-page", number = number.to_string());
        add(&mut paper, letter, look, &catalogue.say(&words));
        for sheet in &letter.slips {
            // A voucher is in the language of the municipality.
            slips::add(&mut paper, sheet, look, &Catalogue::new(Lang::Nl));
        }
    }
    out.write_all(&paper.finish()?)
}

fn add(paper: &mut Paper, letter: &Letter, look: &Look, words: &str) {
    let head = Head {
        sender: &letter.sender,
        contact: &letter.contact,
        to: &letter.to,
        dated: &letter.dated,
    };
    let mut items = vec![Item::Words {
        block: paragraph(&letter.subject, Style::bold(13.0), WIDE),
        part: Part::Heading(1),
        ink: BLACK,
        indent: 0.0,
        after: 4.0,
        keep: true,
    }];
    items.extend(letter.paragraphs.iter().map(|text| Item::Words {
        block: paragraph(text, Style::regular(11.0), WIDE),
        part: Part::Paragraph,
        ink: BLACK,
        indent: 0.0,
        after: 2.8,
        keep: false,
    }));
    let pages = flow::pages(&items, (BELOW + 4.0, BOTTOM), (TOP, BOTTOM));
    let last = pages.len().saturating_sub(1);
    // Cards stand at the foot, where there is room for a row of them; the others on sheets of their own.
    let free = pages
        .last()
        .is_some_and(|page| flow::end(page) < FOOT_ROW - 8.0);
    let here = if free {
        COLUMNS.min(letter.cards.len())
    } else {
        0
    };
    let (below, beyond) = letter.cards.split_at(here);
    for (nth, page) in pages.iter().enumerate() {
        paper.page(A4, words, |sheet| {
            if nth == 0 {
                head::draw(sheet, &head, look);
            }
            flow::draw(sheet, page, LEFT);
            if nth == last {
                cards(sheet, below, FOOT_ROW, look);
            }
            head::foot(sheet, &head, look);
        });
    }
    for page in beyond.chunks(COLUMNS * ROWS) {
        paper.page(A4, words, |sheet| cards(sheet, page, TOP, look));
    }
}

/// Cards in two columns from an edge on, with marks to cut by.
fn cards(sheet: &mut Sheet<'_>, cards: &[Card], top: f32, look: &Look) {
    let catalogue = Catalogue::new(Lang::Nl);
    let left = (210.0 - COLUMNS as f32 * CARD.0 - BETWEEN) / 2.0;
    for (place, one) in cards.iter().enumerate() {
        let (column, row) = (place % COLUMNS, place / COLUMNS);
        let x = left + column as f32 * (CARD.0 + BETWEEN);
        let y = top + row as f32 * (CARD.1 + BETWEEN);
        card::draw(sheet, (x, y), BLEED, look, one, &catalogue);
        sheet.cut_marks((x, y), CARD, (true, true, true, true), (BLEED + 0.5, 2.5));
    }
}
