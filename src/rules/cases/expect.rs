//! What a case expects, key by key, and what came instead.

use std::fmt;

use chrono::NaiveDate;

use crate::domain::{Money, Role};

/// What is expected for one member of a case.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Expect {
    /// The right that is asked.
    pub(in crate::rules) right: String,
    /// Position of the member.
    pub(in crate::rules) member: usize,
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
    /// Why there is no right.
    Reason,
    /// The facts that are missing.
    Missing,
    /// Whether the right goes on in grace.
    Grace,
    /// What the holder pays.
    Holder,
    /// What a party bears.
    Share(Role),
    /// What is left of a limit.
    Left(String),
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
            Self::Reason => "reason",
            Self::Missing => "missing",
            Self::Grace => "grace",
            Self::Holder => "holder",
            Self::Share(Role::Fund(fund)) => return write!(out, "shares.{}", fund.0),
            Self::Share(Role::Organiser) => "shares.organiser",
            Self::Share(Role::Holder) => "shares.holder",
            Self::Left(limit) => return write!(out, "left.{limit}"),
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
    /// A calendar day.
    Day(NaiveDate),
    /// Yes or no.
    Flag(bool),
}

impl Told {
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
