//! The people of a case and what is known of them. What is not written has a plain default: one adult who has always lived here.

use chrono::{Datelike, NaiveDate};
use toml::Spanned;
use toml::de::DeValue;

use super::figure::{known_fact, worth};
use crate::domain::{PartialDate, Period, Relation, SINCE_UNKNOWN};
use crate::rules::cases::{Household, KnownFigure, KnownStatus, Person, SourceSaid};
use crate::rules::facts::{Found, Subject};
use crate::rules::read::section::Section;
use crate::rules::scheme::{FactLevel, FactWord, FactYear, Scheme};
use crate::said;

/// The age of the one adult of a case that writes down no member.
const ADULT: i32 = 40;

/// Reads the household and its members.
pub(super) fn household(case: &Section, scheme: &Scheme, on: NaiveDate, id: &str) -> Household {
    let mut household = Household::default();
    let sections = case.sections("member");
    for section in &sections {
        let person = person(section, scheme, on, &household, id);
        household.members.push(person);
    }
    if sections.is_empty() {
        household.members.push(adult(scheme, on, id));
    }
    let mut reader = Reader {
        scheme,
        on,
        household,
    };
    if let Some(section) = case.inner("household") {
        reader.facts(&section, None);
        section.finish();
    }
    for (position, section) in sections.iter().enumerate() {
        reader.facts(section, Some(position));
        reader.answers(section, position);
        section.finish();
    }
    reader.household
}

fn adult(scheme: &Scheme, on: NaiveDate, id: &str) -> Person {
    Person {
        id: id.to_owned(),
        birth: first_of_year(on.year() - ADULT),
        relation: Relation::Reference,
        custody: None,
        lives_in: here(scheme),
        since: SINCE_UNKNOWN,
        same_address: true,
    }
}

/// Who lives nowhere else lives in the scheme's first municipality.
pub(super) fn here(scheme: &Scheme) -> String {
    scheme.municipalities.first().cloned().unwrap_or_default()
}

fn first_of_year(year: i32) -> Option<PartialDate> {
    NaiveDate::from_ymd_opt(year, 1, 1).map(PartialDate::exact)
}

fn person(
    section: &Section,
    scheme: &Scheme,
    on: NaiveDate,
    earlier: &Household,
    case: &str,
) -> Person {
    let taken = |id: &str| earlier.members.iter().any(|known| known.id == id);
    let first = earlier.members.is_empty();
    let id = if first && !section.has("id") {
        case.to_owned()
    } else {
        section.id("id", taken)
    };
    Person {
        id,
        birth: birth(section, on),
        relation: section.parsed("relation").unwrap_or(if first {
            Relation::Reference
        } else {
            Relation::Other
        }),
        custody: section.parsed("custody"),
        lives_in: section
            .text("lives_in")
            .map_or_else(|| here(scheme), str::to_owned),
        since: section.day("since").unwrap_or(SINCE_UNKNOWN),
        same_address: section.flag("same_address").unwrap_or(true),
    }
}

/// `born = 1990-05-20`, `born = "1990-00-00"` where the day is not known, or `age = 25`: reached on 1 January of the case's year.
fn birth(section: &Section, on: NaiveDate) -> Option<PartialDate> {
    if section.has("age") && section.has("born") {
        let remedy = Some(said!("case-age-and-born-remedy"));
        section.fault("age", said!("case-age-and-born"), remedy);
    }
    let age = section.small::<i32>("age");
    let born = section.raw("born");
    if let Some(age) = age {
        return first_of_year(on.year().checked_sub(age)?);
    }
    match born.map(Spanned::get_ref) {
        Some(DeValue::String(_)) => section.parsed("born"),
        _ => section.day("born").map(PartialDate::exact),
    }
}

struct Reader<'s> {
    scheme: &'s Scheme,
    on: NaiveDate,
    household: Household,
}

