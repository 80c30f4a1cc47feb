//! Settings and secrets.

use rusqlite::params;

use super::{Outcome, Register, Stamp};

impl Register {
    /// The value of a setting, if it was ever set.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn setting(&self, key: &str) -> Outcome<Option<String>> {
        self.one(
            "SELECT value FROM setting WHERE key = $1 ORDER BY seq DESC LIMIT 1",
            [key],
            |row| row.get(0),
        )
    }

    /// The value that a setting had at a moment, if it was set by then.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn setting_known_at(&self, key: &str, at: &str) -> Outcome<Option<String>> {
        self.one(
            "SELECT value FROM setting WHERE key = $1 AND recorded_at <= $2 ORDER BY seq DESC LIMIT 1",
            params![key, at],
            |row| row.get(0),
        )
    }

    /// Every setting with its current value, by key.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settings(&self) -> Outcome<Vec<(String, String)>> {
        self.all(
            "SELECT key, value FROM setting AS now
             WHERE seq = (SELECT max(seq) FROM setting WHERE key = now.key) ORDER BY key",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// Adds the new value of a setting; the old one stays in its history.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_setting(&self, key: &str, value: &str, stamp: &Stamp) -> Outcome<()> {
        self.execute(
            "INSERT INTO setting (key, value, recorded_at, recorded_by) VALUES ($1, $2, $3, $4)",
            params![key, value, stamp.at, stamp.who()],
        )?;
        Ok(())
    }

    /// The secret for a purpose.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn secret(&self, purpose: &str) -> Outcome<Option<[u8; 32]>> {
        self.one(
            "SELECT bytes FROM secret WHERE purpose = $1",
            [purpose],
            |row| row.get(0),
        )
    }

    /// Keeps the secret for a purpose.
    ///
    /// # Errors
    /// When there is one already, or the register cannot be written.
    pub fn add_secret(&self, purpose: &str, bytes: &[u8; 32], stamp: &Stamp) -> Outcome<()> {
        self.execute(
            "INSERT INTO secret (purpose, bytes, recorded_at) VALUES ($1, $2, $3)",
            params![purpose, bytes, stamp.at],
        )?;
        Ok(())
    }
}
