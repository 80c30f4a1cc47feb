//! `person paid`: what somebody paid to the municipality in a calendar year, for those to whom they must show it. Amounts that changed
//! hands, and nothing of a price or a right.

use std::path::Path;

use super::access::language_of;
use crate::cli::PersonPaid;
use crate::commands::run::Run;
use crate::commands::{card, files, names};
use crate::domain::{Money, PartialDate, PersonId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{PaidBack, PaidLine, Register};
use crate::render::page::{self, Page, Part};
use crate::render::papers;
use crate::said;
use crate::text::{Catalogue, Lang};

/// Shows it as rows for staff, or writes the certificate in a file.
///
/// # Errors
/// When the member is not known or was erased, the year is none, or the file cannot be written.
pub fn run(run: &mut Run<'_>, asked: &PersonPaid) -> Result<()> {
    let year = year(&asked.year)?;
    if let Some(file) = &asked.output {
        form(file)?;
        files::free(run, file)?;
    }
    let mut register = run.open()?;
    let person = names::person(&register, &asked.member)?;
    let persons = persons(run, &register, person, asked.household)?;
    // What a holder bears says something of their right.
    run.note_look(&mut register, &persons)?;
    let whose: Vec<Paid> = persons
        .iter()
        .map(|person| Paid::of(&register, *person, year))
        .collect::<Result<_>>()?;
    let Some(file) = &asked.output else {
        return show(run, &whose);
    };
    let catalogue = Catalogue::new(language_of(&register, person)?.unwrap_or(Lang::Nl));
    let page = certificate(run, &register, (&whose, year), asked.refunds, &catalogue)?;
    let look = card::look(&register, &catalogue)?;
    files::fresh(run, file, |out| match form(file) {
        Ok(Form::Pdf) => papers::page(out, &page, &look, &catalogue, run.on),
        _ => page::html(out, &page, &catalogue),
    })?;
    let path = file.display().to_string();
    run.tell(&said!("access-written", path = path));
    let back = whose.iter().map(|one| one.back.len()).sum::<usize>();
    if back > 0 && !asked.refunds {
        run.tell(&said!("paid-without-refunds", count = back));
    }
    run.tell_if_dry();
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Html,
    Pdf,
}

fn form(file: &Path) -> Result<Form> {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => Ok(Form::Html),
        Some("pdf") => Ok(Form::Pdf),
        _ => Err(Error::usage(said!("paid-form"))),
    }
}

fn year(text: &str) -> Result<i32> {
    let year = text.trim().parse().ok();
    year.filter(|year| (1900..3000).contains(year))
        .ok_or_else(|| Error::usage(said!("budget-not-a-year", value = text)))
}

/// The person, and with `--household` everybody who lives with them on the day.
fn persons(
    run: &Run<'_>,
    register: &Register,
    person: PersonId,
    household: bool,
) -> Result<Vec<PersonId>> {
    let mut persons = vec![person];
    if household {
        for home in register.households_on(person, run.on)? {
            persons.extend(register.persons_in(home, run.on)?);
        }
    }
    let mut once = Vec::new();
    for person in persons {
        if !once.contains(&person) {
            once.push(person);
        }
    }
    Ok(once)
}

/// What one person paid, and got back of what was paid elsewhere.
struct Paid {
    member: String,
    name: String,
    born: Option<PartialDate>,
    lines: Vec<Row>,
    back: Vec<Row>,
}

/// A line of the certificate.
struct Row {
    offer: String,
    organiser: String,
    period: [Cell; 2],
    on: Cell,
    receipt: Option<String>,
    amount: Money,
}

impl Paid {
    fn of(register: &Register, person: PersonId, year: i32) -> Result<Self> {
        let lines = register.paid_in(person, year)?;
        let back = register.paid_back_in(person, year)?;
        let identity = register.identity(person)?;
        Ok(Self {
            member: names::member_id(register, person)?,
            name: names::full_name(register, person)?,
            born: identity.map(|identity| identity.birth_date),
            lines: lines
                .iter()
                .map(|line| Row::paid(register, line))
                .collect::<Result<_>>()?,
            back: back
                .iter()
                .map(|line| Row::back(register, line))
                .collect::<Result<_>>()?,
        })
    }
}

