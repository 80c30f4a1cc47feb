//! A pass at the door. What an in-date kit said at the till is paid, by what was known when the kit was made; without one, a use is
//! judged by what is known now, and may cost the ordinary price. A pass typed from paper costs that price unless the row says that
//! exactly the holder's share was collected: a club on paper cannot know a share, and nothing is due above what it has.

use super::frozen::frozen;
use super::{Asked, Judge, Judged, No, Verdict};
use crate::commands::pricing::{Holder, LEISURE, Place, divide};
use crate::commands::promise::Versions;
use crate::domain::{Money, PassId, Role, Route, Split};
use crate::error::{Error, Result};
use crate::label::answer::PublicCode;
use crate::register::{KitMade, Limits, Note, NoteCode, Offer};

impl Judge<'_> {
    /// Judges the use of a known pass.
    pub(super) fn pass(
        &mut self,
        asked: Asked<'_>,
        pass: PassId,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let elsewhere = (PublicCode::WrongOffer, "not-at-the-door");
        let (offer, price) = match self.at_the_door(asked, elsewhere, verdict)? {
            Ok(found) => found,
            Err(no) => return Ok(Err(no)),
        };
        let place = Place {
            offer: &offer,
            organiser: asked.organiser,
        };
        let on = asked.row.redeemed_on;
        let before = self
            .register
            .pass_was_used(pass, verdict.offer, on, self.hand_in.as_ref())?;
        if before == Some(true) && asked.typed {
            // A kit or another list may have handed in the same use already: staff look before it is paid twice, whoever it is.
            return Ok(Err((PublicCode::Open, "used-that-day")));
        }
        let judged = match asked.kit.filter(|_| asked.vouched) {
            Some(kit) => self.promised(asked, kit, (pass, place, price), verdict),
            // A kit that did not know the pass took the ordinary price, and the club has it all.
            None if asked.row.provisional => self.ordinary(asked, place, price, verdict),
            None => self.as_it_stands(asked, (pass, place, price), verdict),
        }?;
        if before.is_some() && verdict.note.is_none() {
            // What a till said is paid, and a pass may be used twice in a day; or it was scanned twice.
            verdict.note = twice(verdict);
        }
        Ok(judged)
    }

    /// A token that nobody here knows, of a kit that cannot tell it from an ordinary pass: the till took the ordinary price.
    pub(super) fn unknown(
        &mut self,
        asked: Asked<'_>,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let elsewhere = (PublicCode::NotValid, "unknown-code");
        let (offer, price) = match self.at_the_door(asked, elsewhere, verdict)? {
            Ok(found) => found,
            Err(no) => return Ok(Err(no)),
        };
        let place = Place {
            offer: &offer,
            organiser: asked.organiser,
        };
        self.ordinary(asked, place, price, verdict)
    }

    /// The offer and its price, where a pass is shown at the door; `elsewhere` is what is answered of another route.
    fn at_the_door(
        &mut self,
        asked: Asked<'_>,
        elsewhere: No,
        verdict: &mut Verdict,
    ) -> Result<Judged<(Offer, Money)>> {
        let found = self.offer_and_price(asked, None, verdict)?;
        Ok(found.and_then(|(offer, price)| match offer.route {
            Route::Door => Ok((offer, price)),
            Route::Prepaid | Route::Refund => Err(elsewhere),
        }))
    }

    /// As the kit said it: with the course it promised, or the ordinary price where it did not know the pass as one in use.
    fn promised(
        &mut self,
        asked: Asked<'_>,
        kit: &KitMade,
        (pass, place, price): (PassId, Place<'_>, Money),
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        // Whose it was then: who turned out to be another since has the rights of both by now.
        let then = self.register.holder_of_pass_at(pass, &kit.recorded_at)?;
        let now = self.register.pass(pass)?.and_then(|pass| pass.person);
        let state = self.register.pass_state_in_kit(kit, pass)?;
        let in_use = matches!(state.as_deref(), Some("issued" | "active"));
        let (Some(person), Some(now)) = (then.filter(|_| in_use), now) else {
            return self.ordinary(asked, place, price, verdict);
        };
        let on = asked.row.redeemed_on;
        let known = Some(kit.recorded_at.as_str());
        let versions = Versions::known(self.schemes.values(), kit.days, known);
        let Some(in_force) = versions.on(on) else {
            return self.ordinary(asked, place, price, verdict);
        };
        let birth = self.register.birth_known_at(person, &kit.recorded_at)?;
        let rights = self.register.rights_in_kit(kit, person, LEISURE)?;
        let course = versions.course(kit.days, birth, &rights);
        let stretch = course.on(on).ok_or_else(Error::bug)?;
        let day = course.day_for(on);
        let known = (kit.days.from, kit.recorded_at.as_str());
        let holder = Holder {
            person: Some(now.to_string()),
            aged_on: Some(day),
            home_at_use: self.register.domicile_on(now, on)?,
            ..Holder::known_at(self.register, person, stretch.tier.clone(), known)?
        };
        let Ok(quote) = divide(&in_force.scheme, place, &holder, price, on) else {
            // Where the rules could not decide, the kit said the ordinary price.
            return self.ordinary(asked, place, price, verdict);
        };
        let tariff = quote.tariff.map(str::to_owned);
        let split = quote.split;
        verdict.promised_on = Some(day);
        let mut priced = frozen(in_force, place, &holder, on, tariff, split.clone());
        let in_force = in_force.stored.id;
        let in_force = (in_force, place, &holder);
        (verdict.note, priced.0.limits) =
            self.note(asked, (pass, person, now), in_force, &split)?;
        verdict.priced = Some(priced);
        Ok(Ok(()))
    }

    /// The whole price, which the club has already: nothing is due. A row that says it collected another amount is wrong.
    pub(super) fn ordinary(
        &self,
        asked: Asked<'_>,
        place: Place<'_>,
        price: Money,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let on = asked.row.redeemed_on;
        if !whole(asked, price) {
            return Ok(Err((PublicCode::WrongPrice, "not-the-price")));
        }
        let Some(in_force) = self.scheme_on(on, asked.kit) else {
            return Ok(Err((PublicCode::Open, "no-scheme")));
        };
        let split = Split::of_the_holder(price).ok_or_else(Error::bug)?;
        let nobody = Holder::default();
        let frozen = frozen(in_force, place, &nobody, on, None, split);
        verdict.priced = Some(frozen);
        Ok(Ok(()))
    }

    /// By what is known now of the day of use, since nobody vouched for it.
    pub(super) fn as_it_stands(
        &mut self,
        asked: Asked<'_>,
        (pass, place, price): (PassId, Place<'_>, Money),
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let on = asked.row.redeemed_on;
        let state = self.register.pass_state_on(pass, on)?;
        if let Some(code) = state.as_deref().and_then(NoteCode::of_state) {
            return self.for_all_alike(asked, (place, price), code, verdict);
        }
        let Some(person) = self.register.pass(pass)?.and_then(|pass| pass.person) else {
            return self.ordinary(asked, place, price, verdict);
        };
        if asked.typed && whole(asked, price) {
            return self.ordinary(asked, place, price, verdict);
        }
        let holder = Holder::on(self.register, person, on)?;
        let Some(in_force) = self.scheme_on(on, None) else {
            return Ok(Err((PublicCode::Open, "no-scheme")));
        };
        let Ok(quote) = divide(&in_force.scheme, place, &holder, price, on) else {
            return Ok(Err((PublicCode::Open, "not-priced")));
        };
        let tariff = quote.tariff.map(str::to_owned);
        let split = quote.split;
        if asked.typed && asked.row.collected != Some(split.of(&Role::Holder)) {
            return Ok(Err((PublicCode::WrongPrice, "not-the-price")));
        }
        let mut priced = frozen(in_force, place, &holder, on, tariff, split.clone());
        let version = in_force.stored.id;
        let over = self.over_limit(version, person, (place, &holder), (price, on), &split)?;
        if over.is_some_and(|over| over > Money::ZERO) {
            let code = NoteCode::LimitPassed;
            let judged = self.for_all_alike(asked, (place, price), code, verdict)?;
            if let Some((inputs, _)) = &mut verdict.priced {
                inputs.limits = Limits::Passed;
            }
            return Ok(judged);
        }
        priced.0.limits = over.map_or(Limits::None, |_| Limits::Held);
        verdict.priced = Some(priced);
        Ok(Ok(()))
    }

    /// The ordinary price, of which nothing is due, with a note for staff: a refusal would tell the club that a pass is blocked, or that
    /// its holder has a right at all, since only who has one can pass a limit.
    fn for_all_alike(
        &self,
        asked: Asked<'_>,
        (place, price): (Place<'_>, Money),
        code: NoteCode,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let judged = self.ordinary(asked, place, price, verdict)?;
        verdict.note = judged.is_ok().then_some(Note {
            code,
            amount: Money::ZERO,
        });
        Ok(judged)
    }
}

/// Whether a row says that the whole price was collected, as it does by saying nothing.
fn whole(asked: Asked<'_>, price: Money) -> bool {
    asked
        .row
        .collected
        .is_none_or(|collected| !asked.typed || collected == price)
}

/// What staff look at where the same was used before; nothing where the authority bears nothing.
pub(super) fn twice(verdict: &Verdict) -> Option<Note> {
    let (_, split) = verdict.priced.as_ref()?;
    let amount = split.funds();
    let code = NoteCode::UsedThatDay;
    (amount > Money::ZERO).then_some(Note { code, amount })
}
