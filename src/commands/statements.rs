//! Statements with the names that a club and finance know.

use std::collections::HashMap;

use crate::domain::{OfferId, OrganiserId, RunPeriod};
use crate::error::Result;
use crate::label::statement::{StatementCorrection, StatementLine, StatementView, Why};
use crate::register::Register;
use crate::settlement::{Corrected, Statement};

/// Ids and names of organisers and offers, read once.
pub struct Names {
    organisers: HashMap<OrganiserId, (String, String)>,
    offers: HashMap<OfferId, (String, String)>,
}

impl Names {
    /// Reads all of them.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register) -> Result<Self> {
        let organisers = register
            .organisers()?
            .into_iter()
            .map(|(id, one)| (id, (one.alias, one.name)));
        let offers = register
            .offer_names()?
            .into_iter()
            .map(|(id, alias, name)| (id, (alias, name)));
        Ok(Self {
            organisers: organisers.collect(),
            offers: offers.collect(),
        })
    }

    /// Id and name of an organiser.
    #[must_use]
    pub fn organiser(&self, id: OrganiserId) -> (String, String) {
        self.organisers
            .get(&id)
            .cloned()
            .unwrap_or_else(|| (id.to_string(), String::new()))
    }

    /// Id of an offer as people write it.
    #[must_use]
    pub fn offer(&self, id: OfferId) -> Option<String> {
        self.offers.get(&id).map(|(alias, _)| alias.clone())
    }

    /// Id and name of an offer.
    #[must_use]
    pub fn named(&self, id: OfferId) -> Option<(String, String)> {
        self.offers.get(&id).cloned()
    }

    fn corrected(&self, one: &Corrected) -> StatementCorrection {
        let (offer, name) = one.offer.and_then(|id| self.named(id)).unwrap_or_default();
        StatementCorrection {
            statement: one.statement.clone(),
            reference: one.reference.clone(),
            offer,
            name,
            price_class: one.price_class.clone().unwrap_or_default(),
            why: Why::of(&one.reason),
            on: one.on,
            route: one.route,
            totals: one.totals,
        }
    }

    /// A statement as it leaves.
    #[must_use]
    pub fn view(&self, statement: &Statement, run: RunPeriod) -> StatementView {
        let (club_id, club_name) = self.organiser(statement.organiser);
        let lines = statement.lines.iter().map(|(line, totals)| {
            let (offer, name) = line.offer.and_then(|id| self.named(id)).unwrap_or_default();
            StatementLine {
                offer,
                name,
                price_class: line.price_class.clone().unwrap_or_default(),
                route: line.route,
                late: line.late,
                totals: *totals,
            }
        });
        let mut lines: Vec<StatementLine> = lines.collect();
        lines.sort_by(|a, b| {
            (&a.offer, &a.price_class, a.late).cmp(&(&b.offer, &b.price_class, b.late))
        });
        StatementView {
            number: statement.number.clone(),
            run,
            club_id,
            club_name,
            lines,
            corrections: statement
                .corrections
                .iter()
                .map(|one| self.corrected(one))
                .collect(),
            yearly: statement.yearly.clone(),
            carried_in: statement.carried_in,
            carried_out: statement.carried_out,
            payable: statement.payable,
        }
    }
}

/// Names that Windows keeps for devices, whatever ending follows; those of ports carry a digit after.
const DEVICES: [&str; 4] = ["AUX", "CON", "NUL", "PRN"];
const PORTS: [&str; 2] = ["COM", "LPT"];

/// A club's id as part of a file name: letters, digits and `-` only, so that an imported id can never name another folder or a device.
#[must_use]
pub fn file_part(club_id: &str) -> String {
    let plain = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let mut part: String = club_id
        .chars()
        .map(|character| if plain(character) { character } else { '_' })
        .collect();
    let name = part.to_ascii_uppercase();
    let stem = name.strip_suffix(|digit: char| digit.is_ascii_digit());
    if DEVICES.contains(&name.as_str()) || stem.is_some_and(|port| PORTS.contains(&port)) {
        part.push('_');
    }
    part
}
