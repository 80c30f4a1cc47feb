//! The vouchers as a list, so that their codes can be printed later.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::voucher_payments::unpaid;
use super::{Fault, Outcome, Register};
use crate::domain::{Money, OfferId, PersonId, SheetId};

/// Which vouchers; nothing said means any.
#[derive(Debug, Clone, Copy, Default)]
pub struct VoucherFilter {
    /// Of this person.
    pub person: Option<PersonId>,
    /// For this offer.
    pub offer: Option<OfferId>,
    /// Of this value.
    pub value: Option<Money>,
    /// Good on this day or later, paid for, and neither handed in nor withdrawn.
    pub open_on: Option<NaiveDate>,
}

/// A voucher in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedVoucher {
    /// The thirteen characters.
    pub code: String,
    /// The sheet it is printed on.
    pub sheet: Option<SheetId>,
    /// The holder's id; `None` once erased.
    pub member: Option<String>,
    /// The offer's id, or
    pub offer: Option<String>,
    /// the value.
    pub value: Option<Money>,
    /// First day no longer.
    pub to_on: NaiveDate,
    /// Whether the holder still has to pay at the desk.
    pub unpaid: bool,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether some club handed it in and was not refused.
    pub spent: bool,
}

fn listed(row: &Row<'_>) -> rusqlite::Result<ListedVoucher> {
    Ok(ListedVoucher {
        code: row.get("code")?,
        sheet: row.get("sheet")?,
        member: row.get("member")?,
        offer: row.get("offer")?,
        value: row.get("value")?,
        to_on: row.get("to_on")?,
        unpaid: row.get("unpaid")?,
        withdrawn: row.get("withdrawn")?,
        spent: row.get("spent")?,
    })
}

impl Register {
    /// The vouchers that fit, those of one person together.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_listed_voucher<E: From<Fault>>(
        &self,
        filter: VoucherFilter,
        mut take: impl FnMut(ListedVoucher) -> Result<(), E>,
    ) -> Result<(), E> {
        let unpaid = unpaid();
        self.each(
            &format!("SELECT voucher.code, voucher.sheet, voucher.value, voucher.to_on, {unpaid} AS unpaid,
               (SELECT alias FROM person_alias WHERE person = voucher.person ORDER BY alias LIMIT 1) AS member,
               (SELECT alias FROM offer WHERE offer.id = voucher.offer) AS offer,
               EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id) AS withdrawn,
               EXISTS (SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND decision <> 'refused' AND cancelled = 0) AS spent
             FROM voucher
             WHERE ($1 IS NULL OR voucher.person = $1) AND ($2 IS NULL OR voucher.offer = $2)
               AND ($3 IS NULL OR voucher.value = $3) ORDER BY voucher.person"),
            params![filter.person, filter.offer, filter.value],
            listed,
            |voucher| {
                let gone = voucher.withdrawn || voucher.spent || voucher.unpaid;
                if filter.open_on.is_none_or(|on| voucher.to_on > on && !gone) {
                    take(voucher)?;
                }
                Ok(())
            },
        )
    }

    /// Whether a person holds a voucher of a value that can still be used on a day or later.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn holds_value(&self, person: PersonId, value: Money, on: NaiveDate) -> Outcome<bool> {
        let held = self.one(
            "SELECT 1 FROM voucher WHERE person = $1 AND value = $2 AND to_on > $3
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id)
               AND NOT EXISTS (SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND decision <> 'refused' AND cancelled = 0) LIMIT 1",
            params![person, value, on],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(held.is_some())
    }
}
