//! What was issued for an offer: the codes, and what is paid for them where.

use super::super::run::Run;
use super::super::told::Told;
use super::issue::Terms;
use crate::domain::{Money, Route, VoucherCode, VoucherId};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Offer, Payment, ReceiptLine};
use crate::said;

/// Vouchers that were issued together.
pub struct Sold {
    /// Their codes; the last so many are for who goes along.
    pub codes: Vec<VoucherCode>,
    /// Their identities, in the same order.
    pub ids: Vec<VoucherId>,
    /// How many are for who goes along.
    pub along: usize,
    /// The id of the member as it was typed; empty for a group.
    pub member: String,
    /// The offer.
    pub offer: Offer,
    /// The terms of each.
    pub terms: Terms,
    /// What the holder bears of all of them.
    pub total: Money,
    /// What there is to tell.
    pub told: Told,
}

impl Sold {
    /// What was issued, and what is to be told of the money.
    pub fn new(
        (vouchers, along): (Vec<(VoucherCode, VoucherId)>, usize),
        member: &str,
        offer: &Offer,
        terms: Terms,
    ) -> Self {
        let (codes, ids): (Vec<VoucherCode>, Vec<VoucherId>) = vouchers.into_iter().unzip();
        let share = terms.holder_share.unwrap_or(Money::ZERO);
        let add = |total: Money, _| total.checked_add(share).unwrap_or(total);
        let total = codes.iter().fold(Money::ZERO, add);
        let mut told = Told::default();
        told.tell(said!("voucher-issued", count = codes.len()));
        match terms.payment {
            Payment::Elsewhere | Payment::Part(_) => {}
            Payment::Due => told.tell(said!("voucher-to-pay", amount = total)),
            Payment::Paid(_) => told.tell(said!("voucher-paid-at-desk", amount = total)),
        }
        Self {
            codes,
            ids,
            along,
            member: member.to_owned(),
            offer: offer.clone(),
            terms,
            total,
            told,
        }
    }

    /// What is paid for them here and now.
    pub fn lines(&self) -> Vec<ReceiptLine> {
        self.terms.lines(&self.ids)
    }

    /// Shows the codes and what is paid where, and tells what there is to tell.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn show(&self, run: &mut Run<'_>) -> Result<()> {
        run.show(&self.list())?;
        run.pass_on(&self.told);
        Ok(())
    }

    fn list(&self) -> Grid {
        let mut grid = Grid::new(vec![
            Column::text("code"),
            Column::text("member_id"),
            Column::text("offer"),
            Column::text("price_class"),
            Column::text("valid_through"),
            Column::figure("pay_now"),
            Column::figure("pay_at_club"),
            Column::text("companion"),
        ]);
        let terms = &self.terms;
        let class = terms.offer.as_ref().map(|(_, class, _)| class.clone());
        let share = terms.holder_share.unwrap_or(Money::ZERO);
        // One of the two stays empty: the share is handed over here or there.
        let amounts = |share: Money| match self.offer.route {
            Route::Prepaid => [Cell::Money(share), Cell::Empty],
            Route::Door | Route::Refund => [Cell::Empty, Cell::Money(share)],
        };
        for (nth, code) in self.codes.iter().enumerate() {
            let mut cells: Vec<Cell> = vec![
                code.to_string().into(),
                self.member.as_str().into(),
                self.offer.alias.as_str().into(),
                class.clone().into(),
                terms.through.into(),
            ];
            cells.extend(amounts(share));
            cells.push(Cell::Flag(nth + self.along >= self.codes.len()));
            grid.row(cells);
        }
        if self.codes.len() > 1 {
            let mut cells = vec![Cell::Empty; 5];
            cells.extend(amounts(self.total));
            cells.push(Cell::Empty);
            grid.total = Some(cells);
        }
        grid
    }
}
