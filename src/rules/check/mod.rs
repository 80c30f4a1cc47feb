//! What can be wrong in a scheme whose every word is known: rules held against each other.

mod advice;
mod bits;
mod cover;
mod disclosure;
mod figures;
mod mutual;
mod parameters;
mod shares;
mod space;

use super::read::{Page, Places};
use super::scheme::Scheme;
use crate::said;

/// Reports every error and every advice to the page.
pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    parameters::check(scheme, places, page);
    disclosure::check(scheme, places, page);
    for (position, tariff) in scheme.tariffs.iter().enumerate() {
        let place = places.of_rule("tariff", position);
        if let Some(place) = place.filter(|place| place.sound) {
            shares::check(scheme, tariff, place.start, page);
        }
    }
    tariffs(scheme, places, page);
    pass_prices(scheme, places, page);
    advice::check(scheme, places, page);
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
    let kind = mutual::Kind {
        ordinary: false,
        overlap_remedy: said!("scheme-overlap-remedy"),
        hole_remedy: said!("scheme-hole-remedy"),
    };
    let rules: Vec<mutual::Rule> = rules.collect();
    let whole = places.whole("tariff") && places.whole("tier");
    mutual::check(scheme, &kind, &rules, whole, page);
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
    let kind = mutual::Kind {
        ordinary: true,
        overlap_remedy: said!("scheme-pass-overlap-remedy"),
        hole_remedy: said!("scheme-pass-hole-remedy"),
    };
    let rules: Vec<mutual::Rule> = rules.collect();
    let whole = places.whole("pass_price") && places.whole("tier");
    mutual::check(scheme, &kind, &rules, whole, page);
}
