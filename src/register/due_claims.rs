//! What a run holds: the accepted claims and corrections that are in no settlement yet, and those of a closed one.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::claim_prices::role_of;
use super::{Fault, Outcome, Register};
use crate::domain::{Month, Route, SettlementId, Share};
use crate::settlement::{Basis, Correction, DueClaim, Standing};

/// An accepted claim of a club that is in no settlement. What a household asks back is no business of a run.
pub(super) const DUE: &str = "NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq AND entry.kind = 'claim')
  AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim.seq)";
/// To whom the claim is paid.
pub(super) const PAYEE: &str = "coalesce((SELECT payee FROM organiser_payee WHERE organiser_payee.organiser = claim.organiser), claim.organiser)";

/// A correction with what stood before it.
const CORRECTION: &str = "SELECT correction.seq, correction.nth, correction.kind, correction.claim, claim.id, claim.reference, claim.offer, claim.price_class,
  correction.reason, correction.recorded_on, price.route, coalesce(before.price, price.price) AS stood_gross, coalesce(before.collected, price.collected) AS stood_collected,
  coalesce(before.due, price.due) AS stood_due, correction.price, correction.collected, correction.due";
pub(super) const BEFORE: &str = "LEFT JOIN correction AS before ON before.claim = correction.claim AND before.nth = correction.nth - 1";

fn standing(row: &Row<'_>) -> rusqlite::Result<Standing> {
    Ok(Standing {
        gross: row.get("price")?,
        collected: row.get("collected")?,
        due: row.get("due")?,
    })
}

/// A claim without a price stands as nothing at the door, and with no version that priced it.
fn due_claim(row: &Row<'_>) -> rusqlite::Result<(DueClaim, Basis)> {
    let scheme_version = row.get("scheme_version")?;
    let basis = Basis {
        asked: row.get("asked")?,
        scheme_version,
        unnoted: row.get::<_, Option<bool>>("unnoted")? == Some(true),
        shares: Vec::new(),
    };
    let (route, standing) = if scheme_version.is_some() {
        (row.get("route")?, standing(row)?)
    } else {
        (Route::Door, Standing::default())
    };
    Ok((of_a_run(row, route, standing)?, basis))
}

fn settled_claim(row: &Row<'_>) -> rusqlite::Result<DueClaim> {
    of_a_run(row, row.get("route")?, standing(row)?)
}

fn of_a_run(row: &Row<'_>, route: Route, standing: Standing) -> rusqlite::Result<DueClaim> {
    Ok(DueClaim {
        seq: row.get("seq")?,
        id: row.get("id")?,
        organiser: row.get("organiser")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        route,
        standing,
        late: row.get("late")?,
    })
}

fn correction(row: &Row<'_>) -> rusqlite::Result<Correction> {
    let cancelled = row.get::<_, String>("kind")? == "cancel";
    Ok(Correction {
        seq: row.get("seq")?,
        nth: row.get("nth")?,
        claim_seq: row.get("claim")?,
        claim: row.get("id")?,
        organiser: row.get("organiser")?,
        reference: row.get("reference")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        reason: row.get("reason")?,
        on: row.get("recorded_on")?,
        statement: row.get("statement")?,
        route: row.get("route")?,
        stood: Standing {
            gross: row.get("stood_gross")?,
            collected: row.get("stood_collected")?,
            due: row.get("stood_due")?,
        },
        stands: (!cancelled).then(|| standing(row)).transpose()?,
    })
}

fn share(row: &Row<'_>) -> rusqlite::Result<Option<Share>> {
    let Some(role) = row.get_ref("role")?.as_str_or_null()? else {
        return Ok(None);
    };
    let role = role_of(role, row.get("fund")?);
    let amount = row.get("amount")?;
    Ok(Some(Share { role, amount }))
}

