//! Keys and what is made with them: pseudonyms, tokens, fingerprints, sealed entries, commitments, the chain, and randomness by purpose.

mod chain;
mod list;
mod mac;
mod pseudonym;
mod randomness;
mod secret;
mod token;

pub use chain::{Chain, Commitment};
pub use list::{Decoys, Fingerprint, ListKey};
pub use pseudonym::{Pseudonym, PseudonymKey};
pub use randomness::{FixedRandomness, OsRandomness, Randomness, draws};
pub use secret::Secret;
pub use token::{ClubToken, TokenKey, Tokens};

/// The SHA-256 of some bytes: names a file or a scheme without telling what is in it.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).into()
}
