//! Last year's claims under the proposal: who would have borne what.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Months, NaiveDate};

use crate::commands::pricing::{Holder, LEISURE, Place, divide, divide_by_value};
use crate::domain::{OfferId, OrganiserId, PersonId, Role, Said, Split, Tier};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, PricedClaim, Register};
use crate::rules::{Scheme, funded};
use crate::said;

/// What a party bears, in cents, which may be taken back again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Borne {
    /// As it was.
    pub now: i64,
    /// Under the proposal.
    pub proposed: i64,
}

/// Claims that the proposal does not price, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpriced {
    /// Why, of one of them.
    pub why: Said,
    /// How many.
    pub count: i64,
    /// What the funds bore of them, in cents.
    pub now: i64,
}

/// All claims together.
#[derive(Debug, Default)]
pub struct Figures {
    /// What each party bears of the claims that both versions price.
    pub parties: BTreeMap<Role, Borne>,
    /// How many those are.
    pub priced: i64,
    /// The others, by the key of their reason.
    pub unpriced: BTreeMap<&'static str, Unpriced>,
}

/// Prices claims again. Sums only: a claim is added, and taken back where its holder would have another tier.
pub struct Claims<'r> {
    register: &'r Register,
    /// The proposal as if it had been in force for ever: the day of use lies before its first.
    proposed: Scheme,
    from: NaiveDate,
    year: (NaiveDate, NaiveDate),
    offers: HashMap<OfferId, Offer>,
    organisers: HashMap<OrganiserId, Organiser>,
    /// What came out so far.
    pub figures: Figures,
}

impl<'r> Claims<'r> {
    pub fn new(
        register: &'r Register,
        proposed: &Scheme,
        year: (NaiveDate, NaiveDate),
    ) -> Result<Self> {
        Ok(Self {
            register,
            from: proposed.in_force.from,
            proposed: proposed.clone(),
            year,
            offers: register.offers(None)?.into_iter().collect(),
            organisers: register.organisers()?.into_iter().collect(),
            figures: Figures::default(),
        })
    }

    /// Adds every claim of the year, each holder with the tier of the day of use.
    pub fn all(&mut self) -> Result<()> {
        let register = self.register;
        register.each_priced_claim(self.year, |claim| {
            self.add(&claim, claim.inputs.tier.as_ref(), 1)
        })
    }

    /// Counts the claims of one person with another tier than that of the day of use.
    pub fn instead(&mut self, person: PersonId, tier: Option<&Tier>) -> Result<()> {
        for claim in self.register.priced_claims_of(person, self.year)? {
            self.add(&claim, claim.inputs.tier.as_ref(), -1)?;
            self.add(&claim, tier, 1)?;
        }
        Ok(())
    }

    fn add(&mut self, claim: &PricedClaim, tier: Option<&Tier>, times: i64) -> Result<()> {
        match self.price(claim, tier)? {
            Ok(split) => {
                self.figures.priced += times;
                for share in &claim.shares {
                    let borne = self.figures.parties.entry(share.role.clone()).or_default();
                    borne.now += times * share.amount.cents();
                }
                for share in split.shares() {
                    let borne = self.figures.parties.entry(share.role.clone()).or_default();
                    borne.proposed += times * share.amount.cents();
                }
            }
            Err(why) => {
                let of_funds = claim
                    .shares
                    .iter()
                    .filter(|share| matches!(share.role, Role::Fund(_)));
                let funds: i64 = of_funds.map(|share| share.amount.cents()).sum();
                let unpriced = self.figures.unpriced.entry(why.key).or_insert(Unpriced {
                    why,
                    count: 0,
                    now: 0,
                });
                unpriced.count += times;
                unpriced.now += times * funds;
            }
        }
        Ok(())
    }

    /// The division under the proposal, each fund's share borne by the one that may be used for the ground, as it was at import.
    fn price(
        &self,
        claim: &PricedClaim,
        tier: Option<&Tier>,
    ) -> Result<std::result::Result<Split, Said>> {
        let split = match self.named(claim, tier)? {
            Ok(split) => split,
            Err(why) => return Ok(Err(why)),
        };
        let by_right = (tier.is_some() || claim.inputs.voucher_value.is_some())
            && self.proposed.funds_ask_the_ground();
        let Some(person) = claim.person.filter(|_| by_right) else {
            return Ok(Ok(split));
        };
        let day = claim.redeemed_on;
        let ground = self.register.ground_on(person, LEISURE, day, None)?;
        let paid = ground.and_then(|ground| funded(&self.proposed, &split, &ground).ok());
        Ok(Ok(paid.unwrap_or(split)))
    }

    /// The division as the rules of the proposal name the funds.
    fn named(
        &self,
        claim: &PricedClaim,
        tier: Option<&Tier>,
    ) -> Result<std::result::Result<Split, Said>> {
        let offer = self.offers.get(&claim.offer).ok_or_else(Error::bug)?;
        let organiser = self
            .organisers
            .get(&claim.organiser)
            .ok_or_else(Error::bug)?;
        let inputs = &claim.inputs;
        let offer = Offer {
            category: inputs.category.clone(),
            service: inputs.service.clone(),
            route: inputs.route,
            ..offer.clone()
        };
        let organiser = Organiser {
            sector: inputs.sector,
            ..organiser.clone()
        };
        let place = Place {
            offer: &offer,
            organiser: &organiser,
        };
        if let Some(value) = inputs.voucher_value {
            let kind = inputs.kind.as_deref().unwrap_or_default();
            let paid = (kind, value, true);
            return Ok(divide_by_value(&self.proposed, place, paid, claim.price));
        }
        let Some((on, years)) = self.day(claim.redeemed_on) else {
            return Ok(Err(said!(
                "price-not-in-force",
                scheme = &self.proposed.id,
                day = claim.redeemed_on
            )));
        };
        let holder = Holder {
            person: None,
            tier: tier.cloned(),
            birth: claim.birth.map(|birth| birth.years_later(years)),
            aged_on: None,
            home: inputs.domicile.clone(),
            members: None,
            home_at_use: None,
        };
        Ok(divide(&self.proposed, place, &holder, claim.price, on).map(|quote| quote.split))
    }

    /// The same calendar day in the first year in which the proposal is in force on it, and how many years later that is.
    fn day(&self, used: NaiveDate) -> Option<(NaiveDate, i32)> {
        let first = (self.from.year() - used.year()).max(0);
        let later = |years: i32| {
            let months = u32::try_from(years).ok()?.checked_mul(12)?;
            Some((used.checked_add_months(Months::new(months))?, years))
        };
        let found = later(first).filter(|(day, _)| *day >= self.from);
        found.or_else(|| later(first + 1))
    }
}
