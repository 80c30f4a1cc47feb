//! What is found after a club was told in good faith: it is paid, and staff settle it with the holder. Only the first thing found is
//! noted, so that no amount counts twice.

use chrono::NaiveDate;

use super::{Asked, Judge};
use crate::commands::history::{Past, Reader};
use crate::commands::pricing::{Holder, Known, LEISURE, Place, divide};
use crate::domain::{Money, PassId, PersonId, SchemeVersionId, Split};
use crate::error::{Error, Result};
use crate::register::{Limits, Note, NoteCode};
use crate::rules::{Per, Scheme, priced};

impl Judge<'_> {
    /// What staff must know of a use that a kit promised at this split, and how the holder's limits stood if it came to that; nothing
    /// where the authority bears nothing. The holder is who it was then, and who it is now, where two persons turned out to be one.
    pub(super) fn note(
        &mut self,
        asked: Asked<'_>,
        (pass, then, person): (PassId, PersonId, PersonId),
        (version, place, holder): (SchemeVersionId, Place<'_>, &Holder),
        split: &Split,
    ) -> Result<(Option<Note>, Limits)> {
        let (on, borne) = (asked.row.redeemed_on, split.funds());
        if borne == Money::ZERO {
            return Ok((None, Limits::None));
        }
        let note = |code, amount| Ok((Some(Note { code, amount }), Limits::None));
        let state = self.register.pass_state_on(pass, on)?;
        if let Some(code) = state.as_deref().and_then(NoteCode::of_state) {
            return note(code, borne);
        }
        let lapsed =
            self.more_than_right((then, person), (place, holder), (split.price(), on), borne)?;
        if lapsed > Money::ZERO {
            return note(NoteCode::RightLapsed, lapsed);
        }
        let price = (split.price(), on);
        let over = self.over_limit(version, person, (place, holder), price, split)?;
        Ok(match over {
            None => (None, Limits::None),
            Some(Money::ZERO) => (None, Limits::Held),
            Some(amount) => {
                let code = NoteCode::LimitPassed;
                (Some(Note { code, amount }), Limits::Passed)
            }
        })
    }

    /// How much more was borne than by the tier that somebody turns out to have had that day; nothing where it is the same tier.
    fn more_than_right(
        &self,
        (then, person): (PersonId, PersonId),
        (place, holder): (Place<'_>, &Holder),
        (price, on): (Money, NaiveDate),
        borne: Money,
    ) -> Result<Money> {
        let tier = self.register.tier_on(person, LEISURE, on)?;
        let tier = match tier {
            Some((tier, _)) => Some(tier),
            // What was taken back when two turned out to be one is no right that lapsed.
            None if then != person => self.register.tier_before_merge(then, LEISURE, on)?,
            None => None,
        };
        let Some(in_force) = self.scheme_on(on, None).filter(|_| tier != holder.tier) else {
            return Ok(Money::ZERO);
        };
        let stands = Holder {
            tier,
            ..holder.clone()
        };
        let divided = divide(&in_force.scheme, place, &stands, price, on);
        let right = divided.map_or(Money::ZERO, |quote| quote.split.funds());
        Ok(beyond(borne, right))
    }

    /// How much more the authority bears of a use than the holder's limits allow, as they stand in the order of hand-in. Limits that
    /// count a whole club or offer are budgets, and no matter of the holder. `None` where there is no limit to ask.
    pub(super) fn over_limit(
        &mut self,
        version: SchemeVersionId,
        person: PersonId,
        (place, holder): (Place<'_>, &Holder),
        (price, on): (Money, NaiveDate),
        split: &Split,
    ) -> Result<Option<Money>> {
        let borne = split.funds() > Money::ZERO;
        let Some(scheme) = self.limited.get(&version).filter(|_| borne) else {
            return Ok(None);
        };
        if self.past.is_none() {
            self.past = Some(Reader::new(self.register)?);
        }
        let reader = self.past.as_ref().ok_or_else(Error::bug)?;
        let past = Past::of(reader, scheme, person, on)?;
        let known = Known::of(scheme, place);
        let claim = known.claim(place, holder, price, on);
        let allowed = past.lend(|history| priced(scheme, &claim, history));
        let allowed = allowed.map_or(split.funds(), |priced| priced.split.funds());
        Ok(Some(beyond(split.funds(), allowed)))
    }
}

/// The scheme with the limits that count a person or a household, where it has one.
pub(super) fn limited(scheme: &Scheme) -> Option<Scheme> {
    let of_holder = |per: Per| matches!(per, Per::Person | Per::Household);
    if !scheme.limits.iter().any(|limit| of_holder(limit.per)) {
        return None;
    }
    let mut scheme = scheme.clone();
    scheme.limits.retain(|limit| of_holder(limit.per));
    Some(scheme)
}

fn beyond(borne: Money, right: Money) -> Money {
    borne
        .checked_sub(right)
        .map_or(Money::ZERO, |more| more.max(Money::ZERO))
}
