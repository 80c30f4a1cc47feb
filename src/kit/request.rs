//! What the club asks with a code, and which line of the kit that means.

use chrono::NaiveDate;

use super::fault::{Choice, Fault};
use crate::domain::{Arg, Money, Route};
use crate::label::kit::KitOffer;

/// What the club says with the code. Only the day is always needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The offer's id.
    pub offer: Option<String>,
    /// The price class.
    pub price_class: Option<String>,
    /// The club's price.
    pub price: Option<Money>,
    /// The day of use.
    pub on: NaiveDate,
}

/// The line that is meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant {
    /// Its place among the offers.
    pub(super) line: usize,
    /// Whether it is the one chosen before.
    pub(super) remembered: bool,
}

impl Meant {
    /// The only one it can be.
    pub(super) fn only(line: usize) -> Self {
        Self {
            line,
            remembered: false,
        }
    }
}

impl Request {
    /// A request that says the day only.
    #[must_use]
    pub fn on(on: NaiveDate) -> Self {
        Self {
            offer: None,
            price_class: None,
            price: None,
            on,
        }
    }

    /// Whether the club said which offer it means.
    pub(super) fn names_an_offer(&self) -> bool {
        self.offer.is_some() || self.price_class.is_some() || self.price.is_some()
    }

    /// The one line at the door that is meant. The answer never depends on the pass.
    pub(super) fn at_door(
        &self,
        offers: &[KitOffer],
        chosen: Option<usize>,
    ) -> Result<Meant, Fault> {
        let meant = self.lines(offers);
        let at_door = |line: usize| offers[line].route == Route::Door;
        match self.one_of(offers, &meant, chosen, at_door)? {
            Some(line) => Ok(line),
            None => Err(Fault::PaidElsewhere(offers[meant[0]].offer.clone())),
        }
    }

    /// The one line that is meant when a value, or a voucher nobody knows, is accepted: what the municipality listed and
    /// nothing else, for it pays nothing else. `None` when it is not good for what was asked.
    pub(super) fn listed(
        &self,
        offers: &[KitOffer],
        chosen: Option<usize>,
        good: impl Fn(usize) -> bool,
    ) -> Result<Option<Meant>, Fault> {
        self.one_of(offers, &self.lines(offers), chosen, good)
    }

    /// The one of these lines for which it is good: the only one, or the one chosen before.
    fn one_of(
        &self,
        offers: &[KitOffer],
        meant: &[usize],
        chosen: Option<usize>,
        good: impl Fn(usize) -> bool,
    ) -> Result<Option<Meant>, Fault> {
        if meant.is_empty() {
            return Err(self.unknown(offers));
        }
        let here: Vec<usize> = meant.iter().copied().filter(|line| good(*line)).collect();
        match (&here[..], chosen.filter(|chosen| here.contains(chosen))) {
            ([], _) => Ok(None),
            ([line], _) => Ok(Some(Meant::only(*line))),
            (_, Some(line)) => Ok(Some(Meant {
                line,
                remembered: true,
            })),
            _ => Err(Fault::WhichOffer(choices(offers, &here))),
        }
    }

    /// A fault when the request names something else than this line.
    pub(super) fn agrees(&self, offer: &KitOffer) -> Result<(), Fault> {
        if self.is_named(offer) && self.is_priced(offer) {
            Ok(())
        } else {
            Err(Fault::OtherOffer {
                asked: self.asked(),
                good_for: name_of(offer),
            })
        }
    }

    fn lines(&self, offers: &[KitOffer]) -> Vec<usize> {
        (0..offers.len())
            .filter(|line| {
                let offer = &offers[*line];
                offer.valid.contains(self.on) && self.is_named(offer) && self.is_priced(offer)
            })
            .collect()
    }

    fn is_named(&self, offer: &KitOffer) -> bool {
        let same = |asked: &Option<String>, is: &str| {
            asked
                .as_ref()
                .is_none_or(|asked| asked.trim().to_lowercase() == is.to_lowercase())
        };
        same(&self.offer, &offer.offer) && same(&self.price_class, &offer.price_class)
    }

    fn is_priced(&self, offer: &KitOffer) -> bool {
        self.price.is_none_or(|price| price == offer.price)
    }

    fn unknown(&self, offers: &[KitOffer]) -> Fault {
        let open: Vec<usize> = (0..offers.len())
            .filter(|line| offers[*line].valid.contains(self.on))
            .collect();
        if open.is_empty() {
            Fault::NothingOn(self.on)
        } else {
            Fault::UnknownOffer {
                asked: self.asked(),
                known: choices(offers, &open),
            }
        }
    }

    fn asked(&self) -> Vec<Arg> {
        let words = [&self.offer, &self.price_class]
            .into_iter()
            .flatten()
            .map(Arg::from);
        words.chain(self.price.map(Arg::from)).collect()
    }
}

/// Name and class of an offer, as the answer shows them.
pub(super) fn name_of(offer: &KitOffer) -> String {
    if offer.price_class.is_empty() {
        offer.name.clone()
    } else {
        format!("{} ({})", offer.name, offer.price_class)
    }
}

fn choices(offers: &[KitOffer], lines: &[usize]) -> Vec<Choice> {
    lines
        .iter()
        .map(|line| Choice {
            offer: offers[*line].offer.clone(),
            price_class: offers[*line].price_class.clone(),
            price: offers[*line].price,
        })
        .collect()
}
