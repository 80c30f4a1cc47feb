//! Takes a redemption back, as long as it was not handed in.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, TransactionBehavior};

use super::fault::Fault;
use super::open::{Kit, day};
use crate::domain::Money;

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Its reference, which is not given again.
    pub reference: String,
    /// The offer's id, with its class.
    pub offer: String,
    /// What was collected.
    pub collected: Money,
    /// The day it was for.
    pub on: NaiveDate,
}

impl Kit {
    /// Takes back the redemption with this reference, or the one noted last.
    ///
    /// # Errors
    /// [`Fault::UnknownReference`], [`Fault::NothingToUndo`], [`Fault::HandedIn`], or the file's.
    pub fn undo(&mut self, reference: Option<&str>) -> Result<Undone, Fault> {
        let path = self.path.clone();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let found = transaction
            .query_row(
                "SELECT reference, offer, price_class, collected, redeemed_on, exported FROM redemptions
                 WHERE $1 IS NULL OR reference = $1 ORDER BY nth DESC LIMIT 1",
                [reference],
                |row| {
                    let (offer, class): (String, String) = (row.get(1)?, row.get(2)?);
                    let undone = Undone {
                        reference: row.get(0)?,
                        offer: if class.is_empty() { offer } else { format!("{offer}/{class}") },
                        collected: Money::from_cents(row.get(3)?),
                        on: day(&row.get::<_, String>(4)?)?,
                    };
                    Ok((undone, row.get::<_, bool>(5)?))
                },
            )
            .optional()
            .map_err(fault)?;
        let undone = match (found, reference) {
            (Some((undone, false)), _) => undone,
            (Some((undone, true)), _) => return Err(Fault::HandedIn(undone.reference)),
            (None, Some(reference)) => return Err(Fault::UnknownReference(reference.to_owned())),
            (None, None) => return Err(Fault::NothingToUndo),
        };
        transaction
            .execute(
                "DELETE FROM redemptions WHERE reference = $1",
                [&undone.reference],
            )
            .and_then(|_| transaction.commit())
            .map_err(fault)?;
        Ok(undone)
    }
}
