//! What a kit promises of a pass: by which tier and which ages its prices go on each day. Both who makes a kit and who judges what
//! comes back ask here, from what was known when the kit was made, so that the two cannot disagree.
//!
//! A right that begins or ends and an age that changes turn the course; the version, the season and the day of the week are those of
//! the day of use; home and size of the household are those of the kit's first day.

use chrono::NaiveDate;

use super::scheme::InForce;
use crate::domain::{PartialDate, Period, Tier};
use crate::register::KnownRight;
use crate::rules::{AgeMark, DayMark, Turns};

/// How many times a course may turn, its first day included: what would turn it once more is left to the next kit.
pub const MOST: usize = 4;

/// From one day to the next turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its first day.
    pub from: NaiveDate,
    /// The tier; none means the ordinary price.
    pub tier: Option<Tier>,
    /// What the prices of each version ask about the age.
    pub ages: Vec<AgeMark>,
}

/// What a kit promises of one pass, through all of its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// At least one, at most [`MOST`]; the first begins with the kit and the last runs to its end.
    pub stretches: Vec<Stretch>,
    /// Whether there would have been more turns.
    pub cut: bool,
}

impl Course {
    /// The stretch of a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&Stretch> {
        let begun = self.stretches.iter().rev();
        begun
            .into_iter()
            .find(|stretch| stretch.from <= day)
            .or_else(|| self.stretches.first())
    }

    /// The day that stands for a day of use where tier and age are looked at: an earlier one only where the course was cut.
    #[must_use]
    pub fn day_for(&self, day: NaiveDate) -> NaiveDate {
        match self.stretches.last() {
            Some(last) if self.cut && last.from <= day => last.from,
            _ => day,
        }
    }
}

/// The versions of the regulation that are in force on some day of a kit, as known when it was made.
pub struct Versions<'v> {
    list: Vec<(&'v InForce, Turns<'v>)>,
}

impl<'v> Versions<'v> {
    /// Of all versions, those that count; with a moment, those adopted by then.
    pub fn known(all: impl Iterator<Item = &'v InForce>, days: Period, at: Option<&str>) -> Self {
        let known = all.filter(|one| {
            let stored = &one.stored;
            days.to.is_none_or(|to| stored.from_on < to)
                && at.is_none_or(|at| stored.recorded_at.as_str() <= at)
        });
        let mut known: Vec<&InForce> = known.collect();
        // Of texts of one day the last counts; of those that began before the kit, the latest.
        known.sort_by_key(|one| (one.stored.from_on, one.stored.nth));
        let counts = |position: &usize| {
            let next = known.get(position + 1).map(|next| next.stored.from_on);
            next.is_none_or(|next| known[*position].stored.from_on < next && days.from < next)
        };
        let kept = (0..known.len()).filter(counts);
        let list = kept.map(|position| (known[position], Turns::of(&known[position].scheme)));
        Self {
            list: list.collect(),
        }
    }

    /// The one in force on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&'v InForce> {
        let mut begun = self.list.iter().rev();
        let found = begun.find(|(one, _)| one.stored.from_on <= day);
        found.map(|(one, _)| *one)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &'v InForce> {
        self.list.iter().map(|(one, _)| *one)
    }

    /// What tells a day from another, whoever shows a pass: the version, and what its prices ask about days.
    #[must_use]
    pub fn mark(&self, day: NaiveDate) -> Option<(usize, DayMark)> {
        let begun = |(one, _): &(&InForce, Turns<'_>)| one.stored.from_on <= day;
        let position = self.list.iter().rposition(begun)?;
        Some((position, self.list[position].1.day(day)))
    }

    /// The course of a pass through the days of a kit.
    #[must_use]
    pub fn course(
        &self,
        days: Period,
        birth: Option<PartialDate>,
        rights: &[KnownRight],
    ) -> Course {
        let end = days.to.unwrap_or(NaiveDate::MAX);
        let inside = |day: &NaiveDate| days.from < *day && *day < end;
        let begins = rights.iter().map(|right| right.from_on);
        let ends = rights.iter().filter_map(|right| right.to_on);
        let mut turns: Vec<NaiveDate> = begins.chain(ends).filter(inside).collect();
        turns.push(days.from);
        if let Some(birth) = birth {
            for (_, version) in &self.list {
                turns.extend(version.age_days(birth, days.from, end));
            }
        }
        turns.sort_unstable();
        turns.dedup();
        let mut course = Course {
            stretches: Vec::with_capacity(1),
            cut: false,
        };
        for from in turns {
            let stretch = self.stretch(from, birth, rights);
            let before = course.stretches.last();
            if before.is_some_and(|one| one.tier == stretch.tier && one.ages == stretch.ages) {
                continue;
            }
            if course.stretches.len() == MOST {
                course.cut = true;
                break;
            }
            course.stretches.push(stretch);
        }
        course
    }

    fn stretch(
        &self,
        from: NaiveDate,
        birth: Option<PartialDate>,
        rights: &[KnownRight],
    ) -> Stretch {
        let right = rights.iter().rev().find(|right| right.holds_on(from));
        let ages = birth.map(|birth| {
            let versions = self.list.iter();
            versions
                .map(|(_, version)| version.ages(birth, from))
                .collect()
        });
        Stretch {
            from,
            tier: right.map(|right| right.tier.clone()),
            ages: ages.unwrap_or_default(),
        }
    }
}
