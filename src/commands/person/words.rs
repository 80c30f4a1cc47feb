//! Closed codes of the register in words, for the person whom they are about.

use crate::grid::Cell;
use crate::rules::{Language, Scheme};
use crate::text::Catalogue;

/// Of a column, a code and its words.
const WORDS: &[(&str, &str, &str)] = &[
    ("relation", "reference", "held-relation-reference"),
    ("relation", "partner", "held-relation-partner"),
    ("relation", "child", "held-relation-child"),
    ("relation", "other", "held-relation-other"),
    ("sex", "f", "held-sex-f"),
    ("sex", "m", "held-sex-m"),
    ("sex", "x", "held-sex-x"),
    ("outcome", "period", "held-outcome-period"),
    ("outcome", "no-right", "held-outcome-no-right"),
    ("outcome", "no-data", "held-outcome-unknown"),
    ("outcome", "no-result", "held-outcome-unknown"),
    ("decision", "accepted", "decision-accepted"),
    ("decision", "refused", "decision-refused"),
    ("decision", "open", "decision-open"),
    ("state", "issued", "pass-state-issued"),
    ("state", "active", "pass-state-active"),
    ("state", "blocked", "pass-state-blocked"),
    ("state", "replaced", "pass-state-replaced"),
    ("state", "ended", "pass-state-ended"),
    ("role", "holder", "held-role-holder"),
    ("role", "organiser", "held-role-organiser"),
    ("role", "fund", "held-role-fund"),
    ("route", "prepaid", "held-route-prepaid"),
    ("route", "door", "held-route-door"),
    ("route", "refund", "held-route-refund"),
    ("means", "cash", "paid-by-cash"),
    ("means", "card", "paid-by-card"),
    ("means", "transfer", "paid-by-transfer"),
    ("class", "status", "data-class-status"),
    ("class", "figure", "data-class-figure"),
    ("class", "source_answer", "data-class-answer"),
    ("class", "entitlement", "data-class-entitlement"),
    ("class", "decline", "data-class-decline"),
    ("class", "contact", "data-class-contact"),
    ("class", "document", "data-class-document"),
    ("class", "identity", "data-class-identity"),
];

/// What people read instead of a code: the words of the catalogue, or those of the regulation.
pub fn in_words(
    (title, column, code): (&str, &str, &str),
    catalogue: &Catalogue,
    scheme: Option<&Scheme>,
) -> Option<Cell> {
    let known = WORDS
        .iter()
        .find(|(of, value, _)| (*of, *value) == (column, code));
    let words = match known {
        Some((_, _, key)) => catalogue.message(key),
        None => scheme.and_then(|scheme| of_scheme((title, column, code), catalogue, scheme)),
    };
    words.map(Cell::Text)
}

fn of_scheme(
    (title, column, code): (&str, &str, &str),
    catalogue: &Catalogue,
    scheme: &Scheme,
) -> Option<String> {
    let language = match catalogue.lang() {
        crate::text::Lang::Nl => Language::Nl,
        crate::text::Lang::En => Language::En,
    };
    let words = match column {
        "code" if title.ends_with("statuses") || title.ends_with("answers") => {
            &scheme.status(code)?.name
        }
        "kind" if title.ends_with("figures") => &scheme.fact_of_rows(code)?.text,
        "ground" => &scheme.grounds.iter().find(|ground| ground.id == code)?.name,
        "tier" => {
            let tier = crate::domain::Tier(code.to_owned());
            &scheme.tier(&tier)?.name
        }
        _ => return None,
    };
    Some(format!("{} ({code})", words.of(language)))
}
