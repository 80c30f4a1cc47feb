//! Measures the exposure of the pass over the months asked for. Grounds are read for one question only: means-tested or not.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};

use super::super::means::MeansTested;
use super::super::pricing::LEISURE;
use super::super::run::{Run, typed_if};
use super::super::scheme::{self, InForce};
use super::super::settings;
use super::super::statements::Names;
use super::shown;
use crate::domain::{Month, Route, RunPeriod, SchemeVersionId, Tier};
use crate::error::{Error, Kind, Result};
use crate::label::exposure::{Exposure, Measured, PaidLess, SeenUse, Thresholds};
use crate::register::{KnownUse, Register};
use crate::said;

/// Measures, shows, and answers no when a threshold is crossed.
///
/// # Errors
/// When a threshold is crossed, the months are none, or the register cannot be read.
pub fn run(run: &mut Run<'_>, months: Option<&str>, all: bool) -> Result<()> {
    let asked: Option<RunPeriod> = typed_if(months)?;
    let months = asked.map_or_else(
        || (a_year_back(run.on), Month::of(run.on)),
        |asked| (asked.first(), asked.last()),
    );
    let mut register = run.open()?;
    let (measured, least, told, names) = register.snapshot(|register| {
        let (exposure, told) = measure(run, register, months)?;
        let least = thresholds(register)?;
        Ok::<_, Error>((exposure.measured(), least, told, Names::read(register)?))
    })?;
    // Grounds were read of everybody at once.
    run.note_look_at_all(&mut register, measured.len())?;
    let low = |one: &Measured| one.is_low(least, &told);
    let crossed = measured.iter().filter(|one| low(one)).count();
    let alone = measured.iter();
    let alone = alone.filter(|one| matches!(one, Measured::Price { .. }));
    let alone = alone.count();
    let mut listed = measured.clone();
    listed.retain(|one| all || low(one));
    shown::show(run, &names, &listed, least, low)?;
    shown::passes(run, &measured, least);
    if alone > 0 && !all {
        run.tell(&said!("label-prices-alone", count = alone));
    }
    if crossed == 0 {
        let (from, through) = months;
        run.tell(&said!(
            "label-crowd-is-there",
            from = from,
            through = through
        ));
        return Ok(());
    }
    shown::remedies(run, &measured, low);
    Err(Error::new(
        Kind::Refused,
        vec![said!("label-threshold-crossed", count = crossed)],
    ))
}

/// The first of twelve months of which the last is that of a day.
fn a_year_back(on: NaiveDate) -> Month {
    Month::of(on.checked_sub_months(Months::new(11)).unwrap_or(on))
}

/// What was seen in these months, and the tiers that tell a ground which nobody acknowledged.
fn measure(
    run: &Run<'_>,
    register: &Register,
    months: (Month, Month),
) -> Result<(Exposure, Vec<Tier>)> {
    let mut schemes: HashMap<SchemeVersionId, InForce> = HashMap::new();
    for stored in register.schemes()? {
        schemes.insert(stored.id, scheme::as_adopted(register, stored)?);
    }
    let means = MeansTested::of(schemes.iter().map(|(id, version)| (*id, &version.scheme)));
    let mut exposure = Exposure::default();
    register.each_pass_ground(LEISURE, run.on, |ground| {
        exposure.pass(means.holds(ground.as_ref()));
        Ok::<_, Error>(())
    })?;
    register.each_known_use(LEISURE, months, |known| {
        let tested = known.tested || means.holds(known.ground.as_ref());
        exposure.seen(seen(known, tested));
        Ok::<_, Error>(())
    })?;
    let told = schemes.values().flat_map(telling);
    let mut told: Vec<Tier> = told.collect();
    told.sort();
    told.dedup();
    Ok((exposure, told))
}

fn seen(known: KnownUse, tested: bool) -> SeenUse {
    let less = known.collected < known.price && !known.ticket;
    let offer = known.offer.filter(|_| less && known.route == Route::Door);
    SeenUse {
        organiser: known.organiser,
        route: known.route,
        month: Month::of(known.redeemed_on),
        person: known.person,
        tested,
        ticket: known.ticket,
        paid_less: offer.map(|offer| PaidLess {
            offer,
            price_class: known.price_class.unwrap_or_default(),
            collected: known.collected,
            tier: known.tier,
        }),
    }
}

/// Tiers that one ground alone opens, and of which nobody acknowledged that they tell it.
fn telling(version: &InForce) -> impl Iterator<Item = Tier> {
    let scheme = &version.scheme;
    let mut told = Vec::new();
    for (position, tier) in scheme.tiers.iter().enumerate() {
        let grounds = scheme.grounds.iter();
        let opening = grounds.filter(|ground| ground.tier == position).count();
        if opening == 1 && tier.acknowledged.is_none() {
            told.push(tier.id.clone());
        }
    }
    told.into_iter()
}

fn thresholds(register: &Register) -> Result<Thresholds> {
    Ok(Thresholds {
        k: settings::label_k(register)?,
        passes: settings::label_passes(register)?,
    })
}
