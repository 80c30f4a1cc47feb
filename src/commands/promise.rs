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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SchemeVersionId;
    use crate::register::StoredScheme;
    use crate::rules::Scheme;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A version of the scheme of Lochristi from a day on; its prices ask no age.
    fn version(from: &str, nth: i64, at: &str) -> InForce {
        let text = include_str!("../../fixtures/schemes/lochristi.toml");
        let text = text.replace(
            "in_force_from = 2026-01-01",
            &format!("in_force_from = {from}"),
        );
        InForce {
            scheme: Scheme::parse(&text, "lochristi").unwrap(),
            stored: StoredScheme {
                id: SchemeVersionId::from_bytes([u8::try_from(nth).unwrap(); 16]),
                from_on: day(from),
                nth,
                text,
                parts: Vec::new(),
                recorded_at: at.to_owned(),
            },
        }
    }

    fn right(tier: &str, from: &str, to: Option<&str>) -> KnownRight {
        KnownRight {
            tier: Tier(tier.to_owned()),
            from_on: day(from),
            to_on: to.map(day),
        }
    }

    fn turns(course: &Course) -> Vec<(String, Option<&str>)> {
        let stretches = course.stretches.iter();
        let tier = |one: &Stretch| one.tier.as_ref().map(|tier| tier.0.clone());
        stretches
            .map(|one| (one.from.to_string(), tier(one)))
            .map(|(from, tier)| (from, tier.map(|tier| if tier == "A" { "A" } else { "B" })))
            .collect()
    }

    #[test]
    fn a_course_turns_where_a_right_begins_or_ends_and_at_most_four_times() {
        let all = [version("2026-01-01", 1, "2026-01-01T00:00:00Z")];
        let days = Period::new(day("2026-03-01"), Some(day("2027-03-01"))).unwrap();
        let versions = Versions::known(all.iter(), days, None);
        let rights = [
            right("A", "2025-01-01", Some("2026-04-01")),
            // The same tier goes on: nothing turns.
            right("A", "2026-04-01", Some("2026-05-01")),
            right("B", "2026-06-01", Some("2026-07-01")),
            right("A", "2027-03-01", None),
        ];
        let course = versions.course(days, None, &rights);
        let expected = [
            ("2026-03-01", Some("A")),
            ("2026-05-01", None),
            ("2026-06-01", Some("B")),
            ("2026-07-01", None),
        ];
        let expected = expected.map(|(from, tier)| (from.to_owned(), tier));
        assert_eq!(turns(&course), expected);
        assert!(!course.cut);
        assert_eq!(course.day_for(day("2026-12-31")), day("2026-12-31"));
        let more = [&rights[..], &[right("A", "2026-09-01", None)]].concat();
        let cut = versions.course(days, None, &more);
        assert_eq!(turns(&cut), expected);
        assert!(cut.cut);
        assert_eq!(cut.day_for(day("2026-12-31")), day("2026-07-01"));
        assert_eq!(cut.day_for(day("2026-06-30")), day("2026-06-30"));
        assert_eq!(cut.on(day("2026-12-31")).unwrap().tier, None);
        assert_eq!(versions.course(days, None, &[]).stretches.len(), 1);
    }

    #[test]
    fn the_last_text_known_of_a_day_counts() {
        let all = [
            version("2027-01-01", 2, "2026-11-03T00:00:00Z"),
            version("2026-01-01", 1, "2026-01-01T00:00:00Z"),
            version("2027-01-01", 1, "2026-11-01T00:00:00Z"),
            version("2025-01-01", 1, "2025-01-01T00:00:00Z"),
        ];
        let days = Period::new(day("2026-11-01"), Some(day("2027-02-01"))).unwrap();
        let first = |versions: &Versions<'_>| {
            let all = versions
                .all()
                .map(|one| (one.stored.from_on, one.stored.nth));
            all.collect::<Vec<_>>()
        };
        let (old, new) = (day("2026-01-01"), day("2027-01-01"));
        for (at, expected) in [
            (None, vec![(old, 1), (new, 2)]),
            (Some("2026-11-02T00:00:00Z"), vec![(old, 1), (new, 1)]),
            (Some("2026-10-01T00:00:00Z"), vec![(old, 1)]),
        ] {
            let versions = Versions::known(all.iter(), days, at);
            assert_eq!(first(&versions), expected);
            assert_eq!(versions.on(day("2026-12-31")).unwrap().stored.from_on, old);
            let turned = versions.mark(old) != versions.mark(new);
            assert_eq!(turned, expected.len() > 1);
        }
        let none = Versions::known(all.iter(), days, Some("2024-01-01T00:00:00Z"));
        assert!(none.on(day("2026-12-31")).is_none());
    }
}
