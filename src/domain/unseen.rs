//! Characters that nobody sees: they reorder text, or make two different texts look alike.

/// Whether a character shows nothing of itself, and is no part of how a language is written.
///
/// Beside what reorders text and what has no width, these are the line and paragraph separators and the tags. The joiners (`U+200C`,
/// `U+200D`) are not among them: Persian and Hindi names are written with them.
#[must_use]
pub const fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}
