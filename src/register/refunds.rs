//! What households hand in themselves (route `refund`), and what of it waits for an order.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::claims::Decision;
use super::{Fault, Outcome, Register};
use crate::domain::{FundId, Money, Month, PersonId};
use crate::settlement::{RefundLine, RefundOf};

/// What was paid, by whom and when, with the keyed hash of the number on the receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefundClaim {
    /// Who asks.
    pub person: PersonId,
    /// What the holder paid.
    pub paid: Money,
    /// On which day.
    pub paid_on: NaiveDate,
    /// Keyed hash of the number on the receipt.
    pub receipt: [u8; 32],
}

/// The claim that came with a receipt first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptUsed {
    /// The number of that claim.
    pub reference: String,
    /// The id of the club.
    pub organiser: String,
    /// Month of hand-in.
    pub month: Month,
}

/// A refund that was asked and is not paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingRefund {
    /// Recorded order.
    pub claim: i64,
    /// The number of the claim.
    pub reference: String,
    /// Who asked.
    pub person: PersonId,
    /// The id of the offer.
    pub offer: Option<String>,
    /// Day of hand-in.
    pub received_on: NaiveDate,
    /// How it stands.
    pub decision: Decision,
    /// Closed reason.
    pub reason: Option<String>,
    /// What is repaid, once that is decided.
    pub amount: Option<Money>,
    /// The order in which it stands, not paid yet.
    pub order: Option<String>,
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<WaitingRefund> {
    let decision: String = row.get("decision")?;
    Ok(WaitingRefund {
        claim: row.get("seq")?,
        reference: row.get("reference")?,
        person: row.get("person")?,
        offer: row.get("offer")?,
        received_on: row.get("received_on")?,
        decision: Decision::of(&decision),
        reason: row.get("reason")?,
        amount: row.get("amount")?,
        order: row.get("number")?,
    })
}

/// A line in the making: its shares come one a row.
#[derive(Default)]
struct Lines(Vec<RefundLine>);

impl Lines {
    fn share(&mut self, of: RefundOf, person: PersonId, fund: Option<String>, amount: Money) {
        if self.0.last().is_none_or(|last| last.of != of) {
            let shares = Vec::new();
            self.0.push(RefundLine { person, of, shares });
        }
        let (Some(line), Some(fund)) = (self.0.last_mut(), fund) else {
            return;
        };
        let fund = FundId(fund);
        match line.shares.iter_mut().find(|(known, _)| *known == fund) {
            Some((_, sum)) => *sum = Money::from_cents(sum.cents() + amount.cents()),
            None => line.shares.push((fund, amount)),
        }
    }
}

