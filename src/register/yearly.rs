//! What organisers bear of a year on route `prepaid`: the claims behind it, and the lines that were entered.

use rusqlite::{Row, params};

use super::due_claims::{BEFORE, DUE, PAYEE};
use super::{Fault, Outcome, Register};
use crate::domain::{Money, RunPeriod, SettlementId};
use crate::settlement::{PrepaidCell, PrepaidClaim, Yearly};

/// A claim as it stands: as it was accepted, or as it was corrected last. A voucher is reduced when a tier made its price less, ordinary
/// when no tier stands behind it.
fn prepaid() -> String {
    let share = |role: &str| {
        format!(
            "CASE WHEN standing.seq IS NULL
               THEN (SELECT coalesce(sum(amount), 0) FROM claim_share AS share WHERE share.claim = claim.seq AND role = '{role}')
               ELSE (SELECT coalesce(sum(amount), 0) FROM correction_share AS share WHERE share.correction = standing.seq AND role = '{role}') END"
        )
    };
    format!(
        "{PAYEE} AS organiser, claim.offer, claim.price_class, price.tier IS NOT NULL AS with_tier,
         coalesce(standing.price, price.price) AS price, {} AS holder, {} AS borne",
        share("holder"),
        share("organiser")
    )
}

/// The price of a claim, and its last correction.
const STANDING: &str = "CROSS JOIN claim_price AS price ON price.claim = claim.seq
  LEFT JOIN correction AS standing ON standing.claim = claim.seq AND standing.nth = (SELECT max(nth) FROM correction WHERE claim = claim.seq)";

fn prepaid_claim(row: &Row<'_>) -> rusqlite::Result<PrepaidClaim> {
    let (price, holder): (Money, Money) = (row.get("price")?, row.get("holder")?);
    Ok(PrepaidClaim {
        cell: PrepaidCell {
            organiser: row.get("organiser")?,
            offer: row.get("offer")?,
            price_class: row.get("price_class")?,
            price,
        },
        reduced: match (row.get("with_tier")?, holder < price) {
            (true, true) => Some(true),
            (false, _) => Some(false),
            (true, false) => None,
        },
        borne: row.get("borne")?,
    })
}

fn yearly(row: &Row<'_>) -> rusqlite::Result<Yearly> {
    Ok(Yearly {
        organiser: row.get("organiser")?,
        year: row.get("year")?,
        borne: row.get("borne")?,
    })
}

impl Register {
    /// Every accepted claim on route `prepaid` that a year settles, when the run that holds its December closes: handed in that year,
    /// or in an earlier one but accepted too late for the line of that year. Each claim counts in one year, once.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_prepaid_of_year<E: From<Fault>>(
        &self,
        year: i32,
        run: RunPeriod,
        mut take: impl FnMut(PrepaidClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        let (first, last) = (format!("{year:04}-01"), format!("{year:04}-12"));
        let prepaid = prepaid();
        self.each(
            &format!(
                "SELECT {prepaid} FROM claim INDEXED BY claim_month {STANDING}
                 WHERE claim.month <= $1 AND (claim.month >= $2 OR $3 >= $2) AND price.route = 'prepaid' AND standing.kind IS NOT 'cancel'
                   AND {DUE}"
            ),
            params![last, first, run.first()],
            prepaid_claim,
            &mut take,
        )?;
        self.each(
            &format!(
                "SELECT {prepaid} FROM settlement CROSS JOIN entry ON entry.settlement = settlement.id
                   CROSS JOIN claim ON claim.seq = entry.claim {STANDING}
                 WHERE settlement.last_month >= $1 AND entry.kind = 'claim' AND price.route = 'prepaid' AND standing.kind IS NOT 'cancel'
                   AND claim.month <= $2 AND (claim.month >= $1 OR settlement.first_month >= $1)"
            ),
            params![first, last],
            prepaid_claim,
            take,
        )
    }

    /// What corrections of a year change in what organisers bear of vouchers whose own year was settled before: the differences, which
    /// count in the cells of this year and in neither of their groups. Those that are not entered yet come in the run that closes.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_corrected_prepaid<E: From<Fault>>(
        &self,
        year: i32,
        run: RunPeriod,
        take: impl FnMut(PrepaidClaim) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            &format!(
                "SELECT {PAYEE} AS organiser, claim.offer, claim.price_class, price.price, 1 AS with_tier, price.price AS holder,
                   (SELECT coalesce(sum(amount), 0) FROM correction_share WHERE correction = correction.seq AND role = 'organiser')
                   - CASE WHEN before.seq IS NULL
                     THEN (SELECT coalesce(sum(amount), 0) FROM claim_share WHERE claim = claim.seq AND role = 'organiser')
                     ELSE (SELECT coalesce(sum(amount), 0) FROM correction_share WHERE correction = before.seq AND role = 'organiser') END AS borne
                 FROM correction CROSS JOIN claim ON claim.seq = correction.claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
                   CROSS JOIN entry AS first ON first.claim = claim.seq AND first.kind = 'claim'
                   CROSS JOIN settlement AS first_run ON first_run.id = first.settlement
                   LEFT JOIN entry AS reversal ON reversal.correction = correction.seq AND reversal.kind = 'reversal'
                   LEFT JOIN settlement AS run ON run.id = reversal.settlement {BEFORE}
                 WHERE price.route = 'prepaid' AND substr(coalesce(run.first_month, $1), 1, 4) = $2
                   AND max(substr(claim.month, 1, 4), substr(first_run.first_month, 1, 4)) < $2"
            ),
            params![run.first(), format!("{year:04}")],
            prepaid_claim,
            take,
        )
    }

    /// The year of whose line a claim on route `prepaid` was a part, or would have been in a crowd: when its payee got one.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn year_line_of(&self, claim: i64) -> Outcome<Option<i32>> {
        self.one(
            &format!(
                "SELECT line.year FROM entry AS first JOIN settlement AS run ON run.id = first.settlement JOIN claim ON claim.seq = first.claim
                   JOIN claim_price AS price ON price.claim = claim.seq AND price.route = 'prepaid'
                   JOIN entry AS line ON line.kind = 'yearly' AND line.organiser IN (first.organiser, {PAYEE})
                     AND line.year = CAST(max(substr(claim.month, 1, 4), substr(run.first_month, 1, 4)) AS INTEGER)
                 WHERE first.claim = $1 AND first.kind = 'claim'"
            ),
            [claim],
            |row| row.get(0),
        )
    }

    /// Enters what an organiser bears of a year in a run that is closing. The file refuses a second line for the year.
    ///
    /// # Errors
    /// When the file refuses, or cannot be written.
    pub fn enter_yearly(&self, settlement: SettlementId, line: &Yearly) -> Outcome<()> {
        self.execute(
            "INSERT INTO entry (settlement, organiser, kind, year, gross, collected, borne, due) VALUES ($1, $2, 'yearly', $3, 0, 0, $4, -$4)",
            params![settlement, line.organiser, line.year, line.borne],
        )?;
        Ok(())
    }

    /// The lines of years in a settlement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn yearly_lines(&self, settlement: SettlementId) -> Outcome<Vec<Yearly>> {
        self.all(
            "SELECT organiser, year, borne FROM entry WHERE settlement = $1 AND kind = 'yearly' ORDER BY year",
            [settlement],
            yearly,
        )
    }
}
