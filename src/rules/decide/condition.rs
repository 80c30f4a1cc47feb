//! Judging a condition for one member on one day.

use chrono::{Datelike, NaiveDate};

use super::Missing;
use super::known::{Known, line, outside};
use super::trace::{Line, NoTrace, Tracer};
use crate::domain::{Arg, PartialDate, Period, Said};
use crate::rules::facts::Subject;
use crate::rules::scheme::{AgeCount, AgeWindow, Clause, Condition, Operator, Unit};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

impl Known<'_, '_> {
    /// Judges a clause; `source` is the clause of the rule around it.
    pub(super) fn clause<T: Tracer>(
        &self,
        clause: &Clause,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let source = clause.source.as_deref().unwrap_or(source);
        match &clause.what {
            Condition::All(parts) => self.group(parts, Group::All, member, day, source, trace),
            Condition::Any(parts) => self.group(parts, Group::Any, member, day, source, trace),
            Condition::None(parts) => self.group(parts, Group::None, member, day, source, trace),
            Condition::Named(position) => {
                let named = &self.scheme.conditions[*position];
                self.under(
                    trace,
                    source,
                    said!("rules-condition", name = named.name.of(self.language)),
                    |trace| self.clause(&named.when, member, day, source, trace),
                )
            }
            Condition::Status(set) => self.status(*set, member, day, source, trace),
            Condition::Compare {
                value,
                operator,
                with,
            } => self.compare((value, *operator, with), member, day, source, trace),
            Condition::Age(window) => self.age(*window, member, day, source, trace),
            Condition::Resident(places) => {
                let places = if places.is_empty() {
                    &self.scheme.municipalities
                } else {
                    places
                };
                self.resident(places, member, day, source, trace)
            }
            Condition::Relation(relations) => {
                let holds = relations.contains(&self.dossier.members[member].relation);
                self.plain(Truth::of(holds, ALWAYS), trace, source, || {
                    said!("rules-relation")
                })
            }
            Condition::Dependant => match &self.scheme.dependants {
                Some(rule) => self.under(trace, source, said!("rules-dependant"), |trace| {
                    self.clause(rule, member, day, source, trace)
                }),
                None => Truth::new(Answer::Unknown, ALWAYS),
            },
            Condition::SameAddress => self.same_address(member, day, source, trace),
            Condition::Custody(least) => {
                let share = self.dossier.members[member].custody;
                let holds = share.is_none_or(|share| share >= *least);
                self.plain(Truth::of(holds, ALWAYS), trace, source, || {
                    said!("rules-custody", least = least.to_string())
                })
            }
            Condition::Flag(fact) => self.flag(*fact, member, day, source, trace),
        }
    }

    fn under<T: Tracer>(
        &self,
        trace: &mut T,
        source: &str,
        said: Said,
        ask: impl FnOnce(&mut T) -> Truth,
    ) -> Truth {
        trace.open();
        let truth = ask(trace);
        trace.close(truth.answer, || line(said, source, None));
        truth
    }

    fn plain<T: Tracer>(
        &self,
        truth: Truth,
        trace: &mut T,
        source: &str,
        said: impl FnOnce() -> Said,
    ) -> Truth {
        trace.leaf(truth.answer, || line(said(), source, None));
        truth
    }

    fn group<T: Tracer>(
        &self,
        parts: &[Clause],
        group: Group,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let mut truth = Truth::of(group == Group::All, ALWAYS);
        for part in parts {
            let next = self.clause(part, member, day, source, trace);
            let (joined, settled) = match group {
                Group::All => (truth.and(next), Answer::No),
                Group::Any | Group::None => (truth.or(next), Answer::Yes),
            };
            truth = joined;
            if !T::WHOLE && truth.answer == settled {
                break;
            }
        }
        if group == Group::None {
            truth = truth.opposite();
        }
        trace.close(truth.answer, || line(group.said(), source, None));
        truth
    }

