//! The orders of refunds computed again: lines, payments, funds, the commitment to the list, and the chain.

use std::collections::BTreeMap;

use super::Found;
use super::settlement::correct;
use crate::commands::recompute::{Amounts, Recompute};
use crate::error::{Error, Result};
use crate::register::{Register, StoredRefundOrder};
use crate::said;
use crate::seal::Commitment;
use crate::settlement::{
    RefundDebts, RefundLine, RefundOf, RefundPayment, next_refund_number, refund_order,
};

/// Adds what was found of each order.
///
/// # Errors
/// When the register cannot be read.
pub fn verify(
    register: &Register,
    recompute: &mut Recompute<'_>,
    rows: &mut Vec<(String, String, Found)>,
) -> Result<()> {
    let mut previous: Option<StoredRefundOrder> = None;
    let mut debts = RefundDebts::new(register.persons_merged()?);
    for stored in register.refund_orders()? {
        let mut found = Found::default();
        follows(register, previous.as_ref(), &stored, &mut found)?;
        let lines = lines(register, recompute, &stored, &mut found)?;
        let payments = register.refund_payments(stored.id)?;
        for paid in &payments {
            let owed = debts.of(paid.person, &stored.recorded_at);
            found.same(&owed, &paid.carried_in, || said!("verify-debts"));
        }
        debts.closed(&stored.recorded_at, &payments);
        sealed(register, &stored, (&lines, &payments), &mut found)?;
        rows.push((stored.number.clone(), String::new(), found));
        previous = Some(stored);
    }
    Ok(())
}

fn follows(
    register: &Register,
    previous: Option<&StoredRefundOrder>,
    stored: &StoredRefundOrder,
    found: &mut Found,
) -> Result<()> {
    let hash = previous.and_then(|before| before.hash).unwrap_or_default();
    let chained = register
        .previous_hash_of_refunds(stored.id)?
        .unwrap_or_default();
    found.same(&chained, &hash, || said!("verify-not-chained"));
    let year = stored.number.get(1..5).and_then(|year| year.parse().ok());
    let prefix = stored.number.get(..5).unwrap_or_default();
    let last = previous.filter(|before| before.number.starts_with(prefix));
    let last = last.map(|before| before.number.as_str());
    let number = next_refund_number(year.unwrap_or_default(), last).ok();
    found.same(&number.as_ref(), &Some(&stored.number), || {
        said!("verify-number")
    });
    Ok(())
}

/// The lines with the shares they follow from, each held against its amount and its claim against its rule.
fn lines(
    register: &Register,
    recompute: &mut Recompute<'_>,
    stored: &StoredRefundOrder,
    found: &mut Found,
) -> Result<Vec<RefundLine>> {
    let mut lines = Vec::new();
    for (line, amount) in register.refund_lines(stored.id)? {
        found.same(&line.amount(), &amount, || {
            said!("verify-refund-line", amount = amount)
        });
        let (claim, correction) = match line.of {
            RefundOf::Claim(claim, _) => (claim, None),
            RefundOf::Correction(claim, correction, _) => (claim, Some(correction)),
            RefundOf::Premium(_) => {
                lines.push(line);
                continue;
            }
        };
        let priced = register.claim_as_priced(claim)?.ok_or_else(Error::bug)?;
        let handed_in = register.claim_as_handed_in(claim)?.ok_or_else(Error::bug)?;
        let reference = handed_in.0.reference.as_str();
        let made = register.corrections_of(claim)?;
        let made = made.iter().find(|one| Some(one.seq) == correction);
        match (correction, made) {
            (None, _) => {
                found.claims += 1;
                if let Err(why) = recompute.again(&priced)? {
                    found.differs(said!("verify-claim", claim = reference, why = why));
                }
            }
            (Some(seq), Some(made)) if !made.cancelled => {
                found.corrections += 1;
                let shares = register.correction_shares(seq)?;
                let recorded = Amounts::recorded(made.price, shares, made.collected, made.due);
                correct(recompute, &priced, recorded, reference, found)?;
            }
            (Some(_), _) => found.corrections += 1,
        }
        lines.push(line);
    }
    Ok(lines)
}

fn sealed(
    register: &Register,
    stored: &StoredRefundOrder,
    (lines, payments): (&[RefundLine], &[RefundPayment]),
    found: &mut Found,
) -> Result<()> {
    let debts: BTreeMap<_, _> = payments
        .iter()
        .map(|one| (one.person, one.carried_in))
        .collect();
    let previous = register
        .previous_hash_of_refunds(stored.id)?
        .unwrap_or_default();
    let head = (stored.number.as_str(), stored.closed_on);
    let order = match refund_order(head, previous, lines, &debts) {
        Ok(order) => order,
        Err(why) => {
            found.differs(why);
            return Ok(());
        }
    };
    found.same(&order.payments.as_slice(), &payments, || {
        said!("verify-payments")
    });
    let funds: BTreeMap<_, _> = register.refund_funds(stored.id)?.into_iter().collect();
    found.same(&order.funds, &funds, || said!("verify-funds"));
    let list = register.refund_list(stored.id)?;
    if list.is_empty() {
        found.differs(said!("verify-no-list"));
        return Ok(());
    }
    // A line that was erased stays committed to: what was chained stands.
    for line in &list {
        if let Some((salt, bytes)) = &line.salted {
            found.same(&Commitment::new(salt, bytes), &line.commitment, || {
                said!("verify-list")
            });
        }
    }
    let committed: Vec<Commitment> = list.iter().map(|line| line.commitment).collect();
    found.same(&Some(order.seal(&committed)), &stored.hash, || {
        said!("verify-hash")
    });
    Ok(())
}
