//! The ledger by club, fund, offer or sector, over months put together. What a run holds is proved against its statements and funds.

use std::collections::BTreeMap;

use super::per::Per;
use crate::domain::{FundId, Money, Month, OfferId, OrganiserId, RunPeriod, Said, Sector};
use crate::said;
use crate::settlement::{Booked, Statement, Totals};

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The settlements themselves.
    Settlement,
    /// Payees.
    Organiser,
    /// Who pays.
    Fund,
    /// What was used.
    Offer,
    /// The field clubs work in.
    Sector,
}

/// What a row stands for. What a report is not about is absent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The months.
    pub period: RunPeriod,
    /// Whether it is accepted and in no closed run yet.
    pub open: bool,
    /// The payee.
    pub organiser: Option<OrganiserId>,
    /// The offer.
    pub offer: Option<OfferId>,
    /// The sector.
    pub sector: Option<Sector>,
    /// The fund.
    pub fund: Option<FundId>,
}

/// The figures of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// What was booked.
    pub totals: Totals,
    /// What was to be paid.
    pub payable: Money,
    /// What funds bore of refunds to households.
    pub households: Money,
    /// The first and last settlement behind it.
    pub settlements: Option<(String, String)>,
}

/// The ledger of some months.
#[derive(Debug)]
pub struct Ledger {
    by: By,
    per: Per,
    months: RunPeriod,
    /// The rows, in order of period.
    pub rows: BTreeMap<Key, Row>,
    /// What the statements of every run that was read say together.
    pub stated: Totals,
    /// What of that lies outside the months asked.
    pub outside: Totals,
    /// How many runs were read.
    pub runs: usize,
    /// The entries of the run at hand.
    booked: Totals,
}

/// A closed run with what was frozen about it.
#[derive(Debug)]
pub struct Closed<'a> {
    /// Its number.
    pub number: &'a str,
    /// Its months.
    pub run: RunPeriod,
    /// One a payee.
    pub statements: &'a [Statement],
    /// What each fund bore.
    pub funds: &'a [(FundId, Money)],
    /// What each fund bore of the refund orders that stand in the run.
    pub households: &'a [(FundId, Money)],
}

impl Ledger {
    /// An empty report over whole months.
    #[must_use]
    pub fn new(by: By, per: Per, months: RunPeriod) -> Self {
        Self {
            by,
            per,
            months,
            rows: BTreeMap::new(),
            stated: Totals::default(),
            outside: Totals::default(),
            runs: 0,
            booked: Totals::default(),
        }
    }

