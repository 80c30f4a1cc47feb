//! Members: added, moved, ended at the desk, and recognised in a file.

use super::support::{Ran, Town};

const COLUMNS: &str = "member_id;household_id;insz;replaced_insz;last_name;first_name;birth_date;custody_share_pct;since\n";

fn town() -> Town {
    let town = Town::lochristi();
    for id in ["H1", "H2", "H3"] {
        town.run(&["household", "add", "--id", id, "--postcode", "9080"])
            .ends(0);
    }
    town.file("h.csv", "household_id;postcode\n");
    town
}

fn import(town: &Town, rows: &str) -> Ran {
    town.file("m.csv", &format!("{COLUMNS}{rows}"));
    town.run(&[
        "household",
        "import",
        "h.csv",
        "--members",
        "m.csv",
        "--format",
        "csv",
    ])
}

/// new, changed, moved, unchanged, merged, double
fn counts(ran: Ran) -> String {
    ran.ends(0).rows()[1][1..7].join(" ")
}

fn places(town: &Town, household: &str) -> Vec<String> {
    let shown = town
        .run(&["household", "show", household, "--format", "csv"])
        .ends(0);
    let members = shown.rows().into_iter().filter(|row| row[0] == "member");
    members
        .map(|row| format!("{} {} {}", row[1], row[4], row[5]))
        .collect()
}

#[test]
fn a_member_moves_and_the_old_place_is_closed() {
    let town = town();
    assert_eq!(
        counts(import(&town, "P1;H1;;;Peeters;Jan;1990-01-02;;\n")),
        "1 0 0 0 0 0"
    );
    assert_eq!(
        counts(import(
            &town,
            "P1;H2;;;Peeters;Jan;1990-01-02;;2026-11-01\n"
        )),
        "0 0 1 0 0 0"
    );
    assert_eq!(
        counts(import(
            &town,
            "P1;H2;;;Peeters;Jan;1990-01-02;;2026-11-01\n"
        )),
        "0 0 0 1 0 0"
    );
    assert_eq!(places(&town, "H1"), ["P1 1900-01-01 2026-10-31"]);
    assert_eq!(places(&town, "H2"), ["P1 2026-11-01 "]);
    import(&town, "P1;H3;;;Peeters;Jan;1990-01-02;;2026-10-01\n").ends(3);
    assert_eq!(
        counts(import(&town, "P1;H2;;;Peeters;Johan;1990-01-02;;\n")),
        "0 1 0 0 0 0"
    );
}

#[test]
fn a_child_of_two_households_has_two_places() {
    let town = town();
    let both = "P1;H1;10040424004;;De Laet;Vera;2010-04-04;50;\nP2;H2;100404-240-04;;De Laet;Vera;2010-04-04;50;\n";
    assert_eq!(counts(import(&town, both)), "1 0 0 0 0 1");
    assert_eq!(counts(import(&town, both)), "0 0 0 1 0 1");
    // One of the parents moves into another household: the place in the old one ends.
    let moved = "P1;H1;10040424004;;De Laet;Vera;2010-04-04;50;\nP2;H3;10040424004;;De Laet;Vera;2010-04-04;50;2026-11-10\n";
    assert_eq!(counts(import(&town, moved)), "0 0 1 1 0 0");
    assert_eq!(places(&town, "H1"), ["P1 1900-01-01 "]);
    assert_eq!(places(&town, "H2").len(), 1);
    assert!(!places(&town, "H2")[0].ends_with(' '));
    assert_eq!(places(&town, "H3"), ["P1 2026-11-10 "]);
    let whole = "P1;H1;10040424004;;De Laet;Vera;2010-04-04;100;\nP2;H3;10040424004;;De Laet;Vera;2010-04-04;50;\n";
    import(&town, whole).ends(3);
}

#[test]
fn one_person_twice_in_a_household_keeps_both_ids() {
    let town = town();
    let rows = "P1;H1;10040424004;;De Laet;Vera;2010-04-04;;\nP2;H1;10040424004;;DE LAET;Vera;2010-04-04;;\n";
    let ran = import(&town, rows);
    assert_eq!(
        ran.stderr,
        "let op: m.csv:3: kolom \"insz\": dit is dezelfde persoon als op regel 2; beide kenmerken blijven bruikbaar\n"
    );
    assert_eq!(counts(ran), "1 0 0 0 0 1");
    assert_eq!(counts(import(&town, rows)), "0 0 0 1 0 1");
    town.run(&["member", "move", "P2", "--household", "H2"])
        .ends(0)
        .says(&["Vera De Laet hoort vanaf 21 november 2026 bij gezin H2."]);
    assert_eq!(places(&town, "H1"), ["P1 1900-01-01 2026-11-20"]);
}

