//! One settlement computed again: claims, corrections, statements, funds, files and seal.

use super::Found;
use crate::commands::recompute::{Amounts, Recompute};
use crate::domain::{FundId, Money, Role, Share, Split};
use crate::error::{Error, Result};
use crate::register::{PricedClaim, Register, StoredSettlement};
use crate::said;
use crate::seal::sha256;
use crate::settlement::{Closing, Correction, FundTotals, SettledYear, Statement, seal};

/// Notes everything that differs.
///
/// # Errors
/// When the register cannot be read.
pub fn verify(
    register: &Register,
    recompute: &mut Recompute<'_>,
    stored: &StoredSettlement,
    found: &mut Found,
) -> Result<()> {
    register.each_odd_entry(stored.id, |claim| {
        found.differs(said!("verify-entry", claim = claim));
        Ok::<(), Error>(())
    })?;
    let mut totals = FundTotals::default();
    register.each_claim_of_settlement(stored.id, |claim| {
        found.claims += 1;
        book(&mut totals, &claim, &claim.shares, found);
        let again = recompute.again(&claim)?;
        if let Err(why) = again {
            found.differs(said!(
                "verify-claim",
                claim = reference(register, claim.seq)?,
                why = why
            ));
        }
        Ok::<(), Error>(())
    })?;
    let mut corrections = Vec::new();
    register.each_settled_correction(stored.id, |correction| {
        corrections.push(correction);
        Ok::<(), Error>(())
    })?;
    for correction in &corrections {
        found.corrections += 1;
        corrected(register, recompute, correction, &mut totals, found)?;
    }
    funds(register, stored, &mut totals, found)?;
    sealed(register, stored, &corrections, &totals, found)
}

fn reference(register: &Register, seq: i64) -> Result<String> {
    let claim = register.claim_as_handed_in(seq)?;
    Ok(claim.map_or_else(|| seq.to_string(), |(claim, _)| claim.reference))
}

fn book(totals: &mut FundTotals, claim: &PricedClaim, shares: &[Share], found: &mut Found) {
    for share in shares {
        let booked = totals.book(claim.inputs.route, &share.role, share.amount);
        if booked.is_err() {
            found.differs(said!("settle-overflow"));
        }
    }
}

/// A correction by the rule that priced its claim.
fn corrected(
    register: &Register,
    recompute: &mut Recompute<'_>,
    correction: &Correction,
    totals: &mut FundTotals,
    found: &mut Found,
) -> Result<()> {
    let priced = register.claim_as_priced(correction.claim_seq)?;
    let priced = priced.ok_or_else(Error::bug)?;
    book(totals, &priced, &register.shares_moved(correction)?, found);
    if let Some(stands) = correction.stands {
        let shares = register.correction_shares(correction.seq)?;
        let recorded = Amounts::recorded(stands.gross, shares, stands.collected, stands.due);
        correct(
            recompute,
            &priced,
            recorded,
            correction.reference.as_str(),
            found,
        )?;
    }
    Ok(())
}

/// Notes where the rule gives other amounts than were recorded.
///
/// # Errors
/// When the register cannot be read.
pub fn correct(
    recompute: &mut Recompute<'_>,
    priced: &PricedClaim,
    recorded: Option<Amounts>,
    reference: &str,
    found: &mut Found,
) -> Result<()> {
    let why = match (recompute.again(priced)?, recorded) {
        (Err(why), _) => Some(why),
        (Ok(_), None) => Some(said!("again-shares")),
        (Ok(again), Some(recorded)) => {
            match recompute.at(priced, &again, recorded.split.price())? {
                Err(why) => Some(why),
                Ok(by_rule) => (!by_rule.alike(&recorded)).then(|| said!("again-otherwise")),
            }
        }
    };
    if let Some(why) = why {
        found.differs(said!("verify-correction", claim = reference, why = why));
    }
    Ok(())
}

