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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<'e> {
    /// A new right for these days.
    Grant(Period),
    /// The current right gets another end, an earlier beginning or another ground; its tier stays.
    Amend(&'e Entitlement, Period),
    /// The current right ends where the new one begins: a better tier on its own date, a worse one on the day of the
    /// decision; or the same tier, decided anew by a version that began since.
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

/// The days a version of the regulation decides about: days of another version keep the row of that one.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// First day of the version.
    pub from: NaiveDate,
    /// First day of the version that follows, where one is adopted.
    pub next: Option<NaiveDate>,
    /// The day of today: a decision for a day before it neither ends a right nor gives a worse tier.
    pub today: NaiveDate,
}

impl Reach {
    /// Whether the version decides about a right that begins on a day.
    #[must_use]
    pub fn covers(self, day: NaiveDate) -> bool {
        self.from <= day && self.next.is_none_or(|next| day < next)
    }

    /// The next version, where it already decides: before it begins, rights run on into its days.
    fn over(self) -> Option<NaiveDate> {
        self.next.filter(|next| *next <= self.today)
    }

    /// The end that the current right gets: what reaches into the days of the next version is left to it.
    fn end(self, now: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<NaiveDate> {
        let ends = |day: Option<NaiveDate>| day.unwrap_or(NaiveDate::MAX);
        let with_the_next = match (now, self.next) {
            (Some(now), Some(next)) => now >= next && ends(to) >= next,
            (None, _) => self.over().is_some_and(|next| ends(to) >= next),
            _ => false,
        };
        if with_the_next { now } else { to }
    }
}

/// Compares a decision for `on` with the rights of one person as they stand (one kind of right, any order). `rank` tells the
/// rank of a tier, 1 is the best. Days before `on` that were decided are never taken away, nor days before the version that
/// decides: what was used on them stays priced as it was. The one exception is a better tier, which counts from its own date.
#[must_use]
pub fn reconcile<'e>(
    standing: &'e [Entitlement],
    outcome: &Outcome,
    on: NaiveDate,
    reach: Reach,
    rank: impl Fn(&Tier) -> i64,
) -> Change<'e> {
    let current = standing
        .iter()
        .filter(|one| one.from_on <= on && one.to_on.is_none_or(|to| on < to))
        .max_by_key(|one| one.from_on);
    let (tier, new_rank, ground, period) = match outcome {
        Outcome::Unknown => return Change::Unknown,
        Outcome::Refused => {
            let end = |current| {
                if on < reach.today {
                    Change::Unchanged
                } else {
                    Change::End(current, on)
                }
            };
            return current.map_or(Change::Nothing, end);
        }
        Outcome::Granted {
            tier,
            rank,
            ground,
            period,
            ..
        } => (tier, *rank, ground, of_the_version(*period, reach)),
    };
    let Some(mut period) =
        period.and_then(|period| beside_the_others(standing, current, period, on))
    else {
        return Change::Unchanged;
    };
    let Some(now) = current else {
        return Change::Grant(period);
    };
    if now.tier != *tier {
        let worse = new_rank > rank(&now.tier);
        let shorter = reach.end(now.to_on, period.to) != period.to;
        if on < reach.today && (worse || shorter) {
            return Change::Unchanged;
        }
        if worse {
            period.from = on;
        }
        return Change::Replace(now, period);
    }
    period.to = reach.end(now.to_on, period.to);
    if (&now.ground, now.to_on) == (ground, period.to) && now.from_on <= period.from {
        return Change::Unchanged;
    }
    if now.from_on < reach.from {
        return Change::Replace(now, period);
    }
    period.from = period.from.min(now.from_on);
    Change::Amend(now, period)
}

/// The days of a decision on which its version decides.
fn of_the_version(period: Period, reach: Reach) -> Option<Period> {
    let to = match (period.to, reach.over()) {
        (Some(to), Some(next)) => Some(to.min(next)),
        (to, next) => to.or(next),
    };
    Period::new(period.from.max(reach.from), to)
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
mod tests;
