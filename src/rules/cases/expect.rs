//! What a case expects, key by key, and what came instead.

use std::fmt;

use chrono::NaiveDate;

use crate::domain::{Money, Role, Split};
use crate::rules::exact::Exact;
use crate::rules::scheme::Unit;

/// What is expected for one member of a case.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Expect {
    /// The right that is asked.
    pub(in crate::rules) right: String,
    /// Position of the member.
    pub(in crate::rules) member: usize,
    /// Position of the claim that is asked about.
    pub(in crate::rules) claim: usize,
    /// Every key that is written, with its value.
    pub(in crate::rules) wants: Vec<(Key, Told)>,
}

/// One thing a case may expect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Granted, refused or unknown.
    Decision,
    /// The tier; `ordinary` when there is none.
    Tier,
    /// First day of the right.
    From,
    /// Last day of the right.
    Through,
    /// The ground that opened it.
    Ground,
    /// Whether the ground gives it without anybody asking.
    Automatic,
    /// Why there is no right.
    Reason,
    /// The facts that are missing.
    Missing,
    /// Whether the right goes on in grace.
    Grace,
    /// What the holder pays.
    Holder,
    /// What a party bears.
    Share(Bearer),
    /// What a party bears of all claims of the case together.
    Total(Bearer),
    /// What is left of a limit.
    Left(String),
    /// What of a limit is used up in its window, the claim included.
    Taken(String),
    /// What was drawn from the account of this member of the case.
    Drawn(String),
    /// The limit that refuses.
    Limit,
    /// Why there is no price.
    Error,
    /// What the pass costs.
    PassPrice,
    /// A computed value of the scheme.
    Computed(String),
    /// The last day of the round the claim falls in.
    RoundBy,
    /// When that round is paid.
    PaidBy,
    /// Whether the claim is in time.
    InTime,
    /// The proof that is lacking.
    MissingProof,
}

/// A party as a case may name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bearer {
    /// One party.
    One(Role),
    /// All funds together.
    Authority,
}

impl Bearer {
    /// The word for all funds together.
    pub(in crate::rules) const AUTHORITY: &'static str = "authority";

    /// Its part of a price.
    pub(in crate::rules) fn part(&self, split: &Split) -> Money {
        match self {
            Self::One(role) => split.of(role),
            Self::Authority => split.funds(),
        }
    }
}

/// As the case writes it.
impl fmt::Display for Bearer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::One(Role::Holder) => "holder",
            Self::One(Role::Organiser) => "organiser",
            Self::One(Role::Fund(fund)) => &fund.0,
            Self::Authority => Self::AUTHORITY,
        })
    }
}

impl Key {
    /// Whether it is about the right itself, and not about what follows from its tier.
    pub(in crate::rules) fn is_of_right(&self) -> bool {
        matches!(
            self,
            Self::Decision
                | Self::Tier
                | Self::From
                | Self::Through
                | Self::Ground
                | Self::Automatic
                | Self::Reason
                | Self::Missing
                | Self::Grace
                | Self::Computed(_)
        )
    }
}

/// As the case writes it.
impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self {
            Self::Decision => "decision",
            Self::Tier => "tier",
            Self::From => "from",
            Self::Through => "through",
            Self::Ground => "ground",
            Self::Automatic => "automatic",
            Self::Reason => "reason",
            Self::Missing => "missing",
            Self::Grace => "grace",
            Self::Holder => "holder",
            Self::Share(bearer) => return write!(out, "shares.{bearer}"),
            Self::Total(bearer) => return write!(out, "total.{bearer}"),
            Self::Left(limit) => return write!(out, "left.{limit}"),
            Self::Taken(limit) => return write!(out, "taken.{limit}"),
            Self::Drawn(member) => return write!(out, "drawn.{member}"),
            Self::Limit => "limit",
            Self::Error => "error",
            Self::PassPrice => "pass_price",
            Self::Computed(name) => return write!(out, "computed.{name}"),
            Self::RoundBy => "round_by",
            Self::PaidBy => "paid_by",
            Self::InTime => "in_time",
            Self::MissingProof => "missing_proof",
        };
        out.write_str(word)
    }
}

/// A value that a case expects, or that came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// There is none.
    Nothing,
    /// A word of the scheme or of the format.
    Word(String),
    /// Several, in alphabetical order.
    Words(Vec<String>),
    /// An amount.
    Amount(Money),
    /// A count.
    Count(i64),
    /// A number that is not whole, or an amount in euro with a part of a cent.
    Part(Exact),
    /// A calendar day.
    Day(NaiveDate),
    /// Yes or no.
    Flag(bool),
}

impl Told {
    /// A value in its unit: cents of an amount, or a number.
    pub(in crate::rules) fn figure(value: Exact, unit: Unit) -> Self {
        let euro = || value.checked_div(Exact::whole(100)).unwrap_or(value);
        match (value.as_whole(), unit) {
            (Some(cents), Unit::Amount) => Self::Amount(Money::from_cents(cents)),
            (None, Unit::Amount) => Self::Part(euro()),
            (Some(flag), Unit::Flag) => Self::Flag(flag != 0),
            (Some(count), Unit::Count) => Self::Count(count),
            (None, Unit::Count | Unit::Flag) => Self::Part(value),
        }
    }

    /// What a limit counts: cents, or times.
    pub(in crate::rules) fn measured(count: i64, money: bool) -> Self {
        if money {
            Self::Amount(Money::from_cents(count))
        } else {
            Self::Count(count)
        }
    }

    /// A word of the scheme or of the format.
    pub(in crate::rules) fn word(word: impl Into<String>) -> Self {
        Self::Word(word.into())
    }

    /// Several words; their order does not matter, and none is nothing.
    pub(in crate::rules) fn words(words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let mut words: Vec<String> = words.into_iter().map(Into::into).collect();
        words.sort();
        words.dedup();
        Self::Words(words)
    }
}

/// One key that came out otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The key.
    pub key: Key,
    /// As the case has it.
    pub expected: Told,
    /// As the rules have it.
    pub got: Told,
}
