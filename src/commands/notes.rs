//! What is found about one row, or one thing typed at the desk: faults, which keep it out, and warnings, which do not.

use crate::domain::Said;
use crate::error::{Error, Kind, Result};

/// What one row turned out to be, as the command that takes it in notes it.
#[derive(Debug, Default)]
pub struct Notes {
    faults: Vec<(String, Said)>,
    warnings: Vec<(&'static str, Said)>,
    line: u64,
}

impl Notes {
    /// Nothing noted yet about the row on this line.
    #[must_use]
    pub fn at(line: u64) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// The faults, each with the column to blame.
    #[must_use]
    pub fn faults(self) -> Vec<(String, Said)> {
        self.faults
    }

    /// Hands over the warnings, each with its column.
    pub fn warnings(&mut self) -> impl Iterator<Item = (&'static str, Said)> + use<> {
        std::mem::take(&mut self.warnings).into_iter()
    }

    /// The line of the row.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Refuses the row because of a column. A row with a fault must not be written: find all faults first, then write.
    pub fn fault(&mut self, column: &str, said: Said) {
        self.faults.push((column.to_owned(), said));
    }

    /// Whether the row may be written.
    #[must_use]
    pub fn good(&self) -> bool {
        self.faults.is_empty()
    }

    /// For one thing typed at the desk: call it inside the transaction.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn hold(&self) -> Result<()> {
        if self.good() {
            return Ok(());
        }
        let said = self.faults.iter().map(|(_, said)| said.clone()).collect();
        Err(Error::new(Kind::Refused, said))
    }

    /// Something to note about a column, which stops nothing.
    pub fn warn(&mut self, column: &'static str, said: Said) {
        self.warnings.push((column, said));
    }
}
