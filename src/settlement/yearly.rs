//! What organisers bear of vouchers that were paid at the desk, settled once a year: one line a club, and only in a crowd.
//!
//! A line adds up cells: the vouchers of one club for the same offer, price class and price. A cell counts when at least k of its
//! vouchers were reduced and at least k were not; what is borne in any other cell the authority bears.
//!
//! What a line tells: that a cell with such a crowd stands behind it, and what the club bears there together. Whoever knows the rules
//! and the club's prices may work out from the sum how many vouchers of a cell were reduced, never which: each of them lies in a crowd
//! of k reduced and k ordinary ones that look alike. No line tells that no cell had a crowd, or that nothing was borne in those that
//! had; which of both, nobody can tell from it. A voucher of a settled year that is corrected later counts by the difference in the cell of
//! the year in which that is: in a crowd it is part of the line, which may then give back; without one it is the authority's, since a
//! line for one voucher would tell that it was reduced. Against a club that knows of nearly everybody in a cell how they paid, no k helps.

use std::collections::BTreeMap;

use super::statement::Totals;
use crate::domain::{Money, OfferId, OrganiserId, Said};
use crate::said;

/// Vouchers that look alike to their club.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrepaidCell {
    /// The payee, who got its full price.
    pub organiser: OrganiserId,
    /// What they were for.
    pub offer: Option<OfferId>,
    /// In which price class.
    pub price_class: Option<String>,
    /// At which full price.
    pub price: Money,
}

/// One accepted claim on route `prepaid`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrepaidClaim {
    /// Among which it counts.
    pub cell: PrepaidCell,
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
    /// More than nothing, unless corrections of earlier years give back more than is borne of this one.
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

/// What stands in one cell.
#[derive(Debug, Clone, Copy, Default)]
struct Crowd {
    reduced: i64,
    ordinary: i64,
    borne: Money,
}

impl Crowd {
    const fn is_one(&self, k: i64) -> bool {
        self.reduced >= k && self.ordinary >= k
    }
}

/// One year in the making.
#[derive(Debug)]
pub struct PrepaidYear {
    year: i32,
    cells: BTreeMap<PrepaidCell, Crowd>,
}

/// A year settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SettledYear {
    /// The lines, by organiser.
    pub lines: Vec<Yearly>,
    /// What the authority bears in the place of organisers, of cells in which too few vouchers stand.
    pub kept: Money,
    /// How many organisers these are.
    pub too_few: i64,
}

impl PrepaidYear {
    /// Of a year, without claims yet.
    #[must_use]
    pub const fn of(year: i32) -> Self {
        Self {
            year,
            cells: BTreeMap::new(),
        }
    }

    /// Takes one claim into the year.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn take(&mut self, claim: PrepaidClaim) -> Result<(), Said> {
        let crowd = self.cells.entry(claim.cell).or_default();
        crowd.reduced += i64::from(claim.reduced == Some(true));
        crowd.ordinary += i64::from(claim.reduced == Some(false));
        crowd.borne = sum(crowd.borne, claim.borne)?;
        Ok(())
    }

    /// One line for each organiser with cells in which at least `k` reduced and `k` ordinary vouchers stand; the authority bears the
    /// rest.
    ///
    /// # Errors
    /// `settle-overflow` beyond all reason.
    pub fn settle(&self, k: i64) -> Result<SettledYear, Said> {
        let mut settled = SettledYear::default();
        let mut too_few = None;
        let borne = |(_, crowd): &(&PrepaidCell, &Crowd)| crowd.borne != Money::ZERO;
        // The cells of one organiser come one after the other.
        for (PrepaidCell { organiser, .. }, crowd) in self.cells.iter().filter(borne) {
            if !crowd.is_one(k) {
                settled.kept = sum(settled.kept, crowd.borne)?;
                settled.too_few += i64::from(too_few.replace(organiser) != Some(organiser));
                continue;
            }
            match settled.lines.last_mut() {
                Some(line) if line.organiser == *organiser => {
                    line.borne = sum(line.borne, crowd.borne)?;
                }
                _ => settled.lines.push(Yearly {
                    organiser: *organiser,
                    year: self.year,
                    borne: crowd.borne,
                }),
            }
        }
        Ok(settled)
    }
}

fn sum(one: Money, other: Money) -> Result<Money, Said> {
    one.checked_add(other)
        .ok_or_else(|| said!("settle-overflow"))
}

#[cfg(test)]
mod tests;
