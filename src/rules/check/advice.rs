//! What a scheme may say, and had better think over: what experience with such schemes shows to keep people away, and what tells on them.

use crate::domain::{Money, Rate, Role};
use crate::rules::price::{ClaimFacts, Notes, divide};
use crate::rules::read::{Page, Places};
use crate::rules::scheme::{Holder, Proof, Scheme, Tariff};
use crate::said;

/// The price at which shares are measured: large enough that no rounding shows.
const MEASURED: i64 = 100_000;
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
    for (position, rule) in scheme.proofs.iter().enumerate() {
        let Some(place) = places.of_rule("proof", position) else {
            continue;
        };
        let own = [Proof::Signature, Proof::Stamp];
        if rule.proofs.iter().any(|proof| own.contains(proof)) {
            let said = said!("scheme-proof-tells", source = &rule.source);
            page.advise(place.start, said, said!("scheme-proof-tells-remedy"));
        }
    }
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
    let (from, below) = tariff.guards.price;
    let price = below
        .map_or(MEASURED, |below| MEASURED.min(below - 1))
        .max(from);
    let claim = ClaimFacts {
        home: scheme.municipalities.first().map(String::as_str),
        ..ClaimFacts::at(Money::from_cents(price), scheme.in_force.from)
    };
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
