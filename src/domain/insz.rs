//! The national number of a person (INSZ): register number or BIS number, and what may be read from it.

use std::fmt;
use std::str::FromStr;

use super::compact::{compact, number};
use super::{PartialDate, Said, Sex};
use crate::said;

/// A national number (rijksregisternummer or BIS-nummer) whose shape and check digits are right.
///
/// Packages disagree in four places; we choose:
/// - Day 32 to 99 and serial 000 of a register number are refused, as the Crossroads Bank's `SsinType` does (stdnum is lenient).
/// - The century follows from which check digits fit: 97 − (nine digits mod 97), or the same with a `2` in front for people born
///   from 2000 on. Never both fit. A number that fits only the second rule, for a year that is still to come, is refused.
/// - A day that does not exist (31 February) counts as an unknown day: every source accepts such numbers.
/// - Spaces, no-break spaces, dots and dashes may group the digits; slashes, letters and other digits are refused.
///
/// `Debug` hides the number: it belongs in no log.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Insz {
    digits: u64,
    from_2000: bool,
}

impl Insz {
    /// Reads a number of somebody born in `latest_birth_year` at the latest: the year of the day at hand, never of the clock.
    ///
    /// # Errors
    /// `insz-shape`, `insz-date`, `insz-serial`, `insz-check`, or `insz-check-two` when the number may belong to either century.
    pub fn parse(text: &str, latest_birth_year: i32) -> Result<Self, Said> {
        let bare = compact(text);
        let digits = number(&bare)
            .filter(|_| bare.len() == 11)
            .ok_or_else(|| said!("insz-shape", value = text))?;
        let this = Self {
            digits,
            from_2000: false,
        };
        if this.kind_offset().is_none() || this.digits / 100_000 % 100 > 31 {
            return Err(said!("insz-date", value = text));
        }
        let serial = this.serial();
        if serial == 0 && this.kind_offset() == Some(0) {
            return Err(said!("insz-serial", value = text));
        }
        let got = digits % 100;
        let before = 97 - digits / 100 % 97;
        let after = 97 - (digits / 100 + 2_000_000_000) % 97;
        let may_be_young = 2000 + this.short_year() <= i64::from(latest_birth_year);
        if got == before {
            return Ok(this);
        }
        if got == after && may_be_young {
            return Ok(Self {
                digits,
                from_2000: true,
            });
        }
        let two = |check: u64| format!("{check:02}");
        Err(if may_be_young {
            said!(
                "insz-check-two",
                value = text,
                got = two(got),
                first = two(before),
                second = two(after)
            )
        } else {
            said!(
                "insz-check",
                value = text,
                got = two(got),
                expected = two(before)
            )
        })
    }

    /// The eleven digits without separators: the form that is stored and fingerprinted.
    #[must_use]
    pub fn canonical(self) -> String {
        format!("{:011}", self.digits)
    }

    /// The birth date as far as the number tells it; nothing when it stands for a wholly unknown date.
    #[must_use]
    pub fn birth_date(self) -> Option<PartialDate> {
        let month = self.month_digits() - self.kind_offset()?;
        let day = self.digits / 100_000 % 100;
        let century = if self.from_2000 { 2000 } else { 1900 };
        let year = century + self.short_year();
        if self.short_year() == 0 && month == 0 && day == 1 {
            return None;
        }
        let day = if month == 0 { 0 } else { day };
        format!("{year:04}-{month:02}-{day:02}")
            .parse()
            .or_else(|_| format!("{year:04}-{month:02}-00").parse())
            .ok()
    }

    /// The sex, from the parity of the serial; nothing for a BIS number given out before the sex was known (month + 20).
    #[must_use]
    pub fn sex(self) -> Option<Sex> {
        match (self.kind_offset()?, self.serial() % 2) {
            (20, _) => None,
            (_, 1) => Some(Sex::Male),
            _ => Some(Sex::Female),
        }
    }

