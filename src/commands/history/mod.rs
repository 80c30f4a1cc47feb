//! What was used before, as the limits of a scheme count it: accepted claims, and vouchers that are still out, since a
//! voucher takes its part of a limit on the day it is issued.

mod household;
mod reader;

use chrono::NaiveDate;

use super::pricing::{Holder, Known, Place, divide};
use crate::domain::{Money, PersonId, Share, Split};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, PricedClaim, Voucher};
use crate::rules::{History, Housemate, Per, Scheme, Use, apart};
use household::{Member, household};

pub use reader::Reader;

/// The uses that count together with one, and who is in the household.
pub struct Past<'s> {
    scheme: &'s Scheme,
    household: Vec<Member>,
    member: usize,
    uses: Vec<Used<'s>>,
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
    apart: Vec<Share>,
}

impl<'s> Past<'s> {
    /// What was used by the household of a person, and by everybody where a limit of the scheme counts everybody's.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of(
        reader: &Reader<'_>,
        scheme: &'s Scheme,
        person: PersonId,
        on: NaiveDate,
    ) -> Result<Self> {
        Self::read(reader, scheme, Some(person), on)
    }

    /// The same before a use of nobody in particular: what everybody used.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of_nobody(reader: &Reader<'_>, scheme: &'s Scheme, on: NaiveDate) -> Result<Self> {
        Self::read(reader, scheme, None, on)
    }

    fn read(
        reader: &Reader<'_>,
        scheme: &'s Scheme,
        person: Option<PersonId>,
        on: NaiveDate,
    ) -> Result<Self> {
        let register = reader.register;
        let home = person.map(|person| household(register, person, on));
        let mut past = Self {
            scheme,
            household: home.transpose()?.unwrap_or_default(),
            member: 0,
            uses: Vec::new(),
        };
        past.member = person
            .and_then(|person| past.position(person))
            .unwrap_or_default();
        if scheme.limits.is_empty() {
            return Ok(past);
        }
        let (offers, organisers) = (&reader.offers, &reader.organisers);
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
                    let used = past.of_claim(reader, scheme, claim, (offer, organiser))?;
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
                if let Some((place, price)) = place.zip(voucher.price) {
                    let used = past.of_voucher(reader, scheme, (&voucher, price), place)?;
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

    /// A claim counts on the day of use, that of a voucher for an offer on its day of issue: there it stood from the beginning.
    fn of_claim(
        &self,
        reader: &Reader<'_>,
        scheme: &'s Scheme,
        claim: PricedClaim,
        (offer, organiser): (&Offer, &Organiser),
    ) -> Result<Used<'s>> {
        // Who went along is not known, and stands in nobody's limits.
        let person = claim.person.filter(|_| !claim.companion);
        let inputs = claim.inputs;
        let on = claim.issued_on.unwrap_or(claim.redeemed_on);
        let members = match claim.person.filter(|_| reader.members) {
            Some(person) => reader.register.household_size(person, on)?,
            None => None,
        };
        let holder = Holder {
            person: person.map(|person| person.to_string()),
            tier: inputs.tier,
            birth: claim.birth,
            aged_on: None,
            home: inputs.domicile,
            members,
            home_at_use: None,
        };
        let used = Used {
            known: Known::of(scheme, Place { offer, organiser }),
            offer: Offer {
                category: inputs.category,
                service: inputs.service,
                route: inputs.route,
                ..offer.clone()
            },
            organiser: Organiser {
                sector: inputs.sector,
                ..organiser.clone()
            },
            holder,
            price: claim.price,
            on,
            member: person.and_then(|person| self.position(person)),
            shares: claim.shares,
            apart: Vec::new(),
        };
        // The value of a value voucher is paid of the whole price.
        if inputs.voucher_value.is_some() {
            return Ok(used);
        }
        Ok(used.parted(reader.version(inputs.scheme_version)?))
    }

    /// A voucher counts on its day of issue, with the shares it has by the version that decided it.
    fn of_voucher(
        &self,
        reader: &Reader<'_>,
        scheme: &'s Scheme,
        (voucher, price): (&Voucher, Money),
        (offer, organiser): (&Offer, &Organiser),
    ) -> Result<Used<'s>> {
        let on = voucher.issued_on;
        let mut holder = match voucher.person {
            Some(person) => Holder::on(reader.register, person, on)?,
            None => Holder::default(),
        };
        holder.tier.clone_from(&voucher.tier);
        let person = voucher.person.filter(|_| !voucher.companion);
        holder.person = person.map(|person| person.to_string());
        let place = Place { offer, organiser };
        let version = reader.version(voucher.scheme_version)?;
        // What it can no longer be priced by, since offer or club are otherwise now, counts for nothing.
        let divided = divide(version, place, &holder, price, on).map(|quote| quote.split);
        let split = divided.ok().or_else(|| Split::of_the_holder(price));
        let split = split.ok_or_else(Error::bug)?;
        let used = Used {
            known: Known::of(scheme, place),
            offer: offer.clone(),
            organiser: organiser.clone(),
            price,
            on,
            member: person.and_then(|person| self.position(person)),
            shares: split.shares().to_vec(),
            apart: Vec::new(),
            holder,
        };
        Ok(used.parted(version))
    }

    /// Adds a use that comes after all of these, by the scheme that prices it; of the holder's own, or of who goes along.
    pub fn add(&mut self, place: Place<'_>, holder: &Holder, quote: (Split, NaiveDate), own: bool) {
        let (split, on) = quote;
        let Place { offer, organiser } = place;
        let known = Known::of(self.scheme, place);
        let used = Used {
            known,
            offer: offer.clone(),
            organiser: organiser.clone(),
            holder: Holder {
                person: holder.person.clone().filter(|_| own),
                ..holder.clone()
            },
            price: split.price(),
            on,
            member: own.then_some(self.member),
            shares: split.shares().to_vec(),
            apart: Vec::new(),
        };
        self.uses.push(used.parted(self.scheme));
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
                    apart: &used.apart,
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

impl Used<'_> {
    /// The same, with what the version that priced it took off first.
    fn parted(mut self, version: &Scheme) -> Self {
        let place = Place {
            offer: &self.offer,
            organiser: &self.organiser,
        };
        let known = Known::of(version, place);
        let claim = known.claim(place, &self.holder, self.price, self.on);
        self.apart = apart(version, &claim);
        self
    }
}
