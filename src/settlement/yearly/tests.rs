//! Who gets a line, and that a line never makes or loses a cent.

use proptest::prelude::*;

use super::super::{Closing, DueClaim, FundTotals, Standing, Statement};
use super::*;
use crate::domain::{ClaimId, FundId, Role, Route};

fn organiser(nth: u8) -> OrganiserId {
    OrganiserId::from_bytes([nth; 16])
}

/// A claim of a club in one of its price classes.
fn claim((nth, class): (u8, u8), reduced: Option<bool>, cents: i64) -> PrepaidClaim {
    PrepaidClaim {
        cell: PrepaidCell {
            organiser: organiser(nth),
            offer: None,
            price_class: Some(class.to_string()),
            price: Money::from_cents(10_000),
        },
        reduced,
        borne: Money::from_cents(cents),
    }
}

/// So many reduced vouchers of which the organiser bears something, and so many ordinary ones.
fn crowd(cell: (u8, u8), reduced: usize, ordinary: usize) -> Vec<PrepaidClaim> {
    let reduced = std::iter::repeat_n(claim(cell, Some(true), 900), reduced);
    reduced
        .chain(std::iter::repeat_n(claim(cell, Some(false), 0), ordinary))
        .collect()
}

fn settled(claims: &[PrepaidClaim], k: i64) -> SettledYear {
    let mut year = PrepaidYear::of(2026);
    for claim in claims {
        year.take(claim.clone()).unwrap();
    }
    year.settle(k).unwrap()
}

#[test]
fn a_line_needs_a_crowd_on_both_sides() {
    for (reduced, ordinary, line) in [
        (5, 5, true),
        (5, 4, false),
        (4, 5, false),
        (40, 0, false),
        (0, 40, false),
    ] {
        let year = settled(&crowd((1, 0), reduced, ordinary), 5);
        let whole = Money::from_cents(900 * i64::try_from(reduced).unwrap());
        let borne: Money = year.lines.iter().map(|line| line.borne).sum();
        assert_eq!(!year.lines.is_empty(), line, "{reduced} and {ordinary}");
        let expected = if line {
            (whole, Money::ZERO)
        } else {
            (Money::ZERO, whole)
        };
        assert_eq!((borne, year.kept), expected, "{reduced} and {ordinary}");
    }
}

#[test]
fn only_cells_with_a_crowd_of_their_own_count_in_the_line() {
    let mut other_price = claim((1, 0), Some(true), 5);
    other_price.cell.price = Money::from_cents(9_000);
    let mut other_offer = claim((1, 0), Some(true), 7);
    other_offer.cell.offer = Some(OfferId::from_bytes([1; 16]));
    let claims = [
        crowd((1, 0), 3, 2),
        // Five youths and one adult: whether the adult was reduced would show in the sum.
        crowd((1, 1), 1, 0),
        crowd((1, 2), 2, 2),
        vec![other_price, other_offer],
        crowd((2, 0), 1, 4),
        crowd((3, 0), 4, 4),
    ];
    let year = settled(&claims.concat(), 2);
    let lines = year.lines.iter();
    let lines = lines
        .map(|line| (line.organiser, line.borne.cents()))
        .collect::<Vec<_>>();
    assert_eq!(lines, [(organiser(1), 4500), (organiser(3), 3600)]);
    assert_eq!((year.kept.cents(), year.too_few), (900 + 5 + 7 + 900, 2));
}

#[test]
fn nothing_borne_is_no_line_and_a_tier_that_changed_nothing_counts_nowhere() {
    let nothing = vec![claim((1, 0), Some(true), 0), claim((1, 0), Some(false), 0)];
    assert_eq!(settled(&nothing, 1), SettledYear::default());
    let neither = vec![claim((1, 0), Some(true), 10), claim((1, 0), None, 0)];
    assert_eq!(settled(&neither, 1).too_few, 1);
}

#[test]
fn who_held_which_voucher_changes_no_line() {
    let before = crowd((1, 0), 6, 7);
    let mut swapped = before.clone();
    swapped.reverse();
    assert_eq!(settled(&before, 5), settled(&swapped, 5));
}

/// A claim of a run: payee, paid at the desk or at the door, price, what holder and organiser bear of it, and its tier.
type Drawn = (u8, bool, i64, i64, i64, Option<bool>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (0_u8..4, any::<bool>(), 0_i64..10_000).prop_flat_map(|(payee, prepaid, price)| {
        (
            Just((payee, prepaid, price)),
            0..=price,
            any::<Option<bool>>(),
        )
            .prop_flat_map(|((payee, prepaid, price), holder, tier)| {
                (0..=price - holder)
                    .prop_map(move |organiser| (payee, prepaid, price, holder, organiser, tier))
            })
    })
}

