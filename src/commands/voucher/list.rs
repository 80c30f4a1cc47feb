//! `voucher list`: the codes again, to be printed later. No price and no share of a holder stands in it.

use super::super::names;
use super::super::run::{Run, typed};
use super::look::Fate;
use super::unpaid;
use crate::cli::VoucherList;
use crate::domain::{Money, VoucherCode, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column};
use crate::register::{ListedVoucher, VoucherFilter};
use crate::said;

/// Lists the vouchers that were asked.
///
/// # Errors
/// When member or offer is not known, the value is none, or the register cannot be read.
pub fn list(run: &mut Run<'_>, asked: &VoucherList) -> Result<()> {
    let value: Option<Money> = asked
        .value
        .as_deref()
        .map(parse_amount)
        .transpose()
        .map_err(Error::usage)?;
    let mut register = run.open()?;
    let person = asked
        .member
        .as_deref()
        .map(|id| names::person(&register, id))
        .transpose()?;
    let offer = asked
        .offer
        .as_deref()
        .map(|id| names::offer(&register, id))
        .transpose()?;
    let offer = offer.map(|(id, _)| id);
    if asked.unpaid {
        return unpaid::list(run, &mut register, person, offer);
    }
    let filter = VoucherFilter {
        person,
        offer,
        value,
        open_on: asked.open.then_some(run.on),
    };
    let mut found: Vec<ListedVoucher> = Vec::new();
    register.each_listed_voucher(filter, |voucher| {
        found.push(voucher);
        Ok::<_, Error>(())
    })?;
    match person {
        Some(person) => run.note_look(&mut register, &[person])?,
        None => run.note_look_at_all(&mut register, found.len())?,
    }
    if found.is_empty() {
        run.tell(&said!("voucher-none-listed"));
    }
    let columns = [
        Column::text("code"),
        Column::text("member_id"),
        Column::text("offer"),
        Column::figure("value"),
        Column::text("valid_through"),
        Column::text("state"),
        Column::text("sheet"),
    ];
    let rows = found
        .into_iter()
        .map(|voucher| cells(run, voucher))
        .collect::<Result<Vec<_>>>()?;
    run.show_rows(&columns, rows)
}

fn cells(run: &Run<'_>, voucher: ListedVoucher) -> Result<Vec<Cell>> {
    let code: VoucherCode = typed(&voucher.code)?;
    let state = Fate {
        withdrawn: voucher.withdrawn,
        spent: voucher.spent,
        unpaid: voucher.unpaid,
        to_on: voucher.to_on,
    };
    Ok(vec![
        code.to_string().into(),
        voucher.member.into(),
        voucher.offer.into(),
        voucher.value.into(),
        voucher.to_on.pred_opt().into(),
        state.on(run.on),
        voucher.sheet.map(|sheet| sheet.to_string()).into(),
    ])
}
