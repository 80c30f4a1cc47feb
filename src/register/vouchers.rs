//! Vouchers: papers good at a club once, with the terms of their day of issue.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::voucher_payments::{PAID, PREPAID, Payment};
use super::{Fault, Outcome, Register};
use crate::domain::{
    Money, OfferId, PartialDate, PersonId, SchemeVersionId, SheetId, Tier, VoucherId, Withdrawal,
};

/// A voucher with the terms of its day of issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voucher {
    /// Its identity.
    pub id: VoucherId,
    /// The thirteen characters.
    pub code: String,
    /// The holder; `None` once erased.
    pub person: Option<PersonId>,
    /// All vouchers of one command.
    pub batch: [u8; 16],
    /// All vouchers printed together.
    pub sheet: Option<SheetId>,
    /// Whether it is for who goes along with the holder: outside the limits of the holder.
    pub companion: bool,
    /// For an offer,
    pub offer: Option<OfferId>,
    /// at this price class
    pub price_class: Option<String>,
    /// and this price of the day of issue;
    pub price: Option<Money>,
    /// or of a value, good at any offer that takes part,
    pub value: Option<Money>,
    /// by this value voucher of the scheme.
    pub kind: Option<String>,
    /// What the holder bears of the price.
    pub holder_share: Option<Money>,
    /// The tier on the day of issue: a right that ends does not change the voucher.
    pub tier: Option<Tier>,
    /// The version that decided it.
    pub scheme_version: SchemeVersionId,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: NaiveDate,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// The moment it was recorded: offers count as they were known then.
    pub recorded_at: String,
    /// How it stands with what is paid at the desk.
    pub payment: Payment,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether some club handed it in and was not refused.
    pub spent: bool,
}

/// Somebody who may get a pass or vouchers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receiver {
    /// The person.
    pub person: PersonId,
    /// Possibly incomplete.
    pub birth_date: PartialDate,
}

/// A voucher with how it stands; before what says which.
pub(super) fn sql(which: &str) -> String {
    format!(
        "SELECT voucher.*, {PAID} AS paid, {PREPAID} AS prepaid,
           EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id) AS withdrawn,
           EXISTS (SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND decision <> 'refused' AND cancelled = 0) AS spent
         FROM voucher {which}"
    )
}

pub(super) fn voucher(row: &Row<'_>) -> rusqlite::Result<Voucher> {
    Ok(Voucher {
        id: row.get("id")?,
        code: row.get("code")?,
        person: row.get("person")?,
        batch: row.get("batch")?,
        sheet: row.get("sheet")?,
        companion: row.get("companion")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        price: row.get("price")?,
        value: row.get("value")?,
        kind: row.get("kind")?,
        holder_share: row.get("holder_share")?,
        tier: row.get("tier")?,
        scheme_version: row.get("scheme_version")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        issued_on: row.get("issued_on")?,
        recorded_at: row.get("recorded_at")?,
        payment: Payment::of(row)?,
        withdrawn: row.get("withdrawn")?,
        spent: row.get("spent")?,
    })
}

impl Register {
    /// Everybody who belongs to a household on a day, with their birth date.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_person<E: From<Fault>>(
        &self,
        on: NaiveDate,
        take: impl FnMut(Receiver) -> Result<(), E>,
    ) -> Result<(), E> {
        let receiver = |row: &Row<'_>| {
            Ok(Receiver {
                person: row.get(0)?,
                birth_date: row.get(1)?,
            })
        };
        self.each(
            "SELECT person, birth_date FROM identity WHERE EXISTS (SELECT 1 FROM membership
               WHERE membership.person = identity.person AND from_on <= $1 AND (to_on IS NULL OR to_on > $1))",
            [on],
            receiver,
            take,
        )
    }

    /// The vouchers for an offer, of one person or of everybody, that are out on a day: not over, withdrawn or handed in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open_vouchers(&self, person: Option<PersonId>, on: NaiveDate) -> Outcome<Vec<Voucher>> {
        let sql = sql(
            "WHERE ($1 IS NULL OR voucher.person = $1) AND voucher.offer IS NOT NULL AND voucher.to_on > $2",
        );
        let mut vouchers = self.all(&sql, params![person, on], voucher)?;
        vouchers.retain(|voucher| !voucher.withdrawn && !voucher.spent);
        Ok(vouchers)
    }

    /// Adds an issued voucher. What is paid for it stands on a receipt.
    ///
    /// # Errors
    /// When the code is taken, or the register cannot be written.
    pub fn add_voucher(&self, new: &Voucher) -> Outcome<()> {
        self.execute(
            "INSERT INTO voucher (id, code, person, batch, sheet, companion, offer, price_class, price, value, kind, holder_share, tier,
               scheme_version, from_on, to_on, issued_on, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
            params![
                new.id,
                new.code,
                new.person,
                new.batch,
                new.sheet,
                new.companion,
                new.offer,
                new.price_class,
                new.price,
                new.value,
                new.kind,
                new.holder_share,
                new.tier,
                new.scheme_version,
                new.from_on,
                new.to_on,
                new.issued_on,
                new.recorded_at
            ],
        )?;
        Ok(())
    }

    /// A voucher by its code.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_by_code(&self, code: &str) -> Outcome<Option<Voucher>> {
        self.one(&sql("WHERE voucher.code = $1"), [code], voucher)
    }

    /// A voucher.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher(&self, id: VoucherId) -> Outcome<Option<Voucher>> {
        self.one(&sql("WHERE voucher.id = $1"), [id], voucher)
    }

    /// The vouchers of a person, newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn vouchers_of(&self, person: PersonId) -> Outcome<Vec<Voucher>> {
        self.all(
            &sql("WHERE voucher.person = $1 ORDER BY voucher.issued_on DESC, voucher.id"),
            [person],
            voucher,
        )
    }

    /// The codes of all vouchers with their identity: to recognise the tokens of a club.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_voucher_code<E: From<Fault>>(
        &self,
        take: impl FnMut((String, VoucherId)) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT code, id FROM voucher",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
            take,
        )
    }

    /// Withdraws a voucher. Gives whether it still stood.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn withdraw_voucher(
        &self,
        voucher: VoucherId,
        reason: Withdrawal,
        at: &str,
    ) -> Outcome<bool> {
        let withdrawn = self.execute(
            "INSERT INTO voucher_withdrawal (voucher, reason, recorded_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            params![voucher, reason.word(), at],
        )?;
        Ok(withdrawn > 0)
    }

    /// Why a voucher was withdrawn, and when that was written down.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn withdrawal(&self, voucher: VoucherId) -> Outcome<Option<(Withdrawal, String)>> {
        self.one(
            "SELECT reason, recorded_at FROM voucher_withdrawal WHERE voucher = $1",
            [voucher],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }
}
