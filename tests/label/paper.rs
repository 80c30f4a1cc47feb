//! What is printed for people and for walls: nothing on it depends on a right, but the amount that a club without a kit asks to be on it.

use std::path::Path;

use crate::house::House;
use crate::people::{Dice, Facts, People, clubs_bear, settled};
use crate::season::{Outward, difference};

/// A town in which everybody has a pass and vouchers of each route.
fn town(seed: u64, people: &People, dice: &mut Dice) -> House {
    let facts = Facts::drawn(dice, people, clubs_bear(), false);
    let house = settled(seed, people, &facts);
    house.run("pass issue --all --quiet").fine();
    for (member, _) in people.each() {
        for offer in ["LID", "KAMP"] {
            let line = format!("voucher issue --member {member} --offer {offer} --quiet");
            house.run(&line).fine();
        }
    }
    house
        .run("voucher issue --ages 0-99 --value 15 --count 2 --quiet")
        .fine();
    house
}

/// The same town twice, with ordinary and reduced holders swapped.
fn twins() -> [House; 2] {
    let mut dice = Dice::new(21);
    let people = People::of(&mut dice, &[Some('A'), None, Some('A'), None]);
    [people.clone(), people.swapped()].map(|people| town(21, &people, &mut dice))
}

fn printed(house: &House, lines: &[&str]) -> Outward {
    let mut outward = Outward::new();
    for line in lines {
        outward.insert((*line).to_owned(), house.run(line).bytes());
        let place = line.split('@').nth(1).unwrap();
        for (name, bytes) in house.files(place) {
            outward.insert(format!("{place}/{name}"), bytes);
        }
        if house.path(place).is_file() {
            outward.insert(place.to_owned(), house.bytes(place));
        }
    }
    outward
}

#[test]
fn papers_are_alike_whoever_has_a_right() {
    let lines = [
        "voucher print --open -o @bonnen.pdf",
        "voucher print --household H0 -o @gezin.pdf",
        "letter pass --all -o @passen",
        "letter pass --all --with-cards -o @kaarten",
        "letter vouchers --open -o @brieven",
        "letter renewal --all -o @nazicht",
        "organiser poster KSA -o @affiche.pdf",
    ];
    let [one, other] = twins().map(|house| printed(&house, &lines));
    assert!(one.len() > 20, "{:?}", one.keys());
    assert_eq!(difference(&one, &other), None);
}

#[test]
fn an_amount_on_a_voucher_is_seen() {
    let lines = ["voucher print --open --amounts -o @bonnen.pdf"];
    let [one, other] = twins().map(|house| printed(&house, &lines));
    assert!(difference(&one, &other).is_some());
}