impl Reader<'_> {
    /// Statuses and figures of a member, or of the whole household.
    fn facts(&mut self, section: &Section, member: Option<usize>) {
        let subject = member.map_or(Subject::Household, Subject::Member);
        for item in section.items("statuses") {
            let status = self.status(section, item, subject);
            self.household.statuses.extend(status);
        }
        let Some(table) = section.inner("figures") else {
            return;
        };
        for (name, value) in table.entries() {
            let figure = self.figure(&table, name, value, member);
            self.household.figures.extend(figure);
        }
    }

    /// `"LL"`, or `{ code = "LL", from = …, through = … }`; without a first day it holds since long ago.
    fn status<'r>(
        &self,
        around: &Section<'r>,
        item: &'r Spanned<DeValue<'r>>,
        subject: Subject,
    ) -> Option<KnownStatus> {
        if let Some(code) = item.get_ref().as_str() {
            return Some(KnownStatus {
                subject,
                code: known_status(around, "statuses", code, self.scheme)?,
                period: period(around, None, None),
                decided_on: None,
                source: None,
            });
        }
        let Some(section) = around.table(item) else {
            around.wrong_type("statuses", said!("case-type-status"));
            return None;
        };
        let code = section.need("code", Section::text);
        let status = KnownStatus {
            subject,
            code: code
                .and_then(|code| known_status(&section, "code", code, self.scheme))
                .unwrap_or_default(),
            period: period(&section, section.day("from"), section.day("through")),
            decided_on: section.day("decided_on"),
            source: section.text("source").map(str::to_owned),
        };
        section.finish();
        Some(status)
    }

    fn figure<'r>(
        &self,
        table: &Section<'r>,
        name: &str,
        value: &'r Spanned<DeValue<'r>>,
        member: Option<usize>,
    ) -> Option<KnownFigure> {
        let word = known_fact(table, name, self.scheme)?;
        let mut figure = KnownFigure {
            subject: self.subject(table, word, member)?,
            name: word.rows.clone(),
            value: 0,
            year: match word.year {
                FactYear::Before(years) => self.on.year().checked_sub(years),
                FactYear::Newest => None,
            },
            as_of: None,
            source: None,
        };
        let Some(inner) = table.table(value) else {
            figure.value = worth(table, name, value.get_ref(), word.unit)?;
            return Some(figure);
        };
        let is = inner.need("is", |inner, key| {
            worth(inner, key, inner.value(key)?, word.unit)
        });
        figure.value = is.unwrap_or_default();
        figure.year = inner.small("year").or(figure.year);
        figure.as_of = inner.day("as_of");
        figure.source = inner.text("source").map(str::to_owned);
        inner.finish();
        Some(figure)
    }

    /// A figure of the household is the household's wherever it is written; one of a person needs to be of somebody.
    fn subject(&self, table: &Section, word: &FactWord, member: Option<usize>) -> Option<Subject> {
        let fault = |said, remedy| {
            table.fault(&word.name, said, Some(remedy));
            None
        };
        match (word.level, member) {
            (FactLevel::Household, _) => Some(Subject::Household),
            (FactLevel::Person, Some(member)) => Some(Subject::Member(member)),
            (FactLevel::Person, None) if self.household.members.len() == 1 => {
                Some(Subject::Member(0))
            }
            (FactLevel::Person, None) => fault(
                said!("case-figure-of-person", figure = &word.name),
                said!("case-figure-of-person-remedy"),
            ),
            (FactLevel::Offer | FactLevel::Claim, _) => fault(
                said!("case-figure-of-claim", figure = &word.name),
                said!("case-figure-of-claim-remedy"),
            ),
        }
    }

    fn answers(&mut self, section: &Section, member: usize) {
        for inner in section.sections("answers") {
            let code = inner.need("code", Section::text);
            let code = code.and_then(|code| known_status(&inner, "code", code, self.scheme));
            let words = &[
                ("right", Says::Right),
                ("no-right", Says::NoRight),
                ("nothing", Says::Nothing),
            ];
            let says = inner.need("says", |inner, key| inner.word(key, words));
            let period = period(&inner, inner.day("from"), inner.day("through"));
            let found = match says.unwrap_or(Says::Nothing) {
                Says::Right => Found::Right(period),
                Says::NoRight => Found::NoRight,
                Says::Nothing => Found::Nothing,
            };
            self.household.answers.push(SourceSaid {
                member,
                code: code.unwrap_or_default(),
                on: inner.day("on").unwrap_or(self.on),
                found,
            });
            inner.finish();
        }
    }
}

/// What a source said.
#[derive(Debug, Clone, Copy)]
enum Says {
    Right,
    NoRight,
    Nothing,
}

fn period(section: &Section, from: Option<NaiveDate>, through: Option<NaiveDate>) -> Period {
    let from = from.unwrap_or(SINCE_UNKNOWN);
    Period::through(from, through).unwrap_or_else(|| {
        section.fault("through", said!("scheme-window-empty"), None);
        Period { from, to: None }
    })
}

fn known_status(section: &Section, key: &str, code: &str, scheme: &Scheme) -> Option<String> {
    if scheme.status(code).is_some() {
        return Some(code.to_owned());
    }
    let known: Vec<&str> = scheme.statuses.iter().map(|s| s.code.as_str()).collect();
    section.unknown(key, said!("scheme-kind-status"), code, &known);
    None
}
