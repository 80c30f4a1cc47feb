//! `settle verify`: every closed run computed again from what was frozen, without persons, and held against what was closed.

mod refunds;
mod settlement;

use data_encoding::HEXLOWER;

use super::audit::tell_head;
use super::recompute::Recompute;
use super::refund;
use super::run::Run;
use super::settle_steps;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Register, StoredSettlement};
use crate::said;
use crate::settlement::next_number;

/// How many differences of a run are named; the others are counted.
const NAMED: usize = 5;

/// What was found of one run or refund order.
#[derive(Debug, Default)]
pub struct Found {
    /// Claims computed again.
    claims: i64,
    /// Corrections computed again.
    corrections: i64,
    /// The first differences.
    named: Vec<Said>,
    /// All of them.
    differences: i64,
}

impl Found {
    /// Notes a difference.
    fn differs(&mut self, said: Said) {
        self.differences += 1;
        if self.named.len() < NAMED {
            self.named.push(said);
        }
    }

    /// Notes a difference where two values are not the same.
    fn same<T: PartialEq>(&mut self, one: &T, other: &T, said: impl FnOnce() -> Said) {
        if one != other {
            self.differs(said());
        }
    }
}

/// Computes every closed run again, or one.
///
/// # Errors
/// When anything differs, or the register cannot be read.
pub fn run(run: &mut Run<'_>, only: Option<&str>) -> Result<()> {
    let register = run.open()?;
    let progress = run.progress(&said!("progress-verify"), None);
    let (rows, head) = register.snapshot(|register| all(register, only))?;
    drop(progress);
    let mut grid = Grid::new(vec![
        Column::text("settlement"),
        Column::text("run"),
        Column::figure("claims"),
        Column::figure("corrections"),
        Column::figure("differences"),
    ]);
    let (mut claims, mut corrections, mut differences) = (0, 0, 0);
    for (number, months, found) in &rows {
        grid.row(vec![
            Cell::Text(number.clone()),
            Cell::Text(months.clone()),
            Cell::Count(found.claims),
            Cell::Count(found.corrections),
            Cell::Count(found.differences),
        ]);
        claims += found.claims;
        corrections += found.corrections;
        differences += found.differences;
    }
    run.show(&grid)?;
    if differences > 0 {
        let named = named(rows);
        let mut error = Error::refused(said!("verify-not-proven", count = differences));
        error.said.splice(0..0, named);
        return Err(error.hint(said!("verify-not-proven-hint")));
    }
    run.tell(&said!(
        "verify-proven",
        runs = rows.len(),
        claims = claims,
        corrections = corrections,
        head = HEXLOWER.encode(&head)
    ));
    tell_head(run, &register)
}

/// The differences of every closed run and refund order: how many, and the first of each.
///
/// # Errors
/// When the register cannot be read.
pub fn differences(register: &Register) -> Result<(i64, Vec<Said>)> {
    let (rows, _) = all(register, None)?;
    let count = rows.iter().map(|(_, _, found)| found.differences).sum();
    Ok((count, named(rows).collect()))
}

fn named(rows: Vec<(String, String, Found)>) -> impl Iterator<Item = Said> {
    rows.into_iter().flat_map(|(number, _, found)| {
        let named = found.named.into_iter();
        named.map(move |what| said!("verify-differs", number = number.as_str(), what = what))
    })
}

/// Number, months and findings of each run and refund order, and the head of the chain of runs.
type Rows = (Vec<(String, String, Found)>, [u8; 32]);

fn all(register: &Register, only: Option<&str>) -> Result<Rows> {
    let only = match only {
        Some(order) if order.starts_with('R') => {
            refund::named(register, order)?;
            Some(order.to_owned())
        }
        Some(which) => Some(settle_steps::named(register, which)?.number),
        None => None,
    };
    let mut recompute = Recompute::new(register)?;
    let mut rows = Vec::new();
    let mut previous: Option<StoredSettlement> = None;
    for closed in register.closed_runs()? {
        let stored = register.settlement_of(closed.run)?.ok_or_else(Error::bug)?;
        if only.as_ref().is_none_or(|only| *only == stored.number) {
            let mut found = Found::default();
            follows(register, previous.as_ref(), &stored, &mut found)?;
            settlement::verify(register, &mut recompute, &stored, &mut found)?;
            rows.push((stored.number.clone(), stored.run.to_string(), found));
        }
        previous = Some(stored);
    }
    if only.is_none() || rows.is_empty() {
        refunds::verify(register, &mut recompute, &mut rows)?;
        rows.retain(|(number, _, _)| only.as_ref().is_none_or(|only| only == number));
    }
    let head = previous.and_then(|last| last.hash).unwrap_or_default();
    Ok((rows, head))
}

/// That a run follows on the one before: the next number of its year, and chained to its hash.
fn follows(
    register: &Register,
    previous: Option<&StoredSettlement>,
    stored: &StoredSettlement,
    found: &mut Found,
) -> Result<()> {
    let hash = previous.and_then(|before| before.hash).unwrap_or_default();
    let chained = register.previous_hash_of(stored.id)?.unwrap_or_default();
    found.same(&chained, &hash, || said!("verify-not-chained"));
    let year = stored.run.last().year();
    let of_year = previous.filter(|before| before.run.last().year() == year);
    let last = of_year.map(|before| before.number.as_str());
    let number = next_number(year, last).ok();
    found.same(&number.as_ref(), &Some(&stored.number), || {
        said!("verify-number")
    });
    if let Some(before) = previous {
        let next = before.run.last().next();
        found.same(&stored.run.first(), &next, || said!("verify-months"));
    }
    let debts = match previous {
        Some(before) => register.statements(before.id)?,
        None => Vec::new(),
    };
    let owed: i64 = debts.iter().map(|one| one.carried_out.cents()).sum();
    let now = register.statements(stored.id)?;
    let carried: i64 = now.iter().map(|one| one.carried_in.cents()).sum();
    found.same(&owed, &carried, || said!("verify-debts"));
    Ok(())
}
