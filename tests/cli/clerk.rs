//! Short ways to say what a clerk or a volunteer types, and to read the answer.

use super::support::{Ran, Town};

impl Ran {
    /// Fails the test unless the command ended with this code.
    #[track_caller]
    pub fn ended(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{self:#?}");
        self
    }

    /// The cell of a CSV listing by row (from 0, header not counted) and column.
    #[track_caller]
    pub fn cell(&self, row: usize, column: &str) -> String {
        let mut lines = self.stdout.lines();
        let names = lines.next().unwrap();
        let place = names.split(',').position(|name| name == column).unwrap();
        let cells = lines.nth(row).unwrap();
        cells.split(',').nth(place).unwrap().to_owned()
    }
}

impl Town {
    /// Reads a file.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs a line of words.
    pub fn line(&self, line: &str) -> Ran {
        self.run(&line.split(' ').collect::<Vec<_>>())
    }

    /// Runs a line of words as a club does: without register and without keys.
    pub fn club(&self, line: &str) -> Ran {
        let words: Vec<&str> = line.split(' ').collect();
        self.run_with(&words, |command| {
            command
                .env_remove("VRIJPAS_REGISTER")
                .env_remove("XDG_CONFIG_HOME")
        })
    }
}
