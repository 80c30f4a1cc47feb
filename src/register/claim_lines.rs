//! Claims as staff look at them: how each stands, what is open, who bears what.

use chrono::NaiveDate;
use rusqlite::Row;

use super::claims::Decision;
use super::{Fault, Outcome, Register};
use crate::domain::{ClaimId, Money, Month};

/// One claim in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimLine {
    /// Recorded order of hand-in.
    pub seq: i64,
    /// Its identity.
    pub id: ClaimId,
    /// Who asks, by the id of the list.
    pub organiser: String,
    /// The club's own number for it.
    pub reference: String,
    /// The offer, by the id of the list.
    pub offer: Option<String>,
    /// The club's own price, as it stands.
    pub price: Money,
    /// Day of use.
    pub redeemed_on: NaiveDate,
    /// Day of hand-in.
    pub received_on: NaiveDate,
    /// Month of hand-in.
    pub month: Month,
    /// How it was decided.
    pub decision: Decision,
    /// Whether it was cancelled since.
    pub cancelled: bool,
    /// Public code.
    pub code: String,
    /// Closed reason for staff.
    pub reason: Option<String>,
    /// Whether the use lies in a closed month.
    pub late: bool,
    /// Due to the club, once priced, as it stands; of what a household asks back, what it gets.
    pub due: Option<Money>,
    /// First day of the version that priced it.
    pub priced_by: Option<NaiveDate>,
}

/// One decision on a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Which.
    pub decision: Decision,
    /// Closed reason for staff.
    pub reason: Option<String>,
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
}

const LINE: &str = "SELECT claim_now.*, organiser.alias AS organiser_alias, offer.alias AS offer_alias, hand_in.received_on,
  coalesce(stands.price, claim_now.price) AS stands_at, CASE WHEN EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim_now.seq)
    THEN CASE WHEN stands.seq IS NOT NULL THEN (SELECT sum(amount) FROM correction_share WHERE correction = stands.seq AND role = 'fund')
      ELSE (SELECT sum(amount) FROM claim_share WHERE claim = claim_now.seq AND role = 'fund') END
    ELSE coalesce(stands.due, claim_price.due) END AS due,
  scheme_version.from_on AS priced_by
  FROM claim_now JOIN hand_in ON hand_in.id = claim_now.hand_in
  JOIN organiser ON organiser.id = claim_now.organiser LEFT JOIN offer ON offer.id = claim_now.offer
  LEFT JOIN correction AS stands ON stands.claim = claim_now.seq
   AND stands.nth = (SELECT max(nth) FROM correction WHERE claim = claim_now.seq)
  LEFT JOIN claim_price ON claim_price.claim = claim_now.seq
  LEFT JOIN scheme_version ON scheme_version.id = claim_price.scheme_version";

fn line(row: &Row<'_>) -> rusqlite::Result<ClaimLine> {
    Ok(ClaimLine {
        seq: row.get("seq")?,
        id: row.get("id")?,
        organiser: row.get("organiser_alias")?,
        reference: row.get("reference")?,
        offer: row.get("offer_alias")?,
        price: row.get("stands_at")?,
        redeemed_on: row.get("redeemed_on")?,
        received_on: row.get("received_on")?,
        month: row.get("month")?,
        decision: Decision::of(&row.get::<_, String>("decision")?),
        cancelled: row.get("cancelled")?,
        code: row.get("code")?,
        reason: row.get("reason")?,
        late: row.get("late")?,
        due: row.get("due")?,
        priced_by: row.get("priced_by")?,
    })
}

impl Register {
    /// Every claim a club handed in under this reference: one a club, at most.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claims_by_reference(&self, reference: &str) -> Outcome<Vec<ClaimLine>> {
        self.all(
            &format!("{LINE} WHERE claim_now.reference = $1 ORDER BY claim_now.seq"),
            [reference],
            line,
        )
    }

    /// A claim by its identity.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claim(&self, id: ClaimId) -> Outcome<Option<ClaimLine>> {
        self.one(&format!("{LINE} WHERE claim_now.id = $1"), [id], line)
    }

    /// The number of the statement that holds a claim, once its run is closed.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn statement_of(&self, seq: i64) -> Outcome<Option<String>> {
        self.one(
            "SELECT statement.number FROM entry JOIN statement ON statement.settlement = entry.settlement
               AND statement.organiser = entry.organiser WHERE entry.claim = $1 AND entry.kind = 'claim'",
            [seq],
            |row| row.get(0),
        )
    }

    /// The other claims on the same voucher that are open, or accepted and not cancelled, in the order of hand-in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claims_on_the_same_voucher(&self, seq: i64) -> Outcome<Vec<ClaimLine>> {
        self.all(
            &format!(
                "{LINE} WHERE claim_now.voucher = (SELECT voucher FROM claim WHERE seq = $1) AND claim_now.seq <> $1
                 AND claim_now.decision <> 'refused' AND claim_now.cancelled = 0 ORDER BY claim_now.seq"
            ),
            [seq],
            line,
        )
    }

    /// Who decided a claim, and when, in order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn decisions_of(&self, seq: i64) -> Outcome<Vec<Decided>> {
        self.all(
            "SELECT decision, reason, recorded_by, recorded_at FROM claim_decision WHERE claim = $1 ORDER BY nth",
            [seq],
            |row| {
                Ok(Decided {
                    decision: Decision::of(&row.get::<_, String>(0)?),
                    reason: row.get(1)?,
                    by: row.get(2)?,
                    at: row.get(3)?,
                })
            },
        )
    }

    /// What was handed in and is not yet in a settlement, nor refused or cancelled; earliest first.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_open_claim<E: From<Fault>>(
        &self,
        take: impl FnMut(ClaimLine) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "{LINE} WHERE claim_now.decision <> 'refused' AND claim_now.cancelled = 0
             AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim_now.seq)
             AND NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.claim = claim_now.seq) ORDER BY claim_now.seq"
        );
        self.each(&sql, [], line, take)
    }

    /// How many claims were handed in, and how they stand: accepted, refused, open.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claims_by_decision(&self) -> Outcome<[i64; 3]> {
        let count = |decision: &str| {
            self.one(
                "SELECT count(*) FROM claim_now WHERE decision = $1",
                [decision],
                |row| row.get(0),
            )
            .map(|counted| counted.unwrap_or(0))
        };
        Ok([count("accepted")?, count("refused")?, count("open")?])
    }
}
