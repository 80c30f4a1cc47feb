//! Rows whose cells stand below each other, as wide as what is in them.

use ratatui::text::Span as Piece;

use super::page::{Line, Span};
use crate::text::visible;

/// Between two columns.
const GAP: usize = 2;

/// Lines of these rows: each column is as wide as its widest cell.
#[must_use]
pub fn columns(rows: &[Vec<Span>]) -> Vec<Line> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |nth: usize| rows.iter().filter_map(|row| row.get(nth)).map(wide).max();
    let widths: Vec<usize> = (0..count).filter_map(widest).collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn line(row: &[Span], widths: &[usize]) -> Line {
    let mut line = Line::default();
    let mut missing = 0;
    for (cell, width) in row.iter().zip(widths) {
        if *width == 0 {
            continue;
        }
        if missing > 0 {
            line = line.and(" ".repeat(missing), cell.tone);
        }
        missing = GAP + width.saturating_sub(wide(cell));
        line.0.push(cell.clone());
    }
    line
}

/// How many columns of the screen a text takes.
fn wide(cell: &Span) -> usize {
    Piece::raw(visible(&cell.text)).width()
}

/// A text no wider than this: its end is cut off, and one sees that it is.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    let shown = visible(text);
    if Piece::raw(&*shown).width() <= width {
        return shown.into_owned();
    }
    let mut kept = String::new();
    for sign in shown.chars() {
        kept.push(sign);
        if Piece::raw(&*kept).width() >= width {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::super::Tone;
    use super::*;

    fn row(cells: &[&str]) -> Vec<Span> {
        let span = |text: &&str| Span {
            text: (*text).to_owned(),
            tone: Tone::Plain,
        };
        cells.iter().map(span).collect()
    }

    fn text(line: &Line) -> String {
        line.0.iter().map(|span| span.text.as_str()).collect()
    }

    #[test]
    fn cells_stand_below_each_other_whatever_their_script() {
        let rows = [
            row(&["1", "Jan", "x"]),
            row(&["2", "日本", "y"]),
            row(&["3", "Ané\u{301}", "z"]),
        ];
        let lines: Vec<String> = columns(&rows).iter().map(text).collect();
        assert_eq!(lines, ["1  Jan   x", "2  日本  y", "3  Ané\u{301}   z"]);
    }

    #[test]
    fn a_column_in_which_nothing_stands_takes_no_room() {
        let lines = columns(&[row(&["a", "", "b"]), row(&["c"])]);
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["a  b", "c"]);
    }

    #[test]
    fn what_is_too_long_shows_that_it_was_cut() {
        assert_eq!(cut("Peeters", 7), "Peeters");
        assert_eq!(cut("Peeters", 6), "Peete…");
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("\u{1b}[2J", 3), "␛[…");
    }
}
