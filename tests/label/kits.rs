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
    /// The municipality's public keys and their names, which may hang on its wall.
    pub public: Vec<Vec<u8>>,
}

/// Reads a kit.
pub fn see(path: &Path) -> Seen {
    let kit = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut seen = Seen {
        bytes: std::fs::read(path).unwrap(),
        texts: Vec::new(),
        blobs: BTreeMap::new(),
        rows: BTreeMap::new(),
        public: Vec::new(),
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
                let value = row.get_ref(place).unwrap();
                if let (ValueRef::Blob(bytes) | ValueRef::Text(bytes), "keys") = (value, table) {
                    self.public.push(bytes.to_vec());
                }
                match value {
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

/// Something that leaves, to be joined with others: all its runs of sixteen bytes.
pub struct Joiner<'a> {
    windows: HashSet<[u8; 16]>,
    /// Made with other keys for people of the same names, so that whatever it shares is common knowledge.
    stranger: &'a [u8],
    /// What may stand in both.
    known: Vec<&'a [u8]>,
    /// How many different bytes a run has at least; the frame of a file has few.
    varied: usize,
}

impl<'a> Joiner<'a> {
    pub fn new(one: &[u8], stranger: &'a [u8], known: Vec<&'a [u8]>) -> Self {
        let text = std::str::from_utf8(one).is_ok();
        let blotted = blotted(one, &known);
        let windows = blotted.windows(16).map(|run| run.try_into().unwrap());
        Self {
            windows: windows.collect(),
            stranger,
            known,
            varied: if text { 1 } else { 12 },
        }
    }

    /// Sixteen bytes that stand in the other thing too, and that not everybody knows.
    pub fn joins(&self, other: &[u8]) -> Option<[u8; 16]> {
        let blotted = blotted(other, &self.known);
        let mut runs = blotted.windows(16);
        let told = runs.find(|run| {
            self.windows.contains(*run)
                && run.iter().collect::<HashSet<_>>().len() >= self.varied
                && !self.stranger.windows(16).any(|known| known == *run)
        });
        told.map(|run| run.try_into().unwrap())
    }
}

/// The bytes with zeros in the place of what may be known.
fn blotted(bytes: &[u8], known: &[&[u8]]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for known in known {
        while let Some(at) = bytes.windows(known.len()).position(|part| part == *known) {
            bytes[at..at + known.len()].fill(0);
        }
    }
    bytes
}
