//! Pseudonyms of national numbers: matching without the number in clear.

use std::fmt;

use data_encoding::HEXLOWER;

use super::Secret;
use super::mac::Keyed;

/// A keyed code of a national number. Without the key nobody can try all numbers against it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym([u8; 32]);

impl Pseudonym {
    /// The pseudonym that was stored.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Pseudonym {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Pseudonym({}…)", HEXLOWER.encode(&self.0[..4]))
    }
}

/// The key with which one register makes its pseudonyms for one purpose.
pub struct PseudonymKey(Keyed);

impl PseudonymKey {
    /// The key for a purpose, for instance `dossier`.
    #[must_use]
    pub fn new(secret: &Secret, purpose: &str) -> Self {
        Self(secret.derive(purpose).keyed())
    }

    /// The pseudonym of a canonical number: eleven digits, nothing else.
    #[must_use]
    pub fn pseudonym(&self, canonical: &str) -> Pseudonym {
        Pseudonym(self.0.mac(&[canonical.as_bytes()]))
    }
}

impl fmt::Debug for PseudonymKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PseudonymKey(…)")
    }
}
