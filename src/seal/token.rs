//! Tokens: codes as one club stores and hands them in. Two clubs' files share none.

use std::fmt;
use std::str::FromStr;

use super::Secret;
use super::mac::Keyed;
use crate::domain::{OrganiserId, Said, crockford, from_crockford};
use crate::said;

/// A code keyed for one club: sixteen bytes, written as 26 characters of Crockford's base 32.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClubToken([u8; 16]);

impl ClubToken {
    /// The token that was stored.
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

impl fmt::Display for ClubToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&crockford(&self.0))
    }
}

impl fmt::Debug for ClubToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ClubToken({self})")
    }
}

impl FromStr for ClubToken {
    type Err = Said;

    /// Reads the 26 characters; fault `token-not-a-token`.
    fn from_str(text: &str) -> Result<Self, Said> {
        from_crockford(text.trim())
            .map(Self)
            .ok_or_else(|| said!("token-not-a-token", value = text))
    }
}

/// The key of one club's tokens; the same in every kit of that club.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenKey(Secret);

impl TokenKey {
    /// The key of a club, from the municipality's secret.
    #[must_use]
    pub fn of_club(municipal: &Secret, club: OrganiserId) -> Self {
        Self(municipal.derive(&format!("club:{club}")))
    }

    /// The key that lay in a kit.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::from_bytes(bytes))
    }

    /// The bytes, to be laid in a kit.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }

    /// The key, ready for many codes.
    #[must_use]
    pub fn tokens(&self) -> Tokens {
        Tokens(self.0.keyed())
    }

    /// The token of one canonical code.
    #[must_use]
    pub fn token_of(&self, canonical: &str) -> ClubToken {
        self.tokens().token_of(canonical)
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("TokenKey(…)")
    }
}

/// A token key with its work done once.
pub struct Tokens(Keyed);

impl Tokens {
    /// The token of a canonical code.
    #[must_use]
    pub fn token_of(&self, canonical: &str) -> ClubToken {
        ClubToken(self.0.short(&[canonical.as_bytes()]))
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Tokens(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(club: u8) -> TokenKey {
        TokenKey::of_club(
            &Secret::from_bytes([9; 32]),
            OrganiserId::from_bytes([club; 16]),
        )
    }

    #[test]
    fn a_token_reads_back() {
        let token = key(1).token_of("7KQ2M9FDXT0AH");
        let text = token.to_string();
        assert_eq!(text.len(), 26);
        assert_eq!(text.parse::<ClubToken>().unwrap(), token);
        assert_eq!(text.to_lowercase().parse::<ClubToken>().unwrap(), token);
        for wrong in [
            "",
            "7KQ2M9FDXT0AH",
            &text[1..],
            &format!("{text}0"),
            &"Z".repeat(26),
        ] {
            assert_eq!(
                wrong.parse::<ClubToken>().unwrap_err().key,
                "token-not-a-token"
            );
        }
    }

    #[test]
    fn two_clubs_share_no_token_and_one_club_keeps_its_own() {
        assert_ne!(
            key(1).token_of("7KQ2M9FDXT0AH"),
            key(2).token_of("7KQ2M9FDXT0AH")
        );
        assert_eq!(
            key(1).token_of("7KQ2M9FDXT0AH"),
            key(1).tokens().token_of("7KQ2M9FDXT0AH")
        );
        assert_eq!(TokenKey::from_bytes(*key(1).bytes()), key(1));
    }
}
