//! Rounds, deadlines and proofs as a scheme writes them.

use super::guards::guards;
use super::person::month_day;
use super::section::Section;
use super::tariff::source;
use crate::rules::scheme::{
    CountedFrom, DeadlineRule, LastDay, MonthDay, Proof, ProofRule, Round, Scheme,
};
use crate::said;

/// Reads one round of claims.
pub(super) fn round(section: &Section, scheme: &mut Scheme) {
    let uses = ["uses_from", "uses_through"].map(|key| month_day(section, key));
    if uses[0].is_some() != uses[1].is_some() {
        section.fault("uses_from", said!("scheme-round-uses"), None);
    }
    let [from, through] = uses;
    let round = Round {
        id: section.id("id", |id| scheme.rounds.iter().any(|known| known.id == id)),
        uses: from.zip(through),
        hand_in_by: section
            .need("hand_in_by", month_day)
            .unwrap_or(MonthDay::NEW_YEAR),
        paid_by: month_day(section, "paid_by"),
        source: source(section),
    };
    section.finish();
    scheme.rounds.push(round);
}

/// The words for the last day of a deadline.
const LAST_DAYS: &[&str] = &["within_months", "within_days", "by", "before", "ahead_days"];

/// Reads one deadline.
pub(super) fn deadline(section: &Section, scheme: &mut Scheme) {
    let guards = guards(section, scheme);
    let counted_from = section.need("counted_from", |section, key| {
        section.word(key, CountedFrom::WORDS)
    });
    let last = last_day(section);
    let source = source(section);
    section.finish();
    scheme.deadlines.push(DeadlineRule {
        guards,
        counted_from: counted_from.unwrap_or(CountedFrom::Use),
        last: last.unwrap_or(LastDay::Days(0)),
        source,
    });
}

fn last_day(section: &Section) -> Option<LastDay> {
    let years = section.small("years").unwrap_or(0);
    if !(0..=10).contains(&years) {
        let said = said!("scheme-out-of-range", least = 0, most = 10);
        section.fault("years", said, None);
    }
    let found = [
        section.small("within_months").map(LastDay::Months),
        section.small("within_days").map(LastDay::Days),
        month_day(section, "by").map(|day| LastDay::By(day, years)),
        month_day(section, "before").map(|day| LastDay::Before(day, years)),
        section.small("ahead_days").map(LastDay::Ahead),
    ];
    let written = LAST_DAYS.iter().filter(|key| section.has(key)).count();
    let fixed = section.has("by") || section.has("before");
    if written != 1 || (section.has("years") && !fixed) {
        let remedy = Some(said!("scheme-one-deadline-remedy"));
        section.fault("counted_from", said!("scheme-one-deadline"), remedy);
    }
    found.into_iter().flatten().next()
}

/// Reads what proof a claim needs.
pub(super) fn proof(section: &Section, scheme: &mut Scheme) {
    let guards = guards(section, scheme);
    let words = section.need("needs", Section::texts).unwrap_or_default();
    let proofs = words
        .into_iter()
        .filter_map(|word| section.one_of("needs", word, Proof::WORDS))
        .collect();
    let source = source(section);
    section.finish();
    scheme.proofs.push(ProofRule {
        guards,
        proofs,
        source,
    });
}
