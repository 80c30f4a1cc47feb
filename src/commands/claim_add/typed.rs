//! What was typed of a refund, read and held against the offer.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use crate::cli::ClaimAdd;
use crate::commands::refund::judge::Asked;
use crate::commands::run::{Run, day};
use crate::commands::{names, pricing};
use crate::domain::{Money, OfferId, PersonId, Said, parse_amount};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, Register};
use crate::rules::Proof;
use crate::said;

/// What was typed, read.
pub struct Typed {
    /// Who asks.
    pub person: PersonId,
    /// The offer, with its identity.
    pub offer: (OfferId, Offer),
    /// Who gives it.
    pub organiser: Organiser,
    /// Its price class.
    pub class: Option<String>,
    /// What the holder paid.
    pub paid: Money,
    /// On which day.
    pub paid_on: NaiveDate,
    /// Day of use.
    pub used_on: NaiveDate,
    /// Day of hand-in.
    pub handed_in_on: NaiveDate,
    /// What came with it.
    pub proofs: Vec<Proof>,
    /// The number on the receipt, as it is compared.
    pub receipt: String,
}

impl Typed {
    /// As it is judged.
    pub fn asked(&self) -> Asked<'_> {
        Asked {
            person: self.person,
            offer: (self.offer.0, &self.offer.1),
            organiser: &self.organiser,
            paid: self.paid,
            paid_on: self.paid_on,
            used_on: self.used_on,
            handed_in_on: self.handed_in_on,
            known_at: None,
            proofs: &self.proofs,
            looked_at: false,
        }
    }
}

/// Reads it.
///
/// # Errors
/// When member or offer is not known, an amount or day cannot be, or the price is another.
pub fn read(run: &Run<'_>, register: &Register, asked: &ClaimAdd) -> Result<Typed> {
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

/// Words that stand before a number and are no part of it.
const LABELS: &[&str] = &[
    "BETAALBEWIJS",
    "BON",
    "FACTUUR",
    "INVOICE",
    "KASTICKET",
    "NO",
    "NR",
    "NUMBER",
    "NUMMER",
    "RECEIPT",
    "TICKET",
];

/// The number on a receipt as it is compared: wide letters as plain ones, letters in one case, no word before it, numbers without the
/// zeros before them, nothing else. A year is a number of its own, also where the rest was written on to it.
fn normal(receipt: &str) -> String {
    let plain: String = receipt.nfkc().flat_map(char::to_uppercase).collect();
    let plain = plain.replace("N°", "NO ");
    let mut runs: Vec<String> = Vec::new();
    let mut last = None;
    for sign in plain.chars() {
        let kind = sign.is_alphanumeric().then(|| sign.is_ascii_digit());
        match (kind, runs.last_mut()) {
            (Some(_), Some(run)) if kind == last => run.push(sign),
            (Some(_), _) => runs.push(sign.into()),
            (None, _) => {}
        }
        last = kind;
    }
    let labels = runs.iter().take(runs.len().saturating_sub(1));
    let labels = labels.take_while(|run| LABELS.contains(&run.as_str()));
    let labels = labels.count();
    runs.drain(..labels);
    runs.iter().map(|run| number(run)).collect()
}

/// A run of digits without the zeros before it, and before what follows a year; letters as they are.
fn number(run: &str) -> String {
    let bare = |digits: &str| match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    };
    if !run.starts_with(|sign: char| sign.is_ascii_digit()) {
        return run.to_owned();
    }
    match run.split_at_checked(4) {
        Some((year, rest)) if year.starts_with("20") && !rest.is_empty() => {
            format!("{year}{}", bare(rest))
        }
        _ => bare(run),
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
            ("A-2026/0118", "A2026118"),
            ("A20260118", "A2026118"),
            ("\u{ff21}-2026/0118", "A2026118"),
            ("nr. A-2026/0118", "A2026118"),
            ("N° A-2026/0118", "A2026118"),
            ("№ A-2026/0118", "A2026118"),
            ("Nr 7", "7"),
            ("factuur nr007", "7"),
            ("nr", "NR"),
            ("2026", "2026"),
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
