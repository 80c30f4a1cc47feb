//! The lines of a run, one at a time: each is checked, summed, chained and, when the run closes, written down.

use super::scheme;
use crate::domain::{ClaimId, Route, RunPeriod, Said, SettlementId, Share};
use crate::error::{Error, Kind, Result};
use crate::register::Register;
use crate::said;
use crate::settlement::{Closing, Flaw, FundTotals, Integrity};

/// A run with all its lines.
pub struct Entered {
    /// The run in the making.
    pub closing: Closing,
    /// What the funds bear.
    pub totals: FundTotals,
    /// Claims of a month that was closed before they came in.
    pub late: i64,
}

/// Passes once over the claims and corrections that a run holds; enters them in `settlement` when there is one.
///
/// # Errors
/// When the ledger does not add up: everything that is wrong with it.
pub fn lines(
    register: &Register,
    mut closing: Closing,
    months: RunPeriod,
    settlement: Option<SettlementId>,
) -> Result<Entered> {
    let (mut totals, mut integrity, mut late) = (FundTotals::default(), Integrity::default(), 0);
    register.each_due_claim(months.last(), |claim, basis| {
        if !integrity.claim(claim, basis) {
            return Ok(());
        }
        late += i64::from(claim.late);
        book(&mut totals, claim.route, &basis.shares)?;
        if let Some(id) = settlement {
            register.enter_claim(id, claim)?;
        }
        closing.take(claim).map_err(Error::system)
    })?;
    register.each_due_correction(months.last(), |correction, moved| {
        if !integrity.correction(correction, moved) {
            return Ok(());
        }
        book(&mut totals, correction.route, moved)?;
        if let Some(id) = settlement {
            register.enter_correction(id, correction)?;
        }
        closing.correct(correction).map_err(Error::system)
    })?;
    whole(register, &integrity)?;
    Ok(Entered {
        closing,
        totals,
        late,
    })
}

fn book(totals: &mut FundTotals, route: Route, shares: &[Share]) -> Result<()> {
    let book = |share: &Share| totals.book(route, &share.role, share.amount);
    let booked = shares.iter().try_for_each(book);
    booked.map_err(|_| Error::system(said!("settle-overflow")))
}

/// Nothing closes over a flaw: each is told with the first claims that have it, and so is a version that does not pass its check.
fn whole(register: &Register, integrity: &Integrity) -> Result<()> {
    let mut faults: Vec<Said> = integrity
        .flaws()
        .map(|(flaw, count, claims)| told(flaw, count, claims))
        .collect();
    for stored in register.schemes()? {
        let from = stored.from_on;
        if integrity.versions().contains(&stored.id)
            && let Err(fault) = scheme::as_adopted(register, stored)
        {
            faults.push(said!("settle-flaw-scheme", from = from));
            faults.extend(fault.said);
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::new(Kind::System, faults)
        .meaning(said!("settle-flaws"))
        .hint(said!("settle-flaws-hint")))
}

fn told(flaw: Flaw, count: i64, claims: &[ClaimId]) -> Said {
    let claims: Vec<String> = claims.iter().map(ToString::to_string).collect();
    let claims = claims.join(", ");
    match flaw {
        Flaw::NoPrice => said!("settle-flaw-no-price", count = count, claims = claims),
        Flaw::OtherPrice => said!("settle-flaw-other-price", count = count, claims = claims),
        Flaw::Shares => said!("settle-flaw-shares", count = count, claims = claims),
        Flaw::BelowZero => said!("settle-flaw-below-zero", count = count, claims = claims),
        Flaw::LimitUnnoted => said!("settle-flaw-limit-unnoted", count = count, claims = claims),
    }
}
