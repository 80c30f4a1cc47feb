//! The manifest beside a backup: what the file is, what it held when it was proven, and the head of the log at that moment.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use super::Copied;
use crate::domain::Said;
use crate::said;

/// How a manifest begins; the number changes when its words do.
const FORMAT: &str = "vrijpas-backup 1";

/// What stands in a manifest. It names no person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: String,
    /// The version of the program that made it.
    pub program: String,
    /// UTC moment.
    pub made_at: String,
    /// The name of the file beside it.
    pub file: String,
    /// Bytes of that file.
    pub size: u64,
    /// Their SHA-256, in hexadecimal.
    pub sha256: String,
    /// The salt of the register, in hexadecimal: it names the key file.
    pub salt: String,
    /// The version of the schema.
    pub schema: i64,
    /// Entries of the log.
    pub log_entries: i64,
    /// The head of the log, in hexadecimal.
    pub log_head: String,
    /// How many rows each table holds.
    pub rows: BTreeMap<String, i64>,
}

impl Manifest {
    /// The manifest of a file with this name, made at a moment, of this size and hash.
    #[must_use]
    pub fn new(
        (file, made_at): (&str, &str),
        (size, sha256): (u64, [u8; 32]),
        salt: [u8; 16],
        copied: &Copied,
    ) -> Self {
        let rows = copied.tables.iter().map(|one| (one.name.clone(), one.rows));
        Self {
            format: FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: made_at.to_owned(),
            file: file.to_owned(),
            size,
            sha256: HEXLOWER.encode(&sha256),
            salt: HEXLOWER.encode(&salt),
            schema: copied.schema,
            log_entries: copied.entries,
            log_head: HEXLOWER.encode(copied.head.bytes()),
            rows: rows.collect(),
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    /// `backup-manifest-unreadable`, which cannot happen: every field can be written.
    pub fn text(&self) -> Result<String, Said> {
        toml::to_string(self).map_err(|_| said!("backup-manifest-unreadable"))
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// `backup-manifest-unreadable` when it is none.
    pub fn parse(text: &str) -> Result<Self, Said> {
        let read: Self = toml::from_str(text).map_err(|_| said!("backup-manifest-unreadable"))?;
        let hex = |text: &str, bytes: usize| {
            HEXLOWER
                .decode(text.as_bytes())
                .is_ok_and(|decoded| decoded.len() == bytes)
        };
        let whole = read.format == FORMAT
            && hex(&read.sha256, 32)
            && hex(&read.log_head, 32)
            && hex(&read.salt, 16);
        whole
            .then_some(read)
            .ok_or_else(|| said!("backup-manifest-unreadable"))
    }

    /// Whether what a copy holds is what this manifest says.
    #[must_use]
    pub fn describes(&self, copied: &Copied) -> bool {
        let rows = copied.tables.iter().map(|one| (one.name.clone(), one.rows));
        self.schema == copied.schema
            && self.log_entries == copied.entries
            && self.log_head == HEXLOWER.encode(copied.head.bytes())
            && self.rows == rows.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::TableSum;
    use crate::seal::Chain;

    #[test]
    fn a_manifest_reads_back_and_nothing_else_does() {
        let copied = Copied {
            schema: 1,
            tables: vec![TableSum {
                name: "audit".into(),
                rows: 7,
                hash: [0; 32],
            }],
            entries: 7,
            head: Chain::default().next(b"x"),
        };
        let made = Manifest::new(
            ("a.db", "2026-11-22T11:01:29Z"),
            (4096, [1; 32]),
            [2; 16],
            &copied,
        );
        let text = made.text().unwrap();
        let read = Manifest::parse(&text).unwrap();
        assert!(read == made && read.describes(&copied));
        let mut other = copied;
        other.tables[0].rows = 8;
        assert!(!read.describes(&other));
        for (from, to) in [
            ("backup 1", "backup 2"),
            ("sha256 = \"01", "sha256 = \"0"),
            ("size = ", "weight = "),
            ("schema = 1\n", "schema = 1\nmore = 1\n"),
            ("audit = 7", "audit = \"7\""),
        ] {
            assert!(text.contains(from), "{from}");
            assert!(Manifest::parse(&text.replace(from, to)).is_err(), "{to}");
        }
    }
}
