//! `budget set | show | close`: what a fund may spend in a year. A budget holds back vouchers that are still to be issued, and never
//! what a club hands in.

mod close;
mod purse;
mod stand;

use chrono::{Datelike, NaiveDate};

use super::run::Run;
use super::scheme;
use crate::cli::{BudgetSet, BudgetVerb};
use crate::domain::{FundId, Money, parse_budget};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;
use crate::settlement::{Budget, forecast};
use stand::Year;

pub use purse::Purse;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &BudgetVerb) -> Result<()> {
    match verb {
        BudgetVerb::Set(asked) => set(run, asked),
        BudgetVerb::Close { year, carry } => close::close(run, year, *carry),
        BudgetVerb::Show { year, fund } => show(run, year.as_deref(), fund.as_deref()),
    }
}

fn year(text: &str) -> Result<i32> {
    let year = text.trim().parse().ok();
    year.filter(|year| (1900..3000).contains(year))
        .ok_or_else(|| Error::usage(said!("budget-not-a-year", value = text)))
}

/// A fund of the scheme, in capitals or small: of the version of the day, or of one that begins in the year.
fn fund(register: &Register, typed: &str, (year, on): (i32, NaiveDate)) -> Result<FundId> {
    let last = NaiveDate::from_ymd_opt(year, 12, 31).ok_or_else(Error::bug)?;
    let mut schemes = vec![scheme::in_force(register, on)?];
    if let Some(stored) = register.scheme_on(last)? {
        schemes.push(scheme::as_adopted(register, stored)?);
    }
    let funds = schemes.into_iter().flat_map(|known| known.scheme.funds);
    let mut known: Vec<FundId> = funds.map(|fund| fund.id).collect();
    known.sort();
    known.dedup();
    let meant = known
        .iter()
        .find(|fund| fund.0.eq_ignore_ascii_case(typed.trim()));
    meant.cloned().ok_or_else(|| {
        let known: Vec<String> = known.iter().map(|fund| fund.0.clone()).collect();
        Error::refused(said!("budget-no-fund", fund = typed, known = known))
    })
}

fn set(run: &mut Run<'_>, asked: &BudgetSet) -> Result<()> {
    let of = year(&asked.year)?;
    let amount = parse_budget(&asked.amount).map_err(Error::usage)?;
    let mut register = run.open()?;
    let fund = fund(&register, &asked.fund, (of, run.on))?;
    let said = of.to_string();
    let before = Year::read(&register, of, run.on)?.of(&fund);
    if before.amount == Some(amount) {
        run.tell(&said!(
            "budget-same",
            fund = &fund.0,
            year = said,
            amount = amount
        ));
        return Ok(());
    }
    let now = run.write(&mut register, Action::Change, |register| {
        let stands = Year::read(register, of, run.on)?;
        if stands.closed(&fund).is_some() {
            return Err(closed(&fund, of));
        }
        let now = Budget {
            amount: Some(amount),
            ..stands.of(&fund)
        };
        let short = now.open().is_some_and(|open| open < Money::ZERO);
        let raised = stands.of(&fund).amount.is_some_and(|set| amount > set);
        if short && !raised && !asked.below_use {
            return Err(below_use(&fund, of, &now));
        }
        register.add_budget(&fund, of, amount, &run.stamp())?;
        let subject = Subject {
            count: Some(1),
            ..Subject::default()
        };
        Ok((now, subject))
    })?;
    run.tell(&said!(
        "budget-set",
        fund = &fund.0,
        year = said,
        amount = amount,
        open = now.open().unwrap_or_default()
    ));
    tell_together(run, &register, &fund, of)?;
    run.tell_if_dry();
    Ok(())
}

