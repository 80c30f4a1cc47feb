//! How the funds stand in a year: what was set, carried in, used and reserved.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::domain::{FundId, Money, Month};
use crate::error::{Error, Result};
use crate::register::{ClosedYear, Register};
use crate::settlement::{Budget, PACE, Pace};

/// The funds in a year.
pub struct Year {
    of: i32,
    budgets: BTreeMap<FundId, Budget>,
    closed: Vec<ClosedYear>,
    used: Used,
}

/// What each fund bore in each month.
#[derive(Default)]
struct Used(BTreeMap<FundId, BTreeMap<Month, Money>>);

impl Used {
    fn in_month(&self, fund: &FundId, month: Month) -> Money {
        let months = self.0.get(fund);
        let amount = months.and_then(|months| months.get(&month));
        amount.copied().unwrap_or_default()
    }

    fn in_year(&self, fund: &FundId, year: i32) -> Money {
        let months = self.0.get(fund).into_iter().flatten();
        let inside = months.filter(|(month, _)| month.year() == year);
        inside.map(|(_, amount)| *amount).sum()
    }
}

fn january(year: i32) -> Result<Month> {
    Month::new(year, 1).ok_or_else(Error::bug)
}

impl Year {
    /// Reads it. What vouchers that are out have reserved weighs on the year of the day, whenever they were issued.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register, year: i32, on: NaiveDate) -> Result<Self> {
        Self::since(register, year, on, year)
    }

    /// The same, with the months of the year before, which the pace may go by.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn with_pace(register: &Register, year: i32, on: NaiveDate) -> Result<Self> {
        Self::since(register, year, on, year - 1)
    }

    fn since(register: &Register, year: i32, on: NaiveDate, first: i32) -> Result<Self> {
        let closed = register.closed_years()?;
        // What was corrected since in a year that is closed weighs on the first year that is not.
        let earliest = closed.iter().map(|closed| closed.year).min();
        let first = earliest.unwrap_or(first).min(first);
        let last = Month::new(year, 12).ok_or_else(Error::bug)?;
        let mut used = Used::default();
        for (fund, month, amount) in register.uses_of_funds((january(first)?, last))? {
            used.0.entry(fund).or_default().insert(month, amount);
        }
        let mut stands = Self {
            of: year,
            budgets: BTreeMap::new(),
            closed,
            used,
        };
        for (fund, amount) in register.budgets(year)? {
            stands.budgets.entry(fund).or_default().amount = Some(amount);
        }
        for fund in stands.used.0.keys() {
            if stands.used.in_year(fund, year) != Money::ZERO {
                stands.budgets.entry(fund.clone()).or_default();
            }
        }
        if year == on.year() {
            for (fund, reserved) in register.reserved_of_funds(on)? {
                stands.budgets.entry(fund).or_default().reserved = reserved;
            }
        }
        stands.fill();
        Ok(stands)
    }

    /// What was used and carried in, of each fund that is known by now.
    fn fill(&mut self) {
        for one in &self.closed {
            let later = self.used.in_year(&one.fund, one.year) != one.used;
            if one.year + 1 == self.of && (later || one.carried_out != Money::ZERO) {
                self.budgets.entry(one.fund.clone()).or_default();
            }
        }
        for (fund, budget) in &mut self.budgets {
            let closed: Vec<&ClosedYear> =
                self.closed.iter().filter(|one| one.fund == *fund).collect();
            let before = closed.iter().find(|one| one.year + 1 == self.of);
            budget.carried_in = before.map_or(Money::ZERO, |one| one.carried_out);
            budget.used = self.used.in_year(fund, self.of);
            if let Some(own) = closed.iter().find(|one| one.year == self.of) {
                (budget.amount, budget.used) = (Some(own.amount), own.used);
                budget.reserved = own.reserved;
            } else if closed.last().is_some_and(|one| one.year + 1 == self.of) {
                let since = closed.iter().map(|one| {
                    let stands = self.used.in_year(fund, one.year);
                    stands.cents() - one.used.cents()
                });
                let since: i64 = since.sum();
                budget.used = Money::from_cents(budget.used.cents() + since);
            }
        }
    }

    /// Every fund with a budget, a use or a reservation, by its code.
    pub fn funds(&self) -> impl Iterator<Item = (&FundId, Budget)> {
        self.budgets.iter().map(|(fund, budget)| (fund, *budget))
    }

    /// How a fund stands.
    #[must_use]
    pub fn of(&self, fund: &FundId) -> Budget {
        self.budgets.get(fund).copied().unwrap_or_default()
    }

    /// How the year of a fund was closed, if it was.
    #[must_use]
    pub fn closed(&self, fund: &FundId) -> Option<&ClosedYear> {
        let mut closed = self.closed.iter();
        closed.find(|one| one.fund == *fund && one.year == self.of)
    }

    /// What a fund used month by month, as seen on a day of the year.
    #[must_use]
    pub fn pace(&self, fund: &FundId, on: NaiveDate) -> Pace {
        let running = Month::of(on);
        let used = self.used.in_month(fund, running);
        let over = self.of(fund).used.checked_sub(used).unwrap_or_default();
        let months = self.used.0.get(fund);
        let begun = months.and_then(|months| months.keys().next());
        let mut last = [None; PACE];
        let mut month = running;
        for place in last.iter_mut().rev() {
            let Some(before) = month.first_day().pred_opt().map(Month::of) else {
                break;
            };
            month = before;
            let known = begun.is_some_and(|begun| *begun <= month);
            *place = known.then(|| self.used.in_month(fund, month));
        }
        Pace {
            over,
            running: used,
            last,
            months_left: 13 - running.month(),
        }
    }
}
