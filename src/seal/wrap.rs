//! A secret wrapped with a passphrase: Argon2id makes a key of the passphrase, XChaCha20-Poly1305 wraps the secret with it.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// What it costs to try one passphrase. The bounds keep a hostile file from asking for all of a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// 64 MiB, three passes, one lane: a fraction of a second for who knows the passphrase.
    pub const HOUSE: Self = Self {
        memory: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// Memory in KiB (at most 1 GiB), passes (at most 32) and lanes (at most 16).
    #[must_use]
    pub fn new(memory: u32, passes: u32, lanes: u32) -> Option<Self> {
        let bounded = memory <= 1024 * 1024 && passes <= 32 && lanes <= 16;
        Params::new(memory, passes, lanes, Some(32)).ok()?;
        bounded.then_some(Self {
            memory,
            passes,
            lanes,
        })
    }

    /// Memory in KiB, passes, lanes.
    #[must_use]
    pub const fn figures(self) -> [u32; 3] {
        [self.memory, self.passes, self.lanes]
    }
}

/// The open half of a wrapping: what is needed, beside the passphrase, to undo it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrapping {
    /// What one try costs.
    pub cost: Cost,
    /// Random: the same passphrase gives another key for each wrapping.
    pub salt: [u8; 16],
    /// Random: never used twice with one key.
    pub nonce: [u8; 24],
}

impl Wrapping {
    /// Wraps a secret; `about` is not secret, and the secret comes out only beside the same. `None` when there is no memory for it.
    #[must_use]
    pub fn wrap(&self, secret: &[u8], passphrase: &str, about: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: secret,
            aad: about,
        };
        let cipher = self.cipher(passphrase)?;
        cipher.encrypt(&XNonce::from(self.nonce), payload).ok()
    }

    /// The secret; `None` with another passphrase, about something else, or when a byte was changed.
    #[must_use]
    pub fn open(
        &self,
        wrapped: &[u8],
        passphrase: &str,
        about: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let payload = Payload {
            msg: wrapped,
            aad: about,
        };
        let cipher = self.cipher(passphrase)?;
        let secret = cipher.decrypt(&XNonce::from(self.nonce), payload).ok()?;
        Some(Zeroizing::new(secret))
    }

    fn cipher(&self, passphrase: &str) -> Option<XChaCha20Poly1305> {
        let [memory, passes, lanes] = self.cost.figures();
        let params = Params::new(memory, passes, lanes, Some(32)).ok()?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut key = Zeroizing::new([0; 32]);
        argon
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut_slice())
            .ok()?;
        XChaCha20Poly1305::new_from_slice(key.as_slice()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost {
        memory: 64,
        passes: 1,
        lanes: 1,
    };

    #[test]
    fn only_the_same_passphrase_about_the_same_register_gives_the_secret() {
        let wrapping = Wrapping {
            cost: CHEAP,
            salt: [1; 16],
            nonce: [2; 24],
        };
        let wrapped = wrapping
            .wrap(&[9; 32], "vier woorden op rij", b"R")
            .unwrap();
        assert!(!wrapped.windows(8).any(|part| part == [9; 8]));
        let with = |wrapping: &Wrapping, wrapped: &[u8], passphrase: &str, about: &[u8]| {
            wrapping
                .open(wrapped, passphrase, about)
                .map(|secret| secret.to_vec())
        };
        let good = Some(vec![9; 32]);
        assert_eq!(with(&wrapping, &wrapped, "vier woorden op rij", b"R"), good);
        assert_eq!(with(&wrapping, &wrapped, "vier woorden op rij", b"S"), None);
        assert_eq!(
            with(&wrapping, &wrapped, "vier woorden op rij ", b"R"),
            None
        );
        for at in 0..wrapped.len() {
            let mut changed = wrapped.clone();
            changed[at] ^= 1;
            assert_eq!(with(&wrapping, &changed, "vier woorden op rij", b"R"), None);
        }
        for other in [
            Wrapping {
                cost: Cost::new(72, 1, 1).unwrap(),
                ..wrapping
            },
            Wrapping {
                salt: [3; 16],
                ..wrapping
            },
            Wrapping {
                nonce: [3; 24],
                ..wrapping
            },
        ] {
            assert_eq!(with(&other, &wrapped, "vier woorden op rij", b"R"), None);
        }
    }

    #[test]
    fn a_file_cannot_ask_for_all_of_a_computer() {
        assert_eq!(Cost::new(64 * 1024, 3, 1), Some(Cost::HOUSE));
        for (memory, passes, lanes) in [
            (u32::MAX, 3, 1),
            (64, u32::MAX, 1),
            (64 * 1024, 3, 1000),
            (0, 0, 0),
        ] {
            assert_eq!(Cost::new(memory, passes, lanes), None);
        }
    }
}
