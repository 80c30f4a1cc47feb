//! Refunds: what households get back in one order, a person at a time, with a chain of its own beside that of the settlements.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::run::next_number;
use crate::domain::{ClaimId, FundId, Money, PersonId, PremiumId, Said};
use crate::said;
use crate::seal::{Chain, Commitment};

/// What a line of a refund order is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefundOf {
    /// A claim, for the first time; by its recorded order and its identity.
    Claim(i64, ClaimId),
    /// The correction of a claim: the claim's recorded order, the correction's, and its identity.
    Correction(i64, i64, [u8; 16]),
    /// What a right pays by itself.
    Premium(PremiumId),
}

/// One line: what a person gets for it, or gives back, and which funds bear that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundLine {
    /// Whose it is.
    pub person: PersonId,
    /// What it is about.
    pub of: RefundOf,
    /// What each fund bears; below nothing where it gets back.
    pub shares: Vec<(FundId, Money)>,
}

impl RefundLine {
    /// What the person gets.
    #[must_use]
    pub fn amount(&self) -> Money {
        self.shares.iter().map(|(_, amount)| *amount).sum()
    }

    /// The line that is hashed. It never changes: an old order must verify for ever.
    fn canonical(&self) -> String {
        let what = match self.of {
            RefundOf::Claim(_, id) => format!("claim;{id}"),
            RefundOf::Correction(_, _, id) => format!("correction;{}", hex(&id)),
            RefundOf::Premium(id) => format!("premium;{id}"),
        };
        format!("refund;{};{what};{}", self.person, self.amount().cents())
    }
}

/// What one person gets of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefundPayment {
    /// Who.
    pub person: PersonId,
    /// The sum of the lines.
    pub due: Money,
    /// The debt of earlier orders: nothing, or below it.
    pub carried_in: Money,
    /// The debt that goes on.
    pub carried_out: Money,
    /// What is paid.
    pub payable: Money,
}

/// An order of refunds, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundOrder {
    /// One payment a person, in the order of their random ids.
    pub payments: Vec<RefundPayment>,
    /// What each fund bears.
    pub funds: BTreeMap<FundId, Money>,
    chain: Chain,
}

/// Works out an order from its lines and from what is left of earlier debts. Whoever would come out below zero is not paid, and the
/// debt goes on.
///
/// # Errors
/// `settle-overflow` beyond all reason.
pub fn refund_order(
    (number, closed_on): (&str, NaiveDate),
    previous_hash: [u8; 32],
    lines: &[RefundLine],
    debts: &BTreeMap<PersonId, Money>,
) -> Result<RefundOrder, Said> {
    let overflow = || said!("settle-overflow");
    let mut chain = Chain::from_bytes(previous_hash);
    chain = chain.next(format!("refund-order;{number};{closed_on}").as_bytes());
    let mut due: BTreeMap<PersonId, Money> = BTreeMap::new();
    let mut funds: BTreeMap<FundId, Money> = BTreeMap::new();
    for line in lines {
        let sum = due.entry(line.person).or_default();
        *sum = sum.checked_add(line.amount()).ok_or_else(overflow)?;
        for (fund, amount) in &line.shares {
            let sum = funds.entry(fund.clone()).or_default();
            *sum = sum.checked_add(*amount).ok_or_else(overflow)?;
        }
        chain = chain.next(line.canonical().as_bytes());
    }
    let mut payments = Vec::with_capacity(due.len());
    for (person, due) in due {
        let carried_in = debts.get(&person).copied().unwrap_or_default();
        let balance = due.checked_add(carried_in).ok_or_else(overflow)?;
        let payment = RefundPayment {
            person,
            due,
            carried_in,
            carried_out: balance.min(Money::ZERO),
            payable: balance.max(Money::ZERO),
        };
        let (carried_out, payable) = (payment.carried_out.cents(), payment.payable.cents());
        let (due, carried_in) = (due.cents(), carried_in.cents());
        let line = format!("payment;{person};{due};{carried_in};{carried_out};{payable}");
        chain = chain.next(line.as_bytes());
        payments.push(payment);
    }
    funds.retain(|_, amount| *amount != Money::ZERO);
    for (fund, amount) in &funds {
        let line = format!("fund;{};{}", fund.0, amount.cents());
        chain = chain.next(line.as_bytes());
    }
    Ok(RefundOrder {
        payments,
        funds,
        chain,
    })
}

