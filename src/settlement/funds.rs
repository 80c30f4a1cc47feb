//! What each fund bears of a run: the internal entry, equal to what organisers get.

use std::collections::BTreeMap;

use super::yearly::SettledYear;
use crate::domain::{FundId, Money, Role, Route};

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
