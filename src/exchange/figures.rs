//! `figures.csv`: dated amounts and counts, such as the income of a year or the number of homes.

use chrono::NaiveDate;

use super::fields::{Fields, day, id, text, whole};
use super::header::{Column, optional, required};
use super::rows::Record;
use crate::domain::{Level, Quantity, Said, figure_kind};
use crate::said;

/// When a figure was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// On a day: savings, homes.
    On(NaiveDate),
    /// Over a calendar year: an income.
    Over(i32),
}

/// A figure (gegeven) of a person or a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// The member or the household, by its id in the system it comes from.
    pub subject_id: String,
    /// Whose figure it is.
    pub level: Level,
    /// What it measures: a word of the scheme such as `income`, in small letters.
    pub kind: String,
    /// How much.
    pub value: Quantity,
    /// Whether it is written as yes or no, as only the value of a flag may be.
    pub in_words: bool,
    /// When.
    pub measured: Measured,
    /// Where it comes from.
    pub source: Option<String>,
}

impl Record for FigureRow {
    const COLUMNS: &'static [Column] = &[
        required("subject_id"),
        required("level"),
        required("kind"),
        required("value"),
        optional("as_of"),
        optional("year"),
        optional("source"),
    ];
    const EITHER: &'static [[&'static str; 2]] = &[["as_of", "year"]];
    type Memory = ();

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let subject_id = fields.needed("subject_id", id);
        let level = fields.needed("level", str::parse);
        let kind = fields.needed("kind", figure_kind);
        let value = fields.needed("value", value);
        let as_of = fields.maybe("as_of", day);
        let year = fields.maybe("year", year);
        let source = fields.maybe("source", text);
        let measured = match (as_of?, year?) {
            (Some(day), None) => Some(Measured::On(day)),
            (None, Some(year)) => Some(Measured::Over(year)),
            _ => {
                fields.row_fault(said!("figure-day-or-year"));
                None
            }
        };
        Some(Self {
            subject_id: subject_id?,
            level: level?,
            kind: kind?,
            value: value?.0,
            in_words: value?.1,
            measured: measured?,
            source: source?,
        })
    }

    fn compare(&self, (): &mut (), _: &mut Fields<'_>) {}
}

/// A value, and whether it is written as yes or no.
pub(super) fn value(cell: &str) -> Result<(Quantity, bool), Said> {
    match Quantity::of_yes_no(cell) {
        Some(value) => Ok((value, true)),
        None => cell.parse().map(|value| (value, false)),
    }
}

fn year(cell: &str) -> Result<i32, Said> {
    whole(2999_u16)(cell)
        .ok()
        .filter(|year| *year >= 1900)
        .map(i32::from)
        .ok_or_else(|| said!("field-not-a-year", value = cell))
}
