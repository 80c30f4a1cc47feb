//! Tables for people: calm, without lines or colours (so that `NO_COLOR` has nothing to switch off), figures to the right.

use std::io::{self, Write};

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table};

use crate::grid::{Align, Cell, Grid, Tree};
use crate::said;
use crate::text::{Catalogue, visible};

/// Blanks on the left of a column, and between it and the next.
const PADDING: (u16, u16) = (1, 2);

/// Writes a report. Words wrap to the width of the terminal, if it goes to one; figures never do.
///
/// # Errors
/// What the writer reports.
pub fn write(
    out: &mut dyn Write,
    grid: &Grid,
    catalogue: &Catalogue,
    width: Option<u16>,
) -> io::Result<()> {
    if let Some(title) = &grid.title {
        writeln!(out, "{}\n", catalogue.say(title))?;
    }
    if grid.rows.is_empty() {
        writeln!(out, " {}", catalogue.say(&said!("table-empty")))?;
    } else {
        write_lines(out, &table(grid, catalogue, width))?;
    }
    if !grid.notes.is_empty() {
        writeln!(out)?;
    }
    for note in &grid.notes {
        writeln!(out, "{}", catalogue.say(note))?;
    }
    Ok(())
}

fn table(grid: &Grid, catalogue: &Catalogue, width: Option<u16>) -> Table {
    let mut table = plain();
    if let Some(width) = width {
        table
            .set_width(width)
            .set_content_arrangement(ContentArrangement::Dynamic);
    }
    table.set_header(
        grid.columns
            .iter()
            .map(|column| catalogue.heading(column.name)),
    );
    for row in grid.rows.iter().chain(&grid.total) {
        table.add_row(row.iter().map(|cell| shown(cell, catalogue)));
    }
    for (position, column) in grid.columns.iter().enumerate() {
        let Some(drawn) = table.column_mut(position) else {
            continue;
        };
        drawn.set_padding(PADDING);
        if column.align == Align::Right {
            drawn.set_cell_alignment(CellAlignment::Right);
            drawn.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    table
}

/// Writes reasons below each other, indented; clause and fact stand in columns of their own.
///
/// # Errors
/// What the writer reports.
pub fn write_trees(out: &mut dyn Write, trees: &[Tree], catalogue: &Catalogue) -> io::Result<()> {
    let mut table = plain();
    for tree in trees {
        add(tree, 0, &mut table, catalogue);
    }
    if let Some(conditions) = table.column_mut(0) {
        conditions.set_padding(PADDING);
    }
    write_lines(out, &table)
}

fn add(tree: &Tree, depth: usize, table: &mut Table, catalogue: &Catalogue) {
    let condition = format!(
        "{:indent$}{} {}",
        "",
        tree.mark.sign(),
        catalogue.say(&tree.text),
        indent = depth * 2
    );
    let source = visible(tree.source.as_deref().unwrap_or_default()).into_owned();
    let fact = tree.fact.as_ref().map(|fact| catalogue.say(fact));
    table.add_row([condition, source, fact.unwrap_or_default()]);
    for child in &tree.children {
        add(child, depth + 1, table, catalogue);
    }
}

fn plain() -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING).force_no_tty();
    table
}

fn write_lines(out: &mut dyn Write, table: &Table) -> io::Result<()> {
    table
        .lines()
        .try_for_each(|line| writeln!(out, "{}", line.trim_end()))
}

fn shown(cell: &Cell, catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => visible(text).into_owned(),
        Cell::Count(count) => lang.count(*count),
        Cell::Money(amount) => lang.money(*amount),
        Cell::Date(day) => day.to_string(),
        Cell::Month(month) => month.to_string(),
        Cell::Rate(rate) => lang.rate(*rate),
        Cell::Flag(true) => catalogue.say(&said!("yes")),
        Cell::Flag(false) => catalogue.say(&said!("no")),
        Cell::Word { said, .. } => catalogue.say(said),
    }
}
