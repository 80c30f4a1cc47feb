//! Budgets: what a fund may spend in a year, what was used of it, what vouchers that are out have reserved, and years that were closed.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, params};

use super::Stamp;
use super::{Fault, Outcome, Register};
use crate::domain::{FundId, Money, Month, VoucherId};

/// A year of a fund that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedYear {
    /// The fund.
    pub fund: FundId,
    /// The year.
    pub year: i32,
    /// What was set.
    pub amount: Money,
    /// What came from the year before.
    pub carried_in: Money,
    /// What was used.
    pub used: Money,
    /// What was reserved for vouchers that were out.
    pub reserved: Money,
    /// What goes on to the next year.
    pub carried_out: Money,
}

/// What each claim and premium costs the funds, less the sums that are kept of it.
const USES: &str = "SELECT fund, month, amount FROM claim_use
UNION ALL SELECT share.fund, substr(premium.recorded_on, 1, 7), share.amount FROM premium
  CROSS JOIN premium_share AS share ON share.premium = premium.id
UNION ALL SELECT fund, month, -amount FROM fund_use";

/// What each voucher reserves of the funds, less the sums that are kept of it.
const RESERVED: &str = "SELECT fund, until_on, amount FROM voucher_reserved
UNION ALL SELECT fund, until_on, -amount FROM fund_reserved";

fn fund(row: &Row<'_>) -> rusqlite::Result<FundId> {
    row.get("fund").map(FundId)
}

impl Register {
    /// The budgets of a year, each fund once, by fund.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn budgets(&self, year: i32) -> Outcome<Vec<(FundId, Money)>> {
        self.all(
            "SELECT fund, amount FROM budget AS now WHERE year = $1
               AND seq = (SELECT max(seq) FROM budget WHERE fund = now.fund AND year = now.year) ORDER BY fund",
            [year],
            |row| Ok((fund(row)?, row.get("amount")?)),
        )
    }

    /// Sets the budget of a fund for a year; the earlier one stays in its history.
    ///
    /// # Errors
    /// When the year is closed, or the register cannot be written.
    pub fn add_budget(
        &self,
        fund: &FundId,
        year: i32,
        amount: Money,
        stamp: &Stamp,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO budget (fund, year, amount, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![fund.0, year, amount, stamp.who(), stamp.at],
        )?;
        Ok(())
    }

    /// Every year of a fund that was closed, in their order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn closed_years(&self) -> Outcome<Vec<ClosedYear>> {
        self.all("SELECT * FROM budget_year ORDER BY fund, year", [], |row| {
            Ok(ClosedYear {
                fund: fund(row)?,
                year: row.get("year")?,
                amount: row.get("amount")?,
                carried_in: row.get("carried_in")?,
                used: row.get("used")?,
                reserved: row.get("reserved")?,
                carried_out: row.get("carried_out")?,
            })
        })
    }

    /// Closes a year of a fund.
    ///
    /// # Errors
    /// When it was closed before, or the register cannot be written.
    pub fn close_budget_year(&self, closed: &ClosedYear, stamp: &Stamp) -> Outcome<()> {
        self.execute(
            "INSERT INTO budget_year (fund, year, amount, carried_in, used, reserved, carried_out, recorded_by, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            params![
                closed.fund.0,
                closed.year,
                closed.amount,
                closed.carried_in,
                closed.used,
                closed.reserved,
                closed.carried_out,
                stamp.who(),
                stamp.at
            ],
        )?;
        Ok(())
    }

    /// The first year before another of which a fund with a budget is not closed.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn budget_open_before(&self, year: i32) -> Outcome<Option<i32>> {
        let open = self.one(
            "SELECT min(year) FROM budget WHERE year < $1
               AND NOT EXISTS (SELECT 1 FROM budget_year AS closed WHERE closed.fund = budget.fund AND closed.year = budget.year)",
            [year],
            |row| row.get(0),
        )?;
        Ok(open.flatten())
    }

    /// How many claims of clubs that were handed in in a year are accepted and in no settlement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn unsettled_of_year(&self, year: i32) -> Outcome<i64> {
        let count = self.one(
            "SELECT count(*) FROM claim_now AS claim WHERE claim.month >= $1 AND claim.month <= $2
               AND claim.decision = 'accepted' AND claim.cancelled = 0
               AND NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim.seq)
               AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq)",
            params![format!("{year}-01"), format!("{year}-12")],
            |row| row.get(0),
        )?;
        Ok(count.unwrap_or(0))
    }

    /// What each fund bore from the first through the last month, of claims and premiums as they stand.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn uses_of_funds(
        &self,
        (first, last): (Month, Month),
    ) -> Outcome<Vec<(FundId, Month, Money)>> {
        self.all(
            "SELECT fund, month, amount FROM fund_use WHERE month >= $1 AND month <= $2 AND amount <> 0",
            params![first, last],
            |row| Ok((fund(row)?, row.get("month")?, row.get("amount")?)),
        )
    }

    /// What is reserved of each fund for the vouchers that are out on a day, or can still be expected: clubs hand in the month after.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn reserved_of_funds(&self, on: NaiveDate) -> Outcome<Vec<(FundId, Money)>> {
        // The first day of the month before.
        let since = on.with_day(1).and_then(|first| first.pred_opt());
        let since = since.and_then(|last| last.with_day(1)).unwrap_or(on);
        self.all(
            "SELECT fund, sum(amount) AS amount FROM fund_reserved WHERE until_on > $1 GROUP BY fund HAVING sum(amount) <> 0",
            [since],
            |row| Ok((fund(row)?, row.get("amount")?)),
        )
    }

    /// The sums of uses and reservations that are not what they are kept of: the fund, and the month or the last day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn odd_sums_of_funds(&self) -> Outcome<Vec<String>> {
        let mut odd = Vec::new();
        for sql in [USES, RESERVED] {
            let mut sums: BTreeMap<(String, String), i64> = BTreeMap::new();
            let read = |row: &Row<'_>| Ok(((row.get(0)?, row.get(1)?), row.get(2)?));
            self.each(sql, [], read, |(key, amount): (_, i64)| {
                let sum = sums.entry(key).or_default();
                *sum = sum.wrapping_add(amount);
                Ok::<_, Fault>(())
            })?;
            sums.retain(|_, sum| *sum != 0);
            let named = sums
                .into_keys()
                .map(|(fund, when)| format!("{fund} {when}"));
            odd.extend(named);
        }
        Ok(odd)
    }

    /// Reserves what a voucher that is issued may cost a fund.
    ///
    /// # Errors
    /// When it is reserved already, the year is closed, or the register cannot be written.
    pub fn reserve(&self, voucher: VoucherId, fund: &FundId, amount: Money) -> Outcome<()> {
        self.execute(
            "INSERT INTO voucher_share (voucher, fund, amount) VALUES ($1, $2, $3)",
            params![voucher, fund.0, amount],
        )?;
        Ok(())
    }
}
