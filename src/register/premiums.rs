//! Premiums: what the beginning of a right pays once, and what of it waits for an order.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{FundId, Money, PersonId, PremiumId, SchemeVersionId};
use crate::settlement::{RefundLine, RefundOf};

/// A premium as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPremium<'a> {
    /// Its identity.
    pub id: PremiumId,
    /// Whose it is.
    pub person: PersonId,
    /// Its name in the scheme.
    pub clause: &'a str,
    /// The version that gives it.
    pub scheme_version: SchemeVersionId,
    /// First day of the right.
    pub from_on: NaiveDate,
    /// How much.
    pub amount: Money,
    /// Who bears it.
    pub fund: &'a FundId,
}

impl Register {
    /// Every beginning of a right until a day for which this premium was not kept yet, earliest first. A right whose first day was
    /// corrected has begun once, and so has that of two persons who turned out to be one.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn rights_without_premium(
        &self,
        (right, clause): (&str, &str),
        on: NaiveDate,
    ) -> Outcome<Vec<(PersonId, NaiveDate)>> {
        let mut found: Vec<(PersonId, NaiveDate)> = self.all(
            "SELECT begun.person, begun.from_on FROM entitlement_now AS begun WHERE begun.\"right\" = $1 AND begun.from_on <= $2
               AND NOT EXISTS (SELECT 1 FROM premium WHERE premium.clause = $3 AND premium.from_on >= begun.from_on
                 AND (begun.to_on IS NULL OR premium.from_on < begun.to_on)
                 AND premium.person IN (SELECT begun.person UNION ALL SELECT merged FROM person_merge WHERE survivor = begun.person))",
            params![right, on, clause],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        found.sort_unstable_by_key(|(person, from_on)| (*from_on, *person));
        Ok(found)
    }

    /// Whether this premium was kept for a right of a person that began in the year before a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn premium_in_year_before(
        &self,
        person: PersonId,
        clause: &str,
        day: NaiveDate,
    ) -> Outcome<bool> {
        let found = self.one(
            "SELECT 1 FROM premium WHERE clause = $1 AND from_on < $2 AND from_on >= date($2, '-1 year')
               AND person IN (SELECT $3 UNION ALL SELECT merged FROM person_merge WHERE survivor = $3) LIMIT 1",
            params![clause, day, person],
            |row| row.get::<_, i64>(0),
        )?;
        Ok(found.is_some())
    }

    /// Keeps a premium.
    ///
    /// # Errors
    /// When it was kept before, or the register cannot be written.
    pub fn add_premium(&self, new: &NewPremium<'_>, on: NaiveDate, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO premium (id, person, clause, scheme_version, from_on, amount, recorded_on, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            params![new.id, new.person, new.clause, new.scheme_version, new.from_on, new.amount, on, at],
        )?;
        self.execute(
            "INSERT INTO premium_share (premium, fund, amount) VALUES ($1, $2, $3)",
            params![new.id, new.fund.0, new.amount],
        )?;
        Ok(())
    }

    /// The premiums that stand in no order yet, with their names and the day on which they were kept.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn premiums_due(&self) -> Outcome<Vec<(RefundLine, String, NaiveDate)>> {
        let mut due = self.all(
            "SELECT premium.id, premium.person, premium.clause, premium.recorded_on, share.fund, share.amount
             FROM premium JOIN premium_share AS share ON share.premium = premium.id
             WHERE NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.premium = premium.id)",
            [],
            |row| {
                let line = RefundLine {
                    person: row.get(1)?,
                    of: RefundOf::Premium(row.get(0)?),
                    shares: vec![(FundId(row.get(4)?), row.get(5)?)],
                };
                Ok((line, row.get(2)?, row.get(3)?))
            },
        )?;
        for (line, _, _) in &mut due {
            line.person = self.person_now(line.person)?.unwrap_or(line.person);
        }
        due.sort_by(|(a, x, on), (b, y, day)| (on, x, a.person).cmp(&(day, y, b.person)));
        Ok(due)
    }
}
