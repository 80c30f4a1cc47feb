//! One redemption judged: accepted and priced, refused, or open for staff. Good faith first: what an in-date kit accepted
//! is paid; a code that no kit could know, or that was typed from paper, may be refused.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::codes::{Codes, Recognised, Target};
use super::pricing::{Holder, Place, collected_and_due, divide, divide_by_value};
use super::scheme::{self, InForce};
use crate::domain::{
    Money, OfferId, OrganiserId, PassId, Role, Route, SchemeVersionId, Split, VoucherId,
};
use crate::error::{Error, Result};
use crate::exchange::RedeemedRow;
use crate::label::answer::PublicCode;
use crate::register::{ClaimPrice, Decision, Offer, Organiser, Register, Voucher};

/// How a redemption was judged.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Accepted, refused or open.
    pub decision: Decision,
    /// What the club may know.
    pub code: PublicCode,
    /// Closed reason for staff.
    pub reason: Option<&'static str>,
    /// The voucher, if it is known here.
    pub voucher: Option<VoucherId>,
    /// The pass, if it is known here.
    pub pass: Option<PassId>,
    /// The offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// The club's own price.
    pub price: Money,
    /// The frozen price, when it is accepted.
    pub priced: Option<(ClaimPrice, Split)>,
}

/// A refusal: what the club may know, and the closed reason for staff.
type No = (PublicCode, &'static str);

/// What a judge keeps at hand: codes, schemes and offers, each read once.
pub struct Judge<'r> {
    register: &'r Register,
    codes: Codes,
    schemes: HashMap<SchemeVersionId, InForce>,
    offers: HashMap<String, Option<(OfferId, Offer)>>,
}

