//! What a decision changes in the rights as they stand: pure, so that a second run changes nothing.

use chrono::NaiveDate;

use crate::domain::{Period, Tier};
use crate::register::Entitlement;

/// A decision, freed from the scheme it was made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// There is a right.
    Granted {
        /// What it opens.
        tier: Tier,
        /// Rank of the tier, 1 is the best.
        rank: i64,
        /// Why: confidential.
        ground: String,
        /// The days.
        period: Period,
        /// Whether the same tier goes on afterwards.
        continues: bool,
    },
    /// A fact is missing: nothing changes.
    Unknown,
    /// There is none.
    Refused,
}

impl Outcome {
    /// The better of two, for somebody who belongs to two households: a right, then not knowing, then none.
    #[must_use]
    pub fn better(self, other: Self) -> Self {
        match (&self, &other) {
            (
                Self::Granted {
                    rank: a, period: p, ..
                },
                Self::Granted {
                    rank: b, period: q, ..
                },
            ) => {
                let longer = q.to.is_none() || p.to.is_some_and(|p| q.to.is_some_and(|q| q > p));
                if b < a || (a == b && longer) {
                    other
                } else {
                    self
                }
            }
            (Self::Granted { .. }, _) | (Self::Unknown, Self::Refused) => self,
            (_, Self::Granted { .. } | Self::Unknown) => other,
            _ => self,
        }
    }
}

/// What is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'e> {
    /// A new right for these days.
    Grant(Period),
    /// The current right gets another end, an earlier beginning or another ground; its tier stays.
    Amend(&'e Entitlement, Period),
    /// The current right ends where the new one begins: a better tier on its own date, a worse one on the day of the decision.
    Replace(&'e Entitlement, Period),
    /// The current right ends: the day is the first one without.
    End(&'e Entitlement, NaiveDate),
    /// Nothing: it stands as it was decided.
    Unchanged,
    /// Nothing: a fact is missing.
    Unknown,
    /// Nothing: there was no right and there is none.
    Nothing,
}

/// Compares a decision for `on` with the rights of one person as they stand (one kind of right, any order). `rank` tells the
/// rank of a tier, 1 is the best. Days before `on` that were decided are never taken away: what was used on them stays priced
/// as it was.
#[must_use]
pub fn reconcile<'e>(
    standing: &'e [Entitlement],
    outcome: &Outcome,
    on: NaiveDate,
    rank: impl Fn(&Tier) -> i64,
) -> Change<'e> {
    let current = standing
        .iter()
        .filter(|one| one.from_on <= on && one.to_on.is_none_or(|to| on < to))
        .max_by_key(|one| one.from_on);
    match outcome {
        Outcome::Unknown => Change::Unknown,
        Outcome::Refused => current.map_or(Change::Nothing, |current| Change::End(current, on)),
        Outcome::Granted {
            tier,
            rank: new_rank,
            ground,
            period,
            ..
        } => {
            let Some(mut period) = beside_the_others(standing, current, *period, on) else {
                return Change::Unchanged;
            };
            let Some(now) = current else {
                return Change::Grant(period);
            };
            if now.tier != *tier {
                if *new_rank > rank(&now.tier) {
                    period.from = on;
                }
                return Change::Replace(now, period);
            }
            period.from = period.from.min(now.from_on);
            if (&now.ground, now.from_on, now.to_on) == (ground, period.from, period.to) {
                Change::Unchanged
            } else {
                Change::Amend(now, period)
            }
        }
    }
}

/// The period without the days of earlier and later rights that stand.
fn beside_the_others(
    standing: &[Entitlement],
    current: Option<&Entitlement>,
    period: Period,
    on: NaiveDate,
) -> Option<Period> {
    let others = standing
        .iter()
        .filter(|one| current.is_none_or(|current| one.id != current.id));
    let (mut from, mut to) = (period.from, period.to);
    for other in others {
        match other.to_on {
            Some(end) if end <= on => from = from.max(end),
            _ => to = Some(to.map_or(other.from_on, |to| to.min(other.from_on))),
        }
    }
    Period::new(from, to)
}

#[cfg(test)]
mod tests {
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
        reconcile(standing, outcome, on, rank)
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
}
