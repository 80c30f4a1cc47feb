//! The first sheet of an Excel workbook as rows of text, the way its author sees them. What comes from elsewhere may be made to fill
//! the memory or to stumble over: it is measured before it is read, and counted while it is.

use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader, Xlsx, XlsxError, open_workbook};
use zip::ZipArchive;

use crate::domain::Said;
use crate::said;

/// No file we read has this many columns; a stray cell far to the right must not make every row that wide.
pub(super) const WIDEST: usize = 200;

/// The most bytes all parts of a workbook may unpack to; a list of a hundred thousand rows takes half of it.
const UNPACKED: u64 = 128 * 1024 * 1024;

/// The most bytes its cells may take in memory, since one text can stand in every cell.
const ROOM: usize = 256 * 1024 * 1024;

/// A row of the sheet, counted from 1, and its cells as text.
pub(super) type SheetRow = (u64, Vec<String>);

/// Reads the first sheet; empty rows are left out.
pub(super) fn rows(path: &Path) -> Result<Vec<SheetRow>, Said> {
    measure(path)?;
    // The reader of workbooks computes with numbers that stand in the file; where it stumbles, the file is to blame.
    catch_unwind(AssertUnwindSafe(|| cells(path)))
        .unwrap_or_else(|_| Err(said!("file-odd-workbook")))
}

/// Unpacks everything once without keeping it: what the file says of its own size may be untrue.
fn measure(path: &Path) -> Result<(), Said> {
    let damaged = |cause: io::Error| said!("file-not-a-workbook", cause = cause.to_string());
    let file = File::open(path).map_err(damaged)?;
    let mut archive = ZipArchive::new(file).map_err(|cause| damaged(cause.into()))?;
    let mut left = UNPACKED;
    for place in 0..archive.len() {
        let part = archive
            .by_index(place)
            .map_err(|cause| damaged(cause.into()))?;
        let mut part = io::Read::take(part, left + 1);
        let read = io::copy(&mut part, &mut io::sink()).map_err(damaged)?;
        left = left
            .checked_sub(read)
            .ok_or_else(|| said!("file-workbook-too-large"))?;
    }
    Ok(())
}

fn cells(path: &Path) -> Result<Vec<SheetRow>, Said> {
    let damaged = |cause: XlsxError| said!("file-not-a-workbook", cause = cause.to_string());
    let mut workbook: Xlsx<_> = open_workbook(path).map_err(damaged)?;
    let names = workbook.sheet_names();
    let name = names.first().ok_or_else(|| said!("file-empty"))?;
    let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut room = ROOM;
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (line, place) = (u64::from(row) + 1, column as usize);
        if place >= WIDEST {
            return Err(said!("file-too-wide", line = line.to_string()));
        }
        if rows.last().is_none_or(|(last, _)| *last != line) {
            rows.push((line, Vec::new()));
        }
        if let Some((_, fields)) = rows.last_mut() {
            let more = (place + 1).saturating_sub(fields.len());
            room = room
                .checked_sub(text.len() + more * size_of::<String>())
                .ok_or_else(|| said!("file-workbook-too-large"))?;
            if more > 0 {
                fields.resize(place + 1, String::new());
            }
            fields[place] = text;
        }
    }
    Ok(rows)
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => day_text(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.strip_suffix("T00:00:00").unwrap_or(text).to_owned()
        }
        DataRef::Error(fault) => error_text(fault).to_owned(),
    }
}

/// The number as Excel shows it at most, in fifteen digits, so that 0.1 + 0.2 is 0.3 and an amount is its exact cents.
///
/// A number has one reading only: three decimals get a nought, so that no thousands mark is seen in them.
fn number_text(number: f64) -> String {
    let shown = format!("{number:.14e}")
        .parse::<f64>()
        .unwrap_or(number)
        .to_string();
    match shown.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{shown}0"),
        _ => shown,
    }
}

/// A day as `2026-12-31`; with a time of day it stays visible, to be refused as a date.
fn day_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

fn error_text(fault: &CellErrorType) -> &'static str {
    match fault {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Ref => "#REF!",
        _ => "#VALUE!",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::parse_amount;

    #[test]
    fn a_number_cell_is_its_exact_cents() {
        for (number, cents) in [
            (0.1 + 0.2, 30),
            (1210.0, 121_000),
            (4.35, 435),
            (1.1 * 1.1 * 100.0, 12_100),
            (999_999.99, 99_999_999),
            (57.5, 5750),
        ] {
            let text = number_text(number);
            assert_eq!(parse_amount(&text).unwrap().cents(), cents, "{text}");
        }
        let said = parse_amount(&number_text(12.505)).unwrap_err();
        assert_eq!(said.key, "amount-decimals");
        assert_eq!(number_text(85_073_003_328.0), "85073003328");
    }
}
