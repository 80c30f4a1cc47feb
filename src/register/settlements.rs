//! Closed runs: their entries, statements, fund totals and published bytes, all frozen by the file itself.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{FundId, Money, Month, OrganiserId, RunPeriod, SettlementId};
use crate::settlement::{ClosedRun, DueClaim, Statement, Totals};

/// A closed run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSettlement {
    /// Its identity.
    pub id: SettlementId,
    /// Number without gaps in its year.
    pub number: String,
    /// Its months.
    pub run: RunPeriod,
    /// `closed`, `approved`, `ordered`, `paid` or `rejected`.
    pub state: String,
    /// Day of closing.
    pub closed_on: NaiveDate,
    /// Hash over its lines and the settlement before.
    pub hash: Option<[u8; 32]>,
}

pub(super) fn settlement(row: &Row<'_>) -> rusqlite::Result<StoredSettlement> {
    let (first, last): (Month, Month) = (row.get("first_month")?, row.get("last_month")?);
    let run = RunPeriod::new(first, last).ok_or(rusqlite::Error::InvalidQuery)?;
    Ok(StoredSettlement {
        id: row.get("id")?,
        number: row.get("number")?,
        run,
        state: row.get("state")?,
        closed_on: row.get("closed_on")?,
        hash: row.get("hash")?,
    })
}

fn due_claim(row: &Row<'_>) -> rusqlite::Result<DueClaim> {
    Ok(DueClaim {
        seq: row.get("seq")?,
        id: row.get("id")?,
        organiser: row.get("organiser")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        route: row.get("route")?,
        gross: row.get("price")?,
        collected: row.get("collected")?,
        due: row.get("due")?,
        late: row.get("late")?,
    })
}

