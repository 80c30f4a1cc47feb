//! Reading a scheme file: every defect in one run, each with its line, and no scheme as long as there is one.

mod amend;
mod cases;
mod claims;
mod condition;
mod finding;
mod ground;
mod guards;
mod head;
mod leaf;
mod limit;
mod near;
mod nested;
mod page;
mod parts;
mod party;
mod person;
mod premium;
mod prices;
mod returned;
mod section;
mod status;
mod table;
mod tariff;
mod typed;
mod used;
mod value;
mod vocabulary;
mod whole;

use toml::de::DeTable;

use crate::said;

use super::check;
use super::scheme::{Clause, NamedCondition, Scheme};

use section::Section;
use whole::Whole;

pub use cases::named_scheme;
pub use finding::{Finding, Weight};
pub(super) use page::Page;
pub use parts::{Load, SourceFile};
pub(super) use whole::Places;

/// The format this version reads.
const FORMAT: i64 = 1;

/// A scheme without errors, what there is to advise about it, and the files it was read from.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The scheme.
    pub scheme: Scheme,
    /// Advice only, in the order of the files and their lines.
    pub advice: Vec<Finding>,
    /// Its parts, in the order in which they are read, and last the scheme's own file.
    pub files: Vec<SourceFile>,
}

impl Scheme {
    /// Reads a scheme file that names no parts. `file` is its name, for nothing but the messages.
    ///
    /// # Errors
    /// All findings, as in [`Scheme::check`].
    pub fn parse(text: &str, file: &str) -> Result<Self, Vec<Finding>> {
        let mut none = |name: &str| Err(said!("scheme-part-unknown", name = name));
        Self::check(text, file, &mut none).map(|checked| checked.scheme)
    }

    /// Reads a scheme file and the parts it names, and holds its rules against each other.
    ///
    /// # Errors
    /// All findings, when at least one is an error: errors first, each by file and line, advice after.
    pub fn check(text: &str, file: &str, load: &mut Load) -> Result<Checked, Vec<Finding>> {
        let (files, page) = parts::gather(file, text, load);
        if page.is_faulty() {
            return Err(page.into_findings());
        }
        let tables: Vec<_> = files
            .iter()
            .map(|file| DeTable::parse_recoverable(&file.text).0)
            .collect();
        let sections = tables.iter().enumerate().map(|(sheet, table)| {
            Section::whole_file(&page, table.get_ref(), page.start_of(sheet))
        });
        let scheme = file_and_parts(sections.collect()).map(|root| {
            let scheme = read(&root);
            let places = Places::of(&root, &page);
            check::check(&scheme, &places, &page);
            if !page.is_faulty() {
                used::check(&root, &page);
            }
            scheme
        });
        match scheme.filter(|_| !page.is_faulty()) {
            Some(scheme) => Ok(Checked {
                scheme,
                advice: page.into_findings(),
                files,
            }),
            None => Err(page.into_findings()),
        }
    }
}

/// The scheme's own file with its parts and what it amends in them. `None` when a file is of another format.
fn file_and_parts(mut files: Vec<Section>) -> Option<Section> {
    let mut root = files.pop()?;
    let _ = root.texts("parts");
    let mut known = is_known_format(&root);
    if root.has("part") && !root.has("id") {
        let remedy = Some(said!("scheme-is-part-remedy"));
        root.fault("part", said!("scheme-is-part"), remedy);
        known = false;
    }
    for part in &files {
        let _ = part.texts("parts");
        known &= is_known_format(part);
        let _ = part.need("part", Section::text);
    }
    let amends = amend::amends(&root, &files);
    root.whole = Some(Whole::new(files, amends));
    known.then_some(root)
}

fn is_known_format(file: &Section) -> bool {
    let format = file.need("format", Section::whole);
    let other = format.filter(|format| *format != FORMAT);
    if let Some(format) = other {
        file.fault(
            "format",
            said!("scheme-format", found = format, known = FORMAT),
            Some(said!("scheme-format-remedy")),
        );
    }
    other.is_none()
}

/// The scheme as far as it can be read; whole only if nothing was reported.
fn read(root: &Section) -> Scheme {
    let mut scheme = head::head(root);
    vocabulary::vocabulary(root, &mut scheme);
    named(root, &mut scheme);
    head::exceptions(root, &mut scheme);
    for section in root.sections("ground") {
        ground::ground(&section, &mut scheme);
    }
    amend::narrow(root, &mut scheme);
    for section in root.sections("tariff") {
        tariff::tariff(&section, &mut scheme);
    }
    for section in root.sections("pass_price") {
        prices::pass_price(&section, &mut scheme);
    }
    around_tariffs(root, &mut scheme);
    vocabulary::funds_and_grounds(root, &scheme);
    root.finish();
    scheme
}

/// What stands around tariffs: nothing of it refers to anything but the words of the scheme.
fn around_tariffs(root: &Section, scheme: &mut Scheme) {
    type Read = fn(&Section, &mut Scheme);
    let readers: [(&'static str, Read); 9] = [
        ("reduction", prices::reduction),
        ("bound", prices::bound),
        ("value_voucher", prices::value_voucher),
        ("limit", limit::limit),
        ("round", claims::round),
        ("deadline", claims::deadline),
        ("proof", claims::proof),
        ("premium", premium::premium),
        ("return", returned::returned),
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
