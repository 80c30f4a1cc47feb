//! Crowds, shares, amounts and tickets on small numbers.

use super::*;
use crate::domain::Rate;

const LEAST: Thresholds = Thresholds {
    k: 2,
    passes: Rate::ONE,
};

fn seen(person: u8, tested: bool) -> SeenUse {
    SeenUse {
        organiser: OrganiserId::from_bytes([1; 16]),
        route: Route::Door,
        month: "2026-11".parse().unwrap(),
        person: PersonId::from_bytes([person; 16]),
        tested,
        ticket: false,
        paid_less: None,
    }
}

fn low(uses: &[SeenUse], told: &[Tier]) -> Vec<Measured> {
    let mut exposure = Exposure::default();
    uses.iter().cloned().for_each(|one| exposure.seen(one));
    let mut measured = exposure.measured();
    measured.retain(|one| one.is_low(LEAST, told));
    measured
}

#[test]
fn a_crowd_is_people_not_uses() {
    // The same ordinary person twice is one; without anybody to hide there is nothing to tell.
    assert_eq!(
        low(&[seen(1, true), seen(2, false), seen(2, false)], &[]).len(),
        1
    );
    assert_eq!(
        low(&[seen(1, true), seen(2, false), seen(3, false)], &[]),
        []
    );
    assert_eq!(low(&[seen(2, false)], &[]), []);
    // Somebody who had the right on one of two days stands out on both.
    assert_eq!(
        low(
            &[seen(1, true), seen(2, false), seen(3, false), seen(3, true)],
            &[]
        )
        .len(),
        1
    );
}

#[test]
fn passes_are_a_share() {
    let mut exposure = Exposure::default();
    for tested in [true, false, false] {
        exposure.pass(tested);
    }
    let passes = &exposure.measured()[0];
    assert_eq!(
        *passes,
        Measured::Passes {
            passes: 3,
            without: 2
        }
    );
    let least = |passes: &str| Thresholds {
        k: 1,
        passes: passes.parse().unwrap(),
    };
    assert!(!passes.is_low(least("66%"), &[]));
    assert!(passes.is_low(least("67%"), &[]));
    assert!(
        !Measured::Passes {
            passes: 0,
            without: 0
        }
        .is_low(least("50%"), &[])
    );
}

#[test]
fn an_amount_that_one_tier_pays_is_listed_and_low_where_it_tells_a_ground() {
    let tier = |name: &str| Some(Tier(name.to_owned()));
    let paid = |person: u8, name: &str, cents: i64| SeenUse {
        paid_less: Some(PaidLess {
            offer: OfferId::from_bytes([7; 16]),
            price_class: String::new(),
            collected: Money::from_cents(cents),
            tier: tier(name),
        }),
        ..seen(person, false)
    };
    let uses = [paid(1, "A", 200), paid(2, "B", 300), paid(3, "A", 300)];
    let mut exposure = Exposure::default();
    uses.iter().cloned().for_each(|one| exposure.seen(one));
    let alone = |one: &&Measured| matches!(one, Measured::Price { paid, .. } if paid.collected.cents() == 200);
    let measured = exposure.measured();
    assert_eq!(
        measured
            .iter()
            .filter(|one| matches!(one, Measured::Price { .. }))
            .count(),
        1
    );
    assert!(
        measured
            .iter()
            .find(alone)
            .unwrap()
            .is_low(LEAST, &[Tier("A".into())])
    );
    assert!(
        !measured
            .iter()
            .find(alone)
            .unwrap()
            .is_low(LEAST, &[Tier("B".into())])
    );
}

#[test]
fn more_tickets_than_anybody_else_hands_in_stand_out() {
    let ticket = |person: u8, tested: bool| SeenUse {
        ticket: true,
        ..seen(person, tested)
    };
    let mut uses = vec![ticket(8, false), ticket(9, false)];
    uses.extend([ticket(1, true), ticket(1, true)]);
    let found = low(&uses, &[]);
    assert!(
        matches!(
            found[..],
            [Measured::Tickets {
                tickets: 2,
                users: 1,
                without: 0,
                ..
            }]
        ),
        "{found:?}"
    );
    uses.extend([ticket(8, false), ticket(9, false)]);
    assert_eq!(low(&uses, &[]), []);
}
