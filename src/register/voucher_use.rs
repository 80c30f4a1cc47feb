//! What became of vouchers: how many are open, given and used.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{Money, OfferId, PersonId};

/// How value vouchers of one value and day of issue were used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueUse {
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// Value of each.
    pub value: Money,
    /// How many were issued.
    pub issued: i64,
    /// To how many persons.
    pub holders: i64,
    /// How many were accepted somewhere.
    pub used: i64,
}

impl Register {
    /// How many vouchers a person can still use on a day or later.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn open_vouchers_of(&self, person: PersonId, on: NaiveDate) -> Outcome<i64> {
        let open = self.one(
            "SELECT count(*) FROM voucher WHERE person = $1 AND to_on > $2
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id)
               AND NOT EXISTS (SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND decision <> 'refused' AND cancelled = 0)",
            params![person, on],
            |row| row.get(0),
        )?;
        Ok(open.unwrap_or(0))
    }

    /// How many vouchers for an offer a person was given and has not lost again.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn vouchers_given(&self, person: PersonId, offer: OfferId) -> Outcome<i64> {
        let given = self.one(
            "SELECT count(*) FROM voucher WHERE person = $1 AND offer = $2 AND companion = 0
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id)",
            params![person, offer],
            |row| row.get(0),
        )?;
        Ok(given.unwrap_or(0))
    }

    /// How many places of an offer are taken: vouchers that run beyond its first day and are out on a day, or were handed in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn places_taken(
        &self,
        offer: OfferId,
        from: Option<NaiveDate>,
        on: NaiveDate,
    ) -> Outcome<i64> {
        let taken = self.one(
            "SELECT count(*) FROM voucher WHERE offer = $1 AND ($2 IS NULL OR to_on > $2)
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = voucher.id)
               AND (to_on > $3 OR EXISTS (SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND decision <> 'refused'
                 AND cancelled = 0))",
            params![offer, from, on],
            |row| row.get(0),
        )?;
        Ok(taken.unwrap_or(0))
    }

    /// Value vouchers by value and day of issue: how many were issued, and how many were accepted somewhere.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn use_of_value_vouchers(&self) -> Outcome<Vec<ValueUse>> {
        self.all(
            "SELECT issued_on, value, count(*) AS issued, count(DISTINCT person) AS holders, coalesce(sum(EXISTS (
               SELECT 1 FROM claim_now WHERE claim_now.voucher = voucher.id AND claim_now.decision = 'accepted' AND claim_now.cancelled = 0)), 0) AS used
             FROM voucher WHERE value IS NOT NULL GROUP BY issued_on, value ORDER BY issued_on, value",
            [],
            |row| {
                Ok(ValueUse {
                    issued_on: row.get("issued_on")?,
                    value: row.get("value")?,
                    issued: row.get("issued")?,
                    holders: row.get("holders")?,
                    used: row.get("used")?,
                })
            },
        )
    }
}
