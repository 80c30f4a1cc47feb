//! What a closed run is held against: the entries beside what was frozen, and every file beside its hash.

use std::collections::BTreeMap;

use rusqlite::params;

use super::{Fault, Outcome, Register};
use crate::domain::{FundId, Money, RefundOrderId, SettlementId};
use crate::settlement::{RefundLine, RefundOf};

impl Register {
    /// The hash to which a settlement was chained.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn previous_hash_of(&self, settlement: SettlementId) -> Outcome<Option<[u8; 32]>> {
        self.one(
            "SELECT previous_hash FROM settlement WHERE id = $1",
            [settlement],
            |row| row.get(0),
        )
    }

    /// The entries of a settlement whose amounts are not those of their claim or correction, by the reference of the claim.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_odd_entry<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        take: impl FnMut(String) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT claim.reference FROM entry NOT INDEXED CROSS JOIN claim ON claim.seq = entry.claim
               CROSS JOIN claim_price AS price ON price.claim = claim.seq
               LEFT JOIN correction AS made ON made.seq = entry.correction
               LEFT JOIN correction AS before ON before.claim = made.claim AND before.nth = made.nth - 1
             WHERE entry.settlement = $1 AND CASE entry.kind
               WHEN 'claim' THEN (entry.gross, entry.collected, entry.due) <> (price.price, price.collected, price.due)
               WHEN 'reversal' THEN (entry.gross, entry.collected, entry.due) <>
                 (-coalesce(before.price, price.price), -coalesce(before.collected, price.collected), -coalesce(before.due, price.due))
                 OR made.claim <> claim.seq
                 OR (made.kind = 'amount') <> EXISTS (SELECT 1 FROM entry AS other WHERE other.correction = made.seq
                   AND other.kind = 'adjustment' AND other.settlement = entry.settlement)
               ELSE made.kind = 'cancel' OR made.claim <> claim.seq
                 OR (entry.gross, entry.collected, entry.due) <> (made.price, made.collected, made.due) END",
            [settlement],
            |row| row.get(0),
            take,
        )
    }

    /// Every file that left with a settlement, in order of name: name, bytes, and the hash that was kept with them.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_published<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        mut take: impl FnMut(String, &[u8], [u8; 32]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT name, bytes, sha256 FROM published WHERE settlement = $1 ORDER BY name",
            [settlement],
            |row| Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?, row.get(2)?)),
            |(name, bytes, sha256)| take(name, &bytes, sha256),
        )
    }

    /// The hash to which a refund order was chained.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn previous_hash_of_refunds(&self, order: RefundOrderId) -> Outcome<Option<[u8; 32]>> {
        self.one(
            "SELECT previous_hash FROM refund_order WHERE id = $1",
            [order],
            |row| row.get(0),
        )
    }

    /// The lines of a refund order in the order in which they were entered, worked out again from the shares, each with the amount that
    /// was entered.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_lines(&self, order: RefundOrderId) -> Outcome<Vec<(RefundLine, Money)>> {
        let lines = self.all(
            "SELECT line.person, line.claim, claim.id, line.correction, correction.id, line.premium, line.amount
             FROM refund_line AS line NOT INDEXED LEFT JOIN claim ON claim.seq = line.claim
               LEFT JOIN correction ON correction.seq = line.correction WHERE line.refund_order = $1 ORDER BY line.seq",
            [order],
            |row| {
                let of = match (row.get(1)?, row.get(3)?) {
                    (Some(claim), None) => RefundOf::Claim(claim, row.get(2)?),
                    (Some(claim), Some(correction)) => {
                        RefundOf::Correction(claim, correction, row.get(4)?)
                    }
                    (None, _) => RefundOf::Premium(row.get(5)?),
                };
                Ok((row.get(0)?, of, row.get(6)?))
            },
        )?;
        let whole = |(person, of, amount)| {
            let shares = self.refund_shares(of)?;
            Ok((RefundLine { person, of, shares }, amount))
        };
        lines.into_iter().map(whole).collect()
    }

    /// What each fund bears of a line: of a correction what stands less what stood.
    fn refund_shares(&self, of: RefundOf) -> Outcome<Vec<(FundId, Money)>> {
        let read = |row: &rusqlite::Row<'_>| Ok((FundId(row.get(0)?), row.get::<_, Money>(1)?));
        let shares = match of {
            RefundOf::Claim(claim, _) => self.all(
                "SELECT fund, amount FROM claim_share WHERE claim = $1 AND role = 'fund'",
                [claim],
                read,
            )?,
            RefundOf::Correction(claim, correction, _) => self.all(
                "SELECT fund, amount FROM correction_share WHERE correction = $1 AND role = 'fund'
                 UNION ALL SELECT share.fund, -share.amount FROM correction AS made
                   JOIN correction AS before ON before.claim = made.claim AND before.nth = made.nth - 1
                   JOIN correction_share AS share ON share.correction = before.seq WHERE made.seq = $1 AND share.role = 'fund'
                 UNION ALL SELECT fund, -amount FROM claim_share
                   WHERE claim = $2 AND role = 'fund' AND (SELECT nth FROM correction WHERE seq = $1) = 1",
                params![correction, claim],
                read,
            )?,
            RefundOf::Premium(premium) => self.all(
                "SELECT fund, amount FROM premium_share WHERE premium = $1",
                [premium],
                read,
            )?,
        };
        let mut sums: BTreeMap<FundId, i64> = BTreeMap::new();
        for (fund, amount) in shares {
            *sums.entry(fund).or_default() += amount.cents();
        }
        let sums = sums.into_iter();
        Ok(sums
            .map(|(fund, cents)| (fund, Money::from_cents(cents)))
            .collect())
    }
}
