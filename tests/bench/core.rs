//! The pure core by itself: deciding households, dividing prices, making tokens. Run with `cargo bench`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use vrijpas::domain::{FundId, Money, OrganiserId, Period, Rate, Relation, Role, Split};
use vrijpas::rules::{Dossier, Member, Residence, Scheme, Status, Subject, decide_household};
use vrijpas::seal::{Secret, TokenKey};

fn main() {
    divan::main();
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One household of four with a status, decided with an everyday scheme of ten grounds.
#[divan::bench]
fn decide_a_household(bencher: Bencher) {
    let scheme = Scheme::parse(
        include_str!("../../fixtures/schemes/lochristi.toml"),
        "lochristi.toml",
    )
    .unwrap();
    let always = Period::new(day("2020-01-01"), None).unwrap();
    let residences = [Residence {
        refnis: "44087",
        period: always,
        with_household: true,
    }];
    let member = |relation, born: &str| Member {
        birth: Some(born.parse().unwrap()),
        relation,
        custody: None,
        belongs: always,
        residences: &residences,
    };
    let members = [
        member(Relation::Reference, "1985-03-04"),
        member(Relation::Partner, "1987-01-31"),
        member(Relation::Child, "2014-09-09"),
        member(Relation::Child, "2019-02-28"),
    ];
    let statuses = [Status {
        subject: Subject::Household,
        code: "BBEH",
        period: always,
        decided_on: None,
        source: Some("OCMW"),
    }];
    let dossier = Dossier {
        members: &members,
        statuses: &statuses,
        ..Dossier::default()
    };
    let on = day("2026-11-21");
    bencher
        .bench(|| decide_household(black_box(&scheme), black_box(&dossier), "leisure", on).len());
}

#[divan::bench]
fn split_a_price(bencher: Bencher) {
    let forty: Rate = "40%".parse().unwrap();
    let parts = [
        (Role::Organiser, forty),
        (Role::Fund(FundId("stad".into())), forty),
    ];
    bencher.bench(|| {
        Split::with_holder(
            black_box(Money::from_cents(1001)),
            Money::from_cents(200),
            &parts,
        )
    });
}

#[divan::bench]
fn token_of_a_code(bencher: Bencher) {
    let tokens = TokenKey::of_club(
        &Secret::from_bytes([7; 32]),
        OrganiserId::from_bytes([1; 16]),
    )
    .tokens();
    bencher.bench(|| tokens.token_of(black_box("7KQ2M9FDXT0AH")));
}
