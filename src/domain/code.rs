//! The codes people carry: the pass number and the voucher code, alike to the eye and never the same.

mod check;
mod unwanted;

use std::fmt;
use std::str::FromStr;

use super::Said;
use crate::said;
use check::check_of;
use unwanted::is_unwanted;

/// Crockford's base 32: no I, L, O or U, so that a code survives a telephone.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY: usize = 12;
const LENGTH: usize = BODY + 1;
/// What the check character of a pass number is computed over, before the twelve.
const PASS: &[u8] = b"";
/// The same for a voucher code.
const VOUCHER: &[u8] = b"V";

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $prefix:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; LENGTH]);

        impl $name {
            /// A fresh one from randomness and nothing else. `random` fills a buffer with new bytes at every call.
            pub fn new(random: impl FnMut(&mut [u8])) -> Self {
                Self(draw($prefix, random))
            }

            /// The thirteen characters without hyphens: what is fingerprinted and stored.
            #[must_use]
            pub fn canonical(&self) -> &str {
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                let text = self.canonical();
                write!(out, "{}-{}-{}", &text[..4], &text[4..8], &text[8..])
            }
        }

        /// Shows the first four characters only: a code in a log can be redeemed.
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, concat!(stringify!($name), "({}-…)"), &self.canonical()[..4])
            }
        }

        impl FromStr for $name {
            type Err = Said;

            /// Reads lower case, spaces and hyphens anywhere, O as 0, I and L as 1. Faults never repeat the code.
            fn from_str(text: &str) -> Result<Self, Said> {
                let read = characters(text)?;
                if check_of($prefix, &read[..BODY]) == read[BODY] { Ok(Self(read)) } else { Err(said!("code-check")) }
            }
        }
    )*};
}

codes! {
    /// The number of a pass (pasnummer): twelve random characters and an ISO 7064 MOD 37,36 check character. One series for everybody.
    PassNumber PASS
    /// The code of a voucher (boncode): as a pass number, but its check character is computed over `V` and the twelve,
    /// so that no code is ever both.
    VoucherCode VOUCHER
}

/// What somebody shows at a club: its check character tells which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A pass.
    Pass(PassNumber),
    /// A voucher.
    Voucher(VoucherCode),
}

impl Code {
    /// The thirteen characters without hyphens.
    #[must_use]
    pub fn canonical(&self) -> &str {
        match self {
            Self::Pass(number) => number.canonical(),
            Self::Voucher(code) => code.canonical(),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pass(number) => number.fmt(out),
            Self::Voucher(code) => code.fmt(out),
        }
    }
}

impl FromStr for Code {
    type Err = Said;

    /// As both codes read. Faults: `code-length`, `code-character`, `code-check`.
    fn from_str(text: &str) -> Result<Self, Said> {
        text.parse()
            .map(Self::Pass)
            .or_else(|_| text.parse().map(Self::Voucher))
    }
}

/// Twelve characters and their check; drawn anew until the check is in the alphabet, swaps show and no unwanted word appears.
fn draw(prefix: &[u8], mut random: impl FnMut(&mut [u8])) -> [u8; LENGTH] {
    loop {
        let mut code = [0; LENGTH];
        random(&mut code[..BODY]);
        // 32 divides 256, so the low five bits of a random byte favour no character.
        for byte in &mut code[..BODY] {
            *byte = ALPHABET[usize::from(*byte & 31)];
        }
        code[BODY] = check_of(prefix, &code[..BODY]);
        if ALPHABET.contains(&code[BODY]) && shows_swaps(code) && !is_unwanted(&code) {
            return code;
        }
    }
}

/// Whether two neighbours in the wrong order are always noticed, and not read as a code of the other kind.
///
/// The standard alone misses one such swap in six hundred, and one in thirty-six would turn a pass into a voucher.
fn shows_swaps(code: [u8; LENGTH]) -> bool {
    (0..BODY).all(|place| {
        let mut swapped = code;
        swapped.swap(place, place + 1);
        let reads = |prefix| check_of(prefix, &swapped[..BODY]) == swapped[BODY];
        swapped == code || !(reads(PASS) || reads(VOUCHER))
    })
}

