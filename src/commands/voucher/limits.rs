//! What holds a voucher for an offer back when it is issued: the places of the offer, and the limits of the scheme, whether they count
//! the holder's own uses or everybody's. Vouchers that are out count with what was used.

use super::super::history::{Past, Reader};
use super::super::pricing::{Holder, Known, Place, divide};
use super::super::run::Run;
use super::super::scheme;
use super::issue::Terms;
use crate::domain::{Money, OfferId, PersonId, Said};
use crate::error::{Error, Result};
use crate::register::{Offer, Register};
use crate::rules::{LimitUse, Per, Scheme, priced};
use crate::said;

/// How many vouchers a command issues.
#[derive(Clone, Copy)]
pub struct Papers {
    /// Of the holder; none for a group.
    pub own: u32,
    /// Of who goes along, and of a group: outside what counts one person.
    pub along: u32,
}

/// Whether the offer has places for all of them. A pass that is shown at the door takes none: nobody knows of it beforehand.
///
/// # Errors
/// When it has not.
pub fn places(
    run: &Run<'_>,
    register: &Register,
    (id, offer): (OfferId, &Offer),
    papers: Papers,
) -> Result<()> {
    let Some(places) = offer.places else {
        return Ok(());
    };
    let taken = register.places_taken(id, offer.from_on, run.on)?;
    let asked = i64::from(papers.own) + i64::from(papers.along);
    if taken + asked <= places {
        return Ok(());
    }
    Err(Error::refused(said!(
        "voucher-no-place",
        offer = &offer.alias,
        places = places,
        left = (places - taken).max(0),
        count = asked
    ))
    .hint(said!("voucher-no-place-hint")))
}

/// Whether every limit holds for all of them, one after the other.
///
/// # Errors
/// When one does not: which, what it gives and what is left; or when it cannot be judged.
pub fn hold(
    run: &Run<'_>,
    register: &Register,
    (scheme, place, terms): (&Scheme, Place<'_>, &Terms),
    (person, holder): (Option<PersonId>, &Holder),
    papers: Papers,
) -> Result<()> {
    let Some((_, _, price)) = &terms.offer else {
        return Ok(());
    };
    let everybodys = of_everybody(scheme);
    let judged = if person.is_some() {
        scheme
    } else {
        &everybodys
    };
    if judged.limits.is_empty() {
        return Ok(());
    }
    let reader = Reader::new(register)?;
    let mut past = match person {
        Some(person) => Past::of(&reader, judged, person, run.on)?,
        None => Past::of_nobody(&reader, judged, run.on)?,
    };
    let missing = |said: Said| Error::refused(said).hint(said!("voucher-price-hint"));
    let quote = divide(scheme, place, holder, *price, run.on).map_err(missing)?;
    for nth in 0..papers.own + papers.along {
        let own = nth < papers.own;
        let judged = if own { scheme } else { &everybodys };
        let known = Known::of(judged, place);
        let claim = known.claim(place, holder, *price, run.on);
        let found = past.lend(|history| priced(judged, &claim, history));
        let found = found.map_err(missing)?;
        let beyond = |one: &&LimitUse<'_>| one.granted < one.wanted;
        if let Some(limit) = found.limits.iter().find(beyond) {
            return Err(refused(run, limit, place.offer, (nth, papers)));
        }
        past.add(place, holder, (quote.split.clone(), run.on), own);
    }
    Ok(())
}

/// The scheme with the limits that count everybody's uses.
fn of_everybody(scheme: &Scheme) -> Scheme {
    let mut scheme = scheme.clone();
    let of_holder = |per: Per| matches!(per, Per::Person | Per::Household);
    scheme.limits.retain(|limit| !of_holder(limit.per));
    scheme
}

fn refused(
    run: &Run<'_>,
    one: &LimitUse<'_>,
    offer: &Offer,
    (nth, papers): (u32, Papers),
) -> Error {
    let shown = |amount: i64| {
        if one.limit.measure.is_money() {
            let amount = Money::from_cents(amount);
            said!("voucher-limit-money", amount = amount)
        } else {
            said!("voucher-limit-times", count = amount)
        }
    };
    let refused = Error::refused(said!(
        "voucher-beyond-limit",
        offer = &offer.alias,
        limit = one.limit.name.of(scheme::language(run)),
        source = &one.limit.source,
        allowed = shown(one.allowed),
        used = shown(one.used),
        left = shown(one.left),
        wanted = shown(one.wanted)
    ));
    let asked = papers.own + papers.along;
    let refused = if asked > 1 {
        refused.meaning(said!("budget-would-fit", count = nth, asked = asked))
    } else {
        refused
    };
    refused.hint(said!("voucher-beyond-limit-hint"))
}
