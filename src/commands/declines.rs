//! The wishes not to take part, as everything that decides about rights respects them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::reconcile::Outcome;
use crate::domain::{Period, PersonId};
use crate::error::Result;
use crate::register::{Decline, Register};

/// The wishes of those who ever declined: a few of a town, whatever its size.
#[derive(Debug, Default)]
pub struct Declines(HashMap<PersonId, Vec<Decline>>);

impl Declines {
    /// Those of everybody.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register) -> Result<Self> {
        let mut all: HashMap<PersonId, Vec<Decline>> = HashMap::new();
        register.each_decline(|wish| {
            all.entry(wish.person).or_default().push(wish);
            Ok::<_, crate::error::Error>(())
        })?;
        Ok(Self(all))
    }

    /// Those of one person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of(register: &Register, person: PersonId) -> Result<Self> {
        let wishes = register.declines_of(person)?;
        Ok(Self(HashMap::from([(person, wishes)])))
    }

    /// A decision as the person wants it: no right while they decline, and never one for days on which they do.
    #[must_use]
    pub fn respect<'o>(
        &self,
        person: PersonId,
        right: &str,
        on: NaiveDate,
        outcome: &'o Outcome,
    ) -> Cow<'o, Outcome> {
        let Some(wishes) = self.0.get(&person) else {
            return Cow::Borrowed(outcome);
        };
        let Some(free) = free_around(wishes, right, on) else {
            return Cow::Owned(Outcome::Refused);
        };
        let Outcome::Granted {
            tier,
            rank,
            ground,
            period,
            continues,
        } = outcome
        else {
            return Cow::Borrowed(outcome);
        };
        let Some(days) = period.intersection(free) else {
            return Cow::Owned(Outcome::Refused);
        };
        Cow::Owned(Outcome::Granted {
            tier: tier.clone(),
            rank: *rank,
            ground: ground.clone(),
            period: days,
            // An end that they want is none to be warned of.
            continues: *continues || days.to != period.to,
        })
    }

    /// Since when somebody would rather not take part, if that is so on a day; without a right: in those that no regulation names yet.
    #[must_use]
    pub fn since<'r>(
        &self,
        person: PersonId,
        right: impl Into<Option<&'r str>>,
        on: NaiveDate,
    ) -> Option<NaiveDate> {
        let wishes = self.0.get(&person)?;
        declined_since(&turns(wishes, right.into()), on)
    }

    /// The first day from one on for which somebody would rather not take part.
    #[must_use]
    pub fn first(&self, person: PersonId, right: &str, on: NaiveDate) -> Option<NaiveDate> {
        let turns = turns(self.0.get(&person)?, Some(right));
        if declined_since(&turns, on).is_some() {
            return Some(on);
        }
        let next = turns.iter().find(|(from, no)| *no && *from > on);
        next.map(|(from, _)| *from)
    }

    /// Whether somebody said that they take part again from this very day on.
    #[must_use]
    pub fn again_from(&self, person: PersonId, right: &str, day: NaiveDate) -> bool {
        let wishes = self.0.get(&person).into_iter().flatten();
        wishes
            .filter(|wish| wish.is_about(Some(right)) && wish.from_on == day)
            .any(|wish| !wish.declined)
    }
}

/// From which days on somebody declines (true) or takes part again (false), in turn. What was told later counts from its day on.
fn turns(wishes: &[Decline], right: Option<&str>) -> Vec<(NaiveDate, bool)> {
    let mut turns: Vec<(NaiveDate, bool)> = Vec::new();
    for wish in wishes.iter().filter(|wish| wish.is_about(right)) {
        turns.retain(|(from, _)| *from < wish.from_on);
        let before = turns.last().is_some_and(|(_, declined)| *declined);
        if before != wish.declined {
            turns.push((wish.from_on, wish.declined));
        }
    }
    turns
}

/// Since when the turns say no, if they do on a day.
fn declined_since(turns: &[(NaiveDate, bool)], on: NaiveDate) -> Option<NaiveDate> {
    let last = turns.iter().rev().find(|(from, _)| *from <= on);
    last.filter(|(_, declined)| *declined)
        .map(|(from, _)| *from)
}

/// The wishes of two who turn out to be one, to be told anew of the one who stays: whoever of the two would rather not on a day, on that
/// day the person would rather not.
#[must_use]
pub fn united(gone: &[Decline], stays: &[Decline], person: PersonId) -> Vec<Decline> {
    if gone.is_empty() {
        return Vec::new();
    }
    let wishes = || gone.iter().chain(stays);
    let days: BTreeSet<NaiveDate> = wishes().map(|wish| wish.from_on).collect();
    // Those about every right come first: the ones about a right of its own then say otherwise.
    let rights: BTreeSet<Option<&str>> = wishes().map(|wish| wish.right.as_deref()).collect();
    let mut told = Vec::new();
    for right in rights {
        let (one, other) = (turns(gone, right), turns(stays, right));
        told.extend(days.iter().map(|day| {
            Decline {
                person,
                right: right.map(str::to_owned),
                declined: declined_since(&one, *day)
                    .or_else(|| declined_since(&other, *day))
                    .is_some(),
                from_on: *day,
            }
        }));
    }
    told
}

