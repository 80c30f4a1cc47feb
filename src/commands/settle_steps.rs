//! `settle list | approve`: how each run stands, and the second person who approves it.

use chrono::NaiveDate;
use data_encoding::HEXLOWER;

use super::run::{Run, typed};
use super::settle_close;
use crate::domain::{Money, RunPeriod, Said, same_colleague};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Step, StoredSettlement, Subject};
use crate::said;

/// How much of a hash people get to see in a list.
const SIGNS: usize = 12;

/// A closed run by its months.
///
/// # Errors
/// When it is not closed.
pub fn stored(register: &Register, months: RunPeriod) -> Result<StoredSettlement> {
    register.settlement_of(months)?.ok_or_else(|| {
        Error::refused(said!("settle-not-closed", run = months))
            .hint(said!("settle-not-closed-hint", run = months.to_string()))
    })
}

/// A closed run as people name it: by its number, or by its months.
///
/// # Errors
/// When it is neither, or is not closed.
pub fn named(register: &Register, which: &str) -> Result<StoredSettlement> {
    match register.settlement_numbered(which)? {
        Some(stored) => Ok(stored),
        None => stored(register, typed(which)?),
    }
}

/// Every run that was closed.
///
/// # Errors
/// When the register cannot be read.
pub fn list(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("settlement"),
        Column::text("run"),
        Column::text("state"),
        Column::text("closed_on"),
        Column::text("closed_by"),
        Column::text("approved_on"),
        Column::text("approved_by"),
        Column::figure("payable"),
        Column::text("hash"),
    ])
    .titled(said!("settle-list-title"));
    for (one, payable) in register.settlements()? {
        let steps = register.settlement_steps(one.id)?;
        let approved = steps.into_iter().find(|step| step.state == "approved");
        let (on, by) = approved.map_or((Cell::Empty, Cell::Empty), |step| {
            (Cell::Date(step.on), Cell::Text(step.by))
        });
        let hash = one.hash.map(|hash| {
            let hash = HEXLOWER.encode(&hash);
            let begin = hash.chars().take(SIGNS).collect::<String>();
            Cell::word(hash, said!("settle-hash-begin", begin = begin))
        });
        grid.row(vec![
            Cell::Text(one.number),
            Cell::Text(one.run.to_string()),
            Cell::word(one.state.as_str(), state(&one.state)),
            Cell::Date(one.closed_on),
            Cell::Text(one.closed_by),
            on,
            by,
            Cell::Money(payable),
            hash.unwrap_or(Cell::Empty),
        ]);
    }
    run.show(&grid)
}

/// Approves a run that somebody else closed.
///
/// # Errors
/// When it is not closed, was approved before, or the same person closed it.
pub fn approve(run: &mut Run<'_>, which: &str) -> Result<()> {
    settle_close::no_later_than_today(run)?;
    let mut register = run.open()?;
    let approved = run.write(&mut register, Action::Approve, |register| {
        let stored = named(register, which)?;
        let (number, stamp) = (stored.number.clone(), run.stamp());
        if let Some(step) = register.settlement_steps(stored.id)?.first() {
            let (on, by) = (step.on, step.by.as_str());
            let said = said!("settle-approved-already", number = number, on = on, by = by);
            return Err(Error::refused(said));
        }
        if same_colleague(&stored.closed_by, stamp.who()) {
            let said = said!(
                "settle-approve-by-another",
                number = number,
                by = stamp.who()
            );
            return Err(Error::refused(said).hint(said!("settle-approve-by-another-hint")));
        }
        day_of_step(run, stored.closed_on)?;
        let step = Step {
            state: "approved".to_owned(),
            on: run.on,
            by: stamp.who().to_owned(),
        };
        register.step_settlement(stored.id, &step, &stamp.at)?;
        let subject = Subject {
            settlement: Some(stored.id),
            ..Subject::default()
        };
        Ok((stored, subject))
    })?;
    let due: Vec<Money> = register
        .statements(approved.id)?
        .iter()
        .map(|one| one.payable)
        .filter(|payable| *payable > Money::ZERO)
        .collect();
    let (count, payable) = (due.len(), due.into_iter().sum::<Money>());
    let (number, months) = (approved.number, approved.run);
    run.tell(&if run.global.dry_run {
        said!("settle-would-approve", number = number, run = months)
    } else {
        said!(
            "settle-approved",
            number = number,
            run = months,
            count = count,
            payable = payable
        )
    });
    run.tell_if_dry();
    Ok(())
}

/// That the day of a step is no earlier than what it steps on, and has come.
///
/// # Errors
/// When it is another day.
pub fn day_of_step(run: &Run<'_>, from: NaiveDate) -> Result<()> {
    let (on, today) = (run.on, run.world.today);
    if (from..=today).contains(&on) {
        return Ok(());
    }
    Err(Error::usage(said!(
        "step-when",
        on = on,
        from = from,
        today = today,
        days = (today - from).num_days() + 1
    )))
}

/// How a run stands, and who did what.
///
/// # Errors
/// When the register cannot be read.
pub fn tell_about(run: &mut Run<'_>, register: &Register, stored: &StoredSettlement) -> Result<()> {
    let (number, on) = (stored.number.as_str(), stored.closed_on);
    let by = stored.closed_by.as_str();
    run.tell(&said!(
        "settle-closed-by",
        number = number,
        on = on,
        by = by
    ));
    for step in register.settlement_steps(stored.id)? {
        let (on, by) = (step.on, step.by.as_str());
        let state = state(&step.state);
        run.tell(&said!("settle-step", state = state, on = on, by = by));
    }
    Ok(())
}

/// A state in words.
pub fn state(machine: &str) -> Said {
    match machine {
        "approved" => said!("settle-state-approved"),
        "ordered" => said!("settle-state-ordered"),
        "paid" => said!("settle-state-paid"),
        "rejected" => said!("settle-state-rejected"),
        _ => said!("settle-state-closed"),
    }
}
