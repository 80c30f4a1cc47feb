//! Guards: when a rule about a price applies. Each compares one fact with a set or an interval, so that overlaps and holes can be found.

use super::{AgeWindow, OnDays, Value};
use crate::domain::{Route, Sector};
use crate::rules::exact::Exact;

/// When a rule applies: every guard that is given must match.
#[derive(Debug, Clone, Default)]
pub struct Guards {
    /// Positions of tiers; empty together with `ordinary = false` means everybody.
    pub tiers: Vec<usize>,
    /// Also for people without a tier.
    pub ordinary: bool,
    /// Kinds of offer; empty means any.
    pub categories: Vec<String>,
    /// Kinds of offer it is not about.
    pub not_categories: Vec<String>,
    /// Services; empty means any.
    pub services: Vec<String>,
    /// Sectors of the organiser; empty means any.
    pub sectors: Vec<Sector>,
    /// Routes; empty means any.
    pub routes: Vec<Route>,
    /// Municipalities of domicile by REFNIS code; empty means any.
    pub homes: Vec<String>,
    /// Municipalities of domicile it is not about.
    pub not_homes: Vec<String>,
    /// Particular offers; empty means any.
    pub offers: Vec<String>,
    /// Offers it is not about.
    pub not_offers: Vec<String>,
    /// Particular organisers; empty means any.
    pub organisers: Vec<String>,
    /// Where the organiser sits.
    pub organiser: Option<Organiser>,
    /// Municipalities of the organiser by REFNIS code; empty means any.
    pub organisers_at: Vec<String>,
    /// The day of use.
    pub days: OnDays,
    /// The holder's age on the day.
    pub age: Option<AgeWindow>,
    /// The organiser's price in cents: from the first, below the second.
    pub price: (i64, Option<i64>),
    /// Figures of the offer or the claim.
    pub facts: Vec<FactGuard>,
}

impl Guards {
    /// Whether the rule is for everybody, with a tier or without.
    #[must_use]
    pub fn for_everybody(&self) -> bool {
        self.tiers.is_empty() && !self.ordinary
    }
}

/// Where an organiser sits, seen from the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Organiser {
    /// In one of the scheme's municipalities.
    Local,
    /// Somewhere else.
    Elsewhere,
}

/// A figure of the offer or the claim that must lie in an interval; a flag lies at one or at nothing.
#[derive(Debug, Clone)]
pub struct FactGuard {
    /// A declared figure, how many at once, or how many the household counts.
    pub what: Value,
    /// Where it must lie.
    pub within: Interval,
}

/// From one end to another; an end that is not given lies nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// The lowest value, and whether it belongs to it.
    pub least: Option<(Exact, bool)>,
    /// The highest value, and whether it belongs to it.
    pub most: Option<(Exact, bool)>,
}

impl Interval {
    /// One value and no other.
    #[must_use]
    pub fn exactly(at: Exact) -> Self {
        Self {
            least: Some((at, true)),
            most: Some((at, true)),
        }
    }

    /// Whether a value lies inside.
    #[must_use]
    pub fn contains(self, at: Exact) -> bool {
        self.least
            .is_none_or(|(least, inside)| least < at || (inside && least == at))
            && self
                .most
                .is_none_or(|(most, inside)| at < most || (inside && at == most))
    }

    /// Whether some value lies in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let reaches = |low: Option<(Exact, bool)>, high: Option<(Exact, bool)>| match (low, high) {
            (Some((low, a)), Some((high, b))) => low < high || (low == high && a && b),
            _ => true,
        };
        reaches(self.least, other.most) && reaches(other.least, self.most)
    }

    /// Whether no value can lie inside.
    #[must_use]
    pub fn is_empty(self) -> bool {
        !self.overlaps(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(least: Option<(i64, bool)>, most: Option<(i64, bool)>) -> Interval {
        let end = |(at, inside)| (Exact::whole(at), inside);
        Interval {
            least: least.map(end),
            most: most.map(end),
        }
    }

    /// PC-01: above 20 000.00 and at most 40 000.00.
    #[test]
    fn an_open_end_lies_outside_and_a_closed_one_inside() {
        let band = interval(Some((2_000_000, false)), Some((4_000_000, true)));
        for (cents, inside) in [
            (2_000_000, false),
            (2_000_100, true),
            (4_000_000, true),
            (4_000_100, false),
        ] {
            assert_eq!(band.contains(Exact::whole(cents)), inside, "{cents}");
        }
    }

    #[test]
    fn intervals_that_only_touch_share_a_value_when_both_hold_it() {
        let below = |inside| interval(None, Some((60, inside)));
        let from = |inside| interval(Some((60, inside)), None);
        assert!(below(true).overlaps(from(true)));
        assert!(!below(false).overlaps(from(true)));
        assert!(!from(false).overlaps(below(true)));
        assert!(interval(Some((5, false)), Some((5, true))).is_empty());
        assert!(!Interval::exactly(Exact::whole(1)).overlaps(Interval::exactly(Exact::ZERO)));
        assert!(!Interval::default().is_empty());
    }
}
