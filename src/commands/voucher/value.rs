//! Vouchers of a value, good at any offer that takes part: for one member, or for everybody of some ages in one transaction.
//!
//! They carry no tier: what the club still collects follows from its own price and the value, whoever holds it.

use chrono::NaiveDate;

use super::super::budget::Purse;
use super::super::names;
use super::super::run::Run;
use super::super::scheme;
use super::ages::{self, Ages, Sure};
use super::issue::{Slip, Terms, count, expected, give, through};
use super::sheets::{self, Extra, Sheet};
use crate::cli::VoucherIssue;
use crate::domain::{Money, PersonId, Said, Split, VoucherCode, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Payment, Register, Subject};
use crate::render::Format;
use crate::rules::{Scheme, ValueVoucher, pay_with_value};
use crate::said;

/// What was issued.
struct Issued {
    value: Money,
    through: NaiveDate,
    sheets: Vec<Sheet>,
    persons: i64,
    /// Persons of whom the birth date leaves open whether they are of these ages.
    perhaps: i64,
    /// Persons who held an open voucher of this value before.
    again: i64,
    /// A fund of which nothing is held back, though it was last year.
    unheld: Option<Said>,
}

impl Issued {
    fn codes(&self) -> impl Iterator<Item = &VoucherCode> {
        self.sheets.iter().flat_map(|sheet| &sheet.codes)
    }
}

/// Who gets how many: one member or everybody of these ages, and on how many sheets of how many vouchers.
struct Receivers {
    person: Option<PersonId>,
    ages: Option<Ages>,
    count: u32,
    extra: Extra,
}

/// `voucher issue --value`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &VoucherIssue) -> Result<()> {
    let mut register = run.open()?;
    let issued = issue(run, &mut register, asked)?;
    let member = asked.member.as_deref();
    show(run, &issued, member)?;
    run.tell(&said!("voucher-issued", count = issued.codes().count()));
    if let Some(unheld) = &issued.unheld {
        run.warn(unheld);
    }
    if issued.perhaps > 0 {
        run.warn(&said!("voucher-perhaps-of-age", count = issued.perhaps));
    }
    let value = issued.value;
    if issued.again > 0 && issued.again == issued.persons {
        run.warn(&said!("voucher-again", count = issued.again, value = value));
    }
    if member.is_none() && run.format() == Format::Table && !issued.sheets.is_empty() {
        run.tell(&said!("voucher-codes-later", value = value));
    }
    run.tell_if_dry();
    Ok(())
}

/// Issues them.
///
/// # Errors
/// When the value or the ages are none, the member is not known, or the register cannot be written.
fn issue(run: &Run<'_>, register: &mut Register, asked: &VoucherIssue) -> Result<Issued> {
    let count = count(asked.count, "--count")?;
    let value = parse_amount(asked.value.as_deref().unwrap_or_default()).map_err(Error::usage)?;
    if value == Money::ZERO {
        return Err(Error::usage(said!("voucher-value-nothing")));
    }
    let ages = asked.ages.as_deref().map(ages::read).transpose()?;
    let through = through(run, asked, None)?;
    let member = asked.member.as_deref();
    let person = member.map(|id| names::person(register, id)).transpose()?;
    let in_force = scheme::in_force(register, run.on)?;
    let receivers = Receivers {
        person,
        ages,
        count,
        extra: Extra::read(&asked.extra, &in_force.scheme)?,
    };
    let kind = kind(run, register, &in_force.scheme, &receivers)?;
    let terms = Terms {
        batch: run.world.draw("batch", b"value"),
        version: in_force.stored.id,
        offer: None,
        value: Some(value),
        kind: Some(kind.id.clone()),
        holder_share: None,
        payment: Payment::Elsewhere,
        tier: None,
        through,
        shares: Vec::new(),
    };
    let issued = run.write(register, Action::Issue, |register| {
        let issued = write(run, register, (terms, &in_force.scheme, kind), &receivers)?;
        let subject = Subject {
            person,
            count: i64::try_from(issued.codes().count()).ok(),
            ..Subject::default()
        };
        Ok((issued, subject))
    });
    let holder: Vec<_> = person.into_iter().collect();
    run.or_look(register, &holder, issued)
}

