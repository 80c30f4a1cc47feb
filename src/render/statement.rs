//! A published list as a workbook, made from its very bytes: whatever becomes of names or programs, both say the same.

use std::io::{self, Write};

use chrono::NaiveDate;
use csv::ReaderBuilder;
use rust_xlsxwriter::{Format, FormatBorder, Worksheet, XlsxError};

use super::xlsx::{Formats, dated, number};
use crate::label::statement::{Why, line_said};
use crate::said;
use crate::text::Catalogue;

/// Columns of amounts, and of counts.
const AMOUNTS: &[&str] = &["gross", "collected", "borne", "due"];
const COUNTS: &[&str] = &["claims"];
/// What stands once above a statement.
const HEAD: &[&str] = &["statement", "run", "club_id", "club"];
/// The column that says what a line is.
const LINE: &str = "line";
/// The column that says why a line was corrected.
const REASON: &str = "reason";

/// Rows as they were published for Belgian Excel.
struct Published {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Published {
    fn read(bytes: &[u8]) -> io::Result<Self> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(bytes);
        let columns = reader.headers()?.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for row in reader.records() {
            rows.push(row?.iter().map(str::to_owned).collect());
        }
        Ok(Self { columns, rows })
    }

    /// The first value of a column.
    fn first(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        let cell = place.and_then(|place| self.rows.first()?.get(place));
        cell.map_or("", |text| plain(text))
    }
}

/// A text without the apostrophe that kept a spreadsheet from running it.
fn plain(text: &str) -> &str {
    let runs = |text: &str| {
        let text = text.trim_start_matches('\'');
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
    };
    match text.strip_prefix('\'') {
        Some(rest) if runs(rest) => rest,
        _ => text,
    }
}

/// Writes a published list as it is: the same columns and rows, with amounts and counts as numbers.
///
/// # Errors
/// What the writer reports.
pub fn list(out: &mut dyn Write, published: &[u8], on: NaiveDate) -> io::Result<()> {
    let published = Published::read(published)?;
    let bytes = listed(&published, on).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn listed(published: &Published, on: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated(on)?;
    let sheet = book.add_worksheet();
    let (formats, bold) = (Formats::new(), Format::new().set_bold());
    sheet.set_freeze_panes(1, 0)?;
    for (place, column) in (0..).zip(&published.columns) {
        sheet.write_string_with_format(0, place, column, &bold)?;
        for (line, row) in (1..).zip(&published.rows) {
            let text = &row[usize::from(place)];
            cell(sheet, &formats, (line, place), column, text)?;
        }
    }
    sheet.autofit();
    book.save_to_buffer()
}

fn cell(
    sheet: &mut Worksheet,
    formats: &Formats,
    (line, place): (u32, u16),
    column: &str,
    text: &str,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    if AMOUNTS.contains(&column) {
        let amount = number(&text.replace(',', "."));
        sheet.write_number_with_format(line, place, amount, &formats.amount)?;
    } else if COUNTS.contains(&column) {
        sheet.write_number(line, place, number(text))?;
    } else {
        formats.text(sheet, (line, place), plain(text))?;
    }
    Ok(())
}

/// Writes the statement of one payee to be read and printed: who writes to whom about which months, then the lines and what is paid.
///
/// # Errors
/// What the writer reports.
pub fn sheet(
    out: &mut dyn Write,
    published: &[u8],
    municipality: &str,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    let published = Published::read(published)?;
    let bytes = page(&published, municipality, catalogue, on).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn page(
    published: &Published,
    municipality: &str,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated(on)?;
    let sheet = book.add_worksheet();
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    let (formats, total) = (Formats::new(), Formats::new().bold());
    let last = u32::try_from(published.rows.len()).unwrap_or_default() + 5;
    let bold = Format::new().set_bold();
    let large = Format::new().set_bold().set_font_size(14);
    let club = format!(
        "{} ({})",
        published.first("club"),
        published.first("club_id")
    );
    sheet.write_string_with_format(0, 0, municipality, &large)?;
    let number = published.first("statement");
    let title = said!("statement-sheet-title", number = number);
    sheet.write_string_with_format(1, 0, catalogue.say(&title), &bold)?;
    sheet.write_string(2, 0, club)?;
    let months = said!("statement-sheet-months", run = published.first("run"));
    sheet.write_string(3, 0, catalogue.say(&months))?;
    let below = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    let columns = published.columns.iter().enumerate();
    let columns = columns.filter(|(_, name)| !HEAD.contains(&name.as_str()));
    for (place, (from, column)) in (0..).zip(columns) {
        sheet.write_string_with_format(5, place, catalogue.heading(column), &below)?;
        sheet.set_column_width(place, if place < 4 { 24 } else { 13 })?;
        for (line, row) in (6..).zip(&published.rows) {
            let formats = if line == last { &total } else { &formats };
            let said = match column.as_str() {
                LINE => line_said(&row[from]),
                REASON => Some(&row[from])
                    .filter(|word| !word.is_empty())
                    .map(|word| Why::of(word).said()),
                _ => None,
            };
            if let Some(said) = said {
                formats.text(sheet, (line, place), &catalogue.say(&said))?;
            } else {
                cell(sheet, formats, (line, place), column, &row[from])?;
            }
        }
    }
    book.save_to_buffer()
}
