//! A pass at the door: what the holder's tier of that day makes of the price.

use super::frozen::frozen;
use super::{Asked, Judge, Judged, Verdict};
use crate::commands::pricing::{Holder, Place, divide};
use crate::domain::{PassId, Route};
use crate::error::Result;
use crate::label::answer::PublicCode;

impl Judge<'_> {
    pub(super) fn pass(
        &mut self,
        asked: Asked<'_>,
        pass: PassId,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let (offer, price) = match self.offer_and_price(asked, None, verdict)? {
            Ok(found) => found,
            Err(no) => return Ok(Err(no)),
        };
        if offer.route != Route::Door {
            return Ok(Err((PublicCode::WrongOffer, "not-at-the-door")));
        }
        let on = asked.row.redeemed_on;
        let holder = match self.register.pass(pass)?.and_then(|pass| pass.person) {
            Some(person) => Holder::on(self.register, person, on)?,
            None => Holder::default(),
        };
        let Some(in_force) = self.scheme_on(on) else {
            return Ok(Err((PublicCode::Open, "no-scheme")));
        };
        let place = Place {
            offer: &offer,
            organiser: asked.organiser,
        };
        Ok(match divide(&in_force.scheme, place, &holder, price, on) {
            Ok(quote) => {
                let tariff = quote.tariff.map(str::to_owned);
                verdict.priced = Some(frozen(
                    in_force,
                    place,
                    &holder,
                    on,
                    (tariff, None),
                    quote.split,
                ));
                Ok(())
            }
            Err(_) => Err((PublicCode::Open, "not-priced")),
        })
    }
}
