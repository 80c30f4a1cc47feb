//! What clubs hand in, how it was decided, and the frozen inputs and shares of its price.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{
    ClaimId, FundId, Money, Month, OfferId, OrganiserId, PassId, Role, Route, SchemeVersionId,
    Sector, Split, Tier, VoucherId,
};

/// A claim as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its identity.
    pub id: ClaimId,
    /// The file it came in.
    pub hand_in: [u8; 16],
    /// Who asks.
    pub organiser: OrganiserId,
    /// The club's own number for it.
    pub reference: String,
    /// Keyed hash of the row.
    pub content: [u8; 32],
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
    /// Day of use.
    pub redeemed_on: NaiveDate,
    /// The month it is handed in, to which it belongs.
    pub month: Month,
    /// Whether no in-date kit vouched for it: unknown to the kit, or typed from paper.
    pub provisional: bool,
    /// Whether the day of use lies in a closed month.
    pub late: bool,
}

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// It is paid.
    Accepted,
    /// It is not.
    Refused,
    /// Somebody must look first.
    Open,
}

impl Decision {
    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Open => "open",
        }
    }

    pub(super) fn of(word: &str) -> Self {
        match word {
            "accepted" => Self::Accepted,
            "refused" => Self::Refused,
            _ => Self::Open,
        }
    }
}

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

/// A claim known under the same reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Recorded order of hand-in.
    pub seq: i64,
    /// Keyed hash of the row.
    pub content: [u8; 32],
    /// How it stands.
    pub decision: Decision,
    /// The public code of that.
    pub code: String,
}

/// An accepted claim on the same voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedBy {
    /// Who was there first.
    pub organiser: OrganiserId,
}

impl Register {
    /// Notes a file that was handed in.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_hand_in(
        &self,
        id: &[u8; 16],
        sha256: &[u8; 32],
        lines: i64,
        received_on: NaiveDate,
        at: &str,
        by: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO hand_in (id, sha256, lines, received_on, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)",
            params![id, sha256, lines, received_on, at, by],
        )?;
        Ok(())
    }

    /// The claim a club handed in before under this reference.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn claim_known(&self, organiser: OrganiserId, reference: &str) -> Outcome<Option<Known>> {
        self.one(
            "SELECT seq, content, decision, code FROM claim_now WHERE organiser = $1 AND reference = $2",
            params![organiser, reference],
            |row| {
                Ok(Known {
                    seq: row.get(0)?,
                    content: row.get(1)?,
                    decision: Decision::of(&row.get::<_, String>(2)?),
                    code: row.get(3)?,
                })
            },
        )
    }

    /// Who was the first to have a claim on this voucher that was not refused.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn voucher_used_by(&self, voucher: VoucherId) -> Outcome<Option<UsedBy>> {
        self.one(
            "SELECT organiser FROM claim_now WHERE voucher = $1 AND decision <> 'refused' ORDER BY seq LIMIT 1",
            [voucher],
            |row| Ok(UsedBy { organiser: row.get(0)? }),
        )
    }

    /// Whether a use of a pass for an offer on a day was accepted before, and then whether a kit vouched for it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_was_used(
        &self,
        pass: PassId,
        offer: Option<OfferId>,
        on: NaiveDate,
    ) -> Outcome<Option<bool>> {
        self.one(
            "SELECT provisional = 0 FROM claim_now WHERE pass = $1 AND redeemed_on = $2 AND offer IS $3 AND decision = 'accepted'
             ORDER BY provisional LIMIT 1",
            params![pass, on, offer],
            |row| row.get(0),
        )
    }

    /// Adds a claim; gives its place in the order of hand-in.
    ///
    /// # Errors
    /// When the club used the reference before, or the register cannot be written.
    pub fn add_claim(&self, new: &Claim, at: &str) -> Outcome<i64> {
        self.execute(
            "INSERT INTO claim (id, hand_in, organiser, reference, content, voucher, pass, offer, price_class, price, redeemed_on,
               month, provisional, late, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            params![
                new.id,
                new.hand_in,
                new.organiser,
                new.reference,
                new.content,
                new.voucher,
                new.pass,
                new.offer,
                new.price_class,
                new.price,
                new.redeemed_on,
                new.month,
                new.provisional,
                new.late,
                at
            ],
        )?;
        Ok(self.last_seq())
    }

    /// Decides a claim, for the first time or anew.
    ///
    /// # Errors
    /// When its voucher was accepted elsewhere, or the register cannot be written.
    pub fn decide_claim(
        &self,
        seq: i64,
        decision: Decision,
        code: &str,
        reason: Option<&str>,
        by: &str,
        at: &str,
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO claim_decision (claim, nth, decision, code, reason, recorded_by, recorded_at)
             VALUES ($1, (SELECT coalesce(max(nth), 0) + 1 FROM claim_decision WHERE claim = $1), $2, $3, $4, $5, $6)",
            params![seq, decision.word(), code, reason, by, at],
        )?;
        Ok(())
    }

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