impl Register {
    /// The earliest month with an accepted claim that is in no settlement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn earliest_unsettled_month(&self) -> Outcome<Option<Month>> {
        self.one(
            &format!(
                "SELECT month FROM claim INDEXED BY claim_month WHERE {DUE} ORDER BY month LIMIT 1"
            ),
            [],
            |row| row.get(0),
        )
    }

    /// How many accepted claims were handed in after a month: they go in a later run.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn accepted_after(&self, last: Month) -> Outcome<i64> {
        let counted =
            format!("SELECT count(*) FROM claim INDEXED BY claim_month WHERE month > $1 AND {DUE}");
        Ok(self.one(&counted, [last], |row| row.get(0))?.unwrap_or(0))
    }

    /// How many claims of clubs are open.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open_of_clubs(&self) -> Outcome<i64> {
        let counted = self.one(
            "SELECT count(*) FROM claim_now WHERE decision = 'open'
               AND NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim_now.seq)",
            [],
            |row| row.get(0),
        )?;
        Ok(counted.unwrap_or(0))
    }

    /// Every accepted claim up to a month that is in no settlement, in recorded order, with what it rests on.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_due_claim<E: From<Fault>>(
        &self,
        last: Month,
        mut take: impl FnMut(&DueClaim, &Basis) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut held: Option<(DueClaim, Basis)> = None;
        let read = |row: &Row<'_>| {
            let seq: i64 = row.get("seq")?;
            let next = held.as_ref().is_none_or(|(claim, _)| claim.seq != seq);
            let before = if next {
                held.replace(due_claim(row)?)
            } else {
                None
            };
            if let Some((_, basis)) = &mut held {
                basis.shares.extend(share(row)?);
            }
            Ok(before)
        };
        let mut give = |whole: Option<(DueClaim, Basis)>| match whole {
            Some((claim, basis)) => take(&claim, &basis),
            None => Ok(()),
        };
        // A claim with one of its shares on each row; an accepted claim without a price comes too, and is found out.
        self.each(
            &format!(
                "SELECT claim.seq, claim.id, {PAYEE} AS organiser, claim.offer, claim.price_class, claim.late, claim.price AS asked,
                   price.scheme_version, price.route, price.price, price.collected, price.due,
                   price.limits = 'passed' AND NOT EXISTS (SELECT 1 FROM claim_note WHERE claim_note.claim = claim.seq) AS unnoted,
                   share.role, share.fund, share.amount
                 FROM claim LEFT JOIN claim_price AS price ON price.claim = claim.seq LEFT JOIN claim_share AS share ON share.claim = claim.seq
                 WHERE claim.month <= $1 AND {DUE} ORDER BY claim.seq"
            ),
            [last],
            read,
            &mut give,
        )?;
        give(held)
    }

    /// Every correction of a claim up to a month that is in no settlement, in recorded order, with the shares it moves: those of what
    /// stood below zero. The claims of the run are entered, or will be: each of them is in a settlement then.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_due_correction<E: From<Fault>>(
        &self,
        last: Month,
        mut take: impl FnMut(&Correction, &[Share]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            &format!(
                "{CORRECTION}, {PAYEE} AS organiser,
                   (SELECT statement.number FROM entry JOIN statement ON statement.settlement = entry.settlement
                      AND statement.organiser = entry.organiser WHERE entry.claim = claim.seq AND entry.kind = 'claim') AS statement
                 FROM correction CROSS JOIN claim ON claim.seq = correction.claim
                   CROSS JOIN claim_price AS price ON price.claim = claim.seq {BEFORE}
                 WHERE claim.month <= $1 AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.correction = correction.seq)
                   AND NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim.seq)
                 ORDER BY correction.seq"
            ),
            [last],
            correction,
            |of| take(&of, &self.shares_moved(&of)?),
        )
    }

    /// What a correction moves: the shares of what stood, below zero, and those of what stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn shares_moved(&self, of: &Correction) -> Outcome<Vec<Share>> {
        let moved = self.all(
            "SELECT role, fund, -amount AS amount FROM claim_share WHERE claim = $1 AND $2 = 1
             UNION ALL SELECT role, fund, -amount FROM correction_share
               WHERE correction = (SELECT seq FROM correction WHERE claim = $1 AND nth = $2 - 1)
             UNION ALL SELECT role, fund, amount FROM correction_share WHERE correction = $3",
            params![of.claim_seq, of.nth, of.seq],
            share,
        )?;
        Ok(moved.into_iter().flatten().collect())
    }

    /// The claims of a settlement with the amounts that were entered, in the order in which they were.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_settled_claim<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        take: impl FnMut(DueClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT claim.seq, claim.id, entry.organiser, claim.offer, claim.price_class, claim.late, price.route,
               entry.gross AS price, entry.collected, entry.due
             FROM entry NOT INDEXED CROSS JOIN claim ON claim.seq = entry.claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
             WHERE entry.settlement = $1 AND entry.kind = 'claim' ORDER BY entry.seq",
            [settlement],
            settled_claim,
            take,
        )
    }

    /// The corrections of a settlement, in the order in which they were entered.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_settled_correction<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        take: impl FnMut(Correction) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            &format!(
                "{CORRECTION}, entry.organiser,
                   (SELECT statement.number FROM entry AS first JOIN statement ON statement.settlement = first.settlement
                      AND statement.organiser = first.organiser WHERE first.claim = claim.seq AND first.kind = 'claim') AS statement
                 FROM entry NOT INDEXED CROSS JOIN correction ON correction.seq = entry.correction CROSS JOIN claim ON claim.seq = entry.claim
                   CROSS JOIN claim_price AS price ON price.claim = claim.seq {BEFORE}
                 WHERE entry.settlement = $1 AND entry.kind = 'reversal' ORDER BY entry.seq"
            ),
            [settlement],
            correction,
            take,
        )
    }

    /// The refund orders that were closed before a day and stand beside no settlement: number and hash.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn due_refunds(&self, before: NaiveDate) -> Outcome<Vec<(String, [u8; 32])>> {
        self.all(
            "SELECT number, hash FROM refund_order WHERE hash IS NOT NULL AND closed_on < $1
               AND NOT EXISTS (SELECT 1 FROM settlement_refund WHERE settlement_refund.refund_order = refund_order.id) ORDER BY number",
            [before],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// The refund orders that stand beside a settlement: number and hash.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settled_refunds(&self, settlement: SettlementId) -> Outcome<Vec<(String, [u8; 32])>> {
        self.all(
            "SELECT number, hash FROM settlement_refund CROSS JOIN refund_order ON refund_order.id = settlement_refund.refund_order
             WHERE settlement_refund.settlement = $1 ORDER BY number",
            [settlement],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }
}