    /// Whether it is a BIS number: somebody who is not, or not yet, in the register of inhabitants.
    #[must_use]
    pub fn is_bis(self) -> bool {
        self.kind_offset() != Some(0)
    }

    fn short_year(self) -> i64 {
        i64::try_from(self.digits / 1_000_000_000).unwrap_or(i64::MAX)
    }

    fn month_digits(self) -> u64 {
        self.digits / 10_000_000 % 100
    }

    fn serial(self) -> u64 {
        self.digits / 100 % 1000
    }

    /// What was added to the month: 0 for the register, 20 and 40 for BIS numbers without and with a known sex.
    fn kind_offset(self) -> Option<u64> {
        match self.month_digits() {
            0..=12 => Some(0),
            20..=32 => Some(20),
            40..=52 => Some(40),
            _ => None,
        }
    }
}

/// Reads back a number that was accepted before, whatever the year: for what the register itself wrote.
impl FromStr for Insz {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        Self::parse(text, 2099)
    }
}

/// As printed on the identity card: `85.07.30-033.28`.
impl fmt::Display for Insz {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.canonical();
        write!(
            out,
            "{}.{}.{}-{}.{}",
            &all[..2],
            &all[2..4],
            &all[4..6],
            &all[6..9],
            &all[9..]
        )
    }
}

impl fmt::Debug for Insz {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Insz(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::super::vectors::vectors;
    use super::*;
    use crate::domain::Arg;

    #[test]
    fn agrees_with_the_vectors() {
        let mut seen = (0, 0);
        for row in vectors("insz_vectors.csv") {
            let (input, note) = (row[0], row[12]);
            let latest = row[13][..4].parse().unwrap();
            let valid = row[2] == "1" && row[9] == "1";
            let parsed = Insz::parse(input, latest);
            assert_eq!(parsed.is_ok(), valid, "{input} {note}");
            let Ok(insz) = parsed else {
                seen.1 += 1;
                continue;
            };
            seen.0 += 1;
            assert_eq!(insz.canonical(), row[1], "{input}");
            let expected = match (row[5], row[6], row[7]) {
                ("", "", _) => None,
                ("", year, "") => Some(format!("{year}-00-00")),
                ("", year, month) => Some(format!("{year}-{month:0>2}-00")),
                (whole, ..) => Some(whole.to_owned()),
            };
            assert_eq!(
                insz.birth_date().map(|date| date.to_string()),
                expected,
                "{input} {note}"
            );
            let sex = insz.sex().map_or("", |sex| match sex {
                Sex::Male => "M",
                _ => "F",
            });
            assert_eq!(sex, row[8], "{input} {note}");
            assert_eq!(insz.is_bis(), row[4] == "bis", "{input}");
            assert_eq!(insz.to_string().parse::<Insz>().unwrap(), insz);
        }
        assert_eq!(seen, (307, 90));
    }

    #[test]
    fn a_wrong_check_says_what_was_expected() {
        let said = Insz::parse("85.07.30-033.61", 2026).unwrap_err();
        assert_eq!(
            said,
            said!(
                "insz-check",
                value = "85.07.30-033.61",
                got = "61",
                expected = "28"
            )
        );
        let said = Insz::parse("17073003385", 2026).unwrap_err();
        assert_eq!(said.key, "insz-check-two");
        assert_eq!(said.args[3], ("second", Arg::Text("84".to_owned())));
        for (text, key) in [
            ("8507300332", "insz-shape"),
            ("85130100102", "insz-date"),
            ("85079900127", "insz-date"),
            ("85073000061", "insz-serial"),
        ] {
            assert_eq!(Insz::parse(text, 2026).unwrap_err().key, key, "{text}");
        }
    }

    #[test]
    fn the_number_stays_out_of_debug_output() {
        let insz: Insz = "85073003328".parse().unwrap();
        assert_eq!(format!("{insz:?}"), "Insz(…)");
        assert_eq!(insz.to_string(), "85.07.30-033.28");
    }
}
