//! What a command that issues vouchers may still reserve: first come, first served in the order of issue, all of it or nothing.

use chrono::{Datelike, NaiveDate};

use super::stand::Year;
use crate::domain::{FundId, Money, Role, Said, Share, VoucherId};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;
use crate::settlement::Budget;

/// The budgets of a day, while vouchers are issued.
pub struct Purse {
    year: i32,
    /// The funds whose year is closed.
    closed: Vec<FundId>,
    /// The funds that had a budget last year and have none yet.
    unset: Vec<FundId>,
    /// The first of them that a voucher was issued on.
    unheld: Option<FundId>,
    /// What each fund with a budget had open before the command, and what of it the command has taken.
    funds: Vec<(FundId, Budget, Money)>,
    /// The first fund that could not bear a voucher.
    short: Option<FundId>,
    fits: i64,
    asked: i64,
}

impl Purse {
    /// Looks in it; inside the transaction that issues, so that two commands never reserve the same money. What is issued for a day
    /// to come is out today, and weighs on the year of today.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open(register: &Register, (on, today): (NaiveDate, NaiveDate)) -> Result<Self> {
        let on = on.min(today);
        let year = on.year();
        // Where nothing is held, nothing is counted.
        let held = !register.budgets(year)?.is_empty();
        let stands = held.then(|| Year::read(register, year, on)).transpose()?;
        let funds = stands.iter().flat_map(Year::funds);
        let closed = register.closed_years()?.into_iter();
        let closed = closed.filter(|closed| closed.year == year);
        let before = register.budgets(year - 1)?.into_iter();
        let mut unset: Vec<FundId> = before.map(|(fund, _)| fund).collect();
        unset.retain(|fund| {
            stands
                .as_ref()
                .is_none_or(|now| now.of(fund).amount.is_none())
        });
        let held = funds.filter(|(_, budget)| budget.amount.is_some());
        Ok(Self {
            year,
            closed: closed.map(|closed| closed.fund).collect(),
            unset,
            unheld: None,
            funds: held
                .map(|(fund, budget)| (fund.clone(), budget, Money::ZERO))
                .collect(),
            short: None,
            fits: 0,
            asked: 0,
        })
    }

    /// Reserves what a voucher is expected to cost the funds.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn reserve(
        &mut self,
        register: &Register,
        voucher: VoucherId,
        shares: &[Share],
    ) -> Result<()> {
        self.asked += 1;
        for share in shares {
            let Role::Fund(fund) = &share.role else {
                continue;
            };
            if share.amount > Money::ZERO {
                if self.closed.contains(fund) {
                    return Err(super::closed(fund, self.year));
                }
                register.reserve(voucher, fund, share.amount)?;
                self.take(fund, share.amount)?;
                if self.unheld.is_none() && self.unset.contains(fund) {
                    self.unheld = Some(fund.clone());
                }
            }
        }
        self.fits += i64::from(self.short.is_none());
        Ok(())
    }

    fn take(&mut self, fund: &FundId, amount: Money) -> Result<()> {
        let held = self.funds.iter_mut().find(|(held, ..)| held == fund);
        if let Some((_, budget, taken)) = held {
            *taken = taken.checked_add(amount).ok_or_else(Error::bug)?;
            if budget.open().is_none_or(|open| *taken > open) && self.short.is_none() {
                self.short = Some(fund.clone());
            }
        }
        Ok(())
    }

    /// Whether every voucher that was issued fits; what staff should know of a new year.
    ///
    /// # Errors
    /// When one does not: which fund is exhausted, how it stands, and how many would fit.
    pub fn closes(&self) -> Result<Option<Said>> {
        let short = |(fund, ..): &&(FundId, Budget, Money)| Some(fund) == self.short.as_ref();
        let Some((fund, budget, _)) = self.funds.iter().find(short) else {
            let year = self.year.to_string();
            let unheld = self.unheld.as_ref();
            return Ok(unheld.map(|fund| said!("budget-not-set-yet", fund = &fund.0, year = year)));
        };
        let year = self.year.to_string();
        let refused = Error::refused(said!(
            "budget-exhausted",
            fund = &fund.0,
            year = year.as_str(),
            room = budget.room().unwrap_or_default(),
            used = budget.used,
            reserved = budget.reserved,
            open = budget.open().unwrap_or_default()
        ));
        let refused = if self.asked > 1 {
            refused.meaning(said!(
                "budget-would-fit",
                count = self.fits,
                asked = self.asked
            ))
        } else {
            refused
        };
        Err(refused.hint(said!("budget-exhausted-hint", fund = &fund.0, year = year)))
    }
}
