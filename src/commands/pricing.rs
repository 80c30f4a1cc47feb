//! What a use of an offer costs whom: the bridge from register and typed values to the rules on price.

use chrono::NaiveDate;

use crate::domain::{
    Money, PartialDate, PersonId, Postcode, Quantity, Refnis, Role, Route, Said, Split, Tier,
};
use crate::error::Result;
use crate::register::{Offer, Organiser, Register};
use crate::rules::{
    ClaimFacts, FactLevel, FactWord, Quote, Scheme, Unit, pay_with_value, quote, value_of,
};
use crate::said;

/// The right that tariffs are about.
pub const LEISURE: &str = "leisure";

/// What a price may depend on of the person: never a ground.
#[derive(Debug, Clone, Default)]
pub struct Holder {
    /// Who it is, where it is known: told apart from others, and never shown.
    pub person: Option<String>,
    /// Tier on the day; none means the ordinary price.
    pub tier: Option<Tier>,
    /// Birth date, where it is known.
    pub birth: Option<PartialDate>,
    /// The day on which the age is looked at, where it is another than that of the use.
    pub aged_on: Option<NaiveDate>,
    /// REFNIS of the domicile on the day, where it is known.
    pub home: Option<String>,
    /// That of the day of use, where it is another day: whose fund pays.
    pub home_at_use: Option<String>,
    /// How many the household counts on the day, where it is known.
    pub members: Option<i64>,
}

impl Holder {
    /// A person on a day, with the tier of that day.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn on(register: &Register, person: PersonId, day: NaiveDate) -> Result<Self> {
        Ok(Self {
            person: Some(person.to_string()),
            tier: register
                .tier_on(person, LEISURE, day)?
                .map(|(tier, _)| tier),
            birth: register.identity(person)?.map(|is| is.birth_date),
            aged_on: None,
            home: register.domicile_on(person, day)?,
            home_at_use: None,
            members: register.household_size(person, day)?,
        })
    }

    /// A person on a day as it was known at a moment, with the tier that was promised then.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn known_at(
        register: &Register,
        person: PersonId,
        tier: Option<Tier>,
        (day, at): (NaiveDate, &str),
    ) -> Result<Self> {
        Ok(Self {
            person: Some(person.to_string()),
            tier,
            birth: register.birth_known_at(person, at)?,
            aged_on: None,
            home: register.domicile_known_at(person, day, at)?,
            home_at_use: None,
            members: register.household_size_known_at(person, day, at)?,
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
    let known = Known::of(scheme, place);
    let claim = known.claim(place, holder, price, on);
    let quoted = quote(scheme, &claim)?;
    if holder.home_at_use.is_none() || holder.home_at_use == holder.home {
        return Ok(quoted);
    }
    // Who moved pays what was said; only which fund pays the rest follows the new domicile.
    let moved = ClaimFacts {
        home: holder.home_at_use.as_deref(),
        ..claim
    };
    let outward = |quote: &Quote<'_>| {
        let split = &quote.split;
        (split.of(&Role::Holder), split.of(&Role::Organiser))
    };
    let moved = quote(scheme, &moved).ok();
    let moved = moved.filter(|moved| outward(moved) == outward(&quoted));
    Ok(moved.unwrap_or(quoted))
}

/// What prices depend on of an offer and of who gives it, in the words of a scheme.
pub struct Known<'s> {
    /// The facts of the offer that the scheme declares: cents, a count, or 1 and 0 for a flag.
    pub facts: Vec<(&'s str, i64)>,
    /// REFNIS code of where the organiser sits.
    at: Option<String>,
    /// Whether that is one of the scheme's municipalities.
    local: bool,
}

impl<'s> Known<'s> {
    /// Of an offer.
    #[must_use]
    pub fn of(scheme: &'s Scheme, place: Place<'_>) -> Self {
        let of_offers = scheme
            .facts
            .iter()
            .filter(|word| word.level == FactLevel::Offer);
        let facts =
            of_offers.filter_map(|word| Some((word.name.as_str(), fact(word, place.offer)?)));
        let at = seat(scheme, place.organiser).map(|refnis| refnis.to_string());
        Self {
            facts: facts.collect(),
            at,
            local: is_local(scheme, place.organiser),
        }
    }

    /// One use of it at a price.
    #[must_use]
    pub fn claim<'a>(
        &'a self,
        place: Place<'a>,
        holder: &'a Holder,
        price: Money,
        on: NaiveDate,
    ) -> ClaimFacts<'a> {
        ClaimFacts {
            tier: holder.tier.as_ref(),
            holder: holder.person.as_deref().unwrap_or_default(),
            category: &place.offer.category,
            service: Some(&place.offer.service),
            sector: place.organiser.sector,
            route: place.offer.route,
            birth: holder.birth,
            aged_on: holder.aged_on,
            home: holder.home.as_deref(),
            members: holder.members,
            organiser: &place.organiser.alias,
            organiser_at: self.at.as_deref(),
            organiser_local: self.local,
            offer: &place.offer.alias,
            facts: &self.facts,
            starts_on: place.offer.from_on,
            ..ClaimFacts::at(price, on)
        }
    }
}

