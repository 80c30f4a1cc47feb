//! The till of the desk: what came in since it was closed, and its closings.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, params};

use super::{Outcome, Register, Stamp};
use crate::domain::{ClosingNumber, Money, PaidBy, ReceiptNumber};

/// A closing of the till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// What stands on the papers of it.
    pub number: ClosingNumber,
    /// The day.
    pub closed_on: NaiveDate,
    /// The last receipt of the closing before; nothing before the first.
    pub after: i64,
    /// Its own last receipt.
    pub last_receipt: i64,
    /// What lay in the drawer before anything came in.
    pub float: Money,
    /// What was counted in the drawer, if somebody did.
    pub counted: Option<Money>,
    /// Who closed.
    pub recorded_by: String,
    /// The moment.
    pub recorded_at: String,
}

/// What came in by one means of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Takings {
    /// How it was paid.
    pub paid_by: PaidBy,
    /// How many receipts.
    pub receipts: i64,
    /// What stands on them.
    pub total: Money,
    /// What was handed over: cash may be rounded.
    pub handed: Money,
}

const CLOSING: &str = "SELECT till_closing.*,
  coalesce((SELECT last_receipt FROM till_closing AS before WHERE before.seq = till_closing.seq - 1), 0) AS after FROM till_closing";

fn closing(row: &Row<'_>) -> rusqlite::Result<Closing> {
    Ok(Closing {
        number: ClosingNumber {
            year: row.get("year")?,
            nth: row.get("nth")?,
        },
        closed_on: row.get("closed_on")?,
        after: row.get("after")?,
        last_receipt: row.get("last_receipt")?,
        float: row.get("float")?,
        counted: row.get("counted")?,
        recorded_by: row.get("recorded_by")?,
        recorded_at: row.get("recorded_at")?,
    })
}

impl Register {
    /// The newest closing.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_closing(&self) -> Outcome<Option<Closing>> {
        let sql = format!("{CLOSING} ORDER BY seq DESC LIMIT 1");
        self.one(&sql, [], closing)
    }

    /// The closing of a number.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn closing(&self, number: ClosingNumber) -> Outcome<Option<Closing>> {
        let sql = format!("{CLOSING} WHERE year = $1 AND nth = $2");
        self.one(&sql, params![number.year, number.nth], closing)
    }

    /// Every closing, in order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn closings(&self) -> Outcome<Vec<Closing>> {
        self.all(&format!("{CLOSING} ORDER BY seq"), [], closing)
    }

    /// The last receipt that a closing through a day takes: those after it stay for the next, be they of an earlier day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_receipt(&self, after: i64, through: NaiveDate) -> Outcome<Option<i64>> {
        let last = self.one(
            "SELECT coalesce((SELECT min(seq) - 1 FROM receipt WHERE seq > $1 AND issued_on > $2), (SELECT max(seq) FROM receipt))",
            params![after, through],
            |row| row.get::<_, Option<i64>>(0),
        )?;
        Ok(last.flatten().filter(|last| *last > after))
    }

    /// What came in after a receipt, through another, by each means.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn takings(&self, after: i64, through: i64) -> Outcome<Vec<Takings>> {
        let by = |by: &PaidBy| {
            self.one(
                "SELECT count(*), coalesce(sum(total), 0), coalesce(sum(handed), 0) FROM receipt
                 WHERE seq > $1 AND seq <= $2 AND paid_by = $3",
                params![after, through, by],
                |row| {
                    Ok(Takings {
                        paid_by: *by,
                        receipts: row.get(0)?,
                        total: row.get(1)?,
                        handed: row.get(2)?,
                    })
                },
            )
        };
        let takings: Outcome<Vec<Option<Takings>>> = PaidBy::ALL.iter().map(by).collect();
        let all = takings?.into_iter().flatten();
        Ok(all.filter(|one| one.receipts > 0).collect())
    }

    /// The number of a receipt by its place among all.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn receipt_number(&self, seq: i64) -> Outcome<Option<ReceiptNumber>> {
        self.one(
            "SELECT year, nth FROM receipt WHERE seq = $1",
            [seq],
            |row| {
                Ok(ReceiptNumber {
                    year: row.get(0)?,
                    nth: row.get(1)?,
                })
            },
        )
    }

    /// Closes the till through a receipt; gives the closing as it stands.
    ///
    /// # Errors
    /// When a later one closed it already, or the register cannot be written.
    pub fn close_till(
        &self,
        (closed_on, last_receipt): (NaiveDate, i64),
        (float, counted): (Money, Option<Money>),
        stamp: &Stamp,
    ) -> Outcome<Option<Closing>> {
        let year = closed_on.year();
        self.execute(
            "INSERT INTO till_closing (seq, year, nth, closed_on, last_receipt, \"float\", counted, recorded_by, recorded_at)
             VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM till_closing), $1,
               (SELECT coalesce(max(nth), 0) + 1 FROM till_closing WHERE year = $1), $2, $3, $4, $5, $6, $7)",
            params![year, closed_on, last_receipt, float, counted, stamp.who(), stamp.at],
        )?;
        self.last_closing()
    }
}