impl<'r> Judge<'r> {
    /// A judge over this register.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn new(register: &'r Register) -> Result<Self> {
        let mut schemes = HashMap::new();
        for stored in register.schemes()? {
            let in_force = scheme::in_force(register, stored.from_on)?;
            schemes.insert(stored.id, in_force);
        }
        Ok(Self {
            register,
            codes: Codes::read(register)?,
            schemes,
            offers: HashMap::new(),
        })
    }

    /// Judges one row of a club.
    ///
    /// # Errors
    /// When the register cannot be read; never because of what the row says.
    pub fn judge(
        &mut self,
        club: OrganiserId,
        organiser: &Organiser,
        row: &RedeemedRow,
    ) -> Result<Verdict> {
        let found = self.codes.recognise(club, &row.voucher);
        let mut verdict = Verdict {
            decision: Decision::Refused,
            code: PublicCode::NotValid,
            reason: None,
            voucher: None,
            pass: None,
            offer: None,
            price_class: row.price_class.clone(),
            price: row.price.unwrap_or(Money::ZERO),
            priced: None,
        };
        let judged = match found.target {
            None => Err((PublicCode::NotValid, "unknown-code")),
            Some(Target::Pass(pass)) => {
                verdict.pass = Some(pass);
                self.pass(club, organiser, row, pass, &mut verdict)?
            }
            Some(Target::Voucher(voucher)) => {
                verdict.voucher = Some(voucher);
                self.voucher(club, organiser, row, (voucher, found), &mut verdict)?
            }
        };
        match judged {
            Ok(()) => (verdict.decision, verdict.code) = (Decision::Accepted, PublicCode::Ok),
            Err((PublicCode::Open, reason)) => {
                (verdict.decision, verdict.code, verdict.reason) =
                    (Decision::Open, PublicCode::Open, Some(reason));
            }
            Err((code, reason)) => (verdict.code, verdict.reason) = (code, Some(reason)),
        }
        Ok(verdict)
    }

    fn pass(
        &mut self,
        club: OrganiserId,
        organiser: &Organiser,
        row: &RedeemedRow,
        pass: PassId,
        verdict: &mut Verdict,
    ) -> Result<std::result::Result<(), No>> {
        let (offer, price) = match self.offer_and_price(club, row, None, verdict)? {
            Ok(found) => found,
            Err(no) => return Ok(Err(no)),
        };
        if offer.route != Route::Door {
            return Ok(Err((PublicCode::WrongOffer, "not-at-the-door")));
        }
        let holder = match self.register.pass(pass)?.and_then(|pass| pass.person) {
            Some(person) => Holder::on(self.register, person, row.redeemed_on)?,
            None => Holder::default(),
        };
        let Some(in_force) = self.scheme_on(row.redeemed_on) else {
            return Ok(Err((PublicCode::Open, "no-scheme")));
        };
        let place = Place {
            offer: &offer,
            organiser,
        };
        Ok(
            match divide(&in_force.scheme, place, &holder, price, row.redeemed_on) {
                Ok(quote) => {
                    let tariff = quote.tariff.map(str::to_owned);
                    verdict.priced = Some(frozen(
                        in_force,
                        place,
                        &holder,
                        row.redeemed_on,
                        tariff,
                        None,
                        quote.split,
                    ));
                    Ok(())
                }
                Err(_) => Err((PublicCode::Open, "not-priced")),
            },
        )
    }

    fn voucher(
        &mut self,
        club: OrganiserId,
        organiser: &Organiser,
        row: &RedeemedRow,
        (id, found): (VoucherId, Recognised),
        verdict: &mut Verdict,
    ) -> Result<std::result::Result<(), No>> {
        let voucher = self.register.voucher(id)?.ok_or_else(Error::bug)?;
        let (offer, price) = match self.offer_and_price(club, row, Some(&voucher), verdict)? {
            Ok(found) => found,
            Err(no) => return Ok(Err(no)),
        };
        if let Some(used) = self.register.voucher_used_by(id)? {
            let here = used.organiser == club;
            // The first hand-in is paid; a second club's waits until staff have seen whose paper is the original.
            return Ok(Err(if here {
                (PublicCode::NotValid, "used-here")
            } else {
                (PublicCode::Open, "used-elsewhere")
            }));
        }
        if row.redeemed_on >= voucher.to_on {
            return Ok(Err((PublicCode::TooLate, "after-last-day")));
        }
        if row.redeemed_on < voucher.from_on {
            return Ok(Err((PublicCode::NotValid, "before-first-day")));
        }
        if voucher.withdrawn && (row.provisional || found.typed) {
            return Ok(Err((PublicCode::NotValid, "withdrawn")));
        }
        let place = Place {
            offer: &offer,
            organiser,
        };
        Ok(self
            .price_voucher(&voucher, place, price, row.redeemed_on, verdict)?
            .map_err(|reason| (PublicCode::Open, reason)))
    }

    /// Prices a voucher by the terms of its day of issue.
    fn price_voucher(
        &self,
        voucher: &Voucher,
        place: Place<'_>,
        price: Money,
        on: NaiveDate,
        verdict: &mut Verdict,
    ) -> Result<std::result::Result<(), &'static str>> {
        let Some(in_force) = self.schemes.get(&voucher.scheme_version) else {
            return Ok(Err("no-scheme"));
        };
        let mut holder = match voucher.person {
            Some(person) => Holder::on(self.register, person, on)?,
            None => Holder::default(),
        };
        holder.tier.clone_from(&voucher.tier);
        let split = match voucher.value {
            Some(value) => {
                divide_by_value(in_force, place, value, price).map(|(split, _)| (split, None))
            }
            None => divide(&in_force.scheme, place, &holder, price, voucher.issued_on)
                .map(|quote| (quote.split, quote.tariff.map(str::to_owned))),
        };
        Ok(match split {
            Ok((split, tariff)) => {
                verdict.priced = Some(frozen(
                    in_force,
                    place,
                    &holder,
                    on,
                    tariff,
                    voucher.value,
                    split,
                ));
                Ok(())
            }
            Err(_) => Err("not-priced"),
        })
    }

    /// The offer of a row and the club's own price for it; a voucher for an offer names both itself.
    fn offer_and_price(
        &mut self,
        club: OrganiserId,
        row: &RedeemedRow,
        voucher: Option<&Voucher>,
        verdict: &mut Verdict,
    ) -> Result<std::result::Result<(Offer, Money), No>> {
        let bound = voucher.and_then(|voucher| voucher.offer);
        let named = match (&row.offer, bound) {
            (Some(alias), _) => self.offer_by_alias(alias)?,
            (None, Some(offer)) => self.register.offer(offer)?.map(|found| (offer, found)),
            (None, None) => None,
        };
        let Some((id, offer)) = named else {
            return Ok(Err((PublicCode::WrongOffer, "no-such-offer")));
        };
        if offer.organiser != club {
            // Another club's voucher is not told apart from no voucher at all.
            let code = if bound.is_some() {
                PublicCode::NotValid
            } else {
                PublicCode::WrongOffer
            };
            return Ok(Err((code, "of-another-club")));
        }
        verdict.offer = Some(id);
        if bound.is_some_and(|bound| bound != id) {
            return Ok(Err((
                PublicCode::WrongOffer,
                "not-the-offer-of-the-voucher",
            )));
        }
        let price = match voucher.and_then(|voucher| {
            voucher
                .price
                .map(|price| (price, voucher.price_class.clone()))
        }) {
            Some((price, class)) => {
                verdict.price_class = class;
                Some(price)
            }
            None => class_price(&offer, row, verdict),
        };
        let Some(price) = price.filter(|price| row.price.is_none_or(|asked| asked == *price))
        else {
            return Ok(Err((PublicCode::WrongPrice, "not-the-price")));
        };
        verdict.price = price;
        Ok(Ok((offer, price)))
    }

    fn offer_by_alias(&mut self, alias: &str) -> Result<Option<(OfferId, Offer)>> {
        if let Some(known) = self.offers.get(alias) {
            return Ok(known.clone());
        }
        let found = self.register.offer_by_alias(alias)?;
        self.offers.insert(alias.to_owned(), found.clone());
        Ok(found)
    }

    fn scheme_on(&self, day: NaiveDate) -> Option<&InForce> {
        self.schemes
            .values()
            .filter(|one| one.stored.from_on <= day)
            .max_by_key(|one| one.stored.from_on)
    }
}

