//! One table of a scheme file. Whatever is asked of it becomes a known key; what was never asked is an unknown one.

use std::cell::RefCell;

use toml::de::{DeTable, DeValue};

use super::page::Page;
use super::unknown_word;
use crate::domain::Said;
use crate::rules::scheme::Words;
use crate::said;

/// A table, with where it starts and which keys have been asked for.
pub(super) struct Section<'r> {
    page: &'r Page<'r>,
    table: &'r DeTable<'r>,
    start: usize,
    asked: RefCell<Vec<&'static str>>,
}

impl<'r> Section<'r> {
    pub(super) fn root(page: &'r Page<'r>, table: &'r DeTable<'r>) -> Self {
        Self::at(page, table, 0)
    }

    fn at(page: &'r Page<'r>, table: &'r DeTable<'r>, start: usize) -> Self {
        Self {
            page,
            table,
            start,
            asked: RefCell::new(Vec::new()),
        }
    }

    /// How many defects have been noted so far: a rule that was read with one is not held against others.
    pub(super) fn defects(&self) -> usize {
        self.page.count()
    }

    /// Byte of the file where the table starts.
    pub(super) fn start(&self) -> usize {
        self.start
    }

    /// All keys of the table as written: for the tables whose keys are names.
    pub(super) fn keys(&self) -> Vec<String> {
        self.table
            .keys()
            .map(|key| key.get_ref().to_string())
            .collect()
    }

    /// What stands under a key that is a name.
    pub(super) fn item(&self, name: &str) -> Option<&'r toml::Spanned<DeValue<'r>>> {
        self.table.get(name)
    }

    /// Every value of a table whose keys are names.
    pub(super) fn entries(
        &self,
    ) -> impl Iterator<Item = (&'r str, &'r toml::Spanned<DeValue<'r>>)> + use<'r> {
        let entries = self.table.iter();
        entries.map(|(key, value)| (key.get_ref().as_ref(), value))
    }

    /// Line of the file where the table starts.
    pub(super) fn line(&self) -> usize {
        self.page.line(self.start)
    }

    /// Whether the key is written.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn place(&self, key: &str) -> usize {
        self.table
            .get_key_value(key)
            .map_or(self.start, |(key, _)| key.span().start)
    }

    /// Notes a defect at a key, or at the table when the key is not written.
    pub(super) fn fault(&self, key: &str, said: Said, remedy: Option<Said>) {
        self.page.report(self.place(key), said, remedy);
    }

    /// Notes a word that nobody declared.
    pub(super) fn unknown(&self, key: &str, kind: Said, word: &str, known: &[&str]) {
        let (said, remedy) = unknown_word(kind, word, known);
        self.fault(key, said, remedy);
    }

    pub(super) fn value(&self, key: &'static str) -> Option<&'r DeValue<'r>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key).map(toml::Spanned::get_ref)
    }

    pub(super) fn wrong_type(&self, key: &str, expected: Said) {
        let said = said!("scheme-wrong-type", key = key, expected = expected);
        self.fault(key, said, None);
    }

    /// A key that must be written.
    pub(super) fn need<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Self, &'static str) -> Option<T>,
    ) -> Option<T> {
        if self.has(key) {
            return read(self, key);
        }
        self.asked.borrow_mut().push(key);
        let (said, remedy) = if key == "source" {
            (said!("scheme-no-source"), said!("scheme-no-source-remedy"))
        } else {
            (
                said!("scheme-missing-key", key = key),
                said!("scheme-missing-key-remedy", key = key),
            )
        };
        self.fault(key, said, Some(remedy));
        None
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
            self.fault(key, said!("scheme-twice", name = id), None);
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
        if texts.is_none() {
            self.wrong_type(key, said!("scheme-type-texts"));
        }
        texts
    }

    /// One text or a list, copied; nothing when the key is not written.
    pub(super) fn names(&self, key: &'static str) -> Vec<String> {
        let texts = self.texts(key).unwrap_or_default();
        texts.into_iter().map(str::to_owned).collect()
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

    /// The value of a key as the reader of values and conditions sees it: a table, or a bare text or number.
    pub(super) fn raw(&self, key: &'static str) -> Option<&'r toml::Spanned<DeValue<'r>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    /// A table inside a value of this section.
    pub(super) fn table(&self, value: &'r toml::Spanned<DeValue<'r>>) -> Option<Section<'r>> {
        let table = value.get_ref().as_table()?;
        Some(Self::at(self.page, table, value.span().start))
    }

    /// A table under a key.
    pub(super) fn inner(&self, key: &'static str) -> Option<Section<'r>> {
        let value = self.raw(key)?;
        let section = self.table(value);
        if section.is_none() {
            self.wrong_type(key, said!("scheme-type-table"));
        }
        section
    }

    /// The same, for a key that may be absent.
    pub(super) fn section(&self, key: &'static str) -> Option<Section<'r>> {
        self.inner(key)
    }

    /// The items of a list under a key.
    pub(super) fn items(&self, key: &'static str) -> Vec<&'r toml::Spanned<DeValue<'r>>> {
        let Some(value) = self.raw(key) else {
            return Vec::new();
        };
        if let Some(items) = value.get_ref().as_array() {
            return items.iter().collect();
        }
        self.wrong_type(key, said!("scheme-type-list"));
        Vec::new()
    }

    /// The tables of a list of tables.
    pub(super) fn sections(&self, key: &'static str) -> Vec<Section<'r>> {
        let items = self.items(key);
        items
            .into_iter()
            .filter_map(|item| {
                let section = self.table(item);
                if section.is_none() {
                    self.wrong_type(key, said!("scheme-type-table"));
                }
                section
            })
            .collect()
    }

    /// The tables under a key that may hold one table or a list of them.
    pub(super) fn one_or_several(&self, key: &'static str) -> Vec<Section<'r>> {
        match self.raw(key).map(toml::Spanned::get_ref) {
            Some(DeValue::Array(_)) => self.sections(key),
            Some(_) => self.inner(key).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Every key has been asked for by now: what was not is a word the format does not know.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            if !asked.contains(&key.get_ref().as_ref()) {
                let mut known: Vec<&str> = asked.clone();
                known.sort_unstable();
                known.dedup();
                let (said, remedy) = unknown_word(said!("scheme-kind-key"), key.get_ref(), &known);
                self.page.report(key.span().start, said, remedy);
            }
        }
    }
}
