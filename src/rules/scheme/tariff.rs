//! Tariffs: what the holder pays, who bears the rest, what the pass costs, what vouchers are good for.

use super::{AgeWindow, Guards, Source, Value, Words};
use crate::domain::{Direction, FundId, Money, Rate};

/// A price rule (tarief).
#[derive(Debug, Clone)]
pub struct Tariff {
    /// Its name in the file.
    pub id: String,
    /// Of all rules that match, the lowest rank counts; two of equal rank must never match together.
    pub rank: i64,
    /// When it applies.
    pub guards: Guards,
    /// Parts of the price that are taken off first; all else in the rule is about what is left.
    pub apart: Vec<Apart>,
    /// What the holder pays.
    pub holder: Holder,
    /// The holder never pays less than this.
    pub at_least: Option<Value>,
    /// The holder never pays more than this, also where `at_least` says so.
    pub at_most: Option<Value>,
    /// What becomes of a part of a cent in the holder's share; absent where none can arise.
    pub rounding: Option<TariffRounding>,
    /// Who bears the rest.
    pub rest: Rest,
    /// The clause.
    pub source: Source,
}

/// A part of the price that the tariff is not about: drinks, a surcharge, what an insurer paid.
#[derive(Debug, Clone)]
pub struct Apart {
    /// How much.
    pub value: Value,
    /// Who bears it.
    pub borne_by: Party,
}

/// Who bears something, as a scheme names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Party {
    /// The person who takes part.
    Holder,
    /// The club.
    Organiser,
    /// A fund.
    Fund(FundId),
    /// The fund of the municipality where the holder is domiciled.
    Home,
}

impl Party {
    /// The word of the holder's share.
    pub const HOLDER: &'static str = "holder";
    /// The word of the club.
    pub const ORGANISER: &'static str = "organiser";
    /// The word of the fund of the holder's domicile.
    pub const HOME: &'static str = "home";
    /// The word of all funds together.
    pub const AUTHORITY: &'static str = "authority";

    /// The word in a scheme file.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Holder => Self::HOLDER,
            Self::Organiser => Self::ORGANISER,
            Self::Fund(fund) => &fund.0,
            Self::Home => Self::HOME,
        }
    }
}

/// What the holder pays.
#[derive(Debug, Clone)]
pub enum Holder {
    /// A part of the price.
    Percent(Rate),
    /// A fixed amount.
    Fixed(Money),
    /// Nothing.
    Free,
    /// The whole price.
    Full,
    /// An amount computed from the claim.
    Value(Value),
}

/// What becomes of a part of a cent in the holder's share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TariffRounding {
    /// The holder's share is rounded, the others divide what is left.
    To {
        /// To a multiple of so many cents.
        cents: i64,
        /// Which way.
        direction: Direction,
    },
    /// The holder takes part in the largest remainder with all others.
    LargestRemainder,
}

/// Who bears what the holder does not pay.
#[derive(Debug, Clone, Default)]
pub struct Rest {
    /// What the shares are parts of, where a share does not say it itself.
    pub of: ShareBase,
    /// The shares.
    pub shares: Vec<(Party, Portion)>,
    /// Who bears what is left, odd cents included; the others then get their share rounded down to the cent.
    pub residual: Option<Party>,
}

/// How large a share is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Portion {
    /// A part of something.
    Part(Rate, ShareBase),
    /// A fixed amount.
    Fixed(Money),
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

/// A further reduction of the holder's share, on what the tariff and earlier reductions leave.
#[derive(Debug, Clone)]
pub struct Reduction {
    /// Its name in the file.
    pub id: String,
    /// Lower orders come first; two of equal order must never match together.
    pub order: i64,
    /// When it applies.
    pub guards: Guards,
    /// A number is a part of the share, an amount that much of it.
    pub off: Value,
    /// Who bears what it takes off; none means those who bear the rest of the tariff.
    pub borne_by: Option<Party>,
    /// The clause.
    pub source: Source,
}

/// What a share may be at most or must be at least, whatever a tariff says.
#[derive(Debug, Clone)]
pub struct Bound {
    /// When it applies.
    pub guards: Guards,
    /// Whose share; none means all funds together.
    pub party: Option<Party>,
    /// Highest part of the price.
    pub at_most: Option<Rate>,
    /// Lowest part of the price.
    pub at_least: Option<Rate>,
    /// The clause.
    pub source: Source,
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
