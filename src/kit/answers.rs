//! What the municipality answered to what was handed in.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, TransactionBehavior, params};

use super::fault::Fault;
use super::open::{Kit, day, odd};
use crate::domain::Money;
use crate::label::answer::{Accepted, PublicCode};

/// The answer to one redemption, beside what this kit noted of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The club's own number.
    pub reference: String,
    /// How it stands.
    pub accepted: Accepted,
    /// Why, as far as a club may know.
    pub code: PublicCode,
    /// What was redeemed; `None` when it was not with this kit.
    pub noted: Option<Noted>,
}

/// What the kit noted of a redemption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The offer's id.
    pub offer: String,
    /// Its price class, or empty.
    pub price_class: String,
    /// The club's own price.
    pub price: Money,
    /// The day of use.
    pub on: NaiveDate,
}

impl Kit {
    /// Keeps the answers and gives each as it stands now: that a row was handed in before changes no earlier answer.
    ///
    /// # Errors
    /// The file's.
    pub fn answered(
        &mut self,
        rows: &[(String, Accepted, PublicCode)],
    ) -> Result<Vec<Answered>, Fault> {
        let path = self.path.clone();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let answers = (|| {
            let mut keep = transaction.prepare(
                "INSERT INTO answers VALUES ($1, $2, $3) ON CONFLICT (reference)
                 DO UPDATE SET accepted = excluded.accepted, code = excluded.code WHERE excluded.code <> $4",
            )?;
            let mut now =
                transaction.prepare("SELECT accepted, code FROM answers WHERE reference = $1")?;
            let mut noted = transaction.prepare(
                "SELECT offer, price_class, price, redeemed_on FROM redemptions WHERE reference = $1",
            )?;
            rows.iter()
                .map(|(reference, accepted, code)| {
                    keep.execute(params![
                        reference,
                        accepted.word(),
                        code.word(),
                        PublicCode::Repeated.word()
                    ])?;
                    let (accepted, code) = now.query_row([reference], |row| {
                        let (accepted, code): (String, String) = (row.get(0)?, row.get(1)?);
                        let accepted = Accepted::of(&accepted).ok_or_else(odd)?;
                        Ok((accepted, PublicCode::of(&code)))
                    })?;
                    let noted = noted
                        .query_row([reference], |row| {
                            Ok(Noted {
                                offer: row.get(0)?,
                                price_class: row.get(1)?,
                                price: Money::from_cents(row.get(2)?),
                                on: day(&row.get::<_, String>(3)?)?,
                            })
                        })
                        .optional()?;
                    Ok(Answered {
                        reference: reference.clone(),
                        accepted,
                        code,
                        noted,
                    })
                })
                .collect::<rusqlite::Result<Vec<Answered>>>()
        })()
        .map_err(fault)?;
        transaction.commit().map_err(fault)?;
        Ok(answers)
    }
}