impl Register {
    /// Adds what stands behind a claim on route `refund`.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_refund_claim(&self, claim: i64, new: &RefundClaim) -> Outcome<()> {
        self.execute(
            "INSERT INTO refund_claim (claim, person, paid, paid_on, receipt) VALUES ($1, $2, $3, $4, $5)",
            params![claim, new.person, new.paid, new.paid_on, new.receipt],
        )?;
        Ok(())
    }

    /// What stands behind a claim, where it is one on route `refund`.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_claim(&self, claim: i64) -> Outcome<Option<RefundClaim>> {
        self.one(
            "SELECT * FROM refund_claim WHERE claim = $1",
            [claim],
            |row| {
                Ok(RefundClaim {
                    person: row.get("person")?,
                    paid: row.get("paid")?,
                    paid_on: row.get("paid_on")?,
                    receipt: row.get("receipt")?,
                })
            },
        )
    }

    /// The first claim with this receipt that was neither refused nor cancelled, whoever handed it in and for whatever club.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn receipt_used(&self, receipt: &[u8; 32]) -> Outcome<Option<ReceiptUsed>> {
        self.one(
            "SELECT claim_now.reference, organiser.alias, claim_now.month FROM refund_claim
             JOIN claim_now ON claim_now.seq = refund_claim.claim JOIN organiser ON organiser.id = claim_now.organiser
             WHERE refund_claim.receipt = $1 AND claim_now.decision <> 'refused' AND claim_now.cancelled = 0 ORDER BY claim_now.seq LIMIT 1",
            [receipt],
            |row| {
                Ok(ReceiptUsed {
                    reference: row.get(0)?,
                    organiser: row.get(1)?,
                    month: row.get(2)?,
                })
            },
        )
    }

    /// What is accepted and stands in no order yet, in recorded order: claims, and then corrections of claims.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refunds_due(&self) -> Outcome<Vec<RefundLine>> {
        let mut lines = Lines::default();
        self.each(
            "SELECT claim.seq, claim.id, refund_claim.person, share.fund, share.amount
             FROM refund_claim CROSS JOIN claim ON claim.seq = refund_claim.claim
             LEFT JOIN claim_share AS share ON share.claim = claim.seq AND share.role = 'fund'
             WHERE NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.claim = claim.seq AND refund_line.correction IS NULL)
               AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
             ORDER BY refund_claim.claim",
            [],
            |row| {
                let amount: Option<Money> = row.get(4)?;
                Ok((RefundOf::Claim(row.get(0)?, row.get(1)?), row.get(2)?, row.get(3)?, amount))
            },
            |(of, person, fund, amount)| {
                lines.share(of, person, fund, amount.unwrap_or_default());
                Ok::<(), Fault>(())
            },
        )?;
        self.each(
            "SELECT due.claim, due.seq, due.id, refund_claim.person, share.fund, share.amount
             FROM correction AS due JOIN refund_claim ON refund_claim.claim = due.claim
             LEFT JOIN (SELECT correction, fund, amount FROM correction_share WHERE role = 'fund') AS share ON share.correction = due.seq
             WHERE NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.correction = due.seq) ORDER BY due.seq",
            [],
            |row| {
                let amount: Option<Money> = row.get(5)?;
                let of = RefundOf::Correction(row.get(0)?, row.get(1)?, row.get(2)?);
                Ok((of, row.get(3)?, row.get(4)?, amount))
            },
            |(of, person, fund, amount)| {
                lines.share(of, person, fund, amount.unwrap_or_default());
                Ok::<(), Fault>(())
            },
        )?;
        for line in &mut lines.0 {
            if let RefundOf::Correction(claim, correction, _) = line.of {
                self.take_off(line, claim, correction)?;
            }
        }
        Ok(lines.0)
    }

    /// Takes what stood before a correction off its line.
    fn take_off(&self, line: &mut RefundLine, claim: i64, correction: i64) -> Outcome<()> {
        let before = self.all(
            "SELECT share.fund, share.amount FROM correction AS earlier JOIN correction_share AS share ON share.correction = earlier.seq
             WHERE earlier.claim = $1 AND earlier.nth = (SELECT nth - 1 FROM correction WHERE seq = $2) AND share.role = 'fund'
             UNION ALL SELECT fund, amount FROM claim_share
             WHERE claim = $1 AND role = 'fund' AND (SELECT nth FROM correction WHERE seq = $2) = 1",
            params![claim, correction],
            |row| Ok((FundId(row.get(0)?), row.get::<_, Money>(1)?)),
        )?;
        let mut shares: BTreeMap<FundId, i64> = BTreeMap::new();
        for (fund, amount) in line.shares.drain(..) {
            *shares.entry(fund).or_default() += amount.cents();
        }
        for (fund, amount) in before {
            *shares.entry(fund).or_default() -= amount.cents();
        }
        let shares = shares.into_iter().filter(|(_, cents)| *cents != 0);
        line.shares = shares
            .map(|(fund, cents)| (fund, Money::from_cents(cents)))
            .collect();
        Ok(())
    }

    /// Every refund that was asked and is neither refused nor paid, in recorded order.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_waiting_refund<E: From<Fault>>(
        &self,
        take: impl FnMut(WaitingRefund) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT claim.seq, claim.reference, refund_claim.person, offer.alias AS offer, hand_in.received_on, decision.decision,
               decision.reason, coalesce((SELECT sum(amount) FROM correction_share WHERE role = 'fund' AND correction =
                 (SELECT seq FROM correction WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1)),
               (SELECT sum(amount) FROM claim_share WHERE claim = claim.seq AND role = 'fund')) AS amount, refund_order.number
             FROM refund_claim CROSS JOIN claim ON claim.seq = refund_claim.claim JOIN hand_in ON hand_in.id = claim.hand_in
             JOIN claim_decision AS decision ON decision.claim = claim.seq
               AND decision.nth = (SELECT max(nth) FROM claim_decision WHERE claim = claim.seq)
             LEFT JOIN offer ON offer.id = claim.offer
             LEFT JOIN refund_line ON refund_line.claim = claim.seq AND refund_line.correction IS NULL
             LEFT JOIN refund_order ON refund_order.id = refund_line.refund_order
             WHERE decision.decision <> 'refused' AND refund_order.state IS NOT 'paid'
               AND NOT EXISTS (SELECT 1 FROM correction WHERE claim = claim.seq AND kind = 'cancel') ORDER BY refund_claim.claim",
            [],
            waiting,
            take,
        )
    }
}
