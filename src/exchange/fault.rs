//! What is wrong with a file, and where.

use crate::domain::Said;
use crate::said;

/// One fault of one file: said to a person as `file:line: column: what was expected`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file as it was named.
    pub file: String,
    /// The line, from 1; nothing when the file as a whole is meant. Of a workbook, the row of the sheet.
    pub line: Option<u64>,
    /// The column by its name in the header, when one is to blame.
    pub column: Option<String>,
    /// The value and what was expected instead.
    pub said: Said,
}

impl Fault {
    /// The whole of it as one sentence: place, value, what was expected.
    #[must_use]
    pub fn sentence(&self) -> Said {
        let (file, text) = (&self.file, self.said.clone());
        // A line number is a name, not a count: as text it gets no thousands mark.
        let line = self.line.map(|line| line.to_string());
        match (line, &self.column) {
            (Some(line), Some(column)) => {
                said!(
                    "fault-in-column",
                    file = file,
                    line = line,
                    column = column,
                    text = text
                )
            }
            (Some(line), None) => said!("fault-in-line", file = file, line = line, text = text),
            (None, _) => said!("fault-in-file", file = file, text = text),
        }
    }
}

/// The faults of a run: the first [`Faults::KEPT`] in full, all of them counted.
#[derive(Debug, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    count: u64,
}

impl Faults {
    /// How many faults are kept to be shown; a file with more has one cause, not a thousand.
    pub const KEPT: usize = 1000;

    /// Adds faults, those of one row for instance.
    pub fn extend(&mut self, faults: impl IntoIterator<Item = Fault>) {
        for fault in faults {
            self.count += 1;
            if self.kept.len() < Self::KEPT {
                self.kept.push(fault);
            }
        }
    }

    /// The faults that are kept, in the order of the files.
    #[must_use]
    pub fn kept(&self) -> &[Fault] {
        &self.kept
    }

    /// How many faults there were, kept or not.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Whether nothing was wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_counted_and_the_first_are_kept() {
        let fault = Fault {
            file: "a.csv".to_owned(),
            line: Some(2),
            column: None,
            said: Said::plain("row-too-long"),
        };
        let mut faults = Faults::default();
        faults.extend(vec![fault; 1200]);
        assert_eq!((faults.count(), faults.kept().len()), (1200, 1000));
        let sentence = faults.kept()[0].sentence();
        assert_eq!(sentence.key, "fault-in-line");
        assert_eq!(sentence.args[1], ("line", "2".into()));
    }
}
