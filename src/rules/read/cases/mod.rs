//! Case files as people write them: a few lines a case, every defect at once, every word held against the scheme.

mod claim;
mod expect;
mod figure;
mod household;

use chrono::NaiveDate;
use toml::de::DeTable;

use super::finding::Finding;
use super::page::Page;
use super::parts::{LARGEST, told};
use super::section::Section;
use crate::rules::cases::{Case, Claim, Household};
use crate::rules::scheme::Scheme;
use crate::said;

impl Scheme {
    /// Reads a file of cases of this scheme. `file` is its name, for nothing but the messages.
    ///
    /// # Errors
    /// All errors, in the order of their lines.
    pub fn cases(&self, text: &str, file: &str) -> Result<Vec<Case>, Vec<Finding>> {
        let page = Page::new([(file, text)]);
        if text.len() > LARGEST {
            page.report(0, said!("case-too-large", file = file), None);
            return Err(page.into_findings());
        }
        let (root, faults) = DeTable::parse_recoverable(text);
        for (start, said) in told(&faults, text) {
            page.report(start, said, Some(said!("scheme-not-toml-remedy")));
        }
        let mut cases = Vec::new();
        if !page.is_faulty() {
            read(&Section::root(&page, root.get_ref()), self, &mut cases);
        }
        if page.is_faulty() {
            return Err(page.into_findings());
        }
        Ok(cases)
    }
}

/// The scheme file that a file of cases names at its head, if it names one.
#[must_use]
pub fn named_scheme(text: &str) -> Option<String> {
    let (root, _) = DeTable::parse_recoverable(text);
    let named = root.get_ref().get("scheme")?.get_ref().as_str()?;
    Some(named.to_owned())
}

fn read(root: &Section, scheme: &Scheme, cases: &mut Vec<Case>) {
    let _ = root.text("scheme");
    let on = root.day("on");
    for section in root.sections("case") {
        let case = case(&section, scheme, on, cases);
        cases.push(case);
    }
    root.finish();
    if cases.is_empty() && root.defects() == 0 {
        let remedy = Some(said!("case-none-remedy"));
        root.fault("case", said!("case-none"), remedy);
    }
}

fn case(section: &Section, scheme: &Scheme, default: Option<NaiveDate>, earlier: &[Case]) -> Case {
    let id = section.id("id", |id| earlier.iter().any(|case| case.id == id));
    let on = match default {
        Some(default) if !section.has("on") => default,
        _ => section.need("on", Section::day).unwrap_or_default(),
    };
    let says = section.text("says").map(str::to_owned);
    let refers = section.text("refers").map(str::to_owned);
    // Labels to find cases by: nothing hangs on them.
    let _ = section.texts("shapes");
    let household = household::household(section, scheme, on, &id);
    let claims = section.one_or_several("claim");
    let claims = claims
        .iter()
        .map(|inner| claim::claim(inner, scheme, &household, on));
    let claims: Vec<Claim> = claims.collect();
    let used = section.sections("used");
    let used = used
        .iter()
        .map(|inner| claim::used(inner, scheme, &household, claims.last()));
    let used = used.collect();
    let expects = expect::expects(section, scheme, &household, claims.len());
    section.finish();
    Case {
        id,
        line: section.line(),
        says,
        refers,
        on,
        household,
        claims,
        used,
        expects,
    }
}

/// The member a table is about: the first when it names none.
fn member(section: &Section, household: &Household) -> usize {
    let Some(id) = section.text("member") else {
        return 0;
    };
    let position = household.members.iter().position(|one| one.id == id);
    if position.is_none() {
        let known = household.members.iter().map(|one| one.id.as_str());
        let known: Vec<&str> = known.filter(|id| !id.is_empty()).collect();
        section.unknown("member", said!("case-kind-member"), id, &known);
    }
    position.unwrap_or(0)
}
