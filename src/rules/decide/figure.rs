//! Which row of a declared figure, and which value of a parameter, counts on a day.

use chrono::{Datelike, Days, NaiveDate};

use super::Missing;
use super::days::outside;
use super::known::Known;
use crate::domain::Period;
use crate::rules::exact::Exact;
use crate::rules::facts::Figure;
use crate::rules::scheme::{FactWord, FactYear, Parameter, ParameterValue};
use crate::rules::truth::{ALWAYS, common};
use crate::rules::worth::Worth;

impl Known<'_, '_> {
    /// The row of a declared figure that counts on a day, with its value.
    pub(super) fn figure(
        &self,
        fact: usize,
        member: usize,
        day: NaiveDate,
    ) -> (Option<&Figure<'_>>, Worth) {
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
        let (row, window) = young_enough(word, row, window, day);
        let value = match (row, word.when_absent) {
            (Some(row), _) => Ok(Exact::whole(row.value)),
            (None, Some(value)) => Ok(Exact::whole(value)),
            (None, None) => Err(Missing::Figure {
                name: word.name.clone(),
            }),
        };
        (row, Worth { value, window })
    }
}

/// A row that is too old to count is as good as none.
fn young_enough<'d>(
    word: &FactWord,
    row: Option<&'d Figure<'d>>,
    window: Period,
    day: NaiveDate,
) -> (Option<&'d Figure<'d>>, Period) {
    let (Some(days), Some(found)) = (word.not_older_than_days, row) else {
        return (row, window);
    };
    let counts = Period {
        from: NaiveDate::MIN,
        to: start(found).checked_add_days(Days::new(u64::from(days) + 1)),
    };
    if counts.contains(day) {
        (row, common(window, counts))
    } else {
        (None, outside(window, counts, day))
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
            let later = Period {
                from: start,
                to: None,
            };
            window = outside(window, later, day);
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

/// The first day on which a figure counts; without any, as long ago as can be.
pub(super) fn start(row: &Figure) -> NaiveDate {
    let after = |year: i32| NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1);
    row.as_of
        .or_else(|| row.year.and_then(after))
        .unwrap_or(NaiveDate::MIN)
}

pub(super) fn calendar_year(day: NaiveDate) -> Period {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    Period {
        from: first(day.year()).unwrap_or(NaiveDate::MIN),
        to: first(day.year() + 1),
    }
}

/// The value in force on a day; none before its first date, and none for a reference year the scheme does not name.
pub(in crate::rules) fn in_force(
    parameter: &Parameter,
    year: Option<i32>,
    day: NaiveDate,
) -> Worth {
    let (best, window) = value_in_force(parameter, year, day);
    let name = || parameter.name.clone();
    Worth {
        value: best
            .map(|best| best.value)
            .ok_or_else(|| Missing::Parameter { name: name(), year }),
        window,
    }
}

/// The same, with its clause; and the days on which it surely stays so.
pub(super) fn value_in_force(
    parameter: &Parameter,
    year: Option<i32>,
    day: NaiveDate,
) -> (Option<&ParameterValue>, Period) {
    let mut window = ALWAYS;
    let mut best: Option<(NaiveDate, &ParameterValue)> = None;
    for value in parameter.values.iter().filter(|value| value.year == year) {
        let from = value.from.unwrap_or(NaiveDate::MIN);
        if from > day {
            window = outside(window, Period { from, to: None }, day);
        } else if best.is_none_or(|(other, _)| other < from) {
            best = Some((from, value));
        }
    }
    if let Some((from, _)) = best {
        window.from = from;
    }
    (best.map(|(_, value)| value), window)
}