    fn compare<T: Tracer>(
        &self,
        (value, operator, with): (
            &crate::rules::scheme::Value,
            Operator,
            &crate::rules::scheme::Value,
        ),
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let (left, right) = (
            self.value(value, member, day),
            self.value(with, member, day),
        );
        let window = common(left.window, right.window);
        let truth = match (&left.value, &right.value) {
            (Ok(left), Ok(right)) => Truth::of(operator.holds(*left, *right), window),
            _ => Truth::new(Answer::Unknown, window),
        };
        trace.leaf(truth.answer, || {
            let (value_said, with_said) = (self.describe(value), self.describe(with));
            let said = match operator {
                Operator::AtMost => said!("rules-at-most", value = value_said, limit = with_said),
                Operator::Below => said!("rules-below", value = value_said, limit = with_said),
                Operator::AtLeast => said!("rules-at-least", value = value_said, limit = with_said),
                Operator::Above => said!("rules-above", value = value_said, limit = with_said),
                Operator::Equal => said!("rules-equal", value = value_said, limit = with_said),
            };
            let unit = self.unit(value);
            let fact = match (&left.value, &right.value) {
                (Ok(left), Ok(right)) => {
                    said!(
                        "rules-fact-compared",
                        found = shown(*left, unit),
                        limit = shown(*right, unit)
                    )
                }
                _ => said!("rules-fact-unknown"),
            };
            Line {
                missing: left.value.err().or(right.value.err()),
                ..line(said, source, Some(fact))
            }
        });
        truth
    }

    fn flag<T: Tracer>(
        &self,
        fact: usize,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let found = self.value(&crate::rules::scheme::Value::Fact(fact), member, day);
        let truth = match &found.value {
            Ok(value) => Truth::of(*value != 0, found.window),
            Err(_) => Truth::new(Answer::Unknown, found.window),
        };
        trace.leaf(truth.answer, || {
            let name = self.scheme.facts[fact].text.of(self.language);
            Line {
                missing: found.value.err(),
                ..line(said!("rules-flag", name = name), source, None)
            }
        });
        truth
    }

    fn age<T: Tracer>(
        &self,
        window: AgeWindow,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let birth = self.dossier.members[member].birth;
        let truth = birth.map_or(Truth::new(Answer::Unknown, ALWAYS), |birth| {
            age_truth(window, birth, day)
        });
        trace.leaf(truth.answer, || {
            let said = match window.through {
                Some(through) => said!("rules-age-window", from = window.from, through = through),
                None => said!("rules-age-from", from = window.from),
            };
            let missing = (truth.answer == Answer::Unknown).then_some(Missing::Birth);
            let fact = birth.map(|birth| said!("rules-fact-born", birth = birth));
            Line {
                missing,
                ..line(said, source, fact)
            }
        });
        truth
    }

    fn resident<T: Tracer>(
        &self,
        places: &[String],
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let mut around = ALWAYS;
        let mut home = None;
        for residence in self.dossier.members[member].residences {
            if residence.period.contains(day) {
                home = Some(residence);
            } else {
                around = outside(around, residence.period, day);
            }
        }
        let truth = match home {
            Some(home) => {
                let here = places.iter().any(|place| place == home.refnis);
                Truth::of(here, common(home.period, around))
            }
            None => Truth::new(Answer::Unknown, around),
        };
        trace.leaf(truth.answer, || {
            let fact = home.map(|home| {
                said!(
                    "rules-fact-domicile",
                    refnis = home.refnis,
                    from = home.period.from
                )
            });
            Line {
                missing: home.is_none().then_some(Missing::Domicile),
                ..line(
                    said!("rules-resident", places = places.to_vec()),
                    source,
                    fact,
                )
            }
        });
        truth
    }

    fn same_address<T: Tracer>(
        &self,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let mut around = ALWAYS;
        let mut home = None;
        for residence in self.dossier.members[member].residences {
            if residence.period.contains(day) {
                home = Some(residence);
            } else {
                around = outside(around, residence.period, day);
            }
        }
        let truth = home.map_or(Truth::new(Answer::Unknown, around), |home| {
            Truth::of(home.with_household, common(home.period, around))
        });
        trace.leaf(truth.answer, || Line {
            missing: home.is_none().then_some(Missing::Domicile),
            ..line(said!("rules-same-address"), source, None)
        });
        truth
    }

    /// Whether a member lives where the scheme wants a holder to live.
    pub(super) fn domicile<T: Tracer>(
        &self,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        let domicile = &self.scheme.domicile;
        if !domicile.in_municipality {
            return Truth::new(Answer::Yes, ALWAYS);
        }
        let places = &self.scheme.municipalities;
        self.resident(places, member, day, &domicile.source, trace)
    }

