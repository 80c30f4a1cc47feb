//! How long a right lasts once it has begun, and when its next term begins.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::{Month, Period, months_after};
use crate::rules::scheme::{Duration, Grace, Wait};

/// The term that contains `day` of a right begun on `start`, each next one joining the last.
pub(super) fn term(duration: Duration, start: NaiveDate, day: NaiveDate) -> Period {
    match duration {
        Duration::WithTheFact => Period {
            from: start,
            to: None,
        },
        Duration::Months(months) => {
            let passed = (day.year() - start.year()) * 12 + month_of(day) - month_of(start);
            let mut count = u32::try_from(passed).unwrap_or(0) / months;
            if months_after(start, months * count) > day {
                count = count.saturating_sub(1);
            }
            Period {
                from: months_after(start, months * count),
                to: Some(months_after(start, months * (count + 1))),
            }
        }
        Duration::CalendarYear => Period {
            from: start.max(new_year(day.year())),
            to: Some(new_year(day.year() + 1)),
        },
        Duration::Until {
            years,
            month,
            day: last,
        } => {
            let mut from = start;
            loop {
                let end = |year| first_after(year, month, last);
                let end = Some(end(from.year() + years))
                    .filter(|end| *end > from)
                    .unwrap_or_else(|| end(from.year() + years + 1));
                if day < end || end <= from {
                    return Period {
                        from,
                        to: Some(end),
                    };
                }
                from = end;
            }
        }
    }
}

/// The first day on which a waiting period has passed.
pub(super) fn counts_from(start: NaiveDate, wait: Wait) -> NaiveDate {
    let passed = months_after(start, wait.months);
    if !wait.from_next_month || passed.day() == 1 {
        return passed;
    }
    Month::of(passed).next().first_day()
}

/// The first day after the grace that follows a right; `end` is the first day without it.
pub(super) fn grace_ends(end: NaiveDate, grace: Grace) -> NaiveDate {
    match grace {
        Grace::Days(days) => end
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(NaiveDate::MAX),
        Grace::Months(months) => months_after(end, months),
    }
}

fn month_of(day: NaiveDate) -> i32 {
    i32::try_from(day.month()).unwrap_or(1)
}

fn new_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX)
}

/// The day after a fixed day of a year, that day being the month's last where the month is shorter.
fn first_after(year: i32, month: u32, day: u32) -> NaiveDate {
    let last = Month::new(year, month).map_or(NaiveDate::MAX, Month::last_day);
    let fixed = NaiveDate::from_ymd_opt(year, month, day).unwrap_or(last);
    fixed.succ_opt().unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_join_and_end_where_the_scheme_says() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let april = Duration::Until {
            years: 1,
            month: 4,
            day: 30,
        };
        let june = Duration::Until {
            years: 0,
            month: 6,
            day: 30,
        };
        let leap = Duration::Until {
            years: 1,
            month: 2,
            day: 29,
        };
        for (duration, days) in [
            (
                Duration::Months(12),
                "2024-02-29 2025-02-28 2025-02-28 2026-02-28",
            ),
            (
                Duration::Months(12),
                "2024-02-29 2025-02-27 2024-02-29 2025-02-28",
            ),
            (
                Duration::Months(12),
                "2020-01-31 2026-01-30 2025-01-31 2026-01-31",
            ),
            (
                Duration::Months(1),
                "2026-01-31 2026-03-01 2026-02-28 2026-03-31",
            ),
            (
                Duration::CalendarYear,
                "2026-05-03 2026-07-01 2026-05-03 2027-01-01",
            ),
            (
                Duration::CalendarYear,
                "2024-05-03 2026-07-01 2026-01-01 2027-01-01",
            ),
            (april, "2026-11-21 2027-04-30 2026-11-21 2027-05-01"),
            (april, "2026-11-21 2027-05-01 2027-05-01 2028-05-01"),
            (june, "2026-07-01 2026-08-01 2026-07-01 2027-07-01"),
            (june, "2026-02-01 2026-06-30 2026-02-01 2026-07-01"),
            (leap, "2026-11-21 2027-02-28 2026-11-21 2027-03-01"),
        ] {
            // Start, day asked, first day of the term, first day after it.
            let dates: Vec<NaiveDate> = days.split(' ').map(day).collect();
            let expected = Period::new(dates[2], Some(dates[3])).unwrap();
            assert_eq!(
                term(duration, dates[0], dates[1]),
                expected,
                "{duration:?} {days}"
            );
        }
    }

    #[test]
    fn a_waiting_period_ends_where_the_month_allows() {
        for (start, months, from_next_month, counts) in [
            ("2010-01-15", 3, true, "2010-05-01"),
            ("2010-03-02", 3, true, "2010-07-01"),
            ("2010-12-20", 3, true, "2011-04-01"),
            // Three whole months have passed: the month after is the one that begins.
            ("2010-01-01", 3, true, "2010-04-01"),
            ("2010-01-31", 1, false, "2010-02-28"),
            ("2010-01-31", 1, true, "2010-03-01"),
            ("2024-02-29", 12, false, "2025-02-28"),
            ("2023-11-30", 3, false, "2024-02-29"),
        ] {
            let wait = Wait {
                months,
                from_next_month,
            };
            let found = counts_from(start.parse().unwrap(), wait);
            assert_eq!(found.to_string(), counts, "{start}");
        }
    }

    #[test]
    fn grace_is_counted_from_the_first_day_without_the_right() {
        for (end, grace, ends) in [
            ("2026-05-01", Grace::Days(60), "2026-06-30"),
            ("2024-02-29", Grace::Days(1), "2024-03-01"),
            ("2026-05-01", Grace::Months(1), "2026-06-01"),
            ("2026-01-31", Grace::Months(1), "2026-02-28"),
            ("2024-01-31", Grace::Months(1), "2024-02-29"),
        ] {
            let found = grace_ends(end.parse().unwrap(), grace);
            assert_eq!(found.to_string(), ends, "{end} {grace:?}");
        }
    }
}
