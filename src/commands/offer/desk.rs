//! `offer add`: an offer typed at the desk.

use super::super::names;
use super::super::organiser::{Counts, desk_id};
use super::super::run::{Run, day, typed};
use super::super::scheme;
use super::facts;
use crate::cli::OfferAdd;
use crate::domain::{Money, OrganiserId, Period, parse_amount};
use crate::error::{Error, Result};
use crate::register::{Action, Offer, Subject};
use crate::said;

/// Adds an offer.
///
/// # Errors
/// When the club is not known, the id is taken, or a value is not right.
pub fn add(run: &mut Run<'_>, asked: &OfferAdd) -> Result<()> {
    let mut register = run.open()?;
    let (organiser, club) = names::standing(&register, &asked.organiser)?;
    let mut new = of_desk(asked, organiser)?;
    let scheme = scheme::in_force(&register, run.on)?.scheme;
    facts::typed(&scheme, &asked.fact, &mut new)?;
    run.write(&mut register, Action::Add, |register| {
        if register.offer_by_alias(&new.alias)?.is_some() {
            return Err(Error::refused(said!("offer-exists", id = &new.alias))
                .hint(said!("offer-exists-hint")));
        }
        super::set(run, register, &new, &mut Counts::default())?;
        let subject = Subject {
            organiser: Some(organiser),
            count: Some(1),
            ..Subject::default()
        };
        Ok(((), subject))
    })?;
    if let Some(said) = super::strange_category(&new.category, &scheme.categories) {
        run.warn(&said);
    }
    run.tell(&said!(
        "offer-added",
        name = &new.name,
        id = &new.alias,
        club = &club.name
    ));
    run.tell_if_dry();
    Ok(())
}

fn of_desk(asked: &OfferAdd, organiser: OrganiserId) -> Result<Offer> {
    let from_on = asked.from.as_deref().map(day).transpose()?;
    let last = asked.through.as_deref().map(day).transpose()?;
    if let (Some(from), Some(last)) = (from_on, last)
        && Period::through(from, Some(last)).is_none()
    {
        return Err(Error::usage(said!(
            "offer-ends-before-it-begins",
            from = from,
            last = last
        )));
    }
    Ok(Offer {
        alias: desk_id(&asked.id)?,
        organiser,
        service: filled(&asked.service)?,
        name: filled(&asked.name)?,
        category: filled(&asked.category)?,
        route: typed(&asked.route)?,
        from_on,
        to_on: last.and_then(|last| last.succ_opt()),
        age_from: None,
        age_to: None,
        nights: None,
        places: None,
        use_limit: None,
        prices: prices(&asked.price)?,
        facts: Vec::new(),
    })
}

fn filled(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::usage(said!("offer-text-empty")));
    }
    Ok(text.to_owned())
}

/// Reads `kapoenen=45,00`, in the order of the classes.
fn prices(texts: &[String]) -> Result<Vec<(String, Money)>> {
    let mut prices: Vec<(String, Money)> = Vec::new();
    for text in texts {
        let fault = || Error::usage(said!("offer-price-form", value = text));
        let (class, price) = text.rsplit_once('=').ok_or_else(fault)?;
        let class = class.trim();
        let price = parse_amount(price.trim()).map_err(Error::usage)?;
        if class.is_empty() {
            return Err(fault());
        }
        if prices.iter().any(|(known, _)| known == class) {
            return Err(Error::usage(said!("offer-price-twice", class = class)));
        }
        prices.push((class.to_owned(), price));
    }
    prices.sort();
    Ok(prices)
}
