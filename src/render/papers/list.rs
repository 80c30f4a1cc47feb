//! The list of a club without the tool, to be printed and filled in by hand.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::QUIET;
use super::flow::{self, Item, inner};
use crate::domain::Said;
use crate::grid::{Cell, Grid};
use crate::label::{self, paper::PaperList};
use crate::render::card::Look;
use crate::render::pdf::{
    A4, About, BLACK, Block, Paper, Part, Size, Style, fit, fit_line, paragraph,
};
use crate::said;
use crate::text::Catalogue;

/// A4 on its side: rows are long.
const PAGE: Size = Size(A4.1, A4.0);
const LEFT: f32 = 15.0;
const WIDE: f32 = PAGE.0 - 2.0 * LEFT;
const ROOM: (f32, f32) = (16.0, PAGE.1 - 16.0);
/// High enough to write in.
const ROW: f32 = 10.0;
/// Widths of the columns that are filled in, of the prices.
const FORM: [f32; 7] = [38.0, 62.0, 45.0, 34.0, 26.0, 32.0, 30.0];
const PRICES: [f32; 4] = [45.0, 130.0, 52.0, 40.0];

/// Writes the list.
///
/// # Errors
/// What the writer reports.
pub fn list(
    out: &mut dyn Write,
    list: &PaperList,
    look: &Look,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    let title = catalogue.say(&said!("list-title", club = &list.club_name));
    let mut items = vec![heading(&title, 1, look)];
    let municipality = &list.municipality_name;
    for (said, heavy) in [
        (said!("list-for", municipality = municipality), false),
        (said!("list-how"), false),
        (said!("list-vouchers"), false),
        (said!("list-passes", municipality = municipality), true),
        (said!("list-doubt", municipality = municipality), false),
        (said!("list-keep"), false),
        (said!("list-safe"), false),
    ] {
        items.push(sentence(catalogue, &said, heavy));
    }
    items.push(Item::Gap(3.0));
    let mut form = label::grid(&list.rows);
    // Whose list it is stands above it.
    form.columns.remove(0);
    for row in &mut form.rows {
        row.remove(0);
    }
    items.extend(table(&form, &FORM, ROW, catalogue));
    items.push(Item::Gap(8.0));
    items.push(heading(&catalogue.say(&said!("list-prices")), 2, look));
    items.extend(table(&label::grid(&list.prices), &PRICES, 0.0, catalogue));
    let language = catalogue.lang().to_string();
    let mut paper = Paper::new(&About {
        title: &title,
        language: &language,
        on,
    })?;
    let pages = flow::pages(&items, ROOM, ROOM);
    let count = pages.len();
    for (number, page) in (1_usize..).zip(&pages) {
        let words = catalogue.say(&said!("paper-page", number = number.to_string()));
        paper.page(PAGE, &words, |sheet| {
            flow::draw(sheet, page, LEFT);
            sheet.decor(|sheet| {
                let foot = format!("{title}  ·  {number}/{count}");
                let foot = fit_line(&foot, Style::regular(8.0), WIDE, 6.0);
                sheet.write(&foot, LEFT, PAGE.1 - 9.0, QUIET);
            });
        });
    }
    out.write_all(&paper.finish()?)
}

fn heading(text: &str, level: u16, look: &Look) -> Item {
    let size = if level == 1 { 17.0 } else { 13.0 };
    Item::Words {
        block: fit(text, Style::bold(size), WIDE, 9.0),
        part: Part::Heading(level),
        ink: look.colour,
        indent: 0.0,
        after: 2.5,
        keep: true,
    }
}

fn sentence(catalogue: &Catalogue, said: &Said, heavy: bool) -> Item {
    let style = if heavy {
        Style::bold(10.0)
    } else {
        Style::regular(10.0)
    };
    Item::Words {
        block: paragraph(&catalogue.say(said), style, WIDE),
        part: Part::Paragraph,
        ink: BLACK,
        indent: 0.0,
        after: 1.2,
        keep: false,
    }
}

fn table(grid: &Grid, widths: &[f32], least: f32, catalogue: &Catalogue) -> Vec<Item> {
    let row = |cells: Vec<Block>, head| Item::Row {
        cells,
        widths: widths.to_vec(),
        head,
        least,
    };
    let headings = grid.columns.iter().zip(widths).map(|(column, width)| {
        let heading = catalogue.heading(column.name);
        fit(&heading, Style::bold(9.5), inner(*width), 7.0)
    });
    let mut rows = vec![row(headings.collect(), true)];
    for cells in &grid.rows {
        let cells = cells.iter().zip(widths).map(|(cell, width)| {
            let words = match cell {
                Cell::Text(text) => text.clone(),
                Cell::Money(amount) => catalogue.lang().money(*amount),
                _ => String::new(),
            };
            fit(&words, Style::regular(9.5), inner(*width), 7.0)
        });
        rows.push(row(cells.collect(), false));
    }
    rows
}
