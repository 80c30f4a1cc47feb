//! What a file tells of itself before any key: its first bytes and its length.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::{Fault, Outcome, Register};

/// Bytes in a page: the file is a whole number of them.
const PAGE: u64 = 4096;
/// How every unencrypted database file begins.
const PLAINTEXT: &[u8; 16] = b"SQLite format 3\0";

impl Register {
    /// The first 16 bytes of a register, which tell which key opens it.
    ///
    /// # Errors
    /// [`Fault::Missing`], [`Fault::Plaintext`], [`Fault::NotARegister`] or what the file system says.
    pub fn salt_of(path: &Path) -> Outcome<[u8; 16]> {
        let mut start = [0; 16];
        if !path.exists() {
            return Err(Fault::Missing(path.to_owned()));
        }
        let unreadable = |cause| Fault::of_file(path, cause);
        let facts = path.metadata().map_err(unreadable)?;
        if !facts.is_file() {
            return Err(Fault::NotARegister(path.to_owned()));
        }
        File::open(path)
            .map_err(unreadable)?
            .read_exact(&mut start)
            .map_err(|_| Fault::NotARegister(path.to_owned()))?;
        if &start == PLAINTEXT {
            return Err(Fault::Plaintext(path.to_owned()));
        }
        Ok(start)
    }

    /// Whether a file is pages and nothing else. A write that was broken off may leave part of one: then the log beside it still holds it whole.
    #[must_use]
    pub fn is_whole(path: &Path) -> bool {
        let length = |path: &Path| path.metadata().map_or(0, |facts| facts.len());
        let pages = length(path);
        let beside = |ending: &str| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            length(Path::new(&name)) > 0
        };
        pages > 0 && (pages.is_multiple_of(PAGE) || beside("-wal") || beside("-journal"))
    }
}