impl RefundOrder {
    /// What is paid to all together.
    #[must_use]
    pub fn payable(&self) -> Money {
        self.payments.iter().map(|one| one.payable).sum()
    }

    /// The hash of the order, with the commitments to the OCMW's own list, head and lines in their order: a line may be erased, and the
    /// order still verifies.
    #[must_use]
    pub fn seal(&self, list: &[Commitment]) -> [u8; 32] {
        let lines = list
            .iter()
            .map(|line| format!("document;{}", hex(line.bytes())));
        *lines
            .fold(self.chain, |chain, line| chain.next(line.as_bytes()))
            .bytes()
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

/// The number of the next order of a year: `R2026-0001` after none, without gaps.
///
/// # Errors
/// `settle-number-unreadable` when the last number cannot be read.
pub fn next_refund_number(year: i32, last: Option<&str>) -> Result<String, Said> {
    let bare = last.map(|last| last.strip_prefix('R').unwrap_or_default());
    let next = next_number(year, bare).map_err(|_| {
        said!(
            "settle-number-unreadable",
            number = last.unwrap_or_default()
        )
    })?;
    Ok(format!("R{next}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(person: u8, cents: i64, fund: &str) -> RefundLine {
        RefundLine {
            person: PersonId::from_bytes([person; 16]),
            of: RefundOf::Claim(1, ClaimId::from_bytes([9; 16])),
            shares: vec![(FundId(fund.into()), Money::from_cents(cents))],
        }
    }

    fn order(lines: &[RefundLine], debts: &[(u8, i64)]) -> RefundOrder {
        let debts = debts.iter().map(|(person, cents)| {
            let person = PersonId::from_bytes([*person; 16]);
            (person, Money::from_cents(*cents))
        });
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        refund_order(("R2026-0001", day), [0; 32], lines, &debts.collect()).unwrap()
    }

    #[test]
    fn one_payment_a_person_and_a_debt_goes_on() {
        let lines = [
            line(2, 3000, "ocmw"),
            line(1, 1000, "stad"),
            line(1, -4000, "ocmw"),
            line(3, 500, "stad"),
        ];
        let order = order(&lines, &[(3, -200)]);
        let cents = |money: Money| money.cents();
        let paid: Vec<[i64; 4]> = order
            .payments
            .iter()
            .map(|one| [one.due, one.carried_in, one.carried_out, one.payable].map(cents))
            .collect();
        assert_eq!(
            paid,
            [
                [-3000, 0, -3000, 0],
                [3000, 0, 0, 3000],
                [500, -200, 0, 300]
            ]
        );
        let funds: Vec<i64> = order.funds.values().map(|amount| amount.cents()).collect();
        assert_eq!(funds, [-1000, 1500], "ocmw, stad");
        let due: i64 = order.payments.iter().map(|one| one.due.cents()).sum();
        assert_eq!(
            due,
            funds.iter().sum::<i64>(),
            "what is due is what funds bear"
        );
    }

    #[test]
    fn the_hash_knows_every_line_and_the_list() {
        let list = ["head", "line"].map(|line| Commitment::new(&[1; 32], line.as_bytes()));
        let [head, first] = list;
        let salted = Commitment::new(&[2; 32], b"line");
        let lines = [line(1, 10, "a"), line(2, 10, "a")];
        let whole = order(&lines, &[]).seal(&list);
        for other in [
            order(&[line(2, 10, "a"), line(1, 10, "a")], &[]).seal(&list),
            order(&[line(1, 10, "a"), line(2, 10, "b")], &[]).seal(&list),
            order(&lines, &[(1, -1)]).seal(&list),
            order(&lines, &[]).seal(&[head, salted]),
            order(&lines, &[]).seal(&[first, head]),
            order(&lines, &[]).seal(&[head]),
        ] {
            assert_ne!(other, whole);
        }
    }

    #[test]
    fn numbers_have_no_gaps() {
        let next = |last| next_refund_number(2026, last);
        assert_eq!(next(None).unwrap(), "R2026-0001");
        assert_eq!(next(Some("R2026-0011")).unwrap(), "R2026-0012");
        for unreadable in ["2026-0001", "R2025-0001", "R2026-x", "R2026-9999"] {
            let said = next(Some(unreadable)).unwrap_err();
            assert_eq!(said.key, "settle-number-unreadable", "{unreadable}");
        }
    }
}