/// What each fund bears, from the shares; what the authority kept of a year is taken as it stands, and must fit.
fn funds(
    register: &Register,
    stored: &StoredSettlement,
    totals: &mut FundTotals,
    found: &mut Found,
) -> Result<()> {
    let kept = register.fund_totals(stored.id)?;
    let lines = register.yearly_lines(stored.id)?;
    let authority = kept
        .iter()
        .find(|(fund, _)| fund.0 == FundTotals::AUTHORITY);
    let year = SettledYear {
        kept: authority.map_or(Money::ZERO, |(_, amount)| *amount),
        lines,
        too_few: 0,
    };
    if totals.settle_year(&year).is_err() {
        found.differs(said!("settle-overflow"));
    }
    let again: Vec<(FundId, Money)> = totals
        .iter()
        .map(|(fund, amount)| (fund.clone(), amount))
        .collect();
    for (fund, amount) in &kept {
        let by_shares = again.iter().find(|(known, _)| known == fund);
        let by_shares = by_shares.map_or(Money::ZERO, |(_, amount)| *amount);
        found.same(amount, &by_shares, || {
            said!(
                "verify-fund",
                fund = fund.0.as_str(),
                kept = *amount,
                again = by_shares
            )
        });
    }
    found.same(&again.len(), &kept.len(), || said!("verify-funds"));
    Ok(())
}

/// The chain of the entries, the statements, and the seal over everything.
fn sealed(
    register: &Register,
    stored: &StoredSettlement,
    corrections: &[Correction],
    totals: &FundTotals,
    found: &mut Found,
) -> Result<()> {
    let previous = register.previous_hash_of(stored.id)?.unwrap_or_default();
    let mut closing = Closing::start(&stored.number, stored.run, previous);
    let mut overflow = false;
    register.each_settled_claim(stored.id, |claim| {
        overflow |= closing.take(&claim).is_err();
        Ok::<(), Error>(())
    })?;
    for correction in corrections {
        overflow |= closing.correct(correction).is_err();
    }
    let kept = register.statements(stored.id)?;
    let payees: Vec<_> = kept
        .iter()
        .map(|one| (one.organiser, one.internal))
        .collect();
    let debts: Vec<_> = kept
        .iter()
        .map(|one| (one.organiser, one.carried_in))
        .collect();
    let finished = closing.finish(&payees, &debts, &register.yearly_lines(stored.id)?);
    let chain = match finished {
        Ok((statements, chain)) if !overflow => {
            stated(&kept, &statements, found);
            Some(chain)
        }
        Ok(_) => None,
        Err(why) => {
            found.differs(why);
            None
        }
    };
    let due: i64 = kept.iter().map(|one| one.totals.due.cents()).sum();
    found.same(&due, &totals.total().cents(), || said!("verify-reconciles"));
    let mut files = Vec::new();
    register.each_published(stored.id, |name, bytes, hash| {
        found.same(&sha256(bytes), &hash, || {
            said!("verify-file", name = name.as_str())
        });
        files.push((name, hash));
        Ok::<(), Error>(())
    })?;
    let files: Vec<(&str, [u8; 32])> = files
        .iter()
        .map(|(name, hash)| (name.as_str(), *hash))
        .collect();
    let refunds = register.settled_refunds(stored.id)?;
    let hash = chain.map(|chain| seal(chain, totals, &refunds, &files));
    found.same(&hash, &stored.hash, || said!("verify-hash"));
    Ok(())
}

/// The statements, each from its entries.
fn stated(kept: &[Statement], again: &[Statement], found: &mut Found) {
    found.same(&kept.len(), &again.len(), || said!("verify-statements"));
    for (kept, again) in kept.iter().zip(again) {
        let figures =
            |one: &Statement| (one.number.clone(), one.totals, one.carried_out, one.payable);
        found.same(&figures(kept), &figures(again), || {
            said!("verify-statement", number = kept.number.as_str())
        });
    }
}

impl Amounts {
    /// What was recorded; `None` where the shares do not add up.
    pub fn recorded(
        price: Money,
        shares: Vec<Share>,
        collected: Money,
        due: Money,
    ) -> Option<Self> {
        Some(Self {
            split: Split::new(price, shares)?,
            collected,
            due,
        })
    }

    /// Whether both are the same, whoever bears nothing left out.
    fn alike(&self, other: &Self) -> bool {
        let borne = |split: &Split| -> Vec<(Role, Money)> {
            let shares = split
                .shares()
                .iter()
                .filter(|share| share.amount != Money::ZERO);
            shares
                .map(|share| (share.role.clone(), share.amount))
                .collect()
        };
        borne(&self.split) == borne(&other.split)
            && (self.collected, self.due) == (other.collected, other.due)
    }
}
