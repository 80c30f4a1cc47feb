//! The lists of a kit: codes as fingerprints, what belongs to each sealed until that very code is shown.

use std::fmt;

use super::mac::Keyed;
use super::{Randomness, Secret};

/// A code under the key of one list; sixteen bytes that mean nothing in another list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 16]);

impl Fingerprint {
    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Fingerprint(…)")
    }
}

/// The key of one kit's lists, fresh for each kit.
#[derive(Clone)]
pub struct ListKey {
    secret: Secret,
    print: Keyed,
    stream: Keyed,
}

impl ListKey {
    /// The key with these bytes.
    #[must_use]
    pub fn new(secret: Secret) -> Self {
        let (print, stream) = (
            secret.derive("list-print").keyed(),
            secret.derive("list-entry").keyed(),
        );
        Self {
            secret,
            print,
            stream,
        }
    }

    /// A fresh key for a subject: the kit.
    pub fn fresh(random: &dyn Randomness, subject: &[u8]) -> Self {
        Self::new(Secret::fresh(random, "list-key", subject))
    }

    /// The bytes, to be laid in the kit.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        self.secret.bytes()
    }

    /// The fingerprint of a canonical code.
    #[must_use]
    pub fn fingerprint(&self, canonical: &str) -> Fingerprint {
        Fingerprint(self.print.short(&[canonical.as_bytes()]))
    }

    /// Seals an entry under the code it belongs to. Sealing twice opens: it is one exclusive-or with a keystream.
    #[must_use]
    pub fn seal_entry(&self, canonical: &str, entry: &[u8; 32]) -> [u8; 32] {
        let stream = self.stream.mac(&[canonical.as_bytes()]);
        std::array::from_fn(|place| entry[place] ^ stream[place])
    }

    /// Opens what [`ListKey::seal_entry`] sealed.
    #[must_use]
    pub fn open_entry(&self, canonical: &str, sealed: &[u8; 32]) -> [u8; 32] {
        self.seal_entry(canonical, sealed)
    }

    /// The decoys of a list: entries that nobody without the municipality's secret can tell from true ones.
    #[must_use]
    pub fn decoys(&self, municipal: &Secret, list: &str) -> Decoys {
        let mixed = municipal
            .derive("decoys")
            .keyed()
            .mac(&[self.bytes(), list.as_bytes()]);
        Decoys(Secret::from_bytes(mixed).keyed())
    }
}

impl fmt::Debug for ListKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ListKey(…)")
    }
}

/// The decoys of one list of one kit.
pub struct Decoys(Keyed);

impl Decoys {
    /// The decoy with this number: a fingerprint and a sealed entry.
    #[must_use]
    pub fn decoy(&self, number: u64) -> (Fingerprint, [u8; 32]) {
        let number = number.to_be_bytes();
        (
            Fingerprint(self.0.short(&[b"print", &number])),
            self.0.mac(&[b"entry", &number]),
        )
    }
}

impl fmt::Debug for Decoys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Decoys(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_opens_with_its_own_code_and_kit_only() {
        let list = ListKey::new(Secret::from_bytes([1; 32]));
        let sealed = list.seal_entry("7KQ2M9FDXT0AH", &[5; 32]);
        assert_eq!(list.open_entry("7KQ2M9FDXT0AH", &sealed), [5; 32]);
        assert_ne!(list.open_entry("7KQ2M9FDXT0AJ", &sealed), [5; 32]);
        let other = ListKey::new(Secret::from_bytes([2; 32]));
        assert_ne!(other.open_entry("7KQ2M9FDXT0AH", &sealed), [5; 32]);
        assert_ne!(
            other.fingerprint("7KQ2M9FDXT0AH"),
            list.fingerprint("7KQ2M9FDXT0AH")
        );
        assert_ne!(sealed[..16], list.fingerprint("7KQ2M9FDXT0AH").bytes()[..]);
    }

    #[test]
    fn decoys_differ_by_list_kit_and_municipality() {
        let town = Secret::from_bytes([3; 32]);
        let list = ListKey::new(Secret::from_bytes([1; 32]));
        let other = ListKey::new(Secret::from_bytes([2; 32]));
        let first = list.decoys(&town, "passes").decoy(0);
        assert_eq!(first, list.decoys(&town, "passes").decoy(0));
        for different in [
            list.decoys(&town, "passes").decoy(1),
            list.decoys(&town, "vouchers").decoy(0),
            other.decoys(&town, "passes").decoy(0),
            list.decoys(&Secret::from_bytes([4; 32]), "passes").decoy(0),
        ] {
            assert_ne!(first.0, different.0);
            assert_ne!(first.1, different.1);
        }
    }
}
