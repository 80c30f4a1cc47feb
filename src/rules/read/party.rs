//! Who bears something, as a scheme names it.

use super::section::Section;
use crate::domain::FundId;
use crate::rules::scheme::{Party, Scheme};
use crate::said;

/// Words that mean a party in every scheme, so that no fund may have them.
pub(super) const RESERVED: &[&str] = &[
    Party::HOLDER,
    Party::ORGANISER,
    Party::HOME,
    Party::AUTHORITY,
];

/// The party of a share: `organiser`, `home` or a fund of the scheme.
pub(super) fn party(section: &Section, key: &str, word: &str, scheme: &Scheme) -> Option<Party> {
    match word {
        Party::ORGANISER => return Some(Party::Organiser),
        Party::HOME => {
            if scheme.funds.iter().all(|fund| fund.municipality.is_none()) {
                let remedy = Some(said!("scheme-no-home-fund-remedy"));
                section.fault(key, said!("scheme-no-home-fund"), remedy);
            }
            return Some(Party::Home);
        }
        _ => {}
    }
    let id = fund(section, key, word, scheme)?;
    Some(Party::Fund(id))
}

/// The same, and the holder too.
pub(super) fn any_party(
    section: &Section,
    key: &str,
    word: &str,
    scheme: &Scheme,
) -> Option<Party> {
    if word == Party::HOLDER {
        return Some(Party::Holder);
    }
    party(section, key, word, scheme)
}

/// A fund of the scheme.
pub(super) fn fund(section: &Section, key: &str, word: &str, scheme: &Scheme) -> Option<FundId> {
    let id = FundId(word.to_owned());
    if scheme.fund(&id).is_some() {
        return Some(id);
    }
    let known: Vec<&str> = scheme.funds.iter().map(|fund| fund.id.0.as_str()).collect();
    section.unknown(key, said!("scheme-kind-fund"), word, &known);
    None
}
