//! The words by which a case names what came out.

use std::collections::BTreeSet;

use crate::rules::decide::{Missing, Refusal};
use crate::rules::scheme::Scheme;

/// The word of a case for somebody without a tier.
pub(in crate::rules) const ORDINARY: &str = "ordinary";
/// The word of a case for a right without an end.
pub(in crate::rules) const OPEN: &str = "open";

/// The words by which a case names a refusal.
pub(in crate::rules) const REFUSALS: &[(&str, Refusal)] = &[
    ("not-in-force", Refusal::NotInForce),
    ("not-a-member", Refusal::NotAMember),
    ("not-resident", Refusal::NotResident),
    ("no-ground", Refusal::NoGround),
    ("suspended", Refusal::Suspended),
];

/// The word of a refusal.
pub(super) fn refusal_word(reason: Refusal) -> &'static str {
    let known = REFUSALS.iter().find(|(_, known)| *known == reason);
    known.map_or("refused", |(word, _)| word)
}

/// The word by which a case names a missing fact: that of the scheme, else one of a few.
pub(super) fn missing_word(missing: &Missing) -> String {
    match missing {
        Missing::Status { code, .. } => code.clone(),
        Missing::Figure { name } | Missing::Parameter { name, .. } => name.clone(),
        Missing::OutsideTable { .. } => "outside-table".to_owned(),
        Missing::Overflow => "overflow".to_owned(),
        Missing::Birth => "birth".to_owned(),
        Missing::Domicile => "domicile".to_owned(),
        Missing::DomicileBefore => "domicile-before".to_owned(),
    }
}

/// Every word a case may name as missing.
pub(in crate::rules) fn missing_words(scheme: &Scheme) -> BTreeSet<&str> {
    let statuses = scheme.statuses.iter().map(|status| status.code.as_str());
    let facts = scheme.facts.iter().map(|fact| fact.name.as_str());
    let parameters = scheme.parameters.iter().map(|one| one.name.as_str());
    let fixed = [
        "overflow",
        "outside-table",
        "birth",
        "domicile",
        "domicile-before",
    ];
    statuses
        .chain(facts)
        .chain(parameters)
        .chain(fixed)
        .collect()
}
