//! What clubs hand in, and how it was decided.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{ClaimId, Money, Month, OfferId, OrganiserId, PassId, VoucherId};

/// A claim as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its identity.
    pub id: ClaimId,
    /// The file it came in.
    pub hand_in: [u8; 16],
    /// Who asks.
    pub organiser: OrganiserId,
    /// The club's own number for it.
    pub reference: String,
    /// Keyed hash of the row.
    pub content: [u8; 32],
    /// The voucher, if it is known here.
    pub voucher: Option<VoucherId>,
    /// The pass, if it is known here.
    pub pass: Option<PassId>,
    /// The offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// The club's own price.
    pub price: Money,
    /// Day of use.
    pub redeemed_on: NaiveDate,
    /// The month it is handed in, to which it belongs.
    pub month: Month,
    /// Whether no in-date kit vouched for it: unknown to the kit, or typed from paper.
    pub provisional: bool,
    /// Whether the day of use lies in a closed month.
    pub late: bool,
}

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// It is paid.
    Accepted,
    /// It is not.
    Refused,
    /// Somebody must look first.
    Open,
}

impl Decision {
    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Open => "open",
        }
    }

    pub(super) fn of(word: &str) -> Self {
        match word {
            "accepted" => Self::Accepted,
            "refused" => Self::Refused,
            _ => Self::Open,
        }
    }
}

/// A claim known under the same reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Recorded order of hand-in.
    pub seq: i64,
    /// Keyed hash of the row.
    pub content: [u8; 32],
    /// How it stands.
    pub decision: Decision,
    /// The public code of that.
    pub code: String,
}

/// An accepted claim on the same voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedBy {
    /// Who was there first.
    pub organiser: OrganiserId,
}

impl Register {
    /// Notes a file that was handed in.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_hand_in(
        &self,
        id: &[u8; 16],
        sha256: &[u8; 32],
        lines: i64,
        received_on: NaiveDate,
        at: &str,
        by: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO hand_in (id, sha256, lines, received_on, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)",
            params![id, sha256, lines, received_on, at, by],
        )?;
        Ok(())
    }

    /// The claim a club handed in before under this reference.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claim_known(&self, organiser: OrganiserId, reference: &str) -> Outcome<Option<Known>> {
        self.one(
            "SELECT seq, content, decision, code FROM claim_now WHERE organiser = $1 AND reference = $2",
            params![organiser, reference],
            |row| {
                Ok(Known {
                    seq: row.get(0)?,
                    content: row.get(1)?,
                    decision: Decision::of(&row.get::<_, String>(2)?),
                    code: row.get(3)?,
                })
            },
        )
    }

    /// Who was the first to have a claim on this voucher that was not refused, and is not cancelled.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_used_by(&self, voucher: VoucherId) -> Outcome<Option<UsedBy>> {
        self.one(
            "SELECT organiser FROM claim_now WHERE voucher = $1 AND decision <> 'refused' AND cancelled = 0 ORDER BY seq LIMIT 1",
            [voucher],
            |row| Ok(UsedBy { organiser: row.get(0)? }),
        )
    }

    /// Whether a use of a pass for an offer on a day was accepted before, and then whether a kit vouched for it or it was handed in apart
    /// from this hand-in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_was_used(
        &self,
        pass: PassId,
        offer: Option<OfferId>,
        on: NaiveDate,
        hand_in: Option<&[u8; 16]>,
    ) -> Outcome<Option<bool>> {
        self.one(
            "SELECT provisional = 0 OR hand_in IS NOT $1 AS apart FROM claim_now WHERE pass = $2 AND redeemed_on = $3 AND offer IS $4 AND decision = 'accepted' AND cancelled = 0
             ORDER BY apart DESC LIMIT 1",
            params![hand_in, pass, on, offer],
            |row| row.get(0),
        )
    }

    /// A claim as it was handed in, and at which moment.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claim_as_handed_in(&self, seq: i64) -> Outcome<Option<(Claim, String)>> {
        self.one("SELECT * FROM claim WHERE seq = $1", [seq], |row| {
            let claim = Claim {
                id: row.get("id")?,
                hand_in: row.get("hand_in")?,
                organiser: row.get("organiser")?,
                reference: row.get("reference")?,
                content: row.get("content")?,
                voucher: row.get("voucher")?,
                pass: row.get("pass")?,
                offer: row.get("offer")?,
                price_class: row.get("price_class")?,
                price: row.get("price")?,
                redeemed_on: row.get("redeemed_on")?,
                month: row.get("month")?,
                provisional: row.get("provisional")?,
                late: row.get("late")?,
            };
            Ok((claim, row.get("recorded_at")?))
        })
    }

    /// The day on which a claim was handed in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn handed_in_on(&self, seq: i64) -> Outcome<Option<NaiveDate>> {
        self.one(
            "SELECT received_on FROM hand_in JOIN claim ON claim.hand_in = hand_in.id WHERE claim.seq = $1",
            [seq],
            |row| row.get(0),
        )
    }

    /// Adds a claim; gives its place in the order of hand-in.
    ///
    /// # Errors
    /// When the club used the reference before, or the register cannot be written.
    pub fn add_claim(&self, new: &Claim, at: &str) -> Outcome<i64> {
        self.execute(
            "INSERT INTO claim (id, hand_in, organiser, reference, content, voucher, pass, offer, price_class, price, redeemed_on,
               month, provisional, late, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            params![
                new.id,
                new.hand_in,
                new.organiser,
                new.reference,
                new.content,
                new.voucher,
                new.pass,
                new.offer,
                new.price_class,
                new.price,
                new.redeemed_on,
                new.month,
                new.provisional,
                new.late,
                at
            ],
        )?;
        Ok(self.last_seq())
    }

    /// Decides a claim, for the first time or anew.
    ///
    /// # Errors
    /// When its voucher was accepted elsewhere, or the register cannot be written.
    pub fn decide_claim(
        &self,
        seq: i64,
        decision: Decision,
        code: &str,
        reason: Option<&str>,
        by: &str,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO claim_decision (claim, nth, decision, code, reason, recorded_by, recorded_at)
             VALUES ($1, (SELECT coalesce(max(nth), 0) + 1 FROM claim_decision WHERE claim = $1), $2, $3, $4, $5, $6)",
            params![seq, decision.word(), code, reason, by, at],
        )?;
        Ok(())
    }
}
