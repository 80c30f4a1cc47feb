//! What was used before, as limits count it.

use chrono::NaiveDate;

use crate::domain::{Money, PartialDate, Role, Share, Tier};
use crate::rules::price::ClaimFacts;
use crate::rules::scheme::{Each, Limit, Measure, Per};

/// An earlier use at a price of the scheme.
#[derive(Debug, Clone, Copy)]
pub struct Use<'a> {
    /// What it was.
    pub claim: ClaimFacts<'a>,
    /// For whom: the position in the holder's household; none for somebody of another household.
    pub member: Option<usize>,
    /// Who bore what of its price.
    pub shares: &'a [Share],
    /// The parts of it that were taken off first, as [`crate::rules::apart`] finds them: no limit on what is borne counts those.
    pub apart: &'a [Share],
}

/// Somebody of the holder's household, as far as limits look at them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Housemate<'a> {
    /// Birth date, where it is known.
    pub birth: Option<PartialDate>,
    /// Tier on the day.
    pub tier: Option<&'a Tier>,
    /// Since when the right has run without a break: what is saved up or carried over counts from then. Without it, since the
    /// regulation began.
    pub since: Option<NaiveDate>,
}

/// What was used before under the same scheme, and who is in the household. The order of the uses never matters.
#[derive(Debug, Clone, Copy, Default)]
pub struct History<'a> {
    /// Uses of the household, and of everybody where a limit counts everybody's.
    pub uses: &'a [Use<'a>],
    /// The household, in its order; may be empty where no limit looks at it.
    pub household: &'a [Housemate<'a>],
    /// Position of the holder in the household.
    pub member: usize,
}

/// How much of a measure a division of a price takes: cents, or times. What was taken off first is in the shares, but no reduction.
pub(super) fn measured(
    measure: &Measure,
    price: Money,
    (shares, apart): (&[Share], &[Share]),
    quantity: i64,
) -> i64 {
    let cents = |share: &Share| {
        let off = apart.iter().filter(|part| part.role == share.role);
        let off: i64 = off.map(|part| part.amount.cents()).sum();
        (share.amount.cents() - off).max(0)
    };
    let sum = |counts: &dyn Fn(&Role) -> bool| -> i64 {
        let counted = shares.iter().filter(|share| counts(&share.role));
        counted.map(cents).sum()
    };
    let reduction = sum(&|role| *role != Role::Holder);
    // Somebody who paid everything did not use the tariff; a free activity was used all the same.
    let used = reduction > 0 || price == Money::ZERO;
    match measure {
        Measure::Authority => sum(&|role| matches!(role, Role::Fund(_))),
        Measure::Fund(fund) => sum(&|role| matches!(role, Role::Fund(known) if known == fund)),
        Measure::Reduction => reduction,
        Measure::Price if used => price.cents(),
        Measure::Uses if used => quantity,
        Measure::Offers | Measure::Organisers | Measure::Persons if used => 1,
        _ => 0,
    }
}

impl Use<'_> {
    pub(super) fn measured(&self, measure: &Measure) -> i64 {
        measured(
            measure,
            self.claim.price,
            (self.shares, self.apart),
            self.claim.quantity,
        )
    }

    /// Whether the limit counts it together with a claim, whosever it is within a household.
    pub(super) fn counts_with(&self, limit: &Limit, claim: &ClaimFacts, member: usize) -> bool {
        let scope = match limit.per {
            Per::Person if limit.pool.is_none() => self.member == Some(member),
            Per::Person | Per::Household => self.member.is_some(),
            Per::Organiser => self.claim.organiser == claim.organiser,
            Per::Offer => self.claim.offer == claim.offer,
            Per::All => true,
        };
        let each = match limit.each {
            None => true,
            Some(Each::Offer) => self.claim.offer == claim.offer,
            Some(Each::Organiser) => self.claim.organiser == claim.organiser,
            Some(Each::Category) => self.claim.category == claim.category,
        };
        scope && each
    }

    /// What is different about it in a measure that counts different ones.
    pub(super) fn name(&self, measure: &Measure) -> Option<&str> {
        name(measure, &self.claim)
    }

    /// By day, and then by what it is: the order in which uses are given never matters.
    pub(super) fn order(&self) -> (NaiveDate, Option<usize>, &str, &str, Money, i64) {
        let claim = &self.claim;
        let shares = self.shares.iter();
        let borne = shares
            .filter(|share| share.role != Role::Holder)
            .map(|share| share.amount.cents())
            .sum();
        let (organiser, offer) = (claim.organiser, claim.offer);
        (claim.on, self.member, organiser, offer, claim.price, borne)
    }
}

/// What is different about a claim in a measure that counts different ones.
pub(super) fn name<'c>(measure: &Measure, claim: &ClaimFacts<'c>) -> Option<&'c str> {
    match measure {
        Measure::Offers => Some(claim.offer),
        Measure::Organisers => Some(claim.organiser),
        Measure::Persons => Some(claim.holder),
        _ => None,
    }
}
