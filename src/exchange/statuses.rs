//! `statuses.csv`: the dated facts the OCMW holds about people and households.

use chrono::NaiveDate;

use super::fields::{Fields, day, id, text, whole};
use super::header::{Column, optional, required};
use super::rows::Record;
use super::seen::Seen;
use crate::domain::{Level, Period, status_code};
use crate::said;

/// A status (statuut) of a person or a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRow {
    /// The id in the system it comes from.
    pub status_id: String,
    /// Whose fact it is.
    pub level: Level,
    /// The member or the household, by its id in that system.
    pub subject_id: String,
    /// The code, such as `LL3` or `VT`.
    pub code: String,
    /// The sector of the Crossroads Bank.
    pub ksz_sector: Option<u16>,
    /// The quality code of the Crossroads Bank within that sector.
    pub ksz_quality: Option<u16>,
    /// From the first up to and including the last day; without end when the file gives none.
    pub period: Period,
    /// Where the fact comes from.
    pub source: Option<String>,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
}

impl Record for StatusRow {
    const COLUMNS: &'static [Column] = &[
        required("status_id"),
        required("level"),
        required("subject_id"),
        required("code"),
        optional("ksz_sector"),
        optional("ksz_quality"),
        required("valid_from"),
        optional("valid_to"),
        optional("source"),
        optional("decided_on"),
    ];
    type Memory = Seen;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let status_id = fields.needed("status_id", id);
        let level = fields.needed("level", str::parse);
        let subject_id = fields.needed("subject_id", id);
        let code = fields.needed("code", status_code);
        let ksz_sector = fields.maybe("ksz_sector", whole(999_u16));
        let ksz_quality = fields.maybe("ksz_quality", whole(999_u16));
        let valid_from = fields.needed("valid_from", day);
        let valid_to = fields.maybe("valid_to", day);
        let source = fields.maybe("source", text);
        let decided_on = fields.maybe("decided_on", day);
        let period = period(fields, "valid_to", valid_from?, valid_to?);
        Some(Self {
            status_id: status_id?,
            level: level?,
            subject_id: subject_id?,
            code: code?,
            ksz_sector: ksz_sector?,
            ksz_quality: ksz_quality?,
            period: period?,
            source: source?,
            decided_on: decided_on?,
        })
    }

    fn compare(&self, seen: &mut Seen, fields: &mut Fields<'_>) {
        seen.once("status_id", &self.status_id, fields);
    }
}

/// The days from a first up to and including a last one; `column` is to blame when the last comes first.
pub(super) fn period(
    fields: &mut Fields<'_>,
    column: &str,
    from: NaiveDate,
    last: Option<NaiveDate>,
) -> Option<Period> {
    let period = Period::through(from, last);
    if let (None, Some(last)) = (period, last) {
        fields.fault(
            column,
            said!("period-ends-before-it-begins", from = from, last = last),
        );
    }
    period
}
