//! A line of the ledger as reports read it.

use super::statement::Totals;
use crate::domain::{Month, OfferId, OrganiserId, Sector};

/// One entry of a closed run, or what an accepted claim will be in the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// The payee.
    pub organiser: OrganiserId,
    /// The offer; none for a value voucher that named none, and for the line of a year.
    pub offer: Option<OfferId>,
    /// The sector as it was when the claim was priced; none for the line of a year.
    pub sector: Option<Sector>,
    /// The month in which the claim was handed in; none for what is no claim of its own: a correction, the line of a year.
    pub month: Option<Month>,
    /// What it adds.
    pub totals: Totals,
}
