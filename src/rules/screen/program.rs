//! A scheme made ready to screen a whole town on one day: names are positions, ages are birth days, places are bits.

use chrono::NaiveDate;

use super::planes::Planes;
use crate::domain::Rate;
use crate::rules::exact::Exact;
use crate::rules::scheme::{Clause, Operator, Scheme, Value};

/// A scheme compiled for one day. What is in force, which ages count and what a parameter is worth were looked up once.
#[derive(Debug)]
pub struct Program<'s> {
    pub(super) scheme: &'s Scheme,
    pub(super) on: NaiveDate,
    pub(super) in_force: bool,
    /// Conditions that stand together lie together.
    pub(super) nodes: Vec<Node<'s>>,
    pub(super) named: Vec<Node<'s>>,
    pub(super) dependants: Option<Node<'s>>,
    /// Where a holder must live.
    pub(super) domicile: Node<'s>,
    /// The same, and that nothing suspends the tariff.
    pub(super) free: Node<'s>,
    /// The grounds in the order of the file.
    pub(super) steps: Vec<Step<'s>>,
    /// How many bits they use in all.
    pub(super) terms: u32,
    /// Of each right what can give it, the first that holds counts.
    pub(super) rights: Vec<Vec<Giving>>,
    /// Municipalities the scheme names; a home is 2 more than its position here.
    pub(super) places: Vec<&'s str>,
    /// Statuses that an outside source must tell.
    pub(super) asked: u128,
    /// What each parameter is worth on the day.
    pub(super) parameters: Vec<Option<Exact>>,
    /// What each parameter is worth for a reference year, by year.
    pub(super) by_year: Vec<Vec<(i32, Exact)>>,
    /// Conditions inside values.
    pub(super) inner: Vec<(&'s Clause, Node<'s>)>,
}

/// A ground.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'s> {
    pub(super) when: Node<'s>,
    pub(super) shared: Shared<'s>,
    /// Whether the screen cannot tell at all.
    pub(super) unfit: bool,
    /// Whether only new evidence begins a term.
    pub(super) proof: bool,
    /// The bit under which [`super::Columns`] say that a term runs; none where a right lasts as long as its facts.
    pub(super) term: u64,
    /// The bit under which they say that it is in grace; none without grace.
    pub(super) grace: u64,
}

/// A ground by itself, or in the grace after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Giving {
    pub(super) ground: usize,
    pub(super) grace: bool,
}

/// Who shares in a ground that another member holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shared<'s> {
    Nobody,
    Household,
    Those(Node<'s>),
}

/// A condition.
#[derive(Debug, Clone, Copy)]
pub(super) enum Node<'s> {
    Fixed(Planes),
    All(Span),
    Any(Span),
    None(Span),
    /// The named condition of this position.
    Named(usize),
    /// Holds one of these statuses.
    Status(u128),
    /// Holds one of these statuses in a certain way.
    StatusWith(u128),
    /// Born on one of these days, counted from the beginning of the era.
    Born(i32, i32),
    /// A bit for each place, see [`Program::places`].
    Resident(u64),
    /// The same, for some time.
    ResidentFor(u64),
    /// A bit for each relation.
    Relation(u8),
    SameAddress,
    Custody(Rate),
    Flag(usize),
    Compare(Compared<'s>),
    /// Has the right of this position.
    Entitled(usize),
}

/// Two values compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compared<'s> {
    pub(super) left: &'s Value,
    pub(super) operator: Operator,
    pub(super) right: &'s Value,
    /// Whether both are the same for every member of a household.
    pub(super) common: bool,
}

/// Neighbours among the nodes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl<'s> Program<'s> {
    pub(super) fn span(&self, span: Span) -> &[Node<'s>] {
        self.nodes.get(span.from..span.to).unwrap_or_default()
    }

    /// What gives a right, by its position among the rights of the scheme.
    pub(super) fn order(&self, right: usize) -> &[Giving] {
        self.rights.get(right).map_or(&[], Vec::as_slice)
    }

    /// The code of a municipality: 0 is kept for an unknown one, 1 for one that the scheme does not name.
    pub(super) fn place(&self, refnis: &str) -> u8 {
        let position = self.places.iter().position(|place| *place == refnis);
        position
            .and_then(|at| u8::try_from(at + 2).ok())
            .unwrap_or(1)
    }
}
