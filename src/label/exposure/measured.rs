//! What was measured, and when it is too little.

use super::PaidLess;
use crate::domain::{Month, OrganiserId, Rate, Route, Tier};

/// From when on it is too little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Users without a means-tested ground who must stand around the others.
    pub k: i64,
    /// The least share of passes in hands without one.
    pub passes: Rate,
}

/// One thing measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measured {
    /// Passes that may be used, and those of holders without a means-tested ground.
    Passes {
        /// All.
        passes: i64,
        /// Without.
        without: i64,
    },
    /// Users of one club on one route in one month.
    Crowd {
        /// The club.
        organiser: OrganiserId,
        /// The route.
        route: Route,
        /// The month.
        month: Month,
        /// All users.
        users: i64,
        /// Those without a means-tested ground.
        without: i64,
    },
    /// An amount that one tier alone pays at one club.
    Price {
        /// The club.
        organiser: OrganiserId,
        /// Offer, class, amount and tier.
        paid: PaidLess,
        /// How many paid it.
        users: i64,
    },
    /// Children who handed in so many tickets, or more, at one club.
    Tickets {
        /// The club.
        organiser: OrganiserId,
        /// How many tickets.
        tickets: i64,
        /// Children with as many, or more.
        users: i64,
        /// Those without a means-tested ground.
        without: i64,
    },
}

impl Measured {
    /// Whether a threshold is crossed. A price is: everybody who pays it has the same tier, and a tier of one ground tells that ground;
    /// `told` are the tiers that do so without the regulation having acknowledged it.
    #[must_use]
    pub fn is_low(&self, least: Thresholds, told: &[Tier]) -> bool {
        match self {
            Self::Passes { passes, without } => {
                // without / passes < the least share, in whole numbers.
                let (num, den) = (least.passes.num(), least.passes.den());
                i128::from(*without) * i128::from(den) < i128::from(*passes) * i128::from(num)
            }
            Self::Crowd { users, without, .. } | Self::Tickets { users, without, .. } => {
                users > without && *without < least.k
            }
            Self::Price { paid, .. } => paid.tier.as_ref().is_some_and(|tier| told.contains(tier)),
        }
    }
}