/// That funds which stand in for each other, by the ground, are held together, and which of them still has no budget.
fn tell_together(run: &mut Run<'_>, register: &Register, fund: &FundId, of: i32) -> Result<()> {
    let in_force = scheme::in_force(register, run.on)?;
    let mut others = in_force.scheme.pool(fund);
    others.retain(|other| *other != fund);
    if others.is_empty() {
        return Ok(());
    }
    let set = register.budgets(of)?;
    let name = |other: &&FundId| other.0.clone();
    let without = others
        .iter()
        .filter(|other| set.iter().all(|(set, _)| set != **other));
    let without: Vec<String> = without.map(name).collect();
    let others: Vec<String> = others.iter().map(name).collect();
    run.tell(&if without.is_empty() {
        said!("budget-together", fund = &fund.0, others = others)
    } else {
        said!(
            "budget-not-yet-together",
            fund = &fund.0,
            others = others,
            without = without
        )
    });
    Ok(())
}

fn closed(fund: &FundId, year: i32) -> Error {
    let said = said!("budget-closed", fund = &fund.0, year = year.to_string());
    Error::refused(said).hint(said!("budget-closed-hint", next = (year + 1).to_string()))
}

fn below_use(fund: &FundId, year: i32, budget: &Budget) -> Error {
    let spent = budget.used.checked_add(budget.reserved);
    Error::refused(said!(
        "budget-below-use",
        fund = &fund.0,
        year = year.to_string(),
        room = budget.room().unwrap_or_default(),
        used = budget.used,
        reserved = budget.reserved,
        spent = spent.unwrap_or_default()
    ))
    .hint(said!("budget-below-use-hint"))
}

fn show(run: &mut Run<'_>, typed_year: Option<&str>, typed_fund: Option<&str>) -> Result<()> {
    let of = typed_year.map_or(Ok(run.on.year()), year)?;
    let register = run.open()?;
    let only = typed_fund.map(|typed| fund(&register, typed, (of, run.on)));
    let only = only.transpose()?;
    let stands = Year::with_pace(&register, of, run.on)?;
    let mut grid = Grid::new(vec![
        Column::text("fund"),
        Column::text("year"),
        Column::figure("budget"),
        Column::figure("from_last_year"),
        Column::figure("used"),
        Column::figure("reserved"),
        Column::figure("left"),
        Column::figure("forecast"),
        Column::text("state"),
    ]);
    let mut beyond = Vec::new();
    for (fund, budget) in stands.funds() {
        if only.as_ref().is_some_and(|only| only != fund) {
            continue;
        }
        let foreseen = foreseen(run.on, of, &stands, fund);
        if let Some((foreseen, room)) = foreseen.zip(budget.room())
            && foreseen > room
        {
            beyond.push((fund.0.clone(), foreseen, room));
        }
        grid.row(row(of, &stands, (fund, budget), foreseen));
    }
    run.show(&grid)?;
    if grid.rows.is_empty() {
        run.tell(&said!("budget-none", year = of.to_string()));
    } else if of == run.on.year() {
        run.tell(&said!("budget-forecast-method"));
    }
    for (fund, foreseen, room) in beyond {
        run.warn(&said!(
            "budget-forecast-beyond",
            fund = fund,
            forecast = foreseen,
            room = room
        ));
    }
    Ok(())
}

fn row(
    of: i32,
    stands: &Year,
    (fund, budget): (&FundId, Budget),
    foreseen: Option<Money>,
) -> Vec<Cell> {
    let state = match (stands.closed(fund), budget.amount) {
        (Some(_), _) => Cell::word("closed", said!("budget-state-closed")),
        (None, Some(_)) => Cell::word("open", said!("budget-state-open")),
        (None, None) => Cell::word("none", said!("budget-state-none")),
    };
    vec![
        fund.0.as_str().into(),
        of.to_string().into(),
        budget.amount.into(),
        budget.carried_in.into(),
        budget.used.into(),
        budget.reserved.into(),
        budget.open().into(),
        foreseen.into(),
        state,
    ]
}

/// Of the year that runs; a year that is over has used what it has used.
fn foreseen(on: NaiveDate, of: i32, stands: &Year, fund: &FundId) -> Option<Money> {
    let budget = stands.of(fund);
    (of == on.year() && stands.closed(fund).is_none())
        .then(|| forecast(&stands.pace(fund, on), budget.reserved))
        .flatten()
}
