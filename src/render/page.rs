//! A page for one person to read: headings, sentences, lists and reasons; as plain text, or as a page of HTML that is the same on
//! paper, on a screen and read aloud.

use std::io::{self, Write};

use super::html::escaped;
use super::table::{self, shown};
use crate::domain::Said;
use crate::grid::{Cell, Column, Grid, Tree};
use crate::text::{Catalogue, visible};

/// What stands on it.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What the window and the printer call it: nothing that tells what is in it.
    pub name: String,
    /// From whom, to whom and when, where it is a letter.
    pub letter: Option<Envelope>,
    /// The heading.
    pub title: String,
    /// What follows it.
    pub parts: Vec<Part>,
}

/// From whom a letter is, to whom, and when.
#[derive(Debug, Clone, Default)]
pub struct Envelope {
    /// Who writes.
    pub sender: String,
    /// Where the sender is found, a line each.
    pub contact: Vec<String>,
    /// Name and address, a line each.
    pub to: Vec<String>,
    /// The day.
    pub dated: String,
}

impl Page {
    /// The lines above everything, as they stand below each other.
    fn above(&self) -> Vec<&str> {
        let mut lines = Vec::new();
        if let Some(letter) = &self.letter {
            let contact = letter.contact.iter().map(String::as_str);
            lines.push(letter.sender.as_str());
            lines.extend(contact);
            lines.push("");
            lines.extend(letter.to.iter().map(String::as_str));
            lines.extend(["", &letter.dated]);
        }
        lines
    }
}

/// A part under a heading of its own.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The heading, if it has one.
    pub heading: Option<Said>,
    /// Sentences, each a paragraph.
    pub said: Vec<Said>,
    /// A list; one of a single row is told as names and values.
    pub grid: Option<Grid>,
    /// Reasons.
    pub trees: Vec<Tree>,
}

/// The empty page: black on white, large enough, nothing from elsewhere.
const EMPTY: &str = include_str!("page.html");

/// Writes the page as HTML.
///
/// # Errors
/// What the writer reports.
pub fn html(out: &mut dyn Write, page: &Page, catalogue: &Catalogue) -> io::Result<()> {
    let plain = |text: &str| escaped(&visible(text));
    let lang = catalogue.lang().to_string();
    let (top, bottom) = EMPTY.split_once("{here}").unwrap_or_default();
    let top = top
        .replace("{lang}", &lang)
        .replace("{name}", &plain(&page.name));
    out.write_all(top.as_bytes())?;
    for line in page.above() {
        writeln!(out, "<div>{}</div>", plain(line))?;
    }
    writeln!(out, "<h1>{}</h1>", plain(&page.title))?;
    for part in &page.parts {
        if let Some(heading) = &part.heading {
            writeln!(out, "<h2>{}</h2>", escaped(&catalogue.say(heading)))?;
        }
        for said in &part.said {
            writeln!(out, "<p>{}</p>", escaped(&catalogue.say(said)))?;
        }
        if let Some(grid) = &part.grid {
            rows(out, grid, catalogue)?;
        }
        reasons(out, &part.trees, catalogue)?;
    }
    out.write_all(bottom.trim_start().as_bytes())
}

fn rows(out: &mut dyn Write, grid: &Grid, catalogue: &Catalogue) -> io::Result<()> {
    let heading = |column: &Column| escaped(&catalogue.heading(column.name));
    let value = |cell: &Cell| escaped(&shown(cell, catalogue));
    if let [only] = &grid.rows[..] {
        writeln!(out, "<dl>")?;
        for (column, cell) in grid.columns.iter().zip(only) {
            writeln!(out, "<dt>{}</dt><dd>{}</dd>", heading(column), value(cell))?;
        }
        return writeln!(out, "</dl>");
    }
    write!(out, "<table><thead><tr>")?;
    for column in &grid.columns {
        write!(out, "<th>{}</th>", heading(column))?;
    }
    writeln!(out, "</tr></thead><tbody>")?;
    for row in &grid.rows {
        write!(out, "<tr>")?;
        for cell in row {
            write!(out, "<td>{}</td>", value(cell))?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody></table>")
}

fn reasons(out: &mut dyn Write, trees: &[Tree], catalogue: &Catalogue) -> io::Result<()> {
    if trees.is_empty() {
        return Ok(());
    }
    writeln!(out, "<ul>")?;
    for tree in trees {
        let said = escaped(&catalogue.say(&tree.text));
        write!(out, "<li>{} {said}", tree.mark.sign())?;
        if let Some(source) = &tree.source {
            write!(out, " <cite>{}</cite>", escaped(&visible(source)))?;
        }
        if let Some(fact) = &tree.fact {
            write!(out, " <em>{}</em>", escaped(&catalogue.say(fact)))?;
        }
        if !tree.children.is_empty() {
            writeln!(out)?;
            reasons(out, &tree.children, catalogue)?;
        }
        writeln!(out, "</li>")?;
    }
    writeln!(out, "</ul>")
}

/// Writes the page as plain text.
///
/// # Errors
/// What the writer reports.
pub fn text(
    out: &mut dyn Write,
    page: &Page,
    catalogue: &Catalogue,
    width: Option<u16>,
) -> io::Result<()> {
    let above = page.above();
    for line in &above {
        writeln!(out, "{}", visible(line))?;
    }
    if !above.is_empty() {
        writeln!(out)?;
    }
    writeln!(out, "{}", visible(&page.title))?;
    for part in &page.parts {
        writeln!(out)?;
        if let Some(heading) = &part.heading {
            writeln!(out, "{}", catalogue.say(heading))?;
        }
        for said in &part.said {
            writeln!(out, "{}", catalogue.say(said))?;
        }
        if let Some(grid) = &part.grid {
            writeln!(out)?;
            table::write(out, grid, catalogue, width)?;
        }
        table::write_trees(out, &part.trees, catalogue)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::Mark;
    use crate::said;
    use crate::text::Lang;

    #[test]
    fn a_name_is_never_markup_and_one_row_is_told_as_names_and_values() {
        let mut grid = Grid::new(vec![Column::text("last_name")]);
        grid.row(vec!["<b>\u{1b}[2J".into()]);
        let page = Page {
            name: "<i>".to_owned(),
            letter: Some(Envelope {
                sender: "a & b".to_owned(),
                ..Envelope::default()
            }),
            title: "\u{202e}".to_owned(),
            parts: vec![Part {
                heading: Some(said!("yes")),
                grid: Some(grid.clone()),
                trees: vec![Tree::new(Mark::Holds, said!("no")).citing("<3>")],
                ..Part::default()
            }],
        };
        let written = |page: &Page| {
            let mut bytes = Vec::new();
            html(&mut bytes, page, &Catalogue::new(Lang::Nl)).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        let whole = written(&page);
        for part in [
            "<title>&lt;i&gt;</title>",
            "<div>a &amp; b</div>",
            "<dd>&lt;b&gt;␛[2J</dd>",
            "<cite>&lt;3&gt;</cite>",
        ] {
            assert!(whole.contains(part), "{part}: {whole}");
        }
        assert!(!whole.contains('\u{1b}') && !whole.contains('\u{202e}'));
        let mut twice = page;
        grid.row(vec!["c".into()]);
        twice.parts[0].grid = Some(grid);
        assert_eq!(written(&twice).matches("<td>").count(), 2);
    }
}
