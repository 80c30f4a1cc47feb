//! The price groups of a kit: which amounts a pass pays at the door on each kind of day. A group is a table of amounts and nothing
//! else. What the rules cannot decide for a holder costs the ordinary price.

use super::courses::Courses;
use super::lines::Lines;
use crate::commands::pricing::{Holder, divide};
use crate::domain::{Money, Said};
use crate::error::{Error, Result};
use crate::label::kit::KitGroup;

/// The groups of one club.
pub struct Groups {
    /// In an order that tells nothing of who came first.
    pub rows: Vec<KitGroup>,
    /// The group of each payer of the courses.
    pub of_payer: Vec<u16>,
    /// The group of the ordinary prices.
    pub ordinary: u16,
    /// Whether all prices of each payer were decided.
    pub decided: Vec<bool>,
    /// Why the first price was not.
    pub why: Option<Said>,
}

impl Groups {
    /// What everybody pays at a club.
    ///
    /// # Errors
    /// Never: there are no more groups than payers.
    pub fn of(courses: &Courses<'_>, lines: &Lines) -> Result<Self> {
        let mut why = None;
        let (mut tables, mut decided) = (Vec::new(), Vec::new());
        for payer in &courses.payers {
            let mut sure = true;
            let undecided = |said| {
                sure = false;
                why.get_or_insert(said);
            };
            tables.push(table(courses, lines, payer, undecided));
            decided.push(sure);
        }
        let row: Vec<Money> = lines.offers.iter().map(|line| line.price).collect();
        let mut rows = tables.clone();
        // The ordinary prices are a group like any other, also where nobody pays them.
        let ordinary = KitGroup {
            amounts: vec![row; courses.samples.len()],
        };
        rows.push(ordinary.clone());
        rows.sort_unstable();
        rows.dedup();
        let place = |table: &KitGroup| {
            let place = rows.partition_point(|other| other < table);
            u16::try_from(place).map_err(|_| Error::bug())
        };
        let of_payer = tables.iter().map(place).collect::<Result<Vec<u16>>>()?;
        let ordinary = place(&ordinary)?;
        Ok(Self {
            rows,
            of_payer,
            ordinary,
            decided,
            why,
        })
    }
}

/// The amounts of one payer, for each kind of day and each line.
fn table(
    courses: &Courses<'_>,
    lines: &Lines,
    payer: &Holder,
    mut undecided: impl FnMut(Said),
) -> KitGroup {
    let mut amounts = Vec::with_capacity(courses.samples.len());
    for (day, scheme) in &courses.samples {
        let row = lines.offers.iter().enumerate().map(|(line, offer)| {
            let scheme = scheme.filter(|_| lines.is_at_door(line));
            let (Some(scheme), Some(place)) = (scheme, lines.place(line)) else {
                return offer.price;
            };
            match divide(scheme, place, payer, offer.price, *day) {
                Ok(quote) => quote.holder(),
                Err(said) => {
                    undecided(said);
                    offer.price
                }
            }
        });
        amounts.push(row.collect());
    }
    KitGroup { amounts }
}
