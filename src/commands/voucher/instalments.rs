//! `voucher instalments`: paying in parts, as was agreed. The voucher is handed over when the first is paid; no club ever hears of it.

use chrono::NaiveDate;

use super::super::run::{Run, day};
use crate::domain::{Money, months_after, parse_amount_above_zero};
use crate::error::{Error, Result};
use crate::grid::{Column, Grid};
use crate::register::{Action, Instalment, Payment, Subject};
use crate::said;

/// More parts are a slip of the hand.
const MOST: u32 = 24;

/// Agrees on parts: so many, a month apart, or each with its day. A plan before it does not count any more.
///
/// # Errors
/// When nothing is open, or the parts are not what is open.
pub fn run(
    run: &mut Run<'_>,
    code: &str,
    (times, from): (Option<u32>, Option<&str>),
    parts: &[String],
) -> Result<()> {
    let first = from.map(day).transpose()?.unwrap_or(run.on);
    let parts: Vec<Instalment> = parts.iter().map(|part| read(part)).collect::<Result<_>>()?;
    let mut register = run.open()?;
    let code = super::code(code)?;
    let voucher = super::named(&register, code)?;
    let holder: Vec<_> = voucher.person.into_iter().collect();
    if !matches!(voucher.payment, Payment::Due | Payment::Part(_)) || voucher.withdrawn {
        let said = said!("instalments-nothing-open", code = code.to_string());
        return Err(Error::refused(said));
    }
    let written = run.write(&mut register, Action::Change, |register| {
        let voucher = super::named(register, code)?;
        let open = register.owed(&voucher, run.on)?.open;
        let plan = match times {
            Some(times) => equal(open, times, first)?,
            None => in_order(parts, open)?,
        };
        register.add_plan(voucher.id, &plan, &run.stamp().at)?;
        let subject = Subject {
            person: voucher.person,
            count: i64::try_from(plan.len()).ok(),
            ..Subject::default()
        };
        Ok((plan, subject))
    });
    let plan = run.or_look(&mut register, &holder, written)?;
    let mut grid = Grid::new(vec![Column::text("due_on"), Column::figure("amount")]);
    for part in &plan {
        grid.row(vec![part.due_on.into(), part.amount.into()]);
    }
    run.show(&grid)?;
    let code = code.to_string();
    run.tell(&said!(
        "instalments-agreed",
        code = code,
        count = plan.len()
    ));
    run.tell_if_dry();
    Ok(())
}

/// A part as it is typed: `2026-12-01=10,00`.
fn read(text: &str) -> Result<Instalment> {
    let (due_on, amount) = text
        .split_once('=')
        .ok_or_else(|| Error::usage(said!("instalments-part", value = text)))?;
    Ok(Instalment {
        due_on: day(due_on.trim())?,
        amount: parse_amount_above_zero(amount.trim()).map_err(Error::usage)?,
    })
}

/// Equal parts a month apart; what is left of a cent comes first.
fn equal(open: Money, times: u32, first: NaiveDate) -> Result<Vec<Instalment>> {
    let most = i64::from(MOST).min(open.cents());
    let count = i64::from(times);
    if !(1..=most).contains(&count) {
        return Err(Error::usage(said!("instalments-times", most = most)));
    }
    let (each, rest) = (open.cents() / count, open.cents() % count);
    let part = |nth: u32| Instalment {
        due_on: months_after(first, nth),
        amount: Money::from_cents(each + i64::from(i64::from(nth) < rest)),
    };
    Ok((0..times).map(part).collect())
}

/// The parts by day, if they are what is open.
fn in_order(mut parts: Vec<Instalment>, open: Money) -> Result<Vec<Instalment>> {
    parts.sort_by_key(|part| part.due_on);
    if parts.windows(2).any(|two| two[0].due_on == two[1].due_on) {
        return Err(Error::refused(said!("instalments-one-day")));
    }
    let mut amounts = parts.iter().map(|part| part.amount);
    let sum = amounts.try_fold(Money::ZERO, Money::checked_add);
    let sum = sum.ok_or_else(Error::bug)?;
    if sum != open {
        return Err(Error::refused(said!(
            "instalments-sum",
            sum = sum,
            open = open
        )));
    }
    Ok(parts)
}
