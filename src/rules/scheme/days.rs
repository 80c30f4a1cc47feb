//! Days of the year and of the week on which a rule applies.

use chrono::{Datelike, NaiveDate, Weekday};

use super::MonthDay;

/// The days on which a rule applies: a season of every year, and days of the week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OnDays {
    /// From the first to the last day, both included; it may run over New Year. Without it, the whole year.
    pub season: Option<(MonthDay, MonthDay)>,
    /// Days of the week; empty means any.
    pub weekdays: Vec<Weekday>,
}

impl OnDays {
    /// The word of every day of the week in a scheme file.
    pub const WEEKDAYS: &'static [(&'static str, Weekday)] = &[
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];

    /// The words of the days of the week it names.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        let named = Self::WEEKDAYS.iter();
        let named = named.filter(|(_, day)| self.weekdays.contains(day));
        named.map(|(word, _)| *word).collect()
    }

    /// Whether a day lies in the season.
    #[must_use]
    pub fn in_season(&self, day: NaiveDate) -> bool {
        let Some((from, through)) = self.season else {
            return true;
        };
        let (from, through) = (from.in_year(day.year()), through.in_year(day.year()));
        if from <= through {
            from <= day && day <= through
        } else {
            from <= day || day <= through
        }
    }

    /// Whether a day is one of the days of the week.
    #[must_use]
    pub fn on_weekday(&self, day: NaiveDate) -> bool {
        self.weekdays.is_empty() || self.weekdays.contains(&day.weekday())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_may_run_over_new_year() {
        let day = |month, day| MonthDay::new(month, day).unwrap();
        let season = |from, through| OnDays {
            season: Some((from, through)),
            weekdays: Vec::new(),
        };
        let summer = season(day(7, 1), day(8, 31));
        let winter = season(day(12, 21), day(2, 29));
        for (on, in_summer, in_winter) in [
            ("2026-06-30", false, false),
            ("2026-07-01", true, false),
            ("2026-08-31", true, false),
            ("2026-12-21", false, true),
            ("2027-02-28", false, true),
            ("2027-03-01", false, false),
        ] {
            let on = on.parse().unwrap();
            assert_eq!(summer.in_season(on), in_summer, "{on}");
            assert_eq!(winter.in_season(on), in_winter, "{on}");
        }
    }
}
