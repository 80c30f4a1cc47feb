//! What comes from the keyboard: a key, or a burst that no hand types: a scan, a paste, the garbage of a broken scanner.

use std::collections::VecDeque;

/// A burst of so many characters or fewer may be a quick hand on a slow line: it is taken as keys.
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
    /// Single keys: a moment is waited after each character, so that a scan never sets off a key.
    Keys,
}

/// The characters that arrived together, as keys: each for itself when a hand may have typed them.
pub fn gathered(burst: &str) -> VecDeque<Key> {
    let marks = burst.chars().filter(|sign| *sign != '\n').count();
    if marks > HAND {
        return VecDeque::from([Key::Text(burst.chars().take(MOST).collect())]);
    }
    let keys = burst.chars().map(|sign| match sign {
        '\n' => Key::Enter,
        sign => Key::Char(sign),
    });
    keys.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hand_types_keys_and_a_scanner_a_text() {
        assert_eq!(gathered("n"), [Key::Char('n')]);
        assert_eq!(gathered("1\n"), [Key::Char('1'), Key::Enter]);
        assert_eq!(
            gathered("7KQ2-M9FD-XT0AH\n"),
            [Key::Text("7KQ2-M9FD-XT0AH\n".to_owned())]
        );
    }

    #[test]
    fn five_thousand_lines_are_one_text_of_bounded_length() {
        let pasted = "regel\n".repeat(5_000);
        let keys = gathered(&pasted);
        let [Key::Text(text)] = &keys.into_iter().collect::<Vec<_>>()[..] else {
            panic!("one text was expected");
        };
        assert_eq!(text.chars().count(), MOST);
    }
}
