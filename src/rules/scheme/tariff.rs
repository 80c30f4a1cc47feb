//! Tariffs: what the holder pays, who bears the rest, what the pass costs, what vouchers are good for, what proof a claim needs.

use super::{AgeWindow, Source, Words};
use crate::domain::{FundId, Money, Rate, Role, Rounding, Route, Sector};

/// A price rule (tarief).
#[derive(Debug, Clone)]
pub struct Tariff {
    /// Its name in the file.
    pub id: String,
    /// Of all rules that match, the lowest rank counts; two of equal rank must never match together.
    pub rank: i64,
    /// When it applies.
    pub guards: Guards,
    /// What the holder pays.
    pub holder: Holder,
    /// What becomes of a part of a cent in the holder's share; absent where none can arise.
    pub rounding: Option<TariffRounding>,
    /// Who bears the rest.
    pub rest: Rest,
    /// The clause.
    pub source: Source,
}

/// When a rule applies: every guard that is given must match. Each compares one fact with a set or an interval.
#[derive(Debug, Clone, Default)]
pub struct Guards {
    /// Positions of tiers; empty together with `ordinary = false` means any tier.
    pub tiers: Vec<usize>,
    /// Also for people without a tier.
    pub ordinary: bool,
    /// Kinds of offer; empty means any.
    pub categories: Vec<String>,
    /// Services; empty means any.
    pub services: Vec<String>,
    /// Sectors of the organiser; empty means any.
    pub sectors: Vec<Sector>,
    /// Routes; empty means any.
    pub routes: Vec<Route>,
    /// Municipalities of domicile by REFNIS code; empty means any.
    pub homes: Vec<String>,
    /// Particular offers; empty means any.
    pub offers: Vec<String>,
    /// Where the organiser sits.
    pub organiser: Option<Organiser>,
    /// The holder's age on the day.
    pub age: Option<AgeWindow>,
    /// The price in cents: from the first, below the second.
    pub price: (i64, Option<i64>),
}

/// Where an organiser sits, seen from the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Organiser {
    /// In one of the scheme's municipalities.
    Local,
    /// Somewhere else.
    Elsewhere,
}

/// What the holder pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// A part of the price.
    Percent(Rate),
    /// A fixed amount.
    Fixed(Money),
    /// Nothing.
    Free,
    /// The whole price.
    Full,
}

/// What becomes of a part of a cent in the holder's share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TariffRounding {
    /// The holder's share is rounded, the others divide what is left.
    Clause(Rounding),
    /// The holder takes part in the largest remainder with all others.
    LargestRemainder,
}

/// Who bears what the holder does not pay.
#[derive(Debug, Clone, Default)]
pub struct Rest {
    /// What the shares are parts of.
    pub of: ShareBase,
    /// The shares.
    pub shares: Vec<(Role, Rate)>,
    /// Who bears what is left, odd cents included; the others then get their share rounded down to the cent.
    pub residual: Option<Role>,
}

/// What shares are parts of: the same words "half" mean different money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShareBase {
    /// The whole price.
    #[default]
    Total,
    /// What is left after the holder's share.
    Remainder,
}

/// What the pass itself costs.
#[derive(Debug, Clone)]
pub struct PassPrice {
    /// The price.
    pub price: Money,
    /// When it applies: tiers and age only.
    pub guards: Guards,
    /// The clause.
    pub source: Source,
}

/// A voucher of a value (waardebon), good at any offer of its categories.
#[derive(Debug, Clone)]
pub struct ValueVoucher {
    /// Its name in the file.
    pub id: String,
    /// What people read.
    pub name: Words,
    /// Who pays what it is worth.
    pub fund: FundId,
    /// Kinds of offer it is good for; empty means any.
    pub categories: Vec<String>,
    /// Who may get one; everybody when absent.
    pub age: Option<AgeWindow>,
    /// The clause.
    pub source: Source,
}

/// What a claim must carry before it is paid.
#[derive(Debug, Clone)]
pub struct ProofRule {
    /// When it is asked.
    pub guards: Guards,
    /// What must be there.
    pub proofs: Vec<Proof>,
    /// The clause.
    pub source: Source,
}

/// A form of proof (bewijs).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// The organiser's signature.
    Signature,
    /// The organiser's stamp.
    Stamp,
    /// An ordinary receipt or proof of payment.
    Receipt,
    /// The pass was shown.
    Pass,
    /// An identity card was shown.
    Identity,
}

impl Proof {
    /// The machine word of every form.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("signature", Self::Signature),
        ("stamp", Self::Stamp),
        ("receipt", Self::Receipt),
        ("pass", Self::Pass),
        ("identity", Self::Identity),
    ];

    /// The machine word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, proof)| *proof == self)
            .map_or("receipt", |(word, _)| word)
    }
}
