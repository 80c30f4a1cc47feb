//! A head of the log: who keeps one can show later that the register is not an older copy.

use std::str::FromStr;

use data_encoding::HEXLOWER;

use crate::commands::run::Run;
use crate::domain::Said;
use crate::error::Result;
use crate::register::Register;
use crate::said;
use crate::seal::Chain;

/// As few characters as say which head is meant.
const LEAST: usize = 16;
const WHOLE: usize = 64;

/// A head as somebody kept it: the whole of it, or its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head(String);

impl Head {
    /// Whether it is this one.
    #[must_use]
    pub fn is(&self, head: Chain) -> bool {
        let nibble = |place: usize| {
            let byte = head.bytes()[place / 2];
            if place.is_multiple_of(2) {
                byte >> 4
            } else {
                byte & 0x0F
            }
        };
        let kept = self.0.chars().enumerate();
        kept.into_iter()
            .all(|(place, sign)| sign.to_digit(16) == Some(nibble(place).into()))
    }
}

/// Reads a head; else `head-not-a-head`.
impl FromStr for Head {
    type Err = Said;

    fn from_str(text: &str) -> std::result::Result<Self, Said> {
        let kept = text.trim();
        let hex = kept.chars().all(|sign| sign.is_ascii_hexdigit());
        if hex && (LEAST..=WHOLE).contains(&kept.len()) {
            return Ok(Self(kept.to_owned()));
        }
        Err(said!("head-not-a-head", value = text, least = LEAST))
    }
}

/// Says the head of the log as it is now.
///
/// # Errors
/// When the register cannot be read.
pub fn tell_head(run: &mut Run<'_>, register: &Register) -> Result<()> {
    let (entries, _, head) = register.log_end()?;
    run.tell(&said!(
        "log-head",
        entries = entries,
        head = HEXLOWER.encode(head.bytes())
    ));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_known_by_its_beginning() {
        let head = Chain::default().next(b"one");
        let whole = HEXLOWER.encode(head.bytes());
        for kept in [
            &whole[..],
            &whole[..16],
            &whole[..17],
            &whole.to_uppercase(),
        ] {
            assert!(kept.parse::<Head>().unwrap().is(head), "{kept}");
            assert!(
                !kept.parse::<Head>().unwrap().is(Chain::default()),
                "{kept}"
            );
        }
        let other = format!(
            "{}{}",
            &whole[..63],
            if whole.ends_with('0') { '1' } else { '0' }
        );
        assert!(!other.parse::<Head>().unwrap().is(head));
        for wrong in [
            "",
            &whole[..15],
            &format!("{whole}0"),
            "gggggggggggggggg",
            "éééééééé",
        ] {
            assert!(wrong.parse::<Head>().is_err(), "{wrong}");
        }
    }
}
