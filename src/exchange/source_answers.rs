//! Answers of an authentic source, in the form of the Crossroads Bank: a right for a period, no right, or unknown.

use chrono::{Datelike, NaiveDate};

use super::fields::{Fields, day};
use super::header::{Column, optional, required};
use super::rows::Record;
use super::statuses::period;
use crate::domain::{Insz, Period, Said};
use crate::said;

/// What the source knows. Unknown is not "no right", and changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A right for these days (`DATA_FOUND`, period).
    Right(Period),
    /// No right (`DATA_FOUND`, noRight).
    NoRight,
    /// The source holds nothing about this person (`NO_DATA_FOUND`): unknown.
    NoData,
    /// The source did not answer (`NO_RESULT`): unknown.
    NoResult,
}

/// An answer about one person on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceAnswerRow {
    /// The person.
    pub insz: Insz,
    /// The day the question was about.
    pub reference_date: NaiveDate,
    /// What the source knows.
    pub answer: Answer,
}

enum Status {
    Found,
    NoData,
    NoResult,
}

impl Record for SourceAnswerRow {
    const COLUMNS: &'static [Column] = &[
        required("insz"),
        required("reference_date"),
        required("status"),
        optional("right"),
        optional("period_begin"),
        optional("period_end"),
    ];
    type Memory = ();

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let year = fields.on().year();
        let insz = fields.needed("insz", |cell| Insz::parse(cell, year));
        let reference_date = fields.needed("reference_date", day);
        let status = fields.needed("status", status);
        let right = fields.maybe("right", right);
        let begin = fields.maybe("period_begin", day);
        let end = fields.maybe("period_end", day);
        let (begin, end) = (begin?, end?);
        let answer = match (status?, right?) {
            (Status::Found, Some(true)) => {
                if begin.is_none() {
                    fields.fault("period_begin", said!("field-required"));
                }
                begin.and_then(|begin| period(fields, "period_end", begin, end).map(Answer::Right))
            }
            (_, _) if begin.or(end).is_some() => {
                fields.fault("period_begin", said!("answer-period-without-right"));
                None
            }
            (Status::Found, Some(false)) => Some(Answer::NoRight),
            (Status::Found, None) => {
                fields.fault("right", said!("field-required"));
                None
            }
            (_, Some(_)) => {
                fields.fault("right", said!("answer-right-without-data"));
                None
            }
            (Status::NoData, None) => Some(Answer::NoData),
            (Status::NoResult, None) => Some(Answer::NoResult),
        };
        Some(Self {
            insz: insz?,
            reference_date: reference_date?,
            answer: answer?,
        })
    }

    fn compare(&self, (): &mut (), _: &mut Fields<'_>) {}
}

fn status(cell: &str) -> Result<Status, Said> {
    match cell {
        "DATA_FOUND" => Ok(Status::Found),
        "NO_DATA_FOUND" => Ok(Status::NoData),
        "NO_RESULT" => Ok(Status::NoResult),
        _ => Err(said!("answer-status", value = cell)),
    }
}

fn right(cell: &str) -> Result<bool, Said> {
    match cell {
        "period" => Ok(true),
        "noRight" => Ok(false),
        _ => Err(said!("answer-right", value = cell)),
    }
}
