//! Computing a value for one member on one day. What is missing or too large stays unknown, never zero.

use chrono::{Datelike, NaiveDate};

use super::Missing;
use super::known::{Known, outside};
use crate::domain::{Arg, Period};
use crate::rules::facts::Figure;
use crate::rules::scheme::{FactYear, Parameter, Unit, Value};
use crate::rules::truth::{ALWAYS, common};
use crate::said;

use super::condition::shown;

/// A computed figure and the days around the asked one on which it surely stays the same.
pub(super) struct Worth {
    pub(super) value: Result<i64, Missing>,
    pub(super) window: Period,
}

impl Worth {
    fn fixed(value: i64) -> Self {
        Self {
            value: Ok(value),
            window: ALWAYS,
        }
    }

    fn join(self, other: Self, how: impl FnOnce(i64, i64) -> Option<i64>) -> Self {
        let window = common(self.window, other.window);
        let value = match (self.value, other.value) {
            (Ok(a), Ok(b)) => how(a, b).ok_or(Missing::Overflow),
            (Err(missing), _) | (_, Err(missing)) => Err(missing),
        };
        Self { value, window }
    }
}

impl Known<'_, '_> {
    /// The value for a member on a day: cents or a count.
    pub(super) fn value(&self, value: &Value, member: usize, day: NaiveDate) -> Worth {
        let several = |values: &[Value], how: fn(i64, i64) -> Option<i64>| {
            let mut worths = values.iter().map(|value| self.value(value, member, day));
            let first = worths.next().unwrap_or_else(|| Worth::fixed(0));
            worths.fold(first, |so_far, next| so_far.join(next, how))
        };
        match value {
            Value::Amount(amount) => Worth::fixed(amount.cents()),
            Value::Count(count) => Worth::fixed(*count),
            Value::Fact(fact) => self.figure(*fact, member, day).1,
            Value::Parameter { parameter, year_of } => {
                self.parameter(*parameter, *year_of, member, day)
            }
            Value::Sum(values) => several(values, i64::checked_add),
            Value::Min(values) => several(values, |a, b| Some(a.min(b))),
            Value::Max(values) => several(values, |a, b| Some(a.max(b))),
            Value::Difference(pair) => several(pair.as_slice(), i64::checked_sub),
            Value::Times(pair) => several(pair.as_slice(), i64::checked_mul),
            Value::CountMembers(clause) => {
                let mut count = 0;
                let (missing, window) = self.members(clause, day, |_| {
                    count += 1;
                    Some(())
                });
                let value = missing.map_or(Ok(count), Err);
                Worth { value, window }
            }
            Value::SumMembers(each) => {
                let mut sum = Worth::fixed(0);
                let (missing, window) = self.members(&each.1, day, |position| {
                    let worth = self.value(&each.0, position, day);
                    let so_far = std::mem::replace(&mut sum, Worth::fixed(0));
                    sum = so_far.join(worth, i64::checked_add);
                    Some(())
                });
                let value = missing.map_or(sum.value, Err);
                let window = common(window, sum.window);
                Worth { value, window }
            }
        }
    }

    /// The row of a declared figure that counts on a day, with its value.
    fn figure(&self, fact: usize, member: usize, day: NaiveDate) -> (Option<&Figure<'_>>, Worth) {
        let word = &self.scheme.facts[fact];
        let rows = self.figures_of(fact, self.subject(fact, member));
        let (row, window) = match word.year {
            FactYear::Newest => newest(rows, day),
            FactYear::Before(years) => {
                let year = day.year() - years;
                let of_year = rows.filter(|row| row.year == Some(year));
                let row = of_year.max_by_key(|row| (row.as_of, row.value));
                (row, calendar_year(day))
            }
        };
        let value = match (row, word.when_absent) {
            (Some(row), _) => Ok(row.value),
            (None, Some(value)) => Ok(value),
            (None, None) => Err(Missing::Figure {
                name: word.name.clone(),
            }),
        };
        (row, Worth { value, window })
    }

    fn parameter(
        &self,
        parameter: usize,
        year_of: Option<usize>,
        member: usize,
        day: NaiveDate,
    ) -> Worth {
        let parameter = &self.scheme.parameters[parameter];
        let Some(fact) = year_of else {
            return in_force(parameter, None, day);
        };
        let (row, worth) = self.figure(fact, member, day);
        let Some(year) = row.and_then(|row| row.year) else {
            let name = self.scheme.facts[fact].name.clone();
            return Worth {
                value: Err(Missing::Figure { name }),
                window: worth.window,
            };
        };
        let found = in_force(parameter, Some(year), day);
        Worth {
            window: common(found.window, worth.window),
            value: found.value,
        }
    }

