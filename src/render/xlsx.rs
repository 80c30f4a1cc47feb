//! Workbooks: rows below their columns, and the list of a club as a form. The same figures and day give the same bytes.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Formula, Note,
    Workbook, Worksheet, XlsxError,
};

use crate::grid::{Cell, Column, Grid};
use crate::label::{self, paper::PaperList};
use crate::said;
use crate::text::Catalogue;

/// Writes the list of a club as a form. A code stays text, whatever it looks like; an offer is chosen from the second sheet.
///
/// # Errors
/// What the writer reports.
pub fn list(
    out: &mut dyn Write,
    list: &PaperList,
    catalogue: &Catalogue,
    made_on: NaiveDate,
) -> io::Result<()> {
    let bytes = workbook(list, catalogue, made_on).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

/// Writes rows below the machine names of their columns. A text stays a text, whatever it looks like; an amount, a count or a day is
/// one to the spreadsheet too.
///
/// # Errors
/// What the writer reports; a sheet holds 1,048,575 rows.
pub fn sheet<R: AsRef<[Cell]>>(
    out: &mut dyn Write,
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
    on: NaiveDate,
) -> io::Result<()> {
    let bytes = rows_of(columns, rows, on).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn rows_of<R: AsRef<[Cell]>>(
    columns: &[Column],
    rows: impl IntoIterator<Item = R>,
    on: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated(on)?;
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let formats = Formats::new();
    sheet.set_freeze_panes(1, 0)?;
    for (place, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, place, column.name, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (place, cell) in (0..).zip(row.as_ref()) {
            formats.write(sheet, (line, place), cell)?;
        }
    }
    sheet.autofit();
    book.save_to_buffer()
}

/// A workbook that says on which day it was made.
pub(super) fn dated(on: NaiveDate) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let made = day(on).ok_or(XlsxError::DateTimeRangeError(on.to_string()))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    Ok(book)
}

/// A day as a spreadsheet counts it; none before 1900.
fn day(on: NaiveDate) -> Option<ExcelDateTime> {
    let [month, day] = [on.month(), on.day()].map(|part| part.try_into().unwrap_or(1));
    ExcelDateTime::from_ymd(u16::try_from(on.year()).ok()?, month, day).ok()
}

/// How the kinds of cells look.
pub(super) struct Formats {
    text: Format,
    pub(super) amount: Format,
    day: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        Self {
            text: Format::new().set_num_format("@"),
            amount: Format::new().set_num_format("#,##0.00"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }

    /// The same in bold, for a last line.
    pub(super) fn bold(self) -> Self {
        Self {
            text: self.text.set_bold(),
            amount: self.amount.set_bold(),
            day: self.day.set_bold(),
        }
    }

    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        (line, place): (u32, u16),
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => {}
            Cell::Count(count) => {
                sheet.write_number(line, place, number(&count.to_string()))?;
            }
            Cell::Money(amount) => {
                let number = number(&amount.to_string());
                sheet.write_number_with_format(line, place, number, &self.amount)?;
            }
            Cell::Date(on) => match day(*on) {
                Some(day) => {
                    sheet.write_datetime_with_format(line, place, day, &self.day)?;
                }
                None => self.text(sheet, (line, place), &on.to_string())?,
            },
            Cell::Text(text) => self.text(sheet, (line, place), text)?,
            Cell::Month(month) => self.text(sheet, (line, place), &month.to_string())?,
            Cell::Rate(rate) => self.text(sheet, (line, place), &rate.to_string())?,
            Cell::Flag(flag) => {
                self.text(sheet, (line, place), if *flag { "yes" } else { "no" })?;
            }
            Cell::Word { machine, .. } => self.text(sheet, (line, place), machine)?,
        }
        Ok(())
    }

    pub(super) fn text(
        &self,
        sheet: &mut Worksheet,
        (line, place): (u32, u16),
        text: &str,
    ) -> Result<(), XlsxError> {
        sheet.write_string_with_format(line, place, text, &self.text)?;
        Ok(())
    }
}

