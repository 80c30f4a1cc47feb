//! A run as finance reads it: a line for each payee, who can be paid and who cannot, and what each fund bears.

use std::collections::BTreeMap;

use super::organiser;
use super::run::Run;
use super::scheme;
use super::settle_files;
use super::statements::Names;
use crate::domain::{FundId, Money, RunPeriod};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{AccountState, Register, StoredSettlement};
use crate::render::Format;
use crate::rules::{Language, Scheme};
use crate::said;
use crate::settlement::{FundTotals, Statement};
use crate::text::Lang;

/// A run, closed or as it would close.
pub struct Shown<'a> {
    /// Its number.
    pub number: &'a str,
    /// Its months.
    pub months: RunPeriod,
    /// One statement a payee.
    pub statements: &'a [Statement],
    /// What each fund bears.
    pub funds: &'a [(FundId, Money)],
    /// The run as it was closed: its payees are called what they were called then.
    pub closed: Option<&'a StoredSettlement>,
}

/// What is to be paid, by whether it can be: how much, and to which clubs.
type Ways = BTreeMap<&'static str, (Money, Vec<String>)>;

/// Shows it.
///
/// # Errors
/// When the register cannot be read.
pub fn show(run: &mut Run<'_>, register: &Register, shown: &Shown<'_>) -> Result<()> {
    let (mut grid, ways) = payees(register, shown)?;
    let said = [
        ways.get(AccountState::Ok.word())
            .map(|(amount, clubs)| said!("settle-pay-bank", amount = *amount, count = clubs.len())),
        ways.get(AccountState::Internal.word())
            .map(|(amount, clubs)| {
                said!(
                    "settle-pay-internal",
                    amount = *amount,
                    clubs = clubs.clone()
                )
            }),
        ways.get(AccountState::None.word()).map(|(amount, clubs)| {
            let (count, clubs) = (clubs.len(), clubs.clone());
            said!(
                "settle-pay-no-account",
                amount = *amount,
                count = count,
                clubs = clubs
            )
        }),
        ways.get(AccountState::ToConfirm.word())
            .map(|(amount, clubs)| {
                let (count, clubs) = (clubs.len(), clubs.clone());
                said!(
                    "settle-pay-to-confirm",
                    amount = *amount,
                    count = count,
                    clubs = clubs
                )
            }),
    ];
    grid.notes.extend(said.into_iter().flatten());
    let owing: Vec<Money> = shown
        .statements
        .iter()
        .map(|one| one.carried_out)
        .filter(|debt| *debt < Money::ZERO)
        .collect();
    if !owing.is_empty() {
        let (count, debt) = (owing.len(), owing.into_iter().sum::<Money>());
        grid.notes
            .push(said!("settle-below-zero", count = count, debt = debt));
    }
    run.show(&grid)?;
    if run.format() == Format::Table {
        run.blank()?;
        let funds = funds(run, register, shown)?;
        run.show(&funds)?;
    }
    Ok(())
}

fn payees(register: &Register, shown: &Shown<'_>) -> Result<(Grid, Ways)> {
    let names = Names::read(register)?;
    let mut grid = Grid::new(vec![
        Column::text("statement"),
        Column::text("club_id"),
        Column::text("club"),
        Column::figure("claims"),
        Column::figure("gross"),
        Column::figure("collected"),
        Column::figure("borne"),
        Column::figure("due"),
        Column::figure("carried_in"),
        Column::figure("carried_out"),
        Column::figure("payable"),
        Column::text("account"),
    ])
    .titled(said!(
        "settle-title",
        number = shown.number,
        run = shown.months
    ));
    let (mut claims, mut sums, mut ways) = (0, [Money::ZERO; 7], Ways::new());
    for one in shown.statements {
        let (alias, name) = match shown.closed {
            Some(stored) => {
                let payee = settle_files::known(register, stored, one.organiser)?;
                (payee.alias, payee.name)
            }
            None => names.organiser(one.organiser),
        };
        let account = register.account_of_statement(one.organiser, one.internal)?;
        let amounts = one.amounts();
        if one.payable > Money::ZERO {
            let (amount, clubs) = ways.entry(account.word()).or_default();
            *amount = amount.checked_add(one.payable).ok_or_else(Error::bug)?;
            clubs.push(alias.clone());
        }
        let mut row = vec![
            Cell::Text(one.number.clone()),
            Cell::Text(alias),
            Cell::Text(name),
            Cell::Count(one.totals.claims),
        ];
        row.extend(amounts.map(Cell::Money));
        row.push(organiser::account(account));
        grid.row(row);
        claims += one.totals.claims;
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            *sum = sum.checked_add(amount).ok_or_else(Error::bug)?;
        }
    }
    let mut total = vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Count(claims)];
    total.extend(sums.map(Cell::Money));
    total.push(Cell::Empty);
    grid.total = Some(total);
    Ok((grid, ways))
}

/// What each fund bears, by name, and that together they bear what the payees get.
fn funds(run: &Run<'_>, register: &Register, shown: &Shown<'_>) -> Result<Grid> {
    let day = run.on.min(shown.months.last().last_day());
    let scheme = scheme::in_force(register, day)?.scheme;
    let mut grid = Grid::new(vec![Column::text("fund"), Column::figure("amount")]);
    for (id, amount) in shown.funds {
        grid.row(vec![
            fund(&scheme, id, run.catalogue.lang()),
            Cell::Money(*amount),
        ]);
    }
    let borne: Money = shown.funds.iter().map(|(_, amount)| *amount).sum();
    let due: Money = shown.statements.iter().map(|one| one.totals.due).sum();
    grid.total = Some(vec![Cell::Empty, Cell::Money(borne)]);
    grid.notes
        .push(said!("settle-reconciles", funds = borne, due = due));
    Ok(grid)
}

/// A fund by the name that the scheme gives it.
pub fn fund(scheme: &Scheme, id: &FundId, lang: Lang) -> Cell {
    let language = match lang {
        Lang::Nl => Language::Nl,
        Lang::En => Language::En,
    };
    let known = scheme.funds.iter().find(|one| one.id == *id);
    let said = match id.0.as_str() {
        FundTotals::DESK => said!("settle-fund-desk"),
        FundTotals::ORGANISERS => said!("settle-fund-organisers"),
        FundTotals::AUTHORITY => said!("settle-fund-authority"),
        code => {
            let name = known.map_or(code, |one| one.name.of(language));
            said!("settle-fund", name = name)
        }
    };
    Cell::word(id.0.as_str(), said)
}
