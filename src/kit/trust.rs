//! What a scanned code is worth: who signed it, and what it says of a voucher that this kit does not know.

use super::open::Kit;
use crate::domain::{KeyId, Shown, Signed};

/// What stands behind a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// It was typed: the list alone says whose it is.
    Typed,
    /// Signed with a key of the municipality.
    Signed,
    /// Signed with a key that is not in the kit: elsewhere, or since the kit was made.
    Foreign,
    /// Claims to be signed with a key of the municipality, and is not.
    Forged,
}

impl Kit {
    /// Whether a key of this name is in the kit.
    #[must_use]
    pub fn knows(&self, key: KeyId) -> bool {
        self.keys.iter().any(|known| known.id() == key)
    }

    /// What stands behind what was shown.
    pub(super) fn trust(&self, shown: &Shown) -> Trust {
        match shown {
            Shown::Typed(_) => Trust::Typed,
            Shown::Scanned(signed) => self.signature(signed),
        }
    }

    fn signature(&self, signed: &Signed) -> Trust {
        match self.keys.iter().find(|known| known.id() == signed.key) {
            None => Trust::Foreign,
            Some(key) if key.verifies(signed) => Trust::Signed,
            Some(_) => Trust::Forged,
        }
    }
}
