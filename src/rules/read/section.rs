//! One table of a scheme file. Whatever is asked of it becomes a known key; what was never asked is an unknown one.

use std::cell::RefCell;

use toml::de::{DeTable, DeValue};

use super::page::{Page, UNIT};
use super::whole::Whole;
use crate::domain::Said;
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
    pub(super) list: Option<&'static str>,
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

    /// The same table as an item of a list of the file.
    pub(super) fn of_list(self, list: &'static str) -> Self {
        Self {
            list: Some(list),
            ..self
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

    /// The table as it is written.
    pub(super) fn table_itself(&self) -> &'r DeTable<'r> {
        self.table
    }

    /// A file and its parts.
    pub(super) fn files(&self) -> impl Iterator<Item = &Section<'r>> {
        self.parts().iter().chain([self])
    }

    pub(super) fn parts(&self) -> &[Section<'r>] {
        self.whole.as_ref().map_or(&[], |whole| &whole.parts)
    }

    /// Every key has been asked for by now: what was not is a word the format does not know.
    pub(super) fn finish(&self) {
        let known = self.asked();
        for (key, place) in self.unasked(&known) {
            self.page
                .unknown(place, said!("scheme-kind-key"), key, &known);
            self.page.meant(self.start, key, &known);
            if self.whole.is_some() {
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
