//! What reports read: closed runs with their entries, and what is accepted and in no run yet. Nothing here names a person.

use rusqlite::{Row, params};

use super::claim_prices::role_of;
use super::settlements::{StoredSettlement, settlement};
use super::{Fault, Outcome, Register};
use crate::domain::{FundId, Money, Month, OfferId, Role, Route, RunPeriod, Sector, SettlementId};
use crate::settlement::{Booked, Totals};

/// What stands of an accepted claim of a club that is in no run: as it was corrected last, else as it was priced.
const STANDING: &str = "FROM claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
  LEFT JOIN correction AS now ON now.seq = (SELECT max(seq) FROM correction WHERE claim = claim.seq)";
const UNSETTLED: &str = "WHERE claim.month >= $1 AND claim.month <= $2 AND price.route <> 'refund'
    AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq)
    AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
    AND now.kind IS NOT 'cancel'";
/// Where the shares of a claim stand: with its last correction, or with itself.
const SHARES: [&str; 2] = [
    "CROSS JOIN claim_share AS share ON share.claim = claim.seq AND now.seq IS NULL",
    "CROSS JOIN correction_share AS share ON share.correction = now.seq",
];

fn booked(row: &Row<'_>) -> rusqlite::Result<Booked> {
    Ok(Booked {
        organiser: row.get("organiser")?,
        offer: row.get("offer")?,
        sector: row.get("sector")?,
        month: row.get("month")?,
        totals: Totals {
            claims: row.get("claims")?,
            gross: row.get("gross")?,
            collected: row.get("collected")?,
            borne: row.get("borne")?,
            due: row.get("due")?,
        },
    })
}

fn share(row: &Row<'_>) -> rusqlite::Result<(Month, Route, Role, Money)> {
    let role = role_of(&row.get::<_, String>(2)?, row.get(3)?);
    Ok((row.get(0)?, row.get(1)?, role, row.get(4)?))
}

impl Register {
    /// The closed runs that share a month with a period, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn runs_within(&self, months: RunPeriod) -> Outcome<Vec<StoredSettlement>> {
        self.all(
            "SELECT * FROM settlement WHERE last_month >= $1 AND first_month <= $2 ORDER BY first_month",
            params![months.first(), months.last()],
            settlement,
        )
    }

    /// Every entry of a closed run, payee by payee.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_booked<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        take: impl FnMut(Booked) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT entry.organiser, claim.offer, price.sector, CASE entry.kind WHEN 'claim' THEN claim.month END AS month,
               entry.kind = 'claim' AS claims, entry.gross, entry.collected, entry.borne, entry.due
             FROM entry INDEXED BY entry_settlement LEFT JOIN correction ON correction.seq = entry.correction
             LEFT JOIN claim ON claim.seq = coalesce(entry.claim, correction.claim)
             LEFT JOIN claim_price AS price ON price.claim = claim.seq
             WHERE entry.settlement = $1",
            [settlement],
            booked,
            take,
        )
    }

    /// Every accepted claim of the months that is in no run.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_unsettled<E: From<Fault>>(
        &self,
        months: RunPeriod,
        take: impl FnMut(Booked) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT coalesce((SELECT payee FROM organiser_payee WHERE organiser = claim.organiser), claim.organiser) AS organiser,
               claim.offer, claim.month, price.sector, 1 AS claims, coalesce(now.price, price.price) AS gross,
               coalesce(now.collected, price.collected) AS collected, coalesce(now.due, price.due) AS due,
               coalesce(now.price - now.collected - now.due, price.price - price.collected - price.due) AS borne
             {STANDING} {UNSETTLED}"
        );
        self.each(&sql, params![months.first(), months.last()], booked, take)
    }

    /// Every share of the accepted claims of the months that are in no run: month, route, who bears it, and the amount.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_unsettled_share<E: From<Fault>>(
        &self,
        months: RunPeriod,
        mut take: impl FnMut((Month, Route, Role, Money)) -> Result<(), E>,
    ) -> Result<(), E> {
        for shares in SHARES {
            let sql = format!(
                "SELECT claim.month, price.route, share.role, share.fund, share.amount {STANDING} {shares} {UNSETTLED}"
            );
            let months = params![months.first(), months.last()];
            self.each(&sql, months, share, &mut take)?;
        }
        Ok(())
    }

    /// The offer of a claim, and its sector as it was when it was priced.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn offer_and_sector(&self, seq: i64) -> Outcome<(Option<OfferId>, Option<Sector>)> {
        let found = self.one(
            "SELECT claim.offer, price.sector FROM claim LEFT JOIN claim_price AS price ON price.claim = claim.seq WHERE claim.seq = $1",
            [seq],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(found.unwrap_or_default())
    }

    /// What each fund bore of the refund orders that stand in a run.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_totals(&self, settlement: SettlementId) -> Outcome<Vec<(FundId, Money)>> {
        self.all(
            "SELECT fund, amount FROM settlement_refund AS taken JOIN refund_fund AS borne ON borne.refund_order = taken.refund_order
             WHERE taken.settlement = $1",
            [settlement],
            |row| Ok((FundId(row.get(0)?), row.get(1)?)),
        )
    }
}
