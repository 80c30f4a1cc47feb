//! `settle preview | close | show`: whole months, closed once, whose totals add up to the cent.

use std::path::Path;

use data_encoding::HEXLOWER;

use super::names;
use super::run::{Run, typed, typed_if};
use super::statements::Names;
use super::{settle_close, settle_correct, settle_folder, settle_steps, settle_verify};
use crate::cli::SettleVerb;
use crate::domain::{FundId, Money, OrganiserId, RunPeriod};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::label;
use crate::register::{Register, StoredSettlement};
use crate::said;
use crate::settlement::{Closing, FundTotals, Statement};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &SettleVerb) -> Result<()> {
    match verb {
        SettleVerb::Preview { run: months } => preview(run, typed(months)?),
        SettleVerb::Close {
            run: months,
            output,
        } => close(run, typed(months)?, output.as_deref()),
        SettleVerb::Verify { run: months } => settle_verify::run(run, typed_if(months.as_deref())?),
        SettleVerb::Correct(asked) => settle_correct::run(run, asked),
        SettleVerb::List => settle_steps::list(run),
        SettleVerb::Approve { run: months } => settle_steps::approve(run, typed(months)?),
        SettleVerb::Show {
            run: months,
            organiser,
            output,
        } => show(run, typed(months)?, organiser.as_deref(), output.as_deref()),
    }
}

fn preview(run: &mut Run<'_>, months: RunPeriod) -> Result<()> {
    let register = run.open()?;
    let worked = register.snapshot(|register| settle_close::work_out(run, register, months))?;
    summary(
        run,
        &register,
        &worked.statements,
        &worked.funds(),
        &worked.number,
        months,
    )?;
    settle_close::tell_about(run, months, &worked);
    run.tell(&said!("settle-previewed", run = months.to_string()));
    Ok(())
}

fn close(run: &mut Run<'_>, months: RunPeriod, output: Option<&Path>) -> Result<()> {
    let mut register = run.open()?;
    let folder = output.filter(|_| !run.global.dry_run);
    let (worked, written) = settle_close::close(run, &mut register, months, folder)?;
    summary(
        run,
        &register,
        &worked.statements,
        &worked.funds(),
        &worked.number,
        months,
    )?;
    settle_close::tell_about(run, months, &worked);
    run.tell(&said!(
        "settle-closed",
        run = months,
        number = worked.number.as_str()
    ));
    if let Some((folder, written)) = folder.zip(written) {
        told(run, folder, &worked.number, written.appear()?);
    }
    run.tell_if_dry();
    Ok(())
}

fn show(
    run: &mut Run<'_>,
    months: RunPeriod,
    organiser: Option<&str>,
    output: Option<&Path>,
) -> Result<()> {
    let register = run.open()?;
    let stored = settle_steps::stored(&register, months)?;
    if let Some(folder) = output {
        write_again(run, &register, &stored, folder)?;
    }
    if let Some(typed) = organiser {
        let (id, _) = names::organiser(&register, typed)?;
        let statement = again(&register, &stored, id)?.ok_or_else(|| {
            let said = said!("settle-nothing-for", run = months, organiser = typed);
            Error::refused(said)
        })?;
        let names = Names::read(&register)?;
        return run.show(&label::grid(&[names.view(&statement, months)]));
    }
    let statements = register.statements(stored.id)?;
    let funds = register.fund_totals(stored.id)?;
    summary(run, &register, &statements, &funds, &stored.number, months)?;
    settle_steps::tell_about(run, &register, &stored)?;
    if let Some(hash) = stored.hash {
        run.tell(&said!(
            "settle-hash",
            number = stored.number,
            hash = HEXLOWER.encode(&hash)
        ));
    }
    Ok(())
}

/// The statement of one payee in a closed run, with its lines from the frozen entries.
fn again(
    register: &Register,
    stored: &StoredSettlement,
    payee: OrganiserId,
) -> Result<Option<Statement>> {
    let frozen = register.statements(stored.id)?;
    let Some(mut statement) = frozen.into_iter().find(|one| one.organiser == payee) else {
        return Ok(None);
    };
    let mut closing = Closing::start(&stored.number, stored.run, [0; 32]);
    register.each_settled_claim(stored.id, |claim| {
        if claim.organiser == payee {
            closing.take(&claim).map_err(Error::system)?;
        }
        Ok::<(), Error>(())
    })?;
    register.each_settled_correction(stored.id, |correction| {
        if correction.organiser == payee {
            closing.correct(&correction).map_err(Error::system)?;
        }
        Ok::<(), Error>(())
    })?;
    let payees = [(payee, statement.internal)];
    let mut years = register.yearly_lines(stored.id)?;
    years.retain(|line| line.organiser == payee);
    let (again, _) = closing
        .finish(&payees, &[], &years)
        .map_err(Error::system)?;
    for one in again {
        statement.lines = one.lines;
        statement.corrections = one.corrections;
        statement.yearly = one.yearly;
    }
    Ok(Some(statement))
}

/// The folder of a settlement, once more: the same bytes, whatever names or programs have become.
fn write_again(
    run: &mut Run<'_>,
    register: &Register,
    stored: &StoredSettlement,
    folder: &Path,
) -> Result<()> {
    if !run.global.dry_run {
        let written = settle_folder::write(register, stored, folder)?;
        told(run, folder, &stored.number, written.appear()?);
    }
    run.tell_if_dry();
    Ok(())
}

fn told(run: &mut Run<'_>, folder: &Path, number: &str, count: usize) {
    let folder = settle_folder::place(folder, number).display().to_string();
    run.tell(&said!("settle-written", count = count, folder = folder));
}

/// One line a payee, what each fund bears, and that both are the same.
fn summary(
    run: &mut Run<'_>,
    register: &Register,
    statements: &[Statement],
    funds: &[(FundId, Money)],
    number: &str,
    months: RunPeriod,
) -> Result<()> {
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
        Column::figure("carried"),
        Column::figure("payable"),
        Column::text("internal"),
    ])
    .titled(said!("settle-title", number = number, run = months));
    let (mut claims, mut sums) = (0, [Money::ZERO; 6]);
    for one in statements {
        let carried = one
            .carried_in
            .checked_sub(one.carried_out)
            .ok_or_else(Error::bug)?;
        let amounts = [
            one.totals.gross,
            one.totals.collected,
            one.totals.borne,
            one.totals.due,
            carried,
            one.payable,
        ];
        let (alias, name) = names.organiser(one.organiser);
        let mut row = vec![
            Cell::Text(one.number.clone()),
            Cell::Text(alias),
            Cell::Text(name),
            Cell::Count(one.totals.claims),
        ];
        row.extend(amounts.map(Cell::Money));
        row.push(Cell::Flag(one.internal));
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
    for (fund, amount) in funds {
        let amount = *amount;
        grid.notes.push(match fund.0.as_str() {
            FundTotals::DESK => said!("settle-fund-desk", amount = amount),
            FundTotals::ORGANISERS => said!("settle-fund-organisers", amount = amount),
            FundTotals::AUTHORITY => said!("settle-fund-authority", amount = amount),
            fund => said!("settle-fund", fund = fund, amount = amount),
        });
    }
    let borne: Money = funds.iter().map(|(_, amount)| *amount).sum();
    grid.notes
        .push(said!("settle-reconciles", funds = borne, due = sums[3]));
    run.show(&grid)
}
