//! Tables for people: calm, without lines or colours (so that `NO_COLOR` has nothing to switch off), figures to the right.

use std::io::{self, Write};

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use crate::grid::{Align, Cell, Grid, Tree};
use crate::said;
use crate::text::{Catalogue, visible};

/// Blanks on the left of a column, and between it and the next.
const PADDING: (u16, u16) = (1, 2);

/// The room that names keep on a small screen, in characters.
const NAME: usize = 12;

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
    if let Some(width) = width.filter(|width| *width > 0) {
        table
            .set_width(width)
            .set_content_arrangement(ContentArrangement::Dynamic);
    }
    let headings = grid.columns.iter();
    let headings: Vec<String> = headings
        .map(|column| catalogue.heading(column.name))
        .collect();
    let rows = grid.rows.iter().chain(&grid.total);
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.iter().map(|cell| shown(cell, catalogue)).collect())
        .collect();
    let narrowest: Vec<u16> = headings
        .iter()
        .enumerate()
        .map(|(place, heading)| narrowest(heading, rows.iter().map(|row| row[place].as_str())))
        .collect();
    table.set_header(headings);
    table.add_rows(rows);
    for (position, column) in grid.columns.iter().enumerate() {
        let Some(drawn) = table.column_mut(position) else {
            continue;
        };
        drawn.set_padding(PADDING);
        if column.align == Align::Right {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
        let width = narrowest[position] + PADDING.0 + PADDING.1;
        drawn.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
    }
    table
}

/// How narrow a column may become: its longest word stays whole, be it a code or an amount, and a name keeps some room.
fn narrowest<'a>(heading: &str, cells: impl Iterator<Item = &'a str>) -> u16 {
    let longest = |text: &str| text.split(' ').map(|word| word.chars().count()).max();
    let mut narrowest = longest(heading).unwrap_or(0);
    for text in cells {
        let room = text.chars().count().min(NAME);
        narrowest = narrowest.max(longest(text).unwrap_or(0)).max(room);
    }
    u16::try_from(narrowest).unwrap_or(u16::MAX - PADDING.0 - PADDING.1)
}

/// How wide a condition may stand before it is folded, in characters.
const CONDITION_WIDTH: usize = 60;

/// Writes reasons below each other, indented; clause and fact stand in columns of their own.
///
/// # Errors
/// What the writer reports.
pub fn write_trees(out: &mut dyn Write, trees: &[Tree], catalogue: &Catalogue) -> io::Result<()> {
    for tree in trees {
        let decision = catalogue.say(&tree.text);
        let clause = visible(tree.source.as_deref().unwrap_or_default());
        let line = format!(" {} {decision}   {clause}", tree.mark.sign());
        writeln!(out, "{}", line.trim_end())?;
        let mut table = plain();
        for child in &tree.children {
            add(child, 1, &mut table, catalogue);
        }
        if let Some(conditions) = table.column_mut(0) {
            conditions.set_padding(PADDING);
        }
        write_lines(out, &table)?;
    }
    Ok(())
}

fn add(tree: &Tree, depth: usize, table: &mut Table, catalogue: &Catalogue) {
    let condition = folded(&catalogue.say(&tree.text), depth * 2, tree.mark.sign());
    let source = visible(tree.source.as_deref().unwrap_or_default()).into_owned();
    let fact = tree.fact.as_ref().map(|fact| catalogue.say(fact));
    table.add_row([condition, source, fact.unwrap_or_default()]);
    for child in &tree.children {
        add(child, depth + 1, table, catalogue);
    }
}

/// A condition behind its mark, folded between words so that clause and fact stay near; further lines stand under the first.
fn folded(text: &str, indent: usize, mark: char) -> String {
    let mut lines = format!("{:indent$}{mark}", "");
    let mut width = indent + 1;
    for word in text.split(' ') {
        let length = word.chars().count() + 1;
        if width + length > CONDITION_WIDTH && width > indent + 2 {
            lines.push('\n');
            lines.push_str(&" ".repeat(indent + 1));
            width = indent + 1;
        }
        lines.push(' ');
        lines.push_str(word);
        width += length;
    }
    lines
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

pub(super) fn shown(cell: &Cell, catalogue: &Catalogue) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Money, Said};
    use crate::grid::{Column, Mark};
    use crate::text::Lang;

    fn lines(write: impl FnOnce(&mut dyn Write, &Catalogue) -> io::Result<()>) -> Vec<String> {
        let mut bytes = Vec::new();
        write(&mut bytes, &Catalogue::new(Lang::Nl)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        text.lines().map(ToOwned::to_owned).collect()
    }

    fn grid() -> Grid {
        let mut grid = Grid::new(vec![Column::text("reason"), Column::figure("depth")]);
        grid.row(vec![
            "lidgeld kapoenen".into(),
            Money::from_cents(54_000).into(),
        ]);
        grid.row(vec![
            "kamp\u{1b}[2J".into(),
            Money::from_cents(-1_400).into(),
        ]);
        grid.total = Some(vec![Cell::Empty, Money::from_cents(123_456).into()]);
        grid
    }

    #[test]
    fn figures_stand_right_and_nothing_trails() {
        assert_eq!(
            lines(|out, catalogue| write(out, &grid(), catalogue, None)),
            [
                " reden                diepte",
                " lidgeld kapoenen     540,00",
                " kamp␛[2J             −14,00",
                "                    1.234,56",
            ]
        );
    }

    #[test]
    fn words_wrap_to_the_terminal_and_figures_do_not() {
        let shown = lines(|out, catalogue| write(out, &grid(), catalogue, Some(24)));
        assert!(
            shown.iter().all(|line| line.chars().count() <= 24),
            "{shown:?}"
        );
        assert!(
            shown.iter().any(|line| line.ends_with("540,00")),
            "{shown:?}"
        );
    }

    #[test]
    fn a_code_an_amount_and_a_word_are_never_broken() {
        let mut grid = Grid::new(vec![
            Column::text("statement"),
            Column::text("club"),
            Column::figure("payable"),
        ]);
        grid.row(vec![
            "2026-0003/001".into(),
            "Cultuurcentrum De Bok van Zaffelare".into(),
            Money::from_cents(123_456).into(),
        ]);
        for width in [0, 1, 20, 60] {
            let shown = lines(|out, catalogue| write(out, &grid, catalogue, Some(width)));
            let shown = shown.join("\n");
            for whole in ["2026-0003/001", "Cultuurcentrum", "Zaffelare", "1.234,56"] {
                assert!(shown.contains(whole), "{width}: {shown}");
            }
        }
    }

    #[test]
    fn an_empty_report_says_so_between_its_title_and_notes() {
        let mut grid = Grid::new(vec![Column::text("reason")]).titled(said!("yes"));
        grid.notes.push(said!("no"));
        assert_eq!(
            lines(|out, catalogue| write(out, &grid, catalogue, None)),
            ["ja", "", " Er is niets te tonen.", "", "nee"]
        );
    }

    #[test]
    fn reasons_are_indented_and_their_clauses_aligned() {
        let told = |text: &str| said!("error-line", text = text);
        let tree = Tree::new(Mark::Holds, told("een van deze gronden"))
            .citing("art. 3")
            .with(Tree {
                fact: Some(Said::plain("no")),
                ..Tree::new(Mark::Unneeded, told("inkomen")).citing("art. 3, 1°")
            });
        assert_eq!(
            lines(|out, catalogue| write_trees(out, &[tree], catalogue)),
            [
                " ✓ fout: een van deze gronden   art. 3",
                "   – fout: inkomen   art. 3, 1°  nee",
            ]
        );
    }
}
