//! Words that are declared and then never used: mostly a rule that was forgotten, or a word that was left behind.

use std::collections::HashSet;

use toml::de::{DeTable, DeValue};

use super::page::Page;
use super::section::Section;
use crate::domain::Said;
use crate::said;

/// Keys that name a thing, speak of it, or hold words of another kind: what stands there uses nothing.
const NAMING: &[&str] = &[
    "id",
    "code",
    "name",
    "text",
    "source",
    "title",
    "asked",
    "entity",
    "level",
    "unit",
    "categories",
    "not_categories",
    "services",
    "sectors",
    "routes",
    "offers",
    "not_offers",
];
/// The share that goes to the fund of the holder's own municipality.
const HOME: &str = "home";

/// Advises about every word of the scheme's own file that no rule uses. A part may declare more than one town needs.
pub(super) fn check(root: &Section, page: &Page) {
    let mut used = HashSet::new();
    for file in root.files() {
        collect(file.table_itself(), &mut used);
    }
    for (list, key, kind) in [
        ("status", "code", said!("scheme-kind-status")),
        ("fact", "name", said!("scheme-kind-fact")),
        ("parameter", "name", said!("scheme-kind-parameter")),
        ("computed", "name", said!("scheme-kind-computed")),
        ("fund", "id", said!("scheme-kind-fund")),
        ("condition", "id", said!("scheme-kind-condition")),
    ] {
        unused(root, (list, key), &kind, &used, page);
    }
}

fn unused(
    root: &Section,
    (list, key): (&'static str, &str),
    kind: &Said,
    used: &HashSet<&str>,
    page: &Page,
) {
    let own = root.sections(list);
    for section in own.iter().filter(|section| section.start() >= root.start()) {
        let word = section.text_of(key);
        let at_home = section.has("municipality") && used.contains(HOME);
        if !word.is_empty() && !used.contains(word) && !at_home {
            let said = said!("scheme-unused", kind = kind.clone(), word = word);
            page.advise(section.start(), said, said!("scheme-unused-remedy"));
        }
    }
}

/// Every text and every key of a file that may use a word.
fn collect<'t>(table: &'t DeTable<'t>, used: &mut HashSet<&'t str>) {
    for (key, value) in table {
        let key = key.get_ref().as_ref();
        if !NAMING.contains(&key) {
            used.insert(key);
            collect_value(value.get_ref(), used);
        }
    }
}

fn collect_value<'t>(value: &'t DeValue<'t>, used: &mut HashSet<&'t str>) {
    match value {
        DeValue::String(text) => {
            used.insert(text);
        }
        DeValue::Array(items) => {
            for item in items {
                collect_value(item.get_ref(), used);
            }
        }
        DeValue::Table(table) => collect(table, used),
        _ => {}
    }
}
