//! Text that runs over as many pages as it needs: paragraphs and rows of a table, each whole where there is room.

use super::FAINT;
use crate::render::pdf::{BLACK, Block, Ink, Line, Part, Shape, Sheet};

/// Air around the words in a cell, in millimetres.
const AIR: f32 = 1.6;
/// How far the first baseline of a block stands below its upper edge, as a share of its leading.
const RISE: f32 = 0.75;

/// Something of the text, with the air below it.
pub enum Item {
    /// Lines: a heading, a paragraph, a reason.
    Words {
        /// The lines.
        block: Block,
        /// What they are.
        part: Part,
        /// Their colour.
        ink: Ink,
        /// How far to the right they begin.
        indent: f32,
        /// Air below.
        after: f32,
        /// Whether what follows stands on the same page.
        keep: bool,
    },
    /// A row of a table, by the widths of its cells.
    Row {
        /// The cells.
        cells: Vec<Block>,
        /// Their widths, air included.
        widths: Vec<f32>,
        /// Whether it is the head, which stands again on each page.
        head: bool,
        /// The least height, for a row that is filled in by hand.
        least: f32,
    },
    /// White.
    Gap(f32),
}

/// A line or row with its place on a page.
pub struct Placed<'i> {
    /// Its upper edge.
    y: f32,
    what: What<'i>,
}

enum What<'i> {
    Lines(&'i Item, std::ops::Range<usize>),
    Row(&'i Item),
}

/// The room of a page: its upper and its lower edge.
pub type Room = (f32, f32);

/// Lays items on pages: the first has its own room.
pub fn pages<'i>(items: &'i [Item], first: Room, next: Room) -> Vec<Vec<Placed<'i>>> {
    let mut pages = vec![Vec::new()];
    let (mut y, mut bottom) = first;
    let mut head: Option<&'i Item> = None;
    for (nth, item) in items.iter().enumerate() {
        let turn = |pages: &mut Vec<Vec<Placed<'i>>>, y: &mut f32, bottom: &mut f32| {
            pages.push(Vec::new());
            (*y, *bottom) = next;
        };
        match item {
            Item::Gap(gap) => y += gap,
            Item::Row { head: is_head, .. } => {
                let height = item.height();
                if *is_head {
                    head = Some(item);
                }
                if y + height + if *is_head { height } else { 0.0 } > bottom {
                    turn(&mut pages, &mut y, &mut bottom);
                    if let Some(head) = head.filter(|_| !is_head) {
                        place(&mut pages, y, What::Row(head));
                        y += head.height();
                    }
                }
                place(&mut pages, y, What::Row(item));
                y += height;
            }
            Item::Words {
                block, after, keep, ..
            } => {
                let below = items
                    .get(nth + 1)
                    .filter(|_| *keep)
                    .map_or(0.0, Item::least);
                let whole = block.height();
                let empty = pages.last().is_none_or(Vec::is_empty);
                // A block goes to the next page as a whole where it fits there; a longer one is broken between lines.
                if y + whole + below > bottom
                    && !empty
                    && (*keep || whole < (next.1 - next.0) / 2.0)
                {
                    turn(&mut pages, &mut y, &mut bottom);
                }
                let count = block.lines().len();
                let mut from = 0;
                while from < count {
                    let room = ((bottom - y) / block.leading).floor().max(0.0);
                    let fit = (0..count - from)
                        .take_while(|line| (*line as f32) < room)
                        .count();
                    let empty = pages.last().is_none_or(Vec::is_empty);
                    if fit == 0 && !empty {
                        turn(&mut pages, &mut y, &mut bottom);
                        continue;
                    }
                    let to = from + fit.max(1);
                    place(&mut pages, y, What::Lines(item, from..to));
                    y += (to - from) as f32 * block.leading;
                    from = to;
                }
                y += after;
            }
        }
    }
    pages
}

