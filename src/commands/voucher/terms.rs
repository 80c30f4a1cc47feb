//! The terms of a voucher for an offer: those of its day of issue, for whom it is.

use super::super::pricing::{Holder, Place, class, divide};
use super::super::run::Run;
use super::super::scheme::InForce;
use super::issue::{Terms, expected, through};
use crate::cli::VoucherIssue;
use crate::domain::{Money, OfferId, PersonId, Route};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, Payment, Register};
use crate::said;

fn can_be_had(run: &Run<'_>, offer: &Offer) -> Result<()> {
    if offer.route == Route::Refund {
        return Err(Error::refused(said!(
            "voucher-refund-route",
            offer = &offer.alias
        )));
    }
    match offer.to_on {
        Some(to) if to <= run.on => Err(Error::refused(said!(
            "voucher-offer-over",
            offer = &offer.alias,
            through = to.pred_opt().unwrap_or(to)
        ))),
        _ => Ok(()),
    }
}

/// The terms of this day for somebody of whom so much is known; the command that issues on them marks them with its own batch.
///
/// # Errors
/// When the offer or the class cannot be had, the last day is wrong, or the scheme gives no price.
pub fn terms(
    run: &Run<'_>,
    register: &Register,
    (asked, in_force): (&VoucherIssue, &InForce),
    (holder, person): (&Holder, Option<PersonId>),
    (id, offer): (OfferId, &Offer),
) -> Result<Terms> {
    can_be_had(run, offer)?;
    if asked.unpaid && offer.route != Route::Prepaid {
        return Err(Error::refused(said!(
            "voucher-unpaid-route",
            offer = &offer.alias
        )));
    }
    let (class, price) = class(offer, asked.class.as_deref()).ok_or_else(|| which_class(offer))?;
    let last = offer.to_on.and_then(|to| to.pred_opt());
    let through = through(run, asked, last)?;
    if let Some(last) = last.filter(|last| through > *last) {
        return Err(Error::refused(said!(
            "voucher-beyond-offer",
            offer = &offer.alias,
            last = last
        )));
    }
    let organiser = organiser(register, offer)?;
    let place = Place {
        offer,
        organiser: &organiser,
    };
    let quote = divide(&in_force.scheme, place, holder, price, run.on)
        .map_err(|said| Error::refused(said).hint(said!("voucher-price-hint")))?;
    let share = quote.holder();
    let person = person.filter(|_| holder.tier.is_some());
    let shares = expected(register, &in_force.scheme, &quote.split, (person, run.on))?;
    let payment = match offer.route {
        Route::Door | Route::Refund => Payment::Elsewhere,
        // Nothing to pay is paid.
        Route::Prepaid if asked.unpaid && share != Money::ZERO => Payment::Due,
        Route::Prepaid => Payment::Paid(share),
    };
    Ok(Terms {
        batch: [0; 16],
        version: in_force.stored.id,
        offer: Some((id, class, price)),
        value: None,
        kind: None,
        holder_share: Some(share),
        payment,
        tier: holder.tier.clone(),
        through,
        shares,
    })
}

/// Who gives an offer.
///
/// # Errors
/// When the register cannot be read.
pub fn organiser(register: &Register, offer: &Offer) -> Result<Organiser> {
    let found = register.organiser(offer.organiser)?;
    found.ok_or_else(Error::bug)
}

fn which_class(offer: &Offer) -> Error {
    let classes = offer.prices.iter();
    let known: Vec<String> = classes.map(|(class, _)| class.clone()).collect();
    Error::refused(said!(
        "voucher-which-class",
        offer = &offer.alias,
        known = known
    ))
}
