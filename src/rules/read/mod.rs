//! Reading a scheme file: every defect in one run, each with its line, and no scheme as long as there is one.

mod cases;
mod claims;
mod condition;
mod ground;
mod guards;
mod head;
mod leaf;
mod limit;
mod page;
mod party;
mod person;
mod prices;
mod section;
mod status;
mod table;
mod tariff;
mod typed;
mod value;
mod vocabulary;

use crate::domain::Said;
use crate::said;

use super::check;
use super::scheme::{Clause, NamedCondition, Scheme};

use section::Section;

pub use cases::named_scheme;
pub use page::Defect;
pub(super) use page::Page;

/// The format this version reads.
const FORMAT: i64 = 1;
/// No regulation comes near this size; a larger file is not a scheme.
const LARGEST_FILE: usize = 1_000_000;

impl Scheme {
    /// Reads a scheme file. `file` is its name, for nothing but the messages.
    ///
    /// # Errors
    /// All defects, in the order of their lines.
    pub fn parse(text: &str, file: &str) -> Result<Self, Vec<Defect>> {
        let page = Page::new(text);
        if text.len() > LARGEST_FILE {
            page.report(0, said!("scheme-too-large", file = file), None);
            return Err(page.into_defects());
        }
        let (root, faults) = toml::de::DeTable::parse_recoverable(text);
        for fault in faults {
            let start = fault.span().map_or(0, |span| span.start);
            let said = said!("scheme-not-toml", cause = fault.message());
            page.report(start, said, Some(said!("scheme-not-toml-remedy")));
        }
        if page.is_faulty() {
            return Err(page.into_defects());
        }
        let section = Section::root(&page, root.get_ref());
        let Some((scheme, places)) = read(&section) else {
            return Err(page.into_defects());
        };
        check::check(&scheme, &places, &page);
        if page.is_faulty() {
            return Err(page.into_defects());
        }
        Ok(scheme)
    }
}

/// Where rules stand in the file, for the checks that compare rules.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Start of each tier.
    pub(super) tiers: Vec<usize>,
    /// Start of each parameter.
    pub(super) parameters: Vec<usize>,
    /// Start of each tariff; none for one that could not be read whole.
    pub(super) tariffs: Vec<Option<usize>>,
    /// The same for each price of the pass.
    pub(super) pass_prices: Vec<Option<usize>>,
}

/// `None` when the head is too damaged to go on; its defects have been reported. Otherwise the scheme is whole only if nothing was reported.
fn read(root: &Section) -> Option<(Scheme, Places)> {
    let format = root.need("format", Section::whole);
    if let Some(format) = format.filter(|format| *format != FORMAT) {
        root.fault(
            "format",
            said!("scheme-format", found = format, known = FORMAT),
            Some(said!("scheme-format-remedy")),
        );
        return None;
    }
    let mut places = Places::default();
    let mut scheme = head::head(root);
    vocabulary::vocabulary(root, &mut scheme, &mut places);
    named(root, &mut scheme);
    head::exceptions(root, &mut scheme);
    for section in root.sections("ground") {
        ground::ground(&section, &mut scheme);
    }
    for section in root.sections("tariff") {
        let before = section.defects();
        tariff::tariff(&section, &mut scheme);
        let sound = section.defects() == before;
        places.tariffs.push(sound.then(|| section.start()));
    }
    for section in root.sections("pass_price") {
        let before = section.defects();
        prices::pass_price(&section, &mut scheme);
        let sound = section.defects() == before;
        places.pass_prices.push(sound.then(|| section.start()));
    }
    around_tariffs(root, &mut scheme);
    vocabulary::funds_and_grounds(root, &scheme);
    root.finish();
    Some((scheme, places))
}

/// What stands around tariffs: nothing of it refers to anything but the words of the scheme.
fn around_tariffs(root: &Section, scheme: &mut Scheme) {
    type Read = fn(&Section, &mut Scheme);
    let readers: [(&'static str, Read); 7] = [
        ("reduction", prices::reduction),
        ("bound", prices::bound),
        ("value_voucher", prices::value_voucher),
        ("limit", limit::limit),
        ("round", claims::round),
        ("deadline", claims::deadline),
        ("proof", claims::proof),
    ];
    for (key, read) in readers {
        for section in root.sections(key) {
            read(&section, scheme);
        }
    }
}

/// What has a name and may be built on others: conditions, computed values and who is a dependant. Each sees only what stands before
/// it in the file, so that none can turn in a circle.
fn named(root: &Section, scheme: &mut Scheme) {
    let mut sections: Vec<(Named, Section)> = Vec::new();
    for (key, kind) in [
        ("condition", Named::Condition),
        ("computed", Named::Computed),
    ] {
        sections.extend(
            root.sections(key)
                .into_iter()
                .map(|section| (kind, section)),
        );
    }
    sections.extend(
        root.section("dependants")
            .map(|section| (Named::Dependants, section)),
    );
    sections.sort_by_key(|(_, section)| section.start());
    for (kind, section) in sections {
        match kind {
            Named::Condition => condition_named(&section, scheme),
            Named::Computed => vocabulary::computed(&section, scheme),
            Named::Dependants => scheme.dependants = Some(ruled(&section, scheme)),
        }
        section.finish();
    }
}

#[derive(Debug, Clone, Copy)]
enum Named {
    Condition,
    Computed,
    Dependants,
}

fn condition_named(section: &Section, scheme: &mut Scheme) {
    let id = section.id("id", |id| scheme.conditions.iter().any(|c| c.id == id));
    let named = NamedCondition {
        id,
        name: section.need("name", Section::words).unwrap_or_default(),
        when: ruled(section, scheme),
    };
    scheme.conditions.push(named);
}

/// The condition under `when` of a rule, with the clause of that rule.
fn ruled(section: &Section, scheme: &Scheme) -> Clause {
    let source = section.need("source", Section::text).map(str::to_owned);
    let mut clause = section
        .need("when", Section::inner)
        .map_or_else(condition::nothing, |when| {
            condition::condition(&when, scheme)
        });
    clause.source = clause.source.or(source);
    clause
}

/// What a defect says of a word nobody declared, with the nearest one that was.
fn unknown_word(kind: Said, word: &str, known: &[&str]) -> (Said, Option<Said>) {
    let said = said!("scheme-unknown-word", kind = kind, word = word);
    let remedy = match page::nearest(word, known) {
        Some(nearest) => Some(said!("scheme-nearest-word", nearest = nearest)),
        None if known.is_empty() => Some(said!("scheme-declare-first")),
        None => {
            let mut known: Vec<String> = known.iter().map(|word| (*word).to_owned()).collect();
            known.dedup();
            Some(said!("scheme-known-words", known = known))
        }
    };
    (said, remedy)
}
