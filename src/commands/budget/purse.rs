//! What a command that issues vouchers may still reserve: first come, first served in the order of issue, all of it or nothing.

use chrono::{Datelike, NaiveDate};

use super::stand::Year;
use crate::domain::{FundId, Money, Role, Said, Share, VoucherId};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::rules::Scheme;
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
    held: Vec<Held>,
    /// The first of them that could not bear a voucher.
    short: Option<usize>,
    fits: i64,
    asked: i64,
}

/// Funds that are held together: one with a budget, or all that may pay in its place, each with one. A fund that only some grounds may
/// use is never held alone, since whether a voucher is issued would then tell the ground.
struct Held {
    funds: Vec<FundId>,
    /// As it stood before the command.
    budget: Budget,
    /// What of it the command has taken.
    taken: Money,
}

impl Held {
    /// `None` where one of them has no budget: it can bear whatever the others cannot.
    fn of(pool: &[&FundId], stands: &Year) -> Result<Option<Self>> {
        let mut budget = Budget {
            amount: Some(Money::ZERO),
            ..Budget::default()
        };
        for fund in pool {
            let one = stands.of(fund);
            let Some(amount) = one.amount else {
                return Ok(None);
            };
            budget.amount = budget.amount.and_then(|sum| sum.checked_add(amount));
            for (sum, part) in [
                (&mut budget.carried_in, one.carried_in),
                (&mut budget.used, one.used),
                (&mut budget.reserved, one.reserved),
            ] {
                *sum = sum.checked_add(part).ok_or_else(Error::bug)?;
            }
        }
        Ok(Some(Self {
            funds: pool.iter().map(|fund| (*fund).clone()).collect(),
            budget,
            taken: Money::ZERO,
        }))
    }
}

impl Purse {
    /// Looks in it; inside the transaction that issues, so that two commands never reserve the same money. What is issued for a day
    /// to come is out today, and weighs on the year of today.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open(
        register: &Register,
        scheme: &Scheme,
        (on, today): (NaiveDate, NaiveDate),
    ) -> Result<Self> {
        let on = on.min(today);
        let year = on.year();
        // Where nothing is held, nothing is counted.
        let held = !register.budgets(year)?.is_empty();
        let stands = held.then(|| Year::read(register, year, on)).transpose()?;
        let closed = register.closed_years()?.into_iter();
        let closed = closed.filter(|closed| closed.year == year);
        let before = register.budgets(year - 1)?.into_iter();
        let mut unset: Vec<FundId> = before.map(|(fund, _)| fund).collect();
        unset.retain(|fund| {
            stands
                .as_ref()
                .is_none_or(|now| now.of(fund).amount.is_none())
        });
        let mut held: Vec<Held> = Vec::new();
        for (fund, _) in stands.iter().flat_map(Year::funds) {
            let known = held.iter().any(|known| known.funds.contains(fund));
            let pool = scheme.pool(fund);
            let now = stands.as_ref().filter(|_| !known);
            held.extend(now.map(|now| Held::of(&pool, now)).transpose()?.flatten());
        }
        Ok(Self {
            year,
            closed: closed.map(|closed| closed.fund).collect(),
            unset,
            unheld: None,
            held,
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
                if let Some(fund) = self.closed_with(fund) {
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

    /// The fund whose year is closed, of those that are held with this one.
    fn closed_with(&self, fund: &FundId) -> Option<&FundId> {
        let held = self.held.iter().find(|held| held.funds.contains(fund));
        let one = [fund.clone()];
        let together = held.map_or(&one[..], |held| &held.funds);
        self.closed.iter().find(|closed| together.contains(closed))
    }

    fn take(&mut self, fund: &FundId, amount: Money) -> Result<()> {
        let mut held = self.held.iter_mut().enumerate();
        let Some((nth, held)) = held.find(|(_, held)| held.funds.contains(fund)) else {
            return Ok(());
        };
        held.taken = held.taken.checked_add(amount).ok_or_else(Error::bug)?;
        if held.budget.open().is_none_or(|open| held.taken > open) && self.short.is_none() {
            self.short = Some(nth);
        }
        Ok(())
    }

    /// Whether every voucher that was issued fits; what staff should know of a new year.
    ///
    /// # Errors
    /// When one does not: which fund is exhausted, how it stands, and how many would fit.
    pub fn closes(&self) -> Result<Option<Said>> {
        let Some(Held { funds, budget, .. }) = self.short.and_then(|nth| self.held.get(nth)) else {
            let year = self.year.to_string();
            let unheld = self.unheld.as_ref();
            return Ok(unheld.map(|fund| said!("budget-not-set-yet", fund = &fund.0, year = year)));
        };
        let year = self.year.to_string();
        let names: Vec<&str> = funds.iter().map(|fund| fund.0.as_str()).collect();
        let refused = Error::refused(said!(
            "budget-exhausted",
            fund = names.join(" + "),
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
        Err(refused.hint(said!(
            "budget-exhausted-hint",
            fund = names.first().copied().unwrap_or_default(),
            year = year
        )))
    }
}
