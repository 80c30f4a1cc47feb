//! The frozen inputs and shares of the price of a claim.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{FundId, Money, Role, Route, SchemeVersionId, Sector, Split, Tier};

/// How the limits of a holder stood when a claim was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Limits {
    /// Nothing asked for them: no limit, nothing borne, or held when the voucher was issued.
    #[default]
    None,
    /// They held.
    Held,
    /// They were passed, which stands in a note.
    Passed,
}

impl Limits {
    const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Held => "held",
            Self::Passed => "passed",
        }
    }

    pub(super) fn of(word: &str) -> Self {
        match word {
            "held" => Self::Held,
            "passed" => Self::Passed,
            _ => Self::None,
        }
    }
}

/// The frozen inputs of one split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimPrice {
    /// The version that priced it.
    pub scheme_version: SchemeVersionId,
    /// Clause of the scheme; `None` where the holder paid the full price.
    pub tariff: Option<String>,
    /// Tier on the day of use, or of issue of the voucher.
    pub tier: Option<Tier>,
    /// Who handed over the holder's share, where.
    pub route: Route,
    /// Category of the offer.
    pub category: String,
    /// Service of the offer.
    pub service: String,
    /// Sector of the organiser.
    pub sector: Sector,
    /// Youngest age on the day of the ages.
    pub age_from: Option<i64>,
    /// Oldest age on that day.
    pub age_to: Option<i64>,
    /// REFNIS of the domicile on the day of use.
    pub domicile: Option<String>,
    /// The day by whose rules it was priced.
    pub priced_on: NaiveDate,
    /// The day of the ages.
    pub aged_on: NaiveDate,
    /// REFNIS of the domicile by which it was priced.
    pub home: Option<String>,
    /// How many the household counted.
    pub members: Option<i64>,
    /// The version of the organiser that counted.
    pub organiser_version: Option<i64>,
    /// The version of the offer that counted.
    pub offer_version: Option<i64>,
    /// Which value voucher of the scheme, if one.
    pub kind: Option<String>,
    /// Whether a value voucher was accepted by an in-date kit for an offer it is not good for.
    pub good_faith: bool,
    /// How the limits of the holder stood at hand-in.
    pub limits: Limits,
    /// Whether it was decided with an amount that no rule gave.
    pub by_hand: bool,
    /// Value of the voucher, if it was one of a value.
    pub voucher_value: Option<Money>,
    /// Collected by the club.
    pub collected: Money,
    /// Due to the club.
    pub due: Money,
}

impl Register {
    /// Freezes the price of a claim: its inputs and its shares.
    ///
    /// # Errors
    /// When it was priced before, or the register cannot be written.
    pub fn price_claim(&self, seq: i64, price: &ClaimPrice, split: &Split) -> Outcome<()> {
        self.execute(
            "INSERT INTO claim_price (claim, scheme_version, tariff, tier, route, category, service, sector, age_from, age_to, domicile,
               priced_on, aged_on, home, members, organiser_version, offer_version, kind, good_faith, limits, by_hand, price,
               voucher_value, collected, due)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)",
            params![
                seq,
                price.scheme_version,
                price.tariff,
                price.tier,
                price.route,
                price.category,
                price.service,
                price.sector,
                price.age_from,
                price.age_to,
                price.domicile,
                price.priced_on,
                price.aged_on,
                price.home,
                price.members,
                price.organiser_version,
                price.offer_version,
                price.kind,
                price.good_faith,
                price.limits.word(),
                price.by_hand,
                split.price(),
                price.voucher_value,
                price.collected,
                price.due
            ],
        )?;
        for share in split.shares() {
            let (role, fund) = role_words(&share.role);
            self.execute(
                "INSERT INTO claim_share (claim, role, fund, amount) VALUES ($1, $2, $3, $4)",
                params![seq, role, fund, share.amount],
            )?;
        }
        Ok(())
    }
}

/// A party as the file keeps it: its role, and which fund.
pub(super) fn role_words(role: &Role) -> (&'static str, &str) {
    match role {
        Role::Holder => ("holder", ""),
        Role::Organiser => ("organiser", ""),
        Role::Fund(fund) => ("fund", fund.0.as_str()),
    }
}

/// The party of a stored share.
pub(super) fn role_of(role: &str, fund: String) -> Role {
    match role {
        "holder" => Role::Holder,
        "organiser" => Role::Organiser,
        _ => Role::Fund(FundId(fund)),
    }
}
