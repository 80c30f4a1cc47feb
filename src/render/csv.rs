//! CSV in two dialects: plain for programs, and the one that Belgian Excel opens with a double click.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use crate::grid::{Cell, Column, Grid, Tree};

/// Who will read the file. Columns, order and dates (ISO) are the same for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Programs: `,`, decimal point, `\n`, no byte-order mark.
    Plain,
    /// Belgian Excel: `;`, decimal comma, `\r\n`, byte-order mark.
    Excel,
}

/// Writes the rows below the machine names of their columns; title, total and notes are for people and stay out.
///
/// A spreadsheet runs a cell that starts with `= + - @`, tab, CR or LF. Such a text gets an apostrophe in front, and so does one
/// that already has apostrophes before such a sign: a reader that takes one apostrophe off such cells gets every text back.
/// Amounts and counts are never touched.
///
/// # Errors
/// What the writer reports.
pub fn write(out: &mut dyn Write, grid: &Grid, dialect: Dialect) -> io::Result<()> {
    write_rows(out, &grid.columns, &grid.rows, dialect)
}

/// Writes rows as they come, as [`write()`] does; only one of them need be in memory.
///
/// # Errors
/// What the writer reports.
pub fn write_rows<R: AsRef<[Cell]>>(
    out: &mut dyn Write,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
    dialect: Dialect,
) -> io::Result<()> {
    if dialect == Dialect::Excel {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = match dialect {
        Dialect::Plain => WriterBuilder::new().from_writer(out),
        Dialect::Excel => WriterBuilder::new()
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .from_writer(out),
    };
    writer.write_record(columns.iter().map(|column| column.name))?;
    for row in rows {
        writer.write_record(row.as_ref().iter().map(|cell| value(cell, dialect)))?;
    }
    writer.flush()
}

/// Writes reasons as flat rows: `depth` says how far below the decision a condition stands, `reason` is its key.
///
/// # Errors
/// What the writer reports.
pub fn write_trees(out: &mut dyn Write, trees: &[Tree]) -> io::Result<()> {
    write(out, &flat(trees), Dialect::Plain)
}

/// Reasons as flat rows.
pub fn flat(trees: &[Tree]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::figure("depth"),
        Column::text("mark"),
        Column::text("reason"),
        Column::text("clause"),
    ]);
    for tree in trees {
        flatten(tree, 0, &mut grid);
    }
    grid
}

fn flatten(tree: &Tree, depth: i64, grid: &mut Grid) {
    grid.row(vec![
        Cell::Count(depth),
        tree.mark.word().into(),
        tree.text.key.into(),
        tree.source.clone().into(),
    ]);
    for child in &tree.children {
        flatten(child, depth + 1, grid);
    }
}

fn value(cell: &Cell, dialect: Dialect) -> String {
    let decimal = |number: String| match dialect {
        Dialect::Plain => number,
        Dialect::Excel => number.replace('.', ","),
    };
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Count(count) => count.to_string(),
        Cell::Money(amount) => decimal(amount.to_string()),
        Cell::Date(day) => day.to_string(),
        Cell::Month(month) => month.to_string(),
        Cell::Rate(rate) => decimal(rate.to_string()),
        Cell::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Cell::Word { machine, .. } => guarded(machine),
    }
}

fn guarded(text: &str) -> String {
    let runs = text
        .trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if runs {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::said;

    fn written(dialect: Dialect, cells: Vec<Cell>) -> String {
        let mut grid = Grid::new(cells.iter().map(|_| Column::text("name")).collect());
        grid.row(cells);
        let mut bytes = Vec::new();
        write(&mut bytes, &grid, dialect).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn text_that_a_spreadsheet_would_run_stays_text() {
        for (text, shown) in [
            ("=1+1", "'=1+1"),
            ("+32 470 12", "'+32 470 12"),
            ("-5", "'-5"),
            ("@SUM", "'@SUM"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("'t Zonneke", "'t Zonneke"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(guarded(text), shown);
        }
    }

    #[test]
    fn a_debt_stays_a_number() {
        let cells = || vec![Cell::Money(Money::from_cents(-123_405)), Cell::Count(-3)];
        assert_eq!(written(Dialect::Plain, cells()), "name,name\n-1234.05,-3\n");
        assert_eq!(
            written(Dialect::Excel, cells()),
            "\u{feff}name;name\r\n-1234,05;-3\r\n"
        );
    }

    #[test]
    fn each_kind_of_cell_has_one_machine_form() {
        let cells = vec![
            Cell::Empty,
            Cell::Date("2026-11-21".parse().unwrap()),
            Cell::Month("2026-11".parse().unwrap()),
            Cell::Rate("12.5%".parse().unwrap()),
            Cell::Flag(true),
            Cell::word("door", said!("error-line")),
            Cell::Text("a,\"b\"".to_owned()),
        ];
        let plain = written(Dialect::Plain, cells);
        assert_eq!(
            plain.lines().nth(1).unwrap(),
            ",2026-11-21,2026-11,12.5%,yes,door,\"a,\"\"b\"\"\""
        );
    }
}
