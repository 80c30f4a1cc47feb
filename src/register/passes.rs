//! Passes and vouchers: what was handed to people.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{
    HouseholdId, Money, OfferId, OrganiserId, PartialDate, PassId, PersonId, SchemeVersionId, Tier,
    VoucherId,
};

/// A pass and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// Its identity.
    pub id: PassId,
    /// The thirteen characters.
    pub number: String,
    /// The holder; `None` once erased.
    pub person: Option<PersonId>,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// `issued`, `active`, `blocked`, `replaced` or `ended`.
    pub state: String,
}

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
    /// For an offer,
    pub offer: Option<OfferId>,
    /// at this price class
    pub price_class: Option<String>,
    /// and this price of the day of issue;
    pub price: Option<Money>,
    /// or of a value, good at any offer that takes part.
    pub value: Option<Money>,
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
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// Somebody who may get a pass or vouchers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receiver {
    /// The person.
    pub person: PersonId,
    /// Possibly incomplete.
    pub birth_date: PartialDate,
}

const PASS: &str = "SELECT pass.*, (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) AS state FROM pass";
const VOUCHER: &str = "SELECT voucher.*, EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id) AS withdrawn FROM voucher";

fn pass(row: &Row<'_>) -> rusqlite::Result<Pass> {
    Ok(Pass {
        id: row.get("id")?,
        number: row.get("number")?,
        person: row.get("person")?,
        issued_on: row.get("issued_on")?,
        state: row.get("state")?,
    })
}

fn voucher(row: &Row<'_>) -> rusqlite::Result<Voucher> {
    Ok(Voucher {
        id: row.get("id")?,
        code: row.get("code")?,
        person: row.get("person")?,
        batch: row.get("batch")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        price: row.get("price")?,
        value: row.get("value")?,
        holder_share: row.get("holder_share")?,
        tier: row.get("tier")?,
        scheme_version: row.get("scheme_version")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        issued_on: row.get("issued_on")?,
        withdrawn: row.get("withdrawn")?,
    })
}

impl Register {
    /// Adds an issued pass.
    ///
    /// # Errors
    /// When the number is taken, or the register cannot be written.
    pub fn add_pass(
        &self,
        id: PassId,
        number: &str,
        person: PersonId,
        issued_on: NaiveDate,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO pass (id, number, person, issued_on, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![id, number, person, issued_on, at],
        )?;
        self.execute(
            "INSERT INTO pass_state (pass, state, recorded_at) VALUES ($1, 'issued', $2)",
            params![id, at],
        )?;
        Ok(())
    }

