//! What can be wrong in a scheme whose every word is known: rules held against each other.

mod disclosure;
mod overlap;
mod parameters;
mod shares;

use super::read::{Page, Places};
use super::scheme::Scheme;

/// Reports every defect to the page.
pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    parameters::check(scheme, &places.parameters, page);
    disclosure::check(scheme, &places.tiers, page);
    for (tariff, start) in scheme.tariffs.iter().zip(&places.tariffs) {
        if let Some(start) = start {
            shares::check(scheme, tariff, *start, page);
        }
    }
    overlap::check(scheme, places, page);
}
