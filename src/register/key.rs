//! The key of a register, its key file and its recovery key.

use data_encoding::{Encoding, HEXLOWER, Specification};
use zeroize::Zeroizing;

use super::{Fault, Outcome};

const KEY_LENGTH: usize = 32;
const SALT_LENGTH: usize = 16;
const FIRST_LINE: &str = "vrijpas-key 1";
const SALT: &str = "register-salt";
const KEY: &str = "key";

/// A random raw key and the salt (first 16 bytes) of the register it opens, so that a wrong key can be told from damage.
#[derive(Clone)]
pub struct RegisterKey {
    key: Zeroizing<[u8; KEY_LENGTH]>,
    salt: [u8; SALT_LENGTH],
}

impl std::fmt::Debug for RegisterKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("RegisterKey").finish_non_exhaustive()
    }
}

impl RegisterKey {
    /// The key made of these random bytes.
    #[must_use]
    pub fn new(key: [u8; KEY_LENGTH], salt: [u8; SALT_LENGTH]) -> Self {
        Self {
            key: Zeroizing::new(key),
            salt,
        }
    }

    /// The salt: public, it stands at the start of the register.
    #[must_use]
    pub fn salt(&self) -> [u8; SALT_LENGTH] {
        self.salt
    }

    /// The salt in hexadecimal, which names the key file.
    #[must_use]
    pub fn salt_text(salt: [u8; SALT_LENGTH]) -> String {
        HEXLOWER.encode(&salt)
    }

    /// The words that open the file: raw key and salt, so that opening costs no key derivation.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        let key = Zeroizing::new(HEXLOWER.encode(self.key.as_slice()));
        Zeroizing::new(format!(
            "PRAGMA key = \"x'{}{}'\"",
            key.as_str(),
            HEXLOWER.encode(&self.salt)
        ))
    }

    /// What the key file holds.
    #[must_use]
    pub fn file_text(&self) -> Zeroizing<String> {
        let key = Zeroizing::new(HEXLOWER.encode(self.key.as_slice()));
        Zeroizing::new(format!(
            "{FIRST_LINE}\n{SALT} {}\n{KEY} {}\n",
            HEXLOWER.encode(&self.salt),
            key.as_str()
        ))
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// [`Fault::KeyUnreadable`] when it is not one.
    pub fn from_file_text(text: &str) -> Outcome<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(FIRST_LINE) {
            return Err(Fault::KeyUnreadable);
        }
        let (mut key, mut salt) = (None, None);
        for line in lines {
            match line.split_once(' ') {
                Some((KEY, hex)) => key = bytes(hex),
                Some((SALT, hex)) => salt = bytes(hex),
                _ => {}
            }
        }
        match (key, salt) {
            (Some(key), Some(salt)) => Ok(Self::new(key, salt)),
            _ => Err(Fault::KeyUnreadable),
        }
    }

    /// The key as groups of characters a person can write down: 52 Crockford-base32 characters and 4 that check them.
    #[must_use]
    pub fn recovery_text(&self) -> Zeroizing<String> {
        let plain = Zeroizing::new(crockford().encode(&with_check(&self.key)));
        let groups: Vec<&str> = plain
            .as_bytes()
            .chunks(6)
            .filter_map(|group| std::str::from_utf8(group).ok())
            .collect();
        Zeroizing::new(groups.join("-"))
    }

    /// Reads a recovery key for the register that starts with this salt.
    ///
    /// # Errors
    /// [`Fault::KeyUnreadable`] when a character is missing or wrong.
    pub fn from_recovery_text(text: &str, salt: [u8; SALT_LENGTH]) -> Outcome<Self> {
        let plain: Zeroizing<String> = Zeroizing::new(
            text.chars()
                .filter(|character| !character.is_whitespace() && *character != '-')
                .flat_map(char::to_uppercase)
                .collect(),
        );
        let decoded = crockford()
            .decode(plain.as_bytes())
            .map_err(|_| Fault::KeyUnreadable)?;
        let decoded = Zeroizing::new(decoded);
        let key: [u8; KEY_LENGTH] = decoded
            .get(..KEY_LENGTH)
            .and_then(|key| key.try_into().ok())
            .ok_or(Fault::KeyUnreadable)?;
        if with_check(&key).as_slice() != decoded.as_slice() {
            return Err(Fault::KeyUnreadable);
        }
        Ok(Self::new(key, salt))
    }
}

/// The key followed by three bytes of its hash.
fn with_check(key: &[u8; KEY_LENGTH]) -> Zeroizing<Vec<u8>> {
    use sha2::{Digest, Sha256};
    let mut bytes = Zeroizing::new(key.to_vec());
    bytes.extend_from_slice(&Sha256::digest(key)[..3]);
    bytes
}

fn crockford() -> Encoding {
    let mut specification = Specification::new();
    specification
        .symbols
        .push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification.translate.from.push_str("OIL");
    specification.translate.to.push_str("011");
    specification.encoding().unwrap_or(data_encoding::BASE32)
}

fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let decoded = Zeroizing::new(HEXLOWER.decode(hex.trim().as_bytes()).ok()?);
    decoded.as_slice().try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_from_file_and_from_paper() {
        let key = RegisterKey::new([0xA7; 32], [9; 16]);
        let again = RegisterKey::from_file_text(&key.file_text()).unwrap();
        assert_eq!((&again.key, again.salt), (&key.key, key.salt));
        let paper = key.recovery_text().to_lowercase().replace('0', "O");
        assert_eq!(
            RegisterKey::from_recovery_text(&paper, [9; 16])
                .unwrap()
                .key,
            key.key
        );
    }

    #[test]
    fn a_slip_of_the_pen_is_found() {
        let key = RegisterKey::new([0xA7; 32], [9; 16]);
        let paper = key.recovery_text().clone();
        for (position, character) in paper.char_indices().filter(|(_, c)| *c != '-') {
            let mut wrong = paper.as_str().to_owned();
            let other = if character == '7' { "8" } else { "7" };
            wrong.replace_range(position..=position, other);
            assert!(
                RegisterKey::from_recovery_text(&wrong, [9; 16]).is_err(),
                "{position}"
            );
        }
        assert!(RegisterKey::from_recovery_text("", [9; 16]).is_err());
        assert!(RegisterKey::from_file_text("vrijpas-key 1\nkey 00\n").is_err());
    }

    #[test]
    fn nothing_shows_a_key_in_a_log() {
        assert_eq!(
            format!("{:?}", RegisterKey::new([1; 32], [2; 16])),
            "RegisterKey { .. }"
        );
    }
}
