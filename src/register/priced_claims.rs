//! Accepted claims with the frozen inputs and shares of their price, to be priced again for comparison.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::claim_prices::{ClaimPrice, Limits, role_of};
use super::{Fault, Outcome, Register};
use crate::domain::{Money, OfferId, OrganiserId, PartialDate, PersonId, SettlementId, Share};

/// An accepted claim as it was priced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedClaim {
    /// Recorded order of hand-in.
    pub seq: i64,
    /// Who used it, while that is known.
    pub person: Option<PersonId>,
    /// Whether it was the voucher of who went along: then it counts in no limit of that person.
    pub companion: bool,
    /// Birth date of that person.
    pub birth: Option<PartialDate>,
    /// The offer.
    pub offer: OfferId,
    /// Who gives it.
    pub organiser: OrganiserId,
    /// Day of use.
    pub redeemed_on: NaiveDate,
    /// Day of issue, where it was a voucher for an offer.
    pub issued_on: Option<NaiveDate>,
    /// The club's own price.
    pub price: Money,
    /// The frozen inputs.
    pub inputs: ClaimPrice,
    /// Who bears what.
    pub shares: Vec<Share>,
    /// The newest correction of it, if one.
    pub correction: Option<i64>,
}

/// A claim with one of its shares on each row, those of a claim one after the other.
const COLUMNS: &str = "claim.seq, claim.offer, claim.organiser, claim.redeemed_on, price.*, share.role, share.fund, share.amount,
    stands.seq AS correction, coalesce(voucher.companion, 0) AS companion, CASE WHEN voucher.offer IS NOT NULL THEN voucher.issued_on END AS issued_on, coalesce(pass.person, voucher.person, asked.person) AS person, identity.birth_date";
const JOINS: &str = "CROSS JOIN claim_price AS price ON price.claim = claim.seq LEFT JOIN pass ON pass.id = claim.pass
  LEFT JOIN voucher ON voucher.id = claim.voucher LEFT JOIN refund_claim AS asked ON asked.claim = claim.seq
  LEFT JOIN identity ON identity.person = coalesce(pass.person, voucher.person, asked.person)
  LEFT JOIN correction AS stands ON stands.claim = claim.seq AND stands.nth = (SELECT max(nth) FROM correction WHERE claim = claim.seq)
  LEFT JOIN claim_share AS share ON share.claim = claim.seq";
const ACCEPTED: &str = "claim.offer IS NOT NULL AND claim.redeemed_on > $1 AND claim.redeemed_on <= $2
  AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
  AND stands.kind IS NOT 'cancel'";

fn claim(row: &Row<'_>) -> rusqlite::Result<(PricedClaim, Option<Share>)> {
    let inputs = ClaimPrice {
        scheme_version: row.get("scheme_version")?,
        tariff: row.get("tariff")?,
        tier: row.get("tier")?,
        route: row.get("route")?,
        category: row.get("category")?,
        service: row.get("service")?,
        sector: row.get("sector")?,
        age_from: row.get("age_from")?,
        age_to: row.get("age_to")?,
        domicile: row.get("domicile")?,
        priced_on: row.get("priced_on")?,
        aged_on: row.get("aged_on")?,
        home: row.get("home")?,
        members: row.get("members")?,
        organiser_version: row.get("organiser_version")?,
        offer_version: row.get("offer_version")?,
        kind: row.get("kind")?,
        good_faith: row.get("good_faith")?,
        limits: Limits::of(&row.get::<_, String>("limits")?),
        by_hand: row.get("by_hand")?,
        voucher_value: row.get("voucher_value")?,
        collected: row.get("collected")?,
        due: row.get("due")?,
    };
    let claim = PricedClaim {
        seq: row.get("seq")?,
        person: row.get("person")?,
        companion: row.get("companion")?,
        birth: row.get("birth_date")?,
        offer: row.get("offer")?,
        organiser: row.get("organiser")?,
        redeemed_on: row.get("redeemed_on")?,
        issued_on: row.get("issued_on")?,
        price: row.get("price")?,
        inputs,
        shares: Vec::new(),
        correction: row.get("correction")?,
    };
    let Some(role) = row.get::<_, Option<String>>("role")? else {
        return Ok((claim, None));
    };
    let role = role_of(&role, row.get("fund")?);
    let amount = row.get("amount")?;
    Ok((claim, Some(Share { role, amount })))
}

