//! No cent is made or lost between claims, corrections, statements and funds, however runs follow each other.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::{ClaimId, FundId, Money, OrganiserId, Role, Route, Share};

/// What a claim may stand as: price, and what holder and organiser bear of it.
type Split = (i64, i64, i64);

/// A claim: its payee, paid at the desk or at the door, its split, the run in which it is handed in; and what it is corrected to, run by
/// run, `None` where it is cancelled.
#[derive(Debug, Clone)]
struct Drawn {
    payee: u8,
    prepaid: bool,
    split: Split,
    run: usize,
    corrections: Vec<(usize, Option<Split>)>,
}

const RUNS: usize = 4;

fn split() -> impl Strategy<Value = Split> {
    (0_i64..100_000).prop_flat_map(|price| {
        (0..=price).prop_flat_map(move |holder| (Just(price), Just(holder), 0..=price - holder))
    })
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let correction = prop::option::weighted(0.4, prop::option::weighted(0.6, split()));
    let corrections = prop::collection::vec(correction, RUNS);
    (0_u8..4, any::<bool>(), split(), 0..RUNS, corrections).prop_map(
        |(payee, prepaid, split, run, drawn)| {
            let mut corrections = Vec::new();
            for (at, one) in drawn.into_iter().enumerate().skip(run) {
                let Some(one) = one else { continue };
                corrections.push((at, one));
                if one.is_none() {
                    break;
                }
            }
            Drawn {
                payee,
                prepaid,
                split,
                run,
                corrections,
            }
        },
    )
}

fn organiser(nth: u8) -> OrganiserId {
    OrganiserId::from_bytes([nth; 16])
}

fn standing(prepaid: bool, (price, holder, borne): Split) -> Standing {
    let [gross, holder, rest] = [price, holder, price - holder - borne].map(Money::from_cents);
    Standing {
        gross,
        collected: if prepaid { Money::ZERO } else { holder },
        due: if prepaid { gross } else { rest },
    }
}

fn shares((price, holder, borne): Split, sign: i64) -> Vec<Share> {
    let funds = price - holder - borne;
    let fund = |name: &str| Role::Fund(FundId(name.into()));
    [
        (Role::Holder, holder),
        (Role::Organiser, borne),
        (fund("ocmw"), funds / 2),
        (fund("stad"), funds - funds / 2),
    ]
    .map(|(role, cents)| Share {
        role,
        amount: Money::from_cents(sign * cents),
    })
    .into()
}

fn route(one: &Drawn) -> Route {
    if one.prepaid {
        Route::Prepaid
    } else {
        Route::Door
    }
}

fn claim(one: &Drawn, seq: usize) -> DueClaim {
    DueClaim {
        seq: i64::try_from(seq).unwrap(),
        id: ClaimId::from_bytes([u8::try_from(seq).unwrap(); 16]),
        organiser: organiser(one.payee),
        offer: None,
        price_class: None,
        route: route(one),
        standing: standing(one.prepaid, one.split),
        late: false,
    }
}

fn correction(one: &Drawn, seq: usize, nth: usize) -> (Correction, Vec<Share>) {
    let before = match nth {
        0 => one.split,
        nth => one.corrections[nth - 1].1.unwrap(),
    };
    let after = one.corrections[nth].1;
    let claim = claim(one, seq);
    let mut moved = shares(before, -1);
    moved.extend(after.into_iter().flat_map(|split| shares(split, 1)));
    let correction = Correction {
        seq: 1,
        nth: i64::try_from(nth + 1).unwrap(),
        claim_seq: claim.seq,
        claim: claim.id,
        organiser: claim.organiser,
        reference: "R-1".into(),
        offer: None,
        price_class: None,
        reason: "other".into(),
        on: "2026-12-01".parse().unwrap(),
        statement: None,
        route: claim.route,
        stood: standing(one.prepaid, before),
        stands: after.map(|split| standing(one.prepaid, split)),
    };
    (correction, moved)
}

