//! Closing: claims come by one at a time, sums grow per payee and fund, a chain runs over every line.

use std::collections::BTreeMap;

use super::correction::{Corrected, Correction, Standing};
use super::statement::{Line, Statement, Totals};
use super::yearly::Yearly;
use crate::domain::{ClaimId, Money, OfferId, OrganiserId, Route, RunPeriod, Said};
use crate::said;
use crate::seal::Chain;

/// An accepted, priced claim that is in no settlement yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueClaim {
    /// Recorded order of hand-in.
    pub seq: i64,
    /// Its identity.
    pub id: ClaimId,
    /// The payee.
    pub organiser: OrganiserId,
    /// The offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// Who collected the holder's share.
    pub route: Route,
    /// Its price and the parts of it.
    pub standing: Standing,
    /// Whether the use lies in a month that was closed before.
    pub late: bool,
}

impl DueClaim {
    /// The line that is hashed. It never changes: an old settlement must verify for ever.
    fn canonical(&self) -> String {
        format!(
            "claim;{};{};{};{};{};{}",
            self.id,
            self.organiser,
            self.route,
            self.standing.gross.cents(),
            self.standing.collected.cents(),
            self.standing.due.cents()
        )
    }
}

/// What one payee has in a run.
#[derive(Debug, Default)]
struct Payee {
    lines: BTreeMap<Line, Totals>,
    corrections: Vec<(Option<String>, Corrected)>,
    years: Vec<Yearly>,
    debt: Money,
}

/// A run in the making. The same lines in the same order make the same chain, at closing and ever after: first every claim, then every
/// correction, each in the order of the entries; then the statements by number, each after its lines of years.
#[derive(Debug)]
pub struct Closing {
    number: String,
    payees: BTreeMap<OrganiserId, Payee>,
    chain: Chain,
}

impl Closing {
    /// Starts a run that follows on the settlement with `previous_hash`.
    #[must_use]
    pub fn start(number: &str, run: RunPeriod, previous_hash: [u8; 32]) -> Self {
        let head = format!("settlement;{number};{};{}", run.first(), run.last());
        Self {
            number: number.to_owned(),
            payees: BTreeMap::new(),
            chain: Chain::from_bytes(previous_hash).next(head.as_bytes()),
        }
    }

    /// Takes one claim into the run.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn take(&mut self, claim: &DueClaim) -> Result<(), Said> {
        let line = Line {
            offer: claim.offer,
            price_class: claim.price_class.clone(),
            route: claim.route,
            late: claim.late,
        };
        let one = Totals {
            claims: 1,
            gross: claim.standing.gross,
            collected: claim.standing.collected,
            borne: claim.standing.borne(),
            due: claim.standing.due,
        };
        let payee = self.payees.entry(claim.organiser).or_default();
        let totals = payee.lines.entry(line).or_default();
        *totals = totals
            .checked_add(one)
            .ok_or_else(|| said!("settle-overflow"))?;
        self.chain = self.chain.next(claim.canonical().as_bytes());
        Ok(())
    }

    /// Takes one correction into the run, after the claims.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn correct(&mut self, correction: &Correction) -> Result<(), Said> {
        let corrected = Corrected {
            statement: String::new(),
            reference: correction.reference.clone(),
            offer: correction.offer,
            price_class: correction.price_class.clone(),
            reason: correction.reason.clone(),
            on: correction.on,
            route: correction.route,
            totals: correction.difference()?,
        };
        let payee = self.payees.entry(correction.organiser).or_default();
        let statement = correction.statement.clone();
        payee.corrections.push((statement, corrected));
        for line in correction.canonical() {
            self.chain = self.chain.next(line.as_bytes());
        }
        Ok(())
    }

    /// The statements in the order given by `payees` (every organiser with its rank and whether it is internal), and the chain
    /// so far, for [`super::seal`]. What a payee bears of a year is taken off.
    ///
    /// A payee who would come out below zero is not paid: the debt goes on and is shown.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason; `settle-unknown-payee` when somebody who is no payee has something in the run.
    pub fn finish(
        mut self,
        payees: &[(OrganiserId, bool)],
        debts: &[(OrganiserId, Money)],
        years: &[Yearly],
    ) -> Result<(Vec<Statement>, Chain), Said> {
        for (organiser, debt) in debts.iter().filter(|(_, debt)| *debt != Money::ZERO) {
            let payee = self.payees.entry(*organiser).or_default();
            let sum = payee.debt.checked_add(*debt);
            payee.debt = sum.ok_or_else(|| said!("settle-overflow"))?;
        }
        for line in years {
            let payee = self.payees.entry(line.organiser).or_default();
            payee.years.push(*line);
        }
        let mut statements = Vec::new();
        for (organiser, internal) in payees {
            let Some(payee) = self.payees.remove(organiser) else {
                continue;
            };
            for line in &payee.years {
                self.chain = self.chain.next(line.canonical().as_bytes());
            }
            let number = format!("{}/{:03}", self.number, statements.len() + 1);
            let statement = payee
                .statement(*organiser, number, *internal)
                .ok_or_else(|| said!("settle-overflow"))?;
            self.chain = self.chain.next(statement.canonical().as_bytes());
            statements.push(statement);
        }
        match self.payees.first_key_value() {
            None => Ok((statements, self.chain)),
            Some((organiser, _)) => {
                let organiser = organiser.to_string();
                Err(said!("settle-unknown-payee", organiser = organiser))
            }
        }
    }
}

impl Payee {
    /// Its statement; `None` on overflow.
    fn statement(
        self,
        organiser: OrganiserId,
        number: String,
        internal: bool,
    ) -> Option<Statement> {
        let own = |(statement, mut line): (Option<String>, Corrected)| {
            line.statement = statement.unwrap_or_else(|| number.clone());
            line
        };
        let corrections: Vec<Corrected> = self.corrections.into_iter().map(own).collect();
        let lines = self.lines.values().copied().map(Some);
        let corrected = corrections.iter().map(|line| Some(line.totals));
        let years = self.years.iter().map(Yearly::totals);
        let totals = lines
            .chain(corrected)
            .chain(years)
            .try_fold(Totals::default(), |sum, one| sum.checked_add(one?))?;
        let balance = totals.due.checked_add(self.debt)?;
        Some(Statement {
            organiser,
            number,
            lines: self.lines.into_iter().collect(),
            corrections,
            yearly: self
                .years
                .iter()
                .map(|line| (line.year, line.borne))
                .collect(),
            totals,
            carried_in: self.debt,
            carried_out: balance.min(Money::ZERO),
            payable: balance.max(Money::ZERO),
            internal,
        })
    }
}
