//! Promise 4: what is paid beforehand shows a club nothing. Ordinary and reduced holders change places, and every file of the
//! club stays as it was, byte for byte.

use std::sync::LazyLock;

use crate::people::{Dice, Facts, People, lochristi, settled};
use crate::season::{Leaver, Outward, Plan, difference, honest, november, slip_in};

/// A club where all is paid beforehand, and one with both ways at whose door nobody came.
const BEFOREHAND: Plan<'_> = Plan {
    doors: &[("JUDO", &[]), ("KSA", &[])],
    vouchers: &[("JUDOJAAR", "JUDO"), ("LID", "KSA")],
    value: None,
};

type Town = (People, Facts, Outward);

/// A town, and the same with ordinary and reduced holders swapped.
static SWAPPED: LazyLock<[Town; 2]> = LazyLock::new(|| {
    let mut dice = Dice::new(4);
    let people = People::drawn(&mut dice, 6);
    [people.clone(), people.swapped()].map(|people| {
        let facts = Facts::drawn(&mut dice, &people, lochristi(), false);
        let mut house = settled(4, &people, &facts);
        let outward = november(&mut house, &people, &BEFOREHAND);
        (people, facts, outward)
    })
});

/// The files of the clubs. The kit of a club with prices at the door too holds those, each under its own pass number.
fn of_clubs(leaver: Leaver) -> [Outward; 2] {
    SWAPPED.clone().map(|(people, facts, mut outward)| {
        leaver(&people, &facts, &mut outward);
        outward.remove("kit/ksa.kit");
        outward
    })
}

#[test]
fn who_has_a_right_cannot_be_read_from_what_was_paid_beforehand() {
    let [one, other] = of_clubs(honest);
    assert!(
        one.contains_key("kit/judo.kit") && one.len() > 8,
        "{:?}",
        one.keys()
    );
    assert_eq!(difference(&one, &other), None);
}

/// The tier of the first holder in the name of a file.
fn a_file_name(people: &People, _: &Facts, outward: &mut Outward) {
    let bytes = outward.remove("handed-in-JUDO.csv").unwrap();
    let tier = people.homes[0]
        .tier
        .map_or("ordinary".to_owned(), String::from);
    outward.insert(format!("handed-in-JUDO-{tier}.csv"), bytes);
}

/// The list of passes with those first who have a right.
fn a_sorted_order(people: &People, _: &Facts, outward: &mut Outward) {
    let mut members: Vec<(&str, bool)> = people
        .each()
        .map(|(member, tier)| (member, tier.is_none()))
        .collect();
    members.sort_by_key(|(_, ordinary)| *ordinary);
    let members: Vec<&str> = members.into_iter().map(|(member, _)| member).collect();
    outward.insert("passes".to_owned(), members.join("\n").into_bytes());
}

/// What the holder paid at the desk, on the club's statement.
fn a_share(people: &People, _: &Facts, outward: &mut Outward) {
    let reduced = people.homes.iter().filter(|home| home.tier.is_some());
    let paid = format!("{}", reduced.count());
    slip_in(outward, "statements/statements-2026-0001.csv", &paid);
}

/// Only the vouchers of those without a right are refused a second time in another way.
fn an_answer(people: &People, _: &Facts, outward: &mut Outward) {
    let second = people.homes[1].tier;
    slip_in(outward, "till/JUDO", &format!("{second:?}"));
}

#[test]
fn a_tier_that_slips_out_is_caught() {
    let leavers: [Leaver; 4] = [a_file_name, a_sorted_order, a_share, an_answer];
    for (number, leaver) in leavers.into_iter().enumerate() {
        let [one, other] = of_clubs(leaver);
        assert!(difference(&one, &other).is_some(), "leak {number}");
    }
}