    /// Takes an entry of a closed run. What is no claim of its own counts in the last month of the run.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn take(&mut self, number: &str, run: RunPeriod, entry: &Booked) -> Result<(), Said> {
        self.booked = sum(self.booked, entry.totals)?;
        self.book(entry, run, Some(number))
    }

    /// Ends a closed run whose entries were all taken. Its payments and its funds count in its last month.
    ///
    /// # Errors
    /// `report-not-the-statements` when entries, statements and funds do not say the same to the cent.
    pub fn close(&mut self, closed: &Closed<'_>) -> Result<(), Said> {
        let booked = std::mem::take(&mut self.booked);
        let mut stated = Totals::default();
        for one in closed.statements {
            stated = sum(stated, one.totals)?;
            self.pay(closed, one)?;
        }
        let funds: Money = closed.funds.iter().map(|(_, amount)| *amount).sum();
        if booked != stated || funds != stated.due {
            let (number, booked, stated) = (closed.number, booked.due, stated.due);
            return Err(said!(
                "report-not-the-statements",
                number = number,
                booked = booked,
                stated = stated,
                funds = funds
            ));
        }
        self.stated = sum(self.stated, stated)?;
        self.runs += 1;
        if let Some(key) = self.key(closed.run.last(), closed.run) {
            self.fund(&key, closed.funds, closed.households, Some(closed.number))?;
        }
        Ok(())
    }

    fn pay(&mut self, closed: &Closed<'_>, statement: &Statement) -> Result<(), Said> {
        let organiser = match self.by {
            By::Settlement => None,
            By::Organiser => Some(statement.organiser),
            _ => return Ok(()),
        };
        if let Some(key) = self.key(closed.run.last(), closed.run) {
            let row = self.rows.entry(Key { organiser, ..key }).or_default();
            row.payable = plus(row.payable, statement.payable)?;
            row.name(closed.number);
        }
        Ok(())
    }

    /// Takes what is accepted and in no closed run yet.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn take_open(&mut self, entry: &Booked) -> Result<(), Said> {
        let month = entry.month.unwrap_or(self.months.last());
        let Some(run) = RunPeriod::new(month, month) else {
            return Ok(());
        };
        self.book(entry, run, None)
    }

    /// Takes what each fund will bear for clubs of a month that is not closed.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn take_open_funds(&mut self, month: Month, clubs: &[(FundId, Money)]) -> Result<(), Said> {
        let run = RunPeriod::new(month, month).and_then(|run| self.key(month, run));
        run.map_or(Ok(()), |key| {
            self.fund(&Key { open: true, ..key }, clubs, &[], None)
        })
    }

    /// The key of a month, when it was asked.
    fn key(&self, month: Month, run: RunPeriod) -> Option<Key> {
        let asked = self.months.first() <= month && month <= self.months.last();
        asked.then(|| Key {
            period: self.per.period(month, run),
            open: false,
            organiser: None,
            offer: None,
            sector: None,
            fund: None,
        })
    }

    fn book(&mut self, entry: &Booked, run: RunPeriod, number: Option<&str>) -> Result<(), Said> {
        let own = |month: &Month| run.first() <= *month && *month <= run.last();
        let month = entry.month.filter(own).unwrap_or(run.last());
        let Some(mut key) = self.key(month, run) else {
            if number.is_some() {
                self.outside = sum(self.outside, entry.totals)?;
            }
            return Ok(());
        };
        key.open = number.is_none();
        match self.by {
            By::Settlement => {}
            By::Organiser => key.organiser = Some(entry.organiser),
            By::Offer => (key.organiser, key.offer) = (Some(entry.organiser), entry.offer),
            By::Sector => key.sector = entry.sector,
            By::Fund => return Ok(()),
        }
        let row = self.rows.entry(key).or_default();
        row.totals = sum(row.totals, entry.totals)?;
        if let Some(number) = number {
            row.name(number);
        }
        Ok(())
    }

    fn fund(
        &mut self,
        key: &Key,
        clubs: &[(FundId, Money)],
        households: &[(FundId, Money)],
        number: Option<&str>,
    ) -> Result<(), Said> {
        if self.by != By::Fund {
            return Ok(());
        }
        let clubs = clubs.iter().map(|(fund, due)| (fund, *due, Money::ZERO));
        let refunds = households
            .iter()
            .map(|(fund, due)| (fund, Money::ZERO, *due));
        for (fund, due, refunded) in clubs.chain(refunds) {
            let fund = Some(fund.clone());
            let row = self
                .rows
                .entry(Key {
                    fund,
                    ..key.clone()
                })
                .or_default();
            row.totals.due = plus(row.totals.due, due)?;
            row.households = plus(row.households, refunded)?;
            if let Some(number) = number {
                row.name(number);
            }
        }
        Ok(())
    }
}

impl Row {
    /// Both together, for the total below.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn plus(self, other: &Self) -> Result<Self, Said> {
        Ok(Self {
            totals: sum(self.totals, other.totals)?,
            payable: plus(self.payable, other.payable)?,
            households: plus(self.households, other.households)?,
            settlements: None,
        })
    }

    /// Notes a settlement behind the row: they come in the order of their months.
    fn name(&mut self, number: &str) {
        match &mut self.settlements {
            Some((_, last)) if last == number => {}
            Some((_, last)) => number.clone_into(last),
            None => self.settlements = Some((number.to_owned(), number.to_owned())),
        }
    }
}

fn sum(one: Totals, other: Totals) -> Result<Totals, Said> {
    one.checked_add(other)
        .ok_or_else(|| said!("settle-overflow"))
}

fn plus(one: Money, other: Money) -> Result<Money, Said> {
    one.checked_add(other)
        .ok_or_else(|| said!("settle-overflow"))
}
