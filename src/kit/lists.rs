//! The two long lists of a kit: rows of a fingerprint and a sealed entry, in order, many to a block.

use rusqlite::{Connection, params};

use super::open::odd;
use crate::seal::Fingerprint;

/// How many bytes a fingerprint has.
const PRINT: usize = 16;
/// As much as one page of the file holds beside its own housekeeping.
const BLOCK: usize = 4000;

/// A list: the statements that write and read it.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    insert: &'static str,
    select: &'static str,
}

/// The passes.
pub(super) const PASSES: List = List {
    insert: "INSERT INTO passes VALUES ($1, $2)",
    select: "SELECT entries FROM passes WHERE first <= $1 ORDER BY first DESC LIMIT 1",
};
/// The vouchers.
pub(super) const VOUCHERS: List = List {
    insert: "INSERT INTO vouchers VALUES ($1, $2)",
    select: "SELECT entries FROM vouchers WHERE first <= $1 ORDER BY first DESC LIMIT 1",
};

impl List {
    /// Writes the rows, in whatever order they came.
    pub(super) fn write<const ROW: usize>(
        self,
        connection: &Connection,
        mut rows: Vec<[u8; ROW]>,
    ) -> rusqlite::Result<()> {
        rows.sort_unstable();
        let mut insert = connection.prepare(self.insert)?;
        for (number, block) in rows.chunks(BLOCK / ROW).enumerate() {
            let first = if number == 0 { 0 } else { place(&block[0]) };
            insert.execute(params![first, block.as_flattened()])?;
        }
        Ok(())
    }

    /// The sealed entry of a fingerprint. Listed or not, the same statement is run and the same bytes are looked through.
    pub(super) fn entry<const ENTRY: usize>(
        self,
        connection: &Connection,
        fingerprint: Fingerprint,
    ) -> rusqlite::Result<Option<[u8; ENTRY]>> {
        let block: Vec<u8> = connection
            .prepare_cached(self.select)?
            .query_row([place(fingerprint.bytes())], |row| row.get(0))?;
        let mut found = None;
        for row in block.chunks(PRINT + ENTRY) {
            let (print, entry) = row.split_at_checked(PRINT).ok_or_else(odd)?;
            if print == fingerprint.bytes() {
                found = Some(entry.try_into().map_err(|_| odd())?);
            }
        }
        Ok(found)
    }
}

/// A fingerprint and its sealed entry as one row.
pub(super) fn row<const ENTRY: usize, const ROW: usize>(
    fingerprint: Fingerprint,
    entry: &[u8; ENTRY],
) -> [u8; ROW] {
    let mut row = [0; ROW];
    row[..PRINT].copy_from_slice(fingerprint.bytes());
    row[PRINT..].copy_from_slice(entry);
    row
}

/// The first 63 bits, as a number that is never negative.
fn place(bytes: &[u8]) -> i64 {
    bytes[..8]
        .iter()
        .fold(0, |number, byte| (number << 8) | u64::from(*byte))
        .wrapping_shr(1)
        .cast_signed()
}
