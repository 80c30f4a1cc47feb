//! A letter as it leaves: one text for everybody. What is added to it is what everybody holds.

use super::card::Card;
use super::slip::Slip;

/// A letter (brief) to one household or person, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The language it is in, as `nl`.
    pub language: String,
    /// From whom: the municipality.
    pub sender: String,
    /// Where people find the sender; empty when it was not said.
    pub contact: Vec<String>,
    /// Name and address, a line each.
    pub to: Vec<String>,
    /// The day, in words.
    pub dated: String,
    /// What it is about.
    pub subject: String,
    /// The text.
    pub paragraphs: Vec<String>,
    /// Passes to be cut out of it.
    pub cards: Vec<Card>,
    /// Vouchers that go with it, sheet by sheet.
    pub slips: Vec<Vec<Slip>>,
}
