//! Two rules of equal rank that can both apply: the price would depend on which is read first.

use crate::rules::read::{Page, Places};
use crate::rules::scheme::{AgeWindow, FactGuard, Guards, Scheme, Value};
use crate::said;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    for (later, second) in scheme.tariffs.iter().enumerate() {
        let Some(start) = places.tariffs[later] else {
            continue;
        };
        for (position, first) in scheme.tariffs[..later].iter().enumerate() {
            if places.tariffs[position].is_some()
                && first.rank == second.rank
                && both(&first.guards, &second.guards)
            {
                let said = said!("scheme-overlap", first = &first.id, second = &second.id);
                let remedy = said!("scheme-overlap-remedy");
                page.report(start, said, Some(remedy));
            }
        }
    }
    for (later, second) in scheme.pass_prices.iter().enumerate() {
        let Some(start) = places.pass_prices[later] else {
            continue;
        };
        for first in &scheme.pass_prices[..later] {
            if both(&first.guards, &second.guards) {
                let said = said!(
                    "scheme-overlap",
                    first = &first.source,
                    second = &second.source
                );
                let remedy = said!("scheme-pass-overlap-remedy");
                page.report(start, said, Some(remedy));
            }
        }
    }
}

/// Whether some claim matches both.
fn both(a: &Guards, b: &Guards) -> bool {
    let somebody = (a.ordinary && b.ordinary) || a.tiers.iter().any(|tier| b.tiers.contains(tier));
    let place = match (a.organiser, b.organiser) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    let price = b.price.1.is_none_or(|below| a.price.0 < below)
        && a.price.1.is_none_or(|below| b.price.0 < below);
    somebody
        && place
        && price
        && share_one(&a.categories, &b.categories)
        && share_one(&a.services, &b.services)
        && share_one(&a.sectors, &b.sectors)
        && share_one(&a.routes, &b.routes)
        && share_one(&a.homes, &b.homes)
        && share_one(&a.offers, &b.offers)
        && share_one(&a.organisers, &b.organisers)
        && share_one(&a.organisers_at, &b.organisers_at)
        && !excluded(&a.categories, &b.not_categories)
        && !excluded(&b.categories, &a.not_categories)
        && !excluded(&a.offers, &b.not_offers)
        && !excluded(&b.offers, &a.not_offers)
        && !excluded(&a.homes, &b.not_homes)
        && !excluded(&b.homes, &a.not_homes)
        && facts(&a.facts, &b.facts)
        && ages(a.age, b.age)
}

/// An empty list means anything.
fn share_one<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|item| b.contains(item))
}

/// Whether everything in a set is left out by the other.
fn excluded<T: PartialEq>(set: &[T], not: &[T]) -> bool {
    !set.is_empty() && set.iter().all(|item| not.contains(item))
}

/// Whether some figures meet both.
fn facts(a: &[FactGuard], b: &[FactGuard]) -> bool {
    a.iter().all(|one| {
        b.iter().all(|other| {
            let same = match (&one.what, &other.what) {
                (Value::Fact(one), Value::Fact(other)) => one == other,
                (Value::Builtin(one), Value::Builtin(other)) => one == other,
                _ => false,
            };
            !same || one.within.overlaps(other.within)
        })
    })
}

/// Ages counted in two ways can differ by a year, so such windows must lie a year apart.
fn ages(a: Option<AgeWindow>, b: Option<AgeWindow>) -> bool {
    let (Some(a), Some(b)) = (a, b) else {
        return true;
    };
    let slack = i32::from(a.counted != b.counted);
    let begins_in = |late: AgeWindow, early: AgeWindow| {
        early
            .through
            .is_none_or(|through| late.from <= through + slack)
    };
    begins_in(a, b) && begins_in(b, a)
}
