//! Commitments to what was decided, and the chain that shows whether a line was changed, dropped or moved.

use sha2::{Digest, Sha256};

/// A salted hash of something decided. Once the salt is gone, nothing can be tried against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Commitment([u8; 32]);

impl Commitment {
    /// The commitment to these canonical bytes.
    #[must_use]
    pub fn new(salt: &[u8; 32], canonical: &[u8]) -> Self {
        Self(
            Sha256::new()
                .chain_update(salt)
                .chain_update(canonical)
                .finalize()
                .into(),
        )
    }

    /// The commitment that was stored.
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

/// The head of a hash chain over canonical lines: each head is the hash of the one before, the line's length and the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Chain([u8; 32]);

impl Chain {
    /// The head that was stored; `Chain::default()` is the head before the first line.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The head after one more line.
    #[must_use]
    pub fn next(self, line: &[u8]) -> Self {
        let length = (line.len() as u64).to_be_bytes();
        Self(
            Sha256::new()
                .chain_update(self.0)
                .chain_update(length)
                .chain_update(line)
                .finalize()
                .into(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;

    fn head(lines: &[&str]) -> Chain {
        lines
            .iter()
            .fold(Chain::default(), |head, line| head.next(line.as_bytes()))
    }

    #[test]
    fn the_head_knows_every_line_its_bounds_and_its_place() {
        let whole = head(&["one", "two", "three"]);
        for other in [
            &["one", "two"][..],
            &["two", "one", "three"],
            &["one", "twothree"],
            &["onetwo", "three"],
            &["one", "two", "three", ""],
            &["one", "twO", "three"],
        ] {
            assert_ne!(head(other), whole);
        }
        assert_eq!(
            Chain::from_bytes(*head(&["one", "two"]).bytes()).next(b"three"),
            whole
        );
    }

    #[test]
    fn a_commitment_is_the_hash_of_salt_and_bytes() {
        let made = Commitment::new(&[0; 32], b"abc");
        assert_eq!(made, Commitment::from_bytes(*made.bytes()));
        assert_ne!(made, Commitment::new(&[1; 32], b"abc"));
        // The bytes that sha256sum gives for 32 zero bytes and `abc`.
        assert_eq!(
            HEXLOWER.encode(made.bytes()),
            "365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370"
        );
    }
}
