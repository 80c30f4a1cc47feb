//! Value vouchers printed on sheets of a fixed size. Who is due more gets whole further sheets of the same run, date and look; the
//! list for the printing firm is in the order of random numbers, so that nothing in it says who got more.

use chrono::NaiveDate;

use super::super::pricing::LEISURE;
use super::super::run::Run;
use crate::domain::{Money, PersonId, SheetId, Tier, VoucherCode};
use crate::error::{Error, Result};
use crate::label::printed::SheetCode;
use crate::register::Register;
use crate::rules::Scheme;
use crate::said;

/// More further sheets are a slip of the hand.
const MOST: u32 = 20;

/// A sheet (blad) with its codes.
pub struct Sheet {
    id: SheetId,
    /// The vouchers on it.
    pub codes: Vec<VoucherCode>,
}

impl Sheet {
    /// The number of a person's sheet; `nth` counts theirs.
    pub fn number(run: &Run<'_>, batch: &[u8; 16], person: PersonId, nth: u32) -> SheetId {
        let subject = [&batch[..], person.bytes(), &nth.to_be_bytes()].concat();
        SheetId::from_bytes(run.world.draw("sheet", &subject))
    }

    /// A sheet of this number.
    pub const fn of(id: SheetId, codes: Vec<VoucherCode>) -> Self {
        Self { id, codes }
    }
}

/// How many further sheets the holders of a tier get.
pub struct Extra(Vec<(Tier, u32)>);

impl Extra {
    /// Reads `A=1`, one for each tier.
    ///
    /// # Errors
    /// When one is not of that form, or names no tier of the scheme.
    pub fn read(asked: &[String], scheme: &Scheme) -> Result<Self> {
        let one = |text: &String| {
            let fault = || Error::usage(said!("voucher-extra", value = text.as_str(), most = MOST));
            let (tier, sheets) = text.split_once('=').ok_or_else(fault)?;
            let sheets = sheets.trim().parse().ok();
            let sheets = sheets.filter(|sheets| (1..=MOST).contains(sheets));
            Ok((super::tier(scheme, tier)?, sheets.ok_or_else(fault)?))
        };
        asked.iter().map(one).collect::<Result<_>>().map(Self)
    }

    /// How many sheets somebody gets in all.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn sheets(&self, register: &Register, person: PersonId, on: NaiveDate) -> Result<u32> {
        if self.0.is_empty() {
            return Ok(1);
        }
        let tier = register.tier_on(person, LEISURE, on)?;
        let further = self
            .0
            .iter()
            .filter(|(extra, _)| tier.as_ref().is_some_and(|(tier, _)| tier == extra));
        Ok(1 + further.map(|(_, sheets)| sheets).sum::<u32>())
    }
}

/// The codes sheet by sheet, in the order of the numbers that were drawn.
pub fn codes(
    sheets: &[Sheet],
    through: NaiveDate,
    value: Money,
) -> impl Iterator<Item = SheetCode> {
    let mut sheets: Vec<&Sheet> = sheets.iter().collect();
    sheets.sort_by_key(|sheet| sheet.id);
    sheets.into_iter().flat_map(move |sheet| {
        sheet.codes.iter().map(move |code| SheetCode {
            code: *code,
            through,
            value,
            sheet: sheet.id,
        })
    })
}
