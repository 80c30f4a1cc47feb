//! What the holder of a pass or voucher bears of a price: the one place where passes, vouchers and kits ask the rules.

use chrono::NaiveDate;

use crate::domain::{Money, PartialDate, Postcode, Said, SchemeVersionId, Tier};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, Register};
use crate::rules::{ClaimFacts, Scheme, quote};
use crate::said;

/// The right that lowers prices.
pub const RIGHT: &str = "leisure";

/// The price rules of the version in force.
pub struct Prices {
    scheme: Scheme,
    version: SchemeVersionId,
}

/// Whoever pays: no ground among it.
#[derive(Clone, Copy)]
pub struct Payer<'a> {
    /// The tier that day, if a right opens one.
    pub tier: Option<&'a Tier>,
    /// Birth date, where it is known.
    pub birth: Option<PartialDate>,
    /// REFNIS code of the domicile, where it is known.
    pub home: Option<&'a str>,
}

impl Prices {
    /// The rules in force on a day.
    ///
    /// # Errors
    /// When the day lies before the first version, or the stored text is no longer understood.
    pub fn on(register: &Register, day: NaiveDate) -> Result<Self> {
        let stored = register
            .scheme_on(day)?
            .ok_or_else(|| Error::refused(said!("scheme-not-yet", day = day)))?;
        let scheme = Scheme::parse(&stored.text, "scheme.toml").map_err(|defects| {
            Error::input(defects.into_iter().map(|defect| defect.said).collect())
        })?;
        Ok(Self {
            scheme,
            version: stored.id,
        })
    }

    /// The version that decides.
    pub fn version(&self) -> SchemeVersionId {
        self.version
    }

    /// The kinds of offer that the tariffs tell apart.
    pub fn categories(&self) -> &[String] {
        &self.scheme.categories
    }

    /// Whether some tariff depends on where the holder lives.
    pub fn ask_home(&self) -> bool {
        let mut tariffs = self.scheme.tariffs.iter();
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
        let facts = ClaimFacts {
            price,
            tier: payer.tier,
            category: &offer.category,
            service: Some(&offer.service),
            sector: organiser.sector,
            route: offer.route,
            birth: payer.birth,
            home: payer.home,
            organiser_local: self.is_local(organiser),
            offer: &offer.alias,
            on,
        };
        Ok(quote(&self.scheme, &facts)?.holder())
    }

    /// Whether an organiser sits in one of the scheme's municipalities; without a postcode it is taken to.
    fn is_local(&self, organiser: &Organiser) -> bool {
        let postcode = organiser.postcode.as_deref();
        let postcode = postcode.and_then(|postcode| postcode.parse::<Postcode>().ok());
        let is_ours =
            |refnis: crate::domain::Refnis| self.scheme.municipalities.contains(&refnis.to_string());
        organiser.internal
            || postcode.is_none_or(|postcode| postcode.municipalities().any(is_ours))
    }
}