/// Two decimals at most: the nearest number shows and reads as the exact cents.
pub(super) fn number(exact: &str) -> f64 {
    exact.parse().unwrap_or_default()
}

fn workbook(
    list: &PaperList,
    catalogue: &Catalogue,
    made_on: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = dated(made_on)?;
    let (form, prices) = (label::grid(&list.rows), label::grid(&list.prices));
    let chosen_from = catalogue.say(&said!("list-sheet-prices"));
    let below = prices.rows.len() + 1;
    let sheet = book.add_worksheet();
    sheet.set_name(catalogue.say(&said!("list-sheet-list")))?;
    fill(sheet, &form)?;
    for (place, column) in (0..).zip(&form.columns) {
        hint(sheet, place, column.name, catalogue)?;
        let letter = match column.name {
            "offer" => "A",
            "price_class" => "C",
            _ => continue,
        };
        let range = Formula::new(format!("='{chosen_from}'!${letter}$2:${letter}${below}"));
        let choice = DataValidation::new()
            .allow_list_formula(range)
            .set_error_style(DataValidationErrorStyle::Warning);
        let rows = u32::try_from(form.rows.len()).unwrap_or(u32::MAX);
        sheet.add_data_validation(1, place, rows, place, &choice)?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name(chosen_from)?;
    fill(sheet, &prices)?;
    let sheet = book.add_worksheet();
    sheet.set_name(catalogue.say(&said!("list-sheet-how")))?;
    explain(sheet, list, catalogue)?;
    book.save_to_buffer()
}

/// What to do with the list, a sentence to a row.
fn explain(
    sheet: &mut Worksheet,
    list: &PaperList,
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let municipality = &list.municipality_name;
    let sentences = [
        said!("list-for", municipality = municipality),
        said!("list-how"),
        said!("list-vouchers"),
        said!("list-passes", municipality = municipality),
        said!("list-doubt", municipality = municipality),
        said!("list-keep"),
        said!("list-safe"),
    ];
    let wrapped = Format::new().set_text_wrap();
    sheet.set_column_width(0, 90)?;
    for (line, said) in (0..).zip(sentences) {
        sheet.write_string_with_format(line, 0, catalogue.say(&said), &wrapped)?;
    }
    Ok(())
}

/// Columns, rows and formats of one sheet.
fn fill(sheet: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    let (bold, text) = (Format::new().set_bold(), Format::new().set_num_format("@"));
    let amount = Format::new().set_num_format("0.00");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.set_freeze_panes(1, 0)?;
    for (place, column) in (0..).zip(&grid.columns) {
        let format = match column.name {
            "price" | "collected" => &amount,
            "redeemed_on" => &day,
            _ => &text,
        };
        sheet.set_column_format(place, format)?;
        sheet.set_column_width(place, 20)?;
        sheet.write_string_with_format(0, place, column.name, &bold)?;
        for (line, row) in (1..).zip(&grid.rows) {
            match &row[usize::from(place)] {
                Cell::Empty => sheet.write_blank(line, place, format)?,
                Cell::Money(price) => {
                    let number = number(&price.to_string());
                    sheet.write_number_with_format(line, place, number, format)?
                }
                Cell::Text(text) => sheet.write_string_with_format(line, place, text, format)?,
                _ => sheet,
            };
        }
    }
    Ok(())
}

/// What a column asks, as a note on its name: the name itself is what the file is read by.
fn hint(
    sheet: &mut Worksheet,
    place: u16,
    column: &str,
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let said = match column {
        "reference" => said!("list-hint-reference"),
        "voucher" => said!("list-hint-voucher"),
        "offer" => said!("list-hint-offer"),
        "price_class" => said!("list-hint-class"),
        "price" => said!("list-hint-price"),
        "redeemed_on" => said!("list-hint-day"),
        "collected" => said!("list-hint-collected"),
        _ => return Ok(()),
    };
    let note = Note::new(catalogue.say(&said)).add_author_prefix(false);
    sheet.insert_note(0, place, &note).map(|_| ())
}
