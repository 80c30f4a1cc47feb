//! `offers.csv`: what clubs offer. An offer with several price classes stands on several rows, alike but for class and price.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::fields::{Fields, day, id, text, whole};
use super::figures::value;
use super::header::{Column, optional, required};
use super::rows::Record;
use super::seen::line;
use crate::domain::{Money, Quantity, Route, parse_amount};
use crate::said;

/// What an offer is in one fact that the scheme declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactCell {
    /// How much; one or none for yes or no.
    pub value: Quantity,
    /// Whether it is written as yes or no, as only the value of a flag may be.
    pub in_words: bool,
}

/// One price class of an offer (aanbod).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRow {
    /// The id in the system it comes from; the same on every row of the offer.
    pub offer_id: String,
    /// The club, by its id in that system.
    pub club_id: String,
    /// The municipal service that follows the offer up.
    pub service: String,
    /// The name, as it may stand on a voucher.
    pub name: String,
    /// The category of the scheme.
    pub category: String,
    /// The price class.
    pub price_class: String,
    /// The club's own price.
    pub price: Money,
    /// Who hands over the holder's share, where.
    pub route: Route,
    /// The first day it takes place.
    pub from: Option<NaiveDate>,
    /// The last day it takes place.
    pub through: Option<NaiveDate>,
    /// The youngest age it is for.
    pub age_from: Option<u8>,
    /// The oldest age it is for.
    pub age_to: Option<u8>,
    /// The nights of a camp.
    pub nights: Option<u16>,
    /// How many may take part.
    pub places: Option<u32>,
    /// How many times one person may use it.
    pub limit: Option<u32>,
    /// The facts that the scheme declares of offers, by name.
    pub facts: Vec<(String, FactCell)>,
}

impl Record for OfferRow {
    const COLUMNS: &'static [Column] = &[
        required("offer_id"),
        required("club_id"),
        required("service"),
        required("name"),
        required("category"),
        required("price_class"),
        required("price"),
        required("route"),
        optional("from"),
        optional("through"),
        optional("age_from"),
        optional("age_to"),
        optional("nights"),
        optional("places"),
        optional("limit"),
    ];
    type Memory = Offers;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let offer_id = fields.needed("offer_id", id);
        let club_id = fields.needed("club_id", id);
        let service = fields.needed("service", text);
        let name = fields.needed("name", text);
        let category = fields.needed("category", text);
        let price_class = fields.needed("price_class", text);
        let price = fields.needed("price", parse_amount);
        let route = fields.needed("route", str::parse);
        let from = fields.maybe("from", day);
        let through = fields.maybe("through", day);
        let age_from = fields.maybe("age_from", whole(120_u8));
        let age_to = fields.maybe("age_to", whole(120_u8));
        let nights = fields.maybe("nights", whole(366_u16));
        let places = fields.maybe("places", whole(1_000_000_u32));
        let limit = fields.maybe("limit", whole(1_000_000_u32));
        let facts = fields.further(|cell| {
            let (value, in_words) = value(cell)?;
            Ok(FactCell { value, in_words })
        });
        if let (Some(Some(from)), Some(Some(last))) = (from, through)
            && last < from
        {
            fields.fault(
                "through",
                said!("period-ends-before-it-begins", from = from, last = last),
            );
        }
        if let (Some(Some(youngest)), Some(Some(oldest))) = (age_from, age_to)
            && oldest < youngest
        {
            let (from, to) = (u32::from(youngest), u32::from(oldest));
            fields.fault("age_to", said!("offer-ages", from = from, to = to));
        }
        Some(Self {
            offer_id: offer_id?,
            club_id: club_id?,
            service: service?,
            name: name?,
            category: category?,
            price_class: price_class?,
            price: price?,
            route: route?,
            from: from?,
            through: through?,
            age_from: age_from?,
            age_to: age_to?,
            nights: nights?,
            places: places?,
            limit: limit?,
            facts: facts?,
        })
    }

    fn compare(&self, offers: &mut Offers, fields: &mut Fields<'_>) {
        let Some(known) = offers.0.get_mut(&self.offer_id) else {
            let known = Known {
                first: self.clone(),
                line: fields.line(),
                classes: HashMap::from([(self.price_class.clone(), (fields.line(), self.price))]),
            };
            offers.0.insert(self.offer_id.clone(), known);
            return;
        };
        for column in differing(self, &known.first) {
            let said = said!(
                "offer-differs",
                offer = &self.offer_id,
                first = line(known.line)
            );
            fields.fault(&column, said);
        }
        match known.classes.get(&self.price_class) {
            Some((first, price)) if *price == self.price => {
                let said = said!(
                    "offer-class-twice",
                    class = &self.price_class,
                    first = line(*first)
                );
                fields.fault("price_class", said);
            }
            Some((first, price)) => {
                let said = said!(
                    "offer-two-prices",
                    class = &self.price_class,
                    price = self.price,
                    other = *price,
                    first = line(*first)
                );
                fields.fault("price", said);
            }
            None => {
                known
                    .classes
                    .insert(self.price_class.clone(), (fields.line(), self.price));
            }
        }
    }
}

/// The offers met so far, by id.
#[derive(Debug, Default)]
pub struct Offers(HashMap<String, Known>);

#[derive(Debug)]
struct Known {
    first: OfferRow,
    line: u64,
    classes: HashMap<String, (u64, Money)>,
}

/// The columns, class and price apart, in which two rows of one offer contradict each other.
fn differing(a: &OfferRow, b: &OfferRow) -> Vec<String> {
    let columns = [
        ("club_id", a.club_id == b.club_id),
        ("service", a.service == b.service),
        ("name", a.name == b.name),
        ("category", a.category == b.category),
        ("route", a.route == b.route),
        ("from", a.from == b.from),
        ("through", a.through == b.through),
        ("age_from", a.age_from == b.age_from),
        ("age_to", a.age_to == b.age_to),
        ("nights", a.nights == b.nights),
        ("places", a.places == b.places),
        ("limit", a.limit == b.limit),
    ];
    let columns = columns.into_iter().filter(|(_, same)| !same);
    let facts = a.facts.iter().chain(&b.facts);
    let facts = facts.filter(|fact| !(a.facts.contains(fact) && b.facts.contains(fact)));
    let mut differing: Vec<String> = columns
        .map(|(column, _)| column.to_owned())
        .chain(facts.map(|(name, _)| name.clone()))
        .collect();
    differing.dedup();
    differing
}
