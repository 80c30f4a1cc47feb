//! The letters of which the municipality may choose the words: one text for everybody, whatever their right.

use super::{Said, Template};

/// What a letter is sent with, or for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterKind {
    /// With the passes of a household.
    Pass,
    /// With vouchers.
    Vouchers,
    /// To look together at what is known: no word of what becomes of it.
    Renewal,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Pass, Self::Vouchers, Self::Renewal];

    /// The word by which it is asked, and under which its text stands in the settings: `letter-pass-nl`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Vouchers => "vouchers",
            Self::Renewal => "renewal",
        }
    }

    /// What may be filled in: nothing that depends on a right.
    #[must_use]
    pub const fn places(self) -> &'static [&'static str] {
        match self {
            Self::Pass | Self::Vouchers => &["name", "names", "municipality", "card", "date"],
            Self::Renewal => &["name", "names", "municipality", "card", "date", "reply-by"],
        }
    }

    /// Reads a text of this kind.
    ///
    /// # Errors
    /// As [`Template::read`].
    pub fn read(self, text: &str) -> Result<Template, Said> {
        Template::read(text, self.places())
    }
}
