//! What a fund may spend in a year and how that stands: used, reserved for vouchers that are out, open, and where it goes.

use crate::domain::Money;

/// How a fund stands in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Budget {
    /// What was set; none where nothing is held.
    pub amount: Option<Money>,
    /// What came from the year before.
    pub carried_in: Money,
    /// What accepted claims, refunds and premiums cost, as they stand.
    pub used: Money,
    /// What vouchers that are out may still cost.
    pub reserved: Money,
}

impl Budget {
    /// What there is to spend; none where nothing is held.
    #[must_use]
    pub fn room(&self) -> Option<Money> {
        self.amount?.checked_add(self.carried_in)
    }

    /// What is left to reserve, below zero where more was spent; none where nothing is held.
    #[must_use]
    pub fn open(&self) -> Option<Money> {
        self.room()?
            .checked_sub(self.used)?
            .checked_sub(self.reserved)
    }

    /// What goes on to the next year: what was not used, of which the part that is reserved is spoken for. Nothing unless it is
    /// carried over.
    #[must_use]
    pub fn carried_out(&self, carry: bool) -> Money {
        let left = self.room().and_then(|room| room.checked_sub(self.used));
        left.filter(|_| carry).unwrap_or_default().max(Money::ZERO)
    }
}

/// How many full months set the pace.
pub const PACE: usize = 3;

/// What was used month by month, by which the rest of the year is foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    /// In the months of the year that are over.
    pub over: Money,
    /// In the month that runs.
    pub running: Money,
    /// In the last full months, also of the year before; none before the first use.
    pub last: [Option<Money>; PACE],
    /// Months of the year that are not over.
    pub months_left: u32,
}

/// What a fund will have used at the end of the year: what the months that are over used, and for the rest the larger of what is
/// used and reserved already, and the mean of the last three full months for each month.
///
/// `None` when a number is too large to compute.
#[must_use]
pub fn forecast(pace: &Pace, reserved: Money) -> Option<Money> {
    let known: Vec<i64> = pace
        .last
        .iter()
        .flatten()
        .map(|used| used.cents())
        .collect();
    let sum = known
        .iter()
        .try_fold(0i64, |sum, used| sum.checked_add(*used))?;
    let count = i64::try_from(known.len()).ok()?.max(1);
    let foreseen = sum.checked_mul(pace.months_left.into())?;
    // Halves away from zero: a forecast is no payment.
    let foreseen = Money::from_cents((2 * foreseen + count) / (2 * count));
    let certain = pace.running.checked_add(reserved)?;
    pace.over.checked_add(certain.max(foreseen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(euro: i64) -> Money {
        Money::from_cents(100 * euro)
    }

    #[test]
    fn pc_55_what_is_left_can_be_reserved_and_no_cent_more() {
        for (amount, used) in [(500, 490), (300, 290)] {
            let budget = Budget {
                amount: Some(euro(amount)),
                used: euro(used),
                ..Budget::default()
            };
            assert_eq!(budget.open(), Some(euro(10)));
        }
        assert_eq!(Budget::default().open(), None, "nothing is held");
    }

    #[test]
    fn what_is_reserved_goes_on_with_what_is_carried_over() {
        let budget = Budget {
            amount: Some(euro(100)),
            carried_in: euro(20),
            used: euro(70),
            reserved: euro(30),
        };
        assert_eq!(budget.open(), Some(euro(20)));
        assert_eq!(budget.carried_out(false), Money::ZERO);
        assert_eq!(budget.carried_out(true), euro(50));
        let beyond = Budget {
            used: euro(130),
            ..budget
        };
        assert_eq!(beyond.open(), Some(euro(-40)));
        assert_eq!(
            beyond.carried_out(true),
            Money::ZERO,
            "a debt is not carried"
        );
    }

    #[test]
    fn the_rest_of_the_year_goes_at_the_pace_of_three_months_or_as_reserved() {
        let pace = Pace {
            over: euro(600),
            running: euro(20),
            last: [Some(euro(50)), Some(euro(60)), Some(euro(70))],
            months_left: 2,
        };
        // Two months at 60 against what is certain: 20 used and 40 reserved.
        assert_eq!(forecast(&pace, euro(40)), Some(euro(720)));
        assert_eq!(forecast(&pace, euro(300)), Some(euro(920)));
        let young = Pace {
            last: [None, None, Some(euro(70))],
            ..pace
        };
        assert_eq!(forecast(&young, euro(40)), Some(euro(740)));
        let new = Pace {
            over: Money::ZERO,
            last: [None; PACE],
            ..pace
        };
        assert_eq!(forecast(&new, euro(40)), Some(euro(60)));
        let ended = Pace {
            running: Money::ZERO,
            months_left: 0,
            ..pace
        };
        assert_eq!(forecast(&ended, Money::ZERO), Some(euro(600)));
    }
}
