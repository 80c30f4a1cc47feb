//! What stands in the folder of a closed run beside the statements: the summary of payees, the entry between funds, and answers.

use std::collections::BTreeMap;

use super::organiser;
use super::scheme;
use crate::domain::{FundId, Money, OrganiserId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::label::answer::{Accepted, AnswerRow, PublicCode};
use crate::register::{KnownPayee, Register, SettledAnswer, StoredSettlement};
use crate::rules::Entity;
use crate::said;

/// A payee as it was known when the run closed.
///
/// # Errors
/// When the register cannot be read.
pub fn known(
    register: &Register,
    stored: &StoredSettlement,
    payee: OrganiserId,
) -> Result<KnownPayee> {
    let known = register.payee_known_at(payee, &stored.recorded_at)?;
    known.ok_or_else(Error::bug)
}

/// One line a payee: what is to be paid, and whether it can be.
///
/// # Errors
/// When the register cannot be read.
pub fn summary(register: &Register, stored: &StoredSettlement) -> Result<Grid> {
    let mut grid = Grid::new(vec![
        Column::text("statement"),
        Column::text("run"),
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
        Column::text("iban"),
        Column::text("account_holder"),
    ])
    .titled(said!(
        "settle-title",
        number = stored.number.as_str(),
        run = stored.run
    ));
    let (mut claims, mut sums) = (0, [Money::ZERO; 7]);
    for one in register.statements(stored.id)? {
        let payee = known(register, stored, one.organiser)?;
        let mut row: Vec<Cell> = vec![
            one.number.clone().into(),
            stored.run.to_string().into(),
            payee.alias.into(),
            payee.name.into(),
            Cell::Count(one.totals.claims),
        ];
        row.extend(one.amounts().map(Cell::Money));
        row.push(organiser::account(payee.account));
        row.push(payee.iban.into());
        row.push(payee.account_holder.into());
        grid.row(row);
        claims += one.totals.claims;
        for (sum, amount) in sums.iter_mut().zip(one.amounts()) {
            *sum = sum.checked_add(amount).ok_or_else(Error::bug)?;
        }
    }
    let mut total = vec![Cell::Empty; 4];
    total.push(Cell::Count(claims));
    total.extend(sums.map(Cell::Money));
    grid.total = Some(total);
    Ok(grid)
}

/// What each fund bears of the run, for clubs and for households: the one entry by which funds settle among themselves.
///
/// # Errors
/// When the register cannot be read.
pub fn funds(register: &Register, stored: &StoredSettlement) -> Result<Grid> {
    let day = stored.closed_on.min(stored.run.last().last_day());
    let scheme = scheme::in_force(register, day)?.scheme;
    let mut grid = Grid::new(vec![
        Column::text("fund"),
        Column::text("entity"),
        Column::figure("clubs"),
        Column::figure("households"),
        Column::figure("total"),
    ]);
    let mut totals: BTreeMap<FundId, [Money; 2]> = BTreeMap::new();
    for (place, funds) in [
        register.fund_totals(stored.id)?,
        register.refund_totals(stored.id)?,
    ]
    .into_iter()
    .enumerate()
    {
        for (fund, amount) in funds {
            let sum = &mut totals.entry(fund).or_default()[place];
            *sum = sum.checked_add(amount).ok_or_else(Error::bug)?;
        }
    }
    for (fund, [clubs, households]) in totals {
        let entity = scheme.funds.iter().find(|known| known.id == fund);
        let total = clubs.checked_add(households).ok_or_else(Error::bug)?;
        grid.row(vec![
            fund.0.into(),
            entity.map(|known| entity_word(known.entity)).into(),
            clubs.into(),
            households.into(),
            total.into(),
        ]);
    }
    Ok(grid)
}

const fn entity_word(entity: Entity) -> &'static str {
    match entity {
        Entity::Municipality => "municipality",
        Entity::Ocmw => "ocmw",
        Entity::Service => "service",
        Entity::Flanders => "flanders",
        Entity::Federal => "federal",
        Entity::Other => "other",
    }
}

/// What a club reads of a claim: it knows it by its own number.
#[must_use]
pub fn answer(claim: SettledAnswer) -> AnswerRow {
    let (accepted, code) = match (claim.paid, PublicCode::of(&claim.code)) {
        (Some(true), _) => (Accepted::Yes, PublicCode::Ok),
        (Some(false), _) => (Accepted::No, PublicCode::NotValid),
        (None, PublicCode::Open) => (Accepted::Open, PublicCode::Open),
        (None, code) => (Accepted::No, code),
    };
    AnswerRow {
        reference: claim.reference,
        voucher: String::new(),
        accepted,
        code,
        amount: Some(claim.price),
    }
}
