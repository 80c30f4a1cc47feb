//! Keys and what is made with them: pseudonyms, tokens, fingerprints, sealed entries, signatures, commitments, the chain, secrets wrapped
//! with a passphrase, and randomness by purpose.

mod chain;
mod list;
mod mac;
mod pseudonym;
mod randomness;
mod secret;
mod sign;
mod slots;
mod token;
mod wrap;

pub use chain::{Chain, Commitment};
pub use list::{Decoys, Fingerprint, ListKey};
#[cfg(test)]
pub(crate) use mac::made;
pub use pseudonym::{Pseudonym, PseudonymKey};
pub use randomness::{FixedRandomness, OsRandomness, Randomness, draws};
pub use secret::Secret;
pub use sign::{SigningKey, VerifyingKey, offer_mark};
pub use slots::{SlotKey, Slots};
pub use token::{ClubToken, TokenKey, Tokens};
pub use wrap::{Cost, Wrapping};

/// The SHA-256 of some bytes: names a file or a scheme without telling what is in it.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).into()
}

/// The SHA-256 of everything a reader gives, a piece at a time.
///
/// # Errors
/// What the reader reports.
pub fn sha256_of(mut reader: impl std::io::Read) -> std::io::Result<[u8; 32]> {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    let mut piece = [0; 16 * 1024];
    loop {
        match reader.read(&mut piece)? {
            0 => return Ok(hash.finalize().into()),
            length => hash.update(&piece[..length]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_read_in_pieces_has_the_hash_of_the_whole() {
        let bytes: Vec<u8> = (0..50_000_u32).flat_map(u32::to_le_bytes).collect();
        assert_eq!(sha256_of(bytes.as_slice()).unwrap(), sha256(&bytes));
        assert_ne!(sha256_of(&bytes[1..]).unwrap(), sha256(&bytes));
    }
}
