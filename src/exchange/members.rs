//! `members.csv`: the people of the households.

use chrono::{Datelike, NaiveDate};

use super::fields::{Fields, day, id, text, whole};
use super::header::{Column, optional, required};
use super::rows::Record;
use super::seen::SeenPeople;
use crate::domain::{Insz, PartialDate, Relation, Said, Sex, language_code};
use crate::said;

/// A person (lid) in a household. The same person may stand in two households, under two ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// The id in the system it comes from.
    pub member_id: String,
    /// The household by its id in that system.
    pub household_id: String,
    /// The national number, when known.
    pub insz: Option<Insz>,
    /// The number this person had before.
    pub replaced_insz: Option<Insz>,
    /// The family name.
    pub last_name: String,
    /// The first name; some people have none.
    pub first_name: Option<String>,
    /// The sex, when registered.
    pub sex: Option<Sex>,
    /// The birth date, as far as known.
    pub birth_date: PartialDate,
    /// How the person stands to the reference person.
    pub relation: Option<Relation>,
    /// The part of the time a child lives here, in percent; nothing means all of it.
    pub custody_share_pct: Option<u8>,
    /// The first day in this household; nothing means the day of import.
    pub since: Option<NaiveDate>,
    /// The language to write in, as a code of two or three letters.
    pub language: Option<String>,
    /// A telephone number, as written.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
}

impl Record for MemberRow {
    const COLUMNS: &'static [Column] = &[
        required("member_id"),
        required("household_id"),
        optional("insz"),
        required("last_name"),
        optional("first_name"),
        optional("sex"),
        required("birth_date"),
        optional("relation"),
        optional("custody_share_pct"),
        optional("since"),
        optional("replaced_insz"),
        optional("language"),
        optional("phone"),
        optional("email"),
    ];
    type Memory = SeenPeople;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let on = fields.on();
        let insz = |cell: &str| Insz::parse(cell, on.year());
        let member_id = fields.needed("member_id", id);
        let household_id = fields.needed("household_id", id);
        let current = fields.maybe("insz", insz);
        let replaced_insz = fields.maybe("replaced_insz", insz);
        let last_name = fields.needed("last_name", text);
        let first_name = fields.maybe("first_name", text);
        let sex = fields.maybe("sex", str::parse);
        let birth_date = fields.needed("birth_date", |cell| born(cell, on));
        let relation = fields.maybe("relation", str::parse);
        let custody_share_pct = fields.maybe("custody_share_pct", percent);
        let since = fields.maybe("since", day);
        let language = fields.maybe("language", language_code);
        let phone = fields.maybe("phone", text);
        let email = fields.maybe("email", email);
        if let (Some(Some(now)), Some(Some(before))) = (current, replaced_insz)
            && now == before
        {
            fields.fault("replaced_insz", said!("insz-replaced-by-itself"));
        }
        Some(Self {
            member_id: member_id?,
            household_id: household_id?,
            insz: current?,
            replaced_insz: replaced_insz?,
            last_name: last_name?,
            first_name: first_name?,
            sex: sex?,
            birth_date: birth_date?,
            relation: relation?,
            custody_share_pct: custody_share_pct?,
            since: since?,
            language: language?,
            phone: phone?,
            email: email?,
        })
    }

    fn compare(&self, seen: &mut SeenPeople, fields: &mut Fields<'_>) {
        seen.ids.once("member_id", &self.member_id, fields);
        if let Some(insz) = self.insz {
            let whole = self.custody_share_pct.is_none_or(|share| share >= 100);
            seen.lives(insz, &self.household_id, whole, fields);
        }
    }
}

fn born(cell: &str, on: NaiveDate) -> Result<PartialDate, Said> {
    let date: PartialDate = cell.parse()?;
    if date.earliest() > on {
        return Err(said!("birth-in-the-future", value = cell));
    }
    Ok(date)
}

fn percent(cell: &str) -> Result<u8, Said> {
    whole(100_u8)(cell.trim_end_matches('%').trim_end())
}

fn email(cell: &str) -> Result<String, Said> {
    let holds = cell
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if holds && !cell.contains(char::is_whitespace) && cell.len() <= 254 {
        Ok(cell.to_owned())
    } else {
        Err(said!("field-not-an-email", value = cell))
    }
}