/// The kind for the ages that were asked, or for one member.
fn kind<'s>(
    run: &Run<'_>,
    register: &Register,
    scheme: &'s Scheme,
    receivers: &Receivers,
) -> Result<&'s ValueVoucher> {
    let person = receivers.person;
    let identity = person.map(|person| register.identity(person)).transpose()?;
    let Some(identity) = identity.flatten() else {
        return ages::kind(scheme, receivers.ages.ok_or_else(Error::bug)?);
    };
    let birth = identity.birth_date;
    let kinds = scheme.value_vouchers.iter();
    let mut meant = kinds.filter(|kind| ages::gets(kind, None, birth, run.on).is_some());
    meant.next().ok_or_else(ages::none)
}

fn write(
    run: &Run<'_>,
    register: &Register,
    (mut terms, scheme, kind): (Terms, &Scheme, &ValueVoucher),
    receivers: &Receivers,
) -> Result<Issued> {
    // The whole value is reserved: what the club's price leaves of it is free again once it is handed in.
    let value = terms.value.unwrap_or(Money::ZERO);
    let whole = Split::of_the_holder(value);
    let split = whole.and_then(|whole| pay_with_value(kind, value, &whole));
    let split = split.ok_or_else(Error::bug)?;
    let mut purse = Purse::open(register, scheme, (run.on, run.world.today))?;
    let mut issued = Issued {
        value,
        through: terms.through,
        sheets: Vec::new(),
        persons: 0,
        perhaps: 0,
        again: 0,
        unheld: None,
    };
    let mut give_all = |person: PersonId, sure: Sure| -> Result<()> {
        issued.persons += 1;
        terms.shares = expected(register, scheme, &split, (Some(person), run.on))?;
        issued.again += i64::from(register.holds_value(person, value, run.on)?);
        issued.perhaps += i64::from(sure == Sure::Perhaps);
        for nth in 0..receivers.extra.sheets(register, person, run.on)? {
            let sheet = Sheet::number(run, &terms.batch, person, nth);
            let slip = |place| Slip {
                person: Some(person),
                nth: nth * receivers.count + place,
                sheet: Some(sheet),
                companion: false,
            };
            let codes = (0..receivers.count)
                .map(|place| give(run, register, &mut purse, &terms, slip(place)))
                .map(|given| given.map(|(code, _)| code))
                .collect::<Result<_>>()?;
            issued.sheets.push(Sheet::of(sheet, codes));
        }
        Ok(())
    };
    match receivers.person {
        Some(person) => give_all(person, Sure::Yes)?,
        None => register.each_person(run.on, |receiver| {
            match ages::gets(kind, receivers.ages, receiver.birth_date, run.on) {
                Some(sure) => give_all(receiver.person, sure),
                None => Ok(()),
            }
        })?,
    }
    issued.unheld = purse.closes()?;
    Ok(issued)
}

/// A list for the printing firm, or for people the figures; of one member the codes themselves.
fn show(run: &mut Run<'_>, issued: &Issued, member: Option<&str>) -> Result<()> {
    let (value, through) = (issued.value, issued.through);
    let many = member.is_none();
    if many && run.format() == Format::Table {
        return run.show(&figures(issued));
    }
    if many {
        return run.leave(sheets::codes(&issued.sheets, through, value));
    }
    let mut grid = Grid::new(vec![
        Column::text("code"),
        Column::text("member_id"),
        Column::text("valid_through"),
        Column::figure("value"),
    ]);
    for code in issued.codes() {
        grid.row(vec![
            code.to_string().into(),
            member.map(str::trim).into(),
            through.into(),
            value.into(),
        ]);
    }
    if grid.rows.len() > 1 {
        grid.total = Some(vec![Cell::Empty, Cell::Empty, Cell::Empty, total(issued)]);
    }
    run.show(&grid)
}

fn figures(issued: &Issued) -> Grid {
    let mut grid = Grid::new(vec![
        Column::figure("persons"),
        Column::figure("sheets"),
        Column::figure("vouchers"),
        Column::figure("value"),
        Column::figure("total"),
        Column::text("valid_through"),
    ]);
    grid.row(vec![
        Cell::Count(issued.persons),
        issued.sheets.len().into(),
        issued.codes().count().into(),
        issued.value.into(),
        total(issued),
        issued.through.into(),
    ]);
    grid
}

fn total(issued: &Issued) -> Cell {
    let count = i64::try_from(issued.codes().count()).unwrap_or(i64::MAX);
    let cents = issued.value.cents().checked_mul(count);
    cents.map_or(Cell::Empty, |cents| Cell::Money(Money::from_cents(cents)))
}
