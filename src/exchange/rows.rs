//! The rows of one kind of file, as a stream of values and of rows that are not right.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::dialect::Shape;
use super::fault::Fault;
use super::fields::Fields;
use super::header::{Column, Header};
use super::table::Table;
use crate::domain::Said;

/// A kind of file, by what one of its rows says.
pub trait Record: Sized {
    /// The columns of the kind.
    const COLUMNS: &'static [Column];
    /// Pairs of columns of which the file must have one.
    const EITHER: &'static [[&'static str; 2]] = &[];
    /// Columns that a form for others has filled beforehand: a row in which nothing else stands was not filled in, and is left out.
    const FILLED: &'static [&'static str] = &[];
    /// What is kept of earlier rows to compare later ones with.
    type Memory: Default;

    /// Reads one row; nothing when a fault was noted.
    fn read(fields: &mut Fields<'_>) -> Option<Self>;

    /// Compares a row that is right in itself with the rows before it, and notes what contradicts them.
    fn compare(&self, memory: &mut Self::Memory, fields: &mut Fields<'_>);
}

/// A row that is not right: why, and what stood there, so that it can be written back for correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// All that is wrong with it.
    pub faults: Vec<Fault>,
    pub(super) cells: Vec<String>,
    pub(super) header: Arc<Header>,
}

impl BadRow {
    /// What stands in a column, untouched; nothing when the file or the row does not have it.
    #[must_use]
    pub fn cell(&self, column: &str) -> Option<&str> {
        let place = self.header.place(column)?;
        self.cells.get(place).map(String::as_str)
    }
}

/// An open file of one kind: an iterator over its lines and rows. Only one row is in memory at a time.
pub struct Rows<R: Record> {
    table: Table,
    memory: R::Memory,
    on: NaiveDate,
    last: Vec<String>,
    read: u64,
    bad: u64,
    blank: u64,
    cut_short: bool,
}

/// Opens a file of a kind. `on` is the day at hand: it bounds birth dates, never the clock.
///
/// # Errors
/// All faults of the file as a whole and of its header: no row can be read.
pub fn read<R: Record>(path: &Path, on: NaiveDate) -> Result<Rows<R>, Vec<Fault>> {
    read_with(path, on, &[])
}

/// The same of a file that may have further columns, by the names that the register at hand gives them.
///
/// # Errors
/// The same.
pub fn read_with<R: Record>(
    path: &Path,
    on: NaiveDate,
    more: &[String],
) -> Result<Rows<R>, Vec<Fault>> {
    Ok(Rows {
        table: Table::open(path, R::COLUMNS, R::EITHER, more)?,
        memory: R::Memory::default(),
        on,
        last: Vec::new(),
        read: 0,
        bad: 0,
        blank: 0,
        cut_short: false,
    })
}

impl<R: Record> Rows<R> {
    /// How many rows were read so far, good and bad.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.read
    }

    /// How many of them were not right.
    #[must_use]
    pub fn bad(&self) -> u64 {
        self.bad
    }

    /// How many rows of a form were not filled in.
    #[must_use]
    pub fn blank(&self) -> u64 {
        self.blank
    }

    /// Whether reading stopped before the end of the file. What follows is unknown, so its good rows may not be accepted either.
    #[must_use]
    pub fn cut_short(&self) -> bool {
        self.cut_short
    }

    /// What the file looks like, for writing rejected rows in the same form.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.table.shape
    }

    /// Refuses the row that was read last, which is right in itself but contradicts what is known: each fault with the column to blame.
    pub fn refuse(&mut self, line: u64, faults: Vec<(String, Said)>) -> BadRow {
        self.bad += 1;
        let faults = faults
            .into_iter()
            .map(|(column, said)| self.fault_at(line, Some(&column), said))
            .collect();
        BadRow {
            faults,
            cells: std::mem::take(&mut self.last),
            header: Arc::clone(&self.table.header),
        }
    }

    /// A fault or a warning at a place of this file.
    #[must_use]
    pub fn fault_at(&self, line: u64, column: Option<&str>, said: Said) -> Fault {
        Fault {
            file: self.table.file.clone(),
            line: Some(line),
            column: column.map(str::to_owned),
            said,
        }
    }

    fn row(&mut self, line: u64, cells: Vec<String>) -> Result<R, BadRow> {
        let header = Arc::clone(&self.table.header);
        let mut fields = Fields {
            file: &self.table.file,
            line,
            header: &header,
            cells: &cells,
            on: self.on,
            faults: Vec::new(),
        };
        let row = if fields.shape_holds() {
            R::read(&mut fields)
        } else {
            None
        };
        if let (Some(row), true) = (&row, fields.faults.is_empty()) {
            row.compare(&mut self.memory, &mut fields);
        }
        let faults = fields.faults;
        match row {
            Some(row) if faults.is_empty() => {
                self.last = cells;
                Ok(row)
            }
            _ => Err(BadRow {
                faults,
                cells,
                header,
            }),
        }
    }
}

impl<R: Record> Iterator for Rows<R> {
    /// The line and what stands there.
    type Item = (u64, Result<R, BadRow>);

    fn next(&mut self) -> Option<Self::Item> {
        let found = loop {
            let found = self.table.next_row()?;
            match &found {
                Ok(raw) if self.table.header.is_blank(&raw.fields, R::FILLED) => self.blank += 1,
                _ => break found,
            }
        };
        self.read += 1;
        self.cut_short |= found.is_err();
        let (line, row) = match found {
            Ok(raw) => (raw.line, self.row(raw.line, raw.fields)),
            Err(fault) => (
                fault.line.unwrap_or_default(),
                Err(BadRow {
                    faults: vec![fault],
                    cells: Vec::new(),
                    header: Arc::clone(&self.table.header),
                }),
            ),
        };
        self.bad += u64::from(row.is_err());
        Some((line, row))
    }
}
