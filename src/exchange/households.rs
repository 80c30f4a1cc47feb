//! `households.csv`: households and where they live.

use chrono::NaiveDate;

use super::fields::{Fields, day, id, text};
use super::header::{Column, optional, required};
use super::rows::Record;
use super::seen::Seen;
use crate::domain::{Postcode, Refnis};

/// A household (gezin) and its address from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdRow {
    /// The id in the system it comes from.
    pub household_id: String,
    /// The municipality, when given by code.
    pub refnis: Option<Refnis>,
    /// The postcode.
    pub postcode: Postcode,
    /// The name of the municipality, when given.
    pub municipality: Option<String>,
    /// The street.
    pub street: Option<String>,
    /// The house number: text, `12a` exists.
    pub house_number: Option<String>,
    /// The letter box.
    pub box_number: Option<String>,
    /// The kind of household, a word of the source.
    pub kind: Option<String>,
    /// The number of the dossier at the OCMW.
    pub dossier: Option<String>,
    /// The first day at this address; nothing means the day of import.
    pub moved_in: Option<NaiveDate>,
}

impl Record for HouseholdRow {
    const COLUMNS: &'static [Column] = &[
        required("household_id"),
        optional("refnis"),
        required("postcode"),
        optional("municipality"),
        optional("street"),
        optional("house_number"),
        optional("box"),
        optional("type"),
        optional("dossier"),
        optional("moved_in"),
    ];
    type Memory = Seen;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let household_id = fields.needed("household_id", id);
        let refnis = fields.maybe("refnis", str::parse);
        let postcode = fields.needed("postcode", str::parse);
        let municipality = fields.maybe("municipality", text);
        let street = fields.maybe("street", text);
        let house_number = fields.maybe("house_number", text);
        let box_number = fields.maybe("box", text);
        let kind = fields.maybe("type", text);
        let dossier = fields.maybe("dossier", text);
        let moved_in = fields.maybe("moved_in", day);
        Some(Self {
            household_id: household_id?,
            refnis: refnis?,
            postcode: postcode?,
            municipality: municipality?,
            street: street?,
            house_number: house_number?,
            box_number: box_number?,
            kind: kind?,
            dossier: dossier?,
            moved_in: moved_in?,
        })
    }

    fn compare(&self, seen: &mut Seen, fields: &mut Fields<'_>) {
        seen.once("household_id", &self.household_id, fields);
    }
}
