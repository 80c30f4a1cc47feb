//! What each decision changes, in tables of cases.

use super::*;
use crate::domain::{EntitlementId, PersonId, SchemeVersionId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn right(id: u8, tier: &str, from: &str, to: Option<&str>) -> Entitlement {
    Entitlement {
        id: EntitlementId::from_bytes([id; 16]),
        person: PersonId::from_bytes([1; 16]),
        right: "leisure".into(),
        tier: Tier(tier.into()),
        ground: "g".into(),
        from_on: day(from),
        to_on: to.map(day),
        scheme_version: SchemeVersionId::from_bytes([1; 16]),
    }
}

fn granted(tier: &str, from: &str, to: Option<&str>) -> Outcome {
    let period = Period::new(day(from), to.map(day)).unwrap();
    Outcome::Granted {
        tier: Tier(tier.into()),
        rank: rank(&Tier(tier.into())),
        ground: "g".into(),
        period,
        continues: false,
    }
}

/// `A` is the best tier.
fn rank(tier: &Tier) -> i64 {
    i64::from(tier.0.as_bytes()[0])
}

fn change<'e>(standing: &'e [Entitlement], outcome: &Outcome, on: NaiveDate) -> Change<'e> {
    let reach = Reach {
        from: day("2026-01-01"),
        next: None,
        today: on,
    };
    reconcile(standing, outcome, on, reach, rank)
}

#[test]
fn each_decision_changes_what_it_should() {
    let on = day("2026-11-21");
    let old = [right(1, "A", "2026-01-01", Some("2027-01-01"))];
    assert_eq!(
        change(&[], &granted("A", "2026-01-01", None), on),
        Change::Grant(Period::new(day("2026-01-01"), None).unwrap())
    );
    assert_eq!(
        change(&old, &granted("A", "2026-01-01", Some("2027-01-01")), on),
        Change::Unchanged
    );
    assert!(matches!(
        change(&old, &granted("A", "2026-01-01", Some("2028-01-01")), on),
        Change::Amend(..)
    ));
    assert!(matches!(
        change(&old, &granted("B", "2026-06-01", None), on),
        Change::Replace(..)
    ));
    assert_eq!(
        change(&old, &Outcome::Refused, on),
        Change::End(&old[0], on)
    );
    assert_eq!(change(&old, &Outcome::Unknown, on), Change::Unknown);
    assert_eq!(change(&[], &Outcome::Refused, on), Change::Nothing);
}

#[test]
fn decided_days_in_the_past_are_never_taken_away() {
    let on = day("2026-11-21");
    let days = |from: &str, to: Option<&str>| Period::new(day(from), to.map(day)).unwrap();
    let old = [right(1, "B", "2026-03-01", None)];
    // The same tier on later facts: it keeps its first day.
    let later = granted("B", "2026-11-02", Some("2027-01-01"));
    assert_eq!(
        change(&old, &later, on),
        Change::Amend(&old[0], days("2026-03-01", Some("2027-01-01")))
    );
    assert_eq!(
        change(&old, &granted("B", "2026-11-02", None), on),
        Change::Unchanged
    );
    // A better tier counts from its own date, a worse one from today.
    for (tier, from, begins) in [
        ("A", "2026-01-01", "2026-01-01"),
        ("A", "2026-06-01", "2026-06-01"),
        ("C", "2026-01-01", "2026-11-21"),
        ("C", "2026-06-01", "2026-11-21"),
    ] {
        assert_eq!(
            change(&old, &granted(tier, from, None), on),
            Change::Replace(&old[0], days(begins, None)),
            "{tier} {from}"
        );
    }
    // What was ended for a worse tier stays, on this run and the next.
    let replaced = [
        right(1, "B", "2026-03-01", Some("2026-11-21")),
        right(2, "C", "2026-11-21", None),
    ];
    for on in ["2026-11-21", "2026-12-24"] {
        let again = change(&replaced, &granted("C", "2026-01-01", None), day(on));
        assert_eq!(again, Change::Unchanged, "{on}");
    }
}

#[test]
fn rights_never_overlap() {
    let on = day("2026-11-21");
    let standing = [
        right(1, "A", "2026-01-01", Some("2026-07-01")),
        right(2, "A", "2027-01-01", None),
    ];
    let change = change(&standing, &granted("A", "2026-01-01", None), on);
    assert_eq!(
        change,
        Change::Grant(Period::new(day("2026-07-01"), Some(day("2027-01-01"))).unwrap())
    );
}

#[test]
fn a_child_of_two_households_has_the_better_right() {
    let (a, b) = (
        granted("A", "2026-01-01", None),
        granted("A", "2026-01-01", Some("2027-01-01")),
    );
    assert_eq!(b.clone().better(a.clone()), a);
    assert_eq!(a.clone().better(b), a);
    assert_eq!(Outcome::Refused.better(Outcome::Unknown), Outcome::Unknown);
    assert_eq!(Outcome::Unknown.better(a.clone()), a);
    assert_eq!(a.clone().better(Outcome::Refused), a);
}
