//! A pass at the door: what the holder's tier of that day makes of the price.

use chrono::NaiveDate;

use super::frozen::frozen;
use super::{Asked, Judge, Judged, Verdict};
use crate::commands::pricing::{Holder, LEISURE, Place, divide};
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
        let (holder, day) = self.holder_of(asked, pass)?;
        let Some(in_force) = self.scheme_on(day, asked.kit) else {
            return Ok(Err((PublicCode::Open, "no-scheme")));
        };
        let place = Place {
            offer: &offer,
            organiser: asked.organiser,
        };
        Ok(match divide(&in_force.scheme, place, &holder, price, day) {
            Ok(quote) => {
                let tariff = quote.tariff.map(str::to_owned);
                verdict.priced = Some(frozen(
                    in_force,
                    place,
                    &holder,
                    day,
                    (tariff, None),
                    quote.split,
                ));
                Ok(())
            }
            Err(_) => Err((PublicCode::Open, "not-priced")),
        })
    }

    /// The holder as the price asks, and the day by which it is judged: as the kit knew them, since that is what the till took;
    /// else as they stand on the day of use.
    fn holder_of(&self, asked: Asked<'_>, pass: PassId) -> Result<(Holder, NaiveDate)> {
        let on = asked.row.redeemed_on;
        let person = self.register.pass(pass)?.and_then(|pass| pass.person);
        let Some(person) = person.filter(|_| !asked.row.provisional) else {
            // A kit that did not know the pass took the ordinary price, and the club has it all.
            return Ok((Holder::default(), on));
        };
        let Some(kit) = asked.kit else {
            return Ok((Holder::on(self.register, person, on)?, on));
        };
        let mut holder = Holder::on(self.register, person, kit.from_on)?;
        holder.tier = self.register.tier_in_kit(kit, person, LEISURE, on)?;
        holder.home_at_use = self.register.domicile_on(person, on)?;
        Ok((holder, kit.from_on))
    }
}
