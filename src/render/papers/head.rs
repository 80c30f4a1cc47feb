//! The head of a letter: who writes, to whom, and when, with the address where a window shows it.
//!
//! In Belgium the window of an envelope is on the right. On C5/6 and DL (A4 folded in three) it begins some 45 mm from the upper edge
//! and on C5 (folded in two) some 57 mm, 45 high and 90 to 100 wide, 15 to 20 from the right; the paper may slide 10 to 19 mm within.
//! Between 57 and 79 mm from the upper edge of the paper and 112 and 188 mm from its left edge an address is seen whole in all of them.
//! The postal service wants nothing else in the window.

use super::QUIET;
use crate::render::card::{self, Look};
use crate::render::pdf::{BLACK, Line, Part, Shape, Sheet, Style, fit_line, paragraph};

/// Where words begin, and how wide they are.
pub const LEFT: f32 = 25.0;
pub const WIDE: f32 = 160.0;
/// Where the address begins and how wide it is.
const WINDOW: f32 = 112.0;
const WINDOW_WIDE: f32 = 76.0;
const FIRST: f32 = 61.0;
const LEADING: f32 = 5.2;
/// Closer together five lines are seen whole.
const CLOSE: f32 = 4.4;
const MOST: usize = 5;
/// The least size of letters, in points, that the post reads.
const LEAST: f32 = 9.0;
/// Where A4 is folded in three, and in two.
const FOLDS: [f32; 2] = [99.0, 148.5];
/// Below the head.
pub const BELOW: f32 = 96.0;
/// The room of a page for words: on the first below the head, on the next ones below the edge.
pub const BOTTOM: f32 = 268.0;
pub const TOP: f32 = 28.0;

/// What stands in the head of a letter.
#[derive(Debug, Clone, Default)]
pub struct Head<'l> {
    /// Who writes.
    pub sender: &'l str,
    /// Where the sender is found.
    pub contact: &'l [String],
    /// Name and address.
    pub to: &'l [String],
    /// The day.
    pub dated: &'l str,
}

/// Draws it on the first page.
pub fn draw(sheet: &mut Sheet<'_>, head: &Head<'_>, look: &Look) {
    sheet.decor(|sheet| {
        card::band(sheet, (0.0, 0.0, 210.0, 9.0), look);
        for fold in FOLDS {
            let line = [(4.0, fold), (8.0, fold)];
            sheet.stroke(&Shape::line(&line), 0.1, QUIET);
        }
    });
    let sender = fit_line(head.sender, Style::bold(16.0), WIDE, 9.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&sender, LEFT, 24.0, look.colour);
    });
    let lines = address(head.to);
    let leading = if lines.len() > 4 { CLOSE } else { LEADING };
    sheet.part(Part::Section, |sheet| {
        for (nth, line) in lines.iter().enumerate() {
            let y = FIRST + nth as f32 * leading;
            sheet.part(Part::Paragraph, |sheet| sheet.write(line, WINDOW, y, BLACK));
        }
    });
    let dated = fit_line(head.dated, Style::regular(10.5), WIDE, 8.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&dated, LEFT, BELOW - 4.0, BLACK);
    });
}

/// The lines of an address: one that is too wide is broken in two before it is too small for the post.
fn address(to: &[String]) -> Vec<Line> {
    let style = Style::regular(11.0);
    let mut lines = Vec::new();
    for text in to {
        let whole = fit_line(text, style, WINDOW_WIDE, style.size * 0.6);
        if whole.style().size >= LEAST {
            lines.push(whole);
        } else {
            let parts = paragraph(text, style.sized(LEAST), WINDOW_WIDE);
            let parts = parts.lines().iter().map(|part| part.text().to_owned());
            let parts = parts.map(|part| fit_line(&part, style.sized(LEAST), WINDOW_WIDE, 7.0));
            lines.extend(parts.take(2));
        }
    }
    lines.truncate(MOST);
    lines
}

/// Draws the foot of each page: where the sender is found.
pub fn foot(sheet: &mut Sheet<'_>, head: &Head<'_>, look: &Look) {
    sheet.decor(|sheet| {
        let line = [(LEFT, 278.0), (LEFT + WIDE, 278.0)];
        sheet.stroke(&Shape::line(&line), 0.3, look.accent);
        let mut y = 282.5;
        let own = [head.sender.to_owned()];
        let lines = if head.contact.is_empty() {
            &own[..]
        } else {
            head.contact
        };
        for text in lines.iter().take(3) {
            let line = fit_line(text, Style::regular(8.5), WIDE, 6.0);
            sheet.write(&line, LEFT, y, QUIET);
            y += 4.0;
        }
    });
}
