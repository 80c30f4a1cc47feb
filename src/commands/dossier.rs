//! From what the register holds about a household to what the rules read.

use crate::domain::{Period, PersonId, Rate};
use crate::register::{FigureFact, HouseholdFacts};
use crate::rules::{
    Dossier, Figure, Found, Member, Residence, Scheme, SourceAnswer, Status, Subject, Unit,
};

/// The facts of one household in the shape of the rules. Borrow a [`Dossier`] from it with [`Shaped::dossier`].
pub struct Shaped<'a> {
    members: Vec<Member<'a>>,
    statuses: Vec<Status<'a>>,
    figures: Vec<Figure<'a>>,
    answers: Vec<SourceAnswer<'a>>,
}

impl<'a> Shaped<'a> {
    /// Shapes the facts. `residences` must come from [`residences`] of the same facts.
    #[must_use]
    pub fn new(
        facts: &'a HouseholdFacts,
        residences: &'a [Residence<'a>],
        scheme: &Scheme,
    ) -> Self {
        let position = |person: PersonId| {
            facts
                .members
                .iter()
                .position(|member| member.person == person)
        };
        let subject = |person: Option<PersonId>| match person {
            None => Some(Subject::Household),
            Some(person) => position(person).map(Subject::Member),
        };
        let members = facts.members.iter().filter_map(|member| {
            Some(Member {
                birth: Some(member.birth_date),
                relation: member.relation,
                custody: Rate::new(member.custody_share_pct, 100)
                    .filter(|share| *share < Rate::ONE),
                belongs: Period::new(member.from_on, member.to_on)?,
                residences,
            })
        });
        let statuses = facts.statuses.iter().filter_map(|status| {
            Some(Status {
                subject: subject(status.person)?,
                code: &status.code,
                period: Period::new(status.from_on, status.to_on)?,
                decided_on: status.decided_on,
                source: status.source.as_deref(),
            })
        });
        let figures = facts.figures.iter().filter_map(|figure| {
            Some(Figure {
                subject: subject(figure.person)?,
                kind: &figure.kind,
                value: in_its_unit(scheme, figure)?,
                year: figure.year,
                as_of: figure.as_of,
                source: figure.source.as_deref(),
            })
        });
        let answers = facts.answers.iter().filter_map(|answer| {
            let found = match (answer.outcome.as_str(), answer.from_on) {
                ("period", Some(from)) => Found::Right(Period::new(from, answer.to_on)?),
                ("no-right", _) => Found::NoRight,
                _ => Found::Nothing,
            };
            Some(SourceAnswer {
                member: position(answer.person)?,
                code: &answer.code,
                reference: answer.reference_on,
                found,
            })
        });
        Self {
            members: members.collect(),
            statuses: statuses.collect(),
            figures: figures.collect(),
            answers: answers.collect(),
        }
    }

    /// What the rules read.
    #[must_use]
    pub fn dossier(&self) -> Dossier<'_> {
        Dossier {
            members: &self.members,
            statuses: &self.statuses,
            figures: &self.figures,
            answers: &self.answers,
        }
    }
}

/// Where the household lived, as the rules read it. An address of which the municipality is not known tells nothing.
#[must_use]
pub fn residences(facts: &HouseholdFacts) -> Vec<Residence<'_>> {
    let known = facts.addresses.iter().filter_map(|dated| {
        let period = Period::new(dated.from_on, dated.to_on)?;
        Some(Residence {
            refnis: dated.address.refnis.as_deref()?,
            period,
            with_household: true,
        })
    });
    known.collect()
}

/// Cents of an amount, or a whole count; a figure the scheme does not know says nothing.
fn in_its_unit(scheme: &Scheme, figure: &FigureFact) -> Option<i64> {
    match scheme.fact(&figure.kind)?.unit {
        Unit::Amount => Some(figure.hundredths),
        _ => (figure.hundredths % 100 == 0).then_some(figure.hundredths / 100),
    }
}
