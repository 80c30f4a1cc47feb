//! What is given back at the desk, as a scheme writes it.

use super::guards::declared;
use super::section::Section;
use super::tariff::source;
use crate::domain::Rate;
use crate::rules::scheme::{ReturnRule, Returned, Scheme};
use crate::said;

/// Reads one rule.
pub(super) fn returned(section: &Section, scheme: &mut Scheme) {
    let reason = section.need("reason", |section, key| section.word(key, Returned::WORDS));
    let part: Option<Rate> = section.need("part", Section::parsed);
    if part.is_some_and(|part| part > Rate::ONE) {
        section.fault(
            "part",
            said!("scheme-out-of-range", least = 0, most = 1),
            None,
        );
    }
    let rule = ReturnRule {
        reason: reason.unwrap_or(Returned::Cancelled),
        categories: declared(section, "categories", &scheme.categories),
        days_before: section.small("days_before"),
        part: part.unwrap_or(Rate::ONE),
        source: source(section),
    };
    section.finish();
    scheme.returns.push(rule);
}