    /// What a value counts.
    pub(super) fn unit(&self, value: &Value) -> Unit {
        match value {
            Value::Amount(_) => Unit::Amount,
            Value::Count(_) | Value::CountMembers(_) => Unit::Count,
            Value::Fact(fact) => self.scheme.facts[*fact].unit,
            Value::Parameter { parameter, .. } => self.scheme.parameters[*parameter].unit,
            Value::Sum(values) | Value::Min(values) | Value::Max(values) => {
                values.first().map_or(Unit::Count, |first| self.unit(first))
            }
            Value::Difference(pair) | Value::Times(pair) => self.unit(&pair[0]),
            Value::SumMembers(each) => self.unit(&each.0),
        }
    }

    /// A value in words, as an explanation shows it.
    pub(super) fn describe(&self, value: &Value) -> Arg {
        let all = |values: &[Value]| -> Vec<Arg> {
            values.iter().map(|value| self.describe(value)).collect()
        };
        match value {
            Value::Amount(amount) => Arg::Money(*amount),
            Value::Count(count) => shown(*count, Unit::Count),
            Value::Fact(fact) => self.scheme.facts[*fact].text.of(self.language).into(),
            Value::Parameter { parameter, .. } => self.scheme.parameters[*parameter]
                .text
                .of(self.language)
                .into(),
            Value::Sum(values) => said!("rules-sum", values = all(values)).into(),
            Value::Min(values) => said!("rules-min", values = all(values)).into(),
            Value::Max(values) => said!("rules-max", values = all(values)).into(),
            Value::Difference(pair) => said!(
                "rules-difference",
                first = self.describe(&pair[0]),
                second = self.describe(&pair[1])
            )
            .into(),
            Value::Times(pair) => said!(
                "rules-times",
                first = self.describe(&pair[0]),
                second = self.describe(&pair[1])
            )
            .into(),
            Value::CountMembers(_) => said!("rules-count-members").into(),
            Value::SumMembers(each) => {
                said!("rules-sum-members", value = self.describe(&each.0)).into()
            }
        }
    }
}

/// The row with the latest start that is not after the day. Between rows of one start the later year counts, then the larger value:
/// the order of rows never matters.
fn newest<'d>(
    rows: impl Iterator<Item = &'d Figure<'d>>,
    day: NaiveDate,
) -> (Option<&'d Figure<'d>>, Period) {
    let mut window = ALWAYS;
    let mut best: Option<(NaiveDate, &Figure)> = None;
    for row in rows {
        let start = start(row);
        if start > day {
            window = outside(
                window,
                Period {
                    from: start,
                    to: None,
                },
                day,
            );
        } else if best.is_none_or(|(other, held)| {
            (other, held.year, held.value) < (start, row.year, row.value)
        }) {
            best = Some((start, row));
        }
    }
    if let Some((start, _)) = best {
        window.from = start;
    }
    (best.map(|(_, row)| row), window)
}

fn start(row: &Figure) -> NaiveDate {
    let after = |year: i32| NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1);
    row.as_of
        .or_else(|| row.year.and_then(after))
        .unwrap_or(NaiveDate::MIN)
}

fn calendar_year(day: NaiveDate) -> Period {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    Period {
        from: first(day.year()).unwrap_or(NaiveDate::MIN),
        to: first(day.year() + 1),
    }
}

/// The value in force on a day; none before its first date, and none for a reference year the scheme does not name.
fn in_force(parameter: &Parameter, year: Option<i32>, day: NaiveDate) -> Worth {
    let mut window = ALWAYS;
    let mut best: Option<(NaiveDate, i64)> = None;
    for value in parameter.values.iter().filter(|value| value.year == year) {
        let from = value.from.unwrap_or(NaiveDate::MIN);
        if from > day {
            window = outside(window, Period { from, to: None }, day);
        } else if best.is_none_or(|(other, _)| other < from) {
            best = Some((from, value.value));
        }
    }
    if let Some((from, _)) = best {
        window.from = from;
    }
    let name = || parameter.name.clone();
    Worth {
        value: best
            .map(|(_, value)| value)
            .ok_or_else(|| Missing::Parameter { name: name(), year }),
        window,
    }
}
