//! Bank accounts: IBAN and BIC.

use std::fmt;
use std::str::FromStr;

use super::Said;
use super::compact::{compact, number};
use crate::said;

/// A bank account number (IBAN) of any country, without spaces.
///
/// Structure, length and check digits follow the IBAN registry. A Belgian account must have right national check digits too
/// (first ten digits mod 97, written 97 when 0): most checkers leave that out, and such a payment comes back. A Belgian bank code that is
/// on no list is accepted: lists age (stdnum refuses even the textbook example). Spaces, dots and dashes may group the characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(String);

impl Iban {
    /// The account without spaces: what a payment file carries.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.0
    }

    /// The country code, such as `BE`.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

/// Errors: `iban-shape`, `iban-check`, `iban-national-check`.
impl FromStr for Iban {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let bare = compact(text);
        if bare.starts_with("BE") && bare.len() != 16 {
            return Err(said!("iban-shape", value = text));
        }
        match bare.parse::<iban::Iban>() {
            Ok(_) => {}
            Err(iban::ParseIbanError::InvalidBaseIban {
                source: iban::ParseBaseIbanError::InvalidChecksum,
            }) => return Err(said!("iban-check", value = text)),
            Err(_) => return Err(said!("iban-shape", value = text)),
        }
        if bare.starts_with("BE") {
            let check = bare.get(14..).and_then(number);
            let expected = bare
                .get(4..14)
                .and_then(number)
                .map(|account| match account % 97 {
                    0 => 97,
                    rest => rest,
                });
            if check != expected {
                return Err(said!("iban-national-check", value = text));
            }
        }
        Ok(Self(bare))
    }
}

/// In groups of four: `BE68 5390 0754 7034`.
impl fmt::Display for Iban {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                out.write_str(" ")?;
            }
            write!(out, "{character}")?;
        }
        Ok(())
    }
}

/// The identification of a bank (BIC): six letters, two letters or digits, and a branch of three or none.
///
/// Only the shape is checked. Of the two pain.001 versions the stricter pattern counts, so that both accept it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bic(String);

/// Error: `bic-shape`.
impl FromStr for Bic {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let bare = compact(text);
        let holds = bare.bytes().enumerate().all(|(place, byte)| match place {
            0..=5 => byte.is_ascii_uppercase(),
            6 => byte.is_ascii_uppercase() || matches!(byte, b'2'..=b'9'),
            7 => (byte.is_ascii_uppercase() && byte != b'O') || byte.is_ascii_digit(),
            _ => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        });
        if holds && matches!(bare.len(), 8 | 11) {
            Ok(Self(bare))
        } else {
            Err(said!("bic-shape", value = text))
        }
    }
}

impl fmt::Display for Bic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::vectors::vectors;
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let (mut good, mut bad) = (0, 0);
        for row in vectors("iban_vectors.csv") {
            let national_fault = row[3] == "InvalidChecksum";
            let valid = row[2] == "1" || (row[5] == "1" && !national_fault);
            match row[0].parse::<Iban>() {
                Ok(iban) => {
                    assert!(valid, "{row:?}");
                    assert_eq!(iban.canonical(), row[1]);
                    assert_eq!(iban.to_string().parse::<Iban>().unwrap(), iban);
                    good += 1;
                    let bic = row[7];
                    assert!(bic.is_empty() || bic.parse::<Bic>().is_ok(), "{bic}");
                }
                Err(said) => {
                    assert!(!valid, "{row:?} {said:?}");
                    bad += 1;
                }
            }
        }
        assert_eq!((good, bad), (144, 89));
    }

    #[test]
    fn each_fault_has_its_own_name() {
        for (text, key) in [
            ("BE41091811735141", "iban-national-check"),
            ("BE69539007547034", "iban-check"),
            ("BE6853900754703", "iban-shape"),
            ("539-0075470-34", "iban-shape"),
            ("", "iban-shape"),
        ] {
            assert_eq!(text.parse::<Iban>().unwrap_err().key, key, "{text}");
        }
        for text in ["", "GKCCBEB", "GKCCBEBBXX", "1KCCBEBB", "GKCCBEBBé"] {
            assert_eq!(text.parse::<Bic>().unwrap_err().key, "bic-shape");
        }
    }
}
