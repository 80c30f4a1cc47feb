//! Promise 2: why somebody has a right leaves in no byte. Two towns of the same people and tiers, other grounds, end dates,
//! funds and dossiers, are one and the same from outside.

use std::sync::LazyLock;

use crate::house::rounds;
use crate::people::{Dice, Facts, People, lochristi, other_funds, settled};
use crate::season::{EVERYTHING, Leaver, Outward, difference, honest, november, slip_in};

/// Two towns that differ in grounds only.
type Twins = (People, [(Facts, Outward); 2]);

/// The first pair, made once.
static FIRST: LazyLock<Twins> = LazyLock::new(|| twins(0));

fn twins(seed: u64) -> Twins {
    let mut dice = Dice::new(seed);
    let people = People::drawn(&mut dice, 4);
    let towns = [(lochristi(), false), (other_funds(), true)].map(|(scheme, longer)| {
        let facts = Facts::drawn(&mut dice, &people, scheme, longer);
        let mut house = settled(seed, &people, &facts);
        let outward = november(&mut house, &people, &EVERYTHING);
        (facts, outward)
    });
    (people, towns)
}

/// What leaves, when `leaver` has had it in its hands.
fn leave(people: &People, towns: [(Facts, Outward); 2], leaver: Leaver) -> [Outward; 2] {
    towns.map(|(facts, mut outward)| {
        leaver(people, &facts, &mut outward);
        outward
    })
}

#[test]
fn other_grounds_of_the_same_tier_change_no_byte() {
    for seed in rounds(2) {
        let (people, towns) = if seed == 0 {
            FIRST.clone()
        } else {
            twins(seed)
        };
        let [one, other] = leave(&people, towns, honest);
        assert!(one.len() > 15, "{:?}", one.keys());
        assert_eq!(difference(&one, &other), None, "seed {seed}");
    }
}

/// The number of the row in the register where a fact stands, behind the rows that a club handed in.
fn a_row_id(_: &People, facts: &Facts, outward: &mut Outward) {
    let row = facts
        .statuses
        .iter()
        .position(|row| row.starts_with("person"));
    slip_in(outward, "handed-in-ZWEM.csv", &format!("{row:?}"));
}

/// Until when the first right lasts, in the kit.
fn an_end_date(_: &People, facts: &Facts, outward: &mut Outward) {
    let end = facts.statuses[0].split(';').nth(4).unwrap_or_default();
    slip_in(outward, "kit/zwem.kit", &format!("until {end}"));
}

/// Who pays behind the price, in a statement.
fn a_fund(_: &People, facts: &Facts, outward: &mut Outward) {
    let fund = facts.scheme.contains("not_for");
    slip_in(
        outward,
        "statements/statements-2026-0001.csv",
        &format!("{fund}"),
    );
}

/// Answers in the order in which the facts stand in the register.
fn an_order(_: &People, facts: &Facts, outward: &mut Outward) {
    let first = facts.statuses[0].split(';').nth(1).unwrap_or_default();
    slip_in(outward, "till/ZWEM", first);
}

/// How long a dossier is, in the length of the list for the printing firm.
fn a_length(_: &People, facts: &Facts, outward: &mut Outward) {
    slip_in(outward, "passes", &" ".repeat(facts.statuses.len()));
}

#[test]
fn what_slips_out_of_a_dossier_is_caught() {
    let leavers: [Leaver; 5] = [a_row_id, an_end_date, a_fund, an_order, a_length];
    let (people, towns) = &*FIRST;
    for (number, leaver) in leavers.into_iter().enumerate() {
        let [one, other] = leave(people, towns.clone(), leaver);
        assert!(difference(&one, &other).is_some(), "leak {number}");
    }
}
