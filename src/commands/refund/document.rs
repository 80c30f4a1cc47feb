//! The OCMW's own list of an order: whom to pay, on which account, how much. It alone names anybody. Each line is committed to by itself,
//! so that one can be erased and the others stay, byte for byte.

use super::order::Accounts;
use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{DataClass, Money, PersonId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{ListLine, Register};
use crate::render::{self, Dialect};
use crate::said;
use crate::seal::Commitment;
use crate::settlement::RefundOrder;
use crate::text::{Catalogue, Lang};

/// Head and lines of an order that is being closed, by name.
///
/// # Errors
/// When the register cannot be read.
pub fn lines(
    run: &Run<'_>,
    register: &Register,
    number: &str,
    worked: &RefundOrder,
    accounts: &Accounts,
) -> Result<Vec<ListLine>> {
    let mut rows = Vec::new();
    let paid = worked.payments.iter();
    for one in paid.filter(|one| one.payable > Money::ZERO) {
        let (owner, account) = accounts.get(&one.person).ok_or_else(Error::bug)?;
        let holder = match &account.holder {
            Some(holder) => holder.clone(),
            None => names::full_name(register, *owner)?,
        };
        let name = names::full_name(register, one.person)?;
        let member = names::member_id(register, one.person)?;
        let bytes = line(&[
            number.into(),
            Cell::Text(member.clone()),
            Cell::Text(name.clone()),
            Cell::Text(holder),
            Cell::Text(account.iban.clone()),
            one.payable.into(),
        ])?;
        rows.push(((name, member), (one.person, *owner), bytes));
    }
    rows.sort();
    let head = (None, head()?);
    let rows = rows.into_iter().map(|(_, of, bytes)| (Some(of), bytes));
    let list = std::iter::once(head).chain(rows).zip(0_u64..);
    let committed = list.map(|((of, bytes), nth)| {
        let salt: [u8; 32] = run
            .world
            .draw("refund-salt", format!("{number};{nth}").as_bytes());
        ListLine {
            of,
            commitment: Commitment::new(&salt, &bytes),
            salted: Some((salt, bytes)),
        }
    });
    Ok(committed.collect())
}

/// The list as it may leave now: byte for byte as it was frozen, and in the place of a line that was erased its rule and its amount. It is
/// in Dutch, as the list is.
///
/// # Errors
/// When the register cannot be read.
pub fn bytes(register: &Register, number: &str) -> Result<Vec<u8>> {
    let order = super::named(register, number)?.id;
    let payments = register.refund_payments(order)?;
    let mut bytes = Vec::new();
    for one in register.refund_list(order)? {
        match (one.salted, one.of) {
            (Some((_, kept)), _) => bytes.extend(kept),
            (None, Some((person, payee))) => {
                let rule = rule(register, person, payee)?;
                let erased =
                    Catalogue::new(Lang::Nl).say(&said!("refund-line-erased", rule = rule));
                let paid = payments.iter().find(|one| one.person == person);
                bytes.extend(line(&[
                    number.into(),
                    Cell::Empty,
                    Cell::Text(erased),
                    Cell::Empty,
                    Cell::Empty,
                    paid.map_or(Cell::Empty, |paid| paid.payable.into()),
                ])?);
            }
            (None, None) => bytes.extend(head()?),
        }
    }
    Ok(bytes)
}

/// The rule by which the line of a person was erased.
fn rule(register: &Register, person: PersonId, payee: PersonId) -> Result<String> {
    let own = register.erased_by(person, DataClass::Document)?;
    let rule = match own {
        Some(rule) => Some(rule),
        None => register.erased_by(payee, DataClass::Document)?,
    };
    Ok(rule.unwrap_or_default())
}

fn head() -> Result<Vec<u8>> {
    written(&columns())
}

/// One line, without the head that stands above it.
fn line(cells: &[Cell]) -> Result<Vec<u8>> {
    let mut grid = columns();
    grid.row(cells.to_vec());
    let whole = written(&grid)?;
    Ok(whole[head()?.len()..].to_vec())
}

fn columns() -> Grid {
    Grid::new(vec![
        Column::text("order"),
        Column::text("member_id"),
        Column::text("name"),
        Column::text("account_holder"),
        Column::text("iban"),
        Column::figure("amount"),
    ])
}

fn written(grid: &Grid) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    render::of_persons(&mut bytes, grid, Dialect::Excel)
        .map_err(|fault| Error::unwritten(&fault))?;
    Ok(bytes)
}
