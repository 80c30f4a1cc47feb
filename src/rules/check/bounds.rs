//! Bounds that a tariff breaks, and shares that go to a fund which does not exist.

use super::mutual::meet;
use super::sample::Sample;
use crate::rules::price::{Notes, divide, keeps};
use crate::rules::read::{Page, Places};
use crate::rules::scheme::{Party, Scheme, Tariff};
use crate::said;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    for (position, tariff) in scheme.tariffs.iter().enumerate() {
        let place = places.of_rule("tariff", position);
        if let Some(place) = place.filter(|place| place.sound) {
            bounds(scheme, tariff, place.start, page);
            if places.whole("fund") {
                home_funds(scheme, tariff, place.start, page);
            }
        }
    }
}

/// The lowest price at which a bound is broken, of each bound.
fn bounds(scheme: &Scheme, tariff: &Tariff, at: usize, page: &Page) {
    for bound in &scheme.bounds {
        if !meet(scheme, &tariff.guards, &bound.guards) {
            continue;
        }
        let sample = Sample::new(scheme, &tariff.guards);
        let (from, below) = bound.guards.price;
        let prices = sample.prices().into_iter();
        let mut prices =
            prices.filter(|cents| from <= *cents && below.is_none_or(|below| *cents < below));
        let broken = prices.find_map(|cents| {
            let claim = sample.at(cents);
            let division = divide(scheme, tariff, &[], &claim, &mut Notes::silent()).ok()?;
            let why = keeps(scheme, bound, &division, &claim).err()?;
            Some((claim.price, why))
        });
        if let Some((price, why)) = broken {
            let id = &tariff.id;
            let said = said!("scheme-bound-broken", tariff = id, price = price, why = why);
            page.report(at, said, Some(said!("scheme-bound-broken-remedy")));
        }
    }
}

/// A share of the fund of the holder's domicile asks for a fund of every municipality of the scheme.
fn home_funds(scheme: &Scheme, tariff: &Tariff, at: usize, page: &Page) {
    let shares = tariff.rest.shares.iter().map(|(party, _)| party);
    let apart = tariff.apart.iter().map(|part| &part.borne_by);
    let mut parties = shares.chain(&tariff.rest.residual).chain(apart);
    if !parties.any(|party| *party == Party::Home) {
        return;
    }
    let guards = &tariff.guards;
    let lacking = scheme.municipalities.iter().filter(|refnis| {
        let mut funds = scheme.funds.iter();
        let here = guards.homes.is_empty() || guards.homes.contains(refnis);
        here && !guards.not_homes.contains(refnis)
            && !funds.any(|fund| fund.municipality.as_ref() == Some(*refnis))
    });
    let lacking: Vec<String> = lacking.cloned().collect();
    if !lacking.is_empty() {
        let said = said!(
            "scheme-home-fund-lacks",
            tariff = &tariff.id,
            homes = lacking
        );
        page.report(at, said, Some(said!("scheme-home-fund-lacks-remedy")));
    }
}
