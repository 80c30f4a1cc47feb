//! Whether a rule applies: each guard compares one fact with a set or an interval.

use chrono::{Datelike, NaiveDate};

use super::ClaimFacts;
use crate::domain::{PartialDate, Said, Tier};
use crate::rules::scheme::{AgeCount, AgeWindow, Guards, Organiser, Scheme};
use crate::said;

/// A fact without which a guard cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// The holder's age, or the day on which it changes.
    Age,
    /// The holder's municipality.
    Home,
}

impl Need {
    pub(super) fn said(self, rule: &str, source: &str) -> Said {
        match self {
            Self::Age => said!("price-age-needed", rule = rule, source = source),
            Self::Home => said!("price-home-needed", rule = rule, source = source),
        }
    }
}

/// Whether the guards match the claim. What is certain is asked first, so that a missing fact matters only where it decides.
pub(super) fn matches(scheme: &Scheme, guards: &Guards, claim: &ClaimFacts) -> Result<bool, Need> {
    let place = match guards.organiser {
        Some(Organiser::Local) => claim.organiser_local,
        Some(Organiser::Elsewhere) => !claim.organiser_local,
        None => true,
    };
    let cents = claim.price.cents();
    let certain = place
        && guards.price.0 <= cents
        && guards.price.1.is_none_or(|below| cents < below)
        && holds(&guards.categories, |word| word == claim.category)
        && holds(&guards.services, |word| claim.service == Some(word))
        && holds(&guards.sectors, |sector| *sector == claim.sector)
        && holds(&guards.routes, |route| *route == claim.route)
        && holds(&guards.offers, |offer| offer == claim.offer);
    if !certain || !tier_matches(scheme, guards, claim.tier) {
        return Ok(false);
    }
    let home = match (guards.homes.is_empty(), claim.home) {
        (true, _) => true,
        (false, Some(home)) => guards.homes.iter().any(|known| known == home),
        (false, None) => return Err(Need::Home),
    };
    Ok(home && age_matches(guards.age, claim.birth, claim.on)?)
}

/// Whether the guards on the person match: tier and age.
pub(super) fn person_matches(
    scheme: &Scheme,
    guards: &Guards,
    tier: Option<&Tier>,
    birth: Option<PartialDate>,
    on: NaiveDate,
) -> Result<bool, Need> {
    Ok(tier_matches(scheme, guards, tier) && age_matches(guards.age, birth, on)?)
}

fn holds<T>(set: &[T], matches: impl Fn(&T) -> bool) -> bool {
    set.is_empty() || set.iter().any(matches)
}

fn tier_matches(scheme: &Scheme, guards: &Guards, tier: Option<&Tier>) -> bool {
    match tier {
        None => guards.ordinary,
        Some(tier) => guards
            .tiers
            .iter()
            .any(|position| scheme.tiers[*position].id == *tier),
    }
}

fn age_matches(
    window: Option<AgeWindow>,
    birth: Option<PartialDate>,
    on: NaiveDate,
) -> Result<bool, Need> {
    let Some(window) = window else {
        return Ok(true);
    };
    let birth = birth.ok_or(Need::Age)?;
    let (youngest, oldest) = match window.counted {
        AgeCount::Birthday => birth.ages_on(on),
        AgeCount::BirthYear => {
            let age = on.year() - birth.year();
            (age, age)
        }
        AgeCount::On(counted) => birth.ages_on(counted.latest(on)),
    };
    let (first, last) = (window.contains(youngest), window.contains(oldest));
    if first == last {
        Ok(first)
    } else {
        Err(Need::Age)
    }
}
