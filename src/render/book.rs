//! A report as a workbook to be read: its title, headings and words in one language, and its total. What programs read back is CSV.

use std::io::{self, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatBorder, XlsxError};

use super::xlsx::{Formats, dated};
use crate::grid::{Cell, Grid};
use crate::said;
use crate::text::Catalogue;

/// Where the headings stand, below title and a blank line.
const HEADINGS: u32 = 2;

/// Writes it on a sheet of that name.
///
/// # Errors
/// What the writer reports.
pub fn write(
    out: &mut dyn Write,
    grid: &Grid,
    name: &str,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    let bytes = written(grid, name, catalogue, on).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn written(
    grid: &Grid,
    name: &str,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated(on)?;
    let sheet = book.add_worksheet();
    sheet
        .set_name(name)?
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    let (formats, total) = (Formats::new(), Formats::new().bold());
    let below = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    for (place, column) in (0..).zip(&grid.columns) {
        let heading = catalogue.heading(column.name);
        sheet.write_string_with_format(HEADINGS, place, heading, &below)?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    let rows = grid.rows.iter().map(|row| (&formats, row));
    let rows = rows.chain(grid.total.iter().map(|row| (&total, row)));
    for (line, (formats, row)) in (HEADINGS + 1..).zip(rows) {
        for (place, cell) in (0..).zip(row) {
            match cell {
                Cell::Word { said, .. } => {
                    formats.text(sheet, (line, place), &catalogue.say(said))?;
                }
                Cell::Flag(flag) => {
                    let said = if *flag { said!("yes") } else { said!("no") };
                    formats.text(sheet, (line, place), &catalogue.say(&said))?;
                }
                cell => formats.write(sheet, (line, place), cell)?,
            }
        }
    }
    sheet.autofit();
    if let Some(title) = &grid.title {
        let large = Format::new().set_bold().set_font_size(14);
        sheet.write_string_with_format(0, 0, catalogue.say(title), &large)?;
    }
    book.save_to_buffer()
}
