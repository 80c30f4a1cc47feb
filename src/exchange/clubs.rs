//! `clubs.csv`: the clubs and how they are paid.

use super::fields::{Fields, id, text, yes_no};
use super::header::{Column, optional, required};
use super::rows::Record;
use super::seen::Seen;
use crate::domain::{Bic, EnterpriseNumber, Iban, Said, Sector, VCode};
use crate::said;

/// A club (organisator). It exists without an account and without an enterprise number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClubRow {
    /// The id in the system it comes from.
    pub club_id: String,
    /// The name.
    pub name: String,
    /// The field it works in.
    pub sector: Sector,
    /// The enterprise number; an association in fact has none.
    pub kbo: Option<EnterpriseNumber>,
    /// The number in the Flemish register of associations.
    pub vcode: Option<VCode>,
    /// The account, needed to be paid.
    pub iban: Option<Iban>,
    /// The bank.
    pub bic: Option<Bic>,
    /// The name the bank knows, when it is not the club's.
    pub account_holder: Option<String>,
    /// The street.
    pub street: Option<String>,
    /// The house number.
    pub house_number: Option<String>,
    /// The postcode, of any country.
    pub postcode: Option<String>,
    /// The town.
    pub town: Option<String>,
    /// The country as a code of two capitals.
    pub country: Option<String>,
    /// The municipality itself: never paid by transfer.
    pub internal: Option<bool>,
}

impl Record for ClubRow {
    const COLUMNS: &'static [Column] = &[
        required("club_id"),
        required("name"),
        required("sector"),
        optional("kbo"),
        optional("vcode"),
        optional("iban"),
        optional("bic"),
        optional("account_holder"),
        optional("street"),
        optional("house_number"),
        optional("postcode"),
        optional("town"),
        optional("country"),
        optional("internal"),
    ];
    type Memory = Seen;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let club_id = fields.needed("club_id", id);
        let name = fields.needed("name", text);
        let sector = fields.needed("sector", str::parse);
        let kbo = fields.maybe("kbo", str::parse);
        let vcode = fields.maybe("vcode", str::parse);
        let iban = fields.maybe("iban", str::parse);
        let bic = fields.maybe("bic", str::parse);
        let account_holder = fields.maybe("account_holder", text);
        let street = fields.maybe("street", text);
        let house_number = fields.maybe("house_number", text);
        let postcode = fields.maybe("postcode", text);
        let town = fields.maybe("town", text);
        let country = fields.maybe("country", country);
        let internal = fields.maybe("internal", yes_no);
        Some(Self {
            club_id: club_id?,
            name: name?,
            sector: sector?,
            kbo: kbo?,
            vcode: vcode?,
            iban: iban?,
            bic: bic?,
            account_holder: account_holder?,
            street: street?,
            house_number: house_number?,
            postcode: postcode?,
            town: town?,
            country: country?,
            internal: internal?,
        })
    }

    fn compare(&self, seen: &mut Seen, fields: &mut Fields<'_>) {
        seen.once("club_id", &self.club_id, fields);
    }
}

fn country(cell: &str) -> Result<String, Said> {
    let code = cell.to_ascii_uppercase();
    if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        Ok(code)
    } else {
        Err(said!("field-not-a-country", value = cell))
    }
}
