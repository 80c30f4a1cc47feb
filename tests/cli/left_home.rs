//! Who left a household knows no more of it than of the days before, and keeps no more of it alive.

use crate::support::{Ran, Town};

fn line(town: &Town, line: &str) -> Ran {
    town.run(&line.split(' ').collect::<Vec<_>>())
}

/// EX lived with P1 through 24 November 2026; after that P1 went on alone.
fn town() -> Town {
    let mut town = Town::small();
    let add = "member add --household H1 --id EX --last-name Vos --birth-date 1988-02-03 --relation partner";
    line(&town, add).fine();
    line(
        &town,
        "status add --household H1 --code BBEH --from 2026-03-01",
    )
    .fine();
    let early = town.rows(&["status", "list", "P1"]);
    assert!(early.iter().any(|row| row.contains(&"BBEH".to_owned())));
    town.on("2026-11-25");
    line(&town, "member move EX --household H2").fine();
    town.on("2026-12-20");
    let begun = early.iter().find(|row| row.contains(&"BBEH".to_owned()));
    let begun = &begun.unwrap()[0];
    line(&town, &format!("status end {begun} --last-day 2026-12-19")).fine();
    line(
        &town,
        "status add --household H1 --code BBEG --from 2026-11-01 --source after",
    )
    .fine();
    town
}

fn access(town: &Town) -> serde_json::Value {
    let shown = line(town, "person access EX --format json").fine();
    serde_json::from_str(&shown).unwrap()
}

#[test]
fn who_left_reads_nothing_of_what_came_after() {
    let shown = access(&town());
    let statuses = shown["household_statuses"].as_array().unwrap();
    assert_eq!(statuses.len(), 1, "{statuses:?}");
    assert_eq!(statuses[0]["code"], "BBEH");
    assert_eq!(statuses[0]["valid_through"], "2026-11-24");
    let addresses = shown["addresses"].as_array().unwrap();
    let through = |of: &str| {
        let one = addresses.iter().find(|one| one["household"] == of);
        one.unwrap()["valid_through"].clone()
    };
    assert_eq!(through("H1"), "2026-11-24");
    assert_eq!(through("H2"), serde_json::Value::Null);
}

#[test]
fn when_the_last_who_lives_there_is_erased_only_the_shared_days_stay() {
    let town = town();
    line(&town, "person erase P1 --rule SR-1 --yes").fine();
    let all = town.rows(&["household", "list"]);
    assert!(!all.concat().concat().contains("Kerkstraat 1"), "{all:?}");
    let shown = access(&town);
    assert_eq!(shown["household_statuses"][0]["code"], "BBEH");
    let none = line(&town, "status end S3 --last-day 2026-12-31").ends(1);
    assert!(none.stderr.contains("S3"), "{none:?}");
    line(&town, "register check").fine();
    line(&town, "person erase EX --rule SR-1 --yes").fine();
    assert_eq!(town.rows(&["household", "list"]).len(), 1);
    line(&town, "register check").fine();
}
