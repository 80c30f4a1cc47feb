//! The key of a register and its recovery key.

use data_encoding::{Encoding, HEXLOWER, Specification};
use zeroize::Zeroizing;

use super::{Fault, KeyFile, Outcome};
use crate::seal;

pub(super) const KEY_LENGTH: usize = 32;
pub(super) const SALT_LENGTH: usize = 16;
/// Bytes of a recovery key that tell of which register it is.
const MARK: usize = 2;
/// Bytes of a recovery key that find a slip of the pen.
const CHECK: usize = 3;
/// Signs between two dashes.
const GROUP: usize = 6;

/// A random raw key and the salt (first 16 bytes) of the register it opens, so that a wrong key can be told from damage. The salt names
/// the register: it stays when the register gets another key.
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

    pub(super) fn bytes(&self) -> &[u8; KEY_LENGTH] {
        &self.key
    }

    /// The words that open the file: raw key and salt, so that opening costs no key derivation.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        self.words("key")
    }

    /// The words that give an open file this key.
    pub(super) fn rekey_pragma(&self) -> Zeroizing<String> {
        self.words("rekey")
    }

    fn words(&self, pragma: &str) -> Zeroizing<String> {
        let key = Zeroizing::new(HEXLOWER.encode(self.key.as_slice()));
        Zeroizing::new(format!(
            "PRAGMA {pragma} = \"x'{}{}'\"",
            key.as_str(),
            HEXLOWER.encode(&self.salt)
        ))
    }

    /// The current key of a key file without a passphrase.
    ///
    /// # Errors
    /// As [`KeyFile::read`]; [`Fault::PassphraseWrong`] when it has one.
    pub fn from_file_text(text: &str) -> Outcome<Self> {
        let keys = KeyFile::read(text)?.keys(|| Err(Fault::PassphraseWrong));
        Ok(keys?.current)
    }

    /// The key as it is printed for a safe: Crockford base32 in groups of six, with a mark of its register and three bytes that find a slip of the pen.
    #[must_use]
    pub fn recovery_text(&self) -> Zeroizing<String> {
        let plain = Zeroizing::new(crockford().encode(&self.marked()));
        let groups: Vec<&str> = plain
            .as_bytes()
            .chunks(GROUP)
            .filter_map(|group| std::str::from_utf8(group).ok())
            .collect();
        Zeroizing::new(groups.join("-"))
    }

    /// Reads a recovery key for the register that starts with this salt.
    ///
    /// # Errors
    /// [`Fault::KeyUnreadable`] when a character is missing or wrong, [`Fault::RecoveryOfAnother`] when it is of another register.
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
        let (key, rest) = decoded
            .split_first_chunk::<KEY_LENGTH>()
            .ok_or(Fault::KeyUnreadable)?;
        let (mark, check) = rest.split_at_checked(MARK).ok_or(Fault::KeyUnreadable)?;
        if check != check_of(key, mark) {
            return Err(Fault::KeyUnreadable);
        }
        if mark != mark_of(salt) {
            return Err(Fault::RecoveryOfAnother);
        }
        Ok(Self::new(*key, salt))
    }

    /// The key, the mark of its register, and the check over both.
    fn marked(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(self.key.to_vec());
        let mark = mark_of(self.salt);
        bytes.extend_from_slice(&mark);
        bytes.extend_from_slice(&check_of(&self.key, &mark));
        bytes
    }
}

fn mark_of(salt: [u8; SALT_LENGTH]) -> [u8; MARK] {
    let [first, second, ..] = seal::sha256(&salt);
    [first, second]
}

fn check_of(key: &[u8; KEY_LENGTH], mark: &[u8]) -> [u8; CHECK] {
    let checked = Zeroizing::new([key.as_slice(), mark].concat());
    let [first, second, third, ..] = seal::sha256(&checked);
    [first, second, third]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_from_paper() {
        let key = RegisterKey::new([0xA7; 32], [9; 16]);
        let paper = key.recovery_text().to_lowercase().replace('0', "O");
        assert_eq!(paper.len(), 60 + 9);
        let again = RegisterKey::from_recovery_text(&paper, [9; 16]).unwrap();
        assert_eq!(again.bytes(), key.bytes());
        assert!(matches!(
            RegisterKey::from_recovery_text(&paper, [8; 16]),
            Err(Fault::RecoveryOfAnother)
        ));
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
                matches!(
                    RegisterKey::from_recovery_text(&wrong, [9; 16]),
                    Err(Fault::KeyUnreadable)
                ),
                "{position}"
            );
        }
        assert!(RegisterKey::from_recovery_text("", [9; 16]).is_err());
        assert!(RegisterKey::from_recovery_text(&paper[..40], [9; 16]).is_err());
    }

    #[test]
    fn nothing_shows_a_key_in_a_log() {
        assert_eq!(
            format!("{:?}", RegisterKey::new([1; 32], [2; 16])),
            "RegisterKey { .. }"
        );
    }
}
