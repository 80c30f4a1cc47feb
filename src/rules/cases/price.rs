//! The claims of a case, priced in their order: each one counts as used for the next.

use chrono::NaiveDate;

use super::{Case, Claim, Priced, Use};
use crate::domain::{Said, Tier};
use crate::rules::decide::{Decision, decide};
use crate::rules::limit::{self, History, Housemate, priced};
use crate::rules::price::ClaimFacts;
use crate::rules::scheme::Scheme;

/// The claims of a case with what they need beside what is written.
pub(super) struct Claims<'a, 's> {
    scheme: &'s Scheme,
    case: &'a Case,
    right: &'a str,
    tiers: Vec<Option<Tier>>,
    figures: Vec<Vec<(&'a str, i64)>>,
}

impl<'a, 's> Claims<'a, 's> {
    pub(super) fn new(scheme: &'s Scheme, case: &'a Case, right: &'a str) -> Self {
        let figures = |claim: &'a Claim| {
            let facts = claim.facts.iter();
            facts.map(|(name, value)| (name.as_str(), *value)).collect()
        };
        let tier = |claim: &Claim| match &claim.tier {
            Priced::With(tier) => Some(tier.clone()),
            Priced::Ordinary => None,
            Priced::AsDecided => held(scheme, case, right, claim.member, claim.on).0,
        };
        Self {
            scheme,
            case,
            right,
            tiers: case.claims.iter().map(tier).collect(),
            figures: case.claims.iter().map(figures).collect(),
        }
    }

    /// The tier a claim is priced with: the one it names, else the one the holder has on the day of use.
    pub(super) fn tier(&self, position: usize) -> Option<&Tier> {
        self.tiers.get(position).and_then(Option::as_ref)
    }

    /// What the price of a claim depends on.
    pub(super) fn facts(&self, position: usize) -> Option<ClaimFacts<'_>> {
        let claim = self.case.claims.get(position)?;
        let holder = &self.case.household.members[claim.member];
        Some(ClaimFacts {
            tier: self.tier(position),
            category: &claim.category,
            service: claim.service.as_deref(),
            sector: claim.sector,
            route: claim.route,
            birth: holder.birth,
            home: Some(claim.home.as_ref().unwrap_or(&holder.lives_in)),
            organiser: &claim.organiser,
            organiser_at: Some(&claim.organiser_at),
            organiser_local: self.scheme.municipalities.contains(&claim.organiser_at),
            offer: &claim.offer,
            quantity: claim.quantity,
            members: i64::try_from(self.case.household.members.len()).ok(),
            facts: &self.figures[position],
            handed_in_on: claim.handed_in_on,
            paid_on: claim.paid_on,
            starts_on: claim.starts_on,
            ..ClaimFacts::at(claim.price, claim.on)
        })
    }

    /// What the rules make of every claim.
    pub(super) fn prices(&self) -> Vec<Result<limit::Priced<'s>, Said>> {
        let mut found: Vec<Result<limit::Priced, Said>> = Vec::new();
        for position in 0..self.case.claims.len() {
            let price = self.price(position, &found);
            found.extend(price);
        }
        found
    }

    fn price(
        &self,
        position: usize,
        earlier: &[Result<limit::Priced<'s>, Said>],
    ) -> Option<Result<limit::Priced<'s>, Said>> {
        let facts = self.facts(position)?;
        let claim = &self.case.claims[position];
        let household = self.household(claim, facts.tier);
        let mates = household.iter().map(|(birth, tier, since)| Housemate {
            birth: *birth,
            tier: tier.as_ref(),
            since: *since,
        });
        let before = self.case.used.iter().map(|used| self.before(used, facts));
        let claimed = earlier.iter().enumerate().filter_map(|(position, price)| {
            Some(limit::Use {
                claim: self.facts(position)?,
                member: Some(self.case.claims[position].member),
                shares: price.as_ref().ok()?.split.shares(),
            })
        });
        let history = History {
            uses: &before.chain(claimed).collect::<Vec<_>>(),
            household: &mates.collect::<Vec<_>>(),
            member: claim.member,
        };
        Some(priced(self.scheme, &facts, &history))
    }

    /// Everybody in the household as limits look at them: where the case names the tier, it names everybody's.
    fn household(
        &self,
        claim: &Claim,
        tier: Option<&Tier>,
    ) -> Vec<(
        Option<crate::domain::PartialDate>,
        Option<Tier>,
        Option<NaiveDate>,
    )> {
        let people = self.case.household.members.iter().enumerate();
        let people = people.map(|(member, person)| {
            let (tier, since) = match &claim.tier {
                Priced::AsDecided => held(self.scheme, self.case, self.right, member, claim.on),
                Priced::With(_) | Priced::Ordinary => (tier.cloned(), None),
            };
            (person.birth, tier, since)
        });
        people.collect()
    }

    /// An earlier use: what the case does not say of it is as in the claim.
    fn before<'u>(&'u self, used: &'u Use, claim: ClaimFacts<'u>) -> limit::Use<'u> {
        let or = |word: &'u str, other: &'u str| if word.is_empty() { other } else { word };
        let holder = &self.case.household.members[used.member];
        limit::Use {
            claim: ClaimFacts {
                price: used.price,
                category: or(&used.category, claim.category),
                offer: or(&used.offer, claim.offer),
                organiser: or(&used.organiser, claim.organiser),
                birth: holder.birth,
                quantity: used.quantity,
                on: used.on,
                ..claim
            },
            member: Some(used.member),
            shares: &used.shares,
        }
    }
}

/// The tier somebody of the case has on a day, and since when.
fn held(
    scheme: &Scheme,
    case: &Case,
    right: &str,
    member: usize,
    on: NaiveDate,
) -> (Option<Tier>, Option<NaiveDate>) {
    let household = &case.household;
    match household.read(|dossier| decide(scheme, dossier, member, right, on)) {
        Decision::Granted(grant) => (Some(grant.tier.clone()), Some(grant.period.from)),
        _ => (None, None),
    }
}
