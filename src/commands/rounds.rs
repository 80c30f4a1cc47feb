//! Until when a club may hand in what it redeemed, and in which round of the regulation that is paid.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::claim::Fact;
use super::pricing::{Holder, Known, Place};
use super::scheme;
use crate::domain::{Money, Route, Said};
use crate::error::{Error, Kind, Result};
use crate::grid::Cell;
use crate::register::{ClaimLine, Register};
use crate::rules::{ClaimFacts, Scheme, deadline_from, round_of};
use crate::said;

/// The last day on which a use may be handed in by a club; none where the regulation sets none for it. It is the same for everybody:
/// the strictest of all tiers, so that what is too late tells nothing of who used it. A rule that asks more of the holder does not
/// hold here. What is redeemed at a club begins, is paid and is used on the one day.
pub fn hand_in_by(scheme: &Scheme, place: Place<'_>, used_on: NaiveDate) -> Option<NaiveDate> {
    let (known, nobody) = (Known::of(scheme, place), Holder::default());
    let tiers = scheme.tiers.iter().map(|tier| Some(&tier.id));
    let last = tiers.chain([None]).filter_map(|tier| {
        let claim = ClaimFacts {
            tier,
            paid_on: Some(used_on),
            starts_on: Some(used_on),
            ..known.claim(place, &nobody, Money::ZERO, used_on)
        };
        Some(deadline_from(scheme, &claim, used_on).ok()??.last)
    });
    last.min()
}

/// The regulations by the day on which something was handed in, each read once.
pub struct Rounds<'r> {
    register: &'r Register,
    on: HashMap<NaiveDate, Option<Scheme>>,
}

impl<'r> Rounds<'r> {
    /// None read yet.
    pub fn new(register: &'r Register) -> Self {
        Self {
            register,
            on: HashMap::new(),
        }
    }

    fn scheme_on(&mut self, day: NaiveDate) -> Result<Option<&Scheme>> {
        if !self.on.contains_key(&day) {
            let scheme = match scheme::in_force(self.register, day) {
                Ok(in_force) => Some(in_force.scheme),
                Err(error) if error.kind == Kind::Refused => None,
                Err(error) => return Err(error),
            };
            self.on.insert(day, scheme);
        }
        Ok(self.on.get(&day).and_then(Option::as_ref))
    }

    /// The last day on which the round of a claim is paid, with the round; none where the regulation has no rounds.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of(&mut self, claim: &ClaimLine) -> Result<Option<(String, Option<NaiveDate>)>> {
        let scheme = self.scheme_on(claim.received_on)?;
        Ok(scheme.and_then(|scheme| {
            let facts = ClaimFacts {
                handed_in_on: Some(claim.received_on),
                ..ClaimFacts::at(claim.price, claim.redeemed_on)
            };
            let days = round_of(scheme, &facts)?;
            Some((days.round.id.clone(), days.paid_by))
        }))
    }

    /// What `claim show` says of it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn facts(&mut self, claim: &ClaimLine) -> Result<Vec<Fact>> {
        let fact = |key: &str, said: Said, value: Cell| (key.to_owned(), said, value);
        let mut facts = vec![fact(
            "handed-in-on",
            said!("claim-line-handed-in-on"),
            claim.received_on.into(),
        )];
        if let Some(last) = self.deadline_of(claim)? {
            let in_time = claim.received_on <= last;
            facts.push(fact(
                "hand-in-by",
                said!("claim-line-hand-in-by"),
                last.into(),
            ));
            facts.push(fact("in-time", said!("claim-line-in-time"), in_time.into()));
        }
        if let Some((round, paid_by)) = self.of(claim)? {
            facts.push(fact("round", said!("claim-line-round"), round.into()));
            facts.push(fact("paid-by", said!("claim-line-paid-by"), paid_by.into()));
        }
        Ok(facts)
    }

    fn deadline_of(&mut self, claim: &ClaimLine) -> Result<Option<NaiveDate>> {
        let register = self.register;
        let Some(alias) = &claim.offer else {
            return Ok(None);
        };
        let (_, offer) = register.offer_by_alias(alias)?.ok_or_else(Error::bug)?;
        if offer.route == Route::Refund {
            return Ok(None);
        }
        let organiser = register
            .organiser(offer.organiser)?
            .ok_or_else(Error::bug)?;
        let place = Place {
            offer: &offer,
            organiser: &organiser,
        };
        let scheme = self.scheme_on(claim.redeemed_on)?;
        Ok(scheme.and_then(|scheme| hand_in_by(scheme, place, claim.redeemed_on)))
    }
}