impl Register {
    /// The months and numbers of every closed run, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn closed_runs(&self) -> Outcome<Vec<ClosedRun>> {
        let all = self.all(
            "SELECT * FROM settlement ORDER BY first_month",
            [],
            settlement,
        )?;
        Ok(all
            .into_iter()
            .map(|one| ClosedRun {
                number: one.number,
                run: one.run,
                closed_on: one.closed_on,
            })
            .collect())
    }

    /// A closed run by its months.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settlement_of(&self, run: RunPeriod) -> Outcome<Option<StoredSettlement>> {
        self.one(
            "SELECT * FROM settlement WHERE first_month = $1 AND last_month = $2",
            params![run.first(), run.last()],
            settlement,
        )
    }

    /// The hash of the settlement closed last, to chain the next one to; zeroes before the first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_settlement_hash(&self) -> Outcome<[u8; 32]> {
        let last = self.one(
            "SELECT hash FROM settlement ORDER BY last_month DESC LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        Ok(last.unwrap_or([0; 32]))
    }

    /// The number of the last settlement of a year, if any.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_number_of(&self, year: i32) -> Outcome<Option<String>> {
        self.one(
            "SELECT number FROM settlement WHERE number >= $1 AND number < $2 ORDER BY number DESC LIMIT 1",
            params![format!("{year:04}-"), format!("{:04}-", year + 1)],
            |row| row.get(0),
        )
    }

    /// The earliest month with an accepted claim that is in no settlement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn earliest_unsettled_month(&self) -> Outcome<Option<Month>> {
        self.one(
            "SELECT month FROM claim INDEXED BY claim_month WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq)
               AND EXISTS (SELECT 1 FROM claim_decision AS decision WHERE decision.claim = claim.seq AND decision.decision = 'accepted')
             ORDER BY month LIMIT 1",
            [],
            |row| row.get(0),
        )
    }

    /// How many accepted claims were handed in after a month: they go in a later run.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn accepted_after(&self, last: Month) -> Outcome<i64> {
        let counted = self.one(
            "SELECT count(*) FROM claim INDEXED BY claim_month WHERE month > $1 AND
               (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'",
            [last],
            |row| row.get(0),
        )?;
        Ok(counted.unwrap_or(0))
    }

    /// Every accepted, priced claim up to a month that is in no settlement, in recorded order.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_due_claim<E: From<Fault>>(
        &self,
        last: Month,
        take: impl FnMut(DueClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT claim.seq, claim.id, claim.organiser, claim.offer, claim.price_class, claim.late,
               price.route, price.price, price.collected, price.due
             FROM claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
             WHERE claim.month <= $1 AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq AND entry.kind = 'claim')
               AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
             ORDER BY claim.seq",
            [last],
            due_claim,
            take,
        )
    }

    /// What each party bears of the claims that a run would hold: role, fund and amount.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn shares_up_to(
        &self,
        last: Month,
        mut take: impl FnMut(i64, &str, &str, Money) -> Outcome<()>,
    ) -> Outcome<()> {
        let read = |row: &Row<'_>| {
            Ok((
                row.get(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get(3)?,
            ))
        };
        self.each(
            "SELECT share.claim, share.role, share.fund, share.amount
             FROM claim CROSS JOIN claim_share AS share ON share.claim = claim.seq
             WHERE claim.month <= $1 AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.claim = claim.seq AND entry.kind = 'claim')
               AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
             ORDER BY claim.seq",
            [last],
            read,
            |(claim, role, fund, amount)| take(claim, &role, &fund, amount),
        )
    }

    /// What a payee still owes from earlier runs: zero or negative.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn carried_debts(&self) -> Outcome<Vec<(OrganiserId, Money)>> {
        self.all(
            "SELECT statement.organiser, statement.carried_out
             FROM statement JOIN settlement ON settlement.id = statement.settlement
             WHERE statement.carried_out < 0 AND NOT EXISTS (SELECT 1 FROM settlement AS later
               JOIN statement AS theirs ON theirs.settlement = later.id AND theirs.organiser = statement.organiser
               WHERE later.last_month > settlement.last_month)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// The bytes that left with a settlement, by name.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn published(&self, settlement: SettlementId) -> Outcome<Vec<(String, Vec<u8>)>> {
        self.all(
            "SELECT name, bytes FROM published WHERE settlement = $1 ORDER BY name",
            [settlement],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// What each fund bore of a settlement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn fund_totals(&self, settlement: SettlementId) -> Outcome<Vec<(FundId, Money)>> {
        self.all(
            "SELECT fund, amount FROM fund_total WHERE settlement = $1 ORDER BY fund",
            [settlement],
            |row| Ok((FundId(row.get(0)?), row.get(1)?)),
        )
    }

    /// The statements of a settlement as they were closed, in order of number; their lines are not kept apart.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn statements(&self, settlement: SettlementId) -> Outcome<Vec<Statement>> {
        self.all(
            "SELECT * FROM statement WHERE settlement = $1 ORDER BY number",
            [settlement],
            |row| {
                Ok(Statement {
                    organiser: row.get("organiser")?,
                    number: row.get("number")?,
                    lines: Vec::new(),
                    yearly: Vec::new(),
                    totals: Totals {
                        claims: row.get("claims")?,
                        gross: row.get("gross")?,
                        collected: row.get("collected")?,
                        borne: row.get("borne")?,
                        due: row.get("due")?,
                    },
                    carried_in: row.get("carried_in")?,
                    carried_out: row.get("carried_out")?,
                    payable: row.get("payable")?,
                    internal: row.get("internal")?,
                })
            },
        )
    }

    /// The claims of a settlement, in the order they were entered.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_settled_claim<E: From<Fault>>(
        &self,
        settlement: SettlementId,
        take: impl FnMut(DueClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT claim.seq, claim.id, claim.organiser, claim.offer, claim.price_class, claim.late,
               price.route, price.price, price.collected, price.due
             FROM entry CROSS JOIN claim ON claim.seq = entry.claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
             WHERE entry.settlement = $1",
            [settlement],
            due_claim,
            take,
        )
    }
}
