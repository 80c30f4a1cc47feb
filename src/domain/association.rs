//! The number of an association in the Flemish register of associations.

use std::fmt;
use std::str::FromStr;

use super::Said;
use super::compact::{compact, number};
use crate::said;

/// A vCode (V and seven digits): also associations in fact, which have no enterprise number, get one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VCode(u64);

/// Error: `vcode-shape`. The code carries no check digit.
impl FromStr for VCode {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        compact(text)
            .strip_prefix('V')
            .filter(|digits| digits.len() == 7)
            .and_then(number)
            .map(Self)
            .ok_or_else(|| said!("vcode-shape", value = text))
    }
}

impl fmt::Display for VCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "V{:07}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_seven_digits() {
        assert_eq!("v0001001".parse::<VCode>().unwrap().to_string(), "V0001001");
        for text in [
            "",
            "V",
            "V000100",
            "V00010011",
            "0001001",
            "VV001001",
            "V000100é",
        ] {
            assert_eq!(text.parse::<VCode>().unwrap_err().key, "vcode-shape");
        }
    }
}
