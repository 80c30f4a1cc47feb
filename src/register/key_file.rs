//! The key file: the keys of one register, in the clear or wrapped with a passphrase, and a check that finds damage.

use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use super::key::{KEY_LENGTH, SALT_LENGTH};
use super::{Fault, Outcome, RegisterKey};
use crate::seal::{self, Cost, Wrapping};

const FIRST_LINE: &str = "vrijpas-key 1";
const SALT: &str = "register-salt";
const KEY: &str = "key";
const EARLIER: &str = "earlier-key";
const ARGON: &str = "argon2id";
const NONCE: &str = "nonce";
const WRAPPED: &str = "wrapped";
const CHECK: &str = "check";
/// Bytes of the hash over all lines before it.
const CHECK_LENGTH: usize = 8;

/// The key of a register, and those it had before: of a backup made then, or of a replacement that was broken off.
#[derive(Debug, Clone)]
pub struct Keys {
    /// The one that is to open the register.
    pub current: RegisterKey,
    /// Those before it, the last one first.
    pub earlier: Vec<RegisterKey>,
}

/// A key file as it was read.
pub struct KeyFile {
    salt: [u8; SALT_LENGTH],
    held: Held,
}

enum Held {
    Open(Keys),
    Wrapped(Wrapping, Vec<u8>),
}

impl From<RegisterKey> for Keys {
    fn from(current: RegisterKey) -> Self {
        Self {
            current,
            earlier: Vec::new(),
        }
    }
}

impl Keys {
    /// Every key, the current one first.
    pub fn all(&self) -> impl Iterator<Item = &RegisterKey> {
        std::iter::once(&self.current).chain(&self.earlier)
    }

    /// What an open key file holds.
    #[must_use]
    pub fn file_text(&self) -> Zeroizing<String> {
        let mut text = self.head();
        for (key, word) in self
            .all()
            .zip(std::iter::once(KEY).chain(std::iter::repeat(EARLIER)))
        {
            let hex = Zeroizing::new(HEXLOWER.encode(key.bytes()));
            push(&mut text, &[word, " ", &hex, "\n"]);
        }
        checked(text)
    }

    /// What a key file holds whose keys are wrapped with a passphrase.
    ///
    /// # Errors
    /// [`Fault::PassphraseWrong`] when there is no memory for it.
    pub fn wrapped_text(
        &self,
        passphrase: &str,
        wrapping: &Wrapping,
    ) -> Outcome<Zeroizing<String>> {
        let mut secret = Zeroizing::new(Vec::with_capacity(KEY_LENGTH * (1 + self.earlier.len())));
        self.all()
            .for_each(|key| secret.extend_from_slice(key.bytes()));
        let wrapped = wrapping
            .wrap(&secret, passphrase, &self.current.salt())
            .ok_or(Fault::PassphraseWrong)?;
        let [memory, passes, lanes] = wrapping.cost.figures();
        let mut text = self.head();
        let cost = format!("{memory} {passes} {lanes}");
        let grain = HEXLOWER.encode(&wrapping.salt);
        let nonce = HEXLOWER.encode(&wrapping.nonce);
        let wrapped = HEXLOWER.encode(&wrapped);
        push(&mut text, &[ARGON, " ", &cost, " ", &grain, "\n"]);
        push(&mut text, &[NONCE, " ", &nonce, "\n"]);
        push(&mut text, &[WRAPPED, " ", &wrapped, "\n"]);
        Ok(checked(text))
    }

    fn head(&self) -> Zeroizing<String> {
        // Room enough for a few keys, so that no half-filled copy is left behind in memory.
        let mut text = Zeroizing::new(String::with_capacity(1024));
        let salt = HEXLOWER.encode(&self.current.salt());
        push(&mut text, &[FIRST_LINE, "\n", SALT, " ", &salt, "\n"]);
        text
    }
}

impl KeyFile {
    /// Reads a key file.
    ///
    /// # Errors
    /// [`Fault::KeyUnreadable`] when it is not one, [`Fault::KeyFileDamaged`] when it was one.
    pub fn read(text: &str) -> Outcome<Self> {
        if text.lines().next() != Some(FIRST_LINE) {
            return Err(Fault::KeyUnreadable);
        }
        parsed(text).ok_or(Fault::KeyFileDamaged)
    }

    /// The salt of the register whose keys these are.
    #[must_use]
    pub fn salt(&self) -> [u8; SALT_LENGTH] {
        self.salt
    }

    /// Whether a passphrase is needed.
    #[must_use]
    pub fn is_wrapped(&self) -> bool {
        matches!(self.held, Held::Wrapped(..))
    }

    /// The keys; `passphrase` is asked for when they are wrapped.
    ///
    /// # Errors
    /// What `passphrase` gives; [`Fault::PassphraseWrong`] when the keys do not come out with it.
    pub fn keys<E: From<Fault>>(
        self,
        passphrase: impl FnOnce() -> Result<Zeroizing<String>, E>,
    ) -> Result<Keys, E> {
        match self.held {
            Held::Open(keys) => Ok(keys),
            Held::Wrapped(wrapping, wrapped) => {
                let secret = wrapping
                    .open(&wrapped, &passphrase()?, &self.salt)
                    .ok_or(Fault::PassphraseWrong)?;
                keys_of(&secret, self.salt).ok_or_else(|| Fault::KeyFileDamaged.into())
            }
        }
    }
}