/// What an offer is in a fact, as the scheme counts it. Nights and places have a column of their own.
fn fact(word: &FactWord, offer: &Offer) -> Option<i64> {
    match word.name.as_str() {
        "nights" => return offer.nights,
        "places" => return offer.places,
        _ => {}
    }
    let found = offer.facts.iter().find(|(name, _)| *name == word.name);
    let value = found.map(|(_, hundredths)| Quantity::from_hundredths(*hundredths))?;
    match word.unit {
        Unit::Amount => Some(value.hundredths()),
        _ => value.as_count(),
    }
}

/// The price class that is meant; an offer with one class needs none named.
#[must_use]
pub fn class(offer: &Offer, asked: Option<&str>) -> Option<(String, Money)> {
    let meant = match (asked, &offer.prices[..]) {
        (None, [only]) => Some(only),
        (None, _) => None,
        (Some(asked), prices) => {
            let asked = asked.trim().to_lowercase();
            prices
                .iter()
                .find(|(class, _)| class.to_lowercase() == asked)
        }
    };
    meant.cloned()
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
    let full = Split::of_the_holder(price).ok_or_else(missing)?;
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
        Route::Door => (split.of(&Role::Holder), split.funds()),
        // The holder paid the club in full; what is repaid goes to the household, in an order of its own.
        Route::Refund => (split.price(), Money::ZERO),
    }
}

/// Whether an organiser sits in one of the scheme's municipalities. One without an address counts as local.
fn is_local(scheme: &Scheme, organiser: &Organiser) -> bool {
    match (
        seats(organiser).as_slice(),
        organiser.postcode.as_deref(),
        organiser.town.as_deref(),
    ) {
        ([], None, None) => true,
        (seats, ..) => seats.iter().any(|seat| is_of(scheme, *seat)),
    }
}

fn is_of(scheme: &Scheme, refnis: Refnis) -> bool {
    let code = refnis.to_string();
    scheme.municipalities.contains(&code)
}

/// The municipality of an organiser, as far as its address tells: of several that share a postcode, the one of the town's name,
/// else the scheme's own.
fn seat(scheme: &Scheme, organiser: &Organiser) -> Option<Refnis> {
    let seats = seats(organiser);
    let named = organiser.town.as_deref().and_then(Refnis::named);
    match seats.as_slice() {
        [only] => Some(*only),
        several => {
            let named = named.filter(|named| several.contains(named));
            named.or_else(|| several.iter().copied().find(|seat| is_of(scheme, *seat)))
        }
    }
}

/// Where an organiser may sit: by its postcode, or else by its town.
fn seats(organiser: &Organiser) -> Vec<Refnis> {
    let by_postcode = organiser
        .postcode
        .as_deref()
        .and_then(|postcode| postcode.parse::<Postcode>().ok());
    match (by_postcode, organiser.town.as_deref()) {
        (Some(postcode), _) => postcode.municipalities().collect(),
        (None, Some(town)) => Refnis::named(town).into_iter().collect(),
        (None, None) => Vec::new(),
    }
}
