//! What holds for every price and every order of rows.

use proptest::prelude::*;
use vrijpas::domain::{Money, Relation, Role, Route, Sector};
use vrijpas::rules::{ClaimFacts, Decision, Grant, Scheme, Subject, decide_household, quote};

use crate::support::{Household, claim, day, scheme};

const SCHEMES: &[&str] = &[
    "heist-op-den-berg",
    "oostende",
    "kortrijk-2015",
    "mechelen-talententickets-2017",
    "lochristi",
];

/// Every price from one cent to a hundred euro, under every tariff of every scheme and under none.
#[test]
fn shares_add_up_for_every_price_and_key() {
    for name in SCHEMES {
        let scheme = scheme(name);
        let mut reached = Vec::new();
        for facts in claims(&scheme) {
            let Ok(first) = quote(&scheme, &facts) else {
                continue;
            };
            if reached.contains(&first.tariff) {
                continue;
            }
            reached.push(first.tariff);
            for cents in 1..=10_000 {
                let price = Money::from_cents(cents);
                let quote = quote(&scheme, &ClaimFacts { price, ..facts }).unwrap();
                let shares = quote.split.shares();
                assert_eq!(
                    shares.iter().map(|share| share.amount).sum::<Money>(),
                    price
                );
                assert!(shares.iter().all(|share| share.amount >= Money::ZERO));
                assert!(quote.holder() <= price);
            }
        }
        assert_eq!(
            reached.len(),
            scheme.tariffs.len() + 1,
            "{name}: {reached:?}"
        );
    }
}

/// A claim of a child at a sports club for each tier, route, kind of offer and place.
fn claims(scheme: &Scheme) -> Vec<ClaimFacts<'_>> {
    let tiers = scheme.tiers.iter().map(|tier| Some(&tier.id)).chain([None]);
    let mut claims = Vec::new();
    for tier in tiers {
        for route in Route::ALL {
            for category in &scheme.categories {
                for organiser_local in [true, false] {
                    claims.push(ClaimFacts {
                        category,
                        sector: Sector::Sport,
                        birth: Some("2015-01-01".parse().unwrap()),
                        organiser_local,
                        ..claim(5_000, tier, *route, "2030-01-01")
                    });
                }
            }
        }
    }
    claims
}

const CODES: &[&str] = &[
    "LL1", "BBEH", "SOCI", "VT", "IGO", "ART60", "VRIJ", "MONI", "XX",
];

#[derive(Debug, Clone)]
struct Row {
    code: &'static str,
    member: Option<usize>,
    from: i64,
    length: Option<i64>,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        0..CODES.len(),
        prop::option::of(0_usize..3),
        0_i64..700,
        prop::option::of(1_i64..500),
    )
        .prop_map(|(code, member, from, length)| Row {
            code: CODES[code],
            member,
            from,
            length,
        });
    prop::collection::vec(row, 0..6)
}

fn household(rows: &[Row]) -> Household {
    let start = day("2025-10-01");
    let mut household = Household::in_municipality("44087")
        .with_member("1981-02-03", Relation::Partner, true, "44087")
        .with_member("2014-06-07", Relation::Child, true, "44087");
    for row in rows {
        let from = start + chrono::Days::new(row.from.unsigned_abs());
        let to = row
            .length
            .map(|days| from + chrono::Days::new(days.unsigned_abs()));
        let period = vrijpas::domain::Period::new(from, to).unwrap();
        let subject = row.member.map_or(Subject::Household, Subject::Member);
        household = household.with_status(subject, row.code, period);
    }
    household
}

/// What matters of a decision: everything but the order of what is missing.
fn outcome(decision: &Decision) -> String {
    match decision {
        Decision::Granted(Grant {
            tier,
            ground,
            period,
            continues,
            grace,
        }) => {
            format!("{tier} {} {period:?} {continues} {grace}", ground.id)
        }
        Decision::Refused { reasons } => format!("{reasons:?}"),
        Decision::Unknown { missing } => format!("{missing:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters(rows in rows(), offset in 0_u64..900) {
        let scheme = scheme("lochristi");
        let on = day("2026-01-01") + chrono::Days::new(offset);
        let backwards: Vec<Row> = rows.iter().rev().cloned().collect();
        let decided = |rows: &[Row]| household(rows).read(|dossier| {
            decide_household(&scheme, dossier, "leisure", on).iter().map(outcome).collect::<Vec<_>>()
        });
        prop_assert_eq!(decided(&rows), decided(&backwards));
    }

    /// Same facts, same answer, whatever day inside the period is asked; and the day after, another one.
    #[test]
    fn a_right_is_the_same_on_every_day_inside_it(rows in rows(), offset in 0_u64..600) {
        let scheme = scheme("lochristi");
        let on = day("2026-01-01") + chrono::Days::new(offset);
        household(&rows).read(|dossier| {
            for (member, decision) in decide_household(&scheme, dossier, "leisure", on).iter().enumerate() {
                let Decision::Granted(grant) = decision else { continue };
                assert!(grant.period.contains(on));
                let last = grant.period.last().unwrap_or(day("2029-12-31"));
                let days = (last - grant.period.from).num_days();
                for part in 0..=7 {
                    let other = grant.period.from + chrono::Duration::days(days * part / 7);
                    let again = vrijpas::rules::decide(&scheme, dossier, member, "leisure", other);
                    assert_eq!(outcome(&again), outcome(decision), "asked on {on} and on {other}");
                }
                for outside in [grant.period.from.pred_opt(), grant.period.to].into_iter().flatten() {
                    let again = vrijpas::rules::decide(&scheme, dossier, member, "leisure", outside);
                    assert_ne!(outcome(&again), outcome(decision));
                    let tier = matches!(&again, Decision::Granted(next) if next.tier == grant.tier);
                    if Some(outside) == grant.period.to {
                        assert_eq!(tier, grant.continues);
                    }
                }
            }
        });
    }

    #[test]
    fn a_right_reaches_nobody_with_a_ground_less(rows in rows(), offset in 0_u64..600) {
        let scheme = scheme("lochristi");
        let on = day("2026-01-01") + chrono::Days::new(offset);
        let granted = |rows: &[Row]| household(rows).read(|dossier| {
            decide_household(&scheme, dossier, "leisure", on)
                .iter()
                .map(|decision| matches!(decision, Decision::Granted(_)))
                .collect::<Vec<_>>()
        });
        let more = granted(&rows);
        let fewer = granted(rows.get(1..).unwrap_or_default());
        prop_assert!(more.iter().zip(&fewer).all(|(more, fewer)| *more || !fewer));
    }
}

#[test]
fn parties_never_change_with_the_price() {
    let scheme = scheme("lochristi");
    let tier = crate::support::tier("A");
    for cents in [0, 1, 7, 10_001] {
        let quote = quote(
            &scheme,
            &claim(cents, Some(&tier), Route::Door, "2026-05-05"),
        )
        .unwrap();
        let roles: Vec<&Role> = quote
            .split
            .shares()
            .iter()
            .map(|share| &share.role)
            .collect();
        assert_eq!(roles.len(), 4, "{cents}");
    }
}
