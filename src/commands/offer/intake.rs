//! `offer import`: rows of one offer may stand apart, so the offers of a file are put together first and written at the end.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::super::importing::{Intake, Notes};
use super::super::organiser::Counts;
use super::super::run::Run;
use super::super::scheme;
use crate::cli::Import;
use crate::domain::OrganiserId;
use crate::error::Result;
use crate::exchange::{self, OfferRow};
use crate::register::{Action, Offer, Register, Subject};
use crate::said;

/// The offers of a file: their places by id, in the order in which they were met.
#[derive(Default)]
struct Offers {
    places: HashMap<String, usize>,
    offers: Vec<Offer>,
}

impl Offers {
    fn add(&mut self, organiser: OrganiserId, row: OfferRow) {
        let place = *self.places.entry(row.offer_id.clone()).or_insert_with(|| {
            self.offers.push(of_row(organiser, &row));
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
    let mut intake = Intake::new(run, asked.accept_good_rows);
    intake.check::<OfferRow>(&asked.file);
    intake.begin()?;
    let categories = scheme::in_force(&register, run.on)?.scheme.categories;
    let counts = run.write(&mut register, Action::Import, |register| {
        let spoiled = if asked.accept_good_rows {
            spoiled(run, register, &asked.file)?
        } else {
            HashSet::new()
        };
        let mut offers = Offers::default();
        intake.read(&asked.file, |row: OfferRow, notes| {
            if let Some(organiser) = judge(register, &row, &categories, &spoiled, notes)? {
                offers.add(organiser, row);
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

/// The club of a row, when nothing is wrong with it.
fn judge(
    register: &Register,
    row: &OfferRow,
    categories: &[String],
    spoiled: &HashSet<String>,
    notes: &mut Notes,
) -> Result<Option<OrganiserId>> {
    let Some((organiser, _)) = register.organiser_by_alias(&row.club_id)? else {
        notes.fault("club_id", said!("offer-club-unknown", value = &row.club_id));
        return Ok(None);
    };
    let known = register.offer_by_alias(&row.offer_id)?;
    if known.is_some_and(|(_, known)| known.organiser != organiser) {
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
    if let Some(said) = super::strange_category(&row.category, categories) {
        notes.warn("category", said);
    }
    Ok(notes.good().then_some(organiser))
}

/// The offers of which some row is not right. A part of their classes is not the offer, so their good rows wait with the bad.
fn spoiled(run: &Run<'_>, register: &Register, file: &Path) -> Result<HashSet<String>> {
    let mut spoiled = HashSet::new();
    let Ok(rows) = exchange::read::<OfferRow>(file, run.on) else {
        return Ok(spoiled);
    };
    for (_, row) in rows {
        match row {
            Ok(row) => {
                if register.organiser_by_alias(&row.club_id)?.is_none() {
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

fn of_row(organiser: OrganiserId, row: &OfferRow) -> Offer {
    Offer {
        alias: row.offer_id.clone(),
        organiser,
        service: row.service.clone(),
        name: row.name.clone(),
        category: row.category.clone(),
        route: row.route,
        from_on: row.from,
        to_on: row.through.and_then(|through| through.succ_opt()),
        age_from: row.age_from.map(i64::from),
        age_to: row.age_to.map(i64::from),
        nights: row.nights.map(i64::from),
        places: row.places.map(i64::from),
        use_limit: row.limit.map(i64::from),
        prices: Vec::new(),
    }
}
