//! A secret of 32 bytes and the keys derived from it, one for each purpose and recipient.

use std::fmt;

use zeroize::Zeroizing;

use super::Randomness;
use super::mac::Keyed;

/// The prefix of every derived key's purpose: the layout of the key tree has a version.
const TREE: &[u8] = b"leisure-pass/v1/";

/// Thirty-two secret bytes, wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// The secret that was stored.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A fresh one.
    pub fn fresh(random: &dyn Randomness, purpose: &str, subject: &[u8]) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        random.draw(purpose, subject, bytes.as_mut_slice());
        Self(bytes)
    }

    /// The bytes, to be stored.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key for one purpose: HKDF-SHA256 without salt, with `leisure-pass/v1/` and the purpose as its info.
    ///
    /// The bytes are fixed by `fixtures/vectors/pseudonym_vectors.csv`. Two purposes share nothing.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> Self {
        let extracted = Zeroizing::new(Keyed::new(&[0; 32]).mac(&[self.bytes()]));
        let expanded = Keyed::new(&extracted).mac(&[TREE, purpose.as_bytes(), &[1]]);
        Self::from_bytes(expanded)
    }

    pub(super) fn keyed(&self) -> Keyed {
        Keyed::new(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;

    #[test]
    fn derived_keys_and_codes_have_the_published_bytes() {
        let file = std::fs::read_to_string("fixtures/vectors/pseudonym_vectors.csv").unwrap();
        let mut rows = 0;
        for line in file.lines().skip(1) {
            let fields: Vec<&str> = line.split(',').collect();
            let [_, key, domain, insz, plain, derived, keyed] = fields[..] else {
                panic!("{line}")
            };
            let bytes: [u8; 32] = HEXLOWER.decode(key.as_bytes()).unwrap().try_into().unwrap();
            let secret = Secret::from_bytes(bytes);
            let one_key = secret
                .keyed()
                .mac(&[domain.as_bytes(), &[0], insz.as_bytes()]);
            assert_eq!(HEXLOWER.encode(&one_key), plain);
            let own_key = secret.derive(domain);
            assert_eq!(HEXLOWER.encode(own_key.bytes()), derived);
            let pseudonym = super::super::PseudonymKey::new(&secret, domain).pseudonym(insz);
            assert_eq!(HEXLOWER.encode(pseudonym.bytes()), keyed);
            rows += 1;
        }
        assert_eq!(rows, 240);
    }

    #[test]
    fn a_secret_is_not_shown() {
        assert_eq!(format!("{:?}", Secret::from_bytes([7; 32])), "Secret(…)");
    }
}
