//! The inputs and the result of a split, frozen with the claim, so that money is recomputed without persons.

use chrono::NaiveDate;

use super::{Asked, Judge, Verdict};
use crate::commands::pricing::{Holder, Place, collected_and_due};
use crate::commands::scheme::InForce;
use crate::domain::Split;
use crate::error::Result;
use crate::register::{ClaimPrice, Limits};

/// Freezes what a tariff gave on the day by whose rules it was priced; `tariff` is its name, `None` where the holder pays it all.
/// Which versions of offer and organiser counted is for the caller to add.
pub fn frozen(
    in_force: &InForce,
    place: Place<'_>,
    holder: &Holder,
    on: NaiveDate,
    tariff: Option<String>,
    split: Split,
) -> (ClaimPrice, Split) {
    let aged_on = holder.aged_on.unwrap_or(on);
    let ages = holder.birth.map(|birth| birth.ages_on(aged_on));
    let route = place.offer.route;
    let (collected, due) = collected_and_due(route, &split);
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
        home: holder.home.clone(),
        members: holder.members,
        organiser_version: None,
        offer_version: None,
        kind: None,
        good_faith: false,
        limits: Limits::None,
        by_hand: false,
        voucher_value: None,
        collected,
        due,
    };
    (price, split)
}

impl Judge<'_> {
    /// Notes which versions of offer and organiser counted: of a voucher for an offer those of its issue, else those of a
    /// moment, or the newest.
    pub(super) fn versions(
        &self,
        asked: Asked<'_>,
        known_at: Option<&str>,
        verdict: &mut Verdict,
    ) -> Result<()> {
        let Some((price, _)) = &mut verdict.priced else {
            return Ok(());
        };
        let voucher = match verdict.voucher {
            Some(voucher) => self.register.voucher(voucher)?,
            None => None,
        };
        let issued = voucher.filter(|voucher| voucher.offer.is_some());
        let issued = issued.map(|voucher| voucher.recorded_at);
        let at = issued.as_deref().or(known_at);
        price.organiser_version = self.register.organiser_version_at(asked.offering, at)?;
        if let Some(offer) = verdict.offer {
            price.offer_version = self.register.offer_version_at(offer, at)?;
        }
        Ok(())
    }
}
