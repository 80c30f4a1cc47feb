//! Vouchers of a value, good at any offer that takes part: for one member, or for everybody of some ages in one transaction.
//!
//! They carry no tier: what the club still collects follows from its own price and the value, whoever holds it.

use chrono::NaiveDate;

use super::super::names;
use super::super::run::Run;
use super::super::scheme;
use super::ages::{self, Ages, Sure};
use super::issue::{Terms, count, give, through};
use crate::cli::VoucherIssue;
use crate::domain::{Money, PersonId, VoucherCode, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::render::Format;
use crate::rules::{Scheme, ValueVoucher};
use crate::said;

/// What was issued.
struct Issued {
    codes: Vec<VoucherCode>,
    persons: i64,
    /// Persons of whom the birth date leaves open whether they are of these ages.
    perhaps: i64,
    /// Persons who held an open voucher of this value before.
    again: i64,
}

/// Issues them.
///
/// # Errors
/// When the value or the ages are none, the member is not known, or the register cannot be written.
pub fn issue(run: &mut Run<'_>, asked: &VoucherIssue) -> Result<()> {
    let count = count(asked)?;
    let value = parse_amount(asked.value.as_deref().unwrap_or_default()).map_err(Error::usage)?;
    if value == Money::ZERO {
        return Err(Error::usage(said!("voucher-value-nothing")));
    }
    let asked_ages = asked.ages.as_deref().map(ages::read).transpose()?;
    let through = through(run, asked, None)?;
    let mut register = run.open()?;
    let member = asked.member.as_deref();
    let person = member.map(|id| names::person(&register, id)).transpose()?;
    let in_force = scheme::in_force(&register, run.on)?;
    let kind = kind(run, &register, &in_force.scheme, (person, asked_ages))?;
    let terms = Terms {
        batch: run.world.draw("batch", b"value"),
        version: in_force.stored.id,
        offer: None,
        value: Some(value),
        kind: Some(kind.id.clone()),
        holder_share: None,
        tier: None,
        through,
    };
    let issued = run.write(&mut register, Action::Issue, |register| {
        let issued = write(run, register, (&terms, kind), (person, asked_ages), count)?;
        let subject = Subject {
            person,
            count: i64::try_from(issued.codes.len()).ok(),
            ..Subject::default()
        };
        Ok((issued, subject))
    })?;
    show(run, &issued, member, value, through)?;
    run.tell(&said!("voucher-issued", count = issued.codes.len()));
    if issued.perhaps > 0 {
        run.warn(&said!("voucher-perhaps-of-age", count = issued.perhaps));
    }
    if issued.again > 0 && issued.again == issued.persons {
        run.warn(&said!("voucher-again", count = issued.again, value = value));
    }
    if member.is_none() && run.format() == Format::Table && !issued.codes.is_empty() {
        run.tell(&said!("voucher-codes-later", value = value));
    }
    run.tell_if_dry();
    Ok(())
}

/// The kind for the ages that were asked, or for one member.
fn kind<'s>(
    run: &Run<'_>,
    register: &Register,
    scheme: &'s Scheme,
    (person, asked): (Option<PersonId>, Option<Ages>),
) -> Result<&'s ValueVoucher> {
    let identity = person.map(|person| register.identity(person)).transpose()?;
    let Some(identity) = identity.flatten() else {
        return ages::kind(scheme, asked.ok_or_else(Error::bug)?);
    };
    let birth = identity.birth_date;
    let kinds = scheme.value_vouchers.iter();
    let mut meant = kinds.filter(|kind| ages::gets(kind, None, birth, run.on).is_some());
    meant.next().ok_or_else(ages::none)
}

fn write(
    run: &Run<'_>,
    register: &Register,
    (terms, kind): (&Terms, &ValueVoucher),
    (person, asked): (Option<PersonId>, Option<Ages>),
    count: u32,
) -> Result<Issued> {
    let at = run.stamp().at;
    let mut issued = Issued {
        codes: Vec::new(),
        persons: 0,
        perhaps: 0,
        again: 0,
    };
    let mut give_all = |person: PersonId, sure: Sure| -> Result<()> {
        issued.persons += 1;
        let value = terms.value.unwrap_or(Money::ZERO);
        issued.again += i64::from(register.holds_value(person, value, run.on)?);
        issued.perhaps += i64::from(sure == Sure::Perhaps);
        for nth in 0..count {
            issued
                .codes
                .push(give(run, register, terms, person, nth, &at)?);
        }
        Ok(())
    };
    match person {
        Some(person) => give_all(person, Sure::Yes)?,
        None => register.each_person(run.on, |receiver| {
            match ages::gets(kind, asked, receiver.birth_date, run.on) {
                Some(sure) => give_all(receiver.person, sure),
                None => Ok(()),
            }
        })?,
    }
    Ok(issued)
}

/// A list for the printing firm, or for people the figures; of one member the codes themselves.
fn show(
    run: &mut Run<'_>,
    issued: &Issued,
    member: Option<&str>,
    value: Money,
    through: NaiveDate,
) -> Result<()> {
    let many = member.is_none();
    if many && run.format() == Format::Table {
        return run.show(&figures(issued, value, through));
    }
    let cells = |code: &VoucherCode| -> Vec<Cell> {
        vec![code.to_string().into(), through.into(), value.into()]
    };
    let mut columns = vec![
        Column::text("code"),
        Column::text("valid_through"),
        Column::figure("value"),
    ];
    if many {
        return run.show_rows(&columns, issued.codes.iter().map(cells));
    }
    columns.insert(1, Column::text("member_id"));
    let mut grid = Grid::new(columns);
    for code in &issued.codes {
        let mut row = cells(code);
        row.insert(1, member.map(str::trim).into());
        grid.row(row);
    }
    if issued.codes.len() > 1 {
        grid.total = Some(vec![
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            total(issued, value),
        ]);
    }
    run.show(&grid)
}

fn figures(issued: &Issued, value: Money, through: NaiveDate) -> Grid {
    let mut grid = Grid::new(vec![
        Column::figure("persons"),
        Column::figure("vouchers"),
        Column::figure("value"),
        Column::figure("total"),
        Column::text("valid_through"),
    ]);
    grid.row(vec![
        Cell::Count(issued.persons),
        issued.codes.len().into(),
        value.into(),
        total(issued, value),
        through.into(),
    ]);
    grid
}

fn total(issued: &Issued, value: Money) -> Cell {
    let count = i64::try_from(issued.codes.len()).unwrap_or(i64::MAX);
    let cents = value.cents().checked_mul(count);
    cents.map_or(Cell::Empty, |cents| Cell::Money(Money::from_cents(cents)))
}
