//! What comes from the keyboard: a key, or a burst that no hand types: a scan, a paste, the garbage of a broken scanner.

use std::collections::VecDeque;

/// A burst of so many signs or fewer may be a quick hand on a slow line: it is taken as keys.
const HAND: usize = 3;
/// What a burst has beyond this is dropped: no code, name or address is so long.
pub const MOST: usize = 4096;

/// One thing that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A character.
    Char(char),
    /// A character with Ctrl held down, in lower case; never `c`.
    Ctrl(char),
    /// Characters that arrived at once; the line ends among them are `\n`.
    Text(String),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// Ctrl-C.
    Interrupt,
    /// The window has another size.
    Resize,
    /// A key without a meaning here.
    Other,
}

/// What the page waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Text in an input line: each character as it comes.
    Text,
    /// Single keys: a moment is waited after each of them, so that a scan never sets off a key.
    Keys,
}

/// What arrived together, as keys: each for itself when a hand may have typed it. Otherwise it is one text, a Tab in it ends a line, and
/// no key in it does anything: garbage may hold any.
pub fn gathered(burst: Vec<Key>) -> VecDeque<Key> {
    let is_mark = |key: &&Key| matches!(key, Key::Char(_) | Key::Ctrl(_) | Key::Interrupt);
    if burst.iter().filter(is_mark).count() <= HAND {
        return burst.into();
    }
    let signs = burst.into_iter().filter_map(|key| match key {
        Key::Char(sign) => Some(sign),
        Key::Enter | Key::Tab => Some('\n'),
        _ => None,
    });
    VecDeque::from([Key::Text(signs.take(MOST).collect())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Vec<Key> {
        let keys = text.chars().map(|sign| match sign {
            '\n' => Key::Enter,
            '\t' => Key::Tab,
            '\u{3}' => Key::Interrupt,
            '\u{1a}' => Key::Ctrl('z'),
            sign => Key::Char(sign),
        });
        keys.collect()
    }

    #[test]
    fn a_hand_types_keys_and_a_scanner_a_text() {
        for hand in ["n", "1\n", "\u{1a}", "abc\t"] {
            assert_eq!(gathered(typed(hand)), typed(hand));
        }
        let arrows = vec![Key::Down; 9];
        assert_eq!(gathered(arrows.clone()), arrows);
        for end in ["\n", "\t"] {
            let scanned = gathered(typed(&format!("7KQ2-M9FD-XT0AH{end}")));
            assert_eq!(scanned, [Key::Text("7KQ2-M9FD-XT0AH\n".to_owned())]);
        }
    }

    #[test]
    fn garbage_sets_off_no_key() {
        for garbage in ["\u{1a}\u{1a}\u{1a}\u{1a}", "x\u{3}\u{1a}y\u{3}"] {
            let text = garbage.replace(['\u{1a}', '\u{3}'], "");
            assert_eq!(gathered(typed(garbage)), [Key::Text(text)]);
        }
    }

    #[test]
    fn five_thousand_lines_are_one_text_of_bounded_length() {
        let keys = gathered(typed(&"regel\n".repeat(5_000)));
        let [Key::Text(text)] = &keys.into_iter().collect::<Vec<_>>()[..] else {
            panic!("one text was expected");
        };
        assert_eq!(text.chars().count(), MOST);
    }
}
