//! `offer import`: rows of one offer may stand apart, so the offers of a file are put together first and written at the end.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::super::importing::{Intake, Notes};
use super::super::names;
use super::super::organiser::Counts;
use super::super::run::Run;
use super::super::scheme;
use super::facts;
use crate::cli::Import;
use crate::domain::OrganiserId;
use crate::error::Result;
use crate::exchange::{self, OfferRow};
use crate::register::{Action, Offer, Register, Subject};
use crate::rules::Scheme;
use crate::said;

/// The offers of a file: their places by id, in the order in which they were met.
#[derive(Default)]
struct Offers {
    places: HashMap<String, usize>,
    offers: Vec<Offer>,
}

impl Offers {
    fn add(&mut self, offer: Offer, row: OfferRow) {
        let place = *self.places.entry(row.offer_id).or_insert_with(|| {
            self.offers.push(offer);
            self.offers.len() - 1
        });
        let prices = &mut self.offers[place].prices;
        let class = (row.price_class, row.price);
        let at = prices.partition_point(|known| known.0 < class.0);
        prices.insert(at, class);
    }
}

/// Imports a file of offers.
///
/// # Errors
/// All faults of the file, or when the register cannot be written.
pub fn run(run: &mut Run<'_>, asked: &Import) -> Result<()> {
    let mut register = run.open()?;
    let scheme = scheme::in_force(&register, run.on)?.scheme;
    let more = facts::columns(&scheme);
    let mut intake = Intake::new(run, asked.accept_good_rows).with_columns(more.clone());
    intake.check::<OfferRow>(&asked.file);
    intake.begin()?;
    let counts = run.write(&mut register, Action::Import, |register| {
        let spoiled = if asked.accept_good_rows {
            spoiled(run, register, &asked.file, &more)?
        } else {
            HashSet::new()
        };
        let mut offers = Offers::default();
        intake.read(&asked.file, |row: OfferRow, notes| {
            if let Some(offer) = judge(register, &row, &scheme, &spoiled, notes)? {
                offers.add(offer, row);
            }
            Ok(())
        })?;
        intake.end()?;
        let mut counts = Counts::default();
        for offer in &offers.offers {
            super::set(run, register, offer, &mut counts)?;
        }
        let subject = Subject {
            count: i64::try_from(offers.offers.len()).ok(),
            ..Subject::default()
        };
        Ok((counts, subject))
    })?;
    intake.tell(run, &[&asked.file]);
    counts.tell_if_same(run);
    run.tell(&said!(
        "offer-imported",
        added = counts.added,
        changed = counts.changed,
        unchanged = counts.unchanged
    ));
    run.tell_if_dry();
    Ok(())
}

/// The offer of a row, when nothing is wrong with it.
fn judge(
    register: &Register,
    row: &OfferRow,
    scheme: &Scheme,
    spoiled: &HashSet<String>,
    notes: &mut Notes,
) -> Result<Option<Offer>> {
    let Some((organiser, _)) = register.organiser_by_alias(&row.club_id)? else {
        notes.fault("club_id", said!("offer-club-unknown", value = &row.club_id));
        return Ok(None);
    };
    if let Some(said) = names::merged(register, organiser, &row.club_id)? {
        notes.fault("club_id", said);
        return Ok(None);
    }
    let known = register.offer_by_alias(&row.offer_id)?;
    let known = known.map(|(_, known)| known);
    // An offer stays with the club that made it, also where that club goes on as another.
    let owner = known.as_ref().map(|known| known.organiser);
    let paid_to = owner.map(|owner| register.payee(owner)).transpose()?;
    let own = paid_to.is_none_or(|payee| payee == organiser);
    let mut offer = of_row(owner.unwrap_or(organiser), row, known.as_ref());
    contradictions(&offer, notes);
    for (name, cell) in &row.facts {
        match facts::fault(scheme, name, cell.value, cell.in_words) {
            Some(said) => notes.fault(name, said),
            None => facts::set(
                &mut offer.facts,
                facts::as_declared(scheme, name),
                cell.value,
            ),
        }
    }
    if !own {
        notes.fault(
            "club_id",
            said!("offer-of-another-club", offer = &row.offer_id),
        );
    }
    if spoiled.contains(&row.offer_id) {
        notes.fault(
            "offer_id",
            said!("offer-row-spoiled", offer = &row.offer_id),
        );
    }
    if let Some(said) = super::strange_category(&row.category, &scheme.categories) {
        notes.warn("category", said);
    }
    Ok(notes.good().then_some(offer))
}

/// The offers of which some row is not right. A part of their classes is not the offer, so their good rows wait with the bad.
fn spoiled(
    run: &Run<'_>,
    register: &Register,
    file: &Path,
    more: &[String],
) -> Result<HashSet<String>> {
    let mut spoiled = HashSet::new();
    let Ok(rows) = exchange::read_with::<OfferRow>(file, run.on, more) else {
        return Ok(spoiled);
    };
    for (_, row) in rows {
        match row {
            Ok(row) => {
                let club = register.organiser_by_alias(&row.club_id)?;
                let stands = club.map(|(club, _)| register.survivor(club)).transpose()?;
                if stands.is_none_or(|survivor| survivor.is_some()) {
                    spoiled.insert(row.offer_id);
                }
            }
            Err(bad) => {
                let id = bad.cell("offer_id").map(|id| id.trim().to_owned());
                spoiled.extend(id);
            }
        }
    }
    Ok(spoiled)
}

/// An offer as a row gives it; what the row leaves open stays as it is known. Its prices are those of the file.
fn of_row(organiser: OrganiserId, row: &OfferRow, known: Option<&Offer>) -> Offer {
    let count = |new: Option<i64>, part: fn(&Offer) -> Option<i64>| new.or(known.and_then(part));
    let to_on = row.through.and_then(|through| through.succ_opt());
    Offer {
        alias: row.offer_id.clone(),
        organiser,
        service: row.service.clone(),
        name: row.name.clone(),
        category: row.category.clone(),
        route: row.route,
        from_on: row.from.or(known.and_then(|known| known.from_on)),
        to_on: to_on.or(known.and_then(|known| known.to_on)),
        age_from: count(row.age_from.map(i64::from), |known| known.age_from),
        age_to: count(row.age_to.map(i64::from), |known| known.age_to),
        nights: count(row.nights.map(i64::from), |known| known.nights),
        places: count(row.places.map(i64::from), |known| known.places),
        use_limit: count(row.limit.map(i64::from), |known| known.use_limit),
        prices: Vec::new(),
        facts: known.map_or_else(Vec::new, |known| known.facts.clone()),
    }
}

/// What a row and what was known contradict each other in.
fn contradictions(offer: &Offer, notes: &mut Notes) {
    if let (Some(from), Some(last)) = (offer.from_on, offer.to_on.and_then(|to| to.pred_opt()))
        && last < from
    {
        notes.fault(
            "through",
            said!("offer-ends-before-it-begins", from = from, last = last),
        );
    }
    if let (Some(youngest), Some(oldest)) = (offer.age_from, offer.age_to)
        && oldest < youngest
    {
        notes.fault("age_to", said!("offer-ages", from = youngest, to = oldest));
    }
}
