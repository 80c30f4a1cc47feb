//! Exact fractions: percentages, shares and weights, parsed from text and never floats.

use std::fmt;
use std::str::FromStr;

use super::Said;
use crate::said;

/// An exact non-negative fraction, always in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rate {
    num: i64,
    den: i64,
}

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self { num: 0, den: 1 };
    /// The whole.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// `num / den` in lowest terms; `None` when `den` is not positive or `num` is negative.
    #[must_use]
    pub fn new(num: i64, den: i64) -> Option<Self> {
        if den <= 0 || num < 0 {
            return None;
        }
        let divisor = gcd(num, den);
        Some(Self {
            num: num / divisor,
            den: den / divisor,
        })
    }

    /// The upper number of the fraction.
    #[must_use]
    pub fn num(self) -> i64 {
        self.num
    }

    /// The lower number of the fraction, at least 1.
    #[must_use]
    pub fn den(self) -> i64 {
        self.den
    }

    /// The sum, or `None` on overflow.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let num = self
            .num
            .checked_mul(other.den)?
            .checked_add(other.num.checked_mul(self.den)?)?;
        Self::new(num, self.den.checked_mul(other.den)?)
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (i128::from(self.num) * i128::from(other.den))
            .cmp(&(i128::from(other.num) * i128::from(self.den)))
    }
}

/// Reads `"20%"`, `"12,5 %"`, `"0.2"` or `"1/3"`; at most six decimals.
impl FromStr for Rate {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let fault = || said!("rate-not-a-rate", value = text);
        let trimmed = text.trim();
        let (number, hundredths) = match trimmed.strip_suffix('%') {
            Some(number) => (number.trim_end(), true),
            None => (trimmed, false),
        };
        if let Some((num, den)) = number.split_once('/') {
            if hundredths {
                return Err(fault());
            }
            let whole = |digits: &str| {
                let digits = digits.trim();
                let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
                digits.parse().ok().filter(|_| plain).ok_or_else(fault)
            };
            return Self::new(whole(num)?, whole(den)?).ok_or_else(fault);
        }
        let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
        if whole.is_empty() || whole.len() > 9 || decimals.len() > 6 {
            return Err(fault());
        }
        if !whole
            .bytes()
            .chain(decimals.bytes())
            .all(|byte| byte.is_ascii_digit())
        {
            return Err(fault());
        }
        let scale = 10_i64.pow(u32::try_from(decimals.len()).map_err(|_| fault())?);
        let num: i64 = format!("{whole}{decimals}").parse().map_err(|_| fault())?;
        Self::new(num, if hundredths { scale * 100 } else { scale }).ok_or_else(fault)
    }
}

/// A percentage where it is one in at most six decimals, else a fraction: `20%`, `12.5%`, `1/3`. Reads back to the same rate.
impl fmt::Display for Rate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millionths = i128::from(self.num) * 100_000_000;
        let den = i128::from(self.den);
        // Beyond nine digits a percentage does not read.
        if millionths % den != 0 || millionths / den >= 1_000_000_000_000_000 {
            return write!(out, "{}/{}", self.num, self.den);
        }
        let millionths = millionths / den;
        let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000);
        if rest == 0 {
            return write!(out, "{whole}%");
        }
        let decimals = format!("{rest:06}");
        write!(out, "{whole}.{}%", decimals.trim_end_matches('0'))
    }
}

fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_the_same_rate() {
        for (text, num, den, shown) in [
            ("20%", 1, 5, "20%"),
            ("12,5 %", 1, 8, "12.5%"),
            ("0.2", 1, 5, "20%"),
            ("1/3", 1, 3, "1/3"),
            ("100%", 1, 1, "100%"),
            ("0", 0, 1, "0%"),
        ] {
            let rate: Rate = text.parse().unwrap();
            assert_eq!((rate.num(), rate.den()), (num, den), "{text}");
            assert_eq!(rate.to_string(), shown);
            assert_eq!(shown.parse::<Rate>().unwrap(), rate);
        }
    }

    #[test]
    fn refuses_what_is_no_rate() {
        for text in [
            "",
            "%",
            "-1",
            "1/0",
            "1.0000001",
            "a",
            "1.2.3",
            "1e3",
            "99999999999",
        ] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }
}
