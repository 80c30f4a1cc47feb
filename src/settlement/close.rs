//! Closing: claims come by one at a time, sums grow per payee and fund, a chain runs over every line.

use std::collections::BTreeMap;

use super::statement::{Line, Statement, Totals};
use super::yearly::{SettledYear, Yearly};
use crate::domain::{ClaimId, FundId, Money, OfferId, OrganiserId, Role, Route, RunPeriod, Said};
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
    /// The club's own price.
    pub gross: Money,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
    /// Whether the use lies in a month that was closed before.
    pub late: bool,
}

impl DueClaim {
    /// What the organiser bears: what is left of the price.
    #[must_use]
    pub fn borne(&self) -> Money {
        Money::from_cents(self.gross.cents() - self.collected.cents() - self.due.cents())
    }

    /// The line that is hashed. It never changes: an old settlement must verify for ever.
    fn canonical(&self) -> String {
        format!(
            "claim;{};{};{};{};{};{}",
            self.id,
            self.organiser,
            self.route,
            self.gross.cents(),
            self.collected.cents(),
            self.due.cents()
        )
    }
}

/// What each fund bears of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FundTotals(BTreeMap<FundId, Money>);

/// A share that cannot be booked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("settle-overflow")]
pub struct NoSplit;

impl FundTotals {
    /// What holders paid at the municipal desk: no fund of a scheme can have this name.
    pub const DESK: &'static str = "(desk)";
    /// What organisers bear on route `prepaid`, settled once a year.
    pub const ORGANISERS: &'static str = "(organisers)";
    /// What the authority bears at year end, because too few vouchers stand behind an organiser's line.
    pub const AUTHORITY: &'static str = "(authority)";

    /// Books one share of a claim. On route `prepaid` the club got its full price: what the holder paid at the desk and what
    /// the organiser bears at year end stand as `(desk)` and `(organisers)`, so that the totals equal what is paid.
    ///
    /// # Errors
    /// On overflow.
    pub fn book(&mut self, route: Route, role: &Role, amount: Money) -> Result<(), NoSplit> {
        let fund = match (route, role) {
            (Route::Door | Route::Prepaid, Role::Fund(fund)) => fund.clone(),
            (Route::Prepaid, Role::Holder) => FundId(Self::DESK.into()),
            (Route::Prepaid, Role::Organiser) => FundId(Self::ORGANISERS.into()),
            // What is repaid to households goes in an order of its own.
            _ => return Ok(()),
        };
        if amount != Money::ZERO {
            let total = self.0.entry(fund).or_default();
            *total = total.checked_add(amount).ok_or(NoSplit)?;
        }
        Ok(())
    }

    /// Books a settled year: what stood as `(organisers)` is taken off the statements of those who bear it; the authority bears the
    /// rest.
    ///
    /// # Errors
    /// On overflow.
    pub fn settle_year(&mut self, year: &SettledYear) -> Result<(), NoSplit> {
        let borne = year.lines.iter().map(|line| line.borne);
        let all = borne.chain([year.kept]);
        let organisers = self.0.entry(FundId(Self::ORGANISERS.into())).or_default();
        for amount in all {
            *organisers = organisers.checked_sub(amount).ok_or(NoSplit)?;
        }
        let authority = self.0.entry(FundId(Self::AUTHORITY.into())).or_default();
        *authority = authority.checked_add(year.kept).ok_or(NoSplit)?;
        Ok(())
    }

    /// The totals that are not nothing, by fund.
    pub fn iter(&self) -> impl Iterator<Item = (&FundId, Money)> {
        let totals = self.0.iter().map(|(fund, amount)| (fund, *amount));
        totals.filter(|(_, amount)| *amount != Money::ZERO)
    }

    /// All together.
    #[must_use]
    pub fn total(&self) -> Money {
        self.0.values().copied().sum()
    }
}