    /// For how many members of the household a condition holds, and the days on which that surely stays so.
    pub(super) fn members(
        &self,
        clause: &Clause,
        day: NaiveDate,
        mut each: impl FnMut(usize) -> Option<()>,
    ) -> (Option<Missing>, Period) {
        let (mut window, mut missing) = (ALWAYS, None);
        for (position, member) in self.dossier.members.iter().enumerate() {
            if !member.belongs.contains(day) {
                window = outside(window, member.belongs, day);
                continue;
            }
            window = common(window, member.belongs);
            let truth = self.clause(clause, position, day, "", &mut NoTrace);
            window = common(window, truth.window);
            match truth.answer {
                Answer::Yes if each(position).is_none() => missing = Some(Missing::Overflow),
                Answer::Unknown => {
                    let mut trace = super::trace::Trace::new();
                    self.clause(clause, position, day, "", &mut trace);
                    missing = trace
                        .missing()
                        .into_iter()
                        .next()
                        .or(Some(Missing::Overflow));
                }
                _ => {}
            }
        }
        (missing, window)
    }

    /// Whose rows a declared figure is looked up in.
    pub(super) fn subject(&self, fact: usize, member: usize) -> Subject {
        match self.scheme.facts[fact].level {
            crate::domain::Level::Person => Subject::Member(member),
            crate::domain::Level::Household => Subject::Household,
        }
    }
}

/// How several conditions are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    All,
    Any,
    None,
}

impl Group {
    fn said(self) -> Said {
        match self {
            Self::All => said!("rules-all"),
            Self::Any => said!("rules-any"),
            Self::None => said!("rules-none"),
        }
    }
}

/// A figure as people read it.
pub(super) fn shown(value: i64, unit: Unit) -> Arg {
    match unit {
        Unit::Amount => Arg::Money(crate::domain::Money::from_cents(value)),
        Unit::Count | Unit::Flag => Arg::Count(value),
    }
}

/// Whether the age lies in the window, and between which birthdays (or New Years) that stays so.
fn age_truth(window: AgeWindow, birth: PartialDate, day: NaiveDate) -> Truth {
    let turns = |born: NaiveDate, age: i32| match window.counted {
        AgeCount::Birthday => birthday(born, age),
        AgeCount::BirthYear => NaiveDate::from_ymd_opt(born.year() + age, 1, 1),
    };
    let inside = |born: NaiveDate| Period {
        from: turns(born, window.from).unwrap_or(NaiveDate::MAX),
        to: window.through.and_then(|through| turns(born, through + 1)),
    };
    let (old, young) = (inside(birth.earliest()), inside(birth.latest()));
    let windows = [old, young];
    let answer = match windows.map(|window| window.contains(day)) {
        [true, true] => Answer::Yes,
        [false, false] => Answer::No,
        _ => Answer::Unknown,
    };
    let mut around = ALWAYS;
    for window in windows {
        around = if window.contains(day) {
            common(around, window)
        } else {
            outside(around, window, day)
        };
    }
    Truth::new(answer, around)
}

/// The day on which somebody is so many full years old; 1 March for a leap day in other years.
fn birthday(born: NaiveDate, age: i32) -> Option<NaiveDate> {
    born.with_year(born.year() + age)
        .or_else(|| NaiveDate::from_ymd_opt(born.year() + age, 3, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_window_runs_from_birthday_to_birthday() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let child = |counted| AgeWindow {
            from: 6,
            through: Some(17),
            counted,
        };
        for (birth, counted, on, answer, from, to) in [
            (
                "2010-05-20",
                AgeCount::Birthday,
                "2026-11-21",
                Answer::Yes,
                "2016-05-20",
                "2028-05-20",
            ),
            (
                "2010-05-20",
                AgeCount::BirthYear,
                "2026-11-21",
                Answer::Yes,
                "2016-01-01",
                "2028-01-01",
            ),
            (
                "2008-02-29",
                AgeCount::Birthday,
                "2026-02-28",
                Answer::Yes,
                "2014-03-01",
                "2026-03-01",
            ),
            (
                "2008-00-00",
                AgeCount::Birthday,
                "2026-06-01",
                Answer::Unknown,
                "2026-01-01",
                "2026-12-31",
            ),
            (
                "2008-00-00",
                AgeCount::BirthYear,
                "2025-06-01",
                Answer::Yes,
                "2014-01-01",
                "2026-01-01",
            ),
        ] {
            let truth = age_truth(child(counted), birth.parse().unwrap(), day(on));
            let window = Period::new(day(from), Some(day(to))).unwrap();
            assert_eq!(truth, Truth::new(answer, window), "{birth} {on}");
        }
    }
}
