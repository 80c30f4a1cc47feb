//! What was redeemed, one by one, so that a lost reference can be found.

use chrono::NaiveDate;

use super::fault::Fault;
use super::open::{Kit, day, odd};
use crate::domain::Money;
use crate::label::answer::Accepted;

/// A redemption as the club noted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redemption {
    /// Its reference.
    pub reference: String,
    /// The day of use.
    pub on: NaiveDate,
    /// The offer's id.
    pub offer: String,
    /// Its price class, or empty.
    pub price_class: String,
    /// What was collected; `None` when only the paper says it.
    pub collected: Option<Money>,
    /// Whether it was handed in.
    pub handed_in: bool,
    /// What the municipality answered, as far as that was read.
    pub answer: Option<Accepted>,
}

impl Kit {
    /// All redemptions in the order in which they were noted.
    ///
    /// # Errors
    /// The file's.
    pub fn redemptions(&self) -> Result<Vec<Redemption>, Fault> {
        let read = || {
            let mut select = self.connection.prepare(
                "SELECT reference, redeemed_on, offer, price_class, collected, exported, provisional, accepted
                 FROM redemptions LEFT JOIN answers USING (reference) ORDER BY nth",
            )?;
            let rows = select.query_map([], |row| {
                let collected = Money::from_cents(row.get(4)?);
                let on_paper = row.get(6)? && collected == Money::ZERO;
                let answer: Option<String> = row.get(7)?;
                let answer = answer.map(|word| Accepted::of(&word).ok_or_else(odd));
                Ok(Redemption {
                    reference: row.get(0)?,
                    on: day(&row.get::<_, String>(1)?)?,
                    offer: row.get(2)?,
                    price_class: row.get(3)?,
                    collected: (!on_paper).then_some(collected),
                    handed_in: row.get(5)?,
                    answer: answer.transpose()?,
                })
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|fault| self.fault(&fault))
    }
}
