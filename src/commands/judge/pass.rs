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
        if asked.typed && self.register.pass_was_used(pass, verdict.offer, on)? {
            // The kit may have handed in the same use already: staff look before it is paid twice.
            return Ok(Err((PublicCode::Open, "used-that-day")));
        }
        let holder = match self.register.pass(pass)?.and_then(|pass| pass.person) {
            // A kit that did not know the pass took the ordinary price, and the club has it all.
            Some(person) if !asked.row.provisional => Holder::on(self.register, person, on)?,
            _ => Holder::default(),
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
