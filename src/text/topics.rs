//! The catalogue files: one topic a file, the same topics in every language.

use super::Lang;

/// One catalogue file in each language.
#[derive(Debug, Clone, Copy)]
pub struct Topic {
    /// The file's name without `.ftl`.
    pub name: &'static str,
    nl: &'static str,
    en: &'static str,
}

impl Topic {
    /// The Fluent source in a language.
    #[must_use]
    pub const fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

macro_rules! topics {
    ($($name:literal),* $(,)?) => {
        &[$(Topic {
            name: $name,
            nl: include_str!(concat!("nl/", $name, ".ftl")),
            en: include_str!(concat!("en/", $name, ".ftl")),
        }),*]
    };
}

/// Every topic. A message may refer to messages of its own file only.
pub const TOPICS: &[Topic] = topics![
    "access",
    "audit",
    "backup",
    "budget",
    "cards",
    "cases",
    "checks",
    "claims",
    "cli",
    "clubs",
    "code",
    "common",
    "corrections",
    "demo",
    "desk",
    "domain",
    "door",
    "erase",
    "evening",
    "exchange",
    "facts",
    "keys",
    "kit",
    "label",
    "letters",
    "manual",
    "numbers",
    "paper",
    "passes",
    "people",
    "poster",
    "price",
    "progress",
    "prompts",
    "receipts",
    "refund",
    "register",
    "report",
    "rights",
    "rules",
    "scheme",
    "sell",
    "settings",
    "settle",
    "shell",
    "today",
    "words"
];
