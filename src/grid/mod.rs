//! Figures ready to be shown: rows under columns, and trees of reasons. How they look is up to `render`.

mod tree;

use chrono::NaiveDate;

use crate::domain::{Money, Month, Rate, Said};

pub use tree::{Mark, Tree};

/// A report: the same columns in the same order in every format.
///
/// Title, total and notes are for people. Machine formats carry the rows alone, so that they read back as what they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// What stands above it.
    pub title: Option<Said>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The row of totals below.
    pub total: Option<Vec<Cell>>,
    /// What stands below it.
    pub notes: Vec<Said>,
}

impl Grid {
    /// A report without rows yet.
    #[must_use]
    pub fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
            ..Self::default()
        }
    }

    /// Gives it a title.
    #[must_use]
    pub fn titled(mut self, title: Said) -> Self {
        self.title = Some(title);
        self
    }

    /// Leaves out the columns in which nothing stands: for people, where machines get them all.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        let stands = |place: usize| self.rows.iter().any(|row| row[place] != Cell::Empty);
        let kept: Vec<usize> = (0..self.columns.len())
            .filter(|place| stands(*place))
            .collect();
        let of = |row: &Vec<Cell>| kept.iter().map(|place| row[*place].clone()).collect();
        self.rows = self.rows.iter().map(of).collect();
        self.total = self.total.as_ref().map(of);
        self.columns = kept.iter().map(|place| self.columns[*place]).collect();
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }
}

/// A column. Its people's heading is the catalogue message `column-<name>`, hyphens for underscores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The machine name: English snake case, the same in every language.
    pub name: &'static str,
    /// On which side its cells stand.
    pub align: Align,
}

/// The side on which cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Figures.
    Right,
}

impl Column {
    /// A column of words, names, codes or dates.
    #[must_use]
    pub const fn text(name: &'static str) -> Self {
        Self {
            name,
            align: Align::Left,
        }
    }

    /// A column of counts, amounts or rates.
    #[must_use]
    pub const fn figure(name: &'static str) -> Self {
        Self {
            name,
            align: Align::Right,
        }
    }
}

/// One value in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A name, a code, anything verbatim.
    Text(String),
    /// A count.
    Count(i64),
    /// An amount.
    Money(Money),
    /// A calendar day.
    Date(NaiveDate),
    /// A calendar month.
    Month(Month),
    /// A percentage or fraction.
    Rate(Rate),
    /// Yes or no.
    Flag(bool),
    /// A word of a closed vocabulary.
    Word {
        /// As machines read it, the same in every language.
        machine: String,
        /// As people read it.
        said: Said,
    },
}

impl Cell {
    /// A word of a closed vocabulary.
    #[must_use]
    pub fn word(machine: impl Into<String>, said: Said) -> Self {
        Self::Word {
            machine: machine.into(),
            said,
        }
    }
}

macro_rules! cell_from {
    ($($from:ty => $variant:ident),* $(,)?) => {
        $(impl From<$from> for Cell {
            fn from(value: $from) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

cell_from! {
    &str => Text,
    String => Text,
    i64 => Count,
    u32 => Count,
    Money => Money,
    NaiveDate => Date,
    Month => Month,
    Rate => Rate,
    bool => Flag,
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