fn due((payee, prepaid, price, holder, borne, _): Drawn, seq: i64) -> DueClaim {
    let [gross, holder, borne] = [price, holder, borne].map(Money::from_cents);
    let (route, collected, due) = if prepaid {
        (Route::Prepaid, Money::ZERO, gross)
    } else {
        let due = gross.cents() - holder.cents() - borne.cents();
        (Route::Door, holder, Money::from_cents(due))
    };
    DueClaim {
        seq,
        id: ClaimId::from_bytes([7; 16]),
        organiser: organiser(payee),
        offer: None,
        price_class: None,
        route,
        standing: Standing {
            gross,
            collected,
            due,
        },
        late: false,
    }
}

fn book(funds: &mut FundTotals, claim: &DueClaim, (_, _, price, holder, borne, _): Drawn) {
    let fund = Role::Fund(FundId("stad".into()));
    for (role, cents) in [
        (Role::Holder, holder),
        (Role::Organiser, borne),
        (fund, price - holder - borne),
    ] {
        funds
            .book(claim.route, &role, Money::from_cents(cents))
            .unwrap();
    }
}

/// Closes one run of a year; gives its statements and what the funds bear.
fn close(
    claims: &[Drawn],
    year: Option<(&PrepaidYear, i64)>,
    debts: &[(OrganiserId, Money)],
) -> (Vec<Statement>, FundTotals, Vec<Yearly>) {
    let mut closing = Closing::start("2026-0001", "2026-11".parse().unwrap(), [0; 32]);
    let mut funds = FundTotals::default();
    for (seq, one) in (1..).zip(claims) {
        let claim = due(*one, seq);
        closing.take(&claim).unwrap();
        book(&mut funds, &claim, *one);
    }
    let settled = year.map(|(year, k)| year.settle(k).unwrap());
    let settled = settled.unwrap_or_default();
    funds.settle_year(&settled).unwrap();
    let payees: Vec<_> = (0..4).map(|nth| (organiser(nth), nth == 3)).collect();
    let (statements, _) = closing.finish(&payees, debts, &settled.lines).unwrap();
    (statements, funds, settled.lines)
}

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(Money::cents).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is paid over all runs is what was accepted, less the yearly lines, and with what is carried in and out.
    #[test]
    fn payments_equal_what_was_accepted_less_the_yearly_lines(
        runs in prop::collection::vec(prop::collection::vec(drawn(), 0..12), 1..6),
        k in 1_i64..4,
    ) {
        let mut debts: Vec<(OrganiserId, Money)> = Vec::new();
        let mut year = PrepaidYear::of(2026);
        let (mut paid, mut accepted, mut yearly) = (0, 0, 0);
        for (nth, claims) in runs.iter().enumerate() {
            for one in claims.iter().filter(|one| one.1) {
                // Two cells to a club, so that crowds and their absence both occur.
                year.take(claim((one.0, u8::from(one.2 % 2 == 0)), one.5, one.4)).unwrap();
            }
            // The third run holds December; later ones are of the year after.
            let december = (nth == 2).then_some((&year, k));
            let (statements, funds, lines) = close(claims, december, &debts);
            let accepted_now: i64 = (1..).zip(claims).map(|(seq, one)| due(*one, seq).standing.due.cents()).sum();
            if let Some((year, k)) = december {
                let settled = year.settle(k).unwrap();
                let crowds = year.cells.iter().filter(|(_, crowd)| crowd.is_one(k));
                prop_assert_eq!(sum(crowds.map(|(_, crowd)| crowd.borne)), sum(settled.lines.iter().map(|line| line.borne)));
                let whole = sum(year.cells.values().map(|crowd| crowd.borne));
                prop_assert_eq!(whole, settled.kept.cents() + sum(settled.lines.iter().map(|line| line.borne)));
            }
            let yearly_now = sum(lines.iter().map(|line| line.borne));
            let carried_in = sum(statements.iter().map(|one| one.carried_in));
            let carried_out = sum(statements.iter().map(|one| one.carried_out));
            let payable = sum(statements.iter().map(|one| one.payable));
            prop_assert_eq!(payable, accepted_now - yearly_now + carried_in - carried_out);
            prop_assert_eq!(funds.total().cents(), accepted_now - yearly_now, "the funds pay what the clubs get");
            prop_assert!(statements.iter().all(|one| one.payable >= Money::ZERO && one.carried_out <= Money::ZERO));
            paid += payable;
            accepted += accepted_now;
            yearly += yearly_now;
            debts = statements.iter().map(|one| (one.organiser, one.carried_out)).collect();
        }
        prop_assert_eq!(paid, accepted - yearly - sum(debts.iter().map(|(_, debt)| *debt)));
    }
}
