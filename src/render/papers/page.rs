//! A page for one person to read, on paper: the same parts as in HTML, with the head of a letter where it is one.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::QUIET;
use super::flow::{self, Item, inner};
use super::head::{self, BELOW, BOTTOM, Head, LEFT, TOP, WIDE};
use crate::grid::{Grid, Tree};
use crate::render::card::Look;
use crate::render::page::Page;
use crate::render::pdf::{A4, About, BLACK, Block, Paper, Part, Style, fit, paragraph};
use crate::render::table::shown;
use crate::said;
use crate::text::{Catalogue, visible};

/// How far each level of reasons stands to the right.
const STEP: f32 = 5.0;

/// Writes the page as PDF.
///
/// # Errors
/// What the writer reports.
pub fn page(
    out: &mut dyn Write,
    page: &Page,
    look: &Look,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    let language = catalogue.lang().to_string();
    let mut paper = Paper::new(&About {
        title: &page.name,
        language: &language,
        on,
    })?;
    let items = items(page, look, catalogue);
    let letter = page.letter.as_ref();
    let first = if letter.is_some() { BELOW + 4.0 } else { TOP };
    let head = letter.map(|letter| Head {
        sender: &letter.sender,
        contact: &letter.contact,
        to: &letter.to,
        dated: &letter.dated,
    });
    let pages = flow::pages(&items, (first, BOTTOM), (TOP, BOTTOM));
    for (nth, placed) in pages.iter().enumerate() {
        let number = (nth + 1).to_string();
        let words = catalogue.say(&said!("paper-page", number = number));
        paper.page(A4, &words, |sheet| {
            if let Some(head) = head.as_ref().filter(|_| nth == 0) {
                head::draw(sheet, head, look);
            }
            flow::draw(sheet, placed, LEFT);
            head::foot(sheet, head.as_ref().unwrap_or(&Head::default()), look);
        });
    }
    out.write_all(&paper.finish()?)
}

fn items(page: &Page, look: &Look, catalogue: &Catalogue) -> Vec<Item> {
    let mut items = Vec::new();
    let said = |text: &str, part, style, after| said(text, look, (part, style), after);
    items.push(said(&page.title, Part::Heading(1), Style::bold(15.0), 4.0));
    for part in &page.parts {
        if let Some(heading) = &part.heading {
            items.push(Item::Gap(3.0));
            let heading = catalogue.say(heading);
            items.push(said(&heading, Part::Heading(2), Style::bold(12.0), 2.0));
        }
        for sentence in &part.said {
            let sentence = catalogue.say(sentence);
            items.push(said(&sentence, Part::Paragraph, Style::regular(11.0), 2.6));
        }
        if let Some(grid) = &part.grid {
            items.extend(table(grid, catalogue));
            items.push(Item::Gap(3.0));
        }
        reasons(&mut items, &part.trees, catalogue, 0.0);
    }
    items
}

/// Words in the width of the page; a heading stays with what follows.
fn said(text: &str, look: &Look, (part, style): (Part, Style), after: f32) -> Item {
    let heading = matches!(part, Part::Heading(_));
    Item::Words {
        block: paragraph(&visible(text), style, WIDE),
        part,
        ink: if heading { look.colour } else { BLACK },
        indent: 0.0,
        after,
        keep: heading,
    }
}

/// A list: one of a single row as names and values.
fn table(grid: &Grid, catalogue: &Catalogue) -> Vec<Item> {
    let cell = |text: &str, style: Style, width: f32| -> Block {
        let block = paragraph(text, style, inner(width));
        if block.lines().len() > 6 {
            return fit(text, style, inner(width), 6.0);
        }
        block
    };
    let row = |cells: Vec<Block>, widths: Vec<f32>, head| Item::Row {
        cells,
        widths,
        head,
        least: 0.0,
    };
    let heading = |name: &str| catalogue.heading(name);
    if let [only] = &grid.rows[..] {
        let widths = vec![WIDE * 0.38, WIDE * 0.62];
        let rows = grid.columns.iter().zip(only).map(|(column, value)| {
            let name = cell(&heading(column.name), Style::bold(9.5), widths[0]);
            let value = cell(&shown(value, catalogue), Style::regular(9.5), widths[1]);
            row(vec![name, value], widths.clone(), false)
        });
        return rows.collect();
    }
    let widths = widths(grid, catalogue);
    let headings = grid.columns.iter().zip(&widths);
    let headings =
        headings.map(|(column, width)| cell(&heading(column.name), Style::bold(8.5), *width));
    let mut rows = vec![row(headings.collect(), widths.clone(), true)];
    for values in grid.rows.iter().chain(&grid.total) {
        let cells = values.iter().zip(&widths);
        let cells =
            cells.map(|(value, width)| cell(&shown(value, catalogue), Style::regular(8.5), *width));
        rows.push(row(cells.collect(), widths.clone(), false));
    }
    rows
}

/// Wider where longer words stand, within bounds.
fn widths(grid: &Grid, catalogue: &Catalogue) -> Vec<f32> {
    let long = grid.columns.iter().enumerate().map(|(place, column)| {
        let cells = grid.rows.iter().filter_map(|row| row.get(place));
        let longest = cells
            .map(|cell| shown(cell, catalogue).chars().count())
            .max();
        let heading = catalogue.heading(column.name).chars().count();
        longest.unwrap_or(0).max(heading).clamp(5, 34) as f32
    });
    let long: Vec<f32> = long.collect();
    let whole: f32 = long.iter().sum();
    long.iter().map(|one| one / whole * WIDE).collect()
}

fn reasons(items: &mut Vec<Item>, trees: &[Tree], catalogue: &Catalogue, indent: f32) {
    for tree in trees {
        let mut text = format!("{} {}", tree.mark.sign(), catalogue.say(&tree.text));
        if let Some(source) = &tree.source {
            text = format!("{text}  ({})", visible(source));
        }
        if let Some(fact) = &tree.fact {
            text = format!("{text}  {}", catalogue.say(fact));
        }
        items.push(Item::Words {
            block: paragraph(&text, Style::regular(10.0), WIDE - indent),
            part: Part::Paragraph,
            ink: if tree.children.is_empty() {
                QUIET
            } else {
                BLACK
            },
            indent,
            after: 1.0,
            keep: false,
        });
        reasons(items, &tree.children, catalogue, indent + STEP);
    }
}
