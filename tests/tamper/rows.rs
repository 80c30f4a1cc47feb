//! A value in a row, changed by somebody who holds the key and takes the guards of the file away for a moment: which check finds it.
//! `guards.txt` names every column, and where nothing finds it says `-`.

use std::collections::BTreeMap;
use std::fs;
use std::thread;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::support::Town;
use crate::town::lived_in;

const GUARDS: &str = include_str!("guards.txt");
const WORKERS: usize = 2;

/// A value of a row, and how to find the row again.
struct Place {
    table: String,
    column: String,
    row: String,
    keys: Vec<Value>,
    /// Which of the keys the column itself is.
    key: Option<usize>,
    value: Value,
}

/// Which row of a table is taken, where ids are drawn at random and a check finds something in one row that it does not in another.
fn first(table: &str) -> &'static str {
    match table {
        "voucher" => "ORDER BY value DESC, holder_share",
        "voucher_share" => "ORDER BY amount DESC",
        "offer" => "ORDER BY alias <> 'BEURT'",
        "organiser" => "ORDER BY alias <> 'ZWEM'",
        "offer_version" | "organiser_version" => "ORDER BY seq",
        _ => "",
    }
}

/// One value of every column in which something stands.
fn places(register: &Connection) -> Vec<Place> {
    let list = |sql: &str| -> Vec<String> {
        let mut statement = register.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let mut places = Vec::new();
    for table in list(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    ) {
        let keys = list(&format!(
            "SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk"
        ));
        let keys_named = keys.clone();
        let row: Vec<String> = keys
            .iter()
            .enumerate()
            .map(|(nth, key)| format!("\"{key}\" IS ${}", nth + 2))
            .collect();
        for column in list(&format!("SELECT name FROM pragma_table_info('{table}')")) {
            let named: Vec<String> = keys.iter().map(|key| format!("\"{key}\"")).collect();
            let sql = format!(
                "SELECT \"{column}\", {} FROM \"{table}\" WHERE \"{column}\" IS NOT NULL {} LIMIT 1",
                named.join(", "),
                first(&table)
            );
            let found = register.query_row(&sql, [], |row| {
                let keys = (1..=keys.len())
                    .map(|nth| row.get(nth))
                    .collect::<rusqlite::Result<_>>()?;
                Ok((row.get(0)?, keys))
            });
            if let Ok((value, keys)) = found {
                let key = keys_named.iter().position(|key| *key == column);
                places.push(Place {
                    key,
                    table: table.clone(),
                    column,
                    row: row.join(" AND "),
                    keys,
                    value,
                });
            }
        }
    }
    places
}

/// Another value of the same kind.
fn other(value: &Value, more: i64) -> Value {
    match value {
        Value::Integer(number) => Value::Integer(number + more),
        Value::Text(text) => Value::Text(match text.parse::<chrono::NaiveDate>() {
            Ok(day) => (day + chrono::Days::new(1)).to_string(),
            Err(_) => format!("{text}x"),
        }),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            bytes[0] ^= 1;
            Value::Blob(bytes)
        }
        other => other.clone(),
    }
}

impl Place {
    /// Writes a value there; the row is found by its keys, of which the changed one may be one.
    fn put(&self, register: &Connection, from: &Value, to: &Value) -> bool {
        let list = |what: &str| -> Vec<String> {
            let sql =
                format!("SELECT {what} FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
            let mut statement = register.prepare(&sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let (names, texts) = (list("name"), list("sql"));
        let drop: String = names
            .iter()
            .map(|name| format!("DROP TRIGGER {name};"))
            .collect();
        register
            .execute_batch(&format!(
                "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN; {drop}"
            ))
            .unwrap();
        let mut keys = self.keys.clone();
        if let Some(key) = self.key {
            keys[key] = from.clone();
        }
        let values = std::iter::once(to.clone()).chain(keys);
        let sql = format!(
            "UPDATE \"{}\" SET \"{}\" = $1 WHERE {}",
            self.table, self.column, self.row
        );
        let changed = register.execute(&sql, rusqlite::params_from_iter(values));
        register
            .execute_batch(&format!("{}; COMMIT", texts.join(";")))
            .unwrap();
        changed.is_ok_and(|rows| rows == 1)
    }
}

/// The codes of the checks that find something in a register.
fn found(town: &Town, register: &str) -> String {
    let ran = town.run(&[
        "register",
        "check",
        "--format",
        "csv",
        "--quiet",
        "--register",
        register,
    ]);
    assert!([0, 1, 4].contains(&ran.status), "{ran:?}");
    if ran.status == 4 {
        return "unreadable".to_owned();
    }
    let rows = ran.rows();
    let faults: Vec<&str> = rows
        .iter()
        .filter(|row| row[1] != "ok")
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(ran.status == 0, faults.is_empty());
    if faults.is_empty() {
        "-".to_owned()
    } else {
        faults.join(" ")
    }
}

#[test]
fn what_is_changed_in_a_row_is_found_as_the_list_says() {
    let town = lived_in();
    assert_eq!(found(&town, "R.db"), "-");
    let every = if std::env::var("VRIJPAS_LONG").is_ok() {
        1
    } else {
        4
    };
    let places: Vec<Place> = places(&town.ledger()).into_iter().step_by(every).collect();
    let copies: Vec<String> = (0..WORKERS)
        .map(|worker| format!("copy{worker}.db"))
        .collect();
    for copy in &copies {
        fs::copy(town.path("R.db"), town.path(copy)).unwrap();
    }
    let told: BTreeMap<String, String> = thread::scope(|scope| {
        let work = copies.iter().enumerate().map(|(worker, copy)| {
            let (town, places) = (&town, &places);
            scope.spawn(move || {
                let mine = places.iter().skip(worker).step_by(WORKERS);
                let tried = mine.map(|place| {
                    let register = town.ledger_of(copy);
                    let others = [1, 1_000_003].map(|more| other(&place.value, more));
                    let other = others
                        .iter()
                        .find(|to| place.put(&register, &place.value, to));
                    let by = found(town, copy);
                    let back = place.put(&register, other.unwrap(), &place.value);
                    assert!(back, "{}.{}", place.table, place.column);
                    (format!("{}.{}", place.table, place.column), by)
                });
                tried.collect::<Vec<_>>()
            })
        });
        let work: Vec<_> = work.collect();
        work.into_iter()
            .flat_map(|worker| worker.join().unwrap())
            .collect()
    });
    let mut known: BTreeMap<&str, &str> = GUARDS
        .lines()
        .filter_map(|line| line.split_once(": "))
        .collect();
    known.retain(|column, _| told.contains_key(*column));
    let other = told
        .iter()
        .any(|(column, by)| known.get(column.as_str()) != Some(&by.as_str()));
    if other {
        let fresh = concat!(env!("CARGO_TARGET_TMPDIR"), "/guards.txt");
        let lines: String = told
            .iter()
            .map(|(column, by)| format!("{column}: {by}\n"))
            .collect();
        fs::write(fresh, lines).unwrap();
        panic!("another list than guards.txt: see {fresh}");
    }
    println!("{} columns changed", told.len());
}
