//! What a kit says to collect is what is settled: towns drawn at random under every regulation of the fixtures, kits of random days,
//! changes of every kind after they were made, and each answer of the till against what the town hall makes of it.
//!
//! `LABEL_ROUNDS=100` tries more chance.

#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(clippy::format_push_string, clippy::format_collect)] // a test builds its files as a reader would
#![allow(dead_code)] // what it shares with the tests of the promise "no label"

mod dice;
#[path = "../label/house.rs"]
mod house;
mod life;
mod town;

use house::{day, fixture, rounds};
use town::Regulation;

/// A regulation that asks a price everything a price may ask: season, weekday, age in three ways, home, size of the household and a
/// dated amount.
const EVERYTHING: &str = include_str!("everything.toml");

#[test]
fn what_a_kit_collects_is_what_is_settled() {
    let (mut reduced, mut shown) = (0, 0);
    for round in rounds(3) {
        let regulation = Regulation::of_text("everything", EVERYTHING);
        let tried = life::of(&regulation, 1_000 + round, day("2026-11-21"), 3);
        reduced += tried.reduced;
        shown += tried.shown;
    }
    assert!(shown > 60, "{shown}");
    assert!(reduced * 5 > shown, "{reduced} of {shown}");
}

#[test]
fn so_it_is_under_every_regulation() {
    let (mut reduced, mut shown) = (0, 0);
    let files = std::fs::read_dir(fixture("schemes")).unwrap();
    let paths = files.map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    paths.sort();
    for (number, path) in paths.iter().enumerate() {
        for round in rounds(1) {
            let regulation = Regulation::of_file(path);
            let chance = 77 + round * 1_000 + u64::try_from(number).unwrap();
            let tried = life::of(&regulation, chance, regulation.some_day(), 1);
            reduced += tried.reduced;
            shown += tried.shown;
        }
    }
    assert!(shown > 300, "{shown}");
    assert!(reduced * 10 > shown, "{reduced} of {shown}");
}
