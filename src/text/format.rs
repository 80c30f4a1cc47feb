//! How numbers and dates look to people, language by language.

use chrono::{Datelike, NaiveDate};

use super::Lang;
use crate::domain::{Money, Month, PartialDate, Rate, RunPeriod};

const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A minus as people print it: it cannot be taken for a hyphen or break from its number.
const MINUS: char = '\u{2212}';
/// Every font and code page has this one; the narrow one of typographers is missing on older consoles.
const NO_BREAK_SPACE: char = '\u{a0}';

impl Lang {
    /// An amount without currency sign: `1.234,56` in Dutch, `1,234.56` in English, `−0,05` for a debt.
    #[must_use]
    pub fn money(self, amount: Money) -> String {
        let cents = amount.cents().unsigned_abs();
        let (thousands, decimal) = match self {
            Self::Nl => ('.', ','),
            Self::En => (',', '.'),
        };
        let euros = grouped(&(cents / 100).to_string(), thousands);
        let sign = if amount.cents() < 0 {
            String::from(MINUS)
        } else {
            String::new()
        };
        format!("{sign}{euros}{decimal}{:02}", cents % 100)
    }

    /// A count: `1 237` in Dutch, `1,237` in English.
    #[must_use]
    pub fn count(self, count: i64) -> String {
        self.digits(&count.to_string())
    }

    /// A whole number that is already digits, grouped by thousands.
    pub(super) fn digits(self, number: &str) -> String {
        let separator = match self {
            Self::Nl => NO_BREAK_SPACE,
            Self::En => ',',
        };
        match number.strip_prefix('-') {
            Some(digits) => format!("{MINUS}{}", grouped(digits, separator)),
            None => grouped(number, separator),
        }
    }

    /// A percentage or fraction: `12,5%` in Dutch, `12.5%` in English, `1/3` in both.
    #[must_use]
    pub fn rate(self, rate: Rate) -> String {
        match self {
            Self::Nl => rate.to_string().replace('.', ","),
            Self::En => rate.to_string(),
        }
    }

    /// A day in full: `21 november 2026`.
    #[must_use]
    pub fn date(self, day: NaiveDate) -> String {
        format!(
            "{} {} {}",
            day.day(),
            self.month_name(day.month()),
            day.year()
        )
    }

    /// A month: `november 2026`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        format!("{} {}", self.month_name(month.month()), month.year())
    }

    /// The months of a run: `november 2026`, `oktober – december 2026`, `september 2015 – mei 2016`.
    #[must_use]
    pub fn run(self, run: RunPeriod) -> String {
        let (first, last) = (run.first(), run.last());
        if first == last {
            self.month(first)
        } else if first.year() == last.year() {
            format!("{} – {}", self.month_name(first.month()), self.month(last))
        } else {
            format!("{} – {}", self.month(first), self.month(last))
        }
    }

    /// As much of a date as is known: `21 november 1990`, `november 1990`, `1990`.
    #[must_use]
    pub fn partial(self, date: PartialDate) -> String {
        let earliest = date.earliest();
        match date.known() {
            Some(day) => self.date(day),
            None if earliest.month() == date.latest().month() => self.month(Month::of(earliest)),
            None => date.year().to_string(),
        }
    }

    fn month_name(self, month: u32) -> &'static str {
        let names = match self {
            Self::Nl => &DUTCH_MONTHS,
            Self::En => &ENGLISH_MONTHS,
        };
        usize::try_from(month)
            .ok()
            .and_then(|month| names.get(month.checked_sub(1)?))
            .copied()
            .unwrap_or_default()
    }
}

fn grouped(digits: &str, separator: char) -> String {
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            shown.push(separator);
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_counts_follow_the_language() {
        for (cents, dutch, english) in [
            (0, "0,00", "0.00"),
            (-5, "−0,05", "−0.05"),
            (99_999, "999,99", "999.99"),
            (123_456, "1.234,56", "1,234.56"),
            (-100_000_000, "−1.000.000,00", "−1,000,000.00"),
        ] {
            let amount = Money::from_cents(cents);
            assert_eq!(Lang::Nl.money(amount), dutch);
            assert_eq!(Lang::En.money(amount), english);
        }
        for (count, dutch, english) in [
            (7, "7", "7"),
            (999, "999", "999"),
            (1237, "1\u{a0}237", "1,237"),
            (-1_000_000, "−1\u{a0}000\u{a0}000", "−1,000,000"),
            (
                i64::MIN,
                "−9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808",
                "−9,223,372,036,854,775,808",
            ),
        ] {
            assert_eq!(Lang::Nl.count(count), dutch);
            assert_eq!(Lang::En.count(count), english);
        }
        assert_eq!(Lang::Nl.rate("12.5%".parse().unwrap()), "12,5%");
    }

    #[test]
    fn dates_are_written_in_full() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(Lang::Nl.date(day), "21 november 2026");
        assert_eq!(Lang::En.date(day), "21 November 2026");
        for (run, dutch) in [
            ("2026-11", "november 2026"),
            ("2026-Q4", "oktober – december 2026"),
            ("2015-09..2016-05", "september 2015 – mei 2016"),
        ] {
            assert_eq!(Lang::Nl.run(run.parse().unwrap()), dutch);
        }
        for (date, english) in [
            ("1990-03-01", "1 March 1990"),
            ("1990-03-00", "March 1990"),
            ("1990-00-00", "1990"),
        ] {
            assert_eq!(Lang::En.partial(date.parse().unwrap()), english);
        }
    }
}
