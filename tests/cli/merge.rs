//! A number that was replaced: one person keeps one history, also when both numbers were known as two people.

use super::support::Town;

const COLUMNS: &str = "member_id;household_id;insz;replaced_insz;last_name;birth_date\n";

fn import(town: &Town, rows: &str) -> String {
    town.file("h.csv", "household_id;postcode\nH1;9080\nH2;9080\n");
    town.file("m.csv", &format!("{COLUMNS}{rows}"));
    let ran = town
        .run(&[
            "household",
            "import",
            "h.csv",
            "--members",
            "m.csv",
            "--format",
            "csv",
        ])
        .ends(0);
    ran.rows()[1][1..7].join(" ")
}

#[test]
fn a_replaced_number_is_the_same_person() {
    let town = Town::lochristi();
    assert_eq!(
        import(&town, "P1;H1;58430989662;;Peeters;1958-03-09\n"),
        "1 0 0 0 0 0"
    );
    let now = "P9;H1;58030939688;58430989662;Peeters;1958-03-09\n";
    assert_eq!(import(&town, now), "0 1 0 0 0 0");
    assert_eq!(import(&town, now), "0 0 0 1 0 0");
    // An answer under either number finds the person.
    let answer = "insz;reference_date;status;right;period_begin;period_end\n\
        58430989662;2026-11-01;DATA_FOUND;period;2026-01-01;2026-12-31\n58030939688;2026-11-02;DATA_FOUND;noRight;;\n";
    town.file("a.csv", answer);
    let ran = town
        .run(&["source", "import", "a.csv", "--format", "csv"])
        .ends(0);
    assert_eq!(ran.rows()[0], ["right", "1", "1"]);
    assert_eq!(ran.rows()[1], ["no-right", "1", "1"]);
}

#[test]
fn two_people_who_are_one_are_merged_with_all_they_have() {
    let town = Town::lochristi();
    let two = "P1;H1;58430989662;;Peeters;1958-03-09\nP2;H2;58030939688;;Peeters;1958-03-09\n";
    assert_eq!(import(&town, two), "2 0 0 0 0 0");
    let statuses = "status_id;level;subject_id;code;valid_from;valid_to\n\
        S1;person;P1;LL2;2026-01-01;\nS2;person;P1;VT;2026-01-01;2026-12-31\nS3;person;P2;VT;2026-01-01;2026-12-31\n";
    town.file("s.csv", statuses);
    town.run(&["status", "import", "s.csv"]).ends(0);
    town.run(&[
        "figure", "add", "--member", "P1", "--kind", "income", "--value", "100", "--year", "2024",
    ])
    .ends(0);
    let one = "P2;H2;58030939688;58430989662;Peeters;1958-03-09\n";
    assert_eq!(import(&town, one), "0 0 0 0 1 0");
    assert_eq!(import(&town, one), "0 0 0 1 0 0");
    // Facts of the one are facts of the other now: the same file changes nothing but what was known twice.
    let again = town
        .run(&["status", "import", "s.csv", "--format", "csv"])
        .ends(0);
    assert_eq!(again.rows(), [["0", "0", "1", "2", "3"]]);
    town.run(&[
        "figure", "add", "--member", "P2", "--kind", "income", "--value", "100", "--year", "2024",
    ])
    .ends(0)
    .says(&[
        "let op: het reglement gebruikt geen gegevens, dus ook niet income (1 keer); er volgt nooit een recht uit",
        "Gegeven income stond er al zo in: 100.",
    ]);
    // The old id still names the person, who lives in one household.
    let found = town
        .run(&["household", "find", "peeters", "--format", "csv"])
        .ends(0);
    assert_eq!(found.rows().len(), 1);
    assert_eq!(found.rows()[0][0], "H2");
    town.run(&["member", "move", "P1", "--household", "H1"])
        .ends(0);
}
