//! What a scheme may say, and had better think over: what experience with such schemes shows to keep people away, and what tells on them.

use super::mutual::meet;
use super::sample::Sample;
use crate::domain::{Money, Rate, Role, Route};
use crate::rules::price::{Notes, divide};
use crate::rules::read::{Page, Places};
use crate::rules::scheme::{Holder, Limit, Proof, Scheme, Tariff};
use crate::said;

/// Holders stay away above this part of the price, in hundredths.
const HOLDER_MOST: i64 = 25;
/// Organisers who bear less than this part of the price have no stake in it, in hundredths.
const ORGANISER_LEAST: i64 = 10;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    for (position, tariff) in scheme.tariffs.iter().enumerate() {
        let place = places.of_rule("tariff", position);
        if let Some(place) = place.filter(|place| place.sound) {
            shares(scheme, tariff, place.start, page);
        }
    }
    for (position, limit) in scheme.limits.iter().enumerate() {
        if let Some(place) = places.of_rule("limit", position)
            && at_the_door(limit, scheme)
        {
            let said = said!("scheme-cap-at-door", limit = &limit.id);
            page.advise(place.start, said, said!("scheme-cap-at-door-remedy"));
        }
    }
    for (position, rule) in scheme.proofs.iter().enumerate() {
        let Some(place) = places.of_rule("proof", position) else {
            continue;
        };
        let own = [Proof::Signature, Proof::Stamp, Proof::Form];
        if rule.proofs.iter().any(|proof| own.contains(proof)) {
            let said = said!("scheme-proof-tells", source = &rule.source);
            page.advise(place.start, said, said!("scheme-proof-tells-remedy"));
        }
    }
}

/// At the door nobody knows what is left of an amount: what the club asks there may turn out to be too little.
fn at_the_door(limit: &Limit, scheme: &Scheme) -> bool {
    let door = |routes: &[Route]| routes.is_empty() || routes.contains(&Route::Door);
    let tariffs = scheme.tariffs.iter();
    let mut reached = tariffs.filter(|tariff| door(&tariff.guards.routes));
    limit.measure.is_money()
        && door(&limit.guards.routes)
        && reached.any(|tariff| meet(scheme, &tariff.guards, &limit.guards))
}

/// A rule for people with a tier: what the holder pays and what the organiser bears, at a price it accepts.
fn shares(scheme: &Scheme, tariff: &Tariff, at: usize, page: &Page) {
    if tariff.guards.tiers.is_empty() || matches!(tariff.holder, Holder::Full) {
        return;
    }
    let id = &tariff.id;
    let nothing = matches!(
        tariff.holder,
        Holder::Free | Holder::Fixed(Money::ZERO) | Holder::Percent(Rate::ZERO)
    );
    if nothing {
        let remedy = said!("scheme-holder-nothing-remedy");
        page.advise(at, said!("scheme-holder-nothing", tariff = id), remedy);
    }
    let sample = Sample::new(scheme, &tariff.guards);
    let price = sample.measured();
    let claim = sample.at(price);
    // What depends on the claim cannot be measured without one.
    let Ok(division) = divide(scheme, tariff, &[], &claim, &mut Notes::silent()) else {
        return;
    };
    let split = division.inner;
    let exceeds = |part: Money, hundredths: i64| {
        i128::from(part.cents()) * 100 > i128::from(price) * i128::from(hundredths)
    };
    let holder = split.of(&Role::Holder);
    if matches!(tariff.holder, Holder::Percent(_)) && exceeds(holder, HOLDER_MOST) {
        let said = said!("scheme-holder-much", tariff = id, most = HOLDER_MOST);
        page.advise(at, said, said!("scheme-holder-much-remedy"));
    }
    let organiser = split.of(&Role::Organiser);
    if !exceeds(organiser, ORGANISER_LEAST) && !is_tenth(organiser, price) {
        let said = said!(
            "scheme-organiser-little",
            tariff = id,
            least = ORGANISER_LEAST
        );
        page.advise(at, said, said!("scheme-organiser-little-remedy"));
    }
}

/// Whether a part is the least an organiser should bear, cents that were rounded away included.
fn is_tenth(part: Money, price: i64) -> bool {
    (part.cents() + 1) * 100 >= price * ORGANISER_LEAST
}
