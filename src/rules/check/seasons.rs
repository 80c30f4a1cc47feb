//! The days of the year as an axis of the space of claims, cut where a season begins or ends.

use chrono::{Datelike, NaiveDate};

use super::bits::Bits;
use super::space::Space;
use crate::rules::scheme::Guards;
use crate::said;

/// A leap year, so that every day of a year is tried.
const YEAR: i32 = 2024;

impl Space {
    /// Days of the year, as far as seasons tell them apart.
    pub(super) fn seasons(&mut self, rules: &[&Guards]) {
        let mut cuts: Vec<NaiveDate> = NaiveDate::from_ymd_opt(YEAR, 1, 1).into_iter().collect();
        for (from, through) in rules.iter().filter_map(|guards| guards.days.season) {
            let after = through.in_year(YEAR).succ_opt();
            let after = after.filter(|day| day.year() == YEAR);
            cuts.extend([Some(from.in_year(YEAR)), after].into_iter().flatten());
        }
        cuts.sort_unstable();
        cuts.dedup();
        let names = cuts.iter().map(|day| {
            let day = day.format("%m-%d").to_string();
            Some(said!("scheme-at-day", day = day))
        });
        let all = Bits::those(cuts.len(), |_| true);
        self.push(Some(all), names.collect(), |rule, value| {
            rules[rule].days.in_season(cuts[value])
        });
    }
}
