//! A town as they are, for the benches of the core.

use chrono::NaiveDate;
use vrijpas::domain::{Period, Relation};
use vrijpas::rules::{Dossier, Figure, Found, Member, Residence, SourceAnswer, Status, Subject};

/// How many households a bench over a town counts, of one to six people.
const HOUSEHOLDS: u64 = 100_000;
/// Statuses of one person.
const PERSON: [&str; 9] = [
    "LL2", "ELL3", "CSR", "IGO", "IVT", "ART60", "MEDK", "VRIJ", "MONI",
];
/// Statuses of a household.
const HOUSEHOLD: [&str; 4] = ["BBEH", "BBEG", "SOCI", "LOI"];

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A town as they are: most households hold nothing, one in eight holds something, nearly everybody was asked about at the
/// Crossroads Bank, a quarter handed in an income, some lived elsewhere before, and some statuses have ended.
pub fn each_household(mut take: impl FnMut(&Dossier)) {
    let always = Period::new(day("2020-01-01"), None).unwrap();
    let now = Period::new(day("2026-03-01"), None).unwrap();
    let past = Period::new(day("2025-02-01"), Some(day("2025-09-01"))).unwrap();
    let homes = [
        "44087", "44087", "44087", "44087", "44087", "44087", "44021",
    ]
    .map(|refnis| {
        [Residence {
            refnis,
            period: always,
            with_household: true,
        }]
    });
    let births: Vec<_> = (1936..2026)
        .map(|year| format!("{year}-05-20").parse().unwrap())
        .collect();
    for number in 0..HOUSEHOLDS {
        let dice = |sides: u64, salt: u64| {
            usize::try_from((number * 31 + salt).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33).unwrap()
                % usize::try_from(sides).unwrap()
        };
        let size = [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6][dice(11, 1)];
        let members: Vec<Member> = (0..size)
            .map(|at| Member {
                birth: Some(
                    births[if at < 2 {
                        dice(60, 2)
                    } else {
                        70 + dice(20, at + 3)
                    }],
                ),
                relation: [Relation::Reference, Relation::Partner, Relation::Child]
                    [usize::try_from(at).unwrap().min(2)],
                custody: None,
                belongs: always,
                residences: &homes[dice(7, 9)],
            })
            .collect();
        let statuses = statuses(&dice, now, past);
        let answers = answers(&dice, members.len(), now);
        let income = Figure {
            subject: Subject::Household,
            kind: "taxable-income",
            value: 1_500_000 + 10_000 * i64::try_from(dice(600, 26)).unwrap(),
            year: Some(2024),
            as_of: None,
            source: None,
        };
        let figures = if dice(4, 27) == 0 { &[income][..] } else { &[] };
        take(&Dossier {
            members: &members,
            statuses: &statuses,
            figures,
            answers: &answers,
        });
    }
}

/// What is held: of a person one time in eight, of a household one in twenty, and what has ended.
fn statuses(dice: &impl Fn(u64, u64) -> usize, now: Period, past: Period) -> Vec<Status<'static>> {
    let mut statuses = Vec::new();
    let mut hold = |subject, code, period| {
        statuses.push(Status {
            subject,
            code,
            period,
            decided_on: None,
            source: None,
        });
    };
    if dice(8, 10) == 0 {
        hold(Subject::Member(0), PERSON[dice(9, 11)], now);
    }
    if dice(20, 12) == 0 {
        hold(Subject::Household, HOUSEHOLD[dice(4, 13)], now);
    }
    if dice(12, 14) == 0 {
        hold(Subject::Member(0), PERSON[dice(9, 15)], past);
    }
    statuses
}

/// What the Crossroads Bank said of nearly everybody.
fn answers(
    dice: &impl Fn(u64, u64) -> usize,
    members: usize,
    now: Period,
) -> Vec<SourceAnswer<'static>> {
    (0..members)
        .filter(|at| dice(10, 16 + u64::try_from(*at).unwrap()) != 0)
        .map(|member| SourceAnswer {
            member,
            code: "VT",
            reference: day("2026-10-01"),
            found: if dice(7, 25) == 0 {
                Found::Right(now)
            } else {
                Found::NoRight
            },
        })
        .collect()
}
