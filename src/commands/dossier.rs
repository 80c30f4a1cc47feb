//! From what the register holds about a household to what the rules read.

use chrono::NaiveDate;

use crate::domain::{Period, PersonId, Rate};
use crate::register::{AnswerFact, FigureFact, HouseholdFacts, MemberFacts};
use crate::rules::{
    Dossier, Figure, Found, Member, Residence, Scheme, SourceAnswer, Status, Subject, Unit,
};

/// The facts of one household in the shape of the rules. Borrow a [`Dossier`] from it with [`Shaped::dossier`].
pub struct Shaped<'a> {
    persons: Vec<PersonId>,
    members: Vec<Member<'a>>,
    statuses: Vec<Status<'a>>,
    figures: Vec<Figure<'a>>,
    answers: Vec<SourceAnswer<'a>>,
}

impl<'a> Shaped<'a> {
    /// Shapes the facts for the day `on`. `residences` must come from [`residences`] of the same facts.
    #[must_use]
    pub fn new(
        facts: &'a HouseholdFacts,
        residences: &'a [Residence<'a>],
        scheme: &Scheme,
        on: NaiveDate,
    ) -> Self {
        let stays = stays(&facts.members, on);
        let position = |person: PersonId| {
            let of_person = |(one, belongs): &(&MemberFacts, Period)| {
                one.person == person && belongs.contains(on)
            };
            stays.iter().position(of_person)
        };
        let subject = |person: Option<PersonId>| match person {
            None => Some(Subject::Household),
            Some(person) => position(person).map(Subject::Member),
        };
        let members = stays.iter().map(|(member, belongs)| Member {
            birth: Some(member.birth_date),
            relation: member.relation,
            custody: Rate::new(member.custody_share_pct, 100).filter(|share| *share < Rate::ONE),
            belongs: *belongs,
            residences,
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
        let answers = facts.answers.iter().enumerate().filter_map(|(at, answer)| {
            Some(SourceAnswer {
                member: position(answer.person)?,
                code: &answer.code,
                reference: answer.reference_on,
                found: found(answer, &facts.answers[at + 1..])?,
            })
        });
        Self {
            persons: stays.iter().map(|(member, _)| member.person).collect(),
            members: members.collect(),
            statuses: statuses.collect(),
            figures: figures.collect(),
            answers: answers.collect(),
        }
    }

    /// The members on `on`, each with their position in the dossier.
    pub fn members_on(&self, on: NaiveDate) -> impl Iterator<Item = (usize, PersonId)> {
        let members = self.persons.iter().zip(&self.members).enumerate();
        members.filter_map(move |(position, (person, member))| {
            member.belongs.contains(on).then_some((position, *person))
        })
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

/// Who stays in the household from when to when. A changed relation or share closes a membership and opens the next: that is one
/// stay, read as it is on `on`, or else as it was last.
fn stays(memberships: &[MemberFacts], on: NaiveDate) -> Vec<(&MemberFacts, Period)> {
    let mut stays: Vec<(&MemberFacts, Period)> = Vec::with_capacity(memberships.len());
    for next in memberships {
        let Some(days) = Period::new(next.from_on, next.to_on) else {
            continue;
        };
        match stays.last_mut() {
            Some((member, belongs))
                if member.person == next.person
                    && belongs.to.is_none_or(|to| next.from_on <= to) =>
            {
                if !Period::new(member.from_on, member.to_on).is_some_and(|days| days.contains(on))
                {
                    *member = next;
                }
                belongs.to = belongs.to.and_then(|to| days.to.map(|next| to.max(next)));
            }
            _ => stays.push((next, days)),
        }
    }
    stays
}

/// What an answer says, given the answers after it in order: from the day of the next one that says something, that one counts. Of
/// two about the same day the later recorded counts. `None` when nothing is left.
fn found(answer: &AnswerFact, later: &[AnswerFact]) -> Option<Found> {
    let speaks = |one: &AnswerFact| matches!(one.outcome.as_str(), "period" | "no-right");
    if !speaks(answer) {
        return Some(Found::Nothing);
    }
    let about_the_same =
        |one: &&AnswerFact| (one.person, &one.code) == (answer.person, &answer.code);
    let mut next = later.iter().take_while(about_the_same);
    let next = next.find(|one| speaks(one)).map(|one| one.reference_on);
    if next == Some(answer.reference_on) {
        return None;
    }
    let Some(from) = answer.from_on else {
        return Some(Found::NoRight);
    };
    let to = [answer.to_on, next].into_iter().flatten().min();
    Period::new(from, to).map(Found::Right)
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
    match scheme.fact_of_rows(&figure.kind)?.unit {
        Unit::Amount => Some(figure.hundredths),
        _ => (figure.hundredths % 100 == 0).then_some(figure.hundredths / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn answer(seq: i64, reference: &str, outcome: &str, days: (&str, &str)) -> AnswerFact {
        AnswerFact {
            person: PersonId::from_bytes([1; 16]),
            code: "VT".into(),
            seq,
            reference_on: day(reference),
            outcome: outcome.into(),
            from_on: days.0.parse().ok(),
            to_on: days.1.parse().ok(),
        }
    }

    #[test]
    fn a_newer_answer_counts_from_the_day_asked_about() {
        let right = |from: &str, to: &str| {
            Some(Found::Right(
                Period::new(day(from), to.parse().ok()).unwrap(),
            ))
        };
        let first = answer(1, "2026-02-01", "period", ("2026-01-01", ""));
        let next = |reference, outcome, days| vec![answer(2, reference, outcome, days)];
        for (later, found) in [
            (vec![], right("2026-01-01", "")),
            (
                next("2026-11-01", "no-right", ("", "")),
                right("2026-01-01", "2026-11-01"),
            ),
            (
                next("2026-06-01", "period", ("2026-01-01", "2026-10-01")),
                right("2026-01-01", "2026-06-01"),
            ),
            (
                next("2026-11-01", "no-data", ("", "")),
                right("2026-01-01", ""),
            ),
            (next("2026-02-01", "no-right", ("", "")), None),
        ] {
            assert_eq!(super::found(&first, &later), found, "{later:?}");
        }
        let coming = answer(1, "2026-02-01", "period", ("2026-08-01", ""));
        let no = next("2026-06-01", "no-right", ("", ""));
        assert_eq!(super::found(&coming, &no), None, "nothing is left");
        let mut another = next("2026-11-01", "no-right", ("", ""));
        another[0].code = "IGO".into();
        assert_eq!(super::found(&first, &another), right("2026-01-01", ""));
    }
}
