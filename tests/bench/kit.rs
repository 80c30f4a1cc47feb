//! Kits of a large town: 131,072 passes in forty groups. One is made in well under half a second, so that five hundred clubs are
//! served in two minutes; a code is answered in a few milliseconds, opening the file included.

#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use chrono::NaiveDate;
use divan::Bencher;
use vrijpas::domain::{Code, KitId, Money, OrganiserId, PassNumber, Period, Route, Shown};
use vrijpas::kit::{Contents, Kit, Request, make};
use vrijpas::label::kit::{KitDays, KitGroup, KitHead, KitKind, KitOffer, KitPass};
use vrijpas::seal::{FixedRandomness, Secret, TokenKey, draws};

const PASSES: u32 = 131_072;
const GROUPS: u16 = 40;

fn main() {
    divan::main();
}

fn passes() -> Vec<KitPass> {
    let random = FixedRandomness::new(1);
    let from = "2026-09-01".parse::<NaiveDate>().unwrap();
    let later = "2027-03-01".parse::<NaiveDate>().unwrap();
    (0..PASSES)
        .map(|number| {
            let group = u16::try_from(number % u32::from(GROUPS)).unwrap();
            KitPass {
                number: PassNumber::new(draws(&random, "pass", &number.to_be_bytes())),
                course: vec![(from, group), (later, GROUPS - 1 - group)],
            }
        })
        .collect()
}

/// A kit of a year with twenty offers.
fn make_at(path: &Path, passes: &[KitPass]) {
    let days = Period::new("2026-09-01".parse().unwrap(), "2027-09-01".parse().ok()).unwrap();
    let municipal = Secret::from_bytes([3; 32]);
    let offers: Vec<KitOffer> = (0..20)
        .map(|offer| KitOffer {
            offer: format!("O{offer}"),
            service: "sport".into(),
            name: "Lessen".into(),
            category: "lessons".into(),
            price_class: String::new(),
            price: Money::from_cents(4500),
            route: Route::Door,
            valid: days,
        })
        .collect();
    let groups: Vec<KitGroup> = (0..GROUPS)
        .map(|group| KitGroup {
            amounts: vec![vec![Money::from_cents(i64::from(group) * 100); 20]],
        })
        .collect();
    let contents = Contents {
        head: &KitHead {
            kit: KitId::from_bytes([5; 16]),
            club_id: "C1".into(),
            club_name: "Zwemclub".into(),
            municipality_name: "Lochristi".into(),
            valid: days,
            run_months: Some(1),
        },
        keys: &[],
        offers: &offers,
        days: &KitDays::alike(days),
        groups: &groups,
        kinds: &[KitKind {
            lines: (0..20).collect(),
        }],
        token_key: &TokenKey::of_club(&municipal, OrganiserId::from_bytes([1; 16])),
        municipal: &municipal,
    };
    let random = FixedRandomness::new(2);
    make(path, contents, passes.iter().cloned(), [], &random).unwrap();
}

#[divan::bench(sample_count = 10)]
fn make_a_kit(bencher: Bencher) {
    let (folder, passes) = (tempfile::tempdir().unwrap(), passes());
    let path = folder.path().join("a.kit");
    bencher
        .with_inputs(|| {
            let _none = std::fs::remove_file(&path);
        })
        .bench_local_values(|()| make_at(&path, &passes));
}

#[divan::bench]
fn open_a_kit_and_redeem(bencher: Bencher) {
    let (folder, passes) = (tempfile::tempdir().unwrap(), passes());
    let path = folder.path().join("a.kit");
    make_at(&path, &passes);
    let random = FixedRandomness::new(3);
    let request = Request {
        offer: Some("O7".into()),
        ..Request::on("2026-11-21".parse().unwrap())
    };
    let mut numbers = passes.iter().map(|pass| pass.number).cycle();
    bencher.bench_local(|| {
        let shown = Shown::Typed(Code::Pass(numbers.next().unwrap()));
        Kit::open(&path).unwrap().redeem(&shown, &request, &random)
    });
}
