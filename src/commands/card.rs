//! Passes as cards: how the town's card looks, and what stands on somebody's.

use super::{names, worded};
use crate::domain::{Paper, Said};
use crate::error::{Error, Result};
use crate::label::card::Card;
use crate::register::{HeldCard, Register};
use crate::render::card::{Look, carries_white};
use crate::render::pdf::Ink;
use crate::said;
use crate::seal::SigningKey;
use crate::text::Catalogue;

/// The colour of the card, and the one that stands out on it.
pub const COLOUR: &str = "card-colour";
/// A deep blue, as long as the town did not choose.
pub const USUAL_COLOUR: &str = "#144B6B";
/// The colour that stands out.
pub const ACCENT: &str = "card-accent";
/// The yellow of a lamp that is on.
pub const USUAL_ACCENT: &str = "#FFC145";

/// Reads the colour of the card, as it is kept.
///
/// # Errors
/// When it is no colour, or so light that nobody could read the white letters on it.
pub fn ground(text: &str) -> std::result::Result<String, Said> {
    let ink: Ink = text.parse()?;
    if carries_white(ink) {
        Ok(ink.to_string())
    } else {
        Err(said!("colour-too-light", value = ink.to_string()))
    }
}

/// Reads the colour that stands out, as it is kept.
///
/// # Errors
/// When it is no colour.
pub fn accent(text: &str) -> std::result::Result<String, Said> {
    text.parse::<Ink>().map(|ink| ink.to_string())
}

/// How the card of this town looks.
///
/// # Errors
/// When the register cannot be read.
pub fn look(register: &Register, catalogue: &Catalogue) -> Result<Look> {
    let ink = |key: &str, usual: &str| -> Result<Ink> {
        let set = register.setting(key)?;
        let text = set.as_deref().unwrap_or(usual);
        text.parse().map_err(|_| Error::bug())
    };
    Ok(Look {
        municipality: names::municipality(register)?,
        name: worded::card_name(register, catalogue.lang().code())?,
        colour: ink(COLOUR, USUAL_COLOUR)?,
        accent: ink(ACCENT, USUAL_ACCENT)?,
    })
}

/// What stands on the card of a pass.
///
/// # Errors
/// When the register holds no number for it.
pub fn card(held: &HeldCard, key: &SigningKey) -> Result<Card> {
    let number = held.number.parse().map_err(|_| Error::bug())?;
    Ok(Card {
        first_name: held.first_name.clone(),
        last_name: held.last_name.clone(),
        signed: key.sign(Paper::Pass { number }),
    })
}
