//! Budgets: what a fund may spend in a year, what was used of it, what vouchers that are out have reserved, and years that were closed.

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

/// What the funds bear of each claim as it stands, and of each premium: by month of hand-in, that of a premium the one in which it was
/// recorded. A claim that was corrected counts by its last correction, one that was cancelled for nothing.
const USES: &str = "SELECT share.fund, claim.month, share.amount FROM claim CROSS JOIN claim_share AS share ON share.claim = claim.seq
  WHERE claim.month >= $1 AND claim.month <= $2 AND share.role = 'fund'
    AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.claim = claim.seq)
UNION ALL SELECT share.fund, claim.month, share.amount FROM correction CROSS JOIN claim ON claim.seq = correction.claim
  CROSS JOIN correction_share AS share ON share.correction = correction.seq
  WHERE claim.month >= $1 AND claim.month <= $2 AND share.role = 'fund'
    AND correction.nth = (SELECT max(nth) FROM correction AS last WHERE last.claim = claim.seq)
UNION ALL SELECT share.fund, substr(premium.recorded_on, 1, 7), share.amount FROM premium
  CROSS JOIN premium_share AS share ON share.premium = premium.id
  WHERE substr(premium.recorded_on, 1, 7) >= $1 AND substr(premium.recorded_on, 1, 7) <= $2";

/// A voucher is out until it is accepted somewhere, withdrawn, or can no longer be expected: clubs hand in the month after. One that
/// waits for staff is out as well.
const RESERVED: &str = "SELECT share.fund, share.amount FROM voucher_share AS share CROSS JOIN voucher ON voucher.id = share.voucher
  WHERE NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id)
    AND NOT EXISTS (SELECT 1 FROM claim_now AS used WHERE used.voucher = voucher.id AND used.decision = 'accepted' AND used.cancelled = 0)
    AND (voucher.to_on > $1 OR EXISTS (SELECT 1 FROM claim_now AS used WHERE used.voucher = voucher.id AND used.decision = 'open'))";

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

    /// What a fund bears of each claim and premium from the first through the last month.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_use_of_funds<E: From<Fault>>(
        &self,
        (first, last): (Month, Month),
        take: impl FnMut((FundId, Month, Money)) -> Result<(), E>,
    ) -> Result<(), E> {
        let read = |row: &Row<'_>| Ok((FundId(row.get(0)?), row.get::<_, Month>(1)?, row.get(2)?));
        self.each(USES, params![first, last], read, take)
    }

    /// What is reserved for each voucher that is out on a day.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_reservation<E: From<Fault>>(
        &self,
        on: NaiveDate,
        take: impl FnMut((FundId, Money)) -> Result<(), E>,
    ) -> Result<(), E> {
        let read = |row: &Row<'_>| Ok((fund(row)?, row.get("amount")?));
        // The first day of the month before.
        let since = on.with_day(1).and_then(|first| first.pred_opt());
        let since = since.and_then(|last| last.with_day(1)).unwrap_or(on);
        self.each(RESERVED, [since], read, take)
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