/// How far down a page is taken.
pub fn end(page: &[Placed<'_>]) -> f32 {
    let ends = page.iter().map(|placed| {
        placed.y
            + match &placed.what {
                What::Row(item) => item.height(),
                What::Lines(Item::Words { block, .. }, range) => range.len() as f32 * block.leading,
                What::Lines(..) => 0.0,
            }
    });
    ends.fold(0.0, f32::max)
}

fn place<'i>(pages: &mut [Vec<Placed<'i>>], y: f32, what: What<'i>) {
    if let Some(page) = pages.last_mut() {
        page.push(Placed { y, what });
    }
}

impl Item {
    fn height(&self) -> f32 {
        match self {
            Self::Words { block, after, .. } => block.height() + after,
            Self::Row { cells, least, .. } => {
                let high = cells.iter().map(Block::height).fold(0.0, f32::max);
                (high + 2.0 * AIR).max(*least)
            }
            Self::Gap(gap) => *gap,
        }
    }

    /// The least of it that stands below a heading.
    fn least(&self) -> f32 {
        match self {
            Self::Words { block, .. } => block.leading * block.lines().len().min(2) as f32,
            Self::Row { .. } => self.height() * 2.0,
            Self::Gap(_) => 0.0,
        }
    }
}

/// Draws what stands on a page; rows next to each other are one table.
pub fn draw(sheet: &mut Sheet<'_>, page: &[Placed<'_>], x: f32) {
    let same =
        |a: &Placed<'_>, b: &Placed<'_>| matches!((&a.what, &b.what), (What::Row(_), What::Row(_)));
    for group in page.chunk_by(same) {
        if matches!(group.first().map(|one| &one.what), Some(What::Row(_))) {
            sheet.part(Part::Table, |sheet| {
                for placed in group {
                    row(sheet, placed, x);
                }
            });
        } else {
            for placed in group {
                words(sheet, placed, x);
            }
        }
    }
}

fn words(sheet: &mut Sheet<'_>, placed: &Placed<'_>, x: f32) {
    let What::Lines(
        Item::Words {
            block,
            part,
            ink,
            indent,
            ..
        },
        range,
    ) = &placed.what
    else {
        return;
    };
    let lines: &[Line] = block.lines().get(range.clone()).unwrap_or_default();
    sheet.part(*part, |sheet| {
        let mut y = placed.y + block.leading * RISE;
        for line in lines {
            sheet.write(line, x + indent, y, *ink);
            y += block.leading;
        }
    });
}

fn row(sheet: &mut Sheet<'_>, placed: &Placed<'_>, x: f32) {
    let What::Row(item) = &placed.what else {
        return;
    };
    let Item::Row {
        cells,
        widths,
        head,
        least,
    } = item
    else {
        return;
    };
    let height = item.height();
    sheet.decor(|sheet| {
        let whole = widths.iter().sum();
        let mut left = x;
        sheet.stroke(&Shape::rect(x, placed.y, whole, height), 0.2, FAINT);
        for width in widths.iter().take(widths.len().saturating_sub(1)) {
            left += width;
            let line = [(left, placed.y), (left, placed.y + height)];
            sheet.stroke(&Shape::line(&line), 0.2, FAINT);
        }
    });
    sheet.part(Part::Row, |sheet| {
        let mut left = x;
        for (cell, width) in cells.iter().zip(widths) {
            let part = if *head { Part::Head } else { Part::Cell };
            sheet.part(part, |sheet| {
                let above = if *least > 0.0 {
                    (height - cell.height()) / 2.0
                } else {
                    AIR
                };
                let mut y = placed.y + above + cell.leading * RISE;
                for line in cell.lines() {
                    sheet.write(line, left + AIR, y, BLACK);
                    y += cell.leading;
                }
            });
            left += width;
        }
    });
}

/// The width that words have in a cell.
pub fn inner(width: f32) -> f32 {
    width - 2.0 * AIR
}
