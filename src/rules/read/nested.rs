//! Tables inside a table: under a key, or in a list.

use toml::de::DeValue;

use super::section::Section;
use crate::said;

impl<'r> Section<'r> {
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
                let own = own.map(|section| section.of_list(key));
                whole.with_parts(key, own.collect())
            }
        }
    }

    /// A list without items where nobody can have meant that: it would ask nothing, or never hold.
    pub(super) fn empty(&self, key: &str) {
        let value = self.item(key).map(toml::Spanned::get_ref);
        if value.is_some_and(DeValue::is_array) {
            self.fault(key, said!("scheme-empty-list", key = key), None);
        }
    }

    /// The tables under a key that may hold one table or a list of them.
    pub(super) fn one_or_several(&self, key: &'static str) -> Vec<Section<'r>> {
        match self.raw(key).map(toml::Spanned::get_ref) {
            Some(DeValue::Array(_)) => self.sections(key),
            Some(_) => self.inner(key).into_iter().collect(),
            None => Vec::new(),
        }
    }
}
