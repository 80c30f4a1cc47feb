//! `refund approve | paid`: the steps of an order after its closing. Another person approves than the one who closed it.

use chrono::NaiveDate;

use crate::commands::run::{Run, day};
use crate::commands::settle_steps::day_of_step;
use crate::domain::{RefundOrderId, Said, same_colleague};
use crate::error::{Error, Result};
use crate::register::{Action, Register, Subject};
use crate::said;

/// What a person reads for a state.
pub fn state(word: &str) -> Said {
    match word {
        "approved" => said!("refund-state-approved"),
        "ordered" => said!("refund-state-ordered"),
        "paid" => said!("refund-state-paid"),
        "rejected" => said!("refund-state-rejected"),
        _ => said!("refund-state-closed"),
    }
}

/// How many days it took from handing in to being paid: on average, rounded up, and the longest.
pub struct Days {
    /// How many claims were repaid.
    pub claims: usize,
    /// The mean.
    pub mean: i64,
    /// The longest.
    pub longest: i64,
}

/// The days of an order that was paid; nothing where it holds no claims.
///
/// # Errors
/// When the register cannot be read.
pub fn days(register: &Register, order: RefundOrderId, paid_on: NaiveDate) -> Result<Option<Days>> {
    let handed_in = register.handed_in_of(order)?;
    let days = handed_in.iter().map(|on| (paid_on - *on).num_days());
    let (Some(longest), Ok(count)) = (days.clone().max(), i64::try_from(handed_in.len())) else {
        return Ok(None);
    };
    let sum: i64 = days.sum();
    Ok(Some(Days {
        claims: handed_in.len(),
        mean: (sum + count - 1) / count,
        longest,
    }))
}

/// Approves an order.
///
/// # Errors
/// When it is not one to approve, or it is asked by whoever closed it.
pub fn approve(run: &mut Run<'_>, number: &str) -> Result<()> {
    let mut register = run.open()?;
    let approved = run.write(&mut register, Action::Approve, |register| {
        let order = super::named(register, number)?;
        let number = order.number.as_str();
        if order.state != "closed" {
            if let Some((by, on)) = &order.approved {
                let said = said!(
                    "refund-approved-already",
                    number = number,
                    by = by,
                    on = *on
                );
                return Err(Error::refused(said));
            }
            let state = state(&order.state);
            return Err(Error::refused(said!(
                "refund-not-to-approve",
                number = number,
                state = state
            )));
        }
        let stamp = run.stamp();
        if same_colleague(stamp.who(), &order.closed_by) {
            let said = said!("refund-own-order", number = number, who = stamp.who());
            return Err(Error::refused(said).hint(said!("refund-own-order-hint")));
        }
        day_of_step(run, order.closed_on)?;
        register.step_refund_order(order.id, ("approved", run.on), (stamp.who(), &stamp.at))?;
        Ok((order.number, Subject::default()))
    })?;
    run.tell(&said!("refund-approved", number = approved));
    run.tell_if_dry();
    Ok(())
}

/// Notes that an order was paid, and says how long it took.
///
/// # Errors
/// When it was not approved, or the day cannot be.
pub fn paid(run: &mut Run<'_>, number: &str, paid_on: Option<&str>) -> Result<()> {
    let on = paid_on.map(day).transpose()?.unwrap_or(run.on);
    let mut register = run.open()?;
    let (number, days) = run.write(&mut register, Action::Change, |register| {
        let order = super::named(register, number)?;
        let number = order.number.as_str();
        if let Some(paid_on) = order.paid_on.filter(|_| order.state == "paid") {
            let said = said!("refund-paid-already", number = number, on = paid_on);
            return Err(Error::refused(said));
        }
        if !matches!(order.state.as_str(), "approved" | "ordered") {
            let state = state(&order.state);
            let said = said!("refund-not-to-pay", number = number, state = state);
            return Err(Error::refused(said).hint(said!("refund-not-to-pay-hint")));
        }
        if on < order.closed_on || on > run.world.today {
            let (from, today) = (order.closed_on, run.world.today);
            let said = said!(
                "refund-paid-when",
                on = on,
                from = from,
                today = today,
                days = (today - from).num_days() + 1
            );
            return Err(Error::usage(said));
        }
        let stamp = run.stamp();
        register.step_refund_order(order.id, ("paid", on), (stamp.who(), &stamp.at))?;
        let days = days(register, order.id, on)?;
        Ok(((order.number, days), Subject::default()))
    })?;
    run.tell(&said!("refund-paid", number = number, on = on));
    if let Some(days) = days {
        run.tell(&said!(
            "refund-days",
            claims = days.claims,
            mean = days.mean,
            longest = days.longest
        ));
    }
    run.tell_if_dry();
    Ok(())
}
