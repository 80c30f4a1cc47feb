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
    assert_eq!(derived(&town, "changed"), 2, "and who lives with her");
    assert_eq!(rights(&town, "P1"), ["A 2026-01-01 2026-12-31"]);
    assert_eq!(derived(&town, "changed"), 0);
}

#[test]
fn a_changed_relation_or_share_is_the_same_stay() {
    let town = Town::small();
    town.file(
        "members.csv",
        "member_id;household_id;last_name;first_name;birth_date;relation;custody_share_pct\n\
         P1;H1;El Idrissi;Yasmina;1990-05-01;partner;50\nP2;H2;Peeters;Jan;2015-03-04;kind;100\n",
    );
    let args = ["household", "import", "households.csv"];
    town.run(&[&args[..], &["--members", "members.csv"]].concat())
        .ends(0);
    let shown = town.rows(&["household", "show", "H1"]);
    let stays = shown.iter().filter(|row| row[0] == "member").count();
    assert_eq!(stays, 2, "closed and opened again: {shown:?}");
    let rows = town.rows(&["entitlement", "derive"]);
    let outcomes: Vec<_> = rows.iter().map(|row| row[..2].join(" ")).collect();
    assert_eq!(
        outcomes,
        [
            "granted 0",
            "changed 0",
            "unchanged 1",
            "ending 0",
            "ended 0",
            "unknown 1"
        ]
    );
    assert_eq!(rights(&town, "P1"), ["A 2026-01-01 "]);
    let explained = town.run(&["entitlement", "explain", "P1"]).fine();
    assert!(explained.starts_with(" ✓ "), "{explained}");
}

#[test]
fn a_known_end_of_a_stay_does_not_hide_the_right() {
    let town = Town::small();
    let on = ["--on", "2026-12-01"];
    town.run(&[&["member", "move", "P1", "--household", "H2"], &on[..]].concat())
        .ends(0);
    assert_eq!(derived(&town, "changed"), 1);
    for _ in 0..2 {
        assert_eq!(derived(&town, "unchanged"), 1);
        assert_eq!(rights(&town, "P1"), ["A 2026-01-01 2026-11-30"]);
    }
    let later = town.rows(&[&["entitlement", "derive"], &on[..]].concat());
    assert_eq!(later[0][..2], ["granted", "2"]);
    assert_eq!(
        rights(&town, "P1"),
        ["A 2026-01-01 2026-11-30", "A 2026-12-01 "]
    );
}

#[test]
fn a_past_day_is_decided_on_where_people_were_that_day() {
    let town = Town::small();
    town.run(&["member", "move", "P1", "--household", "H2"])
        .ends(0);
    assert_eq!(derived(&town, "granted"), 1, "who now lives with her");
    let args = ["entitlement", "derive", "--on", "2026-11-10"];
    for _ in 0..2 {
        let rows = town.rows(&args);
        assert_eq!(rows[0][..2], ["granted", "0"]);
        assert_eq!(rows[4][..2], ["ended", "0"]);
        assert_eq!(rights(&town, "P2"), ["A 2026-11-21 "]);
    }
    let explained = town
        .run(&["entitlement", "explain", "P1", "--on", "2026-11-10"])
        .fine();
    assert!(explained.starts_with(" ✓ "), "{explained}");
}

#[test]
fn who_leaves_every_household_has_no_right_any_more() {
    let mut town = Town::small();
    town.run(&["member", "end", "P1"]).ends(0);
    town.on("2026-11-25");
    assert_eq!(derived(&town, "ended"), 1);
    assert_eq!(rights(&town, "P1"), ["A 2026-01-01 2026-11-24"]);
    assert_eq!(derived(&town, "ended"), 0);
}

#[test]
fn a_newer_answer_ends_what_an_older_one_said() {
    let town = Town::lochristi();
    town.file("h.csv", "household_id;refnis;postcode\nH1;44087;9080\n");
    town.file(
        "m.csv",
        "member_id;household_id;insz;last_name;first_name;birth_date\nP1;H1;10040424004;De Laet;Vera;2010-04-04\n",
    );
    town.run(&["household", "import", "h.csv", "--members", "m.csv"])
        .ends(0);
    let answer = |rest: &str| {
        let columns = "insz;reference_date;status;right;period_begin;period_end";
        town.file("a.csv", &format!("{columns}\n10040424004;{rest}\n"));
        town.run(&["source", "import", "a.csv"]).ends(0);
    };
    answer("2026-02-01;DATA_FOUND;period;2026-01-01;2027-12-31");
    assert_eq!(derived(&town, "granted"), 1);
    assert_eq!(rights(&town, "P1"), ["B 2026-01-01 2027-12-31"]);
    answer("2026-11-01;DATA_FOUND;noRight;;");
    assert_eq!(derived(&town, "ended"), 1);
    assert_eq!(rights(&town, "P1"), ["B 2026-01-01 2026-11-20"]);
}

#[test]
fn a_right_to_come_follows_its_facts_too() {
    let mut town = Town::small();
    let head = "status_id;level;subject_id;code;valid_from;valid_to;source\n";
    let import = |town: &Town, row: &str| {
        let file = town.file("next.csv", &format!("{head}S2;person;P2;{row};OCMW\n"));
        town.run(&["status", "import", &file]).fine();
    };
    import(&town, "LL2;2027-01-01;");
    town.run(&["entitlement", "derive", "--on", "2027-01-10"])
        .fine();
    assert_eq!(derived(&town, "changed"), 0);
    assert_eq!(rights(&town, "P2"), ["A 2027-01-01 "]);
    town.on("2026-11-22");
    import(&town, "LL2;2027-01-01;2027-01-02");
    assert_eq!(derived(&town, "changed"), 1);
    assert_eq!(rights(&town, "P2"), ["A 2027-01-01 2027-01-02"]);
    assert_eq!(derived(&town, "changed"), 0);
}
