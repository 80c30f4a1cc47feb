//! `settle correct`: what was accepted is corrected by addition, under the rule that priced it.

use std::collections::BTreeMap;

use super::names;
use super::recompute::{Amounts, Recompute};
use super::run::{Run, typed};
use super::settle_corrected;
use crate::cli::SettleCorrect;
use crate::domain::{
    ClaimReason, CorrectionId, Money, Role, Route, Said, Share, parse_amount_above_zero,
};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{
    Action, ClaimLine, Decision, Limits, NewCorrection, Register, Standing, Subject,
};
use crate::said;
use crate::settlement::open_month;

/// Corrects a claim, or cancels it; shows what stood and what stands.
///
/// # Errors
/// When the claim does not stand, a correction of it still waits for its run, or its rule gives no such price.
pub fn run(run: &mut Run<'_>, asked: &SettleCorrect) -> Result<()> {
    let reason: ClaimReason = typed(&asked.reason)?;
    let to = asked.to.as_deref().map(parse_amount_above_zero).transpose();
    let to = to.map_err(Error::usage)?;
    let mut register = run.open()?;
    let (claim, before, after) = run.write(&mut register, Action::Correct, |register| {
        let claim = names::claim(register, &asked.claim, asked.organiser.as_deref())?;
        let before = stands(register, &claim)?;
        settle_corrected::in_its_time(run, register, &claim)?;
        let new = match to {
            Some(price) => Some(at(register, &claim, &before, price)?),
            None => None,
        };
        let subject = format!("{}{}", claim.id, register.corrections_of(claim.seq)?.len());
        let id = CorrectionId::from_bytes(run.world.draw("correction", subject.as_bytes()));
        let (collected, due) = new
            .as_ref()
            .map_or((Money::ZERO, Money::ZERO), |new| (new.collected, new.due));
        let new = NewCorrection {
            id,
            reason,
            split: new.map(|new| new.split),
            collected,
            due,
        };
        let stamp = run.stamp();
        register.add_correction(claim.seq, &new, (run.on, stamp.who(), &stamp.at))?;
        let after = register.standing(claim.seq)?.ok_or_else(Error::bug)?;
        let (organiser, _) = names::organiser(register, &claim.organiser)?;
        let subject = Subject {
            organiser: Some(organiser),
            count: Some(1),
            ..Subject::default()
        };
        Ok(((claim, before, after), subject))
    })?;
    let user: Vec<_> = register.user_of_claim(claim.seq)?.into_iter().collect();
    run.note_look(&mut register, &user)?;
    show(run, &claim, &before, &after)?;
    tell(run, &register, &claim, (&before, &after))?;
    run.tell_if_dry();
    Ok(())
}

/// What stands of a claim that can be corrected now.
fn stands(register: &Register, claim: &ClaimLine) -> Result<Standing> {
    let reference = claim.reference.as_str();
    match claim.decision {
        Decision::Open => {
            return Err(Error::refused(said!("correct-open", claim = reference))
                .hint(said!("correct-open-hint", claim = reference)));
        }
        Decision::Refused => {
            return Err(Error::refused(said!("correct-refused", claim = reference))
                .hint(said!("correct-refused-hint")));
        }
        Decision::Accepted => {}
    }
    let corrections = register.corrections_of(claim.seq)?;
    if let Some(cancelled) = corrections.iter().find(|one| one.cancelled) {
        let said = said!(
            "correct-cancelled",
            claim = reference,
            on = cancelled.recorded_on,
            by = cancelled.recorded_by.as_str()
        );
        return Err(Error::refused(said).hint(said!("correct-refused-hint")));
    }
    if let Some(waits) = corrections.iter().find(|one| one.within.is_none()) {
        let said = said!(
            "correct-waits",
            claim = reference,
            on = waits.recorded_on,
            price = waits.price
        );
        return Err(Error::refused(said).hint(waits_for(register, claim)?));
    }
    register.standing(claim.seq)?.ok_or_else(Error::bug)
}

/// When a second correction may follow.
fn waits_for(register: &Register, claim: &ClaimLine) -> Result<Said> {
    if register.refund_claim(claim.seq)?.is_some() {
        return Ok(said!("correct-waits-refund-hint"));
    }
    let found = settle_corrected::waits_for(register, claim.month)?;
    Ok(match found {
        Some((from, run)) => said!("correct-waits-hint", from = from, run = run.to_string()),
        None => said!("correct-waits-free-hint"),
    })
}