/// The price of the class a row names; of the only class; or of the class with the price the row names.
fn class_price(offer: &Offer, row: &RedeemedRow, verdict: &mut Verdict) -> Option<Money> {
    let chosen = match (&row.price_class, offer.prices.as_slice(), row.price) {
        (Some(class), prices, _) => prices.iter().find(|(name, _)| name == class),
        (None, [only], _) => Some(only),
        (None, prices, Some(price)) => prices.iter().find(|(_, known)| *known == price),
        (None, _, None) => None,
    }?;
    verdict.price_class = Some(chosen.0.clone());
    Some(chosen.1)
}

/// Freezes the inputs and the result of a split.
fn frozen(
    in_force: &InForce,
    place: Place<'_>,
    holder: &Holder,
    on: NaiveDate,
    tariff: Option<String>,
    voucher_value: Option<Money>,
    split: Split,
) -> (ClaimPrice, Split) {
    let ages = holder.birth.map(|birth| birth.ages_on(on));
    let (collected, due) = match voucher_value {
        Some(_) => (split.of(&Role::Holder), split.funds()),
        None => collected_and_due(place.offer.route, &split),
    };
    let price = ClaimPrice {
        scheme_version: in_force.stored.id,
        tariff,
        tier: holder.tier.clone(),
        // A value voucher is handed over at the club, whatever the route of the offer.
        route: if voucher_value.is_some() {
            Route::Door
        } else {
            place.offer.route
        },
        category: place.offer.category.clone(),
        service: place.offer.service.clone(),
        sector: place.organiser.sector,
        age_from: ages.map(|(youngest, _)| youngest.into()),
        age_to: ages.map(|(_, oldest)| oldest.into()),
        domicile: holder.home.clone(),
        voucher_value,
        collected,
        due,
    };
    (price, split)
}
