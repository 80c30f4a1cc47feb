//! The pairs of keys with which passes and vouchers are signed: the newest signs, the earlier ones stay known.

use rusqlite::params;
use zeroize::Zeroizing;

use super::{Outcome, Register};
use crate::domain::KeyId;
use crate::seal::{SigningKey, VerifyingKey};

/// The public half of a pair, as clubs get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredKey {
    /// The public half; its name is `public.id()`.
    pub public: VerifyingKey,
    /// The UTC moment it was made.
    pub recorded_at: String,
}

impl Register {
    /// Keeps a new pair. From here on it signs.
    ///
    /// # Errors
    /// When it is kept already, or the register cannot be written.
    pub fn add_signing_key(&self, key: &SigningKey, at: &str) -> Outcome<()> {
        self.execute(
            "INSERT INTO signing_key (id, nth, seed, public, recorded_at)
             VALUES ($1, (SELECT coalesce(max(nth), 0) + 1 FROM signing_key), $2, $3, $4)",
            params![key.id(), key.seed(), key.public().bytes(), at],
        )?;
        Ok(())
    }

    /// The pair that signs: the newest. `None` never happens in a register that `register init` made.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn signing_key(&self) -> Outcome<Option<SigningKey>> {
        let seed: Option<Zeroizing<[u8; 32]>> = self.one(
            "SELECT seed FROM signing_key ORDER BY nth DESC LIMIT 1",
            [],
            |row| row.get(0).map(Zeroizing::new),
        )?;
        Ok(seed.map(|seed| SigningKey::from_seed(&seed)))
    }

    /// The names of the pairs of which one half is not that of the other, or the name of neither: what they sign no club knows.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn odd_pairs(&self) -> Outcome<Vec<String>> {
        let pairs = self.all(
            "SELECT nth, id, seed, public FROM signing_key ORDER BY nth",
            [],
            |row| {
                let seed = Zeroizing::new(row.get::<_, [u8; 32]>("seed")?);
                let pair = SigningKey::from_seed(&seed);
                let same = row.get::<_, [u8; 32]>("public")? == *pair.public().bytes()
                    && row.get::<_, KeyId>("id")? == pair.id();
                Ok((row.get::<_, i64>("nth")?, same))
            },
        )?;
        let odd = pairs.into_iter().filter(|(_, same)| !same);
        Ok(odd.map(|(nth, _)| nth.to_string()).collect())
    }

    /// The public halves of all pairs, the newest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn public_keys(&self) -> Outcome<Vec<StoredKey>> {
        self.all(
            "SELECT public, recorded_at FROM signing_key ORDER BY nth DESC",
            [],
            |row| {
                Ok(StoredKey {
                    public: row.get("public")?,
                    recorded_at: row.get("recorded_at")?,
                })
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::RegisterKey;
    use super::*;
    use crate::seal::FixedRandomness;

    #[test]
    fn the_newest_pair_signs_and_the_others_stay_known() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        let register = Register::create(&folder.path().join("R.db"), &key).unwrap();
        assert!(register.signing_key().unwrap().is_none());
        let random = FixedRandomness::new(1);
        let pairs = [1, 2, 3].map(|nth| SigningKey::fresh(&random, &[nth]));
        for (pair, at) in pairs.iter().zip(["a", "b", "c"]) {
            register.add_signing_key(pair, at).unwrap();
            assert_eq!(register.signing_key().unwrap().unwrap().id(), pair.id());
        }
        let known: Vec<(VerifyingKey, String)> = register
            .public_keys()
            .unwrap()
            .into_iter()
            .map(|key| (key.public, key.recorded_at))
            .collect();
        let told = ["c", "b", "a"].map(str::to_owned);
        let newest_first = pairs.iter().rev().map(SigningKey::public);
        assert_eq!(known, newest_first.zip(told).collect::<Vec<_>>());
        assert!(register.add_signing_key(&pairs[0], "d").is_err());
    }
}
