//! What waits for somebody on a day: counts alone, each along an index, so that they are there at once however large the register is.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Entitlement, Fault, Outcome, Register};
use crate::domain::Month;
use crate::register::due_claims::DUE;
use crate::register::entitlements::entitlement;

/// Rights that end in a space of days and go on in no other.
const ENDING: &str = "void = 0 AND to_on > $1 AND to_on <= $2
  AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = entitlement.id)
  AND NOT EXISTS (SELECT 1 FROM entitlement_now AS next WHERE next.person = entitlement.person AND next.\"right\" = entitlement.\"right\"
    AND next.from_on >= entitlement.to_on)";

/// How much of something waits, and the first day of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waits {
    /// How many.
    pub count: i64,
    /// The earliest day among them.
    pub day: Option<NaiveDate>,
}

fn waits(row: &rusqlite::Row<'_>) -> rusqlite::Result<Waits> {
    Ok(Waits {
        count: row.get(0)?,
        day: row.get(1)?,
    })
}

impl Register {
    /// Rights of which the first day without lies after `on` and not after `until`, and that go on in no other.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn rights_ending(&self, on: NaiveDate, until: NaiveDate) -> Outcome<Waits> {
        let sql = format!(
            "SELECT count(*), min(to_on) FROM entitlement INDEXED BY entitlement_ends WHERE {ENDING}"
        );
        let found = self.one(&sql, params![on, until], waits)?;
        Ok(found.unwrap_or_default())
    }

    /// Each of those rights, the one that ends first first.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_right_ending<E: From<Fault>>(
        &self,
        on: NaiveDate,
        until: NaiveDate,
        take: impl FnMut(Entitlement) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT * FROM entitlement INDEXED BY entitlement_ends WHERE {ENDING} ORDER BY to_on"
        );
        self.each(&sql, params![on, until], entitlement, take)
    }

    /// Open claims, of clubs and of holders, since the day they were handed in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claims_open(&self) -> Outcome<Waits> {
        let found = self.one(
            "SELECT count(*), min(hand_in.received_on)
             FROM claim_decision AS decision INDEXED BY claim_decision_open
             CROSS JOIN claim ON claim.seq = decision.claim CROSS JOIN hand_in ON hand_in.id = claim.hand_in
             WHERE decision.decision = 'open'
               AND NOT EXISTS (SELECT 1 FROM claim_decision AS later WHERE later.claim = decision.claim AND later.nth > decision.nth)",
            [],
            waits,
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Accepted claims of clubs in months before `this` that follow the last closed run, with the first and the last of those months.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn run_to_close(&self, this: Month) -> Outcome<Option<(i64, Month, Month)>> {
        let sql = format!(
            "SELECT count(*), min(month), max(month) FROM claim INDEXED BY claim_month
             WHERE month > coalesce((SELECT max(last_month) FROM settlement), '') AND month < $1 AND {DUE}"
        );
        let found = self.one(&sql, [this], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        Ok(match found {
            Some((count, Some(first), Some(last))) => Some((count, first, last)),
            _ => None,
        })
    }

    /// Clubs whose newest kit has its first day without after `since` and not after `until`; who was merged into another has none.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn kits_ending(&self, since: NaiveDate, until: NaiveDate) -> Outcome<Waits> {
        let found = self.one(
            "SELECT count(*), min(newest.to_on) FROM (SELECT organiser, max(to_on) AS to_on FROM kit GROUP BY organiser) AS newest
             WHERE newest.to_on > $1 AND newest.to_on <= $2
               AND NOT EXISTS (SELECT 1 FROM organiser_payee WHERE organiser_payee.organiser = newest.organiser)",
            params![since, until],
            waits,
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Accepted refunds handed in since a month that stand in no order yet.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refunds_to_order(&self, since: Month) -> Outcome<Waits> {
        let found = self.one(
            "SELECT count(*), min(hand_in.received_on) FROM refund_claim
             CROSS JOIN claim ON claim.seq = refund_claim.claim CROSS JOIN hand_in ON hand_in.id = claim.hand_in
             WHERE refund_claim.claim >= (SELECT seq FROM claim WHERE month >= $1 ORDER BY month, seq LIMIT 1)
               AND NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.claim = claim.seq AND refund_line.correction IS NULL)
               AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'",
            [since],
            waits,
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Parts of agreed plans that were to be paid by a day and are not, of vouchers that were not withdrawn. What was agreed before `since` is
    /// not looked for.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn instalments_late(&self, since: NaiveDate, on: NaiveDate) -> Outcome<Waits> {
        // By that day everything is to be paid but what the plan puts off until later.
        let found = self.one(
            "SELECT count(*), min(part.due_on) FROM instalment AS part INDEXED BY instalment_due
             CROSS JOIN voucher ON voucher.id = part.voucher
             WHERE part.due_on > $1 AND part.due_on <= $2
               AND part.plan = (SELECT max(plan) FROM instalment WHERE voucher = part.voucher)
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher_withdrawal.voucher = part.voucher)
               AND (SELECT coalesce(sum(amount), 0) FROM receipt_line WHERE receipt_line.voucher = part.voucher)
                 < voucher.holder_share - (SELECT coalesce(sum(amount), 0) FROM instalment AS later
                   WHERE later.voucher = part.voucher AND later.plan = part.plan AND later.due_on > part.due_on)",
            params![since, on],
            waits,
        )?;
        Ok(found.unwrap_or_default())
    }

    /// Receipts after the last closing of the till.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn till_open(&self) -> Outcome<Waits> {
        let found = self.one(
            "SELECT count(*), min(issued_on) FROM receipt WHERE seq > coalesce((SELECT max(last_receipt) FROM till_closing), 0)",
            [],
            waits,
        )?;
        Ok(found.unwrap_or_default())
    }

    /// The day of the last backup.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn backed_up_on(&self) -> Outcome<Option<NaiveDate>> {
        self.one(
            "SELECT substr(at, 1, 10) FROM audit INDEXED BY audit_backup WHERE action = 'backup' ORDER BY seq DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
    }
}
