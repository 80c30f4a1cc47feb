//! How much a window of a limit gives somebody.

use chrono::NaiveDate;

use super::ledger::{Ledger, Owner};
use crate::domain::{Direction, Month, Period};
use crate::rules::exact::Exact;
use crate::rules::price::{ClaimFacts, Lack, OnClaim};
use crate::rules::scheme::{Allowance, Value};

/// No regulation lets somebody save for longer: two hundred years.
const MOST_MONTHS: u32 = 2_400;

impl Ledger<'_> {
    /// What a window gives somebody: that of the claim on the day of the claim, any other on its last day.
    pub(super) fn gives(
        &self,
        owner: &Owner,
        window: Period,
        current: Period,
    ) -> Result<i64, Lack> {
        let day = if window == current {
            self.claim.on
        } else {
            window.last().unwrap_or(self.claim.on)
        };
        let exact = match &self.limit.allowance {
            Allowance::AtMost(value) => self.value(owner, value, day)?,
            Allowance::Accrues { amount, ahead } => {
                self.accrued(owner, (amount, *ahead), window, day)?
            }
        };
        // What is counted is whole, so that the part of a cent above it can never be used.
        let whole = exact.rounded(1, Direction::Down).ok_or(Lack::TooLarge)?;
        Ok(whole.max(0))
    }

    fn value(&self, owner: &Owner, value: &Value, on: NaiveDate) -> Result<Exact, Lack> {
        let claim = ClaimFacts { on, ..owner.claim };
        let figures = OnClaim {
            scheme: self.scheme,
            claim: &claim,
            price: claim.price,
        };
        match figures.value(value) {
            // A version need not repeat what earlier versions said: what began under one of those goes on as this one has it.
            Err(Lack::Parameter(_)) if on < self.scheme.in_force.from => {
                self.value(owner, value, self.scheme.in_force.from)
            }
            found => found,
        }
    }

    /// So much for each month that has started, and for the months ahead, never more months than the window has.
    fn accrued(
        &self,
        owner: &Owner,
        (amount, ahead): (&Value, u32),
        window: Period,
        day: NaiveDate,
    ) -> Result<Exact, Lack> {
        let first = window.from.max(owner.since);
        let mut month = Month::of(first);
        let mut to_come = ahead;
        let mut sum = Exact::ZERO;
        for _ in 0..MOST_MONTHS {
            let start = month.first_day().max(first);
            if start > day {
                if to_come == 0 {
                    return Ok(sum);
                }
                to_come -= 1;
            }
            if window.to.is_some_and(|to| to <= start) {
                return Ok(sum);
            }
            let much = self.value(owner, amount, start)?;
            sum = sum.checked_add(much).ok_or(Lack::TooLarge)?;
            month = month.next();
        }
        Err(Lack::TooLarge)
    }
}
