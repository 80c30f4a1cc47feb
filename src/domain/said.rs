//! Something that will be said to a person: a key into the catalogues and the values it needs. Words come later, in `text`.

use std::fmt;

use chrono::NaiveDate;

use super::{Money, Month, PartialDate, RunPeriod};

/// One value inside a [`Said`]; `text` decides how it looks in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Verbatim text: a name, a code, a path, a column.
    Text(String),
    /// A count; selects plural forms.
    Count(i64),
    /// An amount of money.
    Money(Money),
    /// A calendar day.
    Date(NaiveDate),
    /// A calendar month.
    Month(Month),
    /// The months of a settlement run.
    Run(RunPeriod),
    /// A date that may lack its day or month.
    Partial(PartialDate),
    /// A sentence within a sentence.
    Said(Box<Said>),
    /// Several values, joined with commas.
    List(Vec<Arg>),
}

/// A catalogue key with its values. Two equal `Said`s read the same in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The message's name in the Fluent catalogues.
    pub key: &'static str,
    /// The variables of the message.
    pub args: Vec<(&'static str, Arg)>,
}

impl Said {
    /// A message without values. Prefer the [`said!`](crate::said) macro: the catalogue test finds its keys there.
    #[must_use]
    pub const fn plain(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// Adds one value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// The key only, for logs and tests: words come from `text`.
impl fmt::Display for Said {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.key)
    }
}

/// So that a value parser of the command line can hand its reason through clap.
impl std::error::Error for Said {}

/// `said!("key", name = value, …)`: a [`Said`] whose key and variables the catalogue test checks against both languages.
#[macro_export]
macro_rules! said {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::domain::Said::plain($key)$(.with(stringify!($name), $value))*
    };
}

macro_rules! arg_from {
    ($($from:ty => |$value:ident| $into:expr),* $(,)?) => {
        $(impl From<$from> for Arg {
            fn from($value: $from) -> Self {
                $into
            }
        })*
    };
}

arg_from! {
    &str => |value| Arg::Text(value.to_owned()),
    &String => |value| Arg::Text(value.clone()),
    String => |value| Arg::Text(value),
    char => |value| Arg::Text(value.to_string()),
    i64 => |value| Arg::Count(value),
    i32 => |value| Arg::Count(value.into()),
    u32 => |value| Arg::Count(value.into()),
    u64 => |value| Arg::Count(i64::try_from(value).unwrap_or(i64::MAX)),
    usize => |value| Arg::Count(i64::try_from(value).unwrap_or(i64::MAX)),
    Money => |value| Arg::Money(value),
    NaiveDate => |value| Arg::Date(value),
    Month => |value| Arg::Month(value),
    RunPeriod => |value| Arg::Run(value),
    PartialDate => |value| Arg::Partial(value),
    Said => |value| Arg::Said(Box::new(value)),
    Vec<Arg> => |value| Arg::List(value),
}

impl From<Vec<String>> for Arg {
    fn from(value: Vec<String>) -> Self {
        Arg::List(value.into_iter().map(Arg::Text).collect())
    }
}

impl From<Vec<Said>> for Arg {
    fn from(value: Vec<Said>) -> Self {
        Arg::List(value.into_iter().map(Arg::from).collect())
    }
}