/// A key file whose check holds.
fn parsed(text: &str) -> Option<KeyFile> {
    let (before, check) = text.rsplit_once(&format!("{CHECK} "))?;
    if hex::<CHECK_LENGTH>(check)? != check_of(before) {
        return None;
    }
    let lines = || before.lines().filter_map(|line| line.split_once(' '));
    let said = |word| {
        lines()
            .find(|(first, _)| *first == word)
            .map(|(_, rest)| rest)
    };
    let salt = hex(said(SALT)?)?;
    let held = if let Some(argon) = said(ARGON) {
        let words: Vec<&str> = argon.split(' ').collect();
        let [memory, passes, at_once, grain] = words.as_slice() else {
            return None;
        };
        let cost = Cost::new(
            memory.parse().ok()?,
            passes.parse().ok()?,
            at_once.parse().ok()?,
        )?;
        let wrapping = Wrapping {
            cost,
            salt: hex(grain)?,
            nonce: hex(said(NONCE)?)?,
        };
        Held::Wrapped(wrapping, HEXLOWER.decode(said(WRAPPED)?.as_bytes()).ok()?)
    } else {
        let earlier = lines().filter(|(word, _)| *word == EARLIER);
        let earlier = earlier.map(|(_, key)| Some(RegisterKey::new(hex(key)?, salt)));
        Held::Open(Keys {
            current: RegisterKey::new(hex(said(KEY)?)?, salt),
            earlier: earlier.collect::<Option<_>>()?,
        })
    };
    Some(KeyFile { salt, held })
}

fn keys_of(secret: &[u8], salt: [u8; SALT_LENGTH]) -> Option<Keys> {
    let (keys, []) = secret.as_chunks::<KEY_LENGTH>() else {
        return None;
    };
    let mut keys = keys.iter().map(|key| RegisterKey::new(*key, salt));
    Some(Keys {
        current: keys.next()?,
        earlier: keys.collect(),
    })
}

fn check_of(text: &str) -> [u8; CHECK_LENGTH] {
    let mut check = [0; CHECK_LENGTH];
    check.copy_from_slice(&seal::sha256(text.as_bytes())[..CHECK_LENGTH]);
    check
}

fn checked(mut text: Zeroizing<String>) -> Zeroizing<String> {
    let check = HEXLOWER.encode(&check_of(&text));
    push(&mut text, &[CHECK, " ", &check, "\n"]);
    text
}

fn push(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

fn hex<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let decoded = Zeroizing::new(HEXLOWER.decode(hex.trim_end().as_bytes()).ok()?);
    decoded.as_slice().try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> Keys {
        let key = |byte| RegisterKey::new([byte; 32], [9; 16]);
        Keys {
            current: key(0xA7),
            earlier: vec![key(0xB8), key(0xC9)],
        }
    }

    fn wrapped() -> String {
        let wrapping = Wrapping {
            cost: Cost::new(64, 1, 1).unwrap(),
            salt: [1; 16],
            nonce: [2; 24],
        };
        let text = ring().wrapped_text("vier woorden op rij", &wrapping);
        text.unwrap().as_str().to_owned()
    }

    fn typed(passphrase: &str) -> impl FnOnce() -> Outcome<Zeroizing<String>> {
        let passphrase = Zeroizing::new(passphrase.to_owned());
        move || Ok(passphrase)
    }

    fn bytes(keys: &Keys) -> Vec<[u8; 32]> {
        keys.all().map(|key| *key.bytes()).collect()
    }

    #[test]
    fn keys_read_back_in_their_order() {
        for (text, closed) in [
            (ring().file_text().as_str().to_owned(), false),
            (wrapped(), true),
        ] {
            let file = KeyFile::read(&text).unwrap();
            assert_eq!((file.salt(), file.is_wrapped()), ([9; 16], closed));
            let keys = file.keys(typed("vier woorden op rij")).unwrap();
            assert_eq!(bytes(&keys), bytes(&ring()));
            assert_eq!(text.contains(&"a7".repeat(32)), !closed);
        }
    }

    #[test]
    fn a_wrong_passphrase_is_told_from_a_damaged_file() {
        let file = KeyFile::read(&wrapped()).unwrap();
        let wrong = file.keys(typed("vier woorden op een rij"));
        assert!(matches!(wrong, Err(Fault::PassphraseWrong)));
        for text in [ring().file_text().as_str().to_owned(), wrapped()] {
            for at in FIRST_LINE.len() + 1..text.len() - 1 {
                let mut damaged = text.clone().into_bytes();
                damaged[at] ^= 1;
                let damaged = String::from_utf8(damaged).unwrap();
                assert!(
                    matches!(KeyFile::read(&damaged), Err(Fault::KeyFileDamaged)),
                    "{damaged}"
                );
                let cut = &text[..at];
                assert!(matches!(KeyFile::read(cut), Err(Fault::KeyFileDamaged)));
            }
        }
        for other in ["", "household_id;postcode\n", "vrijpas-key 2\n"] {
            assert!(matches!(KeyFile::read(other), Err(Fault::KeyUnreadable)));
        }
    }
}