/// Closes one run; gives its statements and what the funds bear.
fn close(
    all: &[Drawn],
    run: usize,
    debts: &[(OrganiserId, Money)],
) -> (Vec<Statement>, FundTotals) {
    let mut closing = Closing::start("2026-0001", "2026-11".parse().unwrap(), [0; 32]);
    let (mut funds, mut integrity) = (FundTotals::default(), Integrity::default());
    let mut book = |route, shares: &[Share]| {
        for share in shares {
            funds.book(route, &share.role, share.amount).unwrap();
        }
    };
    for (seq, one) in all.iter().enumerate().filter(|(_, one)| one.run == run) {
        let (claim, shares) = (claim(one, seq), shares(one.split, 1));
        book(claim.route, &shares);
        let basis = Basis {
            asked: claim.standing.gross,
            scheme_version: Some(crate::domain::SchemeVersionId::from_bytes([1; 16])),
            unnoted: false,
            shares,
        };
        assert!(integrity.claim(&claim, &basis));
        closing.take(&claim).unwrap();
    }
    for (seq, one) in all.iter().enumerate() {
        for nth in (0..one.corrections.len()).filter(|nth| one.corrections[*nth].0 == run) {
            let (correction, moved) = correction(one, seq, nth);
            book(correction.route, &moved);
            assert!(integrity.correction(&correction, &moved));
            closing.correct(&correction).unwrap();
        }
    }
    let payees: Vec<_> = (0..4).map(|nth| (organiser(nth), nth == 3)).collect();
    let (statements, _) = closing.finish(&payees, debts, &[]).unwrap();
    (statements, funds)
}

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(Money::cents).sum()
}

/// What stands of a claim at the end.
fn at_last(one: &Drawn) -> Option<Split> {
    one.corrections
        .last()
        .map_or(Some(one.split), |last| last.1)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is paid over all runs is what stands of the claims at the end, and the debts that are left.
    #[test]
    fn statements_are_what_was_accepted_as_it_stands_and_what_is_carried(all in prop::collection::vec(drawn(), 0..24)) {
        let mut debts: Vec<(OrganiserId, Money)> = Vec::new();
        let mut funds_of_all: BTreeMap<FundId, i64> = BTreeMap::new();
        let mut paid = 0;
        for run in 0..RUNS {
            let (statements, funds) = close(&all, run, &debts);
            let due = sum(statements.iter().map(|one| one.totals.due));
            prop_assert_eq!(funds.total().cents(), due, "the funds bear what the payees get, in every run");
            for (fund, amount) in funds.iter() {
                *funds_of_all.entry(fund.clone()).or_default() += amount.cents();
            }
            for one in &statements {
                prop_assert_eq!(sum([one.totals.due, one.carried_in].into_iter()), sum([one.payable, one.carried_out].into_iter()));
                prop_assert!(one.payable >= Money::ZERO && one.carried_out <= Money::ZERO);
                prop_assert!(one.payable == Money::ZERO || one.carried_out == Money::ZERO, "who is paid owes nothing");
            }
            let carried_in = sum(statements.iter().map(|one| one.carried_in));
            prop_assert_eq!(carried_in, sum(debts.iter().map(|(_, debt)| *debt)), "no debt is forgotten");
            paid += sum(statements.iter().map(|one| one.payable));
            debts = statements.iter().map(|one| (one.organiser, one.carried_out)).filter(|(_, debt)| *debt != Money::ZERO).collect();
        }
        let stands = all.iter().filter_map(|one| Some(standing(one.prepaid, at_last(one)?).due));
        prop_assert_eq!(paid + sum(debts.iter().map(|(_, debt)| *debt)), sum(stands));
        // Each fund bears in the end what it would have borne had every claim been right from the start.
        let mut right = FundTotals::default();
        for one in &all {
            for share in at_last(one).into_iter().flat_map(|split| shares(split, 1)) {
                right.book(route(one), &share.role, share.amount).unwrap();
            }
        }
        funds_of_all.retain(|_, cents| *cents != 0);
        let right: BTreeMap<FundId, i64> = right.iter().map(|(fund, amount)| (fund.clone(), amount.cents())).collect();
        prop_assert_eq!(funds_of_all, right);
    }

    /// Closed and corrected to nothing is nothing.
    #[test]
    fn closed_and_cancelled_is_nothing(mut all in prop::collection::vec(drawn(), 0..24), at_once in any::<bool>()) {
        for one in &mut all {
            one.run = 0;
            one.corrections = vec![(usize::from(!at_once), None)];
        }
        let (first, _) = close(&all, 0, &[]);
        let (second, _) = close(&all, 1, &[]);
        let both = || first.iter().chain(&second);
        prop_assert_eq!(sum(both().map(|one| one.totals.gross)), 0);
        prop_assert_eq!(sum(both().map(|one| one.totals.collected)), 0);
        prop_assert_eq!(sum(both().map(|one| one.totals.borne)), 0);
        prop_assert_eq!(sum(both().map(|one| one.totals.due)), 0);
    }
}
