//! `report open`: what was handed in and is not yet paid, from the file of a club to the account, and for how long.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::run::Run;
use super::settle_steps;
use super::statements::Names;
use crate::domain::{Money, OrganiserId, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{AccountState, Decision, Register};
use crate::said;

/// Why something is not paid yet, in the order of its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wait {
    Open,
    Accepted,
    Statement,
    NoAccount,
    ToConfirm,
    Internal,
    Debt,
    RefundOpen,
    RefundAccepted,
    RefundOrdered,
}

impl Wait {
    fn cell(self) -> Cell {
        let (word, said): (_, Said) = match self {
            Self::Open => ("open", said!("report-wait-open")),
            Self::Accepted => ("accepted", said!("report-wait-accepted")),
            Self::Statement => ("statement", said!("report-wait-statement")),
            Self::NoAccount => ("no-account", said!("report-wait-no-account")),
            Self::ToConfirm => ("to-confirm", said!("report-wait-to-confirm")),
            Self::Internal => ("internal", said!("report-wait-internal")),
            Self::Debt => ("debt", said!("report-wait-debt")),
            Self::RefundOpen => ("refund-open", said!("report-wait-refund-open")),
            Self::RefundAccepted => ("refund-accepted", said!("report-wait-refund-accepted")),
            Self::RefundOrdered => ("refund-ordered", said!("report-wait-refund-ordered")),
        };
        Cell::word(word, said)
    }

    /// Of a statement: whether its payee can be paid.
    const fn of(account: AccountState) -> Self {
        match account {
            AccountState::Ok | AccountState::Merged => Self::Statement,
            AccountState::None => Self::NoAccount,
            AccountState::ToConfirm => Self::ToConfirm,
            AccountState::Internal => Self::Internal,
        }
    }
}

/// What waits together: why, at which club (its id and name), in which settlement or order and the state of that.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    wait: Wait,
    club: (String, String),
    settlement: Option<String>,
    state: Option<String>,
}

#[derive(Debug, Default)]
struct Sum {
    claims: i64,
    amount: Money,
    since: Option<NaiveDate>,
}

/// What waits, summed while it is read: never a row a claim in memory.
struct Waiting {
    rows: BTreeMap<Key, Sum>,
    names: Names,
}

impl Waiting {
    fn key(&self, wait: Wait, organiser: Option<OrganiserId>) -> Key {
        let club = organiser.map(|id| self.names.organiser(id));
        Key {
            wait,
            club: club.unwrap_or_default(),
            settlement: None,
            state: None,
        }
    }

    fn add(
        &mut self,
        key: Key,
        claims: i64,
        amount: Money,
        since: Option<NaiveDate>,
    ) -> Result<()> {
        let sum = self.rows.entry(key).or_default();
        sum.claims += claims;
        sum.amount = sum.amount.checked_add(amount).ok_or_else(Error::bug)?;
        sum.since = [sum.since, since].into_iter().flatten().min();
        Ok(())
    }

    fn clubs(&mut self, register: &Register) -> Result<()> {
        register.each_waiting_claim(|claim| {
            let wait = if claim.decision == Decision::Open {
                Wait::Open
            } else {
                Wait::Accepted
            };
            let key = self.key(wait, Some(claim.organiser));
            self.add(key, 1, claim.amount, Some(claim.received_on))
        })?;
        for one in register.waiting_statements()? {
            let account = register.account_of_statement(one.organiser, one.internal)?;
            let key = Key {
                settlement: Some(one.settlement),
                state: Some(one.state),
                ..self.key(Wait::of(account), Some(one.organiser))
            };
            self.add(key, one.claims, one.payable, Some(one.closed_on))?;
        }
        for (organiser, debt) in register.carried_debts()? {
            let key = self.key(Wait::Debt, Some(organiser));
            self.add(key, 0, debt, None)?;
        }
        Ok(())
    }

    fn households(&mut self, register: &Register) -> Result<()> {
        register.each_waiting_refund(|refund| {
            let wait = match (refund.decision, &refund.order) {
                (Decision::Open, _) => Wait::RefundOpen,
                (_, None) => Wait::RefundAccepted,
                (_, Some(_)) => Wait::RefundOrdered,
            };
            let key = Key {
                settlement: refund.order,
                ..self.key(wait, None)
            };
            let amount = refund.amount.unwrap_or_default();
            self.add(key, 1, amount, Some(refund.received_on))
        })
    }
}

/// Shows it.
///
/// # Errors
/// When the register cannot be read.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let waiting = register.snapshot(|register| {
        let mut waiting = Waiting {
            rows: BTreeMap::new(),
            names: Names::read(register)?,
        };
        waiting.clubs(register)?;
        waiting.households(register)?;
        Ok::<_, Error>(waiting)
    })?;
    let mut grid = Grid::new(vec![
        Column::text("what"),
        Column::text("club_id"),
        Column::text("club"),
        Column::text("settlement"),
        Column::text("state"),
        Column::figure("claims"),
        Column::figure("amount"),
        Column::text("since"),
        Column::figure("age_days"),
    ])
    .titled(said!("report-open-title", on = run.on));
    let (mut claims, mut amount) = (0, Money::ZERO);
    for (key, sum) in waiting.rows {
        let word = |state: String| Cell::word(state.clone(), settle_steps::state(&state));
        let age = sum.since.map(|since| (run.on - since).num_days());
        grid.row(vec![
            key.wait.cell(),
            key.club.0.into(),
            key.club.1.into(),
            key.settlement.into(),
            key.state.map_or(Cell::Empty, word),
            sum.claims.into(),
            sum.amount.into(),
            sum.since.into(),
            age.into(),
        ]);
        claims += sum.claims;
        amount = amount.checked_add(sum.amount).ok_or_else(Error::bug)?;
    }
    let mut total = vec![Cell::Empty; 5];
    total.extend([claims.into(), amount.into(), Cell::Empty, Cell::Empty]);
    grid.total = Some(total);
    grid.notes.push(said!("report-open-next"));
    run.show(&grid)
}
