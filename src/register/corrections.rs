//! What is corrected after a claim was accepted, and what stands of it since.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::claim_prices::{role_of, role_words};
use super::{Outcome, Register};
use crate::domain::{ClaimReason, CorrectionId, Money, Share, Split};

/// A correction to be recorded; `None` as its split cancels the claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCorrection {
    /// Its identity.
    pub id: CorrectionId,
    /// Why.
    pub reason: ClaimReason,
    /// The new division; `None` cancels.
    pub split: Option<Split>,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
}

/// A correction as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its place in the file.
    pub seq: i64,
    /// Which one of the claim, from 1.
    pub nth: i64,
    /// Whether the claim was cancelled.
    pub cancelled: bool,
    /// Closed reason.
    pub reason: String,
    /// The club's own price as it should have been.
    pub price: Money,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
    /// Day.
    pub recorded_on: NaiveDate,
    /// Who.
    pub recorded_by: String,
    /// The number of the settlement or the refund order that holds it; none while it waits.
    pub within: Option<String>,
}

/// What stands of an accepted claim: as it was priced, or as its newest correction says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whether it was cancelled: then it is worth nothing.
    pub cancelled: bool,
    /// The club's own price.
    pub price: Money,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
    /// Who bears what.
    pub shares: Vec<Share>,
}

fn correction(row: &Row<'_>) -> rusqlite::Result<Correction> {
    Ok(Correction {
        seq: row.get("seq")?,
        nth: row.get("nth")?,
        cancelled: row.get::<_, String>("kind")? == "cancel",
        reason: row.get("reason")?,
        price: row.get("price")?,
        collected: row.get("collected")?,
        due: row.get("due")?,
        recorded_on: row.get("recorded_on")?,
        recorded_by: row.get("recorded_by")?,
        within: row.get("within")?,
    })
}

fn share(row: &Row<'_>) -> rusqlite::Result<Share> {
    let role: String = row.get(0)?;
    Ok(Share {
        role: role_of(&role, row.get(1)?),
        amount: row.get(2)?,
    })
}

impl Register {
    /// Records a correction of a claim. The file refuses one of a claim that does not stand, and a second one while the first waits
    /// for its run.
    ///
    /// # Errors
    /// When the file refuses, or cannot be written.
    pub fn add_correction(
        &self,
        claim: i64,
        new: &NewCorrection,
        (on, by, at): (NaiveDate, &str, &str),
    ) -> Outcome<()> {
        let kind = new.split.as_ref().map_or("cancel", |_| "amount");
        let price = new.split.as_ref().map_or(Money::ZERO, Split::price);
        self.execute(
            "INSERT INTO correction (id, claim, nth, kind, reason, price, collected, due, recorded_on, recorded_by, recorded_at)
             VALUES ($1, $2, (SELECT count(*) + 1 FROM correction WHERE claim = $2), $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                new.id,
                claim,
                kind,
                new.reason.word(),
                price,
                new.collected,
                new.due,
                on,
                by,
                at
            ],
        )?;
        let seq = self.last_seq();
        for share in new.split.iter().flat_map(Split::shares) {
            let (role, fund) = role_words(&share.role);
            self.execute(
                "INSERT INTO correction_share (correction, role, fund, amount) VALUES ($1, $2, $3, $4)",
                params![seq, role, fund, share.amount],
            )?;
        }
        Ok(())
    }

    /// The corrections of a claim, in order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn corrections_of(&self, claim: i64) -> Outcome<Vec<Correction>> {
        self.all(
            "SELECT correction.*, coalesce(
               (SELECT number FROM entry JOIN settlement ON settlement.id = entry.settlement WHERE entry.correction = correction.seq),
               (SELECT number FROM refund_line JOIN refund_order ON refund_order.id = refund_line.refund_order
                WHERE refund_line.correction = correction.seq)) AS within
             FROM correction WHERE claim = $1 ORDER BY nth",
            [claim],
            correction,
        )
    }

    /// The shares of a correction, in order of rank; none of one that cancels.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn correction_shares(&self, correction: i64) -> Outcome<Vec<Share>> {
        let mut shares = self.all(
            "SELECT role, fund, amount FROM correction_share WHERE correction = $1",
            [correction],
            share,
        )?;
        shares.sort_by(|a, b| a.role.cmp(&b.role));
        Ok(shares)
    }

    /// The last day on which something happened to a claim: handed in, entered in a run or an order that closed, or corrected.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_day_of(&self, claim: i64) -> Outcome<Option<NaiveDate>> {
        let found = self.one(
            "SELECT max(day) FROM (SELECT received_on AS day FROM claim JOIN hand_in ON hand_in.id = claim.hand_in WHERE claim.seq = $1
               UNION ALL SELECT closed_on FROM entry JOIN settlement ON settlement.id = entry.settlement WHERE entry.claim = $1
               UNION ALL SELECT closed_on FROM refund_line JOIN refund_order ON refund_order.id = refund_line.refund_order
                 WHERE refund_line.claim = $1
               UNION ALL SELECT recorded_on FROM correction WHERE correction.claim = $1)",
            [claim],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// What stands of a priced claim; `None` where it has no price, as long as it is open or when it was refused.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn standing(&self, claim: i64) -> Outcome<Option<Standing>> {
        if let Some(newest) = self.corrections_of(claim)?.pop() {
            return Ok(Some(Standing {
                cancelled: newest.cancelled,
                price: newest.price,
                collected: newest.collected,
                due: newest.due,
                shares: self.correction_shares(newest.seq)?,
            }));
        }
        let priced = self.one(
            "SELECT price, collected, due FROM claim_price WHERE claim = $1",
            [claim],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        let Some((price, collected, due)) = priced else {
            return Ok(None);
        };
        let mut shares = self.all(
            "SELECT role, fund, amount FROM claim_share WHERE claim = $1",
            [claim],
            share,
        )?;
        shares.sort_by(|a, b| a.role.cmp(&b.role));
        Ok(Some(Standing {
            cancelled: false,
            price,
            collected,
            due,
            shares,
        }))
    }
}
