//! Facts of one household as the rules read them: borrowed, dated, each with where it comes from.

use chrono::NaiveDate;

use crate::domain::{PartialDate, Period, Rate, Relation};

/// All that is known of one household (dossier). Rows may overlap, be unsorted, or use codes the scheme does not know.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dossier<'a> {
    /// Everybody who belongs or belonged to it.
    pub members: &'a [Member<'a>],
    /// Dated statuses.
    pub statuses: &'a [Status<'a>],
    /// Dated figures.
    pub figures: &'a [Figure<'a>],
    /// What outside sources answered.
    pub answers: &'a [SourceAnswer<'a>],
}

/// One person in the household (gezinslid).
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// Birth date, perhaps known in part.
    pub birth: Option<PartialDate>,
    /// Place in the household.
    pub relation: Relation,
    /// The part of the time a child in split custody lives here; absent means always.
    pub custody: Option<Rate>,
    /// The days of belonging to the household.
    pub belongs: Period,
    /// Where the person was domiciled, and when.
    pub residences: &'a [Residence<'a>],
}

/// A dated domicile.
#[derive(Debug, Clone, Copy)]
pub struct Residence<'a> {
    /// REFNIS code of the municipality.
    pub refnis: &'a str,
    /// The days.
    pub period: Period,
    /// Whether it is the household's own address.
    pub with_household: bool,
}

/// Whose fact it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// All members.
    Household,
    /// The member of this position.
    Member(usize),
}

/// A dated status (statuut).
#[derive(Debug, Clone, Copy)]
pub struct Status<'a> {
    /// Whose.
    pub subject: Subject,
    /// Its code.
    pub code: &'a str,
    /// The days it holds.
    pub period: Period,
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// Where it comes from.
    pub source: Option<&'a str>,
}

/// A dated figure (gegeven).
#[derive(Debug, Clone, Copy)]
pub struct Figure<'a> {
    /// Whose.
    pub subject: Subject,
    /// Its name in the scheme.
    pub kind: &'a str,
    /// Cents, a count, or 1 and 0 for a flag.
    pub value: i64,
    /// The year it is of, such as an income year.
    pub year: Option<i32>,
    /// The day from which it is known or holds. Without it, a figure of a year counts from the next 1 January, another always.
    pub as_of: Option<NaiveDate>,
    /// Where it comes from.
    pub source: Option<&'a str>,
}

/// What a source such as the Crossroads Bank answered about a person.
#[derive(Debug, Clone, Copy)]
pub struct SourceAnswer<'a> {
    /// Position of the member.
    pub member: usize,
    /// Code of the status that was asked.
    pub code: &'a str,
    /// The day the question was about.
    pub reference: NaiveDate,
    /// The answer.
    pub found: Found,
}

/// The three kinds of answer. Silence is not "no".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A right for these days.
    Right(Period),
    /// No right on the day asked.
    NoRight,
    /// The source does not know, or did not answer.
    Nothing,
}
