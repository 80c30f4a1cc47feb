//! `claim decide`: staff look at an open claim and accept or refuse it; who and why stay.

use super::judge::{ByHand, Judge};
use super::names;
use super::pricing::collected_and_due;
use super::refund;
use super::run::{Run, typed};
use super::scheme;
use super::settle_correct::party;
use super::settle_corrected::in_its_time;
use crate::cli::ClaimDecide;
use crate::domain::{ClaimReason, FundId, Money, Route, Split, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::label::answer::PublicCode;
use crate::register::{
    Action, Claim, ClaimLine, ClaimPrice, Decision, Limits, Note, NoteCode, RefundClaim, Register,
    Standing, Subject,
};
use crate::said;
use crate::settlement::open_month;

/// What a decision comes to.
type Priced = (ClaimPrice, Split, Option<Note>);
/// The same, or why there is none.
type Judgement = (
    Option<(ClaimPrice, Split)>,
    Option<Note>,
    Option<&'static str>,
);

/// Decides a claim.
///
/// # Errors
/// When it is not open, its voucher was accepted elsewhere, or no rule gives an amount.
pub fn run(run: &mut Run<'_>, asked: &ClaimDecide) -> Result<()> {
    let reason: ClaimReason = typed(&asked.reason)?;
    let holder = asked.holder.as_deref().map(parse_amount).transpose();
    let holder = holder.map_err(Error::usage)?;
    let mut register = run.open()?;
    let (claim, stands) = run.write(&mut register, Action::Decide, |register| {
        let claim = names::claim(register, &asked.claim, asked.organiser.as_deref())?;
        let (handed_in, recorded_at) = open(register, &claim)?;
        in_its_time(run, register, &claim)?;
        let by_hand = match (holder, &asked.fund) {
            (Some(holder), Some(fund)) => Some(agreed(register, &handed_in, holder, fund, run.on)?),
            _ => None,
        };
        let stamp = run.stamp();
        let (decision, code) = if asked.refuse {
            (Decision::Refused, PublicCode::NotValid)
        } else {
            free(register, &claim)?;
            if register.standing(claim.seq)?.is_none() {
                let (price, split, note) = priced(
                    register,
                    &claim,
                    (&handed_in, &recorded_at),
                    by_hand.as_ref(),
                )?;
                register.price_claim(claim.seq, &price, &split)?;
                if let Some(note) = note {
                    register.add_claim_note(claim.seq, note, &stamp.at)?;
                }
            }
            (Decision::Accepted, PublicCode::Ok)
        };
        let why = Some(reason.word());
        register.decide_claim(
            claim.seq,
            decision,
            code.word(),
            why,
            stamp.who(),
            &stamp.at,
        )?;
        let stands = register.standing(claim.seq)?;
        let subject = Subject {
            organiser: Some(handed_in.organiser),
            count: Some(1),
            ..Subject::default()
        };
        Ok(((claim, stands), subject))
    })?;
    let user: Vec<_> = register.user_of_claim(claim.seq)?.into_iter().collect();
    run.note_look(&mut register, &user)?;
    show(run, asked.accept, &claim, stands.as_ref())?;
    tell(run, &register, &claim, asked.accept)?;
    run.tell_if_dry();
    Ok(())
}

/// The claim as it was handed in, while it is open.
fn open(register: &Register, claim: &ClaimLine) -> Result<(Claim, String)> {
    let reference = claim.reference.as_str();
    if claim.decision == Decision::Open {
        return register
            .claim_as_handed_in(claim.seq)?
            .ok_or_else(Error::bug);
    }
    let decided = register
        .decisions_of(claim.seq)?
        .pop()
        .ok_or_else(Error::bug)?;
    let by = decided.by.as_str();
    let error = if claim.decision == Decision::Accepted {
        Error::refused(said!("decide-accepted", claim = reference, by = by))
            .hint(said!("decide-accepted-hint", claim = reference))
    } else {
        Error::refused(said!("decide-refused", claim = reference, by = by))
            .hint(said!("correct-refused-hint"))
    };
    Err(error)
}

/// What was agreed, with a fund that a version of the regulation has.
fn agreed(
    register: &Register,
    claim: &Claim,
    holder: Money,
    fund: &str,
    on: chrono::NaiveDate,
) -> Result<ByHand> {
    if holder > claim.price {
        let said = said!("decide-holder-above", holder = holder, price = claim.price);
        return Err(Error::usage(said));
    }
    let in_force = scheme::in_force(register, on)?;
    let fund = FundId(fund.trim().to_owned());
    if in_force.scheme.fund(&fund).is_none() {
        let known = in_force.scheme.funds.iter().map(|one| one.id.0.clone());
        let known: Vec<String> = known.collect();
        let said = said!("decide-fund-unknown", fund = fund.0.as_str(), known = known);
        return Err(Error::usage(said));
    }
    Ok(ByHand { holder, fund })
}

/// That no other claim on the same voucher was accepted.
fn free(register: &Register, claim: &ClaimLine) -> Result<()> {
    let others = register.claims_on_the_same_voucher(claim.seq)?;
    let accepted = others.iter().find(|one| one.decision == Decision::Accepted);
    accepted.map_or(Ok(()), |other| {
        let (reference, club) = (other.reference.as_str(), other.organiser.as_str());
        let said = said!(
            "decide-voucher-accepted",
            claim = claim.reference.as_str(),
            other = reference,
            club = club
        );
        Err(Error::refused(said).hint(said!(
            "decide-voucher-accepted-hint",
            other = reference,
            club = club
        )))
    })
}

/// The price by the judge of the import, with the doubt set aside.
fn priced(
    register: &Register,
    claim: &ClaimLine,
    (handed_in, recorded_at): (&Claim, &str),
    by_hand: Option<&ByHand>,
) -> Result<Priced> {
    let (priced, note, why) = match register.refund_claim(claim.seq)? {
        Some(asked) if by_hand.is_none() => {
            repaid(register, claim.seq, (handed_in, recorded_at), &asked)?
        }
        asked => {
            let verdict = Judge::new(register)?.accept(handed_in, recorded_at, by_hand)?;
            let priced = match asked {
                Some(_) => verdict.priced.map(to_the_household),
                None => verdict.priced,
            };
            (priced, verdict.note, verdict.reason)
        }
    };
    if let Some((price, split)) = priced {
        return Ok((price, split, note));
    }
    let reference = claim.reference.as_str();
    let why = super::claim::reason(why.unwrap_or_default());
    let said = said!("decide-not-priced", claim = reference, why = why);
    Err(Error::refused(said).hint(said!("decide-not-priced-hint", claim = reference)))
}

/// What was agreed of what a holder paid in full: the club has its whole price, and nothing is due to it.
fn to_the_household((price, split): (ClaimPrice, Split)) -> (ClaimPrice, Split) {
    let route = Route::Refund;
    let (collected, due) = collected_and_due(route, &split);
    let price = ClaimPrice {
        route,
        collected,
        due,
        ..price
    };
    (price, split)
}

/// What a holder paid in full, judged again once staff have looked.
fn repaid(
    register: &Register,
    seq: i64,
    (claim, recorded_at): (&Claim, &str),
    asked: &RefundClaim,
) -> Result<Judgement> {
    let id = claim.offer.ok_or_else(Error::bug)?;
    let offer = register
        .offer_known_at(id, recorded_at)?
        .ok_or_else(Error::bug)?;
    let organiser = register.organiser_known_at(offer.organiser, recorded_at)?;
    let judged = refund::judge::judge(
        register,
        refund::judge::Asked {
            person: asked.person,
            offer: (id, &offer),
            organiser: &organiser.ok_or_else(Error::bug)?,
            paid: asked.paid,
            paid_on: asked.paid_on,
            used_on: claim.redeemed_on,
            handed_in_on: register.handed_in_on(seq)?.ok_or_else(Error::bug)?,
            known_at: Some(recorded_at),
            proofs: &[],
            looked_at: true,
        },
    )?;
    let passed = |(price, _): &(ClaimPrice, Split)| price.limits == Limits::Passed;
    let (code, amount) = (NoteCode::LimitPassed, Money::ZERO);
    let note = judged.priced.as_ref().filter(|priced| passed(priced));
    let note = note.map(|_| Note { code, amount });
    Ok((judged.priced, note, judged.reason))
}

/// How it stands now.
fn show(
    run: &mut Run<'_>,
    accepted: bool,
    claim: &ClaimLine,
    stands: Option<&Standing>,
) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("key"),
        Column::figure("amount"),
    ]);
    let mut row = |key: String, said, amount| {
        grid.row(vec![
            Cell::Text(claim.reference.clone()),
            Cell::word(key, said),
            Cell::Money(amount),
        ]);
    };
    row("price".to_owned(), said!("claim-line-price"), claim.price);
    if let Some(stands) = stands.filter(|_| accepted) {
        for share in &stands.shares {
            let (key, said) = party(&share.role);
            row(key, said, share.amount);
        }
        row(
            "collected".to_owned(),
            said!("correct-collected"),
            stands.collected,
        );
        row("due".to_owned(), said!("claim-line-due"), stands.due);
    }
    run.show(&grid)
}

fn tell(run: &mut Run<'_>, register: &Register, claim: &ClaimLine, accepted: bool) -> Result<()> {
    let reference = claim.reference.as_str();
    if !accepted {
        run.tell(&said!("decide-now-refused", claim = reference));
        return Ok(());
    }
    if register.refund_claim(claim.seq)?.is_some() {
        run.tell(&said!("decide-now-repaid", claim = reference));
        return Ok(());
    }
    let next = open_month(run.on, &register.closed_runs()?);
    run.tell(&said!(
        "decide-now-accepted",
        claim = reference,
        month = next
    ));
    for other in register.claims_on_the_same_voucher(claim.seq)? {
        let (other, club) = (other.reference, other.organiser);
        run.warn(&said!("decide-other-open", other = other, club = club));
    }
    Ok(())
}
