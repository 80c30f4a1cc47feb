//! Money in whole cents of a euro: exact, checked, without a float.

use std::fmt;
use std::iter::Sum;

use super::Rate;

/// An amount of euro in integer cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest price, value or refund that is taken from an outside file: one million euro.
    pub const LARGEST: Self = Self(100_000_000);

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

    /// The amount with the opposite sign, or `None` on overflow.
    #[must_use]
    pub fn checked_neg(self) -> Option<Self> {
        self.0.checked_neg().map(Self)
    }

    /// `rate` of this amount, rounded by `rounding`; `None` on overflow or for a negative amount.
    #[must_use]
    pub fn scale(self, rate: Rate, rounding: Rounding) -> Option<Self> {
        if self.0 < 0 {
            return None;
        }
        let num = i128::from(self.0) * i128::from(rate.num());
        let step = i128::from(rate.den()) * i128::from(rounding.to.cents());
        let (whole, rest) = (num / step, num % step);
        let up = match rounding.direction {
            Direction::Up => rest > 0,
            Direction::Down => false,
            Direction::HalfAwayFromZero => rest * 2 >= step,
        };
        let cents = (whole + i128::from(up)) * i128::from(rounding.to.cents());
        i64::try_from(cents).ok().map(Self)
    }

    /// Divides the amount over `weights`: each gets its floor, left-over cents go by largest remainder, ties to the earliest.
    ///
    /// The caller puts the weights in their order of rank (holder, organiser, funds by id), so that the order in which a file
    /// names the parties never matters. `None` for a negative amount, no weight at all, or overflow. The parts always add up.
    #[must_use]
    pub fn allocate(self, weights: &[Rate]) -> Option<Vec<Self>> {
        if self.0 < 0 {
            return None;
        }
        let common = weights.iter().try_fold(1_i128, |common, weight| {
            let den = i128::from(weight.den());
            (common / gcd(common, den)).checked_mul(den)
        })?;
        let scaled: Vec<i128> = weights
            .iter()
            .map(|weight| i128::from(weight.num()) * (common / i128::from(weight.den())))
            .collect();
        let total: i128 = scaled.iter().sum();
        if total <= 0 {
            return None;
        }
        let mut parts = Vec::with_capacity(weights.len());
        let mut rests = Vec::with_capacity(weights.len());
        for (position, weight) in scaled.iter().enumerate() {
            let product = weight.checked_mul(i128::from(self.0))?;
            parts.push(product / total);
            rests.push((product % total, position));
        }
        let left = i128::from(self.0) - parts.iter().sum::<i128>();
        rests.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, position) in rests.iter().take(usize::try_from(left).ok()?) {
            parts[*position] += 1;
        }
        parts
            .into_iter()
            .map(|part| i64::try_from(part).ok().map(Self))
            .collect()
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

/// The unit an amount is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundTo {
    /// One cent.
    Cent,
    /// Five cents.
    FiveCents,
    /// Ten cents.
    TenCents,
}

impl RoundTo {
    const fn cents(self) -> i64 {
        match self {
            Self::Cent => 1,
            Self::FiveCents => 5,
            Self::TenCents => 10,
        }
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

/// A rounding clause of a scheme. There is no default: a scheme says it, or no cent may be left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rounding {
    /// The unit.
    pub to: RoundTo,
    /// The direction.
    pub direction: Direction,
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(text: &str) -> Rate {
        text.parse().unwrap()
    }

    #[test]
    fn parts_follow_the_largest_remainder() {
        for (price, weights, parts) in [
            (1001, ["20%", "40%", "40%"], [200, 401, 400]),
            (99, ["20%", "40%", "40%"], [20, 40, 39]),
            (333, ["20%", "40%", "40%"], [67, 133, 133]),
            (1, ["20%", "40%", "40%"], [0, 1, 0]),
            (1255, ["20%", "10%", "70%"], [251, 126, 878]),
            (999, ["50%", "25%", "25%"], [499, 250, 250]),
            (100, ["1/3", "1/3", "1/3"], [34, 33, 33]),
        ] {
            let got = Money(price).allocate(&weights.map(rate)).unwrap();
            assert_eq!(
                got.iter().map(|part| part.cents()).collect::<Vec<_>>(),
                parts,
                "{price}"
            );
        }
    }

    #[test]
    fn rounding_is_what_the_clause_says() {
        let of = |to, direction| {
            Money(1013)
                .scale(rate("50%"), Rounding { to, direction })
                .unwrap()
                .cents()
        };
        assert_eq!(of(RoundTo::Cent, Direction::HalfAwayFromZero), 507);
        assert_eq!(of(RoundTo::Cent, Direction::Down), 506);
        assert_eq!(of(RoundTo::FiveCents, Direction::Down), 505);
        assert_eq!(of(RoundTo::FiveCents, Direction::Up), 510);
        assert_eq!(of(RoundTo::TenCents, Direction::HalfAwayFromZero), 510);
    }

    #[test]
    fn shows_cents_of_small_debts() {
        assert_eq!(Money(-5).to_string(), "-0.05");
        assert_eq!(Money(1_234_567).to_string(), "12345.67");
    }
}
