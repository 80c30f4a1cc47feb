//! The household of a case, with every word of it owned; the rules borrow a dossier from it.

use chrono::NaiveDate;

use crate::domain::{PartialDate, Period, Rate, Relation, SINCE_UNKNOWN};
use crate::rules::facts::{
    Dossier, Figure, Found, Member, Residence, SourceAnswer, Status, Subject,
};

/// All that a case says of its household.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Household {
    /// Its members.
    pub(in crate::rules) members: Vec<Person>,
    /// Dated statuses.
    pub(in crate::rules) statuses: Vec<KnownStatus>,
    /// Figures.
    pub(in crate::rules) figures: Vec<KnownFigure>,
    /// What sources answered.
    pub(in crate::rules) answers: Vec<SourceSaid>,
}

/// One member.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Person {
    /// Name in the case.
    pub(in crate::rules) id: String,
    /// Birth date.
    pub(in crate::rules) birth: Option<PartialDate>,
    /// Place in the household.
    pub(in crate::rules) relation: Relation,
    /// Split custody.
    pub(in crate::rules) custody: Option<Rate>,
    /// REFNIS of the domicile.
    pub(in crate::rules) lives_in: String,
    /// Since when.
    pub(in crate::rules) since: NaiveDate,
    /// Whether that is the household's address.
    pub(in crate::rules) same_address: bool,
}

/// A status of the case.
#[derive(Debug, Clone)]
pub(in crate::rules) struct KnownStatus {
    /// Whose.
    pub(in crate::rules) subject: Subject,
    /// Its code.
    pub(in crate::rules) code: String,
    /// The days it holds.
    pub(in crate::rules) period: Period,
    /// When it was decided.
    pub(in crate::rules) decided_on: Option<NaiveDate>,
    /// Where it comes from.
    pub(in crate::rules) source: Option<String>,
}

/// A figure of the case.
#[derive(Debug, Clone)]
pub(in crate::rules) struct KnownFigure {
    /// Whose.
    pub(in crate::rules) subject: Subject,
    /// Its name in the scheme.
    pub(in crate::rules) name: String,
    /// Cents, a count, or 1 and 0.
    pub(in crate::rules) value: i64,
    /// The year it is of.
    pub(in crate::rules) year: Option<i32>,
    /// From when it is known.
    pub(in crate::rules) as_of: Option<NaiveDate>,
    /// Where it comes from.
    pub(in crate::rules) source: Option<String>,
}

/// An answer of a source in the case.
#[derive(Debug, Clone)]
pub(in crate::rules) struct SourceSaid {
    /// Position of the member.
    pub(in crate::rules) member: usize,
    /// The status that was asked.
    pub(in crate::rules) code: String,
    /// The day asked about.
    pub(in crate::rules) on: NaiveDate,
    /// The answer.
    pub(in crate::rules) found: Found,
}

impl Household {
    /// Lets the rules read it.
    pub(in crate::rules) fn read<T>(&self, ask: impl FnOnce(&Dossier) -> T) -> T {
        let homes: Vec<[Residence; 1]> = self.members.iter().map(home).collect();
        let members = self.members.iter().zip(&homes);
        let members: Vec<Member> = members.map(|(person, home)| member(person, home)).collect();
        let statuses = self.statuses.iter().map(|status| Status {
            subject: status.subject,
            code: &status.code,
            period: status.period,
            decided_on: status.decided_on,
            source: status.source.as_deref(),
        });
        let figures = self.figures.iter().map(|figure| Figure {
            subject: figure.subject,
            kind: &figure.name,
            value: figure.value,
            year: figure.year,
            as_of: figure.as_of,
            source: figure.source.as_deref(),
        });
        let answers = self.answers.iter().map(|answer| SourceAnswer {
            member: answer.member,
            code: &answer.code,
            reference: answer.on,
            found: answer.found,
        });
        ask(&Dossier {
            members: &members,
            statuses: &statuses.collect::<Vec<_>>(),
            figures: &figures.collect::<Vec<_>>(),
            answers: &answers.collect::<Vec<_>>(),
        })
    }
}

fn home(person: &Person) -> [Residence<'_>; 1] {
    [Residence {
        refnis: &person.lives_in,
        period: without_end(person.since),
        with_household: person.same_address,
    }]
}

fn member<'a>(person: &Person, home: &'a [Residence<'a>]) -> Member<'a> {
    Member {
        birth: person.birth,
        relation: person.relation,
        custody: person.custody,
        belongs: without_end(SINCE_UNKNOWN),
        residences: home,
    }
}

fn without_end(from: NaiveDate) -> Period {
    Period { from, to: None }
}
