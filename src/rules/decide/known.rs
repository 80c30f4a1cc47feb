//! What is known of one household, its names resolved to positions in the scheme once.

use chrono::NaiveDate;

use super::Missing;
use super::days::outside;
use super::trace::{Line, Tracer};
use crate::domain::{Period, Said, months_after};
use crate::rules::facts::{Dossier, Figure, Found, Subject};
use crate::rules::scheme::{Language, Scheme, StatusSet};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

/// A status somebody holds, from a row or from an answer.
pub(super) struct Held {
    pub(super) status: usize,
    pub(super) subject: Subject,
    pub(super) period: Period,
    /// The day of its evidence: the decision, else the first day; of an answer, the day asked about.
    pub(super) evidence: NaiveDate,
    /// Position of the row; none for an answer.
    row: Option<usize>,
}

/// Days for which a source answered "no right".
pub(super) struct NoRight {
    pub(super) status: usize,
    pub(super) member: usize,
    pub(super) period: Period,
}

/// The facts of a household as the evaluator reads them.
pub(super) struct Known<'s, 'd> {
    pub(super) scheme: &'s Scheme,
    pub(super) dossier: &'d Dossier<'d>,
    pub(super) language: Language,
    pub(super) held: Vec<Held>,
    pub(super) no_rights: Vec<NoRight>,
    pub(super) figures: Vec<(usize, &'d Figure<'d>)>,
}

impl<'s, 'd> Known<'s, 'd> {
    pub(super) fn new(scheme: &'s Scheme, dossier: &'d Dossier<'d>, language: Language) -> Self {
        let code = |code: &str| scheme.statuses.iter().position(|word| word.code == code);
        let rows = dossier.statuses.iter().enumerate();
        let held = rows.filter_map(|(row, status)| {
            Some(Held {
                status: code(status.code)?,
                subject: status.subject,
                period: status.period,
                evidence: status.decided_on.unwrap_or(status.period.from),
                row: Some(row),
            })
        });
        let found = dossier.answers.iter().filter_map(|answer| {
            let Found::Right(period) = answer.found else {
                return None;
            };
            Some(Held {
                status: code(answer.code)?,
                subject: Subject::Member(answer.member),
                period,
                evidence: answer.reference,
                row: None,
            })
        });
        let no_rights = dossier.answers.iter().filter_map(|answer| {
            let status = code(answer.code)?;
            let period = no_right(scheme, dossier, status, answer)?;
            Some(NoRight {
                status,
                member: answer.member,
                period,
            })
        });
        let figures = dossier.figures.iter().flat_map(|figure| {
            let facts = scheme.facts.iter().enumerate();
            let reading = facts.filter(|(_, fact)| fact.rows == figure.kind);
            reading.map(move |(fact, _)| (fact, figure))
        });
        Self {
            scheme,
            dossier,
            language,
            held: held.chain(found).collect(),
            no_rights: no_rights.collect(),
            figures: figures.collect(),
        }
    }

    /// The rows of a declared figure that are about a member: the member's own, or the household's.
    pub(super) fn figures_of(
        &self,
        fact: usize,
        subject: Subject,
    ) -> impl Iterator<Item = &'d Figure<'d>> {
        let about =
            move |(known, row): &&(usize, &'d Figure<'d>)| *known == fact && row.subject == subject;
        self.figures.iter().filter(about).map(|(_, row)| *row)
    }

    /// Whether a member, or the household, holds one of these statuses.
    pub(super) fn status<T: Tracer>(
        &self,
        set: StatusSet,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let mut yes: Option<Truth> = None;
        let mut around = ALWAYS;
        for held in &self.held {
            if !set.contains(held.status) || !concerns(held.subject, member) {
                continue;
            }
            if held.period.contains(day) {
                let truth = Truth::new(Answer::Yes, held.period);
                yes = Some(yes.map_or(truth, |yes| yes.or(truth)));
                trace.leaf(Answer::Yes, || self.held_line(held, source));
            } else {
                around = outside(around, held.period, day);
            }
        }
        if let Some(yes) = yes {
            return yes;
        }
        let mut truth = Truth::new(Answer::No, around);
        for status in set.positions() {
            if let Some(asked) = &self.scheme.statuses[status].asked {
                truth = truth.or(self.asked(status, member, day, around));
                trace.leaf(truth.answer, || {
                    self.asked_line(status, asked, truth, source)
                });
            }
        }
        if !self.only_asked(set) {
            trace.leaf(Answer::No, || self.none_line(set, source));
        }
        truth
    }

