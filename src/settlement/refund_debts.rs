//! What is left of debts of earlier refund orders, and who bears it now: the debts of persons who turned out to be one come together.

use std::collections::BTreeMap;

use super::RefundPayment;
use crate::domain::{Money, PersonId};

/// Two persons who turned out to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Who went up in the other.
    pub merged: PersonId,
    /// The one who is left.
    pub survivor: PersonId,
    /// UTC moment at which that was written down.
    pub at: String,
}

/// Later than every moment.
const LATEST: &str = "~";

/// The debts after every order that was told.
#[derive(Debug, Default)]
pub struct RefundDebts {
    merges: BTreeMap<PersonId, (PersonId, String)>,
    owed: BTreeMap<PersonId, Money>,
}

impl RefundDebts {
    /// None yet.
    #[must_use]
    pub fn new(merges: Vec<Merged>) -> Self {
        let merges = merges.into_iter();
        let merges = merges.map(|one| (one.merged, (one.survivor, one.at)));
        Self {
            merges: merges.collect(),
            owed: BTreeMap::new(),
        }
    }

    /// What a person brings into an order of a moment: their own debt, and that of whoever was one with them by then.
    #[must_use]
    pub fn of(&self, person: PersonId, at: &str) -> Money {
        let now = self.now(person, at);
        let owed = self.owed.iter();
        let own = owed.filter(|(one, _)| self.now(**one, at) == now);
        own.map(|(_, debt)| *debt).sum()
    }

    /// Every debt, by who bears it after all.
    pub fn all(&self) -> impl Iterator<Item = (PersonId, Money)> {
        let mut owed: BTreeMap<PersonId, Money> = BTreeMap::new();
        for (person, debt) in &self.owed {
            let sum = owed.entry(self.now(*person, LATEST)).or_default();
            *sum = [*sum, *debt].into_iter().sum();
        }
        owed.into_iter()
    }

    /// An order of a moment was closed: what its payments leave stands in the place of what they brought.
    pub fn closed(&mut self, at: &str, payments: &[RefundPayment]) {
        for payment in payments {
            let now = self.now(payment.person, at);
            let owed = std::mem::take(&mut self.owed);
            let others = owed.into_iter();
            let others = others.filter(|(one, _)| self.now(*one, at) != now);
            self.owed = others.collect();
            if payment.carried_out < Money::ZERO {
                self.owed.insert(payment.person, payment.carried_out);
            }
        }
    }

    /// Who a person was at a moment.
    fn now(&self, person: PersonId, at: &str) -> PersonId {
        let mut now = person;
        while let Some((survivor, since)) = self.merges.get(&now) {
            if since.as_str() > at {
                break;
            }
            now = *survivor;
        }
        now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_debts_of_two_who_are_one_come_together_once() {
        let person = |one: u8| PersonId::from_bytes([one; 16]);
        let paid = |one: u8, carried_out: i64| RefundPayment {
            person: person(one),
            due: Money::from_cents(carried_out),
            carried_in: Money::ZERO,
            carried_out: Money::from_cents(carried_out),
            payable: Money::ZERO,
        };
        let merged = |merged, survivor, at: &str| Merged {
            merged: person(merged),
            survivor: person(survivor),
            at: at.to_owned(),
        };
        let mut debts = RefundDebts::new(vec![merged(2, 1, "t3"), merged(1, 3, "t6")]);
        debts.closed("t1", &[paid(1, -3000), paid(2, -1000), paid(3, -5)]);
        let of = |debts: &RefundDebts, one, at| debts.of(person(one), at).cents();
        assert_eq!(of(&debts, 1, "t2"), -3000, "not one yet");
        assert_eq!(of(&debts, 1, "t3"), -4000);
        assert_eq!(of(&debts, 2, "t4"), -4000, "by whatever name");
        debts.closed("t4", &[paid(1, -700)]);
        assert_eq!(of(&debts, 1, "t5"), -700, "taken over whole");
        assert_eq!(of(&debts, 3, "t6"), -705);
        debts.closed("t6", &[paid(3, 0)]);
        assert_eq!(of(&debts, 3, "t7"), 0);
    }
}
