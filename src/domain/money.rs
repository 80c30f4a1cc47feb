//! Money in whole cents of a euro: exact, checked, without a float.

use std::fmt;
use std::iter::Sum;

/// An amount of euro in integer cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest price, value or refund that is taken from an outside file: one million euro.
    pub const LARGEST: Self = Self(100_000_000);
    /// The most that a fund may spend in a year: one billion euro.
    pub const LARGEST_BUDGET: Self = Self(100_000_000_000);

    /// An amount of `cents`.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in cents.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// The sum, or `None` on overflow.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` on overflow.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// What is handed over in cash where 1 and 2 cents are not used: the nearest five cents, of more than five (Belgian Code of Economic
    /// Law, book VI). What is given back is rounded alike.
    #[must_use]
    pub fn to_five_cents(self) -> Option<Self> {
        const FIVE: i64 = 5;
        if self.0.unsigned_abs() <= FIVE.unsigned_abs() {
            return Some(self);
        }
        let rest = self.0 % FIVE;
        let up = if rest.abs() > FIVE / 2 {
            FIVE * rest.signum()
        } else {
            0
        };
        self.0.checked_add(up - rest).map(Self)
    }

    /// The amount with the opposite sign, or `None` on overflow.
    #[must_use]
    pub fn checked_neg(self) -> Option<Self> {
        self.0.checked_neg().map(Self)
    }
}

impl Sum for Money {
    /// Panics on overflow, which the bounds on a single amount keep out of reach.
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(Self::cents).sum())
    }
}

/// The machine form: `-12.05`. People's forms are made by `text`.
impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(
            out,
            "{sign}{}.{:02}",
            self.0.unsigned_abs() / 100,
            self.0.unsigned_abs() % 100
        )
    }
}

/// Which way an amount is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the next unit.
    Up,
    /// To the unit below.
    Down,
    /// To the nearest unit, halves away from zero.
    HalfAwayFromZero,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cash_is_rounded_to_five_cents_both_ways() {
        for (exact, handed) in [
            (0, 0),
            (4, 4),
            (5, 5),
            (6, 5),
            (7, 5),
            (8, 10),
            (1001, 1000),
            (1002, 1000),
            (1003, 1005),
            (1004, 1005),
            (1005, 1005),
        ] {
            assert_eq!(Money(exact).to_five_cents(), Some(Money(handed)));
            assert_eq!(Money(-exact).to_five_cents(), Some(Money(-handed)));
        }
        assert_eq!(Money(i64::MAX).to_five_cents(), Some(Money(i64::MAX - 2)));
        assert_eq!(Money(i64::MIN).to_five_cents(), None);
    }

    #[test]
    fn shows_cents_of_small_debts() {
        assert_eq!(Money(-5).to_string(), "-0.05");
        assert_eq!(Money(1_234_567).to_string(), "12345.67");
    }
}
