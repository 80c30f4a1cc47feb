//! Text in a width: broken into lines, or made to fit.

use super::POINTS;
use super::fonts::{joins, tidy};
use super::shape::{Line, Style, set};

/// From one baseline to the next, in sizes.
const LEADING: f32 = 1.35;
/// How much smaller a name may be before it is broken in two.
const ONE_LINE: f32 = 0.75;
/// How much smaller each next try is, in points.
const STEP: f32 = 1.0;
/// What stands where the rest of a text had no room.
const CUT: char = '…';

/// Lines below each other.
pub struct Block {
    pub(super) lines: Vec<Line>,
    /// From one baseline to the next, in millimetres.
    pub leading: f32,
}

impl Block {
    fn new(lines: Vec<Line>, style: Style) -> Self {
        Self {
            lines,
            leading: style.size * LEADING / POINTS,
        }
    }

    /// The lines, the first one first.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The text of its lines, with spaces between them.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(Line::text).collect();
        lines.join(" ")
    }

    /// The height in millimetres, from the first baseline to one line below the last.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.leading
    }

    /// The width of its widest line in millimetres.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.lines.iter().map(Line::width).fold(0.0, f32::max)
    }
}

/// A paragraph in a width of millimetres; a word that is wider is cut in pieces.
#[must_use]
pub fn paragraph(text: &str, style: Style, width: f32) -> Block {
    let mut lines = Vec::new();
    for part in text.lines() {
        let mut rest = tidy(part, style.face);
        if rest.is_empty() {
            lines.push(set(String::new(), style));
        }
        while !rest.is_empty() {
            let (line, after, _) = first_line(&rest, style, width);
            lines.push(line);
            rest = after;
        }
    }
    Block::new(lines, style)
}

/// A name in a width of millimetres: on one line, if need be somewhat smaller; else on two lines, smaller down to `least` points, the
/// second cut off with … where it is still too long.
#[must_use]
pub fn fit(text: &str, style: Style, width: f32, least: f32) -> Block {
    let text = tidy(text, style.face);
    let whole = set(text.clone(), style);
    let size = style.size * (width / whole.width().max(f32::MIN_POSITIVE)).min(1.0);
    let one_word = breaks(&text).is_empty();
    if size >= least && (one_word || size >= style.size * ONE_LINE) {
        return Block::new(vec![whole.sized(size)], style.sized(size));
    }
    let mut small = style;
    loop {
        let (first, rest, torn) = first_line(&text, small, width);
        let second = set(rest.clone(), small);
        let fits = second.width() <= width && (!torn || small.size <= least);
        if fits || small.size <= least {
            let second = if fits {
                second
            } else {
                cut(rest, small, width)
            };
            return Block::new(vec![first, second], small);
        }
        small.size = (small.size - STEP).max(least);
    }
}

/// One line in a width of millimetres, in a smaller size down to `least` points, then cut off with ….
#[must_use]
pub fn fit_line(text: &str, style: Style, width: f32, least: f32) -> Line {
    let text = tidy(text, style.face);
    let whole = set(text.clone(), style);
    let size = style.size * (width / whole.width().max(f32::MIN_POSITIVE)).min(1.0);
    if size >= least {
        return whole.sized(size);
    }
    cut(text, style.sized(least), width)
}

/// The text, or as much of it as there is room for, with … after it.
fn cut(text: String, style: Style, width: f32) -> Line {
    let whole = set(text, style);
    if whole.width() <= width {
        return whole;
    }
    let text = whole.text();
    let shortened = |end: usize| {
        let mut kept = text[..end].trim_end().to_owned();
        kept.push(CUT);
        set(kept, style)
    };
    let ends = ends(text);
    let room = ends.partition_point(|end| shortened(*end).width() <= width);
    shortened(room.checked_sub(1).map_or(0, |last| ends[last]))
}

/// The first line of a text, what is left of it, and whether a word was torn for it.
fn first_line(text: &str, style: Style, width: f32) -> (Line, String, bool) {
    let near = beginning(text, style, width);
    let whole = set(near.to_owned(), style);
    if whole.width() <= width {
        if near.len() == text.len() {
            return (whole, String::new(), false);
        }
        // Narrower letters than any: nothing to be sure of, but it is a line.
        return (whole, text[near.len()..].to_owned(), true);
    }
    let fits = |end: &usize| set(text[..*end].trim_end().to_owned(), style).width() <= width;
    let last = |ends: &[usize]| ends.partition_point(fits).checked_sub(1);
    let breaks = breaks(near);
    let (end, torn) = if let Some(at) = last(&breaks) {
        (breaks[at], false)
    } else {
        // One character at least, or there would be no end to it.
        let ends = ends(near);
        (ends[last(&ends).unwrap_or(0)], true)
    };
    let line = set(text[..end].trim_end().to_owned(), style);
    (line, text[end..].trim_start().to_owned(), torn)
}

/// As much of a text as may stand on a line: however long the text, a line takes the same time.
fn beginning(text: &str, style: Style, width: f32) -> &str {
    /// No letter for reading is narrower, in sizes.
    const NARROWEST: f32 = 0.15;
    let mut left = width * POINTS / (style.size * NARROWEST) + 8.0;
    let end = text.char_indices().find(|(_, sign)| {
        left -= if joins(*sign) { 0.0 } else { 1.0 };
        left < 0.0
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// Where a line may end: after a space or a hyphen.
fn breaks(text: &str) -> Vec<usize> {
    let after = |(at, sign): (usize, char)| {
        matches!(sign, ' ' | '-' | '/' | '‐' | '–').then_some(at + sign.len_utf8())
    };
    let ends = text.char_indices().filter_map(after);
    ends.filter(|end| *end < text.len()).collect()
}

/// Where a character ends with all that belongs to it.
fn ends(text: &str) -> Vec<usize> {
    let starts = text.char_indices().filter(|(_, sign)| !joins(*sign));
    let mut ends: Vec<usize> = starts.skip(1).map(|(at, _)| at).collect();
    ends.push(text.len());
    ends
}
