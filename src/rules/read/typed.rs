//! Typed values of one table: numbers, days, words of a closed list, values of the domain.

use std::str::FromStr;

use chrono::NaiveDate;
use toml::de::DeValue;

use super::section::Section;
use crate::domain::Said;
use crate::rules::scheme::Words;
use crate::said;

impl<'r> Section<'r> {
    /// A whole number.
    pub(super) fn whole(&self, key: &'static str) -> Option<i64> {
        let number = match self.value(key)? {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, said!("scheme-type-whole"));
        }
        number
    }

    /// A whole number that fits the type asked for.
    pub(super) fn small<T: TryFrom<i64>>(&self, key: &'static str) -> Option<T> {
        let number = self.whole(key)?;
        let small = T::try_from(number).ok();
        if small.is_none() {
            self.wrong_type(key, said!("scheme-type-whole"));
        }
        small
    }

    /// True or false.
    pub(super) fn flag(&self, key: &'static str) -> Option<bool> {
        let flag = self.value(key)?.as_bool();
        if flag.is_none() {
            self.wrong_type(key, said!("scheme-type-flag"));
        }
        flag
    }

    /// A calendar day, written `2026-12-31` without quotes.
    pub(super) fn day(&self, key: &'static str) -> Option<NaiveDate> {
        let date = match self.value(key)? {
            DeValue::Datetime(day) if day.time.is_none() => day.date,
            _ => None,
        };
        let day = date.and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
        if day.is_none() {
            self.wrong_type(key, said!("scheme-type-day"));
        }
        day
    }

    /// A text that reads as a domain value: a rate, an amount, a sector.
    pub(super) fn parsed<T: FromStr<Err = Said>>(&self, key: &'static str) -> Option<T> {
        self.read_as(key, str::parse)
    }

    /// A text read by a function of the domain.
    pub(super) fn read_as<T>(
        &self,
        key: &'static str,
        read: impl Fn(&str) -> Result<T, Said>,
    ) -> Option<T> {
        let text = self.text(key)?;
        read(text)
            .map_err(|cause| {
                self.fault(
                    key,
                    said!("scheme-bad-value", key = key, cause = cause),
                    None,
                );
            })
            .ok()
    }

    /// One word or a list of words that read as domain values.
    pub(super) fn parsed_list<T: FromStr<Err = Said>>(&self, key: &'static str) -> Vec<T> {
        let texts = self.texts(key).unwrap_or_default();
        texts
            .into_iter()
            .filter_map(|text| {
                text.parse()
                    .map_err(|cause: Said| {
                        self.fault(
                            key,
                            said!("scheme-bad-value", key = key, cause = cause),
                            None,
                        );
                    })
                    .ok()
            })
            .collect()
    }

    /// One word of a closed list.
    pub(super) fn word<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        self.one_of(key, text, words)
    }

    /// The meaning of a word in a closed list.
    pub(super) fn one_of<T: Copy>(&self, key: &str, text: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.unknown(key, said!("scheme-kind-word", key = key), text, &known);
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// A text that is not empty.
    pub(super) fn text(&self, key: &'static str) -> Option<&'r str> {
        let value = self.value(key)?;
        let text = value
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        if text.is_none() {
            self.wrong_type(key, said!("scheme-type-text"));
        }
        text
    }

    /// A name that may be given once.
    pub(super) fn id(&self, key: &'static str, taken: impl Fn(&str) -> bool) -> String {
        let id = self.need(key, Self::text).unwrap_or_default();
        if !id.is_empty() && taken(id) {
            let remedy = Some(said!("scheme-twice-remedy"));
            self.fault(key, said!("scheme-twice", name = id), remedy);
        }
        id.to_owned()
    }

    /// One text, or a list of texts.
    pub(super) fn texts(&self, key: &'static str) -> Option<Vec<&'r str>> {
        let value = self.value(key)?;
        let texts = match value {
            DeValue::String(text) => Some(vec![text.as_ref()]),
            DeValue::Array(items) => items.iter().map(|item| item.get_ref().as_str()).collect(),
            _ => None,
        };
        match &texts {
            None => self.wrong_type(key, said!("scheme-type-texts")),
            Some(texts) if texts.is_empty() && self.list.is_some() => self.empty(key),
            Some(_) => {}
        }
        texts
    }

    /// One text or a list, copied; nothing when the key is not written. Of a file: those of its parts too.
    pub(super) fn names(&self, key: &'static str) -> Vec<String> {
        let parts = self.parts().iter().flat_map(|part| part.names(key));
        let mut names: Vec<String> = parts.collect();
        let texts = self.texts(key).unwrap_or_default();
        names.extend(texts.into_iter().map(str::to_owned));
        names
    }

    /// A text in Dutch and English.
    pub(super) fn words(&self, key: &'static str) -> Option<Words> {
        let section = self.inner(key)?;
        let words = Words {
            nl: section
                .need("nl", Self::text)
                .unwrap_or_default()
                .to_owned(),
            en: section
                .need("en", Self::text)
                .unwrap_or_default()
                .to_owned(),
        };
        section.finish();
        Some(words)
    }
}
