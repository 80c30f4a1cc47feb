//! What the club has redeemed: figures for the club itself, and the rows it hands in.

use chrono::NaiveDate;
use rusqlite::{Row, TransactionBehavior};

use super::fault::Fault;
use super::open::{Kit, day, odd};
use crate::domain::{Money, Month, Said};
use crate::label::kit::KitHead;
use crate::label::redeemed::RedeemedRow;
use crate::said;
use crate::seal::ClubToken;

/// How many redemptions, and what was collected with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Redemptions.
    pub count: i64,
    /// What the club collected.
    pub collected: Money,
}

/// How the kit stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Status {
    /// On that day.
    pub today: Tally,
    /// In the month of that day.
    pub month: Tally,
    /// Since the kit was made and not yet handed in.
    pub unexported: Tally,
    /// The same, month by month.
    pub to_hand_in: Vec<(Month, Tally)>,
    /// Of those, accepted subject to a check.
    pub provisional: Tally,
}

impl Status {
    /// The figures in words, a sentence a line.
    #[must_use]
    pub fn said(&self, on: NaiveDate) -> Vec<Said> {
        let mut lines = vec![
            said!(
                "kit-status-day",
                on = on,
                count = self.today.count,
                collected = self.today.collected
            ),
            said!(
                "kit-status-month",
                month = Month::of(on),
                count = self.month.count,
                collected = self.month.collected
            ),
        ];
        lines.extend(self.to_hand_in.iter().map(|(month, tally)| {
            said!(
                "kit-status-to-hand-in",
                month = *month,
                machine = month.to_string(),
                count = tally.count,
                collected = tally.collected
            )
        }));
        if self.to_hand_in.is_empty() {
            lines.push(said!("kit-status-handed-in"));
        }
        if self.provisional.count > 0 {
            lines.push(said!(
                "kit-status-provisional",
                count = self.provisional.count
            ));
        }
        lines
    }
}

impl Kit {
    /// The figures on a day.
    ///
    /// # Errors
    /// The file's.
    pub fn status(&self, on: NaiveDate) -> Result<Status, Fault> {
        let month = Month::of(on);
        let days = |from: NaiveDate, to: NaiveDate| {
            self.tally(
                "redeemed_on BETWEEN $1 AND $2",
                &[from.to_string(), to.to_string()],
            )
        };
        Ok(Status {
            today: self.tally_on(on)?,
            month: days(month.first_day(), month.last_day())?,
            unexported: self.tally("exported = 0", &[])?,
            to_hand_in: self.to_hand_in().map_err(|fault| self.fault(&fault))?,
            provisional: self.tally("exported = 0 AND provisional = 1", &[])?,
        })
    }

    /// What was redeemed on a day.
    ///
    /// # Errors
    /// The file's.
    pub fn tally_on(&self, on: NaiveDate) -> Result<Tally, Fault> {
        self.tally("redeemed_on = $1", &[on.to_string()])
    }

    fn to_hand_in(&self) -> rusqlite::Result<Vec<(Month, Tally)>> {
        let mut select = self.connection.prepare(
            "SELECT substr(redeemed_on, 1, 7), count(*), sum(collected) FROM redemptions WHERE exported = 0 GROUP BY 1 ORDER BY 1",
        )?;
        let months = select.query_map([], |row| {
            let tally = Tally {
                count: row.get(1)?,
                collected: Money::from_cents(row.get(2)?),
            };
            Ok((row.get::<_, String>(0)?.parse().map_err(|_| odd())?, tally))
        })?;
        months.collect()
    }

    fn tally(&self, which: &str, values: &[String]) -> Result<Tally, Fault> {
        let select =
            format!("SELECT count(*), coalesce(sum(collected), 0) FROM redemptions WHERE {which}");
        self.connection
            .query_row(&select, rusqlite::params_from_iter(values), |row| {
                Ok(Tally {
                    count: row.get(0)?,
                    collected: Money::from_cents(row.get(1)?),
                })
            })
            .map_err(|fault| self.fault(&fault))
    }

    /// Hands the rows of a month, sorted by token, to `write`, and marks them as handed in once they are written.
    ///
    /// Asked again it gives them again. When `write` fails nothing is marked.
    ///
    /// # Errors
    /// What `write` gives, or the file's.
    pub fn export<T, E: From<Fault>>(
        &mut self,
        month: Month,
        write: impl FnOnce(&[RedeemedRow]) -> Result<T, E>,
    ) -> Result<T, E> {
        let path = self.path.clone();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        let head = self.head().clone();
        let (first, last) = (month.first_day().to_string(), month.last_day().to_string());
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let rows: Vec<RedeemedRow> = transaction
            .prepare(
                "SELECT reference, token, offer, price_class, price, redeemed_on, provisional, kit FROM redemptions
                 WHERE redeemed_on BETWEEN $1 AND $2 ORDER BY token, reference",
            )
            .and_then(|mut select| select.query_map([&first, &last], |row| redeemed(row, &head))?.collect())
            .map_err(fault)?;
        let written = write(&rows)?;
        transaction
            .execute("UPDATE redemptions SET exported = 1 WHERE exported = 0 AND redeemed_on BETWEEN $1 AND $2", [&first, &last])
            .map_err(fault)?;
        transaction.commit().map_err(fault)?;
        Ok(written)
    }
}

fn redeemed(row: &Row<'_>, head: &KitHead) -> rusqlite::Result<RedeemedRow> {
    Ok(RedeemedRow {
        club_id: head.club_id.clone(),
        reference: row.get(0)?,
        voucher: ClubToken::from_bytes(row.get(1)?),
        offer: row.get(2)?,
        price_class: row.get(3)?,
        price: Money::from_cents(row.get(4)?),
        redeemed_on: day(&row.get::<_, String>(5)?)?,
        provisional: row.get(6)?,
        kit: row.get::<_, String>(7)?.parse().map_err(|_| odd())?,
    })
}