#[test]
fn what_contradicts_is_said() {
    let town = town();
    import(&town, "P1;H1;10040424004;;De Laet;Vera;2010-04-04;;\n").ends(0);
    let other = import(&town, "P1;H1;20081090081;;De Laet;Vera;2010-04-04;;\n").ends(3);
    assert!(
        other.stderr.starts_with(
            "fout: m.csv:2: kolom \"insz\": dit lid heeft al een ander rijksregisternummer"
        ),
        "{}",
        other.stderr
    );
    import(&town, "P5;H1;;;Maes;Jan;1990-01-02;;\n").ends(0);
    let mixed = import(&town, "P5;H1;10040424004;;De Laet;Vera;2010-04-04;;\n").ends(3);
    assert!(
        mixed.stderr.contains("dit kenmerk is al van iemand anders"),
        "{}",
        mixed.stderr
    );
    let born = import(&town, "P6;H1;20081090081;;De Laet;God;2020-08-11;;\n").ends(0);
    assert!(
        born.stderr
            .contains("2020-08-11 past niet bij het rijksregisternummer")
            || born.stderr.contains("11 augustus 2020 past niet"),
        "{}",
        born.stderr
    );
    assert!(!born.stderr.contains("20081090081"));
}

#[test]
fn members_are_typed_moved_and_ended() {
    let town = town();
    let add = |args: &[&str]| {
        let base = [
            "member",
            "add",
            "--household",
            "H1",
            "--last-name",
            "Peeters",
            "--birth-date",
            "1990-01-02",
        ];
        town.run(&[&base, args].concat())
    };
    add(&["--id", "P1", "--first-name", "Jan", "--insz", "10040424004"]).ends(0);
    add(&["--id", "P1"])
        .ends(1)
        .says(&["fout: er is al een lid P1"]);
    add(&["--insz", "10.04.04-240.04"]).ends(1).says(&[
        "fout: dit rijksregisternummer heeft lid P1 al",
        "tip: laat wie verhuisde in het andere gezin komen met: vrijpas member move P1 --household H1",
    ]);
    add(&["--insz", "10040424005"]).ends(2);
    add(&["--custody-share", "101"]).ends(2);
    town.run(&["member", "move", "P1", "--household", "H1"])
        .ends(0)
        .says(&["Jan Peeters hoorde al zo bij gezin H1; er is niets veranderd."]);
    town.run(&[
        "member",
        "move",
        "P1",
        "--household",
        "H2",
        "--on",
        "2026-10-01",
    ])
    .ends(0);
    // A mistake of the day itself leaves no trace of a day.
    town.run(&[
        "member",
        "move",
        "P1",
        "--household",
        "H3",
        "--on",
        "2026-10-01",
    ])
    .ends(0);
    assert_eq!(places(&town, "H2"), Vec::<String>::new());
    town.run(&["member", "end", "P1"])
        .ends(0)
        .says(&["Jan Peeters hoort tot en met 21 november 2026 bij gezin H3."]);
    town.run(&["member", "end", "P1"])
        .ends(1)
        .says(&["fout: P1 hoort nu bij geen enkel gezin"]);
    assert_eq!(places(&town, "H3"), ["P1 2026-10-01 2026-11-21"]);
    town.run(&["member", "end", "P2"]).ends(1);
}

#[test]
fn what_no_file_may_hold_is_not_typed_either() {
    let town = Town::small();
    let add = ["member", "add", "--household", "H1"];
    for (more, says) in [
        (
            ["--last-name", "Maes", "--birth-date", "2030-12-12"],
            "2030-12-12 ligt in de toekomst",
        ),
        (
            ["--last-name", " ", "--birth-date", "2010-12-12"],
            "een lid heeft een familienaam nodig",
        ),
    ] {
        let stderr = town.run(&[&add[..], &more[..]].concat()).refused(2);
        assert!(stderr.contains(says), "{stderr}");
    }
}
