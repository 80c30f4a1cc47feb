//! Promise 4: what is paid beforehand shows a club nothing. Ordinary and reduced holders change places, and every file of the
//! club stays as it was, byte for byte.

use std::sync::LazyLock;

use crate::people::{Dice, Facts, People, clubs_bear, settled};
use crate::season::{Leaver, Outward, Plan, difference, honest, november, slip_in};

/// A club where all is paid beforehand, and one with both ways at whose door nobody came.
const BEFOREHAND: Plan<'_> = Plan {
    doors: &[("JUDO", &[]), ("KSA", &[])],
    vouchers: &[("JUDOJAAR", "JUDO"), ("LID", "KSA")],
    value: None,
};

type Town = (People, Facts, Outward);

/// A town with households of these tiers, and the same with ordinary and reduced holders swapped, until the year is closed.
fn swapped(seed: u64, tiers: &[Option<char>], k: &str) -> [Town; 2] {
    let mut dice = Dice::new(seed);
    let people = People::of(&mut dice, tiers);
    [people.clone(), people.swapped()].map(|people| {
        let facts = Facts::drawn(&mut dice, &people, clubs_bear(), false);
        let mut house = settled(seed, &people, &facts);
        house.run(&format!("settings set label-k {k}")).fine();
        let mut outward = november(&mut house, &people, &BEFOREHAND);
        house.on("2027-01-04");
        house.run("settle close 2026-12 -o @year").fine();
        let year = house.settled("year").into_iter();
        outward.extend(year.map(|(name, bytes)| (format!("year/{name}"), bytes)));
        (people, facts, outward)
    })
}

const A: Option<char> = Some('A');

/// A town with three reduced and three ordinary holders: a crowd of three stands behind both.
static CROWD: LazyLock<[Town; 2]> = LazyLock::new(|| swapped(4, &[A, None, A, None, A, None], "3"));

/// The files of the clubs. The kit of a club with prices at the door too holds those, each under its own pass number.
fn of_clubs(towns: &[Town; 2], leaver: Leaver) -> [Outward; 2] {
    towns.clone().map(|(people, facts, mut outward)| {
        leaver(&people, &facts, &mut outward);
        outward.remove("kit/ksa.kit");
        outward
    })
}

/// Whether a file of the end of the year has a line of what a club bears.
fn yearly(outward: &Outward) -> bool {
    let mut year = outward.iter().filter(|(name, _)| name.starts_with("year/"));
    year.any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(";yearly;"))
}

#[test]
fn who_has_a_right_cannot_be_read_from_what_was_paid_beforehand() {
    let [one, other] = of_clubs(&CROWD, honest);
    assert!(
        one.contains_key("kit/judo.kit") && one.len() > 10,
        "{:?}",
        one.keys()
    );
    assert!(
        yearly(&one),
        "what clubs bear of the year stands on the statement"
    );
    assert_eq!(difference(&one, &other), None);
}

#[test]
fn without_a_crowd_no_yearly_line_tells_how_many_have_a_right() {
    let few = swapped(5, &[A, None, None, A, None, None], "3");
    let [one, other] = of_clubs(&few, honest);
    assert!(!yearly(&one));
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
    let paid = people.homes[0].tier.map_or("140,00", |_| "28,00");
    slip_in(outward, "statements/statements-2026-0001.csv", paid);
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
        let [one, other] = of_clubs(&CROWD, leaver);
        assert!(difference(&one, &other).is_some(), "leak {number}");
    }
}
