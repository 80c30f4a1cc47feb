//! The inputs and the result of a split, frozen with the claim, so that money is recomputed without persons.

use chrono::NaiveDate;

use crate::commands::pricing::{Holder, Place, collected_and_due};
use crate::commands::scheme::InForce;
use crate::domain::{Money, Role, Route, Split};
use crate::register::ClaimPrice;

/// Freezes them; `tariff` is the clause that decided, `value` that of a value voucher.
pub fn frozen(
    in_force: &InForce,
    place: Place<'_>,
    holder: &Holder,
    on: NaiveDate,
    (tariff, value): (Option<String>, Option<Money>),
    split: Split,
) -> (ClaimPrice, Split) {
    // The ages by which it was priced, so that the split can be computed again.
    let aged_on = holder.aged_on.unwrap_or(on);
    let ages = holder.birth.map(|birth| birth.ages_on(aged_on));
    // A value voucher is handed over at the club, whatever the route of the offer.
    let (route, collected, due) = if value.is_some() {
        (Route::Door, split.of(&Role::Holder), split.funds())
    } else {
        let (collected, due) = collected_and_due(place.offer.route, &split);
        (place.offer.route, collected, due)
    };
    let price = ClaimPrice {
        scheme_version: in_force.stored.id,
        tariff,
        tier: holder.tier.clone(),
        route,
        category: place.offer.category.clone(),
        service: place.offer.service.clone(),
        sector: place.organiser.sector,
        age_from: ages.map(|(youngest, _)| youngest.into()),
        age_to: ages.map(|(_, oldest)| oldest.into()),
        domicile: holder.home.clone(),
        priced_on: on,
        aged_on,
        voucher_value: value,
        collected,
        due,
    };
    (price, split)
}
