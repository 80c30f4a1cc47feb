//! Promise 1: one card for all. Who has a right and who has none change places, and every card stays as it was, byte for byte.

use std::collections::BTreeMap;

use crate::house::House;
use crate::people::{Dice, Facts, People, lochristi, settled};

/// What a printer gets of a town, by name, and what the desk reads while it is made.
fn printed(house: &House) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for (name, line) in [
        ("sheets", "pass print --all -o @sheets"),
        ("pages", "pass print --all --per-page -o @pages"),
        ("home", "pass print --household H0 -o @home/cards.pdf"),
    ] {
        let ran = house.run(line);
        assert_eq!(ran.status, 0, "{ran:?}");
        // The head of the log is another in every register.
        let said = ran.stderr.lines().take(2).collect::<Vec<_>>().join("\n");
        all.insert(format!("{name} said"), said.into_bytes());
        let files = house.files(name).into_iter();
        all.extend(files.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
    }
    let list = house.run("pass print --all --format csv --quiet").fine();
    all.insert("list".to_owned(), list.into_bytes());
    all
}

fn town(seed: u64, people: &People) -> House {
    let facts = Facts::drawn(&mut Dice::new(seed), people, lochristi(), true);
    let house = settled(seed, people, &facts);
    house.rows("pass issue --all");
    house
}

#[test]
fn a_card_is_the_same_with_and_without_a_right() {
    let people = People::drawn(&mut Dice::new(21), 9);
    let one = printed(&town(22, &people));
    assert!(one.len() >= 7, "{:?}", one.keys());
    assert_eq!(one, printed(&town(22, &people.swapped())));
    assert_eq!(one, printed(&town(22, &people.all(None))));
}

#[test]
fn another_card_would_be_seen() {
    let people = People::drawn(&mut Dice::new(21), 3);
    let house = town(22, &people);
    let one = printed(&house);
    house.run("person correct P0x0 --first-name Anna").fine();
    let other = House::files(&house, "sheets");
    assert_eq!(one["sheets/00001.pdf"], other["00001.pdf"]);
    house.run("pass print --all -o @again").fine();
    assert_ne!(one["sheets/00001.pdf"], house.files("again")["00001.pdf"]);
}
