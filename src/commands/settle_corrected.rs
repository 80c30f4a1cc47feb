//! What a correction cannot move by itself: money that a holder or a club has paid already, and the day before which it cannot lie.

use chrono::NaiveDate;

use super::run::Run;
use super::scheme;
use super::settle_close::no_later_than_today;
use crate::domain::{Money, Month, Role, Route, RunPeriod, Said, Share};
use crate::error::{Error, Result};
use crate::register::{ClaimLine, Register, Standing};
use crate::said;

/// That a step lies between the last thing that happened to a claim and today.
///
/// # Errors
/// When it does not.
pub fn in_its_time(run: &Run<'_>, register: &Register, claim: &ClaimLine) -> Result<()> {
    no_later_than_today(run)?;
    let last = register.last_day_of(claim.seq)?.ok_or_else(Error::bug)?;
    if run.on < last {
        let (reference, on) = (claim.reference.as_str(), run.on);
        let said = said!("step-too-early", claim = reference, on = on, last = last);
        return Err(Error::usage(said).hint(said!("step-too-early-hint", last = last)));
    }
    Ok(())
}

/// When a correction that waits goes in its settlement: the day from which that may be closed, and its months.
///
/// # Errors
/// When the register cannot be read.
pub fn waits_for(register: &Register, month: Month) -> Result<Option<(NaiveDate, RunPeriod)>> {
    let closed = register.closed_runs()?;
    let last_closed = closed.iter().map(|one| one.run.last()).max();
    let mut first = match last_closed {
        Some(last) => last.next(),
        None => register.earliest_unsettled_month()?.unwrap_or(month),
    };
    let runs = scheme::in_force(register, month.last_day())?.scheme.runs;
    loop {
        let mut last = first;
        let found = (0..12).find_map(|_| {
            let run = RunPeriod::new(first, last).filter(|run| runs.allow(*run));
            last = last.next();
            run
        });
        let Some(found) = found else { return Ok(None) };
        first = found.last().next();
        if month <= found.last() {
            return Ok(Some((first.first_day(), found)));
        }
    }
}

/// What staff set right with people, since no run does: at the desk, at the door, and in the line of a year.
///
/// # Errors
/// When the register cannot be read.
pub fn tell_beside(
    run: &mut Run<'_>,
    register: &Register,
    claim: &ClaimLine,
    (before, after): (&Standing, &Standing),
    route: Route,
) -> Result<()> {
    let moved = register.paid_otherwise(claim.seq)?;
    if let Some(said) = of_the_holder(route, moved) {
        run.tell(&said);
    }
    let borne = |of: &Standing| of_the_organiser(&of.shares);
    let less = borne(before).checked_sub(borne(after));
    let less = less.filter(|less| *less > Money::ZERO);
    if let (Some(less), Some(year)) = (less, register.year_line_of(claim.seq)?) {
        let year = year.to_string();
        run.tell(&said!("correct-year-line", borne = less, year = year));
    }
    Ok(())
}

/// What the holder paid too little or too much, and who sets it right.
fn of_the_holder(route: Route, moved: Money) -> Option<Said> {
    let amount = Money::from_cents(moved.cents().abs());
    Some(match (route, moved.cents()) {
        (Route::Refund, _) | (_, 0) => return None,
        (Route::Prepaid, ..0) => said!("correct-desk-too-much", amount = amount),
        (Route::Prepaid, _) => said!("correct-desk-too-little", amount = amount),
        (Route::Door, ..0) => said!("correct-door-too-much", amount = amount),
        (Route::Door, _) => said!("correct-door-too-little", amount = amount),
    })
}

fn of_the_organiser(shares: &[Share]) -> Money {
    let own = shares.iter().filter(|share| share.role == Role::Organiser);
    own.map(|share| share.amount).sum()
}
