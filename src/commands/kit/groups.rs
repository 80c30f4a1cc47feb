//! The price groups of a kit: which amounts a pass pays at the door. A group is a row of amounts and nothing else.
//!
//! Prices are those of the first day of the kit. What the rules cannot decide for a holder costs the ordinary price.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::pricing::{Holder, Place, divide};
use super::lines::Lines;
use crate::domain::{Money, PartialDate, Said, Tier};
use crate::label::kit::KitGroup;
use crate::register::Organiser;
use crate::rules::Scheme;

/// All that a price may depend on, so that each combination is computed once.
type Payment = (
    Option<Tier>,
    Option<PartialDate>,
    Option<String>,
    Option<i64>,
);

/// The groups met so far.
pub struct Groups<'a> {
    scheme: &'a Scheme,
    organiser: &'a Organiser,
    lines: &'a Lines,
    on: NaiveDate,
    ordinary: Vec<Money>,
    rows: Vec<Vec<Money>>,
    known: HashMap<Payment, (usize, bool)>,
    /// Holders for whom some price could not be decided.
    pub undecided: i64,
    /// Why the first could not.
    pub why: Option<Said>,
}

impl<'a> Groups<'a> {
    /// Starts with the ordinary prices, at place 0.
    pub fn new(
        scheme: &'a Scheme,
        organiser: &'a Organiser,
        lines: &'a Lines,
        on: NaiveDate,
    ) -> Self {
        let ordinary: Vec<Money> = lines.offers.iter().map(|line| line.price).collect();
        Self {
            scheme,
            organiser,
            lines,
            on,
            rows: vec![ordinary.clone()],
            ordinary,
            known: HashMap::new(),
            undecided: 0,
            why: None,
        }
    }

    /// The place of a holder's amounts among those met so far; 0 is ordinary.
    pub fn place_of(&mut self, holder: &Holder) -> usize {
        let payment = (
            holder.tier.clone(),
            holder.birth,
            holder.home.clone(),
            holder.members,
        );
        let (place, decided) = if let Some(known) = self.known.get(&payment) {
            *known
        } else {
            let (amounts, decided) = self.amounts(holder);
            let known = (self.place(amounts), decided);
            self.known.insert(payment, known);
            known
        };
        self.undecided += i64::from(!decided);
        place
    }

    /// The groups in an order that tells nothing of who came first, and the number of the group for each place.
    pub fn numbered(&self) -> (Vec<KitGroup>, Vec<usize>) {
        let mut rows = self.rows.clone();
        rows.sort();
        let numbers = self
            .rows
            .iter()
            .map(|row| rows.partition_point(|other| other < row))
            .collect();
        let groups = rows.into_iter().map(|row| KitGroup { amounts: vec![row] });
        (groups.collect(), numbers)
    }

    fn place(&mut self, amounts: Vec<Money>) -> usize {
        let known = self.rows.iter().position(|row| *row == amounts);
        known.unwrap_or_else(|| {
            self.rows.push(amounts);
            self.rows.len() - 1
        })
    }

    /// The amounts of a holder, and whether the rules decided all of them.
    fn amounts(&mut self, holder: &Holder) -> (Vec<Money>, bool) {
        let mut decided = true;
        let mut amounts = Vec::with_capacity(self.ordinary.len());
        for (line, ordinary) in self.ordinary.iter().enumerate() {
            if !self.lines.is_at_door(line) {
                amounts.push(*ordinary);
                continue;
            }
            let place = Place {
                offer: &self.lines.behind[line],
                organiser: self.organiser,
            };
            amounts.push(
                match divide(self.scheme, place, holder, *ordinary, self.on) {
                    Ok(quote) => quote.holder(),
                    Err(said) => {
                        decided = false;
                        self.why.get_or_insert(said);
                        *ordinary
                    }
                },
            );
        }
        (amounts, decided)
    }
}
