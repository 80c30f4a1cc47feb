//! What somebody pays, and who bears the rest. Fails closed: no rule, or two equal ones, is an error and never a guess.

mod again;
mod apportion;
mod divide;
mod facts;
mod figure_guard;
mod figures;
mod guard;
mod notes;
mod rest;
mod steps;
mod turns;
mod voucher;

use chrono::NaiveDate;

use crate::domain::{Arg, Direction, Money, PartialDate, Role, Said, Share, Split, Tier};
use crate::said;

use super::decide::Mark;
use super::exact::Exact;
use super::scheme::{Bound, Reduction, Scheme, Tariff};

pub use again::{holder_and_same_funds, over_same_funds};
pub(super) use apportion::{apportion, proportion};
pub(super) use divide::{Division, Fault, divide, role};
pub use facts::ClaimFacts;
pub(super) use figures::{Lack, OnClaim};
pub(super) use guard::{judge, matches};
pub(super) use notes::Notes;
pub use turns::{AgeMark, DayMark, Turns};
pub use voucher::{pay_with_value, value_of};

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

/// What the holder pays and who bears the rest, as the tariff says, before any limit.
///
/// # Errors
/// `price-not-in-force`, `price-no-rule`, `price-two-rules`, `price-cannot-bear`, a bound, or what is missing: each names the clause or
/// rule.
pub fn quote<'s>(scheme: &'s Scheme, claim: &ClaimFacts) -> Result<Quote<'s>, Said> {
    let (tariff, division) = quoted(scheme, claim, &mut Notes::silent())?;
    let split = division.whole();
    Ok(Quote {
        tariff: tariff.map(|tariff| tariff.id.as_str()),
        source: tariff.map(|tariff| tariff.source.as_str()),
        split: split.ok_or_else(|| negative(claim))?,
    })
}

fn negative(claim: &ClaimFacts) -> Said {
    said!("price-negative", price = claim.price)
}

/// The parts of a price that its rule takes off first, and who bears them: they are no part of the reduction. Empty where no rule
/// gives the claim a price.
#[must_use]
pub fn apart(scheme: &Scheme, claim: &ClaimFacts) -> Vec<Share> {
    if scheme.tariffs.iter().all(|tariff| tariff.apart.is_empty()) {
        return Vec::new();
    }
    let mut notes = Notes::silent();
    let rule = rule_for(scheme, claim, &mut notes).ok().flatten();
    let division = rule.and_then(|rule| divide(scheme, rule, &[], claim, &mut notes).ok());
    division.map(|division| division.aside).unwrap_or_default()
}

/// The rule that applies and the price it divides.
pub(super) fn quoted<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    notes: &mut Notes,
) -> Result<(Option<&'s Tariff>, Division), Said> {
    if !scheme.in_force.contains(claim.on) {
        return Err(said!(
            "price-not-in-force",
            scheme = &scheme.id,
            day = claim.on
        ));
    }
    let Some(tariff) = rule_for(scheme, claim, notes)? else {
        let division = Division::holder_pays(claim.price).ok_or_else(|| negative(claim))?;
        notes.step("", || said!("price-step-ordinary", price = claim.price));
        return Ok((None, division));
    };
    let reductions = reductions_for(scheme, claim)?;
    let division = divide(scheme, tariff, &reductions, claim, notes)
        .map_err(|fault| fault_said(&fault, tariff, claim))?;
    for bound in &scheme.bounds {
        within(scheme, bound, &division, claim)?;
    }
    Ok((Some(tariff), division))
}

fn fault_said(fault: &Fault, tariff: &Tariff, claim: &ClaimFacts) -> Said {
    let (rule, source) = (&tariff.id, &tariff.source);
    match fault {
        Fault::Lack(lack) => lack.said(rule, source),
        Fault::CannotBear => said!(
            "price-cannot-bear",
            price = claim.price,
            tariff = rule,
            source = source
        ),
        Fault::PartOfCent(amount) => said!(
            "price-part-of-cent",
            amount = notes::euro(*amount),
            tariff = rule,
            source = source
        ),
    }
}

