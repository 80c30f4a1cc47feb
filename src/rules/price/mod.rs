//! What somebody pays, and who bears the rest. Fails closed: no rule, or two equal ones, is an error and never a guess.

mod guard;
mod voucher;

use chrono::NaiveDate;

use crate::domain::{Money, PartialDate, Rate, Role, Route, Said, Sector, Share, Split, Tier};
use crate::said;

use super::scheme::{Holder, Proof, Rest, Scheme, ShareBase, Tariff, TariffRounding};

pub use voucher::{pay_with_value, value_of};

/// What a price depends on. No ground among it: a price may follow from a tier only.
#[derive(Debug, Clone, Copy)]
pub struct ClaimFacts<'a> {
    /// The organiser's own price.
    pub price: Money,
    /// The holder's tier on the day; none means the ordinary price.
    pub tier: Option<&'a Tier>,
    /// Kind of offer.
    pub category: &'a str,
    /// Municipal service, if one.
    pub service: Option<&'a str>,
    /// Sector of the organiser.
    pub sector: Sector,
    /// Who hands over the holder's share, and where.
    pub route: Route,
    /// Birth date of the holder, where it is known.
    pub birth: Option<PartialDate>,
    /// REFNIS code of the holder's domicile on the day, where it is known.
    pub home: Option<&'a str>,
    /// Whether the organiser sits in one of the scheme's municipalities.
    pub organiser_local: bool,
    /// Name of the offer, for rules attached to one offer.
    pub offer: &'a str,
    /// The day of use.
    pub on: NaiveDate,
}

/// A price and how it is borne.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote<'s> {
    /// The rule; none when somebody without a tier simply pays the price.
    pub tariff: Option<&'s str>,
    /// The clause of that rule.
    pub source: Option<&'s str>,
    /// The exact division of the price.
    pub split: Split,
}

impl Quote<'_> {
    /// What the holder pays.
    #[must_use]
    pub fn holder(&self) -> Money {
        self.split.of(&Role::Holder)
    }
}

/// What the holder pays and who bears the rest.
///
/// # Errors
/// `price-not-in-force`, `price-no-rule`, `price-two-rules`, `price-age-needed`, `price-home-needed`, `price-cannot-bear`: each names the clause or rule.
pub fn quote<'s>(scheme: &'s Scheme, claim: &ClaimFacts) -> Result<Quote<'s>, Said> {
    if !scheme.in_force.contains(claim.on) {
        return Err(said!(
            "price-not-in-force",
            scheme = &scheme.id,
            day = claim.on
        ));
    }
    let Some(tariff) = rule_for(scheme, claim)? else {
        let split = Split::with_holder(claim.price, claim.price, &[])
            .ok_or_else(|| said!("price-negative", price = claim.price))?;
        return Ok(Quote {
            tariff: None,
            source: None,
            split,
        });
    };
    let split = divide(tariff, claim.price).ok_or_else(|| {
        said!(
            "price-cannot-bear",
            price = claim.price,
            tariff = &tariff.id,
            source = &tariff.source
        )
    })?;
    Ok(Quote {
        tariff: Some(&tariff.id),
        source: Some(&tariff.source),
        split,
    })
}

/// The one rule of the lowest rank that matches; none only for somebody without a tier.
fn rule_for<'s>(scheme: &'s Scheme, claim: &ClaimFacts) -> Result<Option<&'s Tariff>, Said> {
    let mut best: Option<&Tariff> = None;
    let mut rival: Option<&Tariff> = None;
    for tariff in &scheme.tariffs {
        if best.is_some_and(|best| best.rank < tariff.rank) {
            continue;
        }
        if !guard::matches(scheme, &tariff.guards, claim)
            .map_err(|need| need.said(&tariff.id, &tariff.source))?
        {
            continue;
        }
        rival = best.filter(|best| best.rank == tariff.rank);
        best = Some(tariff);
        if rival.is_some() {
            break;
        }
    }
    match (best, rival, claim.tier) {
        (Some(second), Some(first), _) => Err(said!(
            "price-two-rules",
            first = &first.id,
            second = &second.id,
            source = &first.source
        )),
        (None, _, Some(tier)) => Err(said!(
            "price-no-rule",
            tier = &tier.0,
            category = claim.category,
            route = claim.route.word(),
            price = claim.price
        )),
        (found, _, _) => Ok(found),
    }
}

