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