/// The days around a day on which somebody takes part; none when they decline on that day.
fn free_around(wishes: &[Decline], right: &str, on: NaiveDate) -> Option<Period> {
    let turns = turns(wishes, Some(right));
    let before = turns.iter().rev().find(|(from, _)| *from <= on);
    if before.is_some_and(|(_, declined)| *declined) {
        return None;
    }
    let from = before.map_or(NaiveDate::MIN, |(from, _)| *from);
    let after = turns.iter().find(|(from, _)| *from > on);
    Period::new(from, after.map(|(from, _)| *from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Tier;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn wishes(told: &[(bool, &str)]) -> Declines {
        let person = PersonId::from_bytes([1; 16]);
        let wish = |(declined, from): &(bool, &str)| Decline {
            person,
            right: Some("leisure".to_owned()),
            declined: *declined,
            from_on: day(from),
        };
        Declines(HashMap::from([(person, told.iter().map(wish).collect())]))
    }

    #[test]
    fn a_right_is_for_the_days_on_which_somebody_takes_part() {
        let person = PersonId::from_bytes([1; 16]);
        let granted = |from: &str, to: &str| Outcome::Granted {
            tier: Tier("A".to_owned()),
            rank: 1,
            ground: "g".to_owned(),
            period: Period::new(day(from), to.parse().ok()).unwrap(),
            continues: false,
        };
        let whole = granted("2026-01-01", "2027-01-01");
        let (no, yes) = (true, false);
        for (told, on, expected) in [
            (
                vec![],
                "2026-06-01",
                Some(("2026-01-01", Some("2027-01-01"))),
            ),
            (vec![(no, "2026-06-01")], "2026-06-01", None),
            (
                vec![(no, "2026-06-01")],
                "2026-05-31",
                Some(("2026-01-01", Some("2026-06-01"))),
            ),
            (
                vec![(no, "2026-06-01"), (yes, "2026-09-01")],
                "2026-07-01",
                None,
            ),
            (
                vec![(no, "2026-06-01"), (yes, "2026-09-01")],
                "2026-09-01",
                Some(("2026-09-01", Some("2027-01-01"))),
            ),
            (
                vec![(no, "2026-06-01"), (yes, "2026-06-01")],
                "2026-07-01",
                Some(("2026-01-01", Some("2027-01-01"))),
            ),
            (
                vec![(no, "2026-06-01"), (yes, "2026-09-01"), (no, "2026-08-01")],
                "2026-10-01",
                None,
            ),
        ] {
            let declines = wishes(&told);
            let found = declines.respect(person, "leisure", day(on), &whole);
            let days = match found.as_ref() {
                Outcome::Granted { period, .. } => {
                    Some((period.from.to_string(), period.to.map(|to| to.to_string())))
                }
                _ => None,
            };
            let expected = expected.map(|(from, to)| (from.to_owned(), to.map(str::to_owned)));
            assert_eq!(days, expected, "{told:?} on {on}");
            let another = declines.respect(person, "sport", day(on), &whole);
            assert_eq!(*another, whole, "another right is left alone");
            assert_eq!(
                declines.since(person, "leisure", day(on)).is_some(),
                days.is_none()
            );
        }
    }

    #[test]
    fn who_are_one_would_rather_not_on_every_day_on_which_either_would() {
        let person = PersonId::from_bytes([2; 16]);
        let wish = |(right, declined, from): &(Option<&str>, bool, &str)| Decline {
            person,
            right: right.map(str::to_owned),
            declined: *declined,
            from_on: day(from),
        };
        let told = |wishes: &[(Option<&str>, bool, &str)]| -> Vec<Decline> {
            wishes.iter().map(wish).collect()
        };
        let gone = told(&[
            (None, true, "2026-01-01"),
            (Some("leisure"), false, "2026-01-01"),
            (None, false, "2026-06-01"),
        ]);
        let stays = told(&[(Some("leisure"), true, "2026-05-01")]);
        assert_eq!(united(&[], &stays, person), []);
        let mut all = stays.clone();
        all.extend(united(&gone, &stays, person));
        let one = Declines(HashMap::from([(person, all)]));
        for (right, on, expected) in [
            (Some("leisure"), "2026-02-01", None),
            (Some("leisure"), "2026-05-01", Some("2026-05-01")),
            (Some("leisure"), "2026-07-01", Some("2026-05-01")),
            (Some("sport"), "2026-02-01", Some("2026-01-01")),
            (None, "2026-05-31", Some("2026-01-01")),
            (None, "2026-06-01", None),
        ] {
            assert_eq!(
                one.since(person, right, day(on)),
                expected.map(day),
                "{right:?} on {on}"
            );
        }
        assert_eq!(
            one.first(person, "leisure", day("2026-02-01")),
            Some(day("2026-05-01"))
        );
        assert_eq!(one.first(person, "sport", day("2026-07-01")), None);
    }
}
