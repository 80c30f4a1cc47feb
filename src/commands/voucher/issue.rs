//! What vouchers for an offer and vouchers of a value share: count, days, codes.

use chrono::NaiveDate;

use super::super::budget::Purse;
use super::super::pricing::LEISURE;
use super::super::run::{Run, day};
use crate::cli::VoucherIssue;
use crate::domain::{
    Money, OfferId, PersonId, SchemeVersionId, Share, SheetId, Split, Tier, VoucherCode, VoucherId,
    months_after,
};
use crate::error::{Error, Result};
use crate::register::{Payment, ReceiptLine, Register, Voucher};
use crate::rules::{Scheme, funded};
use crate::said;
use crate::seal::draws;

/// More for one person in one command is a slip of the hand.
const MOST: u32 = 500;

/// The terms that all vouchers of one command have in common.
#[derive(Clone)]
pub struct Terms {
    /// Marks the vouchers of one command.
    pub batch: [u8; 16],
    /// The version that decides.
    pub version: SchemeVersionId,
    /// For an offer in a class at a price, or
    pub offer: Option<(OfferId, String, Money)>,
    /// of a value.
    pub value: Option<Money>,
    /// Which value voucher of the scheme it is, for a value.
    pub kind: Option<String>,
    /// What the holder bears, for an offer.
    pub holder_share: Option<Money>,
    /// How it stands with what is paid for each at the desk.
    pub payment: Payment,
    /// The tier behind it.
    pub tier: Option<Tier>,
    /// The last day.
    pub through: NaiveDate,
    /// Who is expected to bear which part of each.
    pub shares: Vec<Share>,
}

/// Who will bear a price divided so: the funds that may be used for the ground of the holder's right, as when it is handed in.
///
/// # Errors
/// When the register cannot be read.
pub fn expected(
    register: &Register,
    scheme: &Scheme,
    split: &Split,
    (person, on): (Option<PersonId>, NaiveDate),
) -> Result<Vec<Share>> {
    let person = person.filter(|_| scheme.funds_ask_the_ground());
    let ground = person.map(|person| register.ground_on(person, LEISURE, on, None));
    let ground = ground.transpose()?.flatten();
    let paid = ground.and_then(|ground| funded(scheme, split, &ground).ok());
    Ok(paid.as_ref().unwrap_or(split).shares().to_vec())
}

/// One voucher of a command. What tells it from the others stands here and nowhere else.
#[derive(Clone, Copy, Default)]
pub struct Slip {
    /// The holder; none for a group.
    pub person: Option<PersonId>,
    /// Its place among the holder's own in this command.
    pub nth: u32,
    /// The sheet it is printed on.
    pub sheet: Option<SheetId>,
    /// Whether it is for who goes along.
    pub companion: bool,
}

impl Terms {
    /// What is paid for vouchers on these terms here and now, a line each.
    pub fn lines(&self, vouchers: &[VoucherId]) -> Vec<ReceiptLine> {
        let Payment::Paid(amount) = self.payment else {
            return Vec::new();
        };
        let lines = vouchers.iter();
        lines
            .map(|voucher| ReceiptLine {
                voucher: *voucher,
                amount,
            })
            .collect()
    }
}

/// How many each person or group gets, as this option says.
///
/// # Errors
/// When it is none, or too many to be meant.
pub fn count(asked: u32, option: &str) -> Result<u32> {
    if (1..=MOST).contains(&asked) {
        Ok(asked)
    } else {
        Err(Error::usage(said!(
            "voucher-count",
            count = asked,
            most = MOST,
            option = option
        )))
    }
}

/// The last day: the one that was typed, else the given one, else a year less a day after the issue.
///
/// # Errors
/// When the typed day is none, or lies in the past.
pub fn through(run: &Run<'_>, asked: &VoucherIssue, usual: Option<NaiveDate>) -> Result<NaiveDate> {
    let a_year = || {
        let anniversary = months_after(run.on, 12);
        anniversary.pred_opt().unwrap_or(anniversary)
    };
    let last = match &asked.through {
        Some(text) => day(text)?,
        None => usual.unwrap_or_else(a_year),
    };
    if last < run.on {
        return Err(Error::refused(said!(
            "voucher-through-past",
            through = last,
            on = run.on
        )));
    }
    Ok(last)
}

/// Writes one voucher, with what it reserves of the budgets; what is paid for it stands on a receipt.
///
/// # Errors
/// When the register cannot be written.
pub fn give(
    run: &Run<'_>,
    register: &Register,
    purse: &mut Purse,
    terms: &Terms,
    slip: Slip,
) -> Result<(VoucherCode, VoucherId)> {
    let holder = slip
        .person
        .as_ref()
        .map_or(&[][..], |person| person.bytes());
    let subject = [&terms.batch[..], holder, &slip.nth.to_be_bytes()].concat();
    let code = VoucherCode::new(draws(&*run.world.random, "voucher", &subject));
    let (offer, price_class, price) = match &terms.offer {
        Some((offer, class, price)) => (Some(*offer), Some(class.clone()), Some(*price)),
        None => (None, None, None),
    };
    let voucher = Voucher {
        id: VoucherId::from_bytes(run.world.draw("voucher-id", &subject)),
        code: code.canonical().to_owned(),
        person: slip.person,
        batch: terms.batch,
        sheet: slip.sheet,
        companion: slip.companion,
        offer,
        price_class,
        price,
        value: terms.value,
        kind: terms.kind.clone(),
        holder_share: terms.holder_share,
        tier: terms.tier.clone(),
        scheme_version: terms.version,
        from_on: run.on,
        to_on: terms.through.succ_opt().unwrap_or(terms.through),
        issued_on: run.on,
        recorded_at: run.stamp().at,
        payment: terms.payment,
        withdrawn: false,
        spent: false,
    };
    register.add_voucher(&voucher)?;
    purse.reserve(register, voucher.id, &terms.shares)?;
    Ok((code, voucher.id))
}