/// The new amounts by the rule that priced the claim.
fn at(register: &Register, claim: &ClaimLine, before: &Standing, price: Money) -> Result<Amounts> {
    let reference = claim.reference.as_str();
    if before.price == price {
        return Err(
            Error::refused(said!("correct-same", claim = reference, price = price))
                .hint(said!("correct-same-hint", claim = reference)),
        );
    }
    let asked = register.refund_claim(claim.seq)?;
    if let Some(paid) = asked.map(|asked| asked.paid).filter(|paid| price > *paid) {
        let said = said!("correct-more-than-paid", claim = reference, paid = paid);
        return Err(Error::refused(said).hint(said!("correct-more-than-paid-hint")));
    }
    let priced = register
        .claim_as_priced(claim.seq)?
        .ok_or_else(Error::bug)?;
    let mut recompute = Recompute::new(register)?;
    let otherwise = |why: Said| {
        let mut error = Error::refused(said!(
            "correct-not-priced",
            claim = reference,
            price = price
        ));
        error.said.push(why);
        error.hint(said!("correct-not-priced-hint", claim = reference))
    };
    let again = recompute.again(&priced)?.map_err(otherwise)?;
    recompute.at(&priced, &again, price)?.map_err(otherwise)
}

/// Each amount before and after.
fn show(run: &mut Run<'_>, claim: &ClaimLine, before: &Standing, after: &Standing) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("key"),
        Column::figure("before"),
        Column::figure("after"),
        Column::figure("difference"),
    ]);
    let mut row = |key: String, said: Said, before: Money, after: Money| {
        let difference = after.checked_sub(before).ok_or_else(Error::bug)?;
        grid.row(vec![
            Cell::Text(claim.reference.clone()),
            Cell::word(key, said),
            Cell::Money(before),
            Cell::Money(after),
            Cell::Money(difference),
        ]);
        Ok::<(), Error>(())
    };
    let line = |key: &str| key.to_owned();
    row(
        line("price"),
        said!("claim-line-price"),
        before.price,
        after.price,
    )?;
    let mut parties: BTreeMap<&Role, [Money; 2]> = BTreeMap::new();
    for (at, shares) in [&before.shares, &after.shares].into_iter().enumerate() {
        for Share { role, amount } in shares {
            parties.entry(role).or_default()[at] = *amount;
        }
    }
    for (role, [was, is]) in parties {
        let (key, said) = party(role);
        row(key, said, was, is)?;
    }
    row(
        line("collected"),
        said!("correct-collected"),
        before.collected,
        after.collected,
    )?;
    row(line("due"), said!("claim-line-due"), before.due, after.due)?;
    run.show(&grid)
}

/// A party as machines and as people read it.
pub fn party(role: &Role) -> (String, Said) {
    match role {
        Role::Holder => ("holder".to_owned(), said!("share-holder")),
        Role::Organiser => ("organiser".to_owned(), said!("share-organiser")),
        Role::Fund(fund) => {
            let fund = fund.0.as_str();
            (format!("fund:{fund}"), said!("share-fund", fund = fund))
        }
    }
}

/// What the funds bear.
fn funds(standing: &Standing) -> Money {
    let shares = standing.shares.iter();
    let funds = shares.filter(|share| matches!(share.role, Role::Fund(_)));
    funds.map(|share| share.amount).sum()
}

/// Where it goes.
fn tell(
    run: &mut Run<'_>,
    register: &Register,
    claim: &ClaimLine,
    (before, after): (&Standing, &Standing),
) -> Result<()> {
    let reference = claim.reference.as_str();
    if after.cancelled {
        run.tell(&said!("correct-now-cancelled", claim = reference));
    } else {
        run.tell(&said!(
            "correct-now",
            claim = reference,
            price = after.price
        ));
    }
    let priced = register
        .claim_as_priced(claim.seq)?
        .ok_or_else(Error::bug)?;
    if priced.inputs.limits == Limits::Held && funds(after) > funds(before) {
        run.warn(&said!("correct-limits"));
    }
    if priced.inputs.route == Route::Refund {
        run.tell(&said!("correct-goes-refund"));
        return Ok(());
    }
    let next = open_month(run.on, &register.closed_runs()?);
    match register.statement_of(claim.seq)? {
        Some(number) => run.tell(&said!("correct-goes", number = number, month = next)),
        None => run.tell(&said!("correct-goes-along", month = next)),
    }
    settle_corrected::tell_beside(run, register, claim, (before, after), priced.inputs.route)
}
