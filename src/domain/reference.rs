//! The structured communication of Belgian transfers (gestructureerde mededeling, OGM).

use std::fmt;
use std::str::FromStr;

use super::Said;
use super::compact::{compact, number};
use crate::said;

/// A structured communication: ten digits and their remainder by 97, written 97 when it is 0.
///
/// The paper form with stars is accepted as well: a club copies what stands on its form (stdnum refuses it, OCA accepts it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StructuredReference(u64);

impl StructuredReference {
    /// The twelve digits: what a payment file carries.
    #[must_use]
    pub fn digits(self) -> String {
        format!("{:012}", self.0)
    }
}

/// Errors: `ogm-shape`, `ogm-check`.
impl FromStr for StructuredReference {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let bare = compact(text);
        let inner = ["+++", "***"]
            .iter()
            .find_map(|mark| bare.strip_prefix(mark)?.strip_suffix(mark))
            .unwrap_or(&bare)
            .replace('/', "");
        let all = number(&inner)
            .filter(|_| inner.len() == 12)
            .ok_or_else(|| said!("ogm-shape", value = text))?;
        let got = all % 100;
        let expected = match all / 100 % 97 {
            0 => 97,
            rest => rest,
        };
        if got == expected {
            Ok(Self(all))
        } else {
            let (got, expected) = (format!("{got:02}"), format!("{expected:02}"));
            Err(said!(
                "ogm-check",
                value = text,
                got = got,
                expected = expected
            ))
        }
    }
}

/// As printed: `+++546/2663/30149+++`.
impl fmt::Display for StructuredReference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.digits();
        write!(out, "+++{}/{}/{}+++", &all[..3], &all[3..7], &all[7..])
    }
}

#[cfg(test)]
mod tests {
    use super::super::vectors::vectors;
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let (mut good, mut bad) = (0, 0);
        for row in vectors("ogm_vectors.csv") {
            let stars = row[0].starts_with("***") && row[5] == "1";
            let valid = row[2] == "1" || stars;
            match row[0].parse::<StructuredReference>() {
                Ok(reference) => {
                    assert!(valid, "{row:?}");
                    assert_eq!(reference.digits(), row[1].replace('*', ""));
                    assert!(stars || reference.to_string() == row[4], "{row:?}");
                    good += 1;
                }
                Err(said) => {
                    assert!(!valid, "{row:?} {said:?}");
                    bad += 1;
                }
            }
        }
        assert_eq!((good, bad), (144, 73));
    }
}
