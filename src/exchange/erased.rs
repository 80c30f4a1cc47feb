//! The list of erasures, by random id: what a register that is put back from an earlier copy must lose again.

use super::fields::{Fields, moment, text};
use super::header::{Column, required};
use super::rows::Record;
use crate::domain::{DataClass, PersonId};

/// One sort of data of one person that was erased, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedRow {
    /// Whose.
    pub person: PersonId,
    /// Which sort.
    pub class: DataClass,
    /// The number of the rule.
    pub rule: String,
    /// UTC moment, as it was written down.
    pub recorded_at: String,
}

impl Record for ErasedRow {
    const COLUMNS: &'static [Column] = &[
        required("person"),
        required("class"),
        required("rule"),
        required("recorded_at"),
    ];
    type Memory = ();

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let person = fields.needed("person", str::parse);
        let class = fields.needed("class", str::parse);
        let rule = fields.needed("rule", text);
        let recorded_at = fields.needed("recorded_at", moment);
        Some(Self {
            person: person?,
            class: class?,
            rule: rule?,
            recorded_at: recorded_at?,
        })
    }

    fn compare(&self, (): &mut (), _: &mut Fields<'_>) {}
}
