//! The file of a register, opened behind the back of the program: to lay down what no command can, and to read what none shows.

use rusqlite::Connection;

use crate::support::Town;

impl Town {
    /// The register itself.
    pub fn ledger(&self) -> Connection {
        self.ledger_of("R.db")
    }

    /// A copy of it.
    pub fn ledger_of(&self, name: &str) -> Connection {
        let register = Connection::open(self.path(name)).unwrap();
        register
            .pragma_update(None, "cipher_log_level", "NONE")
            .unwrap();
        let salt = &std::fs::read(self.path(name)).unwrap()[..16];
        let salt: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
        let key = self.path(&format!("config/vrijpas/{salt}.key"));
        let text = std::fs::read_to_string(key).unwrap();
        let word = |name: &str| {
            let mut lines = text.lines().filter_map(|line| line.split_once(' '));
            lines.find(|(key, _)| *key == name).unwrap().1.to_owned()
        };
        let key = format!("x'{}{}'", word("key"), word("register-salt"));
        register.pragma_update(None, "key", key).unwrap();
        register
    }

    /// Carries out SQL that the file itself accepts.
    #[track_caller]
    pub fn sql(&self, sql: &str) {
        self.ledger().execute_batch(sql).unwrap();
    }

    /// The first column of the rows that SQL gives.
    #[track_caller]
    pub fn column(&self, sql: &str) -> Vec<String> {
        let ledger = self.ledger();
        let mut statement = ledger.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, rusqlite::types::Value>(0));
        let text = |value| match value {
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        rows.unwrap().map(|value| text(value.unwrap())).collect()
    }
}
