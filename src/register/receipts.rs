//! What changed hands at the desk: numbered receipts with a line for each voucher.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, ToSql, params};

use super::{Outcome, Register, Stamp};
use crate::domain::{Money, Month, PaidBy, PersonId, ReceiptNumber, VoucherId};

/// A payment at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// In the order in which they were written, without gaps.
    pub seq: i64,
    /// What stands on the paper.
    pub number: ReceiptNumber,
    /// The day it was paid.
    pub issued_on: NaiveDate,
    /// How.
    pub paid_by: PaidBy,
    /// The sum of the lines: below zero where more was given back than paid.
    pub total: Money,
    /// What was handed over: the total, rounded where cash is.
    pub handed: Money,
    /// The receipt that this one takes back.
    pub reverses: Option<ReceiptNumber>,
    /// Who wrote it.
    pub recorded_by: String,
    /// The moment.
    pub recorded_at: String,
    /// At least one.
    pub lines: Vec<ReceiptLine>,
}

/// What was paid for one voucher, or given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Which.
    pub voucher: VoucherId,
    /// Above zero what was paid, below what was given back; never nothing.
    pub amount: Money,
}

/// A line as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptItem {
    /// The holder of the voucher; `None` of a group, or once erased.
    pub person: Option<PersonId>,
    /// The thirteen characters of the voucher.
    pub code: String,
    /// The offer's id.
    pub offer: String,
    /// What the offer was called when the voucher was issued.
    pub name: String,
    /// Above zero what was paid, below what was given back.
    pub amount: Money,
}

/// Which receipts.
#[derive(Debug, Clone, Copy)]
pub enum ReceiptFilter {
    /// Those that no closing of the till holds yet.
    Open,
    /// Those of a month.
    Month(Month),
    /// Those on which a voucher stands.
    Voucher(VoucherId),
}

/// A receipt with the number of the one it takes back.
const RECEIPT: &str = "SELECT receipt.*, undone.year AS undone_year, undone.nth AS undone_nth
  FROM receipt LEFT JOIN receipt AS undone ON undone.seq = receipt.reverses";

fn receipt(row: &Row<'_>) -> rusqlite::Result<Receipt> {
    let undone: (Option<i32>, Option<i64>) = (row.get("undone_year")?, row.get("undone_nth")?);
    Ok(Receipt {
        seq: row.get("seq")?,
        number: ReceiptNumber {
            year: row.get("year")?,
            nth: row.get("nth")?,
        },
        issued_on: row.get("issued_on")?,
        paid_by: row.get("paid_by")?,
        total: row.get("total")?,
        handed: row.get("handed")?,
        reverses: undone
            .0
            .zip(undone.1)
            .map(|(year, nth)| ReceiptNumber { year, nth }),
        recorded_by: row.get("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
        lines: Vec::new(),
    })
}

fn line(row: &Row<'_>) -> rusqlite::Result<ReceiptLine> {
    Ok(ReceiptLine {
        voucher: row.get("voucher")?,
        amount: row.get("amount")?,
    })
}

impl Register {
    /// Writes the next receipt of the year of its day; gives it as it stands.
    ///
    /// # Errors
    /// When the lines do not add up to the total, a voucher would be paid beyond its share, or the register cannot be written.
    pub fn add_receipt(
        &self,
        (issued_on, paid_by): (NaiveDate, PaidBy),
        (total, handed): (Money, Money),
        lines: Vec<ReceiptLine>,
        reverses: Option<&Receipt>,
        stamp: &Stamp,
    ) -> Outcome<Receipt> {
        let next = "SELECT coalesce(max(seq), 0) + 1 FROM receipt";
        let seq: i64 = self.one(next, [], |row| row.get(0))?.unwrap_or(1);
        let next = "SELECT coalesce(max(nth), 0) + 1 FROM receipt WHERE year = $1";
        let year = issued_on.year();
        let nth = self.one(next, [year], |row| row.get(0))?.unwrap_or(1);
        for (line, place) in lines.iter().zip(1_i64..) {
            self.execute(
                "INSERT INTO receipt_line (receipt, nth, voucher, amount) VALUES ($1, $2, $3, $4)",
                params![seq, place, line.voucher, line.amount],
            )?;
        }
        self.execute(
            "INSERT INTO receipt (seq, year, nth, issued_on, paid_by, total, handed, reverses, recorded_by, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                seq,
                year,
                nth,
                issued_on,
                paid_by,
                total,
                handed,
                reverses.map(|receipt| receipt.seq),
                stamp.who(),
                stamp.at
            ],
        )?;
        Ok(Receipt {
            seq,
            number: ReceiptNumber { year, nth },
            issued_on,
            paid_by,
            total,
            handed,
            reverses: reverses.map(|receipt| receipt.number),
            recorded_by: stamp.who().to_owned(),
            recorded_at: stamp.at.clone(),
            lines,
        })
    }

    /// The receipt of a number, with its lines.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn receipt(&self, number: ReceiptNumber) -> Outcome<Option<Receipt>> {
        let sql = format!("{RECEIPT} WHERE receipt.year = $1 AND receipt.nth = $2");
        let found = self.one(&sql, params![number.year, number.nth], receipt)?;
        let Some(mut found) = found else {
            return Ok(None);
        };
        found.lines = self.all(
            "SELECT voucher, amount FROM receipt_line WHERE receipt = $1 ORDER BY nth",
            [found.seq],
            line,
        )?;
        Ok(Some(found))
    }

    /// The lines of a receipt as people read them, in their order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn receipt_items(&self, receipt: &Receipt) -> Outcome<Vec<ReceiptItem>> {
        self.all(
            "SELECT voucher.person, voucher.code, offer.alias, line.amount,
               (SELECT name FROM offer_version WHERE offer = voucher.offer AND recorded_at <= voucher.recorded_at
                ORDER BY seq DESC LIMIT 1) AS name
             FROM receipt_line AS line JOIN voucher ON voucher.id = line.voucher JOIN offer ON offer.id = voucher.offer
             WHERE line.receipt = $1 ORDER BY line.nth",
            [receipt.seq],
            |row| {
                Ok(ReceiptItem {
                    person: row.get("person")?,
                    code: row.get("code")?,
                    offer: row.get("alias")?,
                    name: row.get("name")?,
                    amount: row.get("amount")?,
                })
            },
        )
    }

    /// Receipts without their lines, in the order in which they were written.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn receipts(&self, filter: ReceiptFilter) -> Outcome<Vec<Receipt>> {
        let (which, value): (&str, Box<dyn ToSql>) = match filter {
            ReceiptFilter::Open => (
                "receipt.seq > $1",
                Box::new(self.last_closing()?.map_or(0, |last| last.last_receipt)),
            ),
            ReceiptFilter::Month(month) => (
                "substr(receipt.issued_on, 1, 7) = $1",
                Box::new(month.to_string()),
            ),
            ReceiptFilter::Voucher(voucher) => (
                "receipt.seq IN (SELECT receipt FROM receipt_line WHERE voucher = $1)",
                Box::new(voucher),
            ),
        };
        let sql = format!("{RECEIPT} WHERE {which} ORDER BY receipt.seq");
        self.all(&sql, [value], receipt)
    }

    /// The number of the receipt that took this one back, if it was.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn reversal_of(&self, receipt: &Receipt) -> Outcome<Option<ReceiptNumber>> {
        self.one(
            "SELECT year, nth FROM receipt WHERE reverses = $1",
            [receipt.seq],
            |row| {
                Ok(ReceiptNumber {
                    year: row.get(0)?,
                    nth: row.get(1)?,
                })
            },
        )
    }
}
