//! `scheme simulate`: a proposed version beside the one in force, on the whole register, before anybody decides. Nothing is
//! written but that somebody looked, nobody is named.
//!
//! Both versions decide about everybody on the same day: the first day of the proposal, or `--on`. The accepted claims of the
//! twelve months up to that day (or today, if that is earlier) are priced again, from their frozen inputs: as if each was used
//! on the same calendar day in the first year of the proposal, by somebody of the same age. The tier is the frozen one of the
//! day of use, except for a holder about whom the two versions decide otherwise on the day simulated: then it is what the
//! proposal gives. Limits are left out: each claim is priced as if it came alone.

mod claims;
mod persons;
mod report;

use std::path::Path;

use chrono::{Months, NaiveDate};

use super::{adopt, in_force, of_municipality, read};
use crate::commands::run::Run;
use crate::domain::Refnis;
use crate::error::{Error, Result};
use crate::register::Register;
use crate::rules::Scheme;
use crate::said;
use claims::Claims;
use persons::{Persons, Versions};

/// Simulates a file.
///
/// # Errors
/// When it has a defect, is another scheme or another municipality's, or is not in force on the day.
pub fn run(run: &mut Run<'_>, file: &Path) -> Result<()> {
    let file = read(file)?;
    let mut register = run.open()?;
    let municipality = register.setting("municipality")?.unwrap_or_default();
    let municipality = municipality.parse::<Refnis>().map_err(Error::refused)?;
    of_municipality(&file.scheme, municipality)?;
    adopt::of_register(&register, &file)?;
    let on = day(run, &file.scheme)?;
    let current = in_force(&register, on)?;
    let proposed = file.scheme.following(current.scheme.begun);
    let versions = Versions {
        current: &current.scheme,
        proposed: &proposed,
    };
    let through = on.min(run.world.today);
    let after = through.checked_sub_months(Months::new(12));
    let year = (after.unwrap_or(NaiveDate::MIN), through);
    let (persons, figures) = register.snapshot(|register: &Register| {
        let mut claims = Claims::new(register, versions.proposed, year)?;
        claims.all()?;
        let changed = |person, tier: Option<&_>| claims.instead(person, tier);
        let _progress = run.progress(&said!("progress-simulate"), None);
        let persons = Persons::decide(register, versions, on, changed)?;
        Ok::<_, Error>((persons, claims.figures))
    })?;
    let days = report::Days {
        on,
        current: current.scheme.in_force.from,
        year,
    };
    // What a made-up proposal gives to a handful of people tells what they have now.
    run.note_look_at_all(&mut register, persons.decisions())?;
    report::show(run, versions, &persons, &figures, days)
}

/// The day on which both versions decide.
fn day(run: &Run<'_>, proposed: &Scheme) -> Result<NaiveDate> {
    let on = match run.global.on {
        Some(_) => run.on,
        None => run.on.max(proposed.in_force.from),
    };
    if proposed.in_force.contains(on) {
        return Ok(on);
    }
    let from = proposed.in_force.from;
    Err(
        Error::refused(said!("simulate-not-in-force", from = from, on = on))
            .hint(said!("simulate-not-in-force-hint", from = from.to_string())),
    )
}
