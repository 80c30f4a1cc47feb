//! `redeemed.csv`: what a club hands in. The contract with clubs; nothing in it is about a person.

use chrono::NaiveDate;

use super::fields::{Fields, day, id, text, yes_no};
use super::header::{Column, optional, required};
use super::rows::Record;
use crate::domain::{KitId, Money, Said, parse_amount};
use crate::said;

/// The most characters of a reference.
const LONGEST_REFERENCE: usize = 20;

/// One redemption (inlevering) as the club writes it. Whether it repeats another row is not judged here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedeemedRow {
    /// The club, by the id the municipality gave it.
    pub club_id: String,
    /// The idempotency key: at most 20 of A-Z, 0-9 and `-`; small letters become capitals.
    pub reference: String,
    /// A token or a code typed from paper, as it stands.
    pub voucher: String,
    /// The offer, by its id.
    pub offer: Option<String>,
    /// The price class.
    pub price_class: Option<String>,
    /// The club's own price.
    pub price: Option<Money>,
    /// What was collected for a pass that was typed from paper, where it is not the price.
    pub collected: Option<Money>,
    /// The day of use.
    pub redeemed_on: NaiveDate,
    /// Whether the club's kit could not know the code yet.
    pub provisional: bool,
    /// The kit it was accepted with; absent where somebody typed the file.
    pub kit: Option<KitId>,
}

impl Record for RedeemedRow {
    const COLUMNS: &'static [Column] = &[
        required("club_id"),
        required("reference"),
        required("voucher"),
        optional("offer"),
        optional("price_class"),
        optional("price"),
        required("redeemed_on"),
        optional("provisional"),
        optional("kit"),
        optional("collected"),
    ];
    const FILLED: &'static [&'static str] = &["club_id", "reference"];
    type Memory = ();

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let club_id = fields.needed("club_id", id);
        let reference = fields.needed("reference", reference);
        let voucher = fields.needed("voucher", text);
        let offer = fields.maybe("offer", id);
        let price_class = fields.maybe("price_class", text);
        let price = fields.maybe("price", parse_amount);
        let redeemed_on = fields.needed("redeemed_on", day);
        let provisional = fields.maybe("provisional", yes_no);
        let kit = fields.maybe("kit", str::parse::<KitId>);
        let collected = fields.maybe("collected", parse_amount);
        Some(Self {
            club_id: club_id?,
            reference: reference?,
            voucher: voucher?,
            offer: offer?,
            price_class: price_class?,
            price: price?,
            collected: collected?,
            redeemed_on: redeemed_on?,
            provisional: provisional?.unwrap_or(false),
            kit: kit?,
        })
    }

    fn compare(&self, (): &mut (), _: &mut Fields<'_>) {}
}

/// A reference as it is kept: capitals, digits and `-`, at most 20.
///
/// # Errors
/// `redeemed-reference`.
pub fn reference(cell: &str) -> Result<String, Said> {
    let reference = cell.to_ascii_uppercase();
    let fits = reference
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
    if fits && reference.len() <= LONGEST_REFERENCE {
        Ok(reference)
    } else {
        Err(said!(
            "redeemed-reference",
            value = cell,
            longest = LONGEST_REFERENCE
        ))
    }
}
