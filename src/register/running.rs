//! What is still running for a person, so that nothing of it may be erased yet: it ends first.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{Month, PersonId};

/// Something that still needs what is known of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Running {
    /// So many claims that are open, or accepted and in no run yet.
    Claims(i64),
    /// So many refunds, premiums or corrections of them that are not paid yet.
    Refunds(i64),
    /// So many refunds to somebody else that are not paid yet, and go to an account of the person.
    Through(i64),
    /// So many vouchers that a club may still take.
    Vouchers(i64),
    /// A kit promised prices by the rights of the household, through this day, and its last month is not settled.
    Kit(NaiveDate),
    /// A year in which something was used, and which is not closed.
    Year(i32),
}

/// The claims of a person, by pass, voucher and refund.
const CLAIMS: &str = "SELECT claim.seq FROM pass CROSS JOIN claim ON claim.pass = pass.id WHERE pass.person = $1
  UNION ALL SELECT claim.seq FROM voucher CROSS JOIN claim ON claim.voucher = voucher.id WHERE voucher.person = $1
  UNION ALL SELECT claim FROM refund_claim WHERE person = $1";
/// What each kit promised by: rights on its days of whoever shared a household with the person, and holds a pass.
const KITS: &str = "SELECT DISTINCT kit.to_on FROM kit WHERE EXISTS (
    SELECT 1 FROM entitlement AS known WHERE known.from_on < kit.to_on AND (known.to_on IS NULL OR known.to_on > kit.from_on)
      AND EXISTS (SELECT 1 FROM pass WHERE pass.person = known.person)
      AND (known.person = $1 OR known.person IN (SELECT other.person FROM membership_ever AS own
        JOIN membership_ever AS other ON other.household = own.household WHERE own.person = $1)))";

impl Register {
    /// What is still running for one person on a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn running(&self, person: PersonId, on: NaiveDate) -> Outcome<Vec<Running>> {
        let closed: Option<Month> = self
            .one("SELECT max(last_month) FROM settlement", [], |row| {
                row.get(0)
            })?
            .flatten();
        let mut running = Vec::new();
        let mut some = |count: i64, of: fn(i64) -> Running| {
            if count > 0 {
                running.push(of(count));
            }
        };
        some(self.claims_running(person)?, Running::Claims);
        some(self.refunds_running(person)?, Running::Refunds);
        some(self.refunds_through(person)?, Running::Through);
        some(self.open_vouchers_of(person, on)?, Running::Vouchers);
        let kits: Vec<NaiveDate> = self.all(KITS, [person], |row| row.get(0))?;
        let last_days = kits.into_iter().filter_map(|to| to.pred_opt());
        let out = last_days.filter(|last| *last >= on || closed < Some(Month::of(*last)));
        running.extend(out.max().map(Running::Kit));
        let year = self.last_year_of(person)?;
        let open = year.filter(|year| {
            let december = NaiveDate::from_ymd_opt(*year, 12, 1).map(Month::of);
            closed < december
        });
        running.extend(open.map(Running::Year));
        Ok(running)
    }

    fn claims_running(&self, person: PersonId) -> Outcome<i64> {
        let waiting = self.one(
            &format!(
                "SELECT count(*) FROM claim_now AS claim LEFT JOIN claim_price AS price ON price.claim = claim.seq
                 WHERE claim.seq IN ({CLAIMS}) AND (claim.decision = 'open' OR (claim.decision = 'accepted' AND claim.cancelled = 0
                   AND price.route IS NOT 'refund' AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq))
                   OR EXISTS (SELECT 1 FROM correction JOIN entry AS before ON before.claim = correction.claim WHERE correction.claim = claim.seq
                     AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.correction = correction.seq)))"
            ),
            [person],
            |row| row.get(0),
        )?;
        Ok(waiting.unwrap_or(0))
    }

    fn refunds_running(&self, person: PersonId) -> Outcome<i64> {
        let waiting = self.one(
            "SELECT (SELECT count(*) FROM refund_payment AS paid JOIN refund_order ON refund_order.id = paid.refund_order
                WHERE paid.person = $1 AND refund_order.state <> 'paid')
              + (SELECT count(*) FROM refund_claim AS asked JOIN claim_now AS claim ON claim.seq = asked.claim
                WHERE asked.person = $1 AND claim.decision = 'accepted' AND claim.cancelled = 0
                  AND NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.claim = asked.claim))
              + (SELECT count(*) FROM refund_claim AS asked JOIN correction ON correction.claim = asked.claim
                  JOIN refund_line AS before ON before.claim = asked.claim AND before.correction IS NULL
                WHERE asked.person = $1 AND NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.correction = correction.seq))
              + (SELECT count(*) FROM premium WHERE premium.person = $1
                  AND NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.premium = premium.id))",
            [person],
            |row| row.get(0),
        )?;
        Ok(waiting.unwrap_or(0))
    }

    /// Refunds to somebody else on an account of the person: whom and where to pay stands in their document.
    fn refunds_through(&self, person: PersonId) -> Outcome<i64> {
        let waiting = self.one(
            "SELECT count(*) FROM personal_document AS line JOIN refund_order ON refund_order.id = line.refund_order
             WHERE line.payee = $1 AND line.person <> $1 AND line.bytes IS NOT NULL AND refund_order.state <> 'paid'",
            [person],
            |row| row.get(0),
        )?;
        Ok(waiting.unwrap_or(0))
    }

    /// The last year in which something of a person was accepted.
    fn last_year_of(&self, person: PersonId) -> Outcome<Option<i32>> {
        let year = self.one(
            &format!(
                "SELECT CAST(max(substr(claim.month, 1, 4)) AS INTEGER) FROM claim_now AS claim
                 WHERE claim.seq IN ({CLAIMS}) AND claim.decision = 'accepted' AND claim.cancelled = 0"
            ),
            params![person],
            |row| row.get(0),
        )?;
        Ok(year.flatten())
    }
}
