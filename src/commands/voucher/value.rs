//! Vouchers of a value, good at any offer that takes part: for one member, or for everybody of some ages in one transaction.
//!
//! They carry no tier: what the club still collects follows from its own price and the value, whoever holds it.

use chrono::NaiveDate;

use super::super::names;
use super::super::run::Run;
use super::super::scheme;
use super::issue::{Terms, count, give, through};
use crate::cli::VoucherIssue;
use crate::domain::{Money, PersonId, VoucherCode, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::render::Format;
use crate::said;

/// Nobody is older.
const OLDEST: i32 = 150;

/// Ages in full years, both ends included.
#[derive(Clone, Copy)]
struct Ages {
    from: i32,
    to: i32,
}

/// What was issued.
struct Issued {
    codes: Vec<VoucherCode>,
    persons: i64,
    /// Persons of whom the birth date leaves open whether they are of these ages.
    perhaps: i64,
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
    let ages = asked.ages.as_deref().map(ages).transpose()?;
    let through = through(run, asked, None)?;
    let mut register = run.open()?;
    let member = asked.member.as_deref();
    let person = member.map(|id| names::person(&register, id)).transpose()?;
    let terms = Terms {
        batch: run.world.draw("batch", b"value"),
        version: scheme::in_force(&register, run.on)?.stored.id,
        offer: None,
        value: Some(value),
        holder_share: None,
        tier: None,
        through,
    };
    let issued = run.write(&mut register, Action::Issue, |register| {
        let issued = write(run, register, &terms, (person, ages), count)?;
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
    run.tell_if_dry();
    Ok(())
}

fn write(
    run: &Run<'_>,
    register: &Register,
    terms: &Terms,
    (person, ages): (Option<PersonId>, Option<Ages>),
    count: u32,
) -> Result<Issued> {
    let at = run.stamp().at;
    let mut issued = Issued {
        codes: Vec::new(),
        persons: 0,
        perhaps: 0,
    };
    let mut give_all = |person: PersonId, perhaps: bool| -> Result<()> {
        issued.persons += 1;
        issued.perhaps += i64::from(perhaps);
        for nth in 0..count {
            issued
                .codes
                .push(give(run, register, terms, person, nth, &at)?);
        }
        Ok(())
    };
    match (person, ages) {
        (Some(person), _) => give_all(person, false)?,
        (None, Some(ages)) => register.each_person(run.on, |receiver| {
            let (youngest, oldest) = receiver.birth_date.ages_on(run.on);
            let within = |age| (ages.from..=ages.to).contains(&age);
            let may_be = youngest <= ages.to && oldest >= ages.from;
            if may_be {
                give_all(receiver.person, !(within(youngest) && within(oldest)))?;
            }
            Ok::<_, Error>(())
        })?,
        (None, None) => {}
    }
    Ok(issued)
}

/// Reads `6-18`, or one age.
fn ages(text: &str) -> Result<Ages> {
    let fault = || Error::usage(said!("voucher-ages", value = text));
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let age = |text: &str| {
        text.trim()
            .parse::<i32>()
            .ok()
            .filter(|age| (0..=OLDEST).contains(age))
    };
    let (from, to) = (age(from).ok_or_else(fault)?, age(to).ok_or_else(fault)?);
    if from > to {
        return Err(fault());
    }
    Ok(Ages { from, to })
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
