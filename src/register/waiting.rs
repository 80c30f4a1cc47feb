//! What was handed in and is not yet paid. Nothing here names a person.

use chrono::NaiveDate;
use rusqlite::Row;

use super::claims::Decision;
use super::{Fault, Outcome, Register};
use crate::domain::{Money, OrganiserId};

/// A claim of a club that is in no run and was not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingClaim {
    /// The payee.
    pub organiser: OrganiserId,
    /// How it stands.
    pub decision: Decision,
    /// The day it was handed in.
    pub received_on: NaiveDate,
    /// What is due, as it stands; the club's own price as long as it is open.
    pub amount: Money,
}

/// A statement of a run that is not paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingStatement {
    /// The payee.
    pub organiser: OrganiserId,
    /// Number of the settlement.
    pub settlement: String,
    /// `closed`, `approved`, `ordered` or `rejected`.
    pub state: String,
    /// The day its run was closed.
    pub closed_on: NaiveDate,
    /// How many claims it holds.
    pub claims: i64,
    /// What is to be paid.
    pub payable: Money,
    /// Whether it was closed as one of the municipality itself.
    pub internal: bool,
}

fn claim(row: &Row<'_>) -> rusqlite::Result<WaitingClaim> {
    Ok(WaitingClaim {
        organiser: row.get("organiser")?,
        decision: Decision::of(&row.get::<_, String>("decision")?),
        received_on: row.get("received_on")?,
        amount: row.get("amount")?,
    })
}

impl Register {
    /// Every claim of a club that is in no run and was not refused or cancelled.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_waiting_claim<E: From<Fault>>(
        &self,
        take: impl FnMut(WaitingClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT coalesce((SELECT payee FROM organiser_payee WHERE organiser = claim.organiser), claim.organiser) AS organiser,
               decision.decision, hand_in.received_on,
               CASE decision.decision WHEN 'open' THEN claim.price ELSE coalesce(now.due, price.due, 0) END AS amount
             FROM claim CROSS JOIN claim_decision AS decision ON decision.claim = claim.seq
               AND decision.nth = (SELECT max(nth) FROM claim_decision WHERE claim = claim.seq)
             CROSS JOIN hand_in ON hand_in.id = claim.hand_in
             LEFT JOIN claim_price AS price ON price.claim = claim.seq
             LEFT JOIN correction AS now ON now.seq = (SELECT max(seq) FROM correction WHERE claim = claim.seq)
             WHERE decision.decision <> 'refused' AND now.kind IS NOT 'cancel'
               AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq)
               AND NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim.seq)",
            [],
            claim,
            take,
        )
    }

    /// Every statement with something to pay of a run that is not paid, earliest run first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn waiting_statements(&self) -> Outcome<Vec<WaitingStatement>> {
        self.all(
            "SELECT statement.organiser, settlement.number, settlement.state, settlement.closed_on, statement.claims, statement.payable, statement.internal
             FROM settlement CROSS JOIN statement ON statement.settlement = settlement.id
             WHERE settlement.state <> 'paid' AND statement.payable > 0 ORDER BY settlement.number",
            [],
            |row| {
                Ok(WaitingStatement {
                    organiser: row.get(0)?,
                    settlement: row.get(1)?,
                    state: row.get(2)?,
                    closed_on: row.get(3)?,
                    claims: row.get(4)?,
                    payable: row.get(5)?,
                    internal: row.get(6)?,
                })
            },
        )
    }
}
