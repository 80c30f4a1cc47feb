//! The price of a claim computed again from what was frozen with it: without persons, by the rule that priced it.

use std::collections::HashMap;

use super::pricing::{Holder, Place, collected_and_due, divide, divide_by_value};
use super::scheme::{self, InForce};
use crate::domain::{Money, PartialDate, Role, Route, Said, SchemeVersionId, Split};
use crate::error::{Error, Result};
use crate::register::{ClaimPrice, Limits, Offer, Organiser, PricedClaim, Register};
use crate::rules::{Scheme, funded, holder_and_same_funds, over_same_funds, repaid};
use crate::said;

/// What is kept at hand: versions of schemes, offers and organisers, each read once.
pub struct Recompute<'r> {
    register: &'r Register,
    schemes: HashMap<SchemeVersionId, InForce>,
    /// By version, and whether what a holder paid in full is repaid: then that is the route, whatever the offer's own was.
    offers: HashMap<(i64, bool), Offer>,
    organisers: HashMap<i64, Organiser>,
}

/// A claim whose price came out again.
pub struct Again {
    /// The split that was frozen.
    frozen: Split,
    /// What the rule gives, with the funds as the rule names them.
    by_rule: Split,
    /// The birth date that stands in for the ages.
    birth: Option<PartialDate>,
}

/// The new amounts of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amounts {
    /// Who bears what.
    pub split: Split,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
}

impl<'r> Recompute<'r> {
    /// Over this register.
    ///
    /// # Errors
    /// When the register cannot be read, or a version has a defect.
    pub fn new(register: &'r Register) -> Result<Self> {
        let mut schemes = HashMap::new();
        for stored in register.schemes()? {
            schemes.insert(stored.id, scheme::as_adopted(register, stored)?);
        }
        Ok(Self {
            register,
            schemes,
            offers: HashMap::new(),
            organisers: HashMap::new(),
        })
    }

    /// Computes a claim again as it was priced. What does not come out again is said.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn again(&mut self, claim: &PricedClaim) -> Result<std::result::Result<Again, Said>> {
        let Some(frozen) = Split::new(claim.price, claim.shares.clone()) else {
            return Ok(Err(said!("again-shares")));
        };
        let inputs = &claim.inputs;
        let amounts = collected_and_due(inputs.route, &frozen);
        if amounts != (inputs.collected, inputs.due) {
            return Ok(Err(said!("again-due")));
        }
        if inputs.by_hand {
            let by_rule = frozen.clone();
            return Ok(Ok(Again {
                frozen,
                by_rule,
                birth: None,
            }));
        }
        self.read(inputs)?;
        let (Some(in_force), Some(place)) =
            (self.schemes.get(&inputs.scheme_version), self.place(inputs))
        else {
            return Ok(Err(said!("again-no-version")));
        };
        let scheme = &in_force.scheme;
        let of_age = |birth| split(scheme, place, inputs, birth, claim.price);
        let ages = inputs.age_from.zip(inputs.age_to);
        let ages = ages.and_then(|(from, to)| Some((from.try_into().ok()?, to.try_into().ok()?)));
        let Some(ages) = ages else {
            return Ok(of_age(None).and_then(|(tariff, by_rule)| {
                same(scheme, inputs, tariff.as_deref(), frozen, by_rule, None)
            }));
        };
        // Which day of the year somebody was born was not kept: the one under which the same comes out.
        let mut first = None;
        for birth in PartialDate::of_ages(ages, inputs.aged_on) {
            let birth = Some(birth);
            let found = of_age(birth).and_then(|(tariff, by_rule)| {
                same(
                    scheme,
                    inputs,
                    tariff.as_deref(),
                    frozen.clone(),
                    by_rule,
                    birth,
                )
            });
            match found {
                Ok(again) => return Ok(Ok(again)),
                Err(why) => first = first.or(Some(why)),
            }
        }
        Ok(Err(first.unwrap_or_else(|| said!("again-otherwise"))))
    }

    /// What the rule that priced a claim gives at another price; the funds that were chosen stay chosen.
    ///
    /// # Errors
    /// When something is missing that was there a moment ago.
    pub fn at(
        &self,
        claim: &PricedClaim,
        again: &Again,
        price: Money,
    ) -> Result<std::result::Result<Amounts, Said>> {
        let inputs = &claim.inputs;
        let found = if inputs.by_hand {
            let holder = again.frozen.of(&Role::Holder);
            holder_and_same_funds(&again.frozen, holder, price).ok_or_else(Error::bug)?
        } else {
            let in_force = self.schemes.get(&inputs.scheme_version);
            let in_force = in_force.ok_or_else(Error::bug)?;
            let place = self.place(inputs).ok_or_else(Error::bug)?;
            let found = match split(&in_force.scheme, place, inputs, again.birth, price) {
                Ok((_, found)) => found,
                Err(why) => return Ok(Err(why)),
            };
            let found = within_limits(inputs, again, found).ok_or_else(Error::bug)?;
            if borne(&again.by_rule) == borne(&again.frozen) {
                found
            } else {
                over_same_funds(&again.frozen, &found).ok_or_else(Error::bug)?
            }
        };
        let (collected, due) = collected_and_due(inputs.route, &found);
        Ok(Ok(Amounts {
            split: found,
            collected,
            due,
        }))
    }

    fn read(&mut self, inputs: &ClaimPrice) -> Result<()> {
        let key = offer_key(inputs);
        if let Some(key) = key.filter(|key| !self.offers.contains_key(key))
            && let Some(mut offer) = self.register.offer_version(key.0)?
        {
            if key.1 {
                offer.route = Route::Refund;
            }
            self.offers.insert(key, offer);
        }
        if let Some(version) = inputs.organiser_version
            && !self.organisers.contains_key(&version)
            && let Some(organiser) = self.register.organiser_version(version)?
        {
            self.organisers.insert(version, organiser);
        }
        Ok(())
    }

    fn place(&self, inputs: &ClaimPrice) -> Option<Place<'_>> {
        Some(Place {
            offer: self.offers.get(&offer_key(inputs)?)?,
            organiser: self.organisers.get(&inputs.organiser_version?)?,
        })
    }
}

