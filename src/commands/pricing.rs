//! What a use of an offer costs whom: the bridge from register and typed values to the rules on price.

use chrono::NaiveDate;

use super::scheme::{self, InForce};
use crate::domain::{
    Money, PartialDate, PersonId, Postcode, Refnis, Route, Said, SchemeVersionId, Split, Tier,
};
use crate::error::Result;
use crate::register::{Offer, Organiser, Register};
use crate::rules::{ClaimFacts, Quote, Scheme, pay_with_value, quote, value_of};
use crate::said;

/// The right that tariffs are about.
pub const RIGHT: &str = "leisure";

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
            tier: register.tier_on(person, RIGHT, day)?.map(|(tier, _)| tier),
            birth: register.identity(person)?.map(|is| is.birth_date),
            home: register.domicile_on(person, day)?,
        })
    }
}

impl Holder {
    /// As the rules on price ask.
    #[must_use]
    pub fn payer(&self) -> Payer<'_> {
        Payer {
            tier: self.tier.as_ref(),
            birth: self.birth,
            home: self.home.as_deref(),
        }
    }
}

/// Whoever pays, borrowed: no ground among it.
#[derive(Debug, Clone, Copy)]
pub struct Payer<'a> {
    /// The tier that day, if a right opens one.
    pub tier: Option<&'a Tier>,
    /// Birth date, where it is known.
    pub birth: Option<PartialDate>,
    /// REFNIS code of the domicile, where it is known.
    pub home: Option<&'a str>,
}

/// The price rules of the version in force.
pub struct Prices(InForce);

impl Prices {
    /// The rules in force on a day.
    ///
    /// # Errors
    /// When the day lies before the first version.
    pub fn on(register: &Register, day: NaiveDate) -> Result<Self> {
        scheme::in_force(register, day).map(Self)
    }

    /// The version that decides.
    pub fn version(&self) -> SchemeVersionId {
        self.0.stored.id
    }

    /// The kinds of offer that the tariffs tell apart.
    pub fn categories(&self) -> &[String] {
        &self.0.scheme.categories
    }

    /// Whether some tariff depends on where the holder lives.
    pub fn ask_home(&self) -> bool {
        let mut tariffs = self.0.scheme.tariffs.iter();
        tariffs.any(|tariff| !tariff.guards.homes.is_empty())
    }

    /// What the payer bears of one price of an offer on a day.
    ///
    /// # Errors
    /// As [`quote`]: no rule fits, two do, or a fact that decides is not known.
    pub fn holder_share(
        &self,
        offer: &Offer,
        organiser: &Organiser,
        price: Money,
        payer: Payer<'_>,
        on: NaiveDate,
    ) -> std::result::Result<Money, Said> {
        let place = Place { offer, organiser };
        Ok(divide(&self.0.scheme, place, payer, price, on)?.holder())
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
    payer: Payer<'_>,
    price: Money,
    on: NaiveDate,
) -> std::result::Result<Quote<'s>, Said> {
    quote(
        scheme,
        &ClaimFacts {
            price,
            tier: payer.tier,
            category: &place.offer.category,
            service: Some(&place.offer.service),
            sector: place.organiser.sector,
            route: place.offer.route,
            birth: payer.birth,
            home: payer.home,
            organiser_local: is_local(scheme, place.organiser),
            offer: &place.offer.alias,
            on,
        },
    )
}

/// What a value voucher pays of the ordinary price, and the price divided so.
///
/// # Errors
/// When the scheme knows no value vouchers, or none that is good for this category.
pub fn divide_by_value(
    in_force: &InForce,
    place: Place<'_>,
    value: Money,
    price: Money,
) -> std::result::Result<(Split, Money), Said> {
    let missing = || said!("price-no-value-voucher", offer = place.offer.alias.as_str());
    let full = Split::with_holder(price, price, &[]).ok_or_else(missing)?;
    for voucher in &in_force.scheme.value_vouchers {
        let paid = value_of(voucher, value, &place.offer.category, &full);
        if paid > Money::ZERO || price == Money::ZERO {
            return pay_with_value(voucher, paid, &full)
                .map(|split| (split, paid))
                .ok_or_else(missing);
        }
    }
    Err(missing())
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

/// Whether an organiser sits in one of the scheme's municipalities. The municipality itself does; one without an address counts as local.
fn is_local(scheme: &Scheme, organiser: &Organiser) -> bool {
    let home = |refnis: Refnis| {
        scheme
            .municipalities
            .iter()
            .any(|known| *known == refnis.to_string())
    };
    if organiser.internal {
        return true;
    }
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