    /// An outside source: no only where it said so, else unknown.
    pub(super) fn asked(
        &self,
        status: usize,
        member: usize,
        day: NaiveDate,
        around: Period,
    ) -> Truth {
        let mut window = around;
        let rows = self.no_rights.iter();
        for answer in rows.filter(|row| row.status == status && row.member == member) {
            if answer.period.contains(day) {
                return Truth::new(Answer::No, common(answer.period, around));
            }
            window = outside(window, answer.period, day);
        }
        Truth::new(Answer::Unknown, window)
    }

    fn only_asked(&self, set: StatusSet) -> bool {
        set.positions()
            .all(|status| self.scheme.statuses[status].asked.is_some())
    }

    fn status_name(&self, status: usize) -> &str {
        self.scheme.statuses[status].name.of(self.language)
    }

    fn held_line(&self, held: &Held, source: &str) -> Line {
        let row = held.row.map(|row| &self.dossier.statuses[row]);
        let from = match row {
            None => said!("rules-fact-answer", from = held.period.from),
            Some(row) => match (row.decided_on, row.source) {
                (Some(day), Some(source)) => said!(
                    "rules-fact-decided-source",
                    from = held.period.from,
                    decided = day,
                    source = source
                ),
                (Some(day), None) => {
                    said!("rules-fact-decided", from = held.period.from, decided = day)
                }
                (None, Some(source)) => {
                    said!(
                        "rules-fact-source",
                        from = held.period.from,
                        source = source
                    )
                }
                (None, None) => said!("rules-fact-since", from = held.period.from),
            },
        };
        line(
            said!("rules-status", status = self.status_name(held.status)),
            source,
            Some(from),
        )
    }

    fn asked_line(&self, status: usize, asked: &str, truth: Truth, source: &str) -> Line {
        let said = said!("rules-status", status = self.status_name(status));
        if truth.answer != Answer::Unknown {
            return line(
                said,
                source,
                Some(said!("rules-fact-no-right", asked = asked)),
            );
        }
        Line {
            fact: Some(said!("rules-fact-silent", asked = asked)),
            missing: self.silence(status),
            ..line(said, source, None)
        }
    }

    /// What is missing when the source of a status is silent; nothing for a status that nobody is asked about.
    pub(super) fn silence(&self, status: usize) -> Option<Missing> {
        let word = &self.scheme.statuses[status];
        word.asked.as_ref().map(|asked| Missing::Status {
            code: word.code.clone(),
            asked: asked.clone(),
        })
    }

    fn none_line(&self, set: StatusSet, source: &str) -> Line {
        let ours = set
            .positions()
            .filter(|status| self.scheme.statuses[*status].asked.is_none());
        let names: Vec<String> = ours.map(|s| self.status_name(s).to_owned()).collect();
        line(
            said!("rules-status-one-of", statuses = names),
            source,
            Some(said!("rules-fact-none")),
        )
    }
}

/// A line without a missing fact.
pub(super) fn line(said: Said, source: &str, fact: Option<Said>) -> Line {
    Line {
        said,
        source: source.to_owned(),
        fact,
        missing: None,
    }
}

pub(super) fn concerns(subject: Subject, member: usize) -> bool {
    match subject {
        Subject::Household => true,
        Subject::Member(position) => position == member,
    }
}

/// The days for which an answer "no right" counts: from the day asked about, for as long as the scheme says or until a next answer.
fn no_right(
    scheme: &Scheme,
    dossier: &Dossier,
    status: usize,
    answer: &crate::rules::facts::SourceAnswer,
) -> Option<Period> {
    if answer.found != Found::NoRight {
        return None;
    }
    let next = dossier
        .answers
        .iter()
        .filter(|other| {
            other.member == answer.member
                && other.code == answer.code
                && other.reference > answer.reference
                && other.found != Found::Nothing
        })
        .map(|other| other.reference)
        .min();
    let counts = scheme.statuses[status].answer_months;
    let end = counts.map(|months| months_after(answer.reference, months));
    let to = match (next, end) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    Period::new(answer.reference, to)
}
