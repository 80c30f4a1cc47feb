//! Foreign text made safe to show: what would steer a terminal or forge a line becomes visible.

use std::borrow::Cow;

use crate::domain::is_unseen;

/// The text with every control character replaced by its picture (`␛`, `␊`), and what reorders text by `�`.
///
/// A name in an import file may carry escape sequences, a line break that imitates one of our own lines, or bidirectional
/// overrides that make one number look like another. People see that something is there; the terminal does not obey it.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(|character| picture(character).is_some()) {
        Cow::Owned(
            text.chars()
                .map(|character| picture(character).unwrap_or(character))
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

fn picture(character: char) -> Option<char> {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' => Some(char::REPLACEMENT_CHARACTER),
        _ if is_unseen(character) => Some(char::REPLACEMENT_CHARACTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_obeys_nothing_foreign() {
        for (text, shown) in [
            ("Anaïs Çelik-Ōta", "Anaïs Çelik-Ōta"),
            ("\u{1b}[31mrood", "␛[31mrood"),
            ("a\nfout: b\r", "a␊fout: b␍"),
            ("\u{9b}2J\u{7f}", "\u{fffd}2J␡"),
            ("12\u{202e}34", "12\u{fffd}34"),
            ("P1\u{200b}\u{200f}", "P1\u{fffd}\u{fffd}"),
            ("a\u{e0041}", "a\u{fffd}"),
            ("\u{646}\u{200c}\u{647}", "\u{646}\u{200c}\u{647}"),
            ("1\u{a0}237", "1\u{a0}237"),
        ] {
            assert_eq!(visible(text), shown);
        }
    }
}
