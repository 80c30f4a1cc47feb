//! One question: a line to type, or a choice by number.

use super::counter::{Counter, Step};
use crate::domain::Said;
use crate::said;
use crate::terminal::{Hint, Input, Key, Line, Page, Wait};

/// The longest line that is taken: no name or address is longer.
const LONGEST: usize = 300;

/// What typing did.
pub enum Typed {
    /// The line is another one.
    Changed,
    /// It is done: Enter.
    Done,
    /// Nothing of the sort.
    Otherwise(Key),
}

impl Counter<'_, '_> {
    /// Takes a key for the line somebody types.
    pub fn typing(&mut self, line: &mut String, key: Key) -> Typed {
        match key {
            Key::Char(sign) if line.chars().count() < LONGEST => line.push(sign),
            Key::Char(_) => self.tell(&said!("desk-too-long")),
            Key::Backspace => drop(line.pop()),
            Key::Ctrl('u') => line.clear(),
            Key::Text(burst) => return self.burst(line, &burst),
            Key::Enter => return Typed::Done,
            key => return Typed::Otherwise(key),
        }
        Typed::Changed
    }

    /// What arrived at once is one line, of a scanner or a clipboard, or it is refused.
    fn burst(&mut self, line: &mut String, burst: &str) -> Typed {
        let one = burst.trim_end_matches('\n');
        if one.contains('\n') || line.chars().count() + one.chars().count() > LONGEST {
            self.tell(&said!("desk-pasted"));
            return Typed::Changed;
        }
        line.extend(one.chars().filter(|sign| !sign.is_control()));
        if one.len() < burst.len() {
            Typed::Done
        } else {
            Typed::Changed
        }
    }

    /// Asks for a line; nothing when it was not given.
    pub fn ask(&mut self, title: &Said, lines: &[Line], label: &Said) -> Step<Option<String>> {
        let mut line = String::new();
        loop {
            let page = Page {
                title: self.word(title),
                lines: lines.to_vec(),
                input: Some(Input {
                    label: self.word(label),
                    text: line.clone(),
                }),
                hints: vec![
                    self.hint("Enter", &said!("desk-key-ready"), None),
                    self.hint("Esc", &said!("desk-key-back"), None),
                ],
                ..Page::default()
            };
            let key = self.press(page, Wait::Text)?;
            match self.typing(&mut line, key) {
                Typed::Done if line.trim().is_empty() => return Ok(None),
                Typed::Done => return Ok(Some(line.trim().to_owned())),
                Typed::Otherwise(Key::Esc) => return Ok(None),
                Typed::Changed | Typed::Otherwise(_) => {}
            }
        }
    }

    /// Lets somebody choose one of these by its number; nothing when none was chosen.
    pub fn choose(&mut self, title: &Said, choices: &[Said]) -> Step<Option<usize>> {
        loop {
            let numbered = |(nth, said): (usize, &Said)| Hint {
                key: (nth + 1).to_string(),
                word: self.word(said),
                command: String::new(),
            };
            let mut hints: Vec<Hint> = choices.iter().enumerate().map(numbered).collect();
            hints.push(self.hint("Esc", &said!("desk-key-back"), None));
            let page = Page {
                title: self.word(title),
                hints,
                ..Page::default()
            };
            match self.press(page, Wait::Keys)? {
                Key::Esc => return Ok(None),
                Key::Char(sign) => {
                    let chosen = nth(sign).filter(|nth| *nth < choices.len());
                    if chosen.is_some() {
                        return Ok(chosen);
                    }
                }
                _ => {}
            }
        }
    }

    /// Shows some lines until a key is pressed.
    pub fn look_at(&mut self, title: &Said, lines: &[Line]) -> Step<()> {
        let mut first = 0;
        loop {
            let page = Page {
                title: self.word(title),
                in_sight: first,
                lines: lines.to_vec(),
                hints: vec![
                    self.hint("↑↓", &said!("desk-key-scroll"), None),
                    self.hint("Esc", &said!("desk-key-back"), None),
                ],
                ..Page::default()
            };
            match self.press(page, Wait::Keys)? {
                Key::Down => first = (first + 1).min(lines.len().saturating_sub(1)),
                Key::PageDown => first = (first + 10).min(lines.len().saturating_sub(1)),
                Key::Up => first = first.saturating_sub(1),
                Key::PageUp => first = first.saturating_sub(10),
                Key::Esc | Key::Enter | Key::Backspace | Key::Char(_) => return Ok(()),
                _ => {}
            }
        }
    }
}

/// The place in a list that the digit of a key names, from nought.
pub fn nth(sign: char) -> Option<usize> {
    let digit = sign.to_digit(10)?;
    usize::try_from(digit).ok()?.checked_sub(1)
}
