//! What was used before, as the limits of a scheme count it: accepted claims, and vouchers that are still out, since a
//! voucher takes its part of a limit on the day it is issued.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::pricing::{Holder, Known, LEISURE, Place, divide};
use crate::domain::{
    HouseholdId, Money, OfferId, OrganiserId, PartialDate, PersonId, Relation, Share, Tier,
};
use crate::error::{Error, Result};
use crate::register::{Entitlement, MemberFacts, Offer, Organiser, PricedClaim, Register, Voucher};
use crate::rules::{History, Housemate, Per, Scheme, Use};

/// The uses that count together with one, and who is in the household.
pub struct Past<'s> {
    household: Vec<Member>,
    member: usize,
    uses: Vec<Used<'s>>,
}

/// Somebody of the household.
struct Member {
    person: PersonId,
    birth: PartialDate,
    tier: Option<Tier>,
    since: Option<NaiveDate>,
}

/// An earlier use with all it depends on.
struct Used<'s> {
    offer: Offer,
    organiser: Organiser,
    known: Known<'s>,
    holder: Holder,
    price: Money,
    on: NaiveDate,
    member: Option<usize>,
    shares: Vec<Share>,
}

impl<'s> Past<'s> {
    /// What was used by the household of a person, and by everybody where a limit of the scheme counts everybody's.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of(
        register: &Register,
        scheme: &'s Scheme,
        person: PersonId,
        on: NaiveDate,
    ) -> Result<Self> {
        let mut past = Self {
            household: household(register, person, on)?,
            member: 0,
            uses: Vec::new(),
        };
        past.member = past.position(person).unwrap_or_default();
        if scheme.limits.is_empty() {
            return Ok(past);
        }
        let offers: HashMap<OfferId, Offer> = register.offers(None)?.into_iter().collect();
        let organisers: HashMap<OrganiserId, Organiser> =
            register.organisers()?.into_iter().collect();
        let everybody = scheme
            .limits
            .iter()
            .any(|limit| !matches!(limit.per, Per::Person | Per::Household));
        let whom: Vec<Option<PersonId>> = if everybody {
            vec![None]
        } else {
            past.household
                .iter()
                .map(|member| Some(member.person))
                .collect()
        };
        let ever = (
            NaiveDate::from_ymd_opt(1, 1, 1),
            NaiveDate::from_ymd_opt(9999, 12, 31),
        );
        let (Some(first), Some(last)) = ever else {
            return Err(Error::bug());
        };
        for person in whom {
            let mut add = |claim: PricedClaim| {
                let place = offers
                    .get(&claim.offer)
                    .zip(organisers.get(&claim.organiser));
                if let Some((offer, organiser)) = place {
                    let used = past.of_claim(scheme, claim, offer, organiser);
                    past.uses.push(used);
                }
                Ok::<(), Error>(())
            };
            match person {
                None => register.each_priced_claim((first, last), add)?,
                Some(person) => {
                    let claims = register.priced_claims_of(person, (first, last))?;
                    claims.into_iter().try_for_each(&mut add)?;
                }
            }
            for voucher in register.open_vouchers(person, on)? {
                let offer = voucher.offer.and_then(|offer| offers.get(&offer));
                let place =
                    offer.and_then(|offer| Some((offer, organisers.get(&offer.organiser)?)));
                if let Some((offer, organiser)) = place
                    && let Some(used) = past.of_voucher(scheme, &voucher, offer, organiser)
                {
                    past.uses.push(used);
                }
            }
        }
        Ok(past)
    }

    fn position(&self, person: PersonId) -> Option<usize> {
        self.household
            .iter()
            .position(|member| member.person == person)
    }

    fn of_claim(
        &self,
        scheme: &'s Scheme,
        claim: PricedClaim,
        offer: &Offer,
        organiser: &Organiser,
    ) -> Used<'s> {
        let inputs = claim.inputs;
        let offer = Offer {
            category: inputs.category,
            service: inputs.service,
            route: inputs.route,
            ..offer.clone()
        };
        let organiser = Organiser {
            sector: inputs.sector,
            ..organiser.clone()
        };
        Used {
            known: Known::of(
                scheme,
                Place {
                    offer: &offer,
                    organiser: &organiser,
                },
            ),
            offer,
            organiser,
            holder: Holder {
                person: claim.person.map(|person| person.to_string()),
                tier: inputs.tier,
                birth: claim.birth,
                home: inputs.domicile,
                members: None,
                home_at_use: None,
            },
            price: claim.price,
            on: claim.redeemed_on,
            member: claim.person.and_then(|person| self.position(person)),
            shares: claim.shares,
        }
    }

    /// A voucher counts on its day of issue, with the shares it would have then.
    fn of_voucher(
        &self,
        scheme: &'s Scheme,
        voucher: &Voucher,
        offer: &Offer,
        organiser: &Organiser,
    ) -> Option<Used<'s>> {
        let price = voucher.price?;
        let member = voucher.person.and_then(|person| self.position(person));
        let holder = Holder {
            person: voucher.person.map(|person| person.to_string()),
            tier: voucher.tier.clone(),
            birth: member.map(|member| self.household[member].birth),
            home: None,
            members: None,
            home_at_use: None,
        };
        let place = Place { offer, organiser };
        let quote = divide(scheme, place, &holder, price, voucher.issued_on).ok()?;
        Some(Used {
            known: Known::of(scheme, place),
            offer: offer.clone(),
            organiser: organiser.clone(),
            price,
            on: voucher.issued_on,
            member,
            shares: quote.split.shares().to_vec(),
            holder,
        })
    }

    /// Lends it to the rules.
    pub fn lend<T>(&self, look: impl FnOnce(&History<'_>) -> T) -> T {
        let household: Vec<Housemate<'_>> = self
            .household
            .iter()
            .map(|member| Housemate {
                birth: Some(member.birth),
                tier: member.tier.as_ref(),
                since: member.since,
            })
            .collect();
        let uses: Vec<Use<'_>> = self
            .uses
            .iter()
            .map(|used| {
                let place = Place {
                    offer: &used.offer,
                    organiser: &used.organiser,
                };
                Use {
                    claim: used.known.claim(place, &used.holder, used.price, used.on),
                    member: used.member,
                    shares: &used.shares,
                }
            })
            .collect();
        look(&History {
            uses: &uses,
            household: &household,
            member: self.member,
        })
    }
}

