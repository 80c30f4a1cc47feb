//! `refund show`: an order again, with the OCMW's own list as it was frozen.

use std::path::Path;

use super::{document, steps};
use crate::commands::run::Run;
use crate::commands::{files, names};
use crate::domain::{DataClass, PersonId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Register, StoredRefundOrder};
use crate::said;

/// Shows it, and writes the list again where a folder is named.
///
/// # Errors
/// When there is no such order, or the folder cannot be written.
pub fn run(run: &mut Run<'_>, number: &str, folder: Option<&Path>) -> Result<()> {
    let mut register = run.open()?;
    let order = super::named(&register, number)?;
    let payments = register.refund_payments(order.id)?;
    let seen: Vec<_> = payments.iter().map(|one| one.person).collect();
    run.note_look(&mut register, &seen)?;
    let grid = report(&register, &order)?;
    run.show(&grid)?;
    if let Some(hash) = order.hash {
        let hash = data_encoding::HEXLOWER.encode(&hash);
        let number = order.number.as_str();
        run.tell(&said!("refund-hash", number = number, hash = hash));
    }
    if let Some(folder) = folder {
        let bytes = document::bytes(&register, &order.number)?;
        if !run.global.dry_run {
            write(folder, &order.number, &bytes)?;
        }
        let path = folder.join(file_name(&order.number));
        run.tell(&said!(
            "refund-list-written",
            path = path.display().to_string()
        ));
    }
    Ok(())
}

/// The name of the list of an order.
pub fn file_name(number: &str) -> String {
    format!("refunds-{number}.csv")
}

/// Writes the list of an order, for its owner only.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path, number: &str, bytes: &[u8]) -> Result<()> {
    not_over_another(folder, number, bytes)?;
    let path = folder.join(file_name(number));
    // A file that appears whole is readable by its owner alone.
    files::whole(&path, |out| out.write_all(bytes))
}

/// That no other list of this name lies in a folder.
///
/// # Errors
/// When one does.
pub fn not_over_another(folder: &Path, number: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(file_name(number));
    if path.is_file() && std::fs::read(&path).ok().as_deref() != Some(bytes) {
        let path = path.display().to_string();
        let said = said!("refund-list-other", path = path);
        return Err(Error::refused(said).hint(said!("refund-list-other-hint")));
    }
    Ok(())
}

/// One line a person, and what each fund bears.
///
/// # Errors
/// When the register cannot be read.
pub fn report(register: &Register, order: &StoredRefundOrder) -> Result<Grid> {
    let mut grid = Grid::new(vec![
        Column::text("line"),
        Column::text("member_id"),
        Column::text("name"),
        Column::figure("due"),
        Column::figure("carried"),
        Column::figure("payable"),
    ])
    .titled(said!(
        "refund-title",
        number = order.number.as_str(),
        on = order.closed_on,
        state = steps::state(&order.state)
    ));
    for one in register.refund_payments(order.id)? {
        let carried = one.carried_in.checked_sub(one.carried_out);
        grid.row(vec![
            Cell::word("payment", said!("refund-line-payment")),
            names::member_id(register, one.person)?.into(),
            name(register, one.person)?,
            one.due.into(),
            carried.into(),
            one.payable.into(),
        ]);
    }
    let key = |row: &Vec<Cell>| format!("{:?}{:?}", row[2], row[1]);
    grid.rows.sort_by_cached_key(key);
    for (fund, amount) in register.refund_funds(order.id)? {
        grid.row(vec![
            Cell::word("fund", said!("refund-line-fund")),
            Cell::Empty,
            fund.0.into(),
            amount.into(),
            Cell::Empty,
            Cell::Empty,
        ]);
    }
    grid.total = Some(vec![
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        order.payable.into(),
    ]);
    Ok(grid)
}

/// The name of a person, or by which rule it was erased.
fn name(register: &Register, person: PersonId) -> Result<Cell> {
    let erased = register.erased_by(person, DataClass::Identity)?;
    Ok(match erased {
        Some(rule) => Cell::word("erased", said!("refund-line-erased", rule = rule)),
        None => names::full_name(register, person)?.into(),
    })
}
