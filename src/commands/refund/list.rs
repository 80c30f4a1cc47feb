//! `refund list`: the orders and how long each took; `--open`: what was asked and is not paid, and since when.

use super::steps;
use crate::commands::claim;
use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{Money, PersonId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::WaitingRefund;
use crate::said;

/// Shows every order.
///
/// # Errors
/// When the register cannot be read.
pub fn orders(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("order"),
        Column::text("state"),
        Column::text("closed_on"),
        Column::text("closed_by"),
        Column::text("approved_by"),
        Column::figure("payments"),
        Column::figure("payable"),
        Column::text("paid_on"),
        Column::figure("days_mean"),
        Column::figure("days_longest"),
    ]);
    for order in register.refund_orders()? {
        let days = match order.paid_on {
            Some(on) => steps::days(&register, order.id, on)?,
            None => None,
        };
        grid.row(vec![
            order.number.into(),
            Cell::word(order.state.as_str(), steps::state(&order.state)),
            order.closed_on.into(),
            order.closed_by.into(),
            order.approved_by.into(),
            order.payments.into(),
            order.payable.into(),
            order.paid_on.into(),
            days.as_ref().map(|days| days.mean).into(),
            days.as_ref().map(|days| days.longest).into(),
        ]);
    }
    run.show(&grid)
}

/// Shows what waits. It tells who asked, so each look stands in the log.
///
/// # Errors
/// When the register cannot be read.
pub fn waiting(run: &mut Run<'_>) -> Result<()> {
    let mut register = run.open()?;
    let mut all: Vec<WaitingRefund> = Vec::new();
    register.each_waiting_refund(|one| {
        all.push(one);
        Ok::<(), Error>(())
    })?;
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("member_id"),
        Column::text("name"),
        Column::text("offer"),
        Column::text("received_on"),
        Column::figure("age_days"),
        Column::text("decision"),
        Column::text("reason"),
        Column::text("order"),
        Column::figure("amount"),
    ]);
    let (mut seen, mut total): (Vec<PersonId>, _) = (Vec::new(), Money::ZERO);
    for one in all {
        let person = one.person;
        seen.push(person);
        let amount = one.amount.unwrap_or_default();
        total = total.checked_add(amount).ok_or_else(Error::bug)?;
        let why = one.reason.as_deref();
        let why = why.map_or(Cell::Empty, |code| Cell::word(code, claim::reason(code)));
        grid.row(vec![
            one.reference.into(),
            names::member_id(&register, person)?.into(),
            names::full_name(&register, person)?.into(),
            one.offer.into(),
            one.received_on.into(),
            Cell::Count((run.on - one.received_on).num_days()),
            Cell::word(one.decision.word(), claim::decided(one.decision)),
            why,
            one.order.into(),
            one.amount.into(),
        ]);
    }
    for (line, clause, recorded_on) in register.premiums_due()? {
        seen.push(line.person);
        total = total.checked_add(line.amount()).ok_or_else(Error::bug)?;
        grid.row(vec![
            clause.into(),
            names::member_id(&register, line.person)?.into(),
            names::full_name(&register, line.person)?.into(),
            Cell::Empty,
            recorded_on.into(),
            Cell::Count((run.on - recorded_on).num_days()),
            Cell::word("premium", said!("refund-premium")),
            Cell::Empty,
            Cell::Empty,
            line.amount().into(),
        ]);
    }
    seen.sort_unstable();
    seen.dedup();
    let count = grid.rows.len();
    if count > 1 {
        let mut cells = vec![Cell::Empty; 9];
        cells.push(total.into());
        grid.total = Some(cells);
    }
    run.note_look(&mut register, &seen)?;
    run.show(&grid)?;
    if count > 0 {
        run.tell(&said!("refund-waiting", count = count));
    }
    Ok(())
}
