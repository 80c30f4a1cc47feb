//! HMAC-SHA256 with its key already worked in: a million fingerprints clone a state instead of hashing the key again.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// A keyed HMAC state.
#[derive(Clone)]
pub(super) struct Keyed(Hmac<Sha256>);

impl Keyed {
    /// Works the key in.
    pub(super) fn new(key: &[u8; 32]) -> Self {
        // Shorter than a block, the key is padded with zeros, as HMAC itself does.
        let mut block = zeroize::Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(key);
        let block: &[u8; 64] = &block;
        Self(Hmac::new(block.into()))
    }

    /// The code of the parts, one after the other.
    pub(super) fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        #[cfg(test)]
        MADE.with(|made| made.set(made.get() + 1));
        let mut state = self.0.clone();
        for part in parts {
            state.update(part);
        }
        state.finalize().into_bytes().into()
    }

    /// The first sixteen bytes of [`Keyed::mac`].
    pub(super) fn short(&self, parts: &[&[u8]]) -> [u8; 16] {
        let long = self.mac(parts);
        std::array::from_fn(|place| long[place])
    }
}

#[cfg(test)]
thread_local! {
    static MADE: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// How many codes this thread computed so far.
#[cfg(test)]
pub(crate) fn made() -> u64 {
    MADE.with(std::cell::Cell::get)
}