/// The division of one price by one rule; `None` when the price cannot bear it.
pub(in crate::rules) fn divide(tariff: &Tariff, price: Money) -> Option<Split> {
    if price < Money::ZERO {
        return None;
    }
    let holder = match (tariff.holder, tariff.rounding) {
        (Holder::Percent(rate), Some(TariffRounding::LargestRemainder)) => {
            let parts = parts_of_total(rate, &tariff.rest)?;
            return Split::by_largest_remainder(price, &parts);
        }
        (Holder::Percent(rate), Some(TariffRounding::Clause(rounding))) => {
            price.scale(rate, rounding)?
        }
        (Holder::Percent(rate), None) => exactly(price, rate)?,
        (Holder::Fixed(fixed), _) => fixed,
        (Holder::Free, _) => Money::ZERO,
        (Holder::Full, _) => price,
    };
    match &tariff.rest.residual {
        Some(residual) => with_residual(price, holder, &tariff.rest, residual),
        None => Split::with_holder(price, holder, &tariff.rest.shares),
    }
}

/// A rate of a whole number of times: nothing or everything; other rates need a rounding clause.
fn exactly(price: Money, rate: Rate) -> Option<Money> {
    (rate.den() == 1)
        .then(|| price.cents().checked_mul(rate.num()))?
        .map(Money::from_cents)
}

/// All parties as parts of the whole price, the holder among them.
fn parts_of_total(holder: Rate, rest: &Rest) -> Option<Vec<(Role, Rate)>> {
    let left = holder.complement()?;
    let mut parts = vec![(Role::Holder, holder)];
    for (role, rate) in &rest.shares {
        let part = match rest.of {
            ShareBase::Total => *rate,
            ShareBase::Remainder => times(*rate, left)?,
        };
        parts.push((role.clone(), part));
    }
    if let Some(residual) = &rest.residual {
        let mut rates = parts.iter().map(|(_, rate)| *rate);
        let taken = rates.try_fold(Rate::ZERO, Rate::checked_add)?;
        parts.push((residual.clone(), taken.complement()?));
    }
    Some(parts)
}

fn times(a: Rate, b: Rate) -> Option<Rate> {
    Rate::new(a.num().checked_mul(b.num())?, a.den().checked_mul(b.den())?)
}

/// The named shares rounded down to the cent, the residual party bears what is left. Refused where it would fall below nothing, also
/// by less than a cent.
fn with_residual(price: Money, holder: Money, rest: &Rest, residual: &Role) -> Option<Split> {
    let left = price
        .checked_sub(holder)
        .filter(|left| *left >= Money::ZERO)?;
    let base = match rest.of {
        ShareBase::Total => price,
        ShareBase::Remainder => left,
    };
    let mut rates = rest.shares.iter().map(|(_, rate)| *rate);
    let taken = rates.try_fold(Rate::ZERO, Rate::checked_add)?;
    let asked = i128::from(base.cents()) * i128::from(taken.num());
    if asked > i128::from(left.cents()) * i128::from(taken.den()) {
        return None;
    }
    let mut shares = Vec::with_capacity(rest.shares.len() + 2);
    let mut over = left.cents();
    for (role, rate) in &rest.shares {
        let part = i128::from(base.cents()) * i128::from(rate.num()) / i128::from(rate.den());
        let part = i64::try_from(part).ok()?;
        over -= part;
        shares.push(Share {
            role: role.clone(),
            amount: Money::from_cents(part),
        });
    }
    let amount = Money::from_cents(over);
    shares.push(Share {
        role: residual.clone(),
        amount,
    });
    shares.push(Share {
        role: Role::Holder,
        amount: holder,
    });
    Split::new(price, shares)
}

/// What the pass itself costs somebody of this tier and birth date on a day.
///
/// # Errors
/// `price-no-pass-rule`, or `price-age-needed` when the price depends on an age that is not known.
pub fn pass_price(
    scheme: &Scheme,
    tier: Option<&Tier>,
    birth: Option<PartialDate>,
    on: NaiveDate,
) -> Result<Money, Said> {
    for rule in &scheme.pass_prices {
        if guard::person_matches(scheme, &rule.guards, tier, birth, on)
            .map_err(|need| need.said(&scheme.id, &rule.source))?
        {
            return Ok(rule.price);
        }
    }
    Err(said!("price-no-pass-rule", scheme = &scheme.id, day = on))
}

/// What a claim still lacks before it is paid, each with the clause that asks it; empty means payable.
///
/// # Errors
/// As [`quote`], where a guard cannot be judged.
pub fn missing_proof<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    given: &[Proof],
) -> Result<Vec<(Proof, &'s str)>, Said> {
    let mut missing = Vec::new();
    for rule in &scheme.proofs {
        if guard::matches(scheme, &rule.guards, claim)
            .map_err(|need| need.said(&scheme.id, &rule.source))?
        {
            let lacking = rule.proofs.iter().filter(|proof| !given.contains(proof));
            missing.extend(lacking.map(|proof| (*proof, rule.source.as_str())));
        }
    }
    missing.sort_unstable();
    missing.dedup_by_key(|(proof, _)| *proof);
    Ok(missing)
}
