//! What can be wrong in a scheme whose every word is known: rules held against each other.

mod advice;
mod bits;
mod bounds;
mod cover;
mod disclosure;
mod figures;
mod limits;
mod mutual;
mod parameters;
mod rounds;
mod sample;
mod seasons;
mod shares;
mod space;

use mutual::Kind;

use super::read::{Page, Places};
use super::scheme::{Scheme, Tariff};
use crate::said;

/// Reports every error and every advice to the page.
pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    parameters::check(scheme, places, page);
    disclosure::check(scheme, places, page);
    for (position, tariff) in scheme.tariffs.iter().enumerate() {
        let place = places.of_rule("tariff", position);
        if let Some(place) = place.filter(|place| place.sound) {
            shares::check(scheme, tariff, place.start, page);
            of_elsewhere(scheme, tariff, place.start, page);
        }
    }
    tariffs(scheme, places, page);
    pass_prices(scheme, places, page);
    reductions(scheme, places, page);
    bounds::check(scheme, places, page);
    limits::check(scheme, places, page);
    rounds::check(scheme, places, page);
    advice::check(scheme, places, page);
}

/// A rule for people of elsewhere only, with tiers that only people of here have.
fn of_elsewhere(scheme: &Scheme, tariff: &Tariff, at: usize, page: &Page) {
    let guards = &tariff.guards;
    let here_only = scheme.domicile.in_municipality && scheme.domicile.or_when.is_none();
    let somebody = scheme.municipalities.iter().any(|refnis| {
        let named = guards.homes.is_empty() || guards.homes.contains(refnis);
        named && !guards.not_homes.contains(refnis)
    });
    if here_only && !guards.tiers.is_empty() && !guards.ordinary && !somebody {
        let remedy = said!("scheme-for-elsewhere-remedy");
        page.advise(at, said!("scheme-for-elsewhere", rule = &tariff.id), remedy);
    }
}

fn tariffs(scheme: &Scheme, places: &Places, page: &Page) {
    let tariffs = scheme.tariffs.iter().enumerate();
    let rules = tariffs.filter_map(|(position, tariff)| {
        let place = places.of_rule("tariff", position)?;
        place.sound.then_some(mutual::Rule {
            name: &tariff.id,
            rank: tariff.rank,
            guards: &tariff.guards,
            at: place.start,
        })
    });
    let rules: Vec<mutual::Rule> = rules.collect();
    let whole = places.whole("tariff") && places.whole("tier");
    mutual::check(scheme, Kind::Tariff, &rules, whole, page);
}

fn pass_prices(scheme: &Scheme, places: &Places, page: &Page) {
    let prices = scheme.pass_prices.iter().enumerate();
    let rules = prices.filter_map(|(position, price)| {
        let place = places.of_rule("pass_price", position)?;
        place.sound.then_some(mutual::Rule {
            name: &price.source,
            rank: 0,
            guards: &price.guards,
            at: place.start,
        })
    });
    let rules: Vec<mutual::Rule> = rules.collect();
    let whole = places.whole("pass_price") && places.whole("tier");
    mutual::check(scheme, Kind::PassPrice, &rules, whole, page);
}

fn reductions(scheme: &Scheme, places: &Places, page: &Page) {
    let reductions = scheme.reductions.iter().enumerate();
    let rules = reductions.filter_map(|(position, reduction)| {
        let place = places.of_rule("reduction", position)?;
        place.sound.then_some(mutual::Rule {
            name: &reduction.id,
            rank: reduction.order,
            guards: &reduction.guards,
            at: place.start,
        })
    });
    let rules: Vec<mutual::Rule> = rules.collect();
    mutual::check(scheme, Kind::Reduction, &rules, false, page);
}
