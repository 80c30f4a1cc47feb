//! Which offer a row is about, and the club's own price for it.

use super::{Asked, Judge, Judged, Verdict};
use crate::commands::codes::Target;
use crate::domain::{Money, OfferId, OrganiserId};
use crate::error::Result;
use crate::exchange::RedeemedRow;
use crate::label::answer::PublicCode;
use crate::register::{Offer, Voucher};

impl Judge<'_> {
    /// The offer and price of a row; a voucher for an offer names both itself.
    pub(super) fn offer_and_price(
        &mut self,
        asked: Asked<'_>,
        voucher: Option<&Voucher>,
        verdict: &mut Verdict,
    ) -> Result<Judged<(Offer, Money)>> {
        let bound = voucher.and_then(|voucher| voucher.offer);
        let named = match (&asked.row.offer, bound) {
            (Some(alias), _) => self.offer_by_alias(alias)?,
            (None, Some(offer)) => self.register.offer(offer)?.map(|found| (offer, found)),
            (None, None) => None,
        };
        let Some((id, now)) = named else {
            return Ok(Err((PublicCode::WrongOffer, "no-such-offer")));
        };
        // The kit promised by the offer as it was when it was made.
        let then = match asked.kit {
            Some(kit) => self.register.offer_known_at(id, &kit.recorded_at)?,
            None => None,
        };
        let offer = then.unwrap_or(now);
        if offer.organiser != asked.offering {
            // Another club's voucher is not told apart from no voucher at all.
            let code = if bound.is_some() {
                PublicCode::NotValid
            } else {
                PublicCode::WrongOffer
            };
            return Ok(Err((code, "of-another-club")));
        }
        verdict.offer = Some(id);
        if bound.is_some_and(|bound| bound != id) {
            return Ok(Err((
                PublicCode::WrongOffer,
                "not-the-offer-of-the-voucher",
            )));
        }
        let frozen = voucher.and_then(|voucher| voucher.price.map(|price| (price, voucher)));
        let price = match frozen {
            Some((price, voucher)) => {
                verdict.price_class.clone_from(&voucher.price_class);
                // The price of the day of issue counts, whatever a newer kit says the class costs.
                Some(price).filter(|price| asked.vouched || agrees(asked.row, *price))
            }
            None => Self::price_of_class(asked.row, &offer, verdict),
        };
        let Some(price) = price else {
            return Ok(Err((PublicCode::WrongPrice, "not-the-price")));
        };
        verdict.price = price;
        Ok(Ok((offer, price)))
    }

    /// Whose offer a row is about: of two clubs that became one, each redeems what is the other's too.
    pub(super) fn offering(
        &mut self,
        club: OrganiserId,
        row: &RedeemedRow,
        target: Option<Target>,
    ) -> Result<OrganiserId> {
        if self.payees.is_empty() {
            return Ok(club);
        }
        let offer = match (&row.offer, target) {
            (Some(alias), _) => self.offer_by_alias(alias)?.map(|(_, offer)| offer),
            (None, Some(Target::Voucher(voucher))) => {
                let voucher = self.register.voucher(voucher)?;
                let offer = voucher.and_then(|voucher| voucher.offer);
                offer
                    .map(|offer| self.register.offer(offer))
                    .transpose()?
                    .flatten()
            }
            (None, _) => None,
        };
        let offering = offer.map(|offer| offer.organiser);
        let same = |other: &OrganiserId| self.payee(*other) == self.payee(club);
        Ok(offering.filter(same).unwrap_or(club))
    }

    /// Who is paid for what a club hands in.
    pub(super) fn payee(&self, club: OrganiserId) -> OrganiserId {
        self.payees.get(&club).copied().unwrap_or(club)
    }

    /// The price of the class a row names; of the only class; or of the class with the price the row names. With a kit that is the
    /// price of the day on which it was made: no other counts.
    fn price_of_class(row: &RedeemedRow, offer: &Offer, verdict: &mut Verdict) -> Option<Money> {
        let chosen = match (&row.price_class, offer.prices.as_slice(), row.price) {
            (Some(class), prices, _) => prices.iter().find(|(name, _)| name == class),
            (None, [only], _) => Some(only),
            (None, prices, Some(price)) => prices.iter().find(|(_, known)| *known == price),
            (None, _, None) => None,
        };
        let (class, price) = chosen?;
        verdict.price_class = Some(class.clone());
        Some(*price).filter(|price| agrees(row, *price))
    }

    fn offer_by_alias(&mut self, alias: &str) -> Result<Option<(OfferId, Offer)>> {
        if let Some(known) = self.offers.get(alias) {
            return Ok(known.clone());
        }
        let found = self.register.offer_by_alias(alias)?;
        self.offers.insert(alias.to_owned(), found.clone());
        Ok(found)
    }
}

/// Whether a row names this price, or none.
fn agrees(row: &RedeemedRow, price: Money) -> bool {
    row.price.is_none_or(|named| named == price)
}
