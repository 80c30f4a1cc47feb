//! What staff settle with the holder and never with the club: found after the club was told in good faith.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{Money, Month, PersonId};

/// Why the authority bore more than it would have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteCode {
    /// The pass had been blocked.
    PassBlocked,
    /// The pass had been replaced by another.
    PassReplaced,
    /// The pass had been ended.
    PassEnded,
    /// The right had lapsed, or opened less.
    RightLapsed,
    /// A limit of the regulation was passed.
    LimitPassed,
    /// The voucher had been withdrawn.
    VoucherWithdrawn,
    /// The holder had paid nothing for the voucher at the desk.
    VoucherUnpaid,
    /// The pass was used for the same offer that day before.
    UsedThatDay,
    /// The price was corrected after the holder had paid.
    PaidOtherwise,
}

impl NoteCode {
    const ALL: [Self; 9] = [
        Self::PassBlocked,
        Self::PassReplaced,
        Self::PassEnded,
        Self::RightLapsed,
        Self::LimitPassed,
        Self::VoucherWithdrawn,
        Self::VoucherUnpaid,
        Self::UsedThatDay,
        Self::PaidOtherwise,
    ];

    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PassBlocked => "pass-blocked",
            Self::PassReplaced => "pass-replaced",
            Self::PassEnded => "pass-ended",
            Self::RightLapsed => "right-lapsed",
            Self::LimitPassed => "limit-passed",
            Self::VoucherWithdrawn => "voucher-withdrawn",
            Self::VoucherUnpaid => "voucher-unpaid",
            Self::UsedThatDay => "used-that-day",
            Self::PaidOtherwise => "paid-otherwise",
        }
    }

    /// What a pass in this state is noted for; a pass that may be used, for nothing.
    #[must_use]
    pub fn of_state(state: &str) -> Option<Self> {
        match state {
            "blocked" => Some(Self::PassBlocked),
            "replaced" => Some(Self::PassReplaced),
            "ended" => Some(Self::PassEnded),
            _ => None,
        }
    }
}

/// What corrections move in the part of the holder, who paid the old one at the door or at the desk. A voucher that was never paid, or is
/// used again, asks nothing back.
const PAID_OTHERWISE: &str = "SELECT claim.seq, claim.month, organiser.alias AS organiser, claim.reference, claim.redeemed_on,
    'paid-otherwise' AS code, coalesce((SELECT amount FROM correction_share WHERE correction = stands.seq AND role = 'holder'), 0)
    - coalesce((SELECT amount FROM claim_share WHERE claim = claim.seq AND role = 'holder'), 0) AS amount,
    coalesce(pass.person, voucher.person) AS person
  FROM correction AS stands CROSS JOIN claim ON claim.seq = stands.claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
  JOIN organiser ON organiser.id = claim.organiser LEFT JOIN pass ON pass.id = claim.pass LEFT JOIN voucher ON voucher.id = claim.voucher
  WHERE stands.nth = (SELECT max(nth) FROM correction WHERE claim = claim.seq) AND price.route <> 'refund'
    AND NOT (price.route = 'prepaid' AND stands.kind = 'cancel' AND (
      coalesce((SELECT sum(amount) FROM receipt_line WHERE receipt_line.voucher = claim.voucher), 0) = 0
      OR EXISTS (SELECT 1 FROM claim_now AS other WHERE other.voucher = claim.voucher AND other.seq <> claim.seq
        AND other.decision = 'accepted' AND other.cancelled = 0)))";

/// A note about an accepted claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Why.
    pub code: NoteCode,
    /// What the authority bore and would not have; of an unpaid voucher, what the holder has to pay still; of what was paid otherwise,
    /// what the holder paid too little, or below zero too much.
    pub amount: Money,
}

/// A note with its claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteLine {
    /// Recorded order of hand-in.
    pub claim: i64,
    /// Month of hand-in.
    pub month: Month,
    /// The club, by the id of the list.
    pub organiser: String,
    /// The club's own number for the claim.
    pub reference: String,
    /// Day of use.
    pub redeemed_on: NaiveDate,
    /// The holder; `None` once erased.
    pub person: Option<PersonId>,
    /// The note.
    pub note: Note,
}

fn line(row: &Row<'_>) -> rusqlite::Result<NoteLine> {
    let word: String = row.get("code")?;
    let code = NoteCode::ALL.into_iter().find(|code| code.word() == word);
    let amount: Option<Money> = row.get("amount")?;
    Ok(NoteLine {
        claim: row.get(0)?,
        month: row.get("month")?,
        organiser: row.get("organiser")?,
        reference: row.get("reference")?,
        redeemed_on: row.get("redeemed_on")?,
        person: row.get("person")?,
        note: Note {
            code: code.ok_or(rusqlite::Error::InvalidQuery)?,
            amount: amount.unwrap_or(Money::ZERO),
        },
    })
}

impl Register {
    /// Who used what a claim asks for, where that is known: the holder of its pass or voucher, or whoever is repaid.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn user_of_claim(&self, claim: i64) -> Outcome<Option<PersonId>> {
        let found = self.one(
            "SELECT coalesce((SELECT person FROM pass WHERE pass.id = claim.pass), (SELECT person FROM voucher WHERE voucher.id = claim.voucher),
               (SELECT person FROM refund_claim WHERE refund_claim.claim = claim.seq)) FROM claim WHERE seq = $1",
            [claim],
            |row| row.get(0),
        )?;
        Ok(found.flatten())
    }

    /// Keeps a note about a claim.
    ///
    /// # Errors
    /// When the claim has one of that code, or the register cannot be written.
    pub fn add_claim_note(&self, seq: i64, note: Note, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO claim_note (claim, code, amount, recorded_at) VALUES ($1, $2, $3, $4)",
            params![seq, note.code.word(), note.amount, at],
        )?;
        Ok(())
    }

    /// What a holder paid too little of a claim as it stands, or below zero too much.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn paid_otherwise(&self, claim: i64) -> Outcome<Money> {
        let found = self.one(
            &format!("SELECT amount FROM ({PAID_OTHERWISE}) WHERE seq = $1"),
            [claim],
            |row| row.get(0),
        )?;
        Ok(found.unwrap_or(Money::ZERO))
    }

    /// The notes of a month of hand-in, or all, in the order of hand-in; of what was cancelled since
    /// only what the holder paid. Of what a household handed in itself there is nothing to settle.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_claim_note<E: From<Fault>>(
        &self,
        month: Option<Month>,
        mut take: impl FnMut(NoteLine) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT claim.seq, claim.month, organiser.alias AS organiser, claim.reference, claim.redeemed_on, note.code, note.amount,
               coalesce(pass.person, voucher.person) AS person
             FROM claim_note AS note JOIN claim ON claim.seq = note.claim JOIN organiser ON organiser.id = claim.organiser
             LEFT JOIN pass ON pass.id = claim.pass LEFT JOIN voucher ON voucher.id = claim.voucher
             WHERE ($1 IS NULL OR claim.month = $1)
               AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.claim = claim.seq AND correction.kind = 'cancel') AND NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = note.claim)
             ORDER BY note.claim, note.code",
            params![month],
            line,
            &mut take,
        )?;
        self.each(
            &format!(
                "SELECT * FROM ({PAID_OTHERWISE}) WHERE amount <> 0 AND ($1 IS NULL OR month = $1)"
            ),
            params![month],
            line,
            take,
        )
    }
}
