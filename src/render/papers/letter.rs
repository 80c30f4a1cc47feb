//! Letters: each on pages of its own, vouchers behind it.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::flow::{self, Item};
use super::head::{self, BELOW, BOTTOM, Head, LEFT, TOP, WIDE};
use super::slips;
use crate::label::letter::Letter;
use crate::render::pdf::{A4, About, BLACK, Paper, Part, Style, paragraph};
use crate::said;
use crate::text::{Catalogue, Lang};

/// Writes letters one after the other. The file bears no name of anybody.
///
/// # Errors
/// What the writer reports.
pub fn letters(out: &mut dyn Write, letters: &[Letter], on: NaiveDate) -> io::Result<()> {
    let language = letters.first().map_or("nl", |letter| &letter.language);
    let catalogue = Catalogue::new(language.parse().unwrap_or(Lang::Nl));
    let mut paper = Paper::new(&About {
        title: &catalogue.say(&said!("letter-name")),
        language,
        on,
    })?;
    for (number, letter) in (1_usize..).zip(letters) {
        let words = said!("letter-page", number = number.to_string());
        add(&mut paper, letter, &catalogue.say(&words));
        for sheet in &letter.slips {
            // A voucher is in the language of the municipality.
            slips::add(&mut paper, sheet, &Catalogue::new(Lang::Nl));
        }
    }
    out.write_all(&paper.finish()?)
}

fn add(paper: &mut Paper, letter: &Letter, words: &str) {
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
    for (nth, page) in pages.iter().enumerate() {
        paper.page(A4, words, |sheet| {
            if nth == 0 {
                head::draw(sheet, &head);
            }
            flow::draw(sheet, page, LEFT);
            head::foot(sheet, &head);
        });
    }
}
