//! A workbook: a first sheet to be filled in, and one to choose from. The same figures and day give the same bytes.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Formula, Note,
    Workbook, Worksheet, XlsxError,
};

use crate::grid::{Cell, Grid};
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

fn workbook(
    list: &PaperList,
    catalogue: &Catalogue,
    made_on: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let year = u16::try_from(made_on.year()).unwrap_or_default();
    let [month, day] = [made_on.month(), made_on.day()].map(|part| part.try_into().unwrap_or(1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
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
                // Two decimals at most: the nearest number shows and reads as the exact cents.
                Cell::Money(price) => {
                    let number: f64 = price.to_string().parse().unwrap_or_default();
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