/// A run in the making.
#[derive(Debug)]
pub struct Closing {
    number: String,
    payees: BTreeMap<OrganiserId, BTreeMap<Line, Totals>>,
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
    /// `settle-not-a-split` for a claim whose parts do not fit its price, `settle-overflow` beyond all reason.
    pub fn take(&mut self, claim: &DueClaim) -> Result<(), Said> {
        if claim.borne() < Money::ZERO || claim.collected < Money::ZERO || claim.due < Money::ZERO {
            return Err(said!("settle-not-a-split", claim = claim.id.to_string()));
        }
        let line = Line {
            offer: claim.offer,
            price_class: claim.price_class.clone(),
            route: claim.route,
            late: claim.late,
        };
        let one = Totals {
            claims: 1,
            gross: claim.gross,
            collected: claim.collected,
            borne: claim.borne(),
            due: claim.due,
        };
        let totals = self
            .payees
            .entry(claim.organiser)
            .or_default()
            .entry(line)
            .or_default();
        *totals = totals
            .checked_add(one)
            .ok_or_else(|| said!("settle-overflow"))?;
        self.chain = self.chain.next(claim.canonical().as_bytes());
        Ok(())
    }

    /// The statements in the order given by `payees` (every organiser with its rank and whether it is internal), and the chain
    /// so far, for [`seal`]. What a payee bears of a year is taken off.
    ///
    /// A payee who would come out below zero is not paid: the debt goes on and is shown.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn finish(
        mut self,
        payees: &[(OrganiserId, bool)],
        debts: &[(OrganiserId, Money)],
        years: &[Yearly],
    ) -> Result<(Vec<Statement>, Chain), Said> {
        let overflow = || said!("settle-overflow");
        let mut statements = Vec::new();
        for (organiser, internal) in payees {
            let debt = debts
                .iter()
                .find(|(of, _)| of == organiser)
                .map_or(Money::ZERO, |(_, debt)| *debt);
            let lines = self.payees.remove(organiser).unwrap_or_default();
            let yearly: Vec<&Yearly> = years
                .iter()
                .filter(|line| line.organiser == *organiser)
                .collect();
            if lines.is_empty() && yearly.is_empty() && debt == Money::ZERO {
                continue;
            }
            let years = yearly.iter().map(|line| line.totals());
            let totals = lines
                .values()
                .copied()
                .map(Some)
                .chain(years)
                .try_fold(Totals::default(), |sum, one| sum.checked_add(one?))
                .ok_or_else(overflow)?;
            for line in &yearly {
                self.chain = self.chain.next(line.canonical().as_bytes());
            }
            let balance = totals.due.checked_add(debt).ok_or_else(overflow)?;
            let number = format!("{}/{:03}", self.number, statements.len() + 1);
            let statement = Statement {
                organiser: *organiser,
                number,
                lines: lines.into_iter().collect(),
                yearly: yearly.iter().map(|line| (line.year, line.borne)).collect(),
                totals,
                carried_in: debt,
                carried_out: balance.min(Money::ZERO),
                payable: balance.max(Money::ZERO),
                internal: *internal,
            };
            let line = format!(
                "statement;{};{organiser};{};{};{};{};{internal}",
                statement.number,
                totals.due.cents(),
                debt.cents(),
                statement.carried_out.cents(),
                statement.payable.cents()
            );
            self.chain = self.chain.next(line.as_bytes());
            statements.push(statement);
        }
        Ok((statements, self.chain))
    }
}

/// The hash of a settlement: the chain of its claims and statements, what each fund bears, and every file that leaves with its own
/// hash. It never changes: an old settlement must verify for ever.
#[must_use]
pub fn seal(chain: Chain, funds: &FundTotals, published: &[(&str, [u8; 32])]) -> [u8; 32] {
    let funds = funds
        .iter()
        .map(|(fund, amount)| format!("fund;{};{}", fund.0, amount.cents()));
    let files = published.iter().map(|(name, hash)| {
        let hash: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("published;{name};{}", hash.concat())
    });
    let sealed = funds
        .chain(files)
        .fold(chain, |chain, line| chain.next(line.as_bytes()));
    *sealed.bytes()
}
