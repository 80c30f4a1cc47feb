//! What a scheme changes in the parts it shares: values it sets, grounds it narrows, rules it leaves out.

use super::condition::{condition, nothing};
use super::section::Section;
use crate::rules::scheme::{Condition, Scheme};
use crate::said;

/// The lists that can be amended, with the key that names a rule there and the kind of word it is.
const LISTS: &[(&str, &str)] = &[("parameter", "name"), ("ground", "id"), ("tariff", "id")];

/// One amendment.
pub(super) struct Amend<'r> {
    section: Section<'r>,
    /// The list of what is amended.
    list: &'static str,
    /// Its name there.
    name: &'r str,
    /// Whether it is left out.
    pub(super) without: bool,
}

impl Amend<'_> {
    /// Where it starts.
    pub(super) fn start(&self) -> usize {
        self.section.start()
    }

    /// Whether it is about this rule.
    pub(super) fn is_of(&self, list: &str, name: &str) -> bool {
        self.list == list && self.name == name
    }
}

/// The amendments of a file that names parts. What they name must stand in a part.
pub(super) fn amends<'r>(root: &Section<'r>, parts: &[Section<'r>]) -> Vec<Amend<'r>> {
    let mut amends: Vec<Amend> = Vec::new();
    for section in root.sections("amend") {
        let Some((list, key)) = target(&section) else {
            continue;
        };
        let Some(name) = section.text(list) else {
            continue;
        };
        in_a_part(&section, root, parts, (list, key), name);
        let without = list != "parameter"
            && (list == "tariff" || section.has("without"))
            && section.need("without", Section::flag) == Some(true);
        amends.push(Amend {
            section,
            list,
            name,
            without,
        });
    }
    amends
}

/// The one thing an amendment is about.
fn target(section: &Section) -> Option<(&'static str, &'static str)> {
    let named = LISTS.iter().filter(|(list, _)| section.has(list));
    let named: Vec<_> = named.copied().collect();
    if let [one] = named[..] {
        return Some(one);
    }
    let remedy = Some(said!("scheme-amend-one-remedy"));
    section.fault("parameter", said!("scheme-amend-one"), remedy);
    None
}

fn in_a_part(
    section: &Section,
    root: &Section,
    parts: &[Section],
    (list, key): (&'static str, &str),
    name: &str,
) {
    let names = |file: &Section| -> Vec<String> {
        let sections = file.sections(list);
        let names = sections
            .iter()
            .map(|section| section.text_of(key).to_owned());
        names.collect()
    };
    let known: Vec<String> = parts.iter().flat_map(names).collect();
    if known.iter().any(|known| known == name) {
        return;
    }
    if names(root).iter().any(|known| known == name) {
        let remedy = Some(said!("scheme-amend-own-remedy"));
        return section.fault(list, said!("scheme-amend-own", name = name), remedy);
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let kind = match list {
        "parameter" => said!("scheme-kind-parameter"),
        "ground" => said!("scheme-kind-ground"),
        _ => said!("scheme-kind-tariff"),
    };
    section.unknown(list, kind, name, &known);
}

/// Narrows the grounds that amendments narrow, and looks at the amendments as a whole.
pub(super) fn narrow(root: &Section, scheme: &mut Scheme) {
    let amends = root.whole.as_ref().map_or(&[][..], |whole| &whole.amends);
    for amend in amends {
        let section = &amend.section;
        if amend.list == "parameter" {
            let _ = section.text("source");
            let _ = section.need("value", |section, key| section.has(key).then_some(()));
        } else {
            let source = section.need("source", Section::text).map(str::to_owned);
            if amend.list == "ground" && !amend.without {
                narrow_ground(amend, source, scheme);
            }
        }
        section.finish();
    }
}

/// What the ground asked, and what the amendment adds, each with its own clause.
fn narrow_ground(amend: &Amend, source: Option<String>, scheme: &mut Scheme) {
    let and = amend.section.need("and", Section::inner);
    let mut and = and.map_or_else(nothing, |and| condition(&and, scheme));
    and.source = and.source.or(source);
    let mut grounds = scheme.grounds.iter_mut();
    if let Some(ground) = grounds.find(|ground| ground.id == amend.name) {
        let old = std::mem::replace(&mut ground.when, nothing());
        ground.when.source.clone_from(&old.source);
        ground.when.what = Condition::All(vec![old, and]);
    }
}

/// The values that amendments give a parameter.
pub(super) fn values<'r>(root: &Section<'r>, parameter: &str) -> Vec<Section<'r>> {
    let amends = root.whole.as_ref().map_or(&[][..], |whole| &whole.amends);
    let amends = amends
        .iter()
        .filter(|amend| amend.is_of("parameter", parameter));
    amends
        .flat_map(|amend| amend.section.sections("value"))
        .collect()
}
