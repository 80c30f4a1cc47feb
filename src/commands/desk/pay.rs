//! Paying what a household still owes for its vouchers, and taking that back.

use super::counter::{Counter, Step};
use super::done::{Done, Paid, Visit};
use super::sell_page::means;
use super::view::Family;
use crate::commands::{receipt, voucher};
use crate::domain::{Money, PaidBy, Said};
use crate::error::Result;
use crate::register::{Action, Payment, Receipt, Subject};
use crate::said;

/// The codes of the vouchers that are still to be paid here.
pub fn unpaid(family: &Family, visit_on: chrono::NaiveDate) -> Vec<String> {
    let all = family.members.iter().flat_map(|one| &one.vouchers);
    let due = all.filter(|one| {
        let owes = matches!(one.payment, Payment::Due | Payment::Part(_));
        owes && !one.withdrawn && !one.spent && one.to_on > visit_on
    });
    due.map(|one| one.code.clone()).collect()
}

impl Counter<'_, '_> {
    /// Takes what the household still owes, by a means that is asked.
    pub fn pay(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let codes = unpaid(family, self.run.on);
        if codes.is_empty() {
            self.tell(&said!("desk-nothing-due"));
            return Ok(());
        }
        let title = said!("desk-pay-how", count = codes.len());
        let choices: Vec<Said> = PaidBy::ALL.iter().map(|by| means(*by)).collect();
        let chosen = self.choose(&title, &choices)?;
        let Some(by) = chosen.and_then(|nth| PaidBy::ALL.get(nth)) else {
            return Ok(());
        };
        match voucher::pay(self.run, &mut self.register, &codes, *by) {
            Ok(paid) => {
                let receipt = paid.receipt;
                visit
                    .done
                    .extend(receipt.map(|receipt| Done::Paid(Paid { codes, receipt })));
                self.pass_on(&paid.told);
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    /// Takes a payment back, by another receipt.
    pub fn unpay(&mut self, paid: &Paid) -> Result<()> {
        let (run, number) = (&*self.run, paid.receipt.number);
        let back = run.write(&mut self.register, Action::Change, |register| {
            let back = receipt::reverse(run, register, number)?;
            Ok((back, Subject::default()))
        })?;
        self.tell_back(&back);
        Ok(())
    }

    /// Says what goes back over the counter first, then the receipt on which it stands.
    pub fn tell_back(&mut self, back: &Receipt) {
        let cash = back.paid_by == PaidBy::Cash;
        let given = back.handed.checked_neg().filter(|_| cash);
        if let Some(given) = given.filter(|given| *given > Money::ZERO) {
            self.tell(&said!("desk-give-back", amount = given));
        }
        self.tell(&receipt::shown(back));
    }
}
