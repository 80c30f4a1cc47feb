//! `claim add`: a holder paid a club in full and asks back what the municipality bears. An ordinary receipt is enough, unless the
//! regulation asks more; no club hears of it.

use chrono::NaiveDate;

use super::claim;
use super::names;
use super::pricing;
use super::refund::account;
use super::refund::judge::{Asked, Judged, judge};
use super::run::{Run, day};
use super::settle_close::no_later_than_today;
use crate::cli::ClaimAdd;
use crate::domain::{ClaimId, Money, Month, OfferId, PersonId, Role, Said, parse_amount};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{
    Action, Claim, Decision, Limits, Note, NoteCode, Offer, Organiser, RefundClaim, Register,
    Subject,
};
use crate::rules::Proof;
use crate::said;
use crate::seal::{PseudonymKey, Secret, sha256};
use crate::settlement::open_month;

/// What was typed, read.
struct Typed {
    person: PersonId,
    offer: (OfferId, Offer),
    organiser: Organiser,
    class: Option<String>,
    paid: Money,
    paid_on: NaiveDate,
    used_on: NaiveDate,
    handed_in_on: NaiveDate,
    proofs: Vec<Proof>,
    receipt: String,
}

/// Takes it in, judges it, and says what is repaid.
///
/// # Errors
/// When nothing is ever repaid of it, the receipt came before, or the register cannot be written.
pub fn run(run: &mut Run<'_>, asked: &ClaimAdd) -> Result<()> {
    no_later_than_today(run)?;
    let mut register = run.open()?;
    let typed = read(run, &register, asked)?;
    let account = match &asked.iban {
        Some(iban) => Some(account::typed(iban, asked.account_holder.as_deref())?),
        None => None,
    };
    let (reference, judged, waits) = run.write(&mut register, Action::Add, |register| {
        let secret = register.secret("content")?.ok_or_else(Error::bug)?;
        let key = PseudonymKey::new(&Secret::from_bytes(secret), "receipt");
        let receipt = *key.pseudonym(&typed.receipt).bytes();
        if !asked.another_receipt {
            unused(register, &receipt, &asked.receipt)?;
        }
        let judged = judge(register, typed.asked(asked.another_receipt))?;
        let reference = keep(run, register, &typed, receipt, &judged)?;
        let stamp = run.stamp();
        if let Some(account) = &account {
            account::keep(register, typed.person, account, (stamp.who(), &stamp.at))?;
        }
        let waits = account::payee(register, typed.person, run.on)?.is_none();
        let subject = Subject {
            person: Some(typed.person),
            ..Subject::default()
        };
        Ok(((reference, judged, waits), subject))
    })?;
    show(run, &reference, &typed, &judged)?;
    if judged.unfunded {
        run.warn(&said!("claim-unfunded", count = 1));
    }
    if waits && judged.decision != Decision::Refused {
        run.warn(&said!("refund-no-account-yet", member = &asked.member));
    }
    run.tell_if_dry();
    Ok(())
}

impl Typed {
    fn asked(&self, looked_at: bool) -> Asked<'_> {
        Asked {
            person: self.person,
            offer: (self.offer.0, &self.offer.1),
            organiser: &self.organiser,
            paid: self.paid,
            paid_on: self.paid_on,
            used_on: self.used_on,
            handed_in_on: self.handed_in_on,
            proofs: &self.proofs,
            looked_at,
        }
    }
}

fn read(run: &Run<'_>, register: &Register, asked: &ClaimAdd) -> Result<Typed> {
    let person = names::person(register, &asked.member)?;
    let offer = names::offer(register, &asked.offer)?;
    let organiser = register.organiser(offer.1.organiser)?;
    let paid = parse_amount(&asked.paid).map_err(Error::usage)?;
    if paid == Money::ZERO {
        let value = asked.paid.as_str();
        return Err(Error::usage(said!("refund-paid-nothing", value = value)));
    }
    // Without a day of payment, the day of the command is that day, and it is handed in today.
    let (paid_on, handed_in_on) = match &asked.paid_on {
        Some(text) => (day(text)?, run.on),
        None => (run.on, run.world.today),
    };
    let used_on = asked.used_on.as_deref().map(day).transpose()?;
    let used_on = used_on.unwrap_or(paid_on);
    if let Some(late) = [paid_on, used_on].into_iter().find(|on| *on > handed_in_on) {
        let said = said!("claim-in-the-future", on = late, today = handed_in_on);
        return Err(Error::usage(said));
    }
    let class = class(&offer.1, asked, paid)?;
    let receipt = normal(&asked.receipt);
    if receipt.is_empty() {
        let value = asked.receipt.as_str();
        return Err(Error::usage(said!("refund-receipt-empty", value = value)));
    }
    Ok(Typed {
        person,
        organiser: organiser.ok_or_else(Error::bug)?,
        offer,
        class,
        paid,
        paid_on,
        used_on,
        handed_in_on,
        proofs: proofs(&asked.proof)?,
        receipt,
    })
}

