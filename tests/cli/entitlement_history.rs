//! Rights through time: what was decided stays, whatever moves, ends or is answered afterwards.

use crate::support::Town;

/// The rights of a member as `right tier from through`.
fn rights(town: &Town, member: &str) -> Vec<String> {
    let rows = town.rows(&["entitlement", "show", member]);
    let mut rights: Vec<String> = rows.iter().map(|row| row[3..6].join(" ")).collect();
    rights.sort();
    rights
}

/// How many persons an outcome has, by word.
fn derived(town: &Town, word: &str) -> i64 {
    let rows = town.rows(&["entitlement", "derive"]);
    let row = rows.iter().find(|row| row[0] == word).unwrap();
    row[1].parse().unwrap()
}

#[test]
fn who_moves_within_the_town_keeps_the_days_that_were_decided() {
    let mut town = Town::small();
    assert_eq!(rights(&town, "P1"), ["A 2026-01-01 "]);
    town.on("2026-11-02");
    town.run(&["member", "move", "P1", "--household", "H2"])
        .ends(0);
    town.on("2026-11-21");
    assert_eq!(derived(&town, "changed"), 0);
    assert_eq!(rights(&town, "P1"), ["A 2026-01-01 "]);
    // What the last move says of earlier days is still known.
    town.on("2026-11-22");
    town.run(&["status", "end", "S1", "--last-day", "2026-12-31"])
        .ends(0);
    assert_eq!(derived(&town, "changed"), 1);
    assert_eq!(rights(&town, "P1"), ["A 2026-01-01 2026-12-31"]);
    assert_eq!(derived(&town, "changed"), 0);
}
