//! `desk journal`: the lines of a closing for the accounts. The accounts come from the settings; debit and credit are the same, exactly.

use std::path::Path;

use super::super::files;
use super::super::run::{Run, typed};
use super::close::Day;
use super::kept;
use crate::domain::{ClosingNumber, Money, PaidBy};
use crate::error::{Error, Result};
use crate::label;
use crate::label::till::TillLine;
use crate::register::Register;
use crate::render::{self, Dialect};
use crate::said;

/// The general accounts of the till.
pub struct Accounts {
    cash: String,
    card: String,
    transfer: String,
    /// What holders bear of their vouchers.
    holders: String,
    rounding: String,
    difference: String,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Csv,
    Xlsx,
}

/// Shows the lines of a closing, the newest unless another is named; or writes them to a file.
///
/// # Errors
/// When there is none, or an account is not set.
pub fn run(run: &mut Run<'_>, number: Option<&str>, output: Option<&Path>) -> Result<()> {
    let register = run.open()?;
    let closing = match number {
        Some(text) => {
            let number: ClosingNumber = typed(text)?;
            register.closing(number)?.ok_or_else(|| {
                let said = said!("till-unknown", number = number.to_string());
                Error::refused(said).hint(said!("till-unknown-hint"))
            })?
        }
        None => register.last_closing()?.ok_or_else(|| {
            Error::refused(said!("till-never-closed")).hint(said!("till-never-closed-hint"))
        })?,
    };
    let lines = Accounts::read(&register)?.lines(&Day::of(&register, closing)?)?;
    match output {
        None => run.show(&label::grid(&lines)),
        Some(file) => {
            let form = free(run, file)?;
            write(run, &lines, form, file)
        }
    }
}

impl Accounts {
    /// Those of the settings.
    ///
    /// # Errors
    /// When one is not set.
    pub fn read(register: &Register) -> Result<Self> {
        let account = |key| kept::account(register, key);
        Ok(Self {
            cash: account(kept::CASH)?,
            card: account(kept::CARD)?,
            transfer: account(kept::TRANSFER)?,
            holders: account(kept::HOLDERS)?,
            rounding: account(kept::ROUNDING)?,
            difference: account(kept::DIFFERENCE)?,
        })
    }

    /// The lines of a closing: what lies in each place, against what holders paid, what rounding took or gave, and what the drawer lacks.
    ///
    /// # Errors
    /// When the amounts are beyond all bounds.
    pub fn lines(&self, day: &Day) -> Result<Vec<TillLine>> {
        let closing = &day.closing;
        let mut lines = Vec::new();
        let mut line = |what, account: &str, amount: Money| {
            if amount != Money::ZERO {
                lines.push(TillLine {
                    closed_on: closing.closed_on,
                    document: closing.number.to_string(),
                    what,
                    account: account.to_owned(),
                    amount,
                });
            }
        };
        let against = |amount: Money| amount.checked_neg().ok_or_else(Error::bug);
        let difference = day.difference().unwrap_or(Money::ZERO);
        let (mut total, mut handed) = (Money::ZERO, Money::ZERO);
        for (by, account) in PaidBy::ALL
            .iter()
            .zip([&self.cash, &self.card, &self.transfer])
        {
            let came = day.takings.iter().find(|one| one.paid_by == *by);
            let mut here = came.map_or(Money::ZERO, |one| one.handed);
            let on_paper = came.map_or(Money::ZERO, |one| one.total);
            handed = handed.checked_add(here).ok_or_else(Error::bug)?;
            total = total.checked_add(on_paper).ok_or_else(Error::bug)?;
            if *by == PaidBy::Cash {
                // What lies in the drawer is what was counted, not what should lie there.
                here = here.checked_add(difference).ok_or_else(Error::bug)?;
            }
            line(by.word(), account, here);
        }
        line("holders", &self.holders, against(total)?);
        let rounding = handed.checked_sub(total).ok_or_else(Error::bug)?;
        line("rounding", &self.rounding, against(rounding)?);
        line("difference", &self.difference, against(difference)?);
        Ok(lines)
    }
}

/// Whether a file can come there, and in which form.
///
/// # Errors
/// When something stands there, or its name asks for no form we make.
pub fn free(run: &Run<'_>, file: &Path) -> Result<Form> {
    let form = match file.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => Form::Csv,
        Some("xlsx") => Form::Xlsx,
        _ => return Err(Error::usage(said!("till-form"))),
    };
    files::free(run, file)?;
    Ok(form)
}

/// Writes the lines to a file.
///
/// # Errors
/// When it cannot be written.
pub fn write(run: &mut Run<'_>, lines: &[TillLine], form: Form, file: &Path) -> Result<()> {
    let on = run.on;
    let closed_on = lines.first().map_or(on, |line| line.closed_on);
    files::fresh(run, file, |out| match form {
        Form::Csv => render::leave(out, lines, Dialect::Excel),
        Form::Xlsx => render::leave_book(out, lines, closed_on),
    })?;
    let path = file.display().to_string();
    run.tell(&said!("access-written", path = path));
    Ok(())
}
