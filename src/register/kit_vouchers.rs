//! The vouchers that go in a kit: for the club's own offers, and of a value.

use chrono::NaiveDate;
use rusqlite::params;

use super::vouchers::{sql, voucher};
use super::{Fault, Payment, Register, Voucher};
use crate::domain::OrganiserId;

impl Register {
    /// Every voucher for an offer of a club, or of one that was merged into it, that can be redeemed on a day or later and was handed over to somebody.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_offer_voucher<E: From<Fault>>(
        &self,
        organiser: OrganiserId,
        from: NaiveDate,
        mut take: impl FnMut(Voucher) -> Result<(), E>,
    ) -> Result<(), E> {
        let handed_over = |voucher: Voucher| {
            if voucher.payment == Payment::Due {
                return Ok(());
            }
            take(voucher)
        };
        let sql = sql("WHERE voucher.offer IN (SELECT id FROM offer WHERE organiser = $1
               OR organiser IN (SELECT organiser FROM organiser_payee WHERE payee = $1)) AND voucher.to_on > $2");
        self.each(&sql, params![organiser, from], voucher, handed_over)
    }

    /// The code of every voucher for an offer that can be redeemed on a day or later, with the club that is paid for it.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_bound_voucher<E: From<Fault>>(
        &self,
        from: NaiveDate,
        take: impl FnMut((String, OrganiserId)) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT voucher.code, coalesce((SELECT payee FROM organiser_payee WHERE organiser = offer.organiser), offer.organiser)
             FROM voucher JOIN offer ON offer.id = voucher.offer WHERE voucher.to_on > $1",
            [from],
            |row| Ok((row.get(0)?, row.get(1)?)),
            take,
        )
    }

    /// Every voucher of a value that can be redeemed on a day or later: any club may get to see it.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_value_voucher<E: From<Fault>>(
        &self,
        from: NaiveDate,
        take: impl FnMut(Voucher) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = sql("WHERE voucher.offer IS NULL AND voucher.to_on > $1");
        self.each(&sql, params![from], voucher, take)
    }
}