/// The class that was paid for: the one that was named, or the one of this price. Another price counts only when staff say that the
/// receipt shows it.
fn class(offer: &Offer, asked: &ClaimAdd, paid: Money) -> Result<Option<String>> {
    let named = pricing::class(offer, asked.class.as_deref());
    let of_price = || offer.prices.iter().find(|(_, price)| *price == paid);
    let meant = match (&asked.class, named) {
        (_, Some(found)) => Some(found),
        (None, None) => of_price().cloned(),
        (Some(_), None) => None,
    };
    let known: Vec<Said> = offer
        .prices
        .iter()
        .map(|(class, price)| said!("refund-class-price", class = class, price = *price))
        .collect();
    match meant {
        Some((class, price)) if price == paid || asked.price_differs => Ok(Some(class)),
        None if asked.class.is_none() && asked.price_differs => Ok(None),
        _ => {
            let alias = &offer.alias;
            let said = said!(
                "refund-other-price",
                paid = paid,
                offer = alias,
                known = known
            );
            Err(Error::refused(said).hint(said!("refund-other-price-hint")))
        }
    }
}

/// The forms of proof that came with it. The receipt itself is one.
fn proofs(words: &[String]) -> Result<Vec<Proof>> {
    let read = |word: &String| {
        let typed = word.trim().to_lowercase();
        let found = Proof::WORDS.iter().find(|(known, _)| *known == typed);
        let known = || Proof::WORDS.iter().map(|(known, _)| (*known).to_owned());
        let unknown = || {
            let known: Vec<String> = known().collect();
            Error::usage(said!("refund-proof-unknown", value = word, known = known))
        };
        found.map(|(_, proof)| *proof).ok_or_else(unknown)
    };
    let given = words.iter().map(read).chain([Ok(Proof::Receipt)]);
    given.collect()
}

/// The number on a receipt as it is compared: letters in one case, numbers without the zeros before them, nothing else.
fn normal(receipt: &str) -> String {
    let mut bare = String::new();
    let mut inside_number = false;
    let mut zeros = false;
    for letter in receipt.chars() {
        if letter == '0' && !inside_number {
            zeros = true;
            continue;
        }
        let digit = letter.is_ascii_digit();
        if zeros && !digit {
            bare.push('0');
        }
        (inside_number, zeros) = (digit, false);
        if letter.is_alphanumeric() {
            bare.extend(letter.to_uppercase());
        }
    }
    if zeros {
        bare.push('0');
    }
    bare
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

fn show(run: &mut Run<'_>, reference: &str, typed: &Typed, judged: &Judged) -> Result<()> {
    let split = judged.priced.as_ref().map(|(_, split)| split);
    let repaid = split.map(crate::domain::Split::funds);
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
    let sentence = match (judged.decision, repaid) {
        (Decision::Accepted, Some(amount)) => said!(
            "refund-accepted",
            amount = amount,
            paid = typed.paid,
            claim = reference
        ),
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
    };
    run.answer(&[sentence], &grid)?;
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

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn a_receipt_is_the_same_however_it_was_typed() {
        for (typed, bare) in [
            ("2026-0012", "202612"),
            ("2026/12", "202612"),
            (" 2026 012 ", "202612"),
            ("f-2026.12", "F202612"),
            ("Nr 7", "NR7"),
            ("nr007", "NR7"),
            ("100", "100"),
            ("1-00", "10"),
            ("A0B", "A0B"),
            ("é1", "É1"),
            ("0", "0"),
            (" -/ ", ""),
        ] {
            assert_eq!(normal(typed), bare, "{typed}");
        }
    }
}
