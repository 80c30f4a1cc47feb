//! A page on a screen of some size: the title above, the keys below, between them as many lines as fit.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line as Row, Span as Piece};
use ratatui::widgets::Widget;

use super::big;
use super::columns::cut;
use super::page::{Hint, Line, Page, Tone};
use crate::text::visible;

/// A window smaller than this shows no page.
const NARROWEST: u16 = 30;
const LOWEST: u16 = 8;
/// What is read from afar is twice as high before the commands of the keys are shown too: with the empty line below it.
const LARGE: usize = 11;
/// So many lines of the page stay in sight in the smallest window.
const FEWEST: usize = 3;
/// Between two columns.
const GAP: usize = 2;

/// Draws a page; `colour` says whether colours may be used.
pub fn page(frame: &mut Frame<'_>, page: &Page, colour: bool) {
    let area = frame.area();
    let cursor = draw(page, area, frame.buffer_mut(), colour);
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// Draws it; gives where the cursor stands.
pub fn draw(page: &Page, area: Rect, buffer: &mut Buffer, colour: bool) -> Option<Position> {
    if page.dark && colour {
        buffer.set_style(area, Style::new().fg(Color::White).bg(Color::Black));
    }
    if area.width < NARROWEST || area.height < LOWEST {
        let said = Line::of(&*page.too_small, Tone::Strong);
        let lines = flowed(&said, usize::from(area.width));
        for (nth, line) in (0..area.height).zip(&lines) {
            row(line, colour).render(line_of(area, nth), buffer);
        }
        return None;
    }
    let page = &laid_out(page, usize::from(area.width));
    let title = Line::of(format!(" {} ", page.title), Tone::Picked);
    row(&title, colour).render(line_of(area, 0), buffer);
    let (below, above_input) = below(page, area);
    let footer = u16::try_from(below.len()).unwrap_or(area.height);
    let room = usize::from(area.height.saturating_sub(2 + footer));
    let mut lines = large(page, usize::from(area.width), room);
    lines.extend(in_sight(page, room.saturating_sub(lines.len())));
    for (nth, line) in lines.iter().take(room).enumerate() {
        let at = u16::try_from(nth).unwrap_or(area.height);
        row(line, colour).render(line_of(area, 2 + at), buffer);
    }
    let first = area.height.saturating_sub(footer);
    for (nth, line) in below.iter().enumerate() {
        let at = u16::try_from(nth).unwrap_or(footer);
        row(line, colour).render(line_of(area, first + at), buffer);
    }
    let input = page.input.as_ref()?;
    let typed = row(&shown_input(input, area.width), colour).width();
    let at = u16::try_from(typed).unwrap_or(area.width);
    let above = u16::try_from(above_input).unwrap_or(footer);
    Some(Position {
        x: area.x + at.min(area.width.saturating_sub(1)),
        y: area.y + (first + above).min(area.height.saturating_sub(1)),
    })
}

/// The page with each sentence as broad as the screen: only the rows of a table are cut.
fn laid_out(page: &Page, width: usize) -> Page {
    let (mut lines, mut in_sight) = (Vec::new(), 0);
    for (nth, line) in page.lines.iter().enumerate() {
        if nth == page.in_sight {
            in_sight = lines.len();
        }
        match line.0[..] {
            [_] => lines.extend(flowed(line, width)),
            _ => lines.push(line.clone()),
        }
    }
    Page {
        lines,
        in_sight,
        ..page.clone()
    }
}

/// What is read from afar, in the room that the lines leave.
fn large(page: &Page, width: usize, room: usize) -> Vec<Line> {
    if page.big.is_empty() {
        return Vec::new();
    }
    let left = room.saturating_sub(page.lines.len() + 1);
    let mut rows = big::rows(&page.big, width, left);
    if rows.is_empty() {
        rows.push(page.big.clone());
    }
    rows.push(String::new());
    let strong = rows.into_iter().map(|row| Line::of(row, Tone::Strong));
    strong.collect()
}

/// The lines that fit, around the one that must be in sight, and how many stand below them.
fn in_sight(page: &Page, room: usize) -> Vec<Line> {
    let said = !page.rest.is_empty() && page.lines.len() > room && room > 1;
    let room = room.saturating_sub(usize::from(said));
    let most = page.lines.len().saturating_sub(room);
    let first = ((page.in_sight + 1).saturating_sub(room) + page.scroll).min(most);
    let mut lines: Vec<Line> = page.lines.iter().skip(first).take(room).cloned().collect();
    if said && first < most {
        let rest = format!("{} {}", page.rest, most - first);
        lines.push(Line::of(rest, Tone::Alert));
    }
    lines
}

/// What stands below: an empty line, the message, the input, the keys; and how many lines of it stand above the input.
fn below(page: &Page, area: Rect) -> (Vec<Line>, usize) {
    let width = usize::from(area.width);
    let mut lines = vec![Line::default()];
    let message = page.message.iter();
    lines.extend(message.flat_map(|message| flowed(message, width)));
    // However much there is to say, what is typed stays in sight.
    let most = usize::from(area.height).saturating_sub(2);
    lines.truncate(most.saturating_sub(2).max(1));
    let above_input = lines.len();
    if let Some(input) = &page.input {
        lines.push(shown_input(input, area.width));
    }
    let taken = 2 + lines.len() + page.hints.len();
    let large = if page.big.is_empty() { 0 } else { LARGE };
    let wanted = page.lines.len() + large;
    let (listed, fits) = listed(&page.hints, width);
    if fits && usize::from(area.height) >= taken + wanted {
        lines.extend(listed);
    } else {
        let room = most.saturating_sub(lines.len() + large + page.lines.len().min(FEWEST));
        lines.extend(beside(&page.hints, width, room.max(1)));
    }
    lines.truncate(most);
    (lines, above_input)
}

/// A line as several, broken between words.
fn flowed(line: &Line, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut taken = 0;
    for span in &line.0 {
        for (nth, part) in span.text.split('\n').enumerate() {
            if nth > 0 {
                lines.push(Line::default());
                taken = 0;
            }
            for word in part.split_inclusive(' ') {
                if taken > 0 && taken + Piece::raw(word.trim_end()).width() > width {
                    lines.push(Line::default());
                    taken = 0;
                }
                taken += Piece::raw(word).width();
                let line = lines.pop().unwrap_or_default();
                lines.push(line.and(word, span.tone));
            }
        }
    }
    lines
}

/// The end of what was typed, where it is longer than the screen.
fn shown_input(input: &super::Input, width: u16) -> Line {
    let label = Piece::raw(&*input.label).width();
    let room = usize::from(width).saturating_sub(label + GAP);
    let mut shown = visible(&input.text).into_owned();
    while Piece::raw(&*shown).width() > room {
        let Some(first) = shown.chars().next() else {
            break;
        };
        shown.drain(..first.len_utf8());
    }
    Line::of(format!("{} ", input.label), Tone::Quiet).and(shown, Tone::Strong)
}

/// Each key on a line, with as much of its command as fits; and whether the keys themselves fit.
fn listed(hints: &[Hint], width: usize) -> (Vec<Line>, bool) {
    let widest = |part: fn(&Hint) -> &str| {
        let widths = hints.iter().map(|hint| Piece::raw(part(hint)).width());
        widths.max().unwrap_or_default()
    };
    let (keys, words) = (widest(|hint| &hint.key), widest(|hint| &hint.word));
    let padded = |text: &str, width: usize| {
        let missing = width.saturating_sub(Piece::raw(text).width());
        format!("{text}{}", " ".repeat(missing + GAP))
    };
    let room = width.saturating_sub(1 + keys + GAP + words + GAP);
    let line = |hint: &Hint| {
        Line::of(format!(" {}", padded(&hint.key, keys)), Tone::Strong)
            .and(padded(&hint.word, words), Tone::Plain)
            .and(cut(&hint.command, room), Tone::Quiet)
    };
    let fits = 1 + keys + GAP + words <= width;
    (hints.iter().map(line).collect(), fits)
}

/// The keys beside each other in so many lines. In a small window the first lose their words; the last ones say how to see all of
/// them and how to leave.
fn beside(hints: &[Hint], width: usize, room: usize) -> Vec<Line> {
    let tried = (0..hints.len()).map(|bare| wrapped(hints, bare, width));
    let mut fitting = tried.skip_while(|lines| lines.len() > room);
    fitting
        .next()
        .unwrap_or_else(|| wrapped(hints, hints.len(), width))
}

/// The keys beside each other, without their commands; the first of them without a word.
fn wrapped(hints: &[Hint], bare: usize, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut taken = 0;
    for (nth, hint) in hints.iter().enumerate() {
        let word = if nth < bare {
            String::new()
        } else {
            format!(" {}", hint.word)
        };
        let wide = Piece::raw(&*hint.key).width() + Piece::raw(&*word).width() + GAP;
        if taken > 0 && taken + wide > width {
            lines.push(Line::default());
            taken = 0;
        }
        taken += wide;
        let line = lines.pop().unwrap_or_default();
        lines.push(
            line.and(&*hint.key, Tone::Strong)
                .and(format!("{word}  "), Tone::Plain),
        );
    }
    lines
}

fn line_of(area: Rect, nth: u16) -> Rect {
    Rect {
        y: area.y + nth.min(area.height.saturating_sub(1)),
        height: 1,
        ..area
    }
}

fn row(line: &Line, colour: bool) -> Row<'static> {
    let piece = |span: &super::Span| {
        Piece::styled(visible(&span.text).into_owned(), style(span.tone, colour))
    };
    line.0.iter().map(piece).collect::<Vec<_>>().into()
}

const fn style(tone: Tone, colour: bool) -> Style {
    let plain = Style::new();
    match tone {
        Tone::Plain => plain,
        Tone::Quiet => plain.add_modifier(Modifier::DIM),
        Tone::Picked => plain.add_modifier(Modifier::REVERSED),
        Tone::Alert if colour => plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
        Tone::Strong | Tone::Alert => plain.add_modifier(Modifier::BOLD),
    }
}
