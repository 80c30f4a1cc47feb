//! Whole files that read without a fault.

use std::path::Path;

use chrono::NaiveDate;

use super::*;
use crate::domain::{Money, Route, Sector};

mod hostile;
mod refused;

fn today() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

fn all<R: Record>(path: &str) -> Vec<R> {
    let rows = read::<R>(Path::new(path), today()).unwrap();
    rows.map(|(line, row)| row.unwrap_or_else(|bad| panic!("{line}: {:?}", bad.faults)))
        .collect()
}

#[test]
fn the_population_reads_without_a_fault() {
    let folder = "fixtures/register/population_500";
    let households = all::<HouseholdRow>(&format!("{folder}/households.csv"));
    assert_eq!(households.len(), 500);
    assert!(
        households
            .iter()
            .all(|row| row.refnis.unwrap().name() == "Lochristi")
    );
    let members = all::<MemberRow>(&format!("{folder}/members.csv"));
    assert_eq!(members.len(), 1237);
    let replaced = members.iter().filter(|row| row.replaced_insz.is_some());
    assert_eq!(replaced.count(), 4);
    assert_eq!(members.iter().filter(|row| row.sex.is_none()).count(), 5);
    let incomplete = members
        .iter()
        .filter(|row| row.birth_date.known().is_none());
    assert_eq!(incomplete.count(), 2);
    let halves = members
        .iter()
        .filter(|row| row.custody_share_pct == Some(50));
    assert_eq!(halves.count(), 15);
    let statuses = all::<StatusRow>(&format!("{folder}/statuses.csv"));
    assert_eq!(statuses.iter().filter(|row| row.code == "VT").count(), 951);
    assert_eq!(
        statuses
            .iter()
            .filter(|row| row.period.to.is_none())
            .count(),
        408
    );
    let answers = all::<SourceAnswerRow>(&format!("{folder}/gss_answer.csv"));
    let count =
        |wanted: fn(&Answer) -> bool| answers.iter().filter(|row| wanted(&row.answer)).count();
    assert_eq!(count(|answer| matches!(answer, Answer::Right(_))), 933);
    assert_eq!(count(|answer| *answer == Answer::NoRight), 221);
    assert_eq!(count(|answer| *answer == Answer::NoData), 57);
    assert_eq!(count(|answer| *answer == Answer::NoResult), 21);
    let clubs = all::<ClubRow>(&format!("{folder}/clubs.csv"));
    assert_eq!(clubs.iter().filter(|row| row.kbo.is_none()).count(), 5);
    assert!(
        clubs
            .iter()
            .all(|row| row.iban.is_some() && row.vcode.is_some())
    );
}

#[test]
fn files_of_belgian_excel_read_as_they_are() {
    let folder = "fixtures/register/belgian_excel";
    let clubs = all::<ClubRow>(&format!("{folder}/clubs.csv"));
    assert_eq!(clubs.len(), 2);
    assert_eq!(clubs[0].name, "Café ’t Hoekje & Zoë vzw");
    assert_eq!(
        clubs[0].iban.as_ref().unwrap().canonical(),
        "BE70091130969025"
    );
    assert_eq!(clubs[0].kbo.unwrap().canonical(), "0214800560");
    assert_eq!((clubs[1].sector, &clubs[1].iban), (Sector::Youth, &None));
    let figures = all::<FigureRow>(&format!("{folder}/figures.txt"));
    assert_eq!(figures[0].value.hundredths(), 2_563_067);
    assert_eq!(
        (figures[0].kind.as_str(), figures[0].measured),
        ("income", Measured::Over(2024))
    );
    assert_eq!(
        figures[1].measured,
        Measured::On("2025-12-31".parse().unwrap())
    );
    let members = all::<MemberRow>(&format!("{folder}/members.csv"));
    assert_eq!(members[0].phone.as_deref(), Some("+32 15 12 34 56"));
    assert_eq!(members[0].birth_date.to_string(), "1990-03-05");
    let offers = all::<OfferRow>(&format!("{folder}/offers.xlsx"));
    let prices: Vec<Money> = offers.iter().map(|row| row.price).collect();
    assert_eq!(prices, [4500, 5710, 30].map(Money::from_cents));
    assert_eq!((offers[2].route, offers[2].age_from), (Route::Door, None));
    assert_eq!(offers[0].from, Some("2026-09-01".parse().unwrap()));
    assert_eq!(offers[2].through, Some("2026-08-31".parse().unwrap()));
}
