//! Random 128-bit identities, one type for each kind of thing, so that a claim can never be looked up as a person.

use std::fmt;
use std::str::FromStr;

use super::Said;
use crate::said;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// The identity made of these random bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = Said;

            fn from_str(text: &str) -> Result<Self, Said> {
                parse_hex(text).map(Self).ok_or_else(|| said!("id-not-an-id", value = text))
            }
        }
    )*};
}

fn parse_hex(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

ids! {
    /// A person (lid). Carries nothing about them.
    PersonId,
    /// A household (gezin).
    HouseholdId,
    /// A dated fact the OCMW holds (statuut).
    StatusId,
    /// A dated amount or count (gegeven).
    FigureId,
    /// A right of a person for a period (recht).
    EntitlementId,
    /// A version of the scheme (reglement).
    SchemeVersionId,
    /// A club (organisator).
    OrganiserId,
    /// An offer (aanbod).
    OfferId,
    /// A pass (pas).
    PassId,
    /// Vouchers printed together on one sheet of a fixed size (blad).
    SheetId,
    /// A voucher (bon).
    VoucherId,
    /// A kit handed to a club (clubkit).
    KitId,
    /// What a redemption asks of the funds (vordering).
    ClaimId,
    /// A correction of a claim.
    CorrectionId,
    /// A closed run (afrekening).
    SettlementId,
    /// What is repaid to households at once (terugbetalingsopdracht).
    RefundOrderId,
    /// What a right pays by itself (premie).
    PremiumId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back() {
        let id = ClaimId::from_bytes([7; 16]);
        assert_eq!(id.to_string().parse::<ClaimId>().unwrap(), id);
        assert!("zz".repeat(16).parse::<ClaimId>().is_err());
        assert!("é".repeat(16).parse::<ClaimId>().is_err());
    }
}
