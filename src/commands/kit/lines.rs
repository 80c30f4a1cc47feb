//! The lines of a kit: each price class of the club's offers, and those under which vouchers were issued earlier.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::commands::pricing::Place;
use crate::domain::{Money, OfferId, OrganiserId, Period, Route};
use crate::error::{Error, Result};
use crate::label::kit::KitOffer;
use crate::register::{Offer, Organiser, Register};

/// The lines of one club.
pub struct Lines {
    /// What goes into the kit.
    pub offers: Vec<KitOffer>,
    /// The offer behind each line, as the register holds it.
    pub behind: Vec<Offer>,
    aliases: BTreeMap<OfferId, String>,
    organisers: BTreeMap<OrganiserId, Organiser>,
}

impl Lines {
    /// The lines for the days of a kit.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn of(register: &Register, organiser: OrganiserId, days: Period) -> Result<Self> {
        let mut lines = Self {
            offers: Vec::new(),
            behind: Vec::new(),
            aliases: BTreeMap::new(),
            organisers: BTreeMap::new(),
        };
        let all = register.offers_paid_to(organiser)?;
        for (id, offer) in &all {
            let of = offer.organiser;
            if let Entry::Vacant(place) = lines.organisers.entry(of) {
                place.insert(register.organiser(of)?.ok_or_else(Error::bug)?);
            }
            lines.aliases.insert(*id, offer.alias.clone());
            let from = offer.from_on.unwrap_or(days.from);
            let runs = Period::new(from, offer.to_on).filter(|runs| runs.overlaps(days));
            if let Some(runs) = runs {
                for (class, price) in &offer.prices {
                    lines.push(offer, class, *price, runs);
                }
            }
        }
        lines.add_earlier(register, organiser, &all, days)?;
        Ok(lines)
    }

    /// The id of an offer as files and people write it.
    pub fn alias(&self, offer: OfferId) -> Option<&str> {
        self.aliases.get(&offer).map(String::as_str)
    }

    /// What the price of a line depends on; `None` never.
    pub fn place(&self, line: usize) -> Option<Place<'_>> {
        let offer = self.behind.get(line)?;
        let organiser = self.organisers.get(&offer.organiser)?;
        Some(Place { offer, organiser })
    }

    /// Whether a pass makes a difference on a line.
    pub fn is_at_door(&self, line: usize) -> bool {
        self.offers[line].route == Route::Door
    }

    /// A voucher may name a class that is gone, or an offer that is over: its line is there for it, and never offered as a choice.
    fn add_earlier(
        &mut self,
        register: &Register,
        organiser: OrganiserId,
        all: &[(OfferId, Offer)],
        days: Period,
    ) -> Result<()> {
        let mut earlier: BTreeMap<(OfferId, String), Money> = BTreeMap::new();
        register.each_offer_voucher(organiser, days.from, |voucher| {
            if let (Some(offer), Some(price)) = (voucher.offer, voucher.price) {
                let class = voucher.price_class.unwrap_or_default();
                let alias = self.alias(offer);
                let listed = self
                    .offers
                    .iter()
                    .any(|line| Some(line.offer.as_str()) == alias && line.price_class == class);
                if !listed {
                    earlier.insert((offer, class), price);
                }
            }
            Ok::<_, Error>(())
        })?;
        let before = days.from.pred_opt().unwrap_or(days.from);
        let Some(never) = Period::new(before, Some(days.from)) else {
            return Ok(());
        };
        for ((id, class), price) in earlier {
            if let Some((_, offer)) = all.iter().find(|(known, _)| *known == id) {
                self.push(offer, &class, price, never);
            }
        }
        Ok(())
    }

    fn push(&mut self, offer: &Offer, class: &str, price: Money, valid: Period) {
        self.offers.push(KitOffer {
            offer: offer.alias.clone(),
            service: offer.service.clone(),
            name: offer.name.clone(),
            category: offer.category.clone(),
            price_class: class.to_owned(),
            price,
            route: offer.route,
            valid,
        });
        self.behind.push(offer.clone());
    }
}
