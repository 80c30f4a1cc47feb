//! From a [`Said`] to a sentence: a catalogue in one language, read file by file, only when a message of that file is needed.

use std::cell::OnceCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::topics::TOPICS;
use super::{Lang, visible};
use crate::domain::{Arg, Said};

type Bundle = FluentBundle<FluentResource>;

/// The most characters of a foreign text in a sentence: a cell of a megabyte is known by its beginning.
const LONGEST: usize = 1000;

/// All messages in one language.
pub struct Catalogue {
    lang: Lang,
    files: Vec<(&'static str, OnceCell<Bundle>)>,
    file_of: HashMap<&'static str, usize>,
}

impl Catalogue {
    /// The catalogue of a language. Cheap: the files are only indexed here, and read when first needed.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let files: Vec<_> = TOPICS
            .iter()
            .map(|topic| (topic.source(lang), OnceCell::new()))
            .collect();
        let file_of = files
            .iter()
            .enumerate()
            .flat_map(|(position, (source, _))| keys(source).map(move |key| (key, position)))
            .collect();
        Self {
            lang,
            files,
            file_of,
        }
    }

    /// The language it speaks.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence. A key that is missing is shown as `«key»`: a person must never meet a crash for a word.
    #[must_use]
    pub fn say(&self, said: &Said) -> String {
        let mut args = FluentArgs::with_capacity(said.args.len());
        for (name, arg) in &said.args {
            args.set(*name, self.value(arg));
        }
        self.pattern(said.key, None, Some(&args))
            .unwrap_or_else(|| format!("«{}»", said.key))
    }

    /// The message without variables of a key that is made at run time, such as `column-amount`; `None` when there is none.
    #[must_use]
    pub fn message(&self, key: &str) -> Option<String> {
        self.pattern(key, None, None)
    }

    /// An attribute of such a message: `.long` below `cli-household-import`.
    #[must_use]
    pub fn attribute(&self, key: &str, attribute: &str) -> Option<String> {
        self.pattern(key, Some(attribute), None)
    }

    /// What stands above a column, from its machine name: the message `column-valid-from` for `valid_from`.
    #[must_use]
    pub fn heading(&self, column: &str) -> String {
        let key = format!("column-{}", column.replace('_', "-"));
        self.message(&key).unwrap_or_else(|| format!("«{key}»"))
    }

    fn pattern(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let (source, cell) = self.files.get(*self.file_of.get(key)?)?;
        let bundle = cell.get_or_init(|| bundle(self.lang, source));
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut faults = Vec::new();
        Some(
            bundle
                .format_pattern(pattern, args, &mut faults)
                .into_owned(),
        )
    }

    fn value<'said>(&self, arg: &'said Arg) -> FluentValue<'said> {
        match arg {
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Text(text) => FluentValue::String(visible(beginning(text))),
            other => FluentValue::from(self.shown(other)),
        }
    }

    fn shown(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => visible(beginning(text)).into_owned(),
            Arg::Count(count) => self.lang.count(*count),
            Arg::Money(amount) => self.lang.money(*amount),
            Arg::Date(day) => self.lang.date(*day),
            Arg::Month(month) => self.lang.month(*month),
            Arg::Run(run) => self.lang.run(*run),
            Arg::Partial(date) => self.lang.partial(*date),
            Arg::Said(said) => self.say(said),
            Arg::List(args) => args
                .iter()
                .map(|arg| self.shown(arg))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }
}

/// As much of a text as a sentence can hold.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST);
    end.map_or(text, |(end, _)| &text[..end])
}

/// The keys a Fluent source defines: what stands before ` =` on a line that starts with a letter.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

/// A source that does not read loses only the messages at fault; a test keeps such a file out.
fn bundle(lang: Lang, source: &str) -> Bundle {
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Nl => dutch_number,
        Lang::En => english_number,
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

fn dutch_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(Lang::Nl, value)
}

fn english_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(Lang::En, value)
}

fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(lang.digits(&number.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::said;

    #[test]
    fn values_take_the_form_of_the_language() {
        let reason = said!(
            "amount-too-large",
            value = "2000000",
            largest = Money::LARGEST
        );
        let nested = said!("error-line", text = reason);
        assert_eq!(
            Catalogue::new(Lang::Nl).say(&nested),
            "fout: 2000000 is te groot; een bedrag is hier ten hoogste 1.000.000,00"
        );
        assert_eq!(
            Catalogue::new(Lang::En).say(&nested),
            "error: 2000000 is too large; an amount is at most 1,000,000.00 here"
        );
        let days = vec![
            Arg::Count(1237),
            Arg::Date("2026-11-21".parse().unwrap()),
            Arg::Text("a\nb".to_owned()),
        ];
        assert_eq!(
            Catalogue::new(Lang::Nl).say(&said!("error-line", text = days)),
            "fout: 1\u{a0}237, 21 november 2026, a␊b"
        );
    }

    #[test]
    fn a_count_is_printed_in_groups_and_still_chooses_the_plural() {
        let source =
            "rows = { $count ->\n    [one] { $count } rij\n   *[other] { $count } rijen\n }";
        let bundle = bundle(Lang::Nl, source);
        let pattern = bundle.get_message("rows").unwrap().value().unwrap();
        for (count, shown) in [(1, "1 rij"), (0, "0 rijen"), (1237, "1\u{a0}237 rijen")] {
            let mut args = FluentArgs::new();
            args.set("count", count);
            assert_eq!(
                bundle.format_pattern(pattern, Some(&args), &mut Vec::new()),
                shown
            );
        }
    }

    #[test]
    fn a_missing_word_never_stops_anybody() {
        let catalogue = Catalogue::new(Lang::Nl);
        assert_eq!(catalogue.say(&Said::plain("not-there")), "«not-there»");
        assert_eq!(catalogue.heading("no_such"), "«column-no-such»");
        assert_eq!(catalogue.message("not-there"), None);
        assert!(
            catalogue
                .say(&Said::plain("error-line"))
                .starts_with("fout: ")
        );
        assert_eq!(catalogue.heading("clause"), "artikel");
    }
}
