//! A status as a condition writes it, perhaps with how it must be held.

use super::person::{LONGEST, count, months};
use super::section::Section;
use crate::rules::scheme::{Condition, Scheme, StatusSet, StatusTest, Wait};
use crate::said;

/// No evidence in a scheme may be older, in days.
const OLDEST_EVIDENCE: i64 = LONGEST * 31;

/// `status = ["LL", "VT"]` with `held_for`, `within_first`, `evidence_within` or `only_first`.
pub(super) fn status(section: &Section, scheme: &Scheme) -> Condition {
    let set = set(section, scheme);
    let held_for = section.section("held_for").map(|inner| {
        let months = inner.need("months", months).unwrap_or(1);
        let next = inner.word("from_next", &[("month", true)]);
        inner.finish();
        Wait {
            months,
            from_next_month: next.unwrap_or(false),
        }
    });
    let within_first = section.section("within_first").and_then(|inner| {
        let months = inner.need("months", months);
        inner.finish();
        months
    });
    let evidence_within = section.section("evidence_within").and_then(|inner| {
        let days = inner.need("days", |inner, key| count(inner, key, OLDEST_EVIDENCE));
        inner.finish();
        days
    });
    let test = StatusTest {
        set,
        held_for,
        within_first,
        evidence_within,
        only_first: section.flag("only_first") == Some(true),
    };
    if let (Some(wait), Some(first)) = (held_for, within_first)
        && first <= wait.months
    {
        section.fault("within_first", said!("scheme-first-within-wait"), None);
    }
    let plain = StatusTest {
        set,
        ..StatusTest::default()
    };
    if test == plain {
        Condition::Status(set)
    } else {
        Condition::StatusWith(test)
    }
}

fn set(section: &Section, scheme: &Scheme) -> StatusSet {
    let mut set = StatusSet::default();
    for code in section.texts("status").unwrap_or_default() {
        if let Some(position) = scheme.statuses.iter().position(|word| word.code == code) {
            set = set.with(position);
            continue;
        }
        let known: Vec<&str> = scheme.statuses.iter().map(|s| s.code.as_str()).collect();
        section.unknown("status", said!("scheme-kind-status"), code, &known);
    }
    set
}
