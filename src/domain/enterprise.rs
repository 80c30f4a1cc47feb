//! The enterprise number of the Crossroads Bank for Enterprises (KBO).

use std::fmt;
use std::str::FromStr;

use super::Said;
use super::compact::{compact, number};
use crate::said;

/// An enterprise number (ondernemingsnummer) of ten digits starting with 0 or 1.
///
/// Old numbers of nine digits get their leading 0; `BE` in front and dots, spaces, dashes or `(0)` are accepted. The check digits
/// are 97 − (first eight mod 97), so 01 to 97; stdnum also accepts 00, 98 and 99, which the register never gives out.
/// Numbers of establishments (2 to 8 in front) are no payee and are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnterpriseNumber(u64);

impl EnterpriseNumber {
    /// The ten digits.
    #[must_use]
    pub fn canonical(self) -> String {
        format!("{:010}", self.0)
    }
}

/// Errors: `kbo-shape`, `kbo-establishment`, `kbo-check`.
impl FromStr for EnterpriseNumber {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let shape = || said!("kbo-shape", value = text);
        let bare = compact(text).replace(['(', ')'], "");
        let digits = bare.strip_prefix("BE").unwrap_or(&bare);
        let all = number(digits)
            .filter(|_| matches!(digits.len(), 9 | 10))
            .ok_or_else(shape)?;
        match all / 1_000_000_000 {
            0 | 1 => {}
            9 => return Err(shape()),
            _ => return Err(said!("kbo-establishment", value = text)),
        }
        if all / 100 == 0 {
            return Err(shape());
        }
        let (got, expected) = (all % 100, 97 - all / 100 % 97);
        if got == expected {
            Ok(Self(all))
        } else {
            let (got, expected) = (format!("{got:02}"), format!("{expected:02}"));
            Err(said!(
                "kbo-check",
                value = text,
                got = got,
                expected = expected
            ))
        }
    }
}

/// As printed: `0212.214.917`.
impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.canonical();
        write!(out, "{}.{}.{}", &all[..4], &all[4..7], &all[7..])
    }
}

#[cfg(test)]
mod tests {
    use super::super::vectors::vectors;
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let mut seen = (0, 0);
        for row in vectors("kbo_vectors.csv") {
            let check = row[1].get(8..10).unwrap_or_default();
            let valid = row[2] == "1" && !matches!(check, "00" | "98" | "99");
            match row[0].parse::<EnterpriseNumber>() {
                Ok(kbo) => {
                    assert!(valid, "{row:?}");
                    assert_eq!(kbo.canonical(), row[1]);
                    assert_eq!(kbo.to_string().parse::<EnterpriseNumber>().unwrap(), kbo);
                    seen.0 += 1;
                }
                Err(said) => {
                    assert!(!valid, "{row:?} {said:?}");
                    seen.1 += 1;
                }
            }
        }
        assert_eq!(seen, (148, 83));
    }

    #[test]
    fn each_fault_has_its_own_name() {
        for (text, key) in [
            ("0212.214.918", "kbo-check"),
            ("2.000.000.339", "kbo-establishment"),
            ("FR0403019261", "kbo-shape"),
            ("0000000097", "kbo-shape"),
        ] {
            assert_eq!(text.parse::<EnterpriseNumber>().unwrap_err().key, key);
        }
    }
}
