//! Crockford's base 32: no I, L, O or U, so that a code survives a telephone; all of it fits a QR code's short letters.

use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};

/// The thirty-two letters, also read in lower case. `None` never happens: the alphabet is fixed.
static CROCKFORD: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut letters = Specification::new();
    letters.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    letters.translate.from.push_str("abcdefghjkmnpqrstvwxyz");
    letters.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ");
    letters.encoding().ok()
});

/// The bytes as letters, five bits each.
#[must_use]
pub fn crockford(bytes: &[u8]) -> String {
    let letters = CROCKFORD.as_ref();
    letters.map_or_else(String::new, |letters| letters.encode(bytes))
}

/// The bytes that [`crockford`] wrote as these letters; `None` when it did not.
#[must_use]
pub fn from_crockford<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes = CROCKFORD.as_ref()?.decode(text.as_bytes()).ok()?;
    bytes.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_have_one_text() {
        assert_eq!(crockford(&[0, 68, 50, 20, 199]), "01234567");
        assert_eq!(from_crockford("01234567"), Some([0, 68, 50, 20, 199]));
        assert_eq!(from_crockford::<5>("abcdefgh"), from_crockford("ABCDEFGH"));
        assert_eq!(crockford(&[255; 64]).len(), 103);
        // The last letter of 64 bytes holds two bits of them; what else it could hold is refused.
        let text = crockford(&[0; 64]);
        assert_eq!(from_crockford(&text), Some([0; 64]));
        assert_eq!(from_crockford::<64>(&format!("{}1", &text[1..])), None);
        for wrong in ["", "0123456", "012345678", "0123456U", "0123456é"] {
            assert_eq!(from_crockford::<5>(wrong), None, "{wrong}");
        }
    }
}
