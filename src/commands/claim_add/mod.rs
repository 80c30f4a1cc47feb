//! `claim add`: a holder paid a club in full and asks back what the municipality bears. An ordinary receipt is enough, unless the
//! regulation asks more; no club hears of it.

mod typed;

use super::claim;
use super::names;
use super::refund::account;
use super::refund::judge::{Judged, judge};
use super::run::Run;
use super::settle_close::no_later_than_today;
use crate::cli::ClaimAdd;
use crate::domain::{ClaimId, Iban, Money, Month, Role, Said, Split};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{
    Action, Claim, Decision, Limits, Note, NoteCode, RefundClaim, Register, Subject, UsedBefore,
};
use crate::rules::Proof;
use crate::said;
use crate::seal::{PseudonymKey, Secret, sha256};
use crate::settlement::open_month;
use typed::Typed;

/// Takes it in, judges it, and says what is repaid.
///
/// # Errors
/// When nothing is ever repaid of it, the receipt came before, or the register cannot be written.
pub fn run(run: &mut Run<'_>, asked: &ClaimAdd) -> Result<()> {
    no_later_than_today(run)?;
    let mut register = run.open()?;
    let typed = typed::read(run, &register, asked)?;
    let account = match &asked.iban {
        Some(iban) => Some(account::typed(iban, asked.account_holder.as_deref())?),
        None => None,
    };
    let written = run.write(&mut register, Action::Add, |register| {
        let secret = register.secret("content")?.ok_or_else(Error::bug)?;
        let key = PseudonymKey::new(&Secret::from_bytes(secret), "receipt");
        let receipt = *key.pseudonym(&typed.receipt).bytes();
        if !asked.another_receipt {
            unused(register, &receipt, &asked.receipt)?;
        }
        let judged = judge(register, typed.asked())?;
        let reference = keep(run, register, &typed, receipt, &judged)?;
        let stamp = run.stamp();
        if let Some(account) = &account {
            account::keep(register, typed.person, account, (stamp.who(), &stamp.at))?;
        }
        let payee = account::payee(register, typed.person, run.on)?;
        let payee = payee.map(|(_, account)| account.iban);
        let subject = Subject {
            person: Some(typed.person),
            ..Subject::default()
        };
        Ok(((reference, judged, payee), subject))
    });
    let (reference, judged, payee) = run.or_look(&mut register, &[typed.person], written)?;
    let name = names::full_name(&register, typed.person)?;
    show(run, &reference, (&name, payee.as_deref()), &typed, &judged)?;
    if judged.unfunded {
        run.warn(&said!("claim-unfunded", count = 1));
    }
    if payee.is_none() && judged.decision != Decision::Refused {
        run.warn(&said!("refund-no-account-yet", member = &asked.member));
    }
    run.tell_if_dry();
    Ok(())
}

/// That no claim came with this receipt before, for whatever club and in whatever month.
fn unused(register: &Register, receipt: &[u8; 32], typed: &str) -> Result<()> {
    let Some(used) = register.receipt_used(receipt)? else {
        return Ok(());
    };
    let said = said!(
        "refund-receipt-used",
        receipt = typed,
        claim = &used.reference,
        organiser = used.organiser,
        month = used.month
    );
    let hint = said!("refund-receipt-used-hint", claim = used.reference);
    Err(Error::refused(said).hint(hint))
}

