//! The cells of one row, read one by one into values; every fault is noted and the row goes on.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};
use unicode_normalization::UnicodeNormalization;

use super::fault::Fault;
use super::header::Header;
use crate::domain::{Said, is_unseen, parse_day};
use crate::said;

/// The most characters of a name, a street, a source.
const LONGEST_TEXT: usize = 200;

/// The most characters of an id of another system.
const LONGEST_ID: usize = 64;

/// One row while it is read. Each reader answers `None` after noting a fault, so that a row shows all its faults at once.
#[derive(Debug)]
pub struct Fields<'a> {
    pub(super) file: &'a str,
    pub(super) line: u64,
    pub(super) header: &'a Header,
    pub(super) cells: &'a [String],
    pub(super) on: NaiveDate,
    pub(super) faults: Vec<Fault>,
}

impl Fields<'_> {
    /// The line of the row.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The day at hand: what lies after it is the future.
    pub(super) fn on(&self) -> NaiveDate {
        self.on
    }

    /// Notes a fault of a column.
    pub(super) fn fault(&mut self, column: &str, said: Said) {
        self.note(Some(column.to_owned()), said);
    }

    /// Notes a fault of the row as a whole.
    pub(super) fn row_fault(&mut self, said: Said) {
        self.note(None, said);
    }

    /// A cell that must be filled, read by `parse`.
    pub(super) fn needed<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Said>,
    ) -> Option<T> {
        self.maybe(column, parse)?.or_else(|| {
            if !self.header.requires(column) {
                self.fault(column, said!("field-required"));
            }
            None
        })
    }

    /// A cell that may be empty, read by `parse`; the outer `None` is a fault.
    #[expect(
        clippy::option_option,
        reason = "a fault and an empty cell are two things"
    )]
    pub(super) fn maybe<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Said>,
    ) -> Option<Option<T>> {
        let cell = self.cell(column);
        if cell.is_empty() {
            if self.header.requires(column) {
                self.fault(column, said!("field-required"));
                return None;
            }
            return Some(None);
        }
        match parse(cell) {
            Ok(value) => Some(Some(value)),
            Err(said) => {
                self.fault(column, said);
                None
            }
        }
    }

    /// The further columns of the file in which the row has something, each read by `parse`; `None` after a fault.
    pub(super) fn further<T>(
        &mut self,
        parse: impl Fn(&str) -> Result<T, Said>,
    ) -> Option<Vec<(String, T)>> {
        let mut read = Vec::new();
        let mut good = true;
        for (name, place) in self.header.further() {
            let cell = self.at(Some(*place));
            match parse(cell) {
                _ if cell.is_empty() => {}
                Ok(value) => read.push((name.clone(), value)),
                Err(said) => {
                    self.fault(name, said);
                    good = false;
                }
            }
        }
        good.then_some(read)
    }

    /// A cell without space at its ends and without the apostrophe by which a spreadsheet keeps a formula as text.
    fn cell(&self, column: &str) -> &str {
        self.at(self.header.place(column))
    }

    fn at(&self, place: Option<usize>) -> &str {
        let cell = place.and_then(|place| self.cells.get(place));
        let cell = cell.map_or("", |cell| cell.trim());
        match cell.strip_prefix('\'') {
            Some(rest) if super::rejects::runs_as_formula(rest) => rest,
            _ => cell,
        }
    }

    /// Checks the width of the row and that its cells are text. Answers whether it makes sense to read them.
    pub(super) fn shape_holds(&mut self) -> bool {
        let expected = self.header.names.len();
        let cells = self.cells;
        if cells.iter().any(|cell| cell.trim().contains(['\n', '\r'])) {
            self.row_fault(said!("row-line-break"));
            return false;
        }
        if cells.iter().any(|cell| cell.trim().contains(unreadable)) {
            self.row_fault(said!("row-unreadable-letters"));
            return false;
        }
        let stray = |(place, cell): (usize, &String)| {
            !cell.trim().is_empty() && !self.header.names_place(place)
        };
        if cells.len() < expected {
            self.row_fault(said!(
                "row-too-short",
                got = cells.len(),
                expected = expected
            ));
            return false;
        }
        if cells.iter().enumerate().any(stray) {
            self.row_fault(said!(
                "row-too-long-by-cells",
                got = cells.len(),
                expected = expected
            ));
            return false;
        }
        true
    }

    fn note(&mut self, column: Option<String>, said: Said) {
        self.faults.push(Fault {
            file: self.file.to_owned(),
            line: Some(self.line),
            column,
            said,
        });
    }
}

