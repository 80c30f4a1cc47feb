//! What a command that issues vouchers may still reserve: first come, first served in the order of issue, all of it or nothing.

use chrono::{Datelike, NaiveDate};

use super::stand::Year;
use crate::domain::{FundId, Money, Role, Share, VoucherId};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;
use crate::settlement::Budget;

/// The budgets of a day, while vouchers are issued.
pub struct Purse {
    year: i32,
    /// The funds whose year is closed.
    closed: Vec<FundId>,
    /// What each fund with a budget had open before the command, and what of it the command has taken.
    funds: Vec<(FundId, Budget, Money)>,
    /// The first fund that could not bear a voucher.
    short: Option<FundId>,
    fits: i64,
    asked: i64,
}

impl Purse {
    /// Looks in it; inside the transaction that issues, so that two commands never reserve the same money.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open(register: &Register, on: NaiveDate) -> Result<Self> {
        let year = on.year();
        // Where nothing is held, nothing is counted.
        let held = !register.budgets(year)?.is_empty();
        let stands = held.then(|| Year::read(register, year, on)).transpose()?;
        let funds = stands.iter().flat_map(Year::funds);
        let closed = register.closed_years()?.into_iter();
        let closed = closed.filter(|closed| closed.year == year);
        let held = funds.filter(|(_, budget)| budget.amount.is_some());
        Ok(Self {
            year,
            closed: closed.map(|closed| closed.fund).collect(),
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

    /// Whether every voucher that was issued fits.
    ///
    /// # Errors
    /// When one does not: which fund is exhausted, how it stands, and how many would fit.
    pub fn closes(&self) -> Result<()> {
        let short = |(fund, ..): &&(FundId, Budget, Money)| Some(fund) == self.short.as_ref();
        let Some((fund, budget, _)) = self.funds.iter().find(short) else {
            return Ok(());
        };
        let year = self.year.to_string();
        let refused = Error::refused(said!(
            "budget-exhausted",
            fund = &fund.0,
            year = year.as_str(),
            room = budget.room().unwrap_or_default(),
            used = budget.used,
            reserved = budget.reserved,
            open = budget.open().unwrap_or_default().max(Money::ZERO)
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
