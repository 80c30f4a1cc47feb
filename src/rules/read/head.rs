//! The head of a scheme file: what it is, whose, from when.

use super::condition::condition;
use super::section::Section;
use crate::domain::Period;
use crate::rules::scheme::{Domicile, Runs, Scheme};
use crate::said;

/// The words for which months one settlement covers.
const RUNS: &[(&str, Runs)] = &[
    ("monthly", Runs::Months(1)),
    ("quarterly", Runs::Months(3)),
    ("four-monthly", Runs::Months(4)),
    ("half-yearly", Runs::Months(6)),
    ("yearly", Runs::Months(12)),
    ("free", Runs::Free),
];

/// A scheme with its head filled in and no rules yet.
pub(super) fn head(root: &Section) -> Scheme {
    let id = root
        .need("id", Section::text)
        .unwrap_or_default()
        .to_owned();
    let title = root.need("title", Section::words).unwrap_or_default();
    let municipalities: Vec<String> = root
        .need("municipalities", Section::texts)
        .unwrap_or_default()
        .into_iter()
        .map(str::to_owned)
        .collect();
    for code in &municipalities {
        if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            let said = said!("scheme-not-refnis", code = code);
            root.fault("municipalities", said, None);
        }
    }
    let in_force = in_force(root);
    let runs = root.need("runs", |root, key| root.word(key, RUNS));
    Scheme {
        id,
        title,
        begun: in_force.from,
        in_force,
        municipalities,
        runs: runs.unwrap_or(Runs::Free),
        domicile: domicile(root),
        categories: root.names("categories"),
        services: root.names("services"),
        statuses: Vec::new(),
        facts: Vec::new(),
        parameters: Vec::new(),
        computed: Vec::new(),
        funds: Vec::new(),
        tiers: Vec::new(),
        conditions: Vec::new(),
        dependants: None,
        suspension: None,
        grounds: Vec::new(),
        tariffs: Vec::new(),
        reductions: Vec::new(),
        bounds: Vec::new(),
        limits: Vec::new(),
        pass_prices: Vec::new(),
        value_vouchers: Vec::new(),
        proofs: Vec::new(),
        rounds: Vec::new(),
        deadlines: Vec::new(),
        premiums: Vec::new(),
        returns: Vec::new(),
    }
}

fn in_force(root: &Section) -> Period {
    let from = root
        .need("in_force_from", Section::day)
        .unwrap_or(chrono::NaiveDate::MIN);
    let through = root.day("in_force_through");
    Period::through(from, through).unwrap_or_else(|| {
        root.fault("in_force_through", said!("scheme-force-ends-first"), None);
        Period { from, to: None }
    })
}

fn domicile(root: &Section) -> Domicile {
    let Some(section) = root.need("domicile", Section::inner) else {
        return Domicile {
            in_municipality: true,
            or_when: None,
            source: String::new(),
        };
    };
    let words = &[("in-municipality", true), ("anywhere", false)];
    let must_be = section.need("must_be", |section, key| section.word(key, words));
    let source = section.need("source", Section::text).unwrap_or_default();
    // Read by `exceptions`, once the words it may use are known.
    let replaced = section.raw("or_when").is_some();
    if replaced && must_be == Some(false) {
        section.fault("or_when", said!("scheme-or-when-idle"), None);
    }
    section.finish();
    Domicile {
        in_municipality: must_be.unwrap_or(true),
        or_when: None,
        source: source.to_owned(),
    }
}

/// What replaces domicile, and what suspends a tariff: conditions, so read after every word they may use.
pub(super) fn exceptions(root: &Section, scheme: &mut Scheme) {
    let domicile = root.section("domicile");
    if let Some(inner) = domicile.and_then(|domicile| domicile.section("or_when")) {
        scheme.domicile.or_when = Some(condition(&inner, scheme));
    }
    if let Some(section) = root.section("suspension") {
        scheme.suspension = Some(super::ruled(&section, scheme));
        section.finish();
    }
}