fn unreadable(character: char) -> bool {
    character == char::REPLACEMENT_CHARACTER || (character.is_control() && character != '\t')
}

/// Text as it stands; accents that a Mac writes apart are joined with their letter, so that equal names are equal.
pub(super) fn text(cell: &str) -> Result<String, Said> {
    if cell.chars().count() > LONGEST_TEXT {
        return Err(said!("field-too-long", longest = LONGEST_TEXT));
    }
    Ok(cell.nfc().collect())
}

/// An id of another system: kept as it is, never interpreted.
pub(super) fn id(cell: &str) -> Result<String, Said> {
    let odd = |character: char| {
        character.is_whitespace()
            || is_unseen(character)
            || matches!(character, '\u{200c}' | '\u{200d}')
    };
    if cell.chars().count() > LONGEST_ID || cell.contains(odd) {
        return Err(said!("field-not-an-id", value = cell, longest = LONGEST_ID));
    }
    Ok(cell.to_owned())
}

/// A whole number of at most `largest`.
pub(super) fn whole<T: FromStr + PartialOrd + Copy + Into<u64>>(
    largest: T,
) -> impl Fn(&str) -> Result<T, Said> {
    move |cell| {
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        let number = cell
            .parse()
            .ok()
            .filter(|number| digits && *number <= largest);
        number.ok_or_else(|| said!("field-not-whole", value = cell, largest = largest.into()))
    }
}

/// A calendar day.
pub(super) fn day(cell: &str) -> Result<NaiveDate, Said> {
    parse_day(cell)
}

/// A UTC moment as the register writes it.
pub(super) fn moment(cell: &str) -> Result<String, Said> {
    let written = NaiveDateTime::parse_from_str(cell, MOMENT).map(|at| at.format(MOMENT));
    match written {
        Ok(written) if written.to_string() == cell => Ok(cell.to_owned()),
        _ => Err(said!("field-not-a-moment", value = cell)),
    }
}

const MOMENT: &str = "%Y-%m-%dT%H:%M:%SZ";

/// Yes or no, in Dutch or English.
pub(super) fn yes_no(cell: &str) -> Result<bool, Said> {
    match cell.to_lowercase().as_str() {
        "yes" | "ja" | "1" | "true" | "waar" | "x" => Ok(true),
        "no" | "nee" | "neen" | "0" | "false" | "onwaar" => Ok(false),
        _ => Err(said!("field-not-yes-or-no", value = cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_values_read_or_say_why_not() {
        assert_eq!(whole(100_u8)("50").unwrap(), 50);
        for bad in ["101", "-1", "+5", "5,0", "vijf", "999"] {
            assert_eq!(
                whole(100_u8)(bad).unwrap_err().key,
                "field-not-whole",
                "{bad}"
            );
        }
        for wrong in ["P 1", "P1\u{200b}", "\u{202e}P1", "P\u{200d}1"] {
            assert_eq!(id(wrong).unwrap_err().key, "field-not-an-id", "{wrong:?}");
        }
        assert!(yes_no("JA").unwrap() && !yes_no("nee").unwrap());
        assert!(yes_no("misschien").is_err());
        assert_eq!(text("Zoe\u{308}").unwrap(), "Zoë");
        assert_eq!(text(&"é".repeat(201)).unwrap_err().key, "field-too-long");
    }
}
