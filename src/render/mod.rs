//! Every byte of a report that leaves: for people as a table or a workbook, for programs as CSV or JSON.
//!
//! Machine formats do not change with the language; they carry the machine names of columns and words.

pub mod book;
pub mod card;
mod csv;
pub mod html;
mod json;
pub mod page;
pub mod papers;
pub mod pdf;
pub mod statement;
mod table;
pub mod till;
pub mod xlsx;

use std::io::{self, Write};
use std::str::FromStr;

use chrono::NaiveDate;

use crate::domain::Said;
use crate::grid::{Cell, Column, Grid, Tree};
use crate::label::Listed;
use crate::said;
use crate::text::Catalogue;

pub use csv::Dialect;

/// How a report leaves on stdout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people.
    Table,
    /// Comma, decimal point, ISO dates.
    Csv,
    /// An array of objects.
    Json,
    /// A workbook.
    Xlsx,
}

impl Format {
    /// Every format, in the order in which they are named to people.
    pub const ALL: &'static [Self] = &[Self::Table, Self::Csv, Self::Json, Self::Xlsx];

    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }
}

/// Reads `table`, `csv`, `json` or `xlsx`; else `format-unknown`.
impl FromStr for Format {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        Self::ALL
            .iter()
            .find(|format| format.word() == text)
            .copied()
            .ok_or_else(|| {
                let known: Vec<String> = Self::ALL
                    .iter()
                    .map(|format| format.word().to_owned())
                    .collect();
                said!("format-unknown", value = text, known = known)
            })
    }
}

/// Writes a list that leaves the house: there is no other way out, and what is not [`Listed`] cannot take it.
///
/// # Errors
/// What the writer reports.
pub fn leave<V: Listed>(out: &mut dyn Write, views: &[V], dialect: Dialect) -> io::Result<()> {
    let rows = views.iter().flat_map(V::rows);
    csv::write_rows(out, &V::columns(), rows, dialect)
}

/// Writes a list that leaves the house as a workbook.
///
/// # Errors
/// What the writer reports.
pub fn leave_book<V: Listed>(out: &mut dyn Write, views: &[V], on: NaiveDate) -> io::Result<()> {
    let rows = views.iter().flat_map(V::rows);
    xlsx::sheet(out, &V::columns(), rows, on)
}

/// Writes the OCMW's own list about persons: whom to pay, and on which account. It goes to nobody else.
///
/// # Errors
/// What the writer reports.
pub fn of_persons(out: &mut dyn Write, grid: &Grid, dialect: Dialect) -> io::Result<()> {
    csv::write(out, grid, dialect)
}

/// Writes all that is known of one person for a program: lists by name, and reasons.
///
/// # Errors
/// What the writer reports.
pub fn of_one_person(
    out: &mut dyn Write,
    lists: &[(&str, &Grid)],
    explanations: &[Tree],
) -> io::Result<()> {
    json::write_lists(out, lists, explanations)
}

/// Where a report is shown, and on which day.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// The width of the terminal, if it goes to one.
    pub width: Option<u16>,
    /// The day that a workbook carries.
    pub on: NaiveDate,
}

/// Writes a report for somebody in the house.
///
/// # Errors
/// What the writer reports.
pub fn grid(
    out: &mut dyn Write,
    grid: &Grid,
    format: Format,
    catalogue: &Catalogue,
    screen: Screen,
) -> io::Result<()> {
    match format {
        Format::Table => table::write(out, grid, catalogue, screen.width),
        Format::Csv => csv::write(out, grid, csv::Dialect::Plain),
        Format::Json => json::write(out, grid),
        Format::Xlsx => xlsx::sheet(out, &grid.columns, &grid.rows, screen.on),
    }
}

/// Writes a file for finance, which does not leave the house: what funds bear follows from grounds.
///
/// # Errors
/// What the writer reports.
pub fn internal(out: &mut dyn Write, grid: &Grid) -> io::Result<()> {
    csv::write(out, grid, Dialect::Excel)
}

/// Writes a long list row by row, so that memory stays flat; a list this long is for programs, in CSV or JSON. A workbook, which is
/// a packed file, is put together in memory.
///
/// # Errors
/// What the writer reports.
pub fn rows<R: AsRef<[Cell]>>(
    out: &mut dyn Write,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
    format: Format,
    on: NaiveDate,
) -> io::Result<()> {
    match format {
        Format::Xlsx => xlsx::sheet(out, columns, rows, on),
        Format::Json => json::write_rows(out, columns, rows),
        Format::Table | Format::Csv => csv::write_rows(out, columns, rows, csv::Dialect::Plain),
    }
}

/// Writes reasons: for people as lines below each other, for programs as JSON objects within objects or as flat rows.
///
/// # Errors
/// What the writer reports.
pub fn trees(
    out: &mut dyn Write,
    trees: &[Tree],
    format: Format,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    match format {
        Format::Table => table::write_trees(out, trees, catalogue),
        Format::Csv => csv::write_trees(out, trees),
        Format::Xlsx => {
            let flat = csv::flat(trees);
            xlsx::sheet(out, &flat.columns, &flat.rows, on)
        }
        Format::Json => json::write_trees(out, trees),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::grid::Mark;
    use crate::text::Lang;

    fn report() -> Grid {
        let mut report = Grid::new(vec![
            Column::text("reason"),
            Column::text("mark"),
            Column::figure("depth"),
        ])
        .titled(said!("table-empty"));
        let amount = Money::from_cents(-123_456);
        report.row(vec![
            Cell::word("door", said!("yes")),
            true.into(),
            amount.into(),
        ]);
        report.total = Some(vec![Cell::Empty, Cell::Empty, amount.into()]);
        report
    }

    #[test]
    fn only_people_notice_the_language() {
        let tree = [Tree::new(Mark::Unknown, said!("yes"))];
        for format in Format::ALL {
            let [dutch, english] = [Lang::Nl, Lang::En].map(|lang| {
                let catalogue = Catalogue::new(lang);
                let mut bytes = Vec::new();
                let on = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
                let screen = Screen { width: None, on };
                grid(&mut bytes, &report(), *format, &catalogue, screen).unwrap();
                trees(&mut bytes, &tree, *format, &catalogue, on).unwrap();
                bytes
            });
            assert_eq!(dutch == english, *format != Format::Table, "{format:?}");
        }
    }

    #[test]
    fn an_unknown_format_names_the_known_ones() {
        assert_eq!("json".parse::<Format>().unwrap(), Format::Json);
        assert_eq!("pdf".parse::<Format>().unwrap_err().key, "format-unknown");
    }
}
