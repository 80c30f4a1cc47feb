//! One table of a scheme file. Whatever is asked of it becomes a known key; what was never asked is an unknown one.

use std::cell::RefCell;

use toml::de::{DeTable, DeValue};

use super::page::{Page, UNIT};
use super::whole::Whole;
use crate::domain::Said;
use crate::rules::scheme::Words;
use crate::said;

/// The keys that name what a list declares.
const NAMES: &[&str] = &["id", "code", "name"];

/// The lists that declare what counts something.
const MEASURES: &[&str] = &["fact", "parameter", "computed"];

/// A table, with where it starts and which keys have been asked for.
pub(super) struct Section<'r> {
    page: &'r Page,
    table: &'r DeTable<'r>,
    /// Where the table's file starts on the page.
    file: usize,
    start: usize,
    /// The list of the file this table is an item of; empty for a table of the head, none for a file.
    list: Option<&'static str>,
    /// What a file knows besides its own table.
    pub(super) whole: Option<Whole<'r>>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'r> Section<'r> {
    /// A file of another kind than a scheme.
    pub(super) fn root(page: &'r Page, table: &'r DeTable<'r>) -> Self {
        Self {
            whole: None,
            ..Self::whole_file(page, table, 0)
        }
    }

    /// A whole file of a scheme, which starts there on the page.
    pub(super) fn whole_file(page: &'r Page, table: &'r DeTable<'r>, file: usize) -> Self {
        Self {
            page,
            table,
            file,
            start: file,
            list: None,
            whole: Some(Whole::default()),
            asked: RefCell::default(),
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

    /// The text under a key that is a name; empty when it is no text.
    pub(super) fn text_of(&self, name: &str) -> &'r str {
        let value = self.table.get(name).map(toml::Spanned::get_ref);
        value.and_then(DeValue::as_str).unwrap_or_default()
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

    /// Where the tables of the head start, such as that of dependants.
    pub(super) fn tables(&self) -> impl Iterator<Item = usize> {
        let tables = self
            .table
            .iter()
            .filter(|(_, value)| value.get_ref().is_table());
        tables.map(|(key, _)| self.file + key.span().start)
    }

    fn place(&self, key: &str) -> usize {
        self.table
            .get_key_value(key)
            .map_or(self.start, |(key, _)| self.file + key.span().start)
    }

    /// Notes a defect at a key, or at the table when the key is not written.
    pub(super) fn fault(&self, key: &str, said: Said, remedy: Option<Said>) {
        self.blame(key);
        self.page.report(self.place(key), said, remedy);
    }

    /// What is declared here is not as it was meant: what others make of its name, or of what it counts, follows from that.
    fn blame(&self, key: &str) {
        let Some(list) = self.list else {
            return;
        };
        if NAMES.contains(&key) {
            self.page.lose(list);
        }
        if MEASURES.contains(&list) {
            self.page.lose(UNIT);
        }
    }

    /// Notes a word that nobody declared.
    pub(super) fn unknown(&self, key: &str, kind: Said, word: &str, known: &[&str]) {
        self.blame("");
        self.page.unknown(self.place(key), kind, word, known);
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
        self.page.miss(self.start, key);
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

    /// The value of a key as the reader of values and conditions sees it: a table, or a bare text or number.
    pub(super) fn raw(&self, key: &'static str) -> Option<&'r toml::Spanned<DeValue<'r>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    /// A table inside a value of this section.
    pub(super) fn table(&self, value: &'r toml::Spanned<DeValue<'r>>) -> Option<Section<'r>> {
        Some(Self {
            page: self.page,
            table: value.get_ref().as_table()?,
            file: self.file,
            start: self.file + value.span().start,
            list: self.list.or(self.whole.as_ref().map(|_| "")),
            whole: None,
            asked: RefCell::default(),
        })
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

    /// The same, for a key that may be absent. Of a file: its own, or else that of a part.
    pub(super) fn section(&self, key: &'static str) -> Option<Section<'r>> {
        let of_parts = self.parts().iter().filter_map(|part| part.section(key));
        let of_part = of_parts.last();
        self.inner(key).or(of_part)
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

    /// The tables of a list of tables. Of a file: those of its parts first.
    pub(super) fn sections(&self, key: &'static str) -> Vec<Section<'r>> {
        let items = self.items(key);
        if items.is_empty() && self.has(key) && self.list.is_some() {
            self.empty(key);
        }
        let own = items.into_iter().filter_map(|item| {
            let section = self.table(item);
            if section.is_none() {
                self.wrong_type(key, said!("scheme-type-table"));
            }
            section
        });
        match &self.whole {
            None => own.collect(),
            Some(whole) => {
                let own = own.map(|section| Section {
                    list: Some(key),
                    ..section
                });
                whole.with_parts(key, own.collect())
            }
        }
    }

    /// A list without items where nobody can have meant that: it would ask nothing, or never hold.
    fn empty(&self, key: &str) {
        let value = self.table.get(key).map(toml::Spanned::get_ref);
        if value.is_some_and(DeValue::is_array) {
            self.fault(key, said!("scheme-empty-list", key = key), None);
        }
    }

    /// The table as it is written.
    pub(super) fn table_itself(&self) -> &'r DeTable<'r> {
        self.table
    }

    /// A file and its parts.
    pub(super) fn files(&self) -> impl Iterator<Item = &Section<'r>> {
        self.parts().iter().chain([self])
    }

    fn parts(&self) -> &[Section<'r>] {
        self.whole.as_ref().map_or(&[], |whole| &whole.parts)
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
        let known = self.asked();
        for (key, place) in self.unasked(&known) {
            self.page
                .unknown(place, said!("scheme-kind-key"), key, &known);
            self.page.meant(self.start, key, &known);
            if self.list.is_none() {
                self.page.lose_near(key, &known);
            }
        }
        for part in self.parts() {
            part.finish_part(&known);
        }
    }

    /// The same for a part; what the scheme's own file may say is known, but not here.
    fn finish_part(&self, own: &[&str]) {
        let known = self.asked();
        for (key, place) in self.unasked(&known) {
            if own.contains(&key) {
                let remedy = Some(said!("scheme-not-in-part-remedy", key = key));
                let said = said!("scheme-not-in-part", key = key);
                self.page.report(place, said, remedy);
            } else {
                self.page
                    .unknown(place, said!("scheme-kind-key"), key, &known);
            }
            self.page.lose_near(key, &known);
        }
    }

    fn asked(&self) -> Vec<&'static str> {
        let mut asked = self.asked.borrow().clone();
        asked.sort_unstable();
        asked.dedup();
        asked
    }

    fn unasked(&self, asked: &[&'static str]) -> Vec<(&'r str, usize)> {
        let keys = self.table.keys();
        keys.map(|key| (key.get_ref().as_ref(), self.file + key.span().start))
            .filter(|(key, _)| !asked.contains(key))
            .collect()
    }
}
