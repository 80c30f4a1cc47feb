//! `voucher list --unpaid`: for which vouchers holders still owe something at the desk, and by when.

use super::super::names;
use super::super::run::{Run, typed};
use crate::domain::{Money, OfferId, PersonId, VoucherCode};
use crate::error::Result;
use crate::grid::{Column, Grid};
use crate::register::Payment;
use crate::register::Register;
use crate::said;

/// Lists them.
///
/// # Errors
/// When the register cannot be read.
pub fn list(
    run: &mut Run<'_>,
    register: &mut Register,
    person: Option<PersonId>,
    offer: Option<OfferId>,
) -> Result<()> {
    let vouchers = register.unpaid_vouchers(person, offer, run.on)?;
    match person {
        Some(person) => run.note_look(register, &[person])?,
        None => run.note_look_at_all(register, vouchers.len())?,
    }
    if vouchers.is_empty() {
        run.tell(&said!("voucher-none-listed"));
    }
    let mut grid = Grid::new(vec![
        Column::text("code"),
        Column::text("member_id"),
        Column::text("offer"),
        Column::text("valid_through"),
        Column::figure("paid"),
        Column::figure("to_pay"),
        Column::figure("due_now"),
        Column::text("due_on"),
    ]);
    for voucher in vouchers {
        let code: VoucherCode = typed(&voucher.code)?;
        let owed = register.owed(&voucher, run.on)?;
        let member = voucher
            .person
            .map(|person| names::member_id(register, person));
        let offer = voucher
            .offer
            .map(|offer| register.offer(offer))
            .transpose()?;
        let paid = match voucher.payment {
            Payment::Part(paid) => paid,
            _ => Money::ZERO,
        };
        grid.row(vec![
            code.to_string().into(),
            member.transpose()?.into(),
            offer.flatten().map(|offer| offer.alias).into(),
            voucher.to_on.pred_opt().into(),
            paid.into(),
            owed.open.into(),
            owed.due.into(),
            owed.next.map(|next| next.due_on).into(),
        ]);
    }
    run.show(&grid)
}
