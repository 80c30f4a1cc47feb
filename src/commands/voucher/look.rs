//! `voucher show`: what staff see of a voucher. What the holder bears says something of their right, so each look is logged.

use chrono::NaiveDate;

use super::super::names;
use super::super::run::Run;
use super::super::shown::day_of;
use crate::domain::{Arg, Money, Said, VoucherCode, Withdrawal};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Payment, Register, Voucher};
use crate::said;

/// Shows a voucher.
///
/// # Errors
/// When the code is none, or no voucher has it.
pub fn show(run: &mut Run<'_>, code: &str) -> Result<()> {
    let code = super::code(code)?;
    let mut register = run.open()?;
    let voucher = super::named(&register, code)?;
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    for (key, cell) in lines(run, &register, code, &voucher)? {
        grid.row(vec![Cell::word(key, line(key)), cell]);
    }
    let holder: Vec<_> = voucher.person.into_iter().collect();
    run.note_look(&mut register, &holder)?;
    run.show(&grid)
}

fn lines(
    run: &Run<'_>,
    register: &Register,
    code: VoucherCode,
    voucher: &Voucher,
) -> Result<Vec<(&'static str, Cell)>> {
    let person = voucher.person;
    let member = person.map(|person| register.alias_of_person(person));
    let member = member.transpose()?.flatten();
    let name = person
        .map(|person| names::full_name(register, person))
        .transpose()?;
    let offer = voucher
        .offer
        .map(|offer| register.offer(offer))
        .transpose()?;
    let offer = offer.flatten().map(|offer| offer.alias);
    let fate = Fate {
        withdrawn: voucher.withdrawn,
        spent: voucher.spent,
        unpaid: voucher.payment == Payment::Due,
        to_on: voucher.to_on,
    };
    let paid = match voucher.payment {
        Payment::Part(paid) | Payment::Paid(paid) => Some(paid),
        Payment::Due | Payment::Elsewhere => None,
    };
    let owed = register.owed(voucher, run.on)?;
    let withdrawn = register.withdrawal(voucher.id)?;
    let withdrawn = withdrawn.map(|(reason, at)| withdrawn_on(reason, &at));
    Ok(vec![
        ("code", code.to_string().into()),
        ("state", fate.on(run.on)),
        ("withdrawn", withdrawn.unwrap_or(Cell::Empty)),
        ("member_id", member.into()),
        ("holder", name.into()),
        ("companion", Cell::Flag(voucher.companion)),
        ("offer", offer.into()),
        ("price_class", voucher.price_class.clone().into()),
        ("price", voucher.price.into()),
        ("holder_share", voucher.holder_share.into()),
        ("paid", paid.into()),
        (
            "to_pay",
            Some(owed.open).filter(|open| *open != Money::ZERO).into(),
        ),
        ("due_on", owed.next.map(|next| next.due_on).into()),
        ("value", voucher.value.into()),
        ("issued_on", voucher.issued_on.into()),
        ("valid_through", voucher.to_on.pred_opt().into()),
    ])
}

/// When and why it was withdrawn.
fn withdrawn_on(reason: Withdrawal, at: &str) -> Cell {
    let on = day_of(at);
    let words = [on.map(|on| on.to_string()), Some(reason.word().to_owned())];
    let machine: Vec<String> = words.into_iter().flatten().collect();
    let on = on.map_or_else(|| at.into(), Arg::Date);
    let why = because(reason);
    let said = said!("voucher-withdrawn-on", on = on, reason = why);
    Cell::word(machine.join(" "), said)
}

fn because(reason: Withdrawal) -> Said {
    match reason {
        Withdrawal::Lost => said!("pass-reason-lost"),
        Withdrawal::Mistake => said!("pass-reason-mistake"),
        Withdrawal::Cancelled => said!("voucher-reason-cancelled"),
        Withdrawal::Unused => said!("voucher-reason-unused"),
        Withdrawal::Other => said!("pass-reason-other"),
    }
}

/// What became of a voucher.
pub struct Fate {
    pub withdrawn: bool,
    pub spent: bool,
    pub unpaid: bool,
    pub to_on: NaiveDate,
}

impl Fate {
    /// In a word, on a day.
    pub fn on(&self, on: NaiveDate) -> Cell {
        if self.withdrawn {
            Cell::word("withdrawn", said!("voucher-state-withdrawn"))
        } else if self.spent {
            Cell::word("redeemed", said!("voucher-state-redeemed"))
        } else if self.to_on <= on {
            Cell::word("lapsed", said!("voucher-state-lapsed"))
        } else if self.unpaid {
            Cell::word("unpaid", said!("voucher-state-unpaid"))
        } else {
            Cell::word("open", said!("voucher-state-open"))
        }
    }
}

fn line(key: &str) -> Said {
    match key {
        "code" => said!("voucher-line-code"),
        "state" => said!("voucher-line-state"),
        "withdrawn" => said!("voucher-line-withdrawn"),
        "companion" => said!("voucher-line-companion"),
        "member_id" => said!("voucher-line-member"),
        "holder" => said!("voucher-line-holder"),
        "offer" => said!("voucher-line-offer"),
        "price_class" => said!("voucher-line-class"),
        "price" => said!("voucher-line-price"),
        "holder_share" => said!("voucher-line-holder-share"),
        "paid" => said!("voucher-line-paid"),
        "to_pay" => said!("voucher-line-to-pay"),
        "due_on" => said!("voucher-line-due-on"),
        "value" => said!("voucher-line-value"),
        "issued_on" => said!("voucher-line-issued"),
        _ => said!("voucher-line-through"),
    }
}
