//! The number of a receipt of the desk: `K2026-00001`.

use std::fmt;
use std::str::FromStr;

use super::Said;
use crate::said;

/// A year and a place in it, without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiptNumber {
    /// The year in which it was written.
    pub year: i32,
    /// Its place in the year, from one.
    pub nth: i64,
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "K{}-{:05}", self.year, self.nth)
    }
}

impl FromStr for ReceiptNumber {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let read = || {
            let rest = text.trim().strip_prefix(['K', 'k'])?;
            let (year, nth) = rest.split_once('-')?;
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            let four = year.len() == 4 && digits(year) && digits(nth);
            let number = Self {
                year: year.parse().ok()?,
                nth: nth.parse().ok()?,
            };
            (four && number.nth > 0).then_some(number)
        };
        read().ok_or_else(|| said!("receipt-number-none", value = text))
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
        let long = ReceiptNumber {
            year: 2026,
            nth: 123_456,
        };
        assert_eq!(long.to_string().parse(), Ok(long));
        for text in [
            "", "2026-1", "K26-1", "K2026-0", "K2026-", "K2026-+1", "K+026-1",
        ] {
            assert!(text.parse::<ReceiptNumber>().is_err(), "{text}");
        }
    }
}