/// The one rule of the lowest rank that matches; none only for somebody without a tier.
fn rule_for<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    notes: &mut Notes,
) -> Result<Option<&'s Tariff>, Said> {
    let mut ranked: Vec<&Tariff> = scheme.tariffs.iter().collect();
    ranked.sort_by_key(|tariff| tariff.rank);
    let mut best: Option<&Tariff> = None;
    for tariff in ranked {
        if best.is_some_and(|best| best.rank < tariff.rank) {
            break;
        }
        let mut inner = notes.inner();
        let answer = judge(scheme, &tariff.guards, claim, &tariff.source, &mut inner);
        let mark = match answer {
            Ok(true) => Mark::Yes,
            Ok(false) => Mark::No,
            Err(_) => Mark::Unknown,
        };
        notes.over(inner, mark, &tariff.source, |_| {
            (said!("price-rule", tariff = &tariff.id), None)
        });
        if !answer.map_err(|lack| lack.said(&tariff.id, &tariff.source))? {
            continue;
        }
        if let Some(first) = best {
            return Err(said!(
                "price-two-rules",
                first = &first.id,
                second = &tariff.id,
                source = &first.source
            ));
        }
        best = Some(tariff);
    }
    match (best, claim.tier) {
        (None, Some(tier)) => Err(said!(
            "price-no-rule",
            tier = &tier.0,
            category = claim.category,
            route = claim.route.word(),
            price = claim.price
        )),
        (found, _) => Ok(found),
    }
}

/// The further reductions that apply, in their order; two of equal order are an error.
fn reductions_for<'s>(scheme: &'s Scheme, claim: &ClaimFacts) -> Result<Vec<&'s Reduction>, Said> {
    let mut found: Vec<&Reduction> = Vec::new();
    for reduction in &scheme.reductions {
        if matches(scheme, &reduction.guards, claim)
            .map_err(|lack| lack.said(&reduction.id, &reduction.source))?
        {
            found.push(reduction);
        }
    }
    found.sort_by_key(|reduction| reduction.order);
    match found.windows(2).find(|pair| pair[0].order == pair[1].order) {
        Some(pair) => Err(said!(
            "price-two-reductions",
            first = &pair[0].id,
            second = &pair[1].id,
            source = &pair[0].source
        )),
        None => Ok(found),
    }
}

fn within(
    scheme: &Scheme,
    bound: &Bound,
    division: &Division,
    claim: &ClaimFacts,
) -> Result<(), Said> {
    let lacking = |lack: Lack| lack.said(&scheme.id, &bound.source);
    if matches(scheme, &bound.guards, claim).map_err(lacking)? {
        return keeps(scheme, bound, division, claim);
    }
    Ok(())
}

/// Whether a share keeps to a bound that applies; less than a cent over is what rounding does.
pub(super) fn keeps(
    scheme: &Scheme,
    bound: &Bound,
    division: &Division,
    claim: &ClaimFacts,
) -> Result<(), Said> {
    let lacking = |lack: Lack| lack.said(&scheme.id, &bound.source);
    let split = &division.inner;
    let share = match &bound.party {
        Some(party) => split.of(&role(scheme, party, claim).map_err(lacking)?),
        None => split.funds(),
    };
    let cents = |rate, direction| {
        let price = Exact::whole(split.price().cents());
        let cents = price.checked_mul(Exact::from(rate));
        cents.and_then(|cents| cents.rounded(1, direction))
    };
    let above = bound
        .at_most
        .filter(|rate| cents(*rate, Direction::Up).is_none_or(|most| most < share.cents()));
    let below = bound
        .at_least
        .filter(|rate| cents(*rate, Direction::Down).is_none_or(|least| share.cents() < least));
    let all = || Arg::from(said!("price-party-authority"));
    let party = bound.party.as_ref().map_or_else(all, steps::named);
    let source = &bound.source;
    match (above, below) {
        (Some(rate), _) => Err(said!(
            "price-above-bound",
            party = party,
            share = share,
            bound = rate.to_string(),
            source = source
        )),
        (_, Some(rate)) => Err(said!(
            "price-below-bound",
            party = party,
            share = share,
            bound = rate.to_string(),
            source = source
        )),
        (None, None) => Ok(()),
    }
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
    let claim = ClaimFacts {
        tier,
        birth,
        ..ClaimFacts::at(Money::ZERO, on)
    };
    for rule in &scheme.pass_prices {
        if matches(scheme, &rule.guards, &claim)
            .map_err(|lack| lack.said(&scheme.id, &rule.source))?
        {
            return Ok(rule.price);
        }
    }
    Err(said!("price-no-pass-rule", scheme = &scheme.id, day = on))
}
