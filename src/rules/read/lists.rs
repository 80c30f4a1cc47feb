//! Lists of a table, and of a file with its parts; and the keys nobody asked for.

use toml::de::DeValue;

use super::section::Section;
use crate::said;

impl<'r> Section<'r> {
    /// One text or a list, copied; nothing when the key is not written. Of a file: those of its parts too.
    pub(super) fn names(&self, key: &'static str) -> Vec<String> {
        let parts = self.parts().iter().flat_map(|part| part.names(key));
        let mut names: Vec<String> = parts.collect();
        let texts = self.texts(key).unwrap_or_default();
        names.extend(texts.into_iter().map(str::to_owned));
        names
    }

    /// The same, for a key that may be absent. Of a file: its own, or else that of a part.
    pub(super) fn section(&self, key: &'static str) -> Option<Section<'r>> {
        let of_parts = self.parts().iter().filter_map(|part| part.section(key));
        let of_part = of_parts.last();
        self.inner(key).or(of_part)
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
    pub(super) fn empty(&self, key: &str) {
        let value = self.table.get(key).map(toml::Spanned::get_ref);
        if value.is_some_and(DeValue::is_array) {
            self.fault(key, said!("scheme-empty-list", key = key), None);
        }
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
