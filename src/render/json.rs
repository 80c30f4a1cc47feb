//! JSON for programs: an array of objects with the machine names of the columns, in their order.
//!
//! An amount is a decimal string (`"12.05"`), since many readers turn a JSON number into a float; so is a rate. Counts are
//! numbers, dates and months ISO strings, flags booleans, and an empty cell is `null`.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::domain::{Arg, Said};
use crate::grid::{Cell, Column, Grid, Tree};

/// Writes the rows, an object a line; title, total and notes are for people and stay out.
///
/// # Errors
/// What the writer reports.
pub fn write(out: &mut dyn Write, grid: &Grid) -> io::Result<()> {
    write_rows(out, &grid.columns, &grid.rows)
}

/// Writes rows as they come, as [`write()`] does; only one of them need be in memory.
///
/// # Errors
/// What the writer reports.
pub fn write_rows<R: AsRef<[Cell]>>(
    out: &mut dyn Write,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()> {
    array(out, rows, |out, row| {
        for (position, (column, cell)) in columns.iter().zip(row.as_ref()).enumerate() {
            out.write_all(if position == 0 { b"{" } else { b", " })?;
            write!(out, "{}: {}", json!(column.name), value(cell))?;
        }
        out.write_all(b"}")
    })
}

/// Writes reasons as objects within objects. A condition is its key and values: words belong to a language.
///
/// # Errors
/// What the writer reports.
pub fn write_trees(out: &mut dyn Write, trees: &[Tree]) -> io::Result<()> {
    array(out, trees, |out, node| write!(out, "{}", tree(node)))
}

/// Writes several lists as one object, each under its name, and reasons under `explanations`.
///
/// # Errors
/// What the writer reports.
pub fn write_lists(
    out: &mut dyn Write,
    lists: &[(&str, &Grid)],
    explanations: &[Tree],
) -> io::Result<()> {
    out.write_all(b"{\n")?;
    for (name, grid) in lists {
        write!(out, "{}: ", json!(name))?;
        write(out, grid)?;
        out.write_all(b",\n")?;
    }
    write!(out, "{}: ", json!("explanations"))?;
    write_trees(out, explanations)?;
    out.write_all(b"}\n")
}

fn array<T>(
    out: &mut dyn Write,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(&mut dyn Write, T) -> io::Result<()>,
) -> io::Result<()> {
    out.write_all(b"[")?;
    let mut empty = true;
    for item in items {
        out.write_all(if empty { b"\n  " } else { b",\n  " })?;
        write(out, item)?;
        empty = false;
    }
    out.write_all(if empty { b"]\n" } else { b"\n]\n" })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Count(count) => json!(count),
        Cell::Money(amount) => json!(amount.to_string()),
        Cell::Date(day) => json!(day.to_string()),
        Cell::Month(month) => json!(month.to_string()),
        Cell::Rate(rate) => json!(rate.to_string()),
        Cell::Flag(flag) => json!(flag),
        Cell::Word { machine, .. } => json!(machine),
    }
}

fn tree(node: &Tree) -> Value {
    json!({
        "mark": node.mark.word(),
        "reason": said(&node.text),
        "clause": node.source,
        "fact": node.fact.as_ref().map(said),
        "missing": node.missing.as_ref().map(said),
        "children": node.children.iter().map(tree).collect::<Vec<_>>(),
    })
}

fn said(said: &Said) -> Value {
    let values: Map<String, Value> = said
        .args
        .iter()
        .map(|(name, value)| ((*name).to_owned(), arg(value)))
        .collect();
    json!({ "key": said.key, "values": values })
}

fn arg(value: &Arg) -> Value {
    match value {
        Arg::Text(text) => json!(text),
        Arg::Count(count) => json!(count),
        Arg::Money(amount) => json!(amount.to_string()),
        Arg::Date(day) => json!(day.to_string()),
        Arg::Month(month) => json!(month.to_string()),
        Arg::Run(run) => json!(run.to_string()),
        Arg::Partial(date) => json!(date.to_string()),
        Arg::Said(inner) => said(inner),
        Arg::List(values) => values.iter().map(arg).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::grid::Mark;
    use crate::said;

    fn text(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn columns_keep_their_order_and_amounts_their_cents() {
        let mut grid = Grid::new(vec![Column::text("offer"), Column::figure("amount")]);
        assert_eq!(text(|out| super::write(out, &grid)), "[]\n");
        grid.row(vec!["a\"b".into(), Money::from_cents(1205).into()]);
        grid.row(vec![Cell::Empty, Cell::Count(-3)]);
        assert_eq!(
            text(|out| super::write(out, &grid)),
            "[\n  {\"offer\": \"a\\\"b\", \"amount\": \"12.05\"},\n  {\"offer\": null, \"amount\": -3}\n]\n"
        );
    }

    #[test]
    fn reasons_are_keys_and_values() {
        let node = Tree::new(
            Mark::Holds,
            said!("error-line", text = Money::from_cents(5)),
        )
        .citing("art. 2");
        let read: Value = serde_json::from_str(&text(|out| write_trees(out, &[node]))).unwrap();
        assert_eq!(read[0]["reason"]["values"]["text"], "0.05");
        assert_eq!(read[0]["clause"], "art. 2");
    }
}
