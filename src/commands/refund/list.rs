//! `refund list`: the orders and how long each took; `--open`: what was asked and is not paid, and since when.

use chrono::NaiveDate;

use super::account::payee;
use super::steps;
use crate::commands::claim;
use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{Money, PersonId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Register, WaitingRefund};
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
        Column::text("approved_on"),
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
        let (by, on) = order.approved.unzip();
        grid.row(vec![
            order.number.into(),
            Cell::word(order.state.as_str(), steps::state(&order.state)),
            order.closed_on.into(),
            order.closed_by.into(),
            on.into(),
            by.into(),
            order.payments.into(),
            order.payable.into(),
            order.paid_on.into(),
            days.as_ref().map(|days| days.mean).into(),
            days.as_ref().map(|days| days.longest).into(),
        ]);
    }
    run.show(&grid)
}

/// Shows what waits, and what somebody still owes. It tells who, so each look stands in the log.
///
/// # Errors
/// When the register cannot be read.
pub fn waiting(run: &mut Run<'_>) -> Result<()> {
    let mut register = run.open()?;
    let mut lines: Vec<Waiting> = Vec::new();
    register.each_waiting_refund(|one| {
        lines.push(claim_line(one));
        Ok::<(), Error>(())
    })?;
    let premiums = register.premiums_due()?.into_iter();
    lines.extend(premiums.map(|(line, clause, on)| Waiting {
        reference: clause.into(),
        since: Some(on),
        amount: Some(line.amount()),
        ..Waiting::of(line.person, Cell::word("premium", said!("refund-premium")))
    }));
    let count = lines.len();
    let debts = register.refund_debts()?;
    lines.extend(debts.all().map(|(person, owed)| Waiting {
        amount: Some(owed),
        ..Waiting::of(person, Cell::word("debt", said!("refund-debt")))
    }));
    let grid = grid(run, &register, &lines)?;
    let mut seen: Vec<PersonId> = lines.iter().map(|line| line.person).collect();
    seen.sort_unstable();
    seen.dedup();
    run.note_look(&mut register, &seen)?;
    run.show(&grid)?;
    if count > 0 {
        run.tell(&said!("refund-waiting", count = count));
    }
    Ok(())
}

/// One line of what waits.
struct Waiting {
    person: PersonId,
    stands: Cell,
    reference: Cell,
    offer: Cell,
    since: Option<NaiveDate>,
    reason: Cell,
    order: Cell,
    amount: Option<Money>,
}

impl Waiting {
    fn of(person: PersonId, stands: Cell) -> Self {
        Self {
            person,
            stands,
            reference: Cell::Empty,
            offer: Cell::Empty,
            since: None,
            reason: Cell::Empty,
            order: Cell::Empty,
            amount: None,
        }
    }
}

fn claim_line(one: WaitingRefund) -> Waiting {
    let why = one.reason.as_deref();
    let why = why.map_or(Cell::Empty, |code| Cell::word(code, claim::reason(code)));
    let stands = Cell::word(one.decision.word(), claim::decided(one.decision));
    Waiting {
        reference: one.reference.into(),
        offer: one.offer.into(),
        since: Some(one.received_on),
        reason: why,
        order: one.order.into(),
        amount: one.amount,
        ..Waiting::of(one.person, stands)
    }
}

fn grid(run: &Run<'_>, register: &Register, lines: &[Waiting]) -> Result<Grid> {
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
        Column::text("to_account"),
        Column::figure("amount"),
    ]);
    let mut total = Money::ZERO;
    for line in lines {
        let amount = line.amount.unwrap_or_default();
        total = total.checked_add(amount).ok_or_else(Error::bug)?;
        let account = match payee(register, line.person, run.on)? {
            Some(_) => Cell::word("ok", said!("account-ok")),
            None => Cell::word("none", said!("account-none")),
        };
        grid.row(vec![
            line.reference.clone(),
            names::member_id(register, line.person)?.into(),
            names::full_name(register, line.person)?.into(),
            line.offer.clone(),
            line.since.into(),
            line.since.map(|since| (run.on - since).num_days()).into(),
            line.stands.clone(),
            line.reason.clone(),
            line.order.clone(),
            account,
            line.amount.into(),
        ]);
    }
    if grid.rows.len() > 1 {
        let mut cells = vec![Cell::Empty; 10];
        cells.push(total.into());
        grid.total = Some(cells);
    }
    Ok(grid)
}
