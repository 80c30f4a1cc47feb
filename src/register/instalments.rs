//! What holders still owe for vouchers that are paid at the desk, and what was agreed about it.

use chrono::NaiveDate;
use rusqlite::params;

use super::voucher_payments::{PAID, PREPAID};
use super::vouchers::{sql, voucher};
use super::{Outcome, Payment, Register, Voucher};
use crate::domain::{Money, OfferId, PersonId, VoucherId};

/// A part that is paid by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// The last day that is in time.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// How it stands with what a holder pays for one voucher.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owed {
    /// All that is still to be paid.
    pub open: Money,
    /// What of it should have been paid by the day.
    pub due: Money,
    /// The next day by which something is to be paid, and how much.
    pub next: Option<Instalment>,
    /// What was agreed; nothing where all is due at once.
    pub plan: Vec<Instalment>,
}

/// What no plan puts off, is due: of a share, what is neither paid nor put off beyond the day.
fn owed((share, paid): (i64, i64), plan: Vec<Instalment>, on: NaiveDate) -> Owed {
    let open = share - paid;
    let due_by = |day: NaiveDate| {
        let later = plan.iter().filter(|part| part.due_on > day);
        let later: i64 = later.map(|part| part.amount.cents()).sum();
        (open - later).max(0)
    };
    let due = due_by(on);
    let mut days = plan.iter().map(|part| part.due_on);
    let next = days
        .find(|day| *day > on && due_by(*day) > due)
        .map(|day| Instalment {
            due_on: day,
            amount: Money::from_cents(due_by(day) - due),
        });
    Owed {
        open: Money::from_cents(open),
        due: Money::from_cents(due),
        next,
        plan,
    }
}

impl Register {
    /// Agrees with a holder on days by which parts are paid; a plan before it does not count any more.
    ///
    /// # Errors
    /// When two parts are of one day, or the register cannot be written.
    pub fn add_plan(&self, voucher: VoucherId, parts: &[Instalment], at: &str) -> Outcome<()> {
        let next = "SELECT coalesce(max(plan), 0) + 1 FROM instalment WHERE voucher = $1";
        let plan: i64 = self.one(next, [voucher], |row| row.get(0))?.unwrap_or(1);
        for part in parts {
            self.execute(
                "INSERT INTO instalment (voucher, plan, due_on, amount, recorded_at) VALUES ($1, $2, $3, $4, $5)",
                params![voucher, plan, part.due_on, part.amount, at],
            )?;
        }
        Ok(())
    }

    /// How it stands with what the holder pays for a voucher, on a day; nothing of one that was withdrawn, or is not paid at the desk.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn owed(&self, voucher: &Voucher, on: NaiveDate) -> Outcome<Owed> {
        let paid = match voucher.payment {
            Payment::Elsewhere | Payment::Paid(_) => return Ok(Owed::default()),
            _ if voucher.withdrawn => return Ok(Owed::default()),
            Payment::Due => Money::ZERO,
            Payment::Part(paid) => paid,
        };
        let plan = self.all(
            "SELECT due_on, amount FROM instalment
             WHERE voucher = $1 AND plan = (SELECT max(plan) FROM instalment WHERE voucher = $1) ORDER BY due_on",
            [voucher.id],
            |row| {
                Ok(Instalment {
                    due_on: row.get(0)?,
                    amount: row.get(1)?,
                })
            },
        )?;
        let share = voucher.holder_share.unwrap_or_default();
        Ok(owed((share.cents(), paid.cents()), plan, on))
    }

    /// Every voucher for which a holder still owes something: those that wait for a first payment as long as they can be used, and
    /// those that were handed over for a part of it, used or not.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn unpaid_vouchers(
        &self,
        person: Option<PersonId>,
        offer: Option<OfferId>,
        on: NaiveDate,
    ) -> Outcome<Vec<Voucher>> {
        let sql = sql(&format!(
            "WHERE ($1 IS NULL OR voucher.person = $1) AND ($2 IS NULL OR voucher.offer = $2)
               AND voucher.holder_share > 0 AND {PREPAID} AND {PAID} < voucher.holder_share ORDER BY voucher.person"
        ));
        let mut vouchers = self.all(&sql, params![person, offer], voucher)?;
        vouchers.retain(|voucher| {
            let waits = voucher.to_on > on && !voucher.spent;
            !voucher.withdrawn && (waits || matches!(voucher.payment, Payment::Part(_)))
        });
        Ok(vouchers)
    }

    /// Of how many vouchers a part should have been paid by a day, as was agreed.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn instalments_due(&self, on: NaiveDate) -> Outcome<i64> {
        let sql = format!(
            "SELECT count(*) FROM voucher WHERE id IN (SELECT voucher FROM instalment WHERE due_on <= $1)
               AND NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher_withdrawal.voucher = voucher.id)
               AND {PAID} + coalesce((SELECT sum(amount) FROM instalment AS part WHERE part.voucher = voucher.id AND due_on > $1
                 AND plan = (SELECT max(plan) FROM instalment AS newest WHERE newest.voucher = voucher.id)), 0) < holder_share"
        );
        let count = self.one(&sql, [on], |row| row.get(0))?;
        Ok(count.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn part(due_on: &str, cents: i64) -> Instalment {
        Instalment {
            due_on: day(due_on),
            amount: Money::from_cents(cents),
        }
    }

    #[test]
    fn what_no_plan_puts_off_is_due() {
        let plan = || {
            vec![
                part("2026-11-21", 1000),
                part("2026-12-21", 600),
                part("2027-01-21", 400),
            ]
        };
        for (paid, on, due, next) in [
            (0, "2026-11-20", 0, Some(("2026-11-21", 1000))),
            (0, "2026-11-21", 1000, Some(("2026-12-21", 600))),
            (1000, "2026-11-21", 0, Some(("2026-12-21", 600))),
            (1200, "2026-11-21", 0, Some(("2026-12-21", 400))),
            (1600, "2026-12-01", 0, Some(("2027-01-21", 400))),
            (1000, "2027-02-01", 1000, None),
        ] {
            let owed = owed((2000, paid), plan(), day(on));
            assert_eq!(owed.open.cents(), 2000 - paid);
            assert_eq!(owed.due.cents(), due, "{paid} {on}");
            assert_eq!(
                owed.next,
                next.map(|(on, cents)| part(on, cents)),
                "{paid} {on}"
            );
        }
        let at_once = owed((900, 0), Vec::new(), day("2026-11-21"));
        assert_eq!((at_once.due.cents(), at_once.next), (900, None));
    }
}