    /// A pass by its number.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_by_number(&self, number: &str) -> Outcome<Option<Pass>> {
        self.one(&format!("{PASS} WHERE pass.number = $1"), [number], pass)
    }

    /// A pass.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass(&self, id: PassId) -> Outcome<Option<Pass>> {
        self.one(&format!("{PASS} WHERE pass.id = $1"), [id], pass)
    }

    /// The passes of a person, newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn passes_of(&self, person: PersonId) -> Outcome<Vec<Pass>> {
        self.all(
            &format!("{PASS} WHERE pass.person = $1 ORDER BY pass.issued_on DESC, pass.id"),
            [person],
            pass,
        )
    }

    /// Every pass with its state.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_pass<E: From<Fault>>(
        &self,
        take: impl FnMut(Pass) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(PASS, [], pass, take)
    }

    /// Everybody in the register without a pass that may be used.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn without_pass(&self) -> Outcome<Vec<PersonId>> {
        self.all(
            "SELECT person FROM identity WHERE NOT EXISTS (
               SELECT 1 FROM pass WHERE pass.person = identity.person
                 AND (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) IN ('issued', 'active'))",
            [],
            |row| row.get(0),
        )
    }

    /// Everybody in the register, with their birth date.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_person<E: From<Fault>>(
        &self,
        take: impl FnMut(Receiver) -> Result<(), E>,
    ) -> Result<(), E> {
        let receiver = |row: &Row<'_>| {
            Ok(Receiver {
                person: row.get(0)?,
                birth_date: row.get(1)?,
            })
        };
        self.each(
            "SELECT person, birth_date FROM identity",
            [],
            receiver,
            take,
        )
    }

    /// The current members of a household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn persons_in(&self, household: HouseholdId) -> Outcome<Vec<PersonId>> {
        self.all(
            "SELECT person FROM membership WHERE household = $1 AND to_on IS NULL",
            [household],
            |row| row.get(0),
        )
    }

    /// Adds an issued voucher.
    ///
    /// # Errors
    /// When the code is taken, or the register cannot be written.
    pub fn add_voucher(&self, new: &Voucher, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO voucher (id, code, person, batch, offer, price_class, price, value, holder_share, tier, scheme_version,
               from_on, to_on, issued_on, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            params![
                new.id,
                new.code,
                new.person,
                new.batch,
                new.offer,
                new.price_class,
                new.price,
                new.value,
                new.holder_share,
                new.tier,
                new.scheme_version,
                new.from_on,
                new.to_on,
                new.issued_on,
                at
            ],
        )?;
        Ok(())
    }

    /// A voucher by its code.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_by_code(&self, code: &str) -> Outcome<Option<Voucher>> {
        self.one(
            &format!("{VOUCHER} WHERE voucher.code = $1"),
            [code],
            voucher,
        )
    }

    /// A voucher.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher(&self, id: VoucherId) -> Outcome<Option<Voucher>> {
        self.one(&format!("{VOUCHER} WHERE voucher.id = $1"), [id], voucher)
    }

    /// The vouchers of a person, newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn vouchers_of(&self, person: PersonId) -> Outcome<Vec<Voucher>> {
        self.all(
            &format!(
                "{VOUCHER} WHERE voucher.person = $1 ORDER BY voucher.issued_on DESC, voucher.id"
            ),
            [person],
            voucher,
        )
    }

    /// Every voucher a club may get to see: for its own offers, or of a value.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_voucher_for<E: From<Fault>>(
        &self,
        organiser: OrganiserId,
        take: impl FnMut(Voucher) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "{VOUCHER} LEFT JOIN offer ON offer.id = voucher.offer WHERE voucher.offer IS NULL OR offer.organiser = $1"
        );
        self.each(&sql, [organiser], voucher, take)
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

    /// The numbers of all passes with their identity: to recognise the tokens of a club.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_pass_number<E: From<Fault>>(
        &self,
        take: impl FnMut((String, PassId)) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT number, id FROM pass",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
            take,
        )
    }

    /// Withdraws a voucher. Gives whether it still stood.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn withdraw_voucher(&self, voucher: VoucherId, reason: &str, at: &str) -> Outcome<bool> {
        let withdrawn = self.execute(
            "INSERT INTO voucher_withdrawal (voucher, reason, recorded_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            params![voucher, reason, at],
        )?;
        Ok(withdrawn > 0)
    }

    /// How many value vouchers were issued and how many were accepted somewhere.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn use_of_value_vouchers(&self) -> Outcome<(i64, i64)> {
        let counted = self.one(
            "SELECT count(*), coalesce(sum(EXISTS (
               SELECT 1 FROM claim JOIN claim_decision AS decision ON decision.claim = claim.seq AND decision.decision = 'accepted'
               WHERE claim.voucher = voucher.id)), 0)
             FROM voucher WHERE value IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(counted.unwrap_or((0, 0)))
    }

    /// Notes that a kit was handed out.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_kit(
        &self,
        kit: crate::domain::KitId,
        organiser: OrganiserId,
        from_on: NaiveDate,
        to_on: NaiveDate,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO kit (id, organiser, from_on, to_on, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![kit, organiser, from_on, to_on, at],
        )?;
        Ok(())
    }
}
