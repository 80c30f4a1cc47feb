//! The value of a figure: an amount of money or a count, exact to the hundredth.

use std::fmt;
use std::str::FromStr;

use super::{Money, Said, parse_amount};

/// What a figure (gegeven) measures: euro for an income, homes for a count; the kind of the figure tells which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// A value of so many hundredths.
    #[must_use]
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// The value in hundredths: what is stored and compared.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// A yes or no in words, as one or none.
    #[must_use]
    pub fn of_yes_no(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "yes" | "ja" => Some(Self(100)),
            "no" | "nee" | "neen" => Some(Self(0)),
            _ => None,
        }
    }

    /// The value as euro; an income may lie below zero.
    #[must_use]
    pub const fn as_money(self) -> Money {
        Money::from_cents(self.0)
    }

    /// The value as a count, or nothing when it is not whole.
    #[must_use]
    pub const fn as_count(self) -> Option<i64> {
        if self.0 % 100 == 0 {
            Some(self.0 / 100)
        } else {
            None
        }
    }
}

/// Reads what [`parse_amount`] reads, and a minus in front.
impl FromStr for Quantity {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let trimmed = text.trim();
        match trimmed.strip_prefix('-') {
            Some(rest) if !rest.trim().starts_with('-') => {
                parse_amount(rest).map(|amount| Self(-amount.cents()))
            }
            _ => parse_amount(trimmed).map(|amount| Self(amount.cents())),
        }
    }
}

/// The machine form: `8000` or `12.50`.
impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_count() {
            Some(count) => write!(out, "{count}"),
            None => self.as_money().fmt(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_counts_read_exactly() {
        for (text, hundredths, shown) in [
            ("8000,00", 800_000, "8000"),
            ("2", 200, "2"),
            ("25 630,67", 2_563_067, "25630.67"),
            ("-1.210,50", -121_050, "-1210.50"),
        ] {
            let quantity: Quantity = text.parse().unwrap();
            assert_eq!(quantity.hundredths(), hundredths, "{text}");
            assert_eq!(quantity.to_string(), shown);
            assert_eq!(shown.parse::<Quantity>().unwrap(), quantity);
        }
        assert_eq!(
            "1.210".parse::<Quantity>().unwrap_err().key,
            "amount-two-readings"
        );
        assert_eq!(
            "--5".parse::<Quantity>().unwrap_err().key,
            "amount-not-an-amount"
        );
        assert_eq!("2,5".parse::<Quantity>().unwrap().as_count(), None);
    }
}
