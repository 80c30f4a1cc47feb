//! Typed values of one table: numbers, days, words of a closed list, values of the domain.

use std::str::FromStr;

use chrono::NaiveDate;
use toml::de::DeValue;

use super::section::Section;
use crate::domain::Said;
use crate::said;

impl Section<'_> {
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
}
