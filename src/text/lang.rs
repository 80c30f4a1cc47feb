//! The language a person reads.

use std::ffi::OsString;
use std::fmt;
use std::str::FromStr;

use crate::domain::Said;
use crate::said;

/// A language of the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch: the language of the municipality, and what is spoken when nothing else was asked for.
    Nl,
    /// English.
    En,
}

impl Lang {
    /// The language asked for by `--lang` on a command line, before the rest is read: what is wrong with the rest is said in it. Else
    /// that of the terminal.
    #[must_use]
    pub fn asked(args: &[OsString], locale: Option<&str>) -> Self {
        let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
        let after = words
            .iter()
            .position(|word| *word == "--lang")
            .and_then(|at| words.get(at + 1));
        let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
        let asked = joined.or(after.copied()).and_then(|lang| lang.parse().ok());
        asked.unwrap_or_else(|| Self::of_locale(locale.unwrap_or_default()))
    }

    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Nl, Self::En];

    /// The language of a terminal, from its locale (`nl_BE.UTF-8`, `en-GB`); Dutch for any other.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.', '@']).next() {
            Some(language) if language.eq_ignore_ascii_case("en") => Self::En,
            _ => Self::Nl,
        }
    }

    /// The two letters of the language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// Reads `nl` or `en`, whatever the case; else `lang-unknown`.
impl FromStr for Lang {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        Self::ALL
            .iter()
            .find(|lang| text.trim().eq_ignore_ascii_case(lang.code()))
            .copied()
            .ok_or_else(|| said!("lang-unknown", value = text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_without_english_is_dutch() {
        for (locale, lang) in [
            ("nl_BE.UTF-8", Lang::Nl),
            ("en_US.UTF-8", Lang::En),
            ("en-GB", Lang::En),
            ("EN", Lang::En),
            ("fr_BE", Lang::Nl),
            ("C", Lang::Nl),
            ("", Lang::Nl),
            ("enm", Lang::Nl),
        ] {
            assert_eq!(Lang::of_locale(locale), lang, "{locale}");
        }
        assert_eq!("EN".parse::<Lang>().unwrap(), Lang::En);
        assert_eq!("fr".parse::<Lang>().unwrap_err().key, "lang-unknown");
    }
}
