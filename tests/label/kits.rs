//! Looks into kits as somebody who wants to learn from them: every cell of every table, and the bare bytes.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// A kit as somebody without any pass sees it.
#[derive(Clone)]
pub struct Seen {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Every value that is not bytes, with table and column, sorted.
    pub texts: Vec<String>,
    /// The keys and fingerprints: every value of bytes, by table and column.
    pub blobs: BTreeMap<String, Vec<Vec<u8>>>,
    /// Rows by table; of the lists, their entries.
    pub rows: BTreeMap<String, usize>,
}

/// Reads a kit.
pub fn see(path: &Path) -> Seen {
    let kit = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut seen = Seen {
        bytes: std::fs::read(path).unwrap(),
        texts: Vec::new(),
        blobs: BTreeMap::new(),
        rows: BTreeMap::new(),
    };
    let mut tables = kit
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap();
    let names = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
    for table in names.map(Result::unwrap) {
        match table.as_str() {
            "passes" => seen.list(&kit, &table, 64),
            "vouchers" => seen.list(&kit, &table, 32),
            // As many as the head says; their classes follow from the regulation.
            "days" => {}
            _ => seen.table(&kit, &table),
        }
    }
    seen.texts.sort();
    seen
}

impl Seen {
    /// A list: rows of a fingerprint of sixteen bytes and an entry, many to a block.
    fn list(&mut self, kit: &Connection, list: &str, entry: usize) {
        let select = format!("SELECT entries FROM {list} ORDER BY first");
        let mut blocks = kit.prepare(&select).unwrap();
        let blocks = blocks
            .query_map([], |row| row.get::<_, Vec<u8>>(0))
            .unwrap();
        let rows: Vec<u8> = blocks.flat_map(Result::unwrap).collect();
        for row in rows.chunks(16 + entry) {
            for (part, bytes) in [("fingerprint", &row[..16]), ("entry", &row[16..])] {
                let blobs = self.blobs.entry(format!("{list}.{part}")).or_default();
                blobs.push(bytes.to_vec());
            }
        }
        self.rows.insert(list.to_owned(), rows.len() / (16 + entry));
    }

    fn table(&mut self, kit: &Connection, table: &str) {
        let mut all = kit.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = all.column_names();
        let columns: Vec<String> = columns.map(|name| format!("{table}.{name}")).collect();
        let mut rows = all.query([]).unwrap();
        let mut count = 0;
        while let Some(row) = rows.next().unwrap() {
            count += 1;
            for (place, column) in columns.iter().enumerate() {
                match row.get_ref(place).unwrap() {
                    ValueRef::Blob(bytes) => {
                        let blobs = self.blobs.entry(column.clone()).or_default();
                        blobs.push(bytes.to_vec());
                    }
                    // The kit's own id is new each time.
                    _ if column == "head.kit" => {}
                    other => self.texts.push(format!("{column}={other:?}")),
                }
            }
        }
        self.rows.insert(table.to_owned(), count);
    }

    /// How long everything is: the file, and each list.
    pub fn lengths(&self) -> (usize, &BTreeMap<String, usize>) {
        (self.bytes.len(), &self.rows)
    }

    /// The only value of a column.
    pub fn one(&self, column: &str) -> &[u8] {
        &self.blobs[column][0]
    }
}

/// All runs of sixteen bytes but those of the frame of a file, which has few different ones; what may be known is blotted out.
fn windows(bytes: &[u8], known: &[&[u8]], varied: usize) -> HashSet<[u8; 16]> {
    let mut bytes = bytes.to_vec();
    for known in known {
        while let Some(at) = bytes.windows(known.len()).position(|part| part == *known) {
            bytes[at..at + known.len()].fill(0);
        }
    }
    let different = |window: &[u8]| {
        let seen = window.iter().fold([0_u64; 4], |mut seen, byte| {
            seen[usize::from(byte >> 6)] |= 1 << (byte & 63);
            seen
        });
        seen.iter()
            .map(|part| part.count_ones() as usize)
            .sum::<usize>()
    };
    let windows = bytes
        .windows(16)
        .filter(|window| different(window) >= varied);
    windows.map(|window| window.try_into().unwrap()).collect()
}

/// Whether two things that leave can be joined: sixteen bytes they share and that do not stand in the third, which was made
/// with other keys for people of the same names, so that whatever it shares is common knowledge.
pub fn joined(one: &[u8], other: &[u8], stranger: &[u8], known: &[&[u8]]) -> Option<[u8; 16]> {
    let text = std::str::from_utf8(one).is_ok();
    let varied = if text { 1 } else { 12 };
    let [one, other, stranger] = [one, other, stranger].map(|bytes| windows(bytes, known, varied));
    let mut shared = one.intersection(&other);
    shared.find(|window| !stranger.contains(*window)).copied()
}
