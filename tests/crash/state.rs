//! What stands in a folder: every row of its databases and every other file, so that two of them can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

/// Rows by database and table; columns by name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct State {
    tables: BTreeMap<String, Table>,
    pub files: BTreeMap<String, Vec<u8>>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Which columns and files come out the same of two runs: chance (ids, salts, numbers of passes) does not.
#[derive(Debug)]
pub struct Stable {
    columns: BTreeSet<(String, String)>,
    files: BTreeSet<String>,
}

/// What is compared: of each table how many rows and what its stable columns hold, and each file.
pub type Seen = BTreeMap<String, Vec<String>>;

/// Opens a register or a kit to look into it. Of a register that was getting another key there may be two key files: one of them opens it.
pub fn open(folder: &Path, path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let open = || Connection::open_with_flags(path, flags).unwrap();
    if path.extension().is_none_or(|it| it != "db") {
        return open();
    }
    let salt = data_encoding::HEXLOWER.encode(&std::fs::read(path).unwrap()[..16]);
    let files = std::fs::read_dir(folder.join("config/vrijpas")).unwrap();
    let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let texts: String = texts.collect();
    let keys = texts.split_whitespace().filter(|word| word.len() == 64);
    let mut opened = keys.filter_map(|key| {
        let connection = open();
        connection
            .pragma_update(None, "cipher_log_level", "NONE")
            .unwrap();
        connection
            .pragma_update(None, "key", format!("x'{key}{salt}'"))
            .unwrap();
        let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        });
        read.is_ok().then_some(connection)
    });
    opened
        .next()
        .unwrap_or_else(|| panic!("no key opens {}", path.display()))
}

/// What SQLite and SQLCipher find wrong with a file.
pub fn faults(connection: &Connection) -> Vec<String> {
    let mut faults = Vec::new();
    for check in [
        "cipher_integrity_check",
        "integrity_check",
        "foreign_key_check",
    ] {
        let mut statement = connection.prepare(&format!("PRAGMA {check}")).unwrap();
        let found = statement.query_map([], |row| row.get::<_, Value>(0));
        let found = found.unwrap().map(|value| shown(&value.unwrap()));
        faults.extend(found.filter(|word| word != "ok"));
    }
    faults
}

fn shown(value: &Value) -> String {
    match value {
        Value::Blob(bytes) => data_encoding::HEXLOWER.encode(bytes),
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}

impl State {
    /// Reads a folder.
    pub fn of(folder: &Path) -> Self {
        let mut state = Self::default();
        state.walk(folder, folder);
        state
    }

    fn walk(&mut self, folder: &Path, place: &Path) {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            let end = path.extension().and_then(|it| it.to_str()).unwrap_or("");
            if path.is_dir() {
                self.walk(folder, &path);
            } else if end == "db" || end == "kit" {
                let connection = open(folder, &path);
                assert_eq!(faults(&connection), [""; 0], "{name}");
                self.read(&name, &connection);
            } else if !["-wal", "-shm", "-journal"]
                .iter()
                .any(|of_sqlite| name.ends_with(of_sqlite))
            {
                self.files.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }

    fn read(&mut self, name: &str, connection: &Connection) {
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        let mut tables = connection.prepare(sql).unwrap();
        let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
        for table in tables.map(Result::unwrap) {
            let sql = format!("SELECT * FROM \"{table}\"");
            let mut statement = connection.prepare(&sql).unwrap();
            let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let wide = columns.len();
            let rows = statement.query_map([], |row| {
                let cells = (0..wide).map(|nth| Ok(shown(&row.get::<_, Value>(nth)?)));
                cells.collect::<rusqlite::Result<Vec<_>>>()
            });
            let rows = rows.unwrap().map(Result::unwrap).collect();
            let read = Table { columns, rows };
            self.tables.insert(format!("{name} {table}"), read);
        }
    }

    /// What is the same here and there.
    pub fn stable(&self, other: &Self) -> Stable {
        let mut columns = BTreeSet::new();
        for (name, table) in &self.tables {
            let Some(same) = other.tables.get(name) else {
                continue;
            };
            for (nth, column) in table.columns.iter().enumerate() {
                if table.column(nth) == same.column(nth) {
                    columns.insert((name.clone(), column.clone()));
                }
            }
        }
        let same = self
            .files
            .iter()
            .filter(|(name, bytes)| other.files.get(*name) == Some(bytes));
        let files = same.map(|(name, _)| name.clone()).collect();
        Stable { columns, files }
    }

    /// What is compared of the databases.
    pub fn rows(&self, stable: &Stable) -> Seen {
        let of = |(name, table): (&String, &Table)| {
            let kept: Vec<usize> = (0..table.columns.len())
                .filter(|nth| {
                    let column = (name.clone(), table.columns[*nth].clone());
                    stable.columns.contains(&column)
                })
                .collect();
            let row = |row: &Vec<String>| {
                let cells: Vec<&str> = kept.iter().map(|nth| row[*nth].as_str()).collect();
                cells.join("|")
            };
            let mut rows: Vec<String> = table.rows.iter().map(row).collect();
            rows.sort();
            (name.clone(), rows)
        };
        self.tables.iter().map(of).collect()
    }

    /// Files that should not be there, or are not whole.
    pub fn odd_files(&self, whole: &Self, stable: &Stable) -> Vec<String> {
        let odd = self.files.iter().filter(|(name, bytes)| {
            let Some(right) = whole.files.get(*name) else {
                return true;
            };
            // While a register gets another key its key file holds both.
            if name.starts_with("config/") {
                return false;
            }
            // Of a file that chance goes into the length at least is known.
            if stable.files.contains(*name) {
                right != *bytes
            } else {
                right.len() != bytes.len()
            }
        });
        odd.map(|(name, _)| name.clone()).collect()
    }
}

impl Table {
    fn column(&self, nth: usize) -> Vec<&str> {
        let mut cells: Vec<&str> = self.rows.iter().map(|row| row[nth].as_str()).collect();
        cells.sort_unstable();
        cells
    }
}
