//! What an offer is in the facts that the scheme declares of offers: whether it is subsidised, how many nights.

use crate::commands::vocabulary::{nearest, wrong};
use crate::domain::{Quantity, Said};
use crate::error::{Error, Result};
use crate::register::Offer;
use crate::rules::{FactLevel, FactWord, Scheme};
use crate::said;

/// Facts that every file of offers has a column for, declared or not.
const COLUMNS: [&str; 2] = ["nights", "places"];

/// The facts a scheme declares of offers.
fn declared(scheme: &Scheme) -> impl Iterator<Item = &FactWord> {
    let of_offers = |word: &&FactWord| word.level == FactLevel::Offer;
    scheme.facts.iter().filter(of_offers)
}

/// The columns a file of offers may have for them.
pub fn columns(scheme: &Scheme) -> Vec<String> {
    declared(scheme)
        .map(|word| word.name.to_lowercase())
        .filter(|name| !COLUMNS.contains(&name.as_str()))
        .collect()
}

/// What is wrong with the value of a fact; nothing of one that is not declared.
pub fn fault(scheme: &Scheme, name: &str, value: Quantity, in_words: bool) -> Option<Said> {
    let word = declared(scheme).find(|word| word.name.eq_ignore_ascii_case(name))?;
    wrong(word, value, in_words)
}

/// The name of a fact as the scheme writes it.
pub fn as_declared(scheme: &Scheme, name: &str) -> String {
    let word = declared(scheme).find(|word| word.name.eq_ignore_ascii_case(name));
    word.map_or(name, |word| word.name.as_str()).to_owned()
}

/// Puts a fact in the place of what was known of it.
pub fn set(facts: &mut Vec<(String, i64)>, name: String, value: Quantity) {
    facts.retain(|(known, _)| *known != name);
    facts.push((name, value.hundredths()));
    facts.sort();
}

/// Reads `subsidised=ja`, each a fact the scheme declares of offers, into an offer typed at the desk.
///
/// # Errors
/// When one is no such fact, or its value is not what it counts.
pub fn typed(scheme: &Scheme, texts: &[String], offer: &mut Offer) -> Result<()> {
    for text in texts {
        let (name, value) = one(text)?;
        let Some(word) = declared(scheme).find(|word| word.name == name) else {
            return Err(Error::usage(unknown(name, declared(scheme))));
        };
        let value = quantity(word, value)?;
        match name {
            "nights" => offer.nights = value.as_count(),
            "places" => offer.places = value.as_count(),
            _ => set(&mut offer.facts, name.to_owned(), value),
        }
    }
    Ok(())
}

/// The name and the value of `name=value`.
///
/// # Errors
/// When it is not of that form.
pub fn one(text: &str) -> Result<(&str, &str)> {
    let parts = text.split_once('=');
    let parts = parts.map(|(name, value)| (name.trim(), value.trim()));
    let parts = parts.filter(|(name, value)| !name.is_empty() && !value.is_empty());
    parts.ok_or_else(|| Error::usage(said!("offer-fact-form", value = text)))
}

/// The value of a fact, as far as it is what the fact counts.
///
/// # Errors
/// When it is not.
pub fn quantity(word: &FactWord, text: &str) -> Result<Quantity> {
    let in_words = Quantity::of_yes_no(text);
    let value = match in_words {
        Some(value) => value,
        None => text.parse().map_err(Error::usage)?,
    };
    wrong(word, value, in_words.is_some()).map_or(Ok(value), |said| Err(Error::usage(said)))
}

/// That the scheme declares no such fact, and which it does.
pub fn unknown<'s>(name: &str, known: impl Iterator<Item = &'s FactWord>) -> Said {
    let known = nearest(name, known.map(|word| word.name.as_str()));
    if known.is_empty() {
        said!("offer-fact-unknown-none", fact = name)
    } else {
        said!("offer-fact-unknown", fact = name, known = known)
    }
}
