//! A terminal for tests: keys from a list, pages kept as text.

use std::collections::VecDeque;
use std::io;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::{Key, Page, Terminal, Wait, paint};

/// Types a script and keeps what was shown.
pub struct Scripted {
    keys: VecDeque<Key>,
    /// Each page that was shown, line by line.
    pub shown: Vec<String>,
    size: Rect,
}

impl Scripted {
    /// A screen of this size on which these keys are typed; after the last one, Ctrl-C.
    pub fn new(keys: impl IntoIterator<Item = Key>, (width, height): (u16, u16)) -> Self {
        Self {
            keys: keys.into_iter().collect(),
            shown: Vec::new(),
            size: Rect::new(0, 0, width, height),
        }
    }

    /// The page that was shown last.
    pub fn last(&self) -> &str {
        self.shown.last().map_or("", String::as_str)
    }
}

impl Terminal for Scripted {
    fn show(&mut self, page: &Page) -> io::Result<()> {
        self.shown.push(text(page, self.size));
        Ok(())
    }

    fn key(&mut self, _: Wait) -> io::Result<Key> {
        Ok(self.keys.pop_front().unwrap_or(Key::Interrupt))
    }
}

/// A page as it stands on a screen of some size.
pub fn text(page: &Page, size: Rect) -> String {
    let mut buffer = Buffer::empty(size);
    paint::draw(page, size, &mut buffer, false);
    let width = usize::from(size.width);
    let rows = buffer.content().chunks(width).map(|row| {
        let row: String = row.iter().map(Cell::symbol).collect();
        row.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::{Hint, Input, Line, Tone};
    use super::*;

    fn page() -> Page {
        Page {
            title: "Gezin".to_owned(),
            big: String::new(),
            lines: (1..=20)
                .map(|nth| Line::from(format!("lid {nth}")))
                .collect(),
            in_sight: 0,
            scroll: 0,
            rest: "Nog meer:".to_owned(),
            input: Some(Input {
                label: "Naam".to_owned(),
                text: "Pee".to_owned(),
            }),
            message: Some(Line::of("Gedaan.", Tone::Strong)),
            hints: vec![Hint {
                key: "n".to_owned(),
                word: "nieuwe pas".to_owned(),
                command: "vrijpas pass issue".to_owned(),
            }],
            dark: false,
            too_small: "Te klein".to_owned(),
        }
    }

    #[test]
    fn a_page_keeps_its_keys_and_the_line_in_sight_whatever_the_size() {
        let mut page = page();
        for (width, height) in [(30, 8), (40, 10), (80, 24), (200, 60)] {
            for line in [0, 10, 19] {
                page.in_sight = line;
                let shown = text(&page, Rect::new(0, 0, width, height));
                let wanted = format!("lid {}", line + 1);
                assert!(shown.lines().any(|row| row == wanted), "{shown}");
                assert!(shown.contains("nieuwe pas"), "{shown}");
                assert!(shown.contains("Naam Pee"), "{shown}");
            }
        }
        assert!(!text(&page, Rect::new(0, 0, 80, 24)).contains("vrijpas pass issue"));
        assert!(text(&page, Rect::new(0, 0, 80, 26)).contains("vrijpas pass issue"));
    }

    #[test]
    fn no_key_vanishes_and_what_does_not_fit_is_said_and_can_be_reached() {
        let mut page = page();
        let key = |sign: char| Hint {
            key: format!("F{sign}"),
            word: "iets voor dit gezin".to_owned(),
            command: "vrijpas pass issue".to_owned(),
        };
        page.hints = ('a'..='m').map(key).collect();
        for (width, height) in [(40, 10), (80, 24), (100, 38)] {
            let shown = text(&page, Rect::new(0, 0, width, height));
            assert!(
                ('a'..='m').all(|key| shown.contains(&format!("F{key}"))),
                "{shown}"
            );
            assert!(
                shown.contains("lid 20") || shown.contains("Nog meer: "),
                "{shown}"
            );
        }
        let size = Rect::new(0, 0, 80, 24);
        let shown = text(&page, size);
        assert!(
            shown.contains("iets voor dit gezin") && shown.contains("lid 13\nNog meer: 7\n"),
            "{shown}"
        );
        page.scroll = 99;
        let shown = text(&page, size);
        assert!(
            shown.contains("lid 20") && !shown.contains("Nog meer"),
            "{shown}"
        );
    }

    #[test]
    fn an_amount_leaves_room_for_the_lines_and_the_keys() {
        let mut page = page();
        page.big = "4,50".to_owned();
        page.lines.truncate(3);
        for (width, height, rows) in [(80, 24, 10), (40, 20, 5), (40, 12, 0)] {
            let shown = text(&page, Rect::new(0, 0, width, height));
            let large = shown.lines().filter(|row| row.contains('█'));
            assert_eq!(large.count(), rows, "{shown}");
            assert_eq!(shown.contains("4,50"), rows == 0);
            assert!(
                shown.contains("lid 3") && shown.contains("nieuwe pas"),
                "{shown}"
            );
        }
    }

    #[test]
    fn a_long_message_is_broken_between_words_and_what_is_typed_stays() {
        let mut page = page();
        let words = (1..=60)
            .map(|nth| format!("woord{nth}"))
            .collect::<Vec<_>>();
        page.message = Some(Line::of(words.join(" "), Tone::Alert));
        let shown = text(&page, Rect::new(0, 0, 40, 20));
        assert!(
            shown.contains("woord1 woord2 woord3 woord4 woord5\nwoord6 "),
            "{shown}"
        );
        assert!(shown.contains("Naam Pee"), "{shown}");
    }

    #[test]
    fn a_sentence_on_the_page_goes_on_below_and_the_row_of_a_table_does_not() {
        let mut page = page();
        page.lines = vec![
            Line::of("Iedereen erbij? Druk dan op de toets Enter.", Tone::Quiet),
            Line::of("Jan", Tone::Plain).and(" een heel lange rij die hier niet past", Tone::Plain),
        ];
        page.in_sight = 1;
        let shown = text(&page, Rect::new(0, 0, 30, 12));
        let wanted =
            "Iedereen erbij? Druk dan op de\ntoets Enter.\nJan een heel lange rij die hie\n";
        assert!(shown.contains(wanted), "{shown}");
        let narrow = text(&page, Rect::new(0, 0, 4, 5));
        assert!(narrow.starts_with("Te\nklei"), "{narrow}");
    }

    #[test]
    fn a_window_too_small_says_so_and_nothing_breaks() {
        for (width, height) in [(1, 1), (29, 24), (80, 7)] {
            let shown = text(&page(), Rect::new(0, 0, width, height));
            assert_eq!(
                shown.lines().next(),
                "Te klein".get(..usize::from(width).min(8))
            );
        }
    }

    #[test]
    fn foreign_text_steers_nothing() {
        let mut page = page();
        let name = "\u{1b}[2J\u{202e}neP\u{301} العربية عائلة ".repeat(20);
        page.lines = vec![Line::from(name)];
        let shown = text(&page, Rect::new(0, 0, 80, 24));
        assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
        assert!(shown.contains('␛'), "{shown}");
    }
}