/// The household of a person on a day, the reference person first and then by age: the order in which a limit draws from others.
fn household(register: &Register, person: PersonId, on: NaiveDate) -> Result<Vec<Member>> {
    let mut homes: Vec<HouseholdId> = register.households_on(person, on)?;
    homes.truncate(1);
    let mut members: Vec<(MemberFacts, Vec<Entitlement>)> = Vec::new();
    for home in homes {
        register.each_dossier(Some(home), on, |_, facts| {
            for member in &facts.members {
                if member.from_on <= on && member.to_on.is_none_or(|to| on < to) {
                    let mine =
                        |one: &&Entitlement| one.person == member.person && one.right == LEISURE;
                    let rights = facts.entitlements.iter().filter(mine).cloned().collect();
                    members.push((member.clone(), rights));
                }
            }
            Ok::<(), Error>(())
        })?;
    }
    let rank = |member: &MemberFacts| match member.relation {
        Relation::Reference => 0,
        Relation::Partner => 1,
        Relation::Child => 2,
        Relation::Other => 3,
    };
    members.sort_by_key(|(member, _)| (rank(member), member.birth_date, member.person));
    let known = members.into_iter().map(|(member, rights)| Member {
        person: member.person,
        birth: member.birth_date,
        tier: standing(&rights, on).map(|right| right.tier.clone()),
        since: since(&rights, on),
    });
    Ok(known.collect())
}

fn standing(rights: &[Entitlement], on: NaiveDate) -> Option<&Entitlement> {
    rights
        .iter()
        .find(|one| one.from_on <= on && one.to_on.is_none_or(|to| on < to))
}

/// Since when a right has run without a break.
fn since(rights: &[Entitlement], on: NaiveDate) -> Option<NaiveDate> {
    let mut first = standing(rights, on)?.from_on;
    while let Some(before) = rights.iter().find(|one| one.to_on == Some(first)) {
        first = before.from_on;
    }
    Some(first)
}
