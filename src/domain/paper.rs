//! What stands in the QR code of a pass or a voucher: issued here, for everybody alike. No tier, no ground, no price of a holder.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::base32::{crockford, from_crockford};
use super::{Code, Money, PassNumber, Said, VoucherCode};
use crate::said;

/// How a pass begins, and a voucher; the digit is the version of the form.
const PASS: &str = "VP1";
const VOUCHER: &str = "VB1";
/// How dates stand in it.
const DAY: &str = "%Y%m%d";
/// The most cents of a value that eleven digits hold.
const MOST: i64 = 99_999_999_999;

/// The name of a pair of keys: eight letters of Crockford's base 32.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 5]);

/// A price class of an offer without its name: eleven letters of Crockford's base 32, the same for the same words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfferMark([u8; 7]);

/// What a voucher is good for, as its QR code says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaperGood {
    /// A value at any offer that takes part: 0 to 999 999 999,99.
    Value(Money),
    /// One offer in one price class.
    Offer(OfferMark),
}

/// What is said of a pass or a voucher, before it is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// A pass: its number and nothing else.
    Pass {
        /// The number.
        number: PassNumber,
    },
    /// A voucher.
    Voucher {
        /// The code.
        code: VoucherCode,
        /// What for.
        good_for: PaperGood,
        /// First day.
        from: NaiveDate,
        /// Last day.
        through: NaiveDate,
    },
}

/// A signed paper. Its text is that of the QR code: capitals, digits and `/`, all passes of one length and all vouchers of one length:
///
/// ```text
/// VP1/<number 13>/<key 8>/<signature 103>
/// VB1/<code 13>/<good for 12>/<from 8>/<through 8>/<key 8>/<signature 103>
/// ```
///
/// Good for: `V` and eleven digits of cents, or `O` and the eleven letters of an [`OfferMark`]. Days: `20261231`. That it reads does
/// not mean that the signature is true.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// What is signed.
    pub paper: Paper,
    /// With which pair of keys.
    pub key: KeyId,
    /// The signature (Ed25519) of [`Paper::message`].
    pub signature: [u8; 64],
}

/// What somebody shows: thirteen characters that were typed, or the text of a QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A pass number or a voucher code.
    Typed(Code),
    /// A QR code.
    Scanned(Signed),
}

impl KeyId {
    /// The name made of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 5]) -> Self {
        Self(bytes)
    }
}

impl OfferMark {
    /// The mark made of these bytes; of the last one bit is not used.
    #[must_use]
    pub const fn from_bytes(mut bytes: [u8; 7]) -> Self {
        bytes[6] &= 0xFE;
        Self(bytes)
    }
}

impl Paper {
    /// The thirteen characters.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Pass { number } => Code::Pass(*number),
            Self::Voucher { code, .. } => Code::Voucher(*code),
        }
    }

    /// What the pair of keys with this name signs: the text of the QR code before the last `/`.
    #[must_use]
    pub fn message(&self, key: KeyId) -> String {
        match self {
            Self::Pass { number } => format!("{PASS}/{}/{key}", number.canonical()),
            Self::Voucher {
                code,
                good_for,
                from,
                through,
            } => format!(
                "{VOUCHER}/{}/{good_for}/{}/{}/{key}",
                code.canonical(),
                from.format(DAY),
                through.format(DAY)
            ),
        }
    }
}

impl Shown {
    /// The thirteen characters.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Typed(code) => *code,
            Self::Scanned(signed) => signed.paper.code(),
        }
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&crockford(&self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "KeyId({self})")
    }
}

impl FromStr for KeyId {
    type Err = Said;

    /// Reads the eight letters; fault `paper-form`.
    fn from_str(text: &str) -> Result<Self, Said> {
        from_crockford(text).map(Self).ok_or_else(form)
    }
}

impl fmt::Display for OfferMark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Seven bytes are twelve letters, of which the last says nothing but one zero bit.
        out.write_str(crockford(&self.0).get(..11).unwrap_or_default())
    }
}

impl fmt::Debug for OfferMark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "OfferMark({self})")
    }
}

impl fmt::Display for PaperGood {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => write!(out, "V{:011}", value.cents().clamp(0, MOST)),
            Self::Offer(mark) => write!(out, "O{mark}"),
        }
    }
}

impl fmt::Display for Signed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.paper.message(self.key);
        write!(out, "{message}/{}", crockford(&self.signature))
    }
}

/// Shows whose it is said to be and no more: the text of a QR code in a log can be redeemed.
impl fmt::Debug for Signed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Signed({:?}, {:?})", self.paper, self.key)
    }
}

impl FromStr for Signed {
    type Err = Said;

    /// Reads what a scanner typed, also in lower case; fault `paper-form`.
    fn from_str(text: &str) -> Result<Self, Said> {
        let text = text.trim().to_ascii_uppercase();
        let fields: Vec<&str> = text.split('/').collect();
        let signed = match fields[..] {
            [PASS, number, key, signature] => signed(pass(number)?, key, signature)?,
            [VOUCHER, code, good, from, through, key, signature] => {
                signed(voucher(code, good, from, through)?, key, signature)?
            }
            _ => return Err(form()),
        };
        // One paper has one text: nothing that the parts above read leniently passes.
        if signed.to_string() == text {
            Ok(signed)
        } else {
            Err(form())
        }
    }
}

impl FromStr for Shown {
    type Err = Said;

    /// Reads either. Faults: those of [`Code`], or `paper-form` where it looks like a QR code.
    fn from_str(text: &str) -> Result<Self, Said> {
        if text.contains('/') {
            text.parse().map(Self::Scanned)
        } else {
            text.parse().map(Self::Typed)
        }
    }
}

fn signed(paper: Paper, key: &str, signature: &str) -> Result<Signed, Said> {
    Ok(Signed {
        paper,
        key: key.parse()?,
        signature: from_crockford(signature).ok_or_else(form)?,
    })
}

fn pass(number: &str) -> Result<Paper, Said> {
    let number = number.parse().map_err(|_| form())?;
    Ok(Paper::Pass { number })
}

fn voucher(code: &str, good: &str, from: &str, through: &str) -> Result<Paper, Said> {
    Ok(Paper::Voucher {
        code: code.parse().map_err(|_| form())?,
        good_for: good_for(good).ok_or_else(form)?,
        from: day(from)?,
        through: day(through)?,
    })
}

fn good_for(text: &str) -> Option<PaperGood> {
    if let Some(cents) = text.strip_prefix('V') {
        let cents = cents.parse().ok()?;
        Some(PaperGood::Value(Money::from_cents(cents)))
    } else {
        let mark = from_crockford(&format!("{}0", text.strip_prefix('O')?))?;
        Some(PaperGood::Offer(OfferMark::from_bytes(mark)))
    }
}

fn day(text: &str) -> Result<NaiveDate, Said> {
    NaiveDate::parse_from_str(text, DAY).map_err(|_| form())
}

fn form() -> Said {
    said!("paper-form")
}

#[cfg(test)]
mod tests;
