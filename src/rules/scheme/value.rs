//! Values: figures that can be computed. A closed tree, so that it can be checked, explained and simulated.

use super::{Clause, Source, Unit, Words};
use crate::domain::{Direction, Money};
use crate::rules::exact::Exact;

/// A figure that can be computed; exact until a clause rounds it.
#[derive(Debug, Clone)]
pub enum Value {
    /// A fixed amount.
    Amount(Money),
    /// A fixed number: a count, a percentage or a fraction.
    Number(Exact),
    /// A declared figure.
    Fact(usize),
    /// A figure that everybody or every claim has.
    Builtin(Builtin),
    /// A parameter on the day, of the reference year of a figure when one is named.
    Parameter {
        /// Position of the parameter.
        parameter: usize,
        /// Position of the figure whose year it follows.
        year_of: Option<usize>,
    },
    /// The computed value of this position.
    Computed(usize),
    /// Added together.
    Sum(Vec<Value>),
    /// The first less the second.
    Difference(Box<[Value; 2]>),
    /// The first so many times; the second is a number.
    Times(Box<[Value; 2]>),
    /// The first divided by the second.
    Quotient(Box<[Value; 2]>),
    /// The smallest.
    Min(Vec<Value>),
    /// The largest.
    Max(Vec<Value>),
    /// Rounded to a number of cents.
    Rounded {
        /// What.
        value: Box<Value>,
        /// To a multiple of so many cents.
        to_cents: i64,
        /// Which way.
        direction: Direction,
    },
    /// How many units have been started.
    Started(Box<[Value; 2]>),
    /// Looked up in a table.
    Table(Box<Table>),
    /// One of two values, as a condition holds or not.
    If(Box<(Clause, Value, Value)>),
    /// How many members of the household meet a condition.
    CountMembers(Box<Clause>),
    /// A value added up over the members who meet a condition.
    SumMembers(Box<(Value, Clause)>),
}

/// A figure that needs no declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Builtin {
    /// The organiser's own price; where a part was taken off first, what is left of it.
    Price,
    /// How many at once in one claim.
    Quantity,
    /// The person's age in full years.
    Age,
    /// The age the person reaches in the calendar year.
    AgeInYear,
    /// How many people the household counts.
    Members,
    /// The person's place among the children of the household, the eldest first; of the same birth date, in the order of the household.
    ChildRank,
}

impl Builtin {
    /// The word of every built-in figure in a scheme file.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("price", Self::Price),
        ("quantity", Self::Quantity),
        ("age", Self::Age),
        ("age-in-year", Self::AgeInYear),
        ("members", Self::Members),
        ("child-rank", Self::ChildRank),
    ];

    /// The built-in figure of this name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        let mut words = Self::WORDS.iter();
        words.find(|(known, _)| *known == word).map(|(_, it)| *it)
    }

    /// Its word in a scheme file.
    #[must_use]
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        let found = words.find(|(_, which)| *which == self);
        found.map_or("", |(word, _)| word)
    }

    /// What it counts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Price => Unit::Amount,
            _ => Unit::Count,
        }
    }
}

/// A table: rows in ascending order, each from where the one before ended.
#[derive(Debug, Clone)]
pub struct Table {
    /// What is looked up.
    pub of: Value,
    /// The lowest value it knows; without it, the first row has no lower end.
    pub from: Option<Exact>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// What follows the last row.
    pub after: After,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// Where it ends.
    pub end: Exact,
    /// Whether its end belongs to it.
    pub inclusive: bool,
    /// What it gives.
    pub is: Value,
}

/// What follows the last row of a table.
#[derive(Debug, Clone)]
pub enum After {
    /// Nothing is known: an error or an unknown, never a guess.
    Error,
    /// The last row goes on.
    Repeat,
    /// So much more than the last row for each unit started above it.
    Step {
        /// How much more.
        step: Value,
        /// The unit.
        each: Exact,
    },
}

/// A value with a name, which other values may use.
#[derive(Debug, Clone)]
pub struct Computed {
    /// Its name in the file.
    pub name: String,
    /// What people read.
    pub text: Words,
    /// How it is computed.
    pub is: Value,
    /// The clause.
    pub source: Source,
}
