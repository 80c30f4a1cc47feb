//! Numbers that run through a year without gaps: `K2026-00001` of a receipt, `D2026-0001` of a closing of the till.

use std::fmt;
use std::str::FromStr;

use super::Said;
use crate::said;

/// A year and a place in it, after a letter that says of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearNumber<const LETTER: char, const DIGITS: usize> {
    /// The year.
    pub year: i32,
    /// Its place in the year, from one.
    pub nth: i64,
}

/// The number of a receipt of the desk (kwitantie).
pub type ReceiptNumber = YearNumber<'K', 5>;
/// The number of a closing of the till (dagafsluiting).
pub type ClosingNumber = YearNumber<'D', 4>;

impl<const LETTER: char, const DIGITS: usize> fmt::Display for YearNumber<LETTER, DIGITS> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{LETTER}{}-{:0DIGITS$}", self.year, self.nth)
    }
}

impl<const LETTER: char, const DIGITS: usize> FromStr for YearNumber<LETTER, DIGITS> {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let read = || {
            let capitals = text.trim().to_ascii_uppercase();
            let (year, nth) = capitals.strip_prefix(LETTER)?.split_once('-')?;
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            let number = Self {
                year: year.parse().ok()?,
                nth: nth.parse().ok()?,
            };
            (year.len() == 4 && digits(year) && digits(nth) && number.nth > 0).then_some(number)
        };
        let such = || {
            let (year, nth) = (2026, 1);
            Self { year, nth }.to_string()
        };
        read().ok_or_else(|| said!("year-number-none", value = text, such = such()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_written() {
        let number = ReceiptNumber { year: 2026, nth: 1 };
        assert_eq!(number.to_string(), "K2026-00001");
        for text in ["K2026-00001", " k2026-1 "] {
            assert_eq!(text.parse(), Ok(number));
        }
        let nth = 123_456;
        let long = ReceiptNumber { year: 2026, nth };
        assert_eq!(long.to_string().parse(), Ok(long));
        let closing = ClosingNumber { year: 2026, nth: 1 };
        assert_eq!(closing.to_string(), "D2026-0001");
        for text in [
            "", "2026-1", "K26-1", "K2026-0", "K2026-", "K2026-+1", "K+026-1", "D2026-1",
        ] {
            assert!(text.parse::<ReceiptNumber>().is_err(), "{text}");
        }
    }
}
