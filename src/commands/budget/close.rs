//! `budget close YEAR`: what the funds had, used and have reserved is written down for good, and the next year opens with it.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::super::run::Run;
use super::stand::Year;
use crate::domain::{FundId, Money};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, ClosedYear, Register, Subject};
use crate::said;
use crate::settlement::Budget;

/// Closes the year of every fund with a budget.
///
/// # Errors
/// When the year is not over, is not settled, or an earlier one is open.
pub fn close(run: &mut Run<'_>, typed: &str, carry: bool) -> Result<()> {
    let year = super::year(typed)?;
    let said = year.to_string();
    if run.on.year() <= year {
        return Err(Error::refused(said!(
            "budget-year-runs",
            year = said,
            on = run.on
        )));
    }
    let mut register = run.open()?;
    let budgets = register.budgets(year)?;
    if budgets.is_empty() {
        return Err(Error::refused(said!("budget-none", year = said)));
    }
    let stands = Year::read(&register, year, run.on)?;
    if budgets
        .iter()
        .all(|(fund, _)| stands.closed(fund).is_some())
    {
        run.tell(&said!("budget-year-closed-before", year = said));
        return Ok(());
    }
    let closed = run.write(&mut register, Action::Close, |register| {
        may_close(register, year)?;
        let closed = write(run, register, year, carry)?;
        let subject = Subject {
            count: i64::try_from(closed.len()).ok(),
            ..Subject::default()
        };
        Ok((closed, subject))
    })?;
    run.show(&grid(&closed))?;
    run.tell(&said!(
        "budget-year-closed",
        year = said,
        next = (year + 1).to_string()
    ));
    let next = register.budgets(year + 1)?;
    let bare = |one: &&ClosedYear| {
        one.carried_out > Money::ZERO && next.iter().all(|(fund, _)| *fund != one.fund)
    };
    for one in closed.iter().filter(bare) {
        run.warn(&said!(
            "budget-year-no-next",
            fund = &one.fund.0,
            next = (year + 1).to_string(),
            amount = one.carried_out
        ));
    }
    for one in &closed {
        let room = one.amount.checked_add(one.carried_in).unwrap_or_default();
        if one.used > room {
            run.warn(&said!(
                "budget-year-overspent",
                fund = &one.fund.0,
                used = one.used,
                room = room
            ));
        }
    }
    let kept = |budget: &Budget| budget.amount.is_none() && budget.used != Money::ZERO;
    for (fund, budget) in stands.funds().filter(|(_, budget)| kept(budget)) {
        run.warn(&said!(
            "budget-year-without",
            fund = &fund.0,
            used = budget.used,
            year = year.to_string()
        ));
    }
    run.tell_if_dry();
    Ok(())
}

fn may_close(register: &Register, year: i32) -> Result<()> {
    let said = year.to_string();
    if let Some(open) = register.budget_open_before(year)? {
        return Err(Error::refused(said!(
            "budget-year-earlier-open",
            year = said,
            open = open.to_string()
        )));
    }
    let unsettled = register.unsettled_of_year(year)?;
    if unsettled > 0 {
        return Err(Error::refused(said!(
            "budget-year-unsettled",
            count = unsettled,
            year = said.as_str()
        ))
        .hint(said!("budget-year-unsettled-hint", year = said)));
    }
    Ok(())
}

fn write(run: &Run<'_>, register: &Register, year: i32, carry: bool) -> Result<Vec<ClosedYear>> {
    // What is out weighs on the year of the day, and was reserved for this one until it ended.
    let now = Year::read(register, run.on.year(), run.on)?;
    let stands = Year::read(register, year, run.on)?;
    let mut closed = Vec::new();
    for (fund, budget) in stands.funds() {
        let Some(amount) = budget.amount else {
            continue;
        };
        if stands.closed(fund).is_some() {
            continue;
        }
        let one = ClosedYear {
            fund: fund.clone(),
            year,
            amount,
            carried_in: budget.carried_in,
            used: budget.used,
            reserved: now.of(fund).reserved,
            carried_out: budget.carried_out(carry),
        };
        register.close_budget_year(&one, &run.stamp())?;
        closed.push(one);
    }
    opens_equal(run, register, &closed)?;
    Ok(closed)
}

/// That the next year opens with what this one closed with, to the cent.
fn opens_equal(run: &Run<'_>, register: &Register, closed: &[ClosedYear]) -> Result<()> {
    let Some(year) = closed.first().map(|one| one.year) else {
        return Ok(());
    };
    let mut opening: BTreeMap<&FundId, (Money, Money)> = BTreeMap::new();
    let next = Year::read(register, year + 1, run.on)?;
    let now = Year::read(register, run.on.year(), run.on)?;
    for one in closed {
        let carried_in = next.of(&one.fund).carried_in;
        opening.insert(&one.fund, (carried_in, now.of(&one.fund).reserved));
    }
    let differs =
        |one: &&ClosedYear| opening.get(&one.fund) != Some(&(one.carried_out, one.reserved));
    match closed.iter().find(differs) {
        None => Ok(()),
        Some(one) => Err(Error::system(said!(
            "budget-opening-differs",
            fund = &one.fund.0,
            year = year.to_string()
        ))),
    }
}

fn grid(closed: &[ClosedYear]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("fund"),
        Column::text("year"),
        Column::figure("budget"),
        Column::figure("from_last_year"),
        Column::figure("used"),
        Column::figure("reserved"),
        Column::figure("to_next_year"),
    ]);
    for one in closed {
        grid.row(vec![
            one.fund.0.as_str().into(),
            one.year.to_string().into(),
            Cell::Money(one.amount),
            Cell::Money(one.carried_in),
            Cell::Money(one.used),
            Cell::Money(one.reserved),
            Cell::Money(one.carried_out),
        ]);
    }
    grid
}
