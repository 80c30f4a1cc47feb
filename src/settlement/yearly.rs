//! What organisers bear of vouchers that were paid at the desk, settled once a year: one line a club, and only in a crowd.
//!
//! A line tells a club that at least k of its prepaid vouchers of the year were reduced, that at least k were not, and what it bears of
//! all of them together. No line tells that it bears nothing, or that one of both groups was smaller than k: which of these, it cannot
//! know. It never tells which voucher was which, because the line follows from counts and sums alone.

use std::collections::BTreeMap;

use super::statement::Totals;
use crate::domain::{Money, OrganiserId, Said};
use crate::said;

/// One accepted claim on route `prepaid`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrepaidClaim {
    /// The payee, who got its full price.
    pub organiser: OrganiserId,
    /// Whether a tier made the price less; `None` where a tier changed nothing: such a voucher counts in neither group.
    pub reduced: Option<bool>,
    /// The part that the organiser bears.
    pub borne: Money,
}

/// The line of one organiser: what it bears of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Yearly {
    /// The organiser.
    pub organiser: OrganiserId,
    /// The year in which the vouchers were handed in.
    pub year: i32,
    /// More than nothing.
    pub borne: Money,
}

impl Yearly {
    /// What it adds to a statement: nothing was handed in, and what is borne is no longer due. `None` on overflow.
    pub(super) fn totals(&self) -> Option<Totals> {
        Some(Totals {
            borne: self.borne,
            due: self.borne.checked_neg()?,
            ..Totals::default()
        })
    }

    /// The line that is hashed. It never changes: an old settlement must verify for ever.
    pub(super) fn canonical(&self) -> String {
        let cents = self.borne.cents();
        format!("yearly;{};{};{cents}", self.organiser, self.year)
    }
}

/// What stands behind the line of one organiser.
#[derive(Debug, Clone, Copy, Default)]
struct Behind {
    reduced: i64,
    ordinary: i64,
    borne: Money,
}

/// One year in the making.
#[derive(Debug)]
pub struct PrepaidYear {
    year: i32,
    organisers: BTreeMap<OrganiserId, Behind>,
}

/// A year settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettledYear {
    /// The lines, by organiser.
    pub lines: Vec<Yearly>,
    /// What the authority bears in the place of organisers behind whom too few vouchers stand.
    pub kept: Money,
    /// How many organisers these are.
    pub too_few: i64,
}

impl PrepaidYear {
    /// Of a year, without claims yet.
    #[must_use]
    pub fn of(year: i32) -> Self {
        Self {
            year,
            organisers: BTreeMap::new(),
        }
    }

    /// Takes one claim into the year.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn take(&mut self, claim: PrepaidClaim) -> Result<(), Said> {
        let behind = self.organisers.entry(claim.organiser).or_default();
        behind.reduced += i64::from(claim.reduced == Some(true));
        behind.ordinary += i64::from(claim.reduced == Some(false));
        behind.borne = behind
            .borne
            .checked_add(claim.borne)
            .ok_or_else(|| said!("settle-overflow"))?;
        Ok(())
    }

    /// One line for each organiser behind whom at least `k` reduced and `k` ordinary vouchers stand; the authority bears the rest.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn settle(&self, k: i64) -> Result<SettledYear, Said> {
        let mut settled = SettledYear::default();
        let borne = |(_, behind): &(&OrganiserId, &Behind)| behind.borne != Money::ZERO;
        for (organiser, behind) in self.organisers.iter().filter(borne) {
            if behind.reduced >= k && behind.ordinary >= k {
                settled.lines.push(Yearly {
                    organiser: *organiser,
                    year: self.year,
                    borne: behind.borne,
                });
            } else {
                let kept = settled.kept.checked_add(behind.borne);
                settled.kept = kept.ok_or_else(|| said!("settle-overflow"))?;
                settled.too_few += 1;
            }
        }
        Ok(settled)
    }
}

#[cfg(test)]
mod tests;
