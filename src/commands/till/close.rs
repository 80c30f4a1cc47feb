//! `desk close`: the receipts since the closing before, per means of payment, and what was counted.

use std::io::{self, IsTerminal};

use chrono::NaiveDate;

use super::super::receipt;
use super::super::run::{Run, day};
use super::{journal, kept};
use crate::cli::DeskClose;
use crate::domain::{Money, PaidBy, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Closing, Register, Subject, Takings};
use crate::said;

/// A closing with what it holds.
pub struct Day {
    /// The closing.
    pub closing: Closing,
    /// What came in by each means that was used.
    pub takings: Vec<Takings>,
}

impl Day {
    /// What a closing holds.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of(register: &Register, closing: Closing) -> Result<Self> {
        let takings = register.takings(closing.after, closing.last_receipt)?;
        Ok(Self { closing, takings })
    }

    /// What should lie in the drawer: what lay there before, and the cash that came in.
    pub fn expected(&self) -> Option<Money> {
        let cash = self.takings.iter().find(|one| one.paid_by == PaidBy::Cash);
        let cash = cash.map_or(Money::ZERO, |one| one.handed);
        self.closing.float.checked_add(cash)
    }

    /// What was counted above what should lie there; nothing where nobody counted.
    pub fn difference(&self) -> Option<Money> {
        self.closing.counted?.checked_sub(self.expected()?)
    }
}

/// Closes the till; where nothing came in there is nothing to close.
///
/// # Errors
/// When an amount or a day is none, a file stands there, or an account for the journal is not set.
pub fn run(run: &mut Run<'_>, asked: &DeskClose) -> Result<()> {
    let counted = asked.counted.as_deref().map(parse_amount);
    let counted = counted.transpose().map_err(Error::usage)?;
    let through = asked.through.as_deref().map(day).transpose()?;
    let mut register = run.open()?;
    let accounts = match &asked.output {
        Some(file) => Some((
            journal::Accounts::read(&register)?,
            journal::free(run, file)?,
        )),
        None => None,
    };
    let through = through.unwrap_or(run.on);
    let uncounted = asked.uncounted || run.global.dry_run;
    let counted = match counted {
        None if !uncounted && cash_waits(&register, through)? => Some(count(run)?),
        counted => counted,
    };
    let closed = close(run, &mut register, counted, through)?;
    let Some(closed) = closed else {
        run.tell(&said!("till-nothing"));
        return Ok(());
    };
    run.show(&grid(&closed)?)?;
    tell(run, &register, &closed)?;
    if let (Some(file), Some((accounts, form))) = (&asked.output, accounts) {
        journal::write(run, &accounts.lines(&closed)?, form, file)?;
    }
    run.tell_if_dry();
    Ok(())
}

/// Whether cash came in that no closing holds yet: what lies in the drawer can only be booked when it is closed.
fn cash_waits(register: &Register, through: NaiveDate) -> Result<bool> {
    let after = register.last_closing()?.map_or(0, |last| last.last_receipt);
    let Some(last) = register.last_receipt(after, through)? else {
        return Ok(false);
    };
    let takings = register.takings(after, last)?;
    Ok(takings.iter().any(|one| one.paid_by == PaidBy::Cash))
}

/// Asks at a terminal what was counted; elsewhere it is to be given, or said that nobody counts.
fn count(run: &mut Run<'_>) -> Result<Money> {
    let needed = || Error::usage(said!("till-count")).hint(said!("till-count-hint"));
    if !(io::stdin().is_terminal() && run.output.is_watched()) {
        return Err(needed());
    }
    let question = run.catalogue.say(&said!("till-count-ask"));
    loop {
        run.output.ask(&format!("{question} "));
        let mut line = String::new();
        let read = io::stdin().read_line(&mut line);
        let read = read.map_err(|cause| Error::system(said!("stdin-unreadable")).because(cause))?;
        if read == 0 || line.trim().is_empty() {
            return Err(needed());
        }
        match parse_amount(line.trim()) {
            Ok(counted) => return Ok(counted),
            Err(said) => run.output.complain(&Error::usage(said).show(run.catalogue)),
        }
    }
}

/// Closes the till through a day: every receipt up to the first one of a later day.
///
/// # Errors
/// When the register cannot be written.
pub fn close(
    run: &Run<'_>,
    register: &mut Register,
    counted: Option<Money>,
    through: NaiveDate,
) -> Result<Option<Day>> {
    let after = |register: &Register| -> Result<Option<i64>> {
        let after = register.last_closing()?.map_or(0, |last| last.last_receipt);
        Ok(register.last_receipt(after, through)?)
    };
    if after(register)?.is_none() {
        return Ok(None);
    }
    run.write(register, Action::Close, |register| {
        let Some(last) = after(register)? else {
            // Somebody closed it a moment ago.
            return Ok((None, Subject::default()));
        };
        let float = kept::float(register)?;
        let stamp = run.stamp();
        let closing = register.close_till((run.on, last), (float, counted), &stamp)?;
        let closing = closing.ok_or_else(Error::bug)?;
        let day = Day::of(register, closing)?;
        let count: i64 = day.takings.iter().map(|one| one.receipts).sum();
        let subject = Subject {
            count: Some(count),
            ..Subject::default()
        };
        Ok((Some(day), subject))
    })
}

fn grid(day: &Day) -> Result<Grid> {
    let mut grid = Grid::new(vec![
        Column::text("means"),
        Column::figure("receipts"),
        Column::figure("total"),
        Column::figure("handed"),
        Column::figure("rounding"),
    ]);
    let rounding = |total: Money, handed: Money| handed.checked_sub(total).ok_or_else(Error::bug);
    let (mut receipts, mut total, mut handed) = (0, Money::ZERO, Money::ZERO);
    for one in &day.takings {
        receipts += one.receipts;
        total = total.checked_add(one.total).ok_or_else(Error::bug)?;
        handed = handed.checked_add(one.handed).ok_or_else(Error::bug)?;
        grid.row(vec![
            receipt::means(one.paid_by),
            one.receipts.into(),
            one.total.into(),
            one.handed.into(),
            rounding(one.total, one.handed)?.into(),
        ]);
    }
    if grid.rows.len() > 1 {
        grid.total = Some(vec![
            Cell::Empty,
            receipts.into(),
            total.into(),
            handed.into(),
            rounding(total, handed)?.into(),
        ]);
    }
    Ok(grid)
}

fn tell(run: &mut Run<'_>, register: &Register, day: &Day) -> Result<()> {
    let Closing {
        number,
        after,
        last_receipt,
        float,
        counted,
        ..
    } = day.closing;
    let receipt = |seq| -> Result<String> {
        let number = register.receipt_number(seq)?;
        Ok(number.ok_or_else(Error::bug)?.to_string())
    };
    run.tell(&said!(
        "till-closed",
        number = number.to_string(),
        first = receipt(after + 1)?,
        last = receipt(last_receipt)?
    ));
    let expected = day.expected().ok_or_else(Error::bug)?;
    let Some((counted, difference)) = counted.zip(day.difference()) else {
        run.tell(&said!("till-not-counted", expected = expected));
        return Ok(());
    };
    run.tell(&said!(
        "till-counted",
        float = float,
        expected = expected,
        counted = counted
    ));
    if difference != Money::ZERO {
        run.warn(&said!("till-difference", difference = difference));
    }
    Ok(())
}
