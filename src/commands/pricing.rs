//! What a use of an offer costs whom: the bridge from register and typed values to the rules on price.

use chrono::NaiveDate;

use crate::domain::{Money, PartialDate, PersonId, Postcode, Refnis, Route, Said, Split, Tier};
use crate::error::Result;
use crate::register::{Offer, Organiser, Register};
use crate::rules::{ClaimFacts, Quote, Scheme, pay_with_value, quote, value_of};
use crate::said;

/// The right that tariffs are about.
pub const LEISURE: &str = "leisure";

/// What a price may depend on of the person: never a ground.
#[derive(Debug, Clone, Default)]
pub struct Holder {
    /// Tier on the day; none means the ordinary price.
    pub tier: Option<Tier>,
    /// Birth date, where it is known.
    pub birth: Option<PartialDate>,
    /// REFNIS of the domicile on the day, where it is known.
    pub home: Option<String>,
}

impl Holder {
    /// A person on a day, with the tier of that day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn on(register: &Register, person: PersonId, day: NaiveDate) -> Result<Self> {
        Ok(Self {
            tier: register
                .tier_on(person, LEISURE, day)?
                .map(|(tier, _)| tier),
            birth: register.identity(person)?.map(|is| is.birth_date),
            home: register.domicile_on(person, day)?,
        })
    }
}

/// Where an offer is given: it and who gives it.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Who gives it.
    pub organiser: &'a Organiser,
}

/// The price divided: who bears what.
///
/// # Errors
/// The clause that is missing, doubled or cannot be borne.
pub fn divide<'s>(
    scheme: &'s Scheme,
    place: Place<'_>,
    holder: &Holder,
    price: Money,
    on: NaiveDate,
) -> std::result::Result<Quote<'s>, Said> {
    quote(
        scheme,
        &ClaimFacts {
            tier: holder.tier.as_ref(),
            category: &place.offer.category,
            service: Some(&place.offer.service),
            sector: place.organiser.sector,
            route: place.offer.route,
            birth: holder.birth,
            home: holder.home.as_deref(),
            organiser: &place.organiser.alias,
            organiser_local: is_local(scheme, place.organiser),
            offer: &place.offer.alias,
            ..ClaimFacts::at(price, on)
        },
    )
}

/// What a value voucher pays of the ordinary price, and the price divided so.
///
/// In good faith (an in-date kit accepted it) a voucher that the scheme keeps for other categories is paid all the same.
///
/// # Errors
/// When the scheme knows no value voucher that is good for this category.
pub fn divide_by_value(
    scheme: &Scheme,
    place: Place<'_>,
    (kind, value, good_faith): (&str, Money, bool),
    price: Money,
) -> std::result::Result<Split, Said> {
    let missing = || said!("price-no-value-voucher", offer = place.offer.alias.as_str());
    let full = Split::with_holder(price, price, &[]).ok_or_else(missing)?;
    // The kind was chosen on the day of issue; the scheme that chose it is the one at hand.
    let kind = scheme.value_voucher(kind).ok_or_else(missing)?;
    let paid = match value_of(kind, value, &place.offer.category, &full) {
        Money::ZERO if good_faith || price == Money::ZERO => value.min(price),
        Money::ZERO => return Err(missing()),
        paid => paid,
    };
    pay_with_value(kind, paid, &full).ok_or_else(missing)
}

/// What the club collects and what it is due: on `prepaid` nothing and its whole price, at the door what the split says.
#[must_use]
pub fn collected_and_due(route: Route, split: &Split) -> (Money, Money) {
    match route {
        Route::Prepaid => (Money::ZERO, split.price()),
        Route::Door => (split.of(&crate::domain::Role::Holder), split.funds()),
        // The holder paid the club in full; what is repaid goes to the household, in an order of its own.
        Route::Refund => (split.price(), Money::ZERO),
    }
}

/// Whether an organiser sits in one of the scheme's municipalities. One without an address counts as local.
fn is_local(scheme: &Scheme, organiser: &Organiser) -> bool {
    let home = |refnis: Refnis| {
        scheme
            .municipalities
            .iter()
            .any(|known| *known == refnis.to_string())
    };
    let by_postcode = organiser
        .postcode
        .as_deref()
        .and_then(|postcode| postcode.parse::<Postcode>().ok());
    match (by_postcode, organiser.town.as_deref()) {
        (Some(postcode), _) => postcode.municipalities().any(home),
        (None, Some(town)) => Refnis::named(town).is_some_and(home),
        (None, None) => true,
    }
}