/// The thirteen characters of what was typed, without judging the check character.
fn characters(text: &str) -> Result<[u8; LENGTH], Said> {
    let mut read = [0; LENGTH];
    let mut count = 0;
    for typed in text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
    {
        let character = match typed.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let byte = u8::try_from(character)
            .ok()
            .filter(|byte| ALPHABET.contains(byte))
            .ok_or_else(|| said!("code-character", value = typed))?;
        if let Some(place) = read.get_mut(count) {
            *place = byte;
        }
        count += 1;
    }
    if count == LENGTH {
        Ok(read)
    } else {
        Err(said!("code-length", count = count, expected = LENGTH))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator of bytes: the tests need variety, not secrecy.
    fn bytes(seed: u64) -> impl FnMut(&mut [u8]) {
        let mut state = seed.wrapping_mul(2).wrapping_add(1);
        move |out| {
            for byte in out {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                *byte = state.to_be_bytes()[0];
            }
        }
    }

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        for seed in 0..2_000 {
            let number = PassNumber::new(bytes(seed));
            let shown = number.to_string();
            assert_eq!((shown.len(), &shown[4..5], &shown[9..10]), (15, "-", "-"));
            let sloppy = shown
                .to_lowercase()
                .replace('-', " ")
                .replace('0', "o")
                .replace('1', "l");
            assert_eq!(sloppy.parse::<PassNumber>().unwrap(), number);
            assert_eq!(shown.parse::<Code>().unwrap(), Code::Pass(number));
            assert!(shown.parse::<VoucherCode>().is_err());
            assert!(!is_unwanted(&number.0));
            let voucher = VoucherCode::new(bytes(seed));
            assert_eq!(
                voucher.canonical().parse::<Code>().unwrap(),
                Code::Voucher(voucher)
            );
        }
    }

    #[test]
    fn no_code_is_both_a_pass_and_a_voucher() {
        let mut random = bytes(7);
        for _ in 0..10_000 {
            let mut body = [0; BODY];
            random(&mut body);
            let body = body.map(|byte| ALPHABET[usize::from(byte & 31)]);
            assert_ne!(check_of(PASS, &body), check_of(VOUCHER, &body));
        }
    }

    #[test]
    fn every_wrong_character_and_every_swap_is_noticed() {
        let text = |code: [u8; LENGTH]| String::from_utf8(code.to_vec()).unwrap();
        for seed in 0..300 {
            let (number, voucher) = (
                PassNumber::new(bytes(seed)).0,
                VoucherCode::new(bytes(seed)).0,
            );
            for place in 0..LENGTH {
                for other in ALPHABET {
                    let wrong = |mut code: [u8; LENGTH]| {
                        let differs = code[place] != *other;
                        code[place] = *other;
                        differs.then(|| text(code))
                    };
                    assert!(wrong(number).is_none_or(|wrong| wrong.parse::<PassNumber>().is_err()));
                    assert!(
                        wrong(voucher).is_none_or(|wrong| wrong.parse::<VoucherCode>().is_err())
                    );
                }
            }
            for (code, place) in [number, voucher]
                .into_iter()
                .flat_map(|code| (0..BODY).map(move |place| (code, place)))
            {
                let mut swapped = code;
                swapped.swap(place, place + 1);
                assert!(swapped == code || text(swapped).parse::<Code>().is_err());
            }
        }
    }

    #[test]
    fn any_text_gets_an_answer() {
        let mut random = bytes(3);
        for length in (0..10_000).map(|round| round % 20) {
            let mut noise = vec![0; length];
            random(&mut noise);
            let _ = String::from_utf8_lossy(&noise).parse::<Code>();
        }
        for (text, key) in [
            ("", "code-length"),
            ("7KQ2-M9FD-XT0A", "code-length"),
            ("7KQ2-M9FD-XT0AHH", "code-length"),
            ("7KQ2-M9FD-XTUAH", "code-character"),
            ("7KQ2-M9FD-XTé00", "code-character"),
            ("7KQ2-M9FD-XT0AI", "code-check"),
        ] {
            assert_eq!(text.parse::<Code>().unwrap_err().key, key, "{text}");
        }
    }

    #[test]
    fn a_log_never_holds_a_whole_code() {
        let voucher = VoucherCode::new(bytes(1));
        let logged = format!("{:?} {:?}", voucher, Code::Voucher(voucher));
        assert!(!logged.contains(&voucher.canonical()[4..8]));
    }
}
