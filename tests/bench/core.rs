//! The pure core by itself: deciding households, dividing prices, making tokens. Run with `cargo bench`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use vrijpas::domain::{Money, OrganiserId, Period, Relation};
use vrijpas::register::{Fault, KeyFile, Keys, Register, RegisterKey};
use vrijpas::rules::{
    ClaimFacts, Columns, Dossier, Member, Program, Residence, Scheme, Status, Subject,
    decide_household, quote, screen,
};
use vrijpas::seal::{Cost, Secret, TokenKey, Wrapping};

mod town;

use town::{day, each_household};

fn main() {
    divan::main();
}

/// A register opened with its raw key and closed again, the first page read: what every command pays. At most 3 ms.
#[divan::bench(sample_count = 200)]
fn open_a_register(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("R.db");
    let key = RegisterKey::new([7; 32], [3; 16]);
    drop(Register::create(&path, &key).unwrap());
    bencher.bench(|| Register::open(&path, black_box(&key)).unwrap());
}

/// The same key closed with a passphrase: slow on purpose, for who tries many.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn unwrap_a_key(bencher: Bencher) {
    let keys = Keys::from(RegisterKey::new([7; 32], [3; 16]));
    let wrapping = Wrapping {
        cost: Cost::HOUSE,
        salt: [1; 16],
        nonce: [2; 24],
    };
    let text = keys.wrapped_text("vier woorden op rij", &wrapping).unwrap();
    let typed = || Ok::<_, Fault>("vier woorden op rij".to_owned().into());
    bencher.bench(|| KeyFile::read(&text).unwrap().keys(typed).unwrap());
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

/// Lochristi's nine grounds, and a tenth that asks for figures: an income below a ceiling that rises with the household.
const TENTH: &str = r#"
[[fact]]
name = "taxable-income"
text = { nl = "belastbaar inkomen", en = "taxable income" }
unit = "amount"
level = "household"
years_before = 2

[[ground]]
id = "income"
name = { nl = "inkomen", en = "income" }
tier = "B"
means_tested = true
automatic = true
inherit = "household"
lasts = { until = "12-31", years = 0 }
source = "art. 4, 5°"
when = { value = { fact = "taxable-income" }, at_most = { sum = ["22000.00", { times = ["4000.00", { fact = "members" }] }] } }
"#;

fn ten_grounds() -> Scheme {
    let text = include_str!("../../fixtures/schemes/lochristi.toml");
    let scheme = Scheme::parse(&format!("{text}{TENTH}"), "lochristi.toml").unwrap();
    assert_eq!(scheme.grounds.len(), 10);
    scheme
}

/// The core of a derivation: everybody of a town, on one day, with ten grounds.
#[divan::bench]
fn screen_a_town(bencher: Bencher) {
    let scheme = ten_grounds();
    let program = Program::new(&scheme, day("2026-11-21"));
    let mut columns = Columns::default();
    each_household(|dossier| columns.push(&program, dossier));
    let mut out = Vec::with_capacity(columns.members());
    bencher
        .counter(ItemsCount::new(columns.members()))
        .bench_local(|| {
            screen(black_box(&program), black_box(&columns), 0, &mut out);
            out.len()
        });
}

/// Laying the facts of a town out in columns, from dossiers: what the screen needs beforehand.
#[divan::bench(sample_count = 5)]
fn lay_out_a_town(bencher: Bencher) {
    let scheme = ten_grounds();
    let program = Program::new(&scheme, day("2026-11-21"));
    let mut columns = Columns::default();
    let mut members = 0;
    each_household(|dossier| members += dossier.members.len());
    bencher.counter(ItemsCount::new(members)).bench_local(|| {
        columns.clear();
        each_household(|dossier| columns.push(&program, dossier));
        columns.members()
    });
}

/// The same town decided by the evaluator that explains, without a trace.
#[divan::bench(sample_count = 3)]
fn decide_a_town(bencher: Bencher) {
    let scheme = ten_grounds();
    let mut members = 0;
    each_household(|dossier| members += dossier.members.len());
    bencher.counter(ItemsCount::new(members)).bench_local(|| {
        let mut granted = 0;
        each_household(|dossier| {
            granted += decide_household(&scheme, dossier, "leisure", day("2026-11-21")).len();
        });
        granted
    });
}

/// One price at the door, by the rule that matches, divided over holder, organiser and two funds.
#[divan::bench]
fn quote_a_price(bencher: Bencher) {
    let scheme = ten_grounds();
    let tier = scheme.tiers[0].id.clone();
    let claim = ClaimFacts {
        tier: Some(&tier),
        category: "lessons",
        ..ClaimFacts::at(Money::from_cents(1001), day("2026-11-21"))
    };
    assert_eq!(quote(&scheme, &claim).unwrap().holder().cents(), 200);
    bencher.bench(|| quote(black_box(&scheme), black_box(&claim)).is_ok());
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