/// Puts the rows of one claim together and hands it on when the next begins.
struct Gather<F> {
    claim: Option<PricedClaim>,
    take: F,
}

impl<F> Gather<F> {
    fn row<E>(&mut self, (claim, share): (PricedClaim, Option<Share>)) -> Result<(), E>
    where
        F: FnMut(PricedClaim) -> Result<(), E>,
    {
        if self.claim.as_ref().is_none_or(|last| last.seq != claim.seq) {
            self.end()?;
            self.claim = Some(claim);
        }
        if let Some(claim) = &mut self.claim {
            claim.shares.extend(share);
        }
        Ok(())
    }

    fn end<E>(&mut self) -> Result<(), E>
    where
        F: FnMut(PricedClaim) -> Result<(), E>,
    {
        self.claim.take().map_or(Ok(()), &mut self.take)
    }
}

impl Register {
    /// Every accepted claim used after one day and through another, in the order of hand-in, as it stands: what was corrected with the
    /// amounts of the correction, what was cancelled not at all.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_priced_claim<E: From<Fault>>(
        &self,
        (after, through): (NaiveDate, NaiveDate),
        mut take: impl FnMut(PricedClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql =
            format!("SELECT {COLUMNS} FROM claim {JOINS} WHERE {ACCEPTED} ORDER BY claim.seq");
        let take = |claim| take(self.as_it_stands(claim)?);
        let mut gather = Gather { claim: None, take };
        self.each(&sql, [after, through], claim, |row| gather.row(row))?;
        gather.end()
    }

    /// The same of one person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn priced_claims_of(
        &self,
        person: PersonId,
        (after, through): (NaiveDate, NaiveDate),
    ) -> Outcome<Vec<PricedClaim>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM claim {JOINS} WHERE {ACCEPTED} AND claim.seq IN (
               SELECT used.seq FROM pass CROSS JOIN claim AS used ON used.pass = pass.id WHERE pass.person = $3 UNION ALL
               SELECT used.seq FROM voucher CROSS JOIN claim AS used ON used.voucher = voucher.id WHERE voucher.person = $3 UNION ALL
               SELECT claim FROM refund_claim WHERE person = $3)
             ORDER BY claim.seq"
        );
        let mut claims = Vec::new();
        let take = |claim| {
            claims.push(self.as_it_stands(claim)?);
            Ok::<(), Fault>(())
        };
        let mut gather = Gather { claim: None, take };
        self.each(&sql, params![after, through, person], claim, |row| {
            gather.row(row)
        })?;
        gather.end()?;
        Ok(claims)
    }

    /// A claim as it was priced, whatever was corrected since.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claim_as_priced(&self, seq: i64) -> Outcome<Option<PricedClaim>> {
        let sql = format!("SELECT {COLUMNS} FROM claim {JOINS} WHERE claim.seq = $1");
        let mut found = None;
        let take = |claim| {
            found = Some(claim);
            Ok::<(), Fault>(())
        };
        let mut gather = Gather { claim: None, take };
        self.each(&sql, [seq], claim, |row| gather.row(row))?;
        gather.end()?;
        Ok(found)
    }

    /// The claims that were entered in a settlement, as they were priced.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_claim_of_settlement<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        take: impl FnMut(PricedClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT {COLUMNS} FROM entry CROSS JOIN claim ON claim.seq = entry.claim {JOINS}
             WHERE entry.settlement = $1 AND entry.kind = 'claim'"
        );
        let mut gather = Gather { claim: None, take };
        self.each(&sql, [settlement], claim, |row| gather.row(row))?;
        gather.end()
    }

    /// With the amounts of its newest correction, if one.
    fn as_it_stands(&self, mut claim: PricedClaim) -> Outcome<PricedClaim> {
        if claim.correction.is_some()
            && let Some(standing) = self.standing(claim.seq)?
        {
            claim.price = standing.price;
            claim.shares = standing.shares;
            claim.inputs.collected = standing.collected;
            claim.inputs.due = standing.due;
        }
        Ok(claim)
    }
}
