//! Exact signed fractions: sums of a scheme are computed in them and rounded only where a clause says so.

use std::cmp::Ordering;
use std::fmt;

use crate::domain::{Direction, Rate};

/// An exact fraction in lowest terms: cents of an amount, or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    num: i64,
    den: i64,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number, or whole cents.
    #[must_use]
    pub const fn whole(num: i64) -> Self {
        Self { num, den: 1 }
    }

    /// The number when it is whole.
    #[must_use]
    pub fn as_whole(self) -> Option<i64> {
        (self.den == 1).then_some(self.num)
    }

    fn reduced(num: i128, den: i128) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?.max(1) * den.signum();
        Some(Self {
            num: i64::try_from(num / divisor).ok()?,
            den: i64::try_from(den / divisor).ok()?,
        })
    }

    /// The sum; `None` when it is too large to compute.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        if self.den == 1 && other.den == 1 {
            return self.num.checked_add(other.num).map(Self::whole);
        }
        let (a, b) = (i128::from(self.num), i128::from(other.num));
        let (da, db) = (i128::from(self.den), i128::from(other.den));
        Self::reduced(a * db + b * da, da * db)
    }

    /// The difference; `None` when it is too large to compute.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self {
            num: other.num.checked_neg()?,
            den: other.den,
        })
    }

    /// The product; `None` when it is too large to compute.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Self::reduced(
            i128::from(self.num) * i128::from(other.num),
            i128::from(self.den) * i128::from(other.den),
        )
    }

    /// The quotient; `None` for a division by nothing, or when it is too large to compute.
    #[must_use]
    pub fn checked_div(self, other: Self) -> Option<Self> {
        Self::reduced(
            i128::from(self.num) * i128::from(other.den),
            i128::from(self.den) * i128::from(other.num),
        )
    }

    /// How many units of `each` have been started: 70 in units of 30 are 3. `None` when `each` is not above nothing.
    #[must_use]
    pub fn started(self, each: Self) -> Option<i64> {
        if each.num <= 0 {
            return None;
        }
        self.checked_div(each)?.rounded(1, Direction::Up)
    }

    /// Rounded to a multiple of `to`; halves go away from zero, up and down mean up and down also below zero.
    #[must_use]
    pub fn rounded(self, to: i64, direction: Direction) -> Option<i64> {
        let step = i128::from(self.den) * i128::from(to);
        if step <= 0 {
            return None;
        }
        let num = i128::from(self.num);
        let (floor, rest) = (num.div_euclid(step), num.rem_euclid(step));
        let up = match direction {
            Direction::Up => rest > 0,
            Direction::Down => false,
            Direction::HalfAwayFromZero => rest * 2 > step || (rest * 2 == step && num > 0),
        };
        i64::try_from((floor + i128::from(up)).checked_mul(i128::from(to))?).ok()
    }
}

impl From<Rate> for Exact {
    fn from(rate: Rate) -> Self {
        Self {
            num: rate.num(),
            den: rate.den(),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.den == other.den {
            return self.num.cmp(&other.num);
        }
        (i128::from(self.num) * i128::from(other.den))
            .cmp(&(i128::from(other.num) * i128::from(self.den)))
    }
}

/// As a decimal where it is one in at most six places, else as a fraction: `1.8`, `-3`, `1/3`.
impl fmt::Display for Exact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millionths = i128::from(self.num) * 1_000_000;
        let den = i128::from(self.den);
        if millionths % den != 0 {
            return write!(out, "{}/{}", self.num, self.den);
        }
        let (sign, size) = (if self.num < 0 { "-" } else { "" }, millionths.abs() / den);
        let decimals = format!("{:06}", size % 1_000_000);
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        write!(out, "{sign}{}{point}{decimals}", size / 1_000_000)
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let rate = Exact::from(text.parse::<Rate>().unwrap());
        rate.checked_mul(Exact::whole(sign)).unwrap()
    }

    #[test]
    fn sums_are_exact() {
        let third = exact("1/3");
        assert_eq!(
            third
                .checked_add(third)
                .and_then(|sum| sum.checked_add(third)),
            Some(Exact::whole(1))
        );
        assert_eq!(
            Exact::whole(100_000).checked_mul(exact("150%")),
            Some(Exact::whole(150_000))
        );
        assert_eq!(Exact::whole(7).checked_div(Exact::ZERO), None);
        assert_eq!(Exact::whole(i64::MAX).checked_add(Exact::whole(1)), None);
        assert_eq!(
            Exact::whole(1).checked_div(Exact::whole(-4)),
            Some(exact("-0.25"))
        );
        assert!(exact("1/3") < exact("0.34"));
        assert!(exact("-1/3") < Exact::ZERO);
    }

    #[test]
    fn half_a_cent_goes_where_the_clause_says() {
        for (value, to, up, down, half) in [
            ("262.5", 5, 265, 260, 265),
            ("506.5", 1, 507, 506, 507),
            ("506.5", 5, 510, 505, 505),
            ("506.5", 10, 510, 500, 510),
            ("262.5", 1, 263, 262, 263),
            ("-0.5", 1, 0, -1, -1),
            ("-1.5", 1, -1, -2, -2),
            ("0.1", 1, 1, 0, 0),
            ("150", 100, 200, 100, 200),
        ] {
            let rounded = |direction| exact(value).rounded(to, direction);
            assert_eq!(rounded(Direction::Up), Some(up), "{value}");
            assert_eq!(rounded(Direction::Down), Some(down), "{value}");
            assert_eq!(rounded(Direction::HalfAwayFromZero), Some(half), "{value}");
        }
    }

    #[test]
    fn pc_19_half_a_cent_goes_away_from_zero_on_both_sides() {
        for (value, cents) in [
            ("750.4", 750),
            ("750.5", 751),
            ("751.5", 752),
            ("1010.5", 1011),
            ("1011.5", 1012),
        ] {
            let rounded = |value: &str| exact(value).rounded(1, Direction::HalfAwayFromZero);
            assert_eq!(rounded(value), Some(cents), "{value}");
            assert_eq!(rounded(&format!("-{value}")), Some(-cents), "-{value}");
        }
    }

    #[test]
    fn units_are_counted_as_soon_as_they_start() {
        for (value, each, units) in [(70, 30, 3), (60, 30, 2), (1, 30, 1), (0, 30, 0)] {
            let started = Exact::whole(value).started(Exact::whole(each));
            assert_eq!(started, Some(units), "{value}");
        }
        assert_eq!(Exact::whole(1).started(Exact::ZERO), None);
    }

    #[test]
    fn a_fraction_reads_as_a_decimal_where_it_is_one() {
        for (value, shown) in [
            ("1.8", "1.8"),
            ("3", "3"),
            ("1/3", "1/3"),
            ("-12.50", "-12.5"),
        ] {
            assert_eq!(exact(value).to_string(), shown);
        }
    }
}