fn offer_key(inputs: &ClaimPrice) -> Option<(i64, bool)> {
    Some((inputs.offer_version?, inputs.route == Route::Refund))
}

/// A limit that was reached stays reached: the funds never bear more than they did then.
fn within_limits(inputs: &ClaimPrice, again: &Again, found: Split) -> Option<Split> {
    let most = again.frozen.funds();
    let cut = most < again.by_rule.funds() && inputs.limits == Limits::Passed;
    if !cut || found.funds() <= most {
        return Some(found);
    }
    let holder = found.price().checked_sub(most)?;
    holder_and_same_funds(&again.frozen, holder, found.price())
}

/// What the rule gives, and its name.
fn split(
    scheme: &Scheme,
    place: Place<'_>,
    inputs: &ClaimPrice,
    birth: Option<PartialDate>,
    price: Money,
) -> std::result::Result<(Option<String>, Split), Said> {
    let whole = || Split::of_the_holder(price).ok_or_else(|| said!("again-otherwise"));
    if let Some(value) = inputs.voucher_value {
        let kind = inputs.kind.as_deref().unwrap_or_default();
        let paid = (kind, value, inputs.good_faith);
        return Ok((None, divide_by_value(scheme, place, paid, price)?));
    }
    if inputs.tariff.is_none() {
        return Ok((None, whole()?));
    }
    let holder = Holder {
        person: None,
        tier: inputs.tier.clone(),
        birth,
        aged_on: Some(inputs.aged_on),
        home: inputs.home.clone(),
        home_at_use: inputs.domicile.clone(),
        members: inputs.members,
    };
    let quote = divide(scheme, place, &holder, price, inputs.priced_on)?;
    let tariff = quote.tariff.map(str::to_owned);
    let found = if inputs.route == Route::Refund {
        repaid(&quote.split).ok_or_else(|| said!("again-otherwise"))?
    } else {
        quote.split
    };
    Ok((tariff, found))
}

/// Whether the same came out: the rule, what the holder and the organiser bear, and funds that may be used for one of the grounds.
fn same(
    scheme: &Scheme,
    inputs: &ClaimPrice,
    tariff: Option<&str>,
    frozen: Split,
    by_rule: Split,
    birth: Option<PartialDate>,
) -> std::result::Result<Again, Said> {
    let alike = |role: &Role| frozen.of(role) == by_rule.of(role);
    // Where a limit was reached the holder bears more than the rule says.
    let cut = inputs.limits == Limits::Passed
        && inputs.route == Route::Refund
        && frozen.of(&Role::Holder) >= by_rule.of(&Role::Holder);
    let held =
        alike(&Role::Holder) && alike(&Role::Organiser) && may_pay(scheme, &by_rule, &frozen);
    if tariff != inputs.tariff.as_deref() || !(held || cut) {
        return Err(said!("again-otherwise"));
    }
    Ok(Again {
        frozen,
        by_rule,
        birth,
    })
}

/// Whether the funds are those the rule names, or those that may be used for one of the grounds in their place.
fn may_pay(scheme: &Scheme, by_rule: &Split, frozen: &Split) -> bool {
    let paid = borne(frozen);
    let mut grounds = scheme.grounds.iter();
    borne(by_rule) == paid
        || grounds.any(|ground| {
            funded(scheme, by_rule, &ground.id).is_ok_and(|chosen| borne(&chosen) == paid)
        })
}

/// Who bears something.
fn borne(split: &Split) -> Vec<(&Role, Money)> {
    let shares = split.shares().iter();
    let shares = shares.filter(|share| share.amount != Money::ZERO);
    shares.map(|share| (&share.role, share.amount)).collect()
}