/// Keeps the claim, however it was judged; gives its number.
fn keep(
    run: &Run<'_>,
    register: &Register,
    typed: &Typed,
    receipt: [u8; 32],
    judged: &Judged,
) -> Result<String> {
    let reference = names::fresh(run, 'T', |id| {
        Ok(!register.claims_by_reference(id)?.is_empty())
    })?;
    let (offer, organiser) = (typed.offer.0, typed.offer.1.organiser);
    let stamp = run.stamp();
    let subject = [organiser.bytes().as_slice(), reference.as_bytes()].concat();
    let hand_in = run.world.draw("hand-in", &subject);
    let row = format!(
        "{};{};{};{};{}",
        typed.receipt, offer, typed.paid, typed.paid_on, typed.used_on
    );
    let secret = register.secret("content")?.ok_or_else(Error::bug)?;
    let content = PseudonymKey::new(&Secret::from_bytes(secret), "refund").pseudonym(&row);
    let file = sha256(content.bytes());
    register.add_hand_in(
        &hand_in,
        &file,
        1,
        typed.handed_in_on,
        &stamp.at,
        stamp.who(),
    )?;
    let closed = register.closed_runs()?;
    let used_in = Month::of(typed.used_on);
    let seq = register.add_claim(
        &Claim {
            id: ClaimId::from_bytes(run.world.draw("claim", &subject)),
            hand_in,
            organiser,
            reference: reference.clone(),
            content: *content.bytes(),
            voucher: None,
            pass: None,
            offer: Some(offer),
            price_class: typed.class.clone(),
            price: typed.paid,
            redeemed_on: typed.used_on,
            month: open_month(run.on, &closed),
            provisional: false,
            late: closed.iter().any(|one| used_in <= one.run.last()),
        },
        &stamp.at,
    )?;
    register.add_refund_claim(
        seq,
        &RefundClaim {
            person: typed.person,
            paid: typed.paid,
            paid_on: typed.paid_on,
            receipt,
        },
    )?;
    if let Some((price, split)) = &judged.priced {
        register.price_claim(seq, price, split)?;
        if price.limits == Limits::Passed {
            let (code, amount) = (NoteCode::LimitPassed, Money::ZERO);
            register.add_claim_note(seq, Note { code, amount }, &stamp.at)?;
        }
    }
    let (code, reason) = (judged.code.word(), judged.reason);
    register.decide_claim(seq, judged.decision, code, reason, stamp.who(), &stamp.at)?;
    Ok(reference)
}

fn show(
    run: &mut Run<'_>,
    reference: &str,
    (name, iban): (&str, Option<&str>),
    typed: &Typed,
    judged: &Judged,
) -> Result<()> {
    let split = judged.priced.as_ref().map(|(_, split)| split);
    let repaid = split.map(Split::funds);
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("decision"),
        Column::text("reason"),
        Column::figure("price"),
        Column::figure("holder"),
        Column::figure("amount"),
    ]);
    let why = judged.reason;
    grid.row(vec![
        reference.into(),
        Cell::word(judged.decision.word(), claim::decided(judged.decision)),
        why.map_or(Cell::Empty, |code| Cell::word(code, claim::reason(code))),
        typed.paid.into(),
        split.map(|split| split.of(&Role::Holder)).into(),
        repaid.into(),
    ]);
    let sentence = sentence(reference, (name, iban), typed, judged);
    run.answer(&[sentence], &grid)?;
    if let Some(before) = &judged.before {
        run.warn(&match before {
            UsedBefore::Claim(claim) => said!("refund-used-before", claim = claim),
            UsedBefore::Voucher => said!("refund-voucher-out"),
        });
    }
    for (proof, source) in &judged.missing {
        let proof = proof_said(*proof);
        run.warn(&said!(
            "refund-proof-missing",
            proof = proof,
            source = source
        ));
    }
    Ok(())
}

/// What becomes of it, in one sentence.
fn sentence(
    reference: &str,
    (name, iban): (&str, Option<&str>),
    typed: &Typed,
    judged: &Judged,
) -> Said {
    let repaid = judged.priced.as_ref().map(|(_, split)| split.funds());
    let why = judged.reason;
    match (judged.decision, repaid) {
        (Decision::Accepted, Some(amount)) => {
            let (paid, offer) = (typed.paid, typed.offer.1.name.as_str());
            let iban = iban
                .map(str::parse::<Iban>)
                .and_then(std::result::Result::ok);
            match iban {
                Some(iban) => said!(
                    "refund-accepted",
                    name = name,
                    amount = amount,
                    paid = paid,
                    offer = offer,
                    iban = iban.to_string(),
                    claim = reference
                ),
                None => said!(
                    "refund-accepted-no-account",
                    name = name,
                    amount = amount,
                    paid = paid,
                    offer = offer,
                    claim = reference
                ),
            }
        }
        (Decision::Refused, _) | (Decision::Accepted, None) => said!(
            "refund-refused",
            why = claim::reason(why.unwrap_or_default()),
            claim = reference
        ),
        (Decision::Open, _) => said!(
            "refund-open",
            why = claim::reason(why.unwrap_or_default()),
            claim = reference
        ),
    }
}

fn proof_said(proof: Proof) -> Said {
    match proof {
        Proof::Signature => said!("proof-signature"),
        Proof::Stamp => said!("proof-stamp"),
        Proof::Receipt => said!("proof-receipt"),
        Proof::Pass => said!("proof-pass"),
        Proof::Identity => said!("proof-identity"),
        Proof::Agreement => said!("proof-agreement"),
        Proof::Form => said!("proof-form"),
    }
}
