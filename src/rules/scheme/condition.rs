//! Conditions and values: two closed trees. Guards and sums are data, so that they can be checked, explained and simulated.

use chrono::NaiveDate;

use super::{MonthDay, Source, StatusTest, Value};
use crate::domain::{Rate, Relation};
use crate::rules::exact::Exact;

/// A condition and the clause it comes from.
#[derive(Debug, Clone)]
pub struct Clause {
    /// What must hold.
    pub what: Condition,
    /// Its own clause, when it differs from that of the rule around it.
    pub source: Option<Source>,
}

/// Something that holds, does not hold, or is not known on a day.
#[derive(Debug, Clone)]
pub enum Condition {
    /// All of these.
    All(Vec<Clause>),
    /// At least one of these.
    Any(Vec<Clause>),
    /// Not one of these.
    None(Vec<Clause>),
    /// The condition of this position in the scheme.
    Named(usize),
    /// The member or the household holds one of these statuses.
    Status(StatusSet),
    /// The same, held in a certain way.
    StatusWith(StatusTest),
    /// Two values compared.
    Compare {
        /// What is measured.
        value: Value,
        /// How they must stand to each other.
        operator: Operator,
        /// What it is measured against.
        with: Value,
    },
    /// The member's age in full years.
    Age(AgeWindow),
    /// Born between these days, both included.
    Born {
        /// Earliest day.
        from: Option<NaiveDate>,
        /// Latest day.
        through: Option<NaiveDate>,
    },
    /// Domiciled in one of these municipalities; none named means those of the scheme.
    Resident(Vec<String>),
    /// The same, without interruption for so many months.
    ResidentFor {
        /// The municipalities; a move between them interrupts nothing.
        places: Vec<String>,
        /// The months.
        months: u32,
    },
    /// The member's place in the household.
    Relation(Vec<Relation>),
    /// The member is a dependant as the scheme defines it.
    Dependant,
    /// The member is domiciled at the household's address.
    SameAddress,
    /// The member, in split custody, stays at least this part of the time.
    Custody(Rate),
    /// A declared flag is true.
    Flag(usize),
    /// The member has this other right, grace included; all its grounds stand earlier in the file.
    Entitled(String),
}

/// A set of statuses by their position in the scheme; at most [`StatusSet::CAPACITY`] statuses fit in a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatusSet(u128);

impl StatusSet {
    /// How many statuses a scheme may declare.
    pub const CAPACITY: usize = 128;

    /// Adds one.
    #[must_use]
    pub fn with(self, position: usize) -> Self {
        Self(self.0 | 1 << (position % Self::CAPACITY))
    }

    /// Everything in either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is inside.
    #[must_use]
    pub fn contains(self, position: usize) -> bool {
        position < Self::CAPACITY && self.0 >> position & 1 == 1
    }

    /// A bit for each position.
    #[must_use]
    pub fn bits(self) -> u128 {
        self.0
    }

    /// The positions inside, in order.
    pub fn positions(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let position = left.trailing_zeros() as usize;
            left &= left.checked_sub(1)?;
            Some(position)
        })
    }
}

/// An age window in full years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeWindow {
    /// Youngest age inside.
    pub from: i32,
    /// Oldest age inside; without it, no upper end.
    pub through: Option<i32>,
    /// How the age is counted.
    pub counted: AgeCount,
}

impl AgeWindow {
    /// Whether an age in full years lies inside.
    #[must_use]
    pub fn contains(self, age: i32) -> bool {
        self.from <= age && self.through.is_none_or(|through| age <= through)
    }
}

/// How an age is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeCount {
    /// Full years on the day: somebody is 18 on the eighteenth birthday.
    Birthday,
    /// The age reached in the calendar year, the same from 1 January to 31 December.
    BirthYear,
    /// Full years on the latest such day of the year: the same age from one to the next.
    On(MonthDay),
}

/// How two values must stand to each other. A ceiling always says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Not more than.
    AtMost,
    /// Strictly less than.
    Below,
    /// Not less than.
    AtLeast,
    /// Strictly more than.
    Above,
    /// Exactly.
    Equal,
}

impl Operator {
    /// The word of every operator in a scheme file.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("at_most", Self::AtMost),
        ("below", Self::Below),
        ("at_least", Self::AtLeast),
        ("above", Self::Above),
        ("equal", Self::Equal),
    ];

    /// Whether `left` stands so to `right`.
    #[must_use]
    pub fn holds(self, left: Exact, right: Exact) -> bool {
        match self {
            Self::AtMost => left <= right,
            Self::Below => left < right,
            Self::AtLeast => left >= right,
            Self::Above => left > right,
            Self::Equal => left == right,
        }
    }
}

/// What a value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Euro.
    Amount,
    /// A number: things, people, or a part of something.
    Count,
    /// Yes or no.
    Flag,
}
