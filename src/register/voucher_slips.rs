//! Vouchers as they are printed: what stands on the paper, and on which sheet.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::voucher_papers::{PAPER, VoucherPaper, paper};
use super::voucher_payments::{PREPAID, unpaid};
use super::{Fault, Outcome, Register};
use crate::domain::{Money, PersonId, SheetId};

/// A voucher with what people call the things on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoucherSlip {
    /// What its QR code says.
    pub paper: VoucherPaper,
    /// The sheet it is printed on.
    pub sheet: Option<SheetId>,
    /// The offer's name,
    pub name: Option<String>,
    /// and that of the club.
    pub club: Option<String>,
    /// Whether the offer has more than one price class.
    pub one_of_several: bool,
    /// What the club collects, of a voucher for an offer that is not paid at the desk.
    pub to_collect: Option<Money>,
    /// Whether it is still to be paid at the desk: until then it is not handed over.
    pub unpaid: bool,
}

/// What stands on the paper, below what its QR code says.
fn slips() -> String {
    let unpaid = unpaid();
    let columns = format!(
        "voucher.sheet, {unpaid} AS unpaid, (SELECT name FROM offer_now WHERE offer_now.offer = voucher.offer) AS name,
         (SELECT organiser_now.name FROM offer JOIN organiser_now ON organiser_now.organiser = offer.organiser WHERE offer.id = voucher.offer) AS club,
         CASE WHEN {PREPAID} THEN NULL ELSE voucher.holder_share END AS to_collect,
         (SELECT count(*) FROM offer_price WHERE version = (SELECT max(seq) FROM offer_version WHERE offer = voucher.offer)) > 1 AS one_of_several"
    );
    PAPER.replacen("SELECT ", &format!("SELECT {columns}, "), 1)
}

fn slip(row: &Row<'_>) -> rusqlite::Result<VoucherSlip> {
    Ok(VoucherSlip {
        paper: paper(row)?,
        sheet: row.get("sheet")?,
        name: row.get("name")?,
        club: row.get("club")?,
        one_of_several: row.get("one_of_several")?,
        to_collect: row.get("to_collect")?,
        unpaid: row.get("unpaid")?,
    })
}

impl Register {
    /// What is printed on the voucher with a code.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_slip(&self, code: &str) -> Outcome<Option<VoucherSlip>> {
        self.one(
            &format!("{} WHERE voucher.code = $1", slips()),
            [code],
            slip,
        )
    }

    /// The vouchers of a person that can still be used on a day, in the order of the codes.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_slips_of(&self, person: PersonId, on: NaiveDate) -> Outcome<Vec<VoucherSlip>> {
        let sql = format!(
            "{} WHERE voucher.person = $1 AND voucher.to_on > $2",
            slips()
        );
        let mut found = self.all(&sql, params![person, on], slip)?;
        found.retain(|slip| !slip.paper.over);
        found.sort_by(|a, b| a.paper.code.cmp(&b.paper.code));
        Ok(found)
    }

    /// The codes and sheets of all vouchers that end after a day, in the order of the codes.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_sheet<E: From<Fault>>(
        &self,
        on: NaiveDate,
        take: impl FnMut((String, Option<SheetId>)) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(
            "SELECT code, sheet FROM voucher WHERE to_on > $1 ORDER BY code",
            [on],
            |row| Ok((row.get(0)?, row.get(1)?)),
            take,
        )
    }
}
