//! The lists of a kit: codes as fingerprints, what belongs to each sealed until that very code is shown.

use std::fmt;

use super::mac::Keyed;
use super::{Randomness, Secret, Slots};

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
    pub fn seal_entry<const N: usize>(&self, canonical: &str, entry: &[u8; N]) -> [u8; N] {
        let mut sealed = stream(&self.stream, canonical.as_bytes());
        for (byte, plain) in sealed.iter_mut().zip(entry) {
            *byte ^= plain;
        }
        sealed
    }

    /// Opens what [`ListKey::seal_entry`] sealed.
    #[must_use]
    pub fn open_entry<const N: usize>(&self, canonical: &str, sealed: &[u8; N]) -> [u8; N] {
        self.seal_entry(canonical, sealed)
    }

    /// The decoys of a list: entries that nobody without the municipality's secret can tell from true ones.
    #[must_use]
    pub fn decoys(&self, municipal: &Secret, list: &str) -> Decoys {
        Decoys(self.mixed(municipal, list).keyed())
    }

    /// The slots of the kit, whose keys nobody without the municipality's secret can make.
    #[must_use]
    pub fn slots(&self, municipal: &Secret) -> Slots {
        Slots::new(&self.mixed(municipal, "slots"))
    }

    fn mixed(&self, municipal: &Secret, purpose: &str) -> Secret {
        let decoys = municipal.derive("decoys").keyed();
        Secret::from_bytes(decoys.mac(&[self.bytes(), purpose.as_bytes()]))
    }
}

/// Bytes that follow from a key and a subject, as many as are asked for.
fn stream<const N: usize>(keyed: &Keyed, subject: &[u8]) -> [u8; N] {
    let mut bytes = [0; N];
    for (number, block) in (0_u8..).zip(bytes.chunks_mut(32)) {
        let mac = keyed.mac(&[subject, &[number]]);
        block.copy_from_slice(&mac[..block.len()]);
    }
    bytes
}

impl fmt::Debug for ListKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ListKey(…)")
    }
}

/// The decoys of one list of one kit.
pub struct Decoys(Keyed);

impl Decoys {
    /// The bytes of the decoy with this number: a fingerprint and a sealed entry to any eye.
    #[must_use]
    pub fn decoy<const N: usize>(&self, number: u64) -> [u8; N] {
        stream(&self.0, &number.to_be_bytes())
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
        let first = list.decoys(&town, "passes").decoy::<80>(0);
        assert_ne!(first[..32], first[32..64]);
        assert_eq!(first, list.decoys(&town, "passes").decoy(0));
        for different in [
            list.decoys(&town, "passes").decoy(1),
            list.decoys(&town, "vouchers").decoy(0),
            other.decoys(&town, "passes").decoy(0),
            list.decoys(&Secret::from_bytes([4; 32]), "passes").decoy(0),
        ] {
            assert_ne!(first, different);
        }
    }
}
