//! Vouchers as they are printed. A place on a sheet says what the voucher is good for; nothing of who holds it.

use chrono::NaiveDate;

use super::super::names;
use super::super::signing;
use super::qr::paper;
use crate::domain::{PersonId, VoucherCode};
use crate::error::{Error, Result};
use crate::label::slip::{Slip, SlipGood, SlipPay};
use crate::register::{Register, VoucherSlip};
use crate::render::papers::PLACES;
use crate::said;
use crate::seal::SigningKey;

/// With what vouchers are printed.
pub struct Printer<'r> {
    register: &'r Register,
    on: NaiveDate,
    key: SigningKey,
    municipality: String,
    /// Whether what the club collects stands on them.
    amounts: bool,
}

/// How a voucher stands that is to be printed.
pub enum Stands {
    /// It can be handed over.
    Open(Box<Slip>),
    /// It cannot be used any more.
    Over,
    /// It is still to be paid.
    Unpaid,
}

/// Vouchers that can be used, sheet by sheet, and how many are still to be paid.
#[derive(Debug, Default)]
pub struct Sheets {
    /// Those that are printed.
    pub sheets: Vec<Vec<Slip>>,
    /// Those that are not handed over yet.
    pub unpaid: usize,
}

impl<'r> Printer<'r> {
    /// Prepares to print what can be used on a day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn new(register: &'r Register, on: NaiveDate, amounts: bool) -> Result<Self> {
        Ok(Self {
            register,
            on,
            key: signing::pair(register)?,
            municipality: names::municipality(register)?,
            amounts,
        })
    }

    /// The voucher with a code, if it can be handed over.
    ///
    /// # Errors
    /// When there is none, it cannot be used any more, or is still to be paid.
    pub fn named(&self, code: VoucherCode) -> Result<Slip> {
        let found = self.register.voucher_slip(code.canonical())?;
        let found = found.ok_or_else(|| super::unknown(code))?;
        let code = code.to_string();
        match self.stands(&found)? {
            Stands::Open(slip) => Ok(*slip),
            Stands::Over => {
                let said = said!("voucher-not-to-print", code = code);
                Err(Error::refused(said).hint(said!("voucher-not-to-print-hint")))
            }
            Stands::Unpaid => {
                let hint = said!("voucher-print-unpaid-hint", code = code.as_str());
                Err(Error::refused(said!("voucher-print-unpaid", code = code)).hint(hint))
            }
        }
    }

    /// How the voucher with a code in the register stands.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn known(&self, code: &str) -> Result<Stands> {
        let found = self.register.voucher_slip(code)?;
        self.stands(&found.ok_or_else(Error::bug)?)
    }

    fn stands(&self, found: &VoucherSlip) -> Result<Stands> {
        Ok(if found.paper.over || found.paper.to_on <= self.on {
            Stands::Over
        } else if found.unpaid {
            Stands::Unpaid
        } else {
            Stands::Open(Box::new(self.slip(found)?))
        })
    }

    /// What these persons can use.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of_all(&self, persons: impl IntoIterator<Item = PersonId>) -> Result<Sheets> {
        let mut found = Vec::new();
        for person in persons {
            found.extend(self.register.voucher_slips_of(person, self.on)?);
        }
        let all = found.len();
        found.retain(|slip| !slip.unpaid);
        let unpaid = all - found.len();
        found.sort_by(|a, b| (a.sheet, &a.paper.code).cmp(&(b.sheet, &b.paper.code)));
        let mut sheets = Vec::new();
        for same in found.chunk_by(|a, b| a.sheet == b.sheet) {
            for page in same.chunks(PLACES) {
                sheets.push(
                    page.iter()
                        .map(|one| self.slip(one))
                        .collect::<Result<_>>()?,
                );
            }
        }
        Ok(Sheets { sheets, unpaid })
    }

    fn slip(&self, voucher: &VoucherSlip) -> Result<Slip> {
        let through = voucher.paper.to_on;
        let class = voucher.paper.price_class.clone();
        let class = class.filter(|_| voucher.one_of_several);
        let good_for = match voucher.paper.value {
            Some(value) => SlipGood::Value(value),
            None => SlipGood::Offer {
                name: voucher.name.clone().unwrap_or_default(),
                price_class: class.unwrap_or_default(),
                club: voucher.club.clone().unwrap_or_default(),
            },
        };
        let pay = match (voucher.paper.value, voucher.to_collect) {
            (Some(_), _) => SlipPay::Rest,
            (None, None) => SlipPay::Nothing,
            (None, Some(amount)) if self.amounts => SlipPay::Collect(amount),
            (None, Some(_)) => SlipPay::AtClub,
        };
        Ok(Slip {
            municipality: self.municipality.clone(),
            signed: self.key.sign(paper(&voucher.paper)?),
            good_for,
            through: through.pred_opt().unwrap_or(through),
            pay,
        })
    }
}