impl Row {
    fn paid(register: &Register, line: &PaidLine) -> Result<Self> {
        let voucher = register.voucher(line.voucher)?.ok_or_else(Error::bug)?;
        let then = voucher.recorded_at.as_str();
        let offer = voucher.offer.ok_or_else(Error::bug)?;
        let offer = register
            .offer_known_at(offer, then)?
            .ok_or_else(Error::bug)?;
        let organiser = register.organiser_known_at(offer.organiser, then)?;
        let last = offer.to_on.unwrap_or(voucher.to_on);
        Ok(Self {
            offer: offer.name,
            organiser: organiser.map_or_else(String::new, |organiser| organiser.name),
            period: [
                offer.from_on.unwrap_or(voucher.from_on).into(),
                last.pred_opt().into(),
            ],
            on: line.on.into(),
            receipt: Some(line.receipt.to_string()),
            amount: line.amount,
        })
    }

    fn back(register: &Register, line: &PaidBack) -> Result<Self> {
        let offer = line.offer.map(|offer| register.offer(offer)).transpose()?;
        let organiser = register.organiser(line.organiser)?;
        Ok(Self {
            offer: offer.flatten().map_or_else(String::new, |offer| offer.name),
            organiser: organiser.map_or_else(String::new, |organiser| organiser.name),
            period: [Cell::Empty, Cell::Empty],
            on: line.on.into(),
            receipt: None,
            amount: line.amount.checked_neg().ok_or_else(Error::bug)?,
        })
    }
}

fn sum(rows: &[Row]) -> Result<Money> {
    let mut amounts = rows.iter().map(|row| row.amount);
    let sum = amounts.try_fold(Money::ZERO, Money::checked_add);
    sum.ok_or_else(Error::bug)
}

fn show(run: &mut Run<'_>, whose: &[Paid]) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("member_id"),
        Column::text("holder"),
        Column::text("offer"),
        Column::text("organiser"),
        Column::text("valid_from"),
        Column::text("valid_through"),
        Column::text("paid_on"),
        Column::text("receipt"),
        Column::figure("amount"),
    ]);
    for one in whose {
        for row in one.lines.iter().chain(&one.back) {
            let [from, through] = row.period.clone();
            grid.row(vec![
                one.member.as_str().into(),
                one.name.as_str().into(),
                row.offer.as_str().into(),
                row.organiser.as_str().into(),
                from,
                through,
                row.on.clone(),
                row.receipt.clone().into(),
                row.amount.into(),
            ]);
        }
    }
    if grid.rows.is_empty() {
        run.tell(&said!("paid-nothing"));
    }
    run.show(&grid)
}

fn certificate(
    run: &Run<'_>,
    register: &Register,
    (whose, year): (&[Paid], i32),
    refunds: bool,
    catalogue: &Catalogue,
) -> Result<Page> {
    let year = year.to_string();
    let municipality = names::municipality(register)?;
    let mut parts = vec![Part {
        said: vec![said!(
            "paid-certifies",
            municipality = municipality,
            year = &year
        )],
        ..Part::default()
    }];
    let mut total = Money::ZERO;
    for one in whose {
        let paid = sum(&one.lines)?;
        total = total.checked_add(paid).ok_or_else(Error::bug)?;
        if !one.lines.is_empty() {
            let heading = match one.born {
                Some(born) => said!("paid-for", name = &one.name, born = born),
                None => said!("paid-of", name = &one.name),
            };
            let total = said!("paid-total-of", name = &one.name, amount = paid);
            parts.push(Part {
                heading: Some(heading),
                grid: Some(rows(&one.lines)),
                ..Part::default()
            });
            parts.push(Part {
                said: vec![total],
                ..Part::default()
            });
        }
        if refunds && !one.back.is_empty() {
            parts.push(Part {
                heading: Some(said!("paid-back-to", name = &one.name)),
                grid: Some(rows(&one.back)),
                ..Part::default()
            });
        }
    }
    parts.push(Part {
        said: vec![
            said!("paid-total", amount = total),
            said!("paid-elsewhere"),
            said!("paid-made", on = run.on),
        ],
        ..Part::default()
    });
    Ok(Page {
        name: catalogue.say(&said!("paid-name")),
        title: catalogue.say(&said!("paid-title", year = year)),
        parts,
        ..Page::default()
    })
}

fn rows(of: &[Row]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("offer"),
        Column::text("organiser"),
        Column::text("valid_from"),
        Column::text("valid_through"),
        Column::text("paid_on"),
        Column::figure("amount"),
    ]);
    for row in of {
        let [from, through] = row.period.clone();
        grid.row(vec![
            row.offer.as_str().into(),
            row.organiser.as_str().into(),
            from,
            through,
            row.on.clone(),
            row.amount.into(),
        ]);
    }
    grid.without_empty_columns()
}
