//! An age window on a day as the birth days that lie inside it.

use chrono::{Datelike, Days, NaiveDate};

use super::program::Node;
use crate::rules::decide::of_age;
use crate::rules::scheme::AgeWindow;

/// Of somebody born later an age is reached later, so that the birth days inside a window lie together.
pub(super) fn births(window: AgeWindow, on: NaiveDate) -> Node<'static> {
    let no_end = AgeWindow {
        through: None,
        ..window
    };
    let old_enough = |born| of_age(no_end, born, on);
    let young_enough = |born| !old_enough(born) || of_age(window, born, on);
    let first = first_day(young_enough);
    let last = first_day(|born| !old_enough(born));
    Node::Born(first, last - 1)
}

/// The first of all days that passes, when all after it do.
fn first_day(passes: impl Fn(NaiveDate) -> bool) -> i32 {
    let day = |days: u64| {
        NaiveDate::MIN
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX)
    };
    let span = (NaiveDate::MAX - NaiveDate::MIN).num_days();
    let (mut low, mut high) = (0, span.unsigned_abs());
    while low < high {
        let middle = low.midpoint(high);
        if passes(day(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    day(low).num_days_from_ce()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::scheme::AgeCount;

    #[test]
    fn an_age_window_is_a_stretch_of_birth_days() {
        for on in [
            "2026-11-21",
            "2026-02-28",
            "2026-03-01",
            "2024-02-29",
            "2026-12-31",
            "2026-01-01",
        ] {
            let on: NaiveDate = on.parse().unwrap();
            for (from, through) in [
                (0, Some(24)),
                (6, Some(17)),
                (18, None),
                (65, Some(65)),
                (0, None),
            ] {
                for counted in [AgeCount::Birthday, AgeCount::BirthYear] {
                    let window = AgeWindow {
                        from,
                        through,
                        counted,
                    };
                    let Node::Born(first, last) = births(window, on) else {
                        unreachable!()
                    };
                    // Round every birthday, and round every New Year.
                    let days = (0..3_700)
                        .map(|days| days * 10)
                        .chain((0..101).flat_map(|year| {
                            let birthday = year * 1461 / 4;
                            let new_year = birthday + i64::from(on.ordinal0());
                            (birthday - 2..birthday + 3).chain(new_year - 2..new_year + 3)
                        }));
                    for days in days {
                        let born = on - chrono::Duration::days(days);
                        let inside = (first..=last).contains(&born.num_days_from_ce());
                        assert_eq!(inside, of_age(window, born, on), "{window:?} {born} {on}");
                    }
                }
            }
        }
    }
}
