//! When a price may turn although offer and tier stay the same: days that prices tell apart, and days on which an age they ask
//! about changes. Between two such days nothing that a price asks changes.

use chrono::{Datelike, NaiveDate};

use super::guard::counted_ages;
use crate::domain::PartialDate;
use crate::rules::decide::in_force;
use crate::rules::scheme::{AgeCount, AgeWindow, Builtin, OnDays, Scheme, Value};

/// What the prices of a scheme ask about a day. Days of which it is equal have the same prices for the same holder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayMark {
    /// Whether the version is in force, and whether each rule that hangs on days applies.
    holds: Vec<bool>,
    /// Since when each parameter of a price has its value.
    since: Vec<NaiveDate>,
}

/// What the prices of a scheme ask about somebody's age on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgeMark(Vec<(i32, i32)>);

/// What the prices of a scheme ask about days and ages: looked up once for many people.
#[derive(Debug, Clone)]
pub struct Turns<'s> {
    scheme: &'s Scheme,
    days: Vec<&'s OnDays>,
    parameters: Vec<usize>,
    windows: Vec<AgeWindow>,
    ages: Vec<Builtin>,
}

impl<'s> Turns<'s> {
    /// Of a scheme.
    #[must_use]
    pub fn of(scheme: &'s Scheme) -> Self {
        let mut turns = Self {
            scheme,
            days: Vec::new(),
            parameters: Vec::new(),
            windows: Vec::new(),
            ages: Vec::new(),
        };
        for guards in scheme.price_guards() {
            let days = Some(&guards.days).filter(|days| **days != OnDays::default());
            add(&mut turns.days, days);
            add(&mut turns.windows, guards.age);
        }
        for value in scheme.price_values() {
            match value {
                Value::Parameter { parameter, .. } => add(&mut turns.parameters, Some(*parameter)),
                Value::Builtin(which @ (Builtin::Age | Builtin::AgeInYear)) => {
                    add(&mut turns.ages, Some(*which));
                }
                _ => {}
            }
        }
        turns
    }

    /// What prices ask about a day.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> DayMark {
        let rules = self.days.iter();
        let holds = rules.map(|days| days.in_season(day) && days.on_weekday(day));
        let in_force_then = self.scheme.in_force.contains(day);
        let parameters = self.parameters.iter();
        let since = parameters.map(|position| {
            let parameter = &self.scheme.parameters[*position];
            in_force(parameter, None, day).window.from
        });
        DayMark {
            holds: std::iter::once(in_force_then).chain(holds).collect(),
            since: since.collect(),
        }
    }

    /// What prices ask about the age of somebody on a day.
    #[must_use]
    pub fn ages(&self, birth: PartialDate, day: NaiveDate) -> AgeMark {
        let windows = self.windows.iter().map(|window| {
            let (youngest, oldest) = counted_ages(window.counted, birth, day);
            let inside = |age| i32::from(window.contains(age));
            (inside(youngest), inside(oldest))
        });
        let ages = self.ages.iter().map(|which| match which {
            Builtin::AgeInYear => counted_ages(AgeCount::BirthYear, birth, day),
            _ => counted_ages(AgeCount::Birthday, birth, day),
        });
        AgeMark(windows.chain(ages).collect())
    }

    /// The days after `first` and before `end` on which an age that prices ask about changes.
    #[must_use]
    pub fn age_days(&self, birth: PartialDate, first: NaiveDate, end: NaiveDate) -> Vec<NaiveDate> {
        if self.windows.is_empty() && self.ages.is_empty() {
            return Vec::new();
        }
        let mut days: Vec<NaiveDate> = (first.year()..=end.year())
            .flat_map(|year| self.may_change(birth, year))
            .filter(|day| first < *day && *day < end)
            .collect();
        days.sort_unstable();
        let mut before = self.ages(birth, first);
        days.retain(|day| {
            let mark = self.ages(birth, *day);
            let changed = mark != before;
            before = mark;
            changed
        });
        days
    }

    /// The days of a year on which some age may change: birthdays, New Year, and the fixed days on which ages are counted.
    fn may_change(&self, birth: PartialDate, year: i32) -> impl Iterator<Item = NaiveDate> {
        let birthday = |born: NaiveDate| {
            // Who was born on 29 February is a year older on 1 March in other years.
            let march = || NaiveDate::from_ymd_opt(year, 3, 1);
            NaiveDate::from_ymd_opt(year, born.month(), born.day()).or_else(march)
        };
        let counted = self
            .windows
            .iter()
            .filter_map(|window| match window.counted {
                AgeCount::On(day) => Some(day),
                AgeCount::Birthday | AgeCount::BirthYear => None,
            });
        let counted = counted.map(move |day| Some(day.in_year(year)));
        let birthdays = [birthday(birth.earliest()), birthday(birth.latest())];
        let new_year = NaiveDate::from_ymd_opt(year, 1, 1);
        birthdays
            .into_iter()
            .chain([new_year])
            .chain(counted)
            .flatten()
    }
}

fn add<T: PartialEq>(to: &mut Vec<T>, one: Option<T>) {
    to.extend(one.filter(|one| !to.contains(one)));
}
