//! Answers of a source: a right, no right, or unknown.

use super::support::{Ran, Town, fixture};

const COLUMNS: &str = "insz;reference_date;status;right;period_begin;period_end\n";

fn town() -> Town {
    let town = Town::lochristi();
    town.run(&["household", "add", "--id", "H1", "--postcode", "9080"])
        .ends(0);
    let member = [
        "member",
        "add",
        "--household",
        "H1",
        "--id",
        "P1",
        "--last-name",
        "De Laet",
        "--birth-date",
        "2010-04-04",
        "--insz",
        "10040424004",
    ];
    town.run(&member).ends(0);
    town
}

fn answer(town: &Town, rest: &str) -> Ran {
    town.file("a.csv", &format!("{COLUMNS}10040424004;{rest}\n"));
    town.run(&["source", "import", "a.csv", "--format", "csv"])
}

/// What the one answer was, and how many statuses it changed.
fn outcome(ran: Ran) -> String {
    let rows = ran.ends(0).rows();
    let one = rows.iter().find(|row| row[1] == "1").unwrap();
    format!("{} {}", one[0], one[2])
}

/// Whether the status stands there for exactly these days: the same fact is known.
fn holds(town: &Town, from: &str, last: &str) -> bool {
    let args = [
        "status",
        "add",
        "--member",
        "P1",
        "--code",
        "VT",
        "--from",
        from,
        "--through",
        last,
        "--dry-run",
    ];
    town.run(&args)
        .stderr
        .starts_with("VT stond er voor deze dagen al")
}

#[test]
fn the_answers_about_500_households_come_in_once() {
    let town = Town::of_500();
    town.run(&[
        "status",
        "import",
        &fixture("register/population_500/statuses.csv"),
    ])
    .ends(0);
    let args = [
        "source",
        "import",
        &fixture("register/population_500/gss_answer.csv"),
        "--format",
        "csv",
    ];
    let first = town.run(&args).ends(0).says(&[]);
    assert_eq!(
        first.stdout,
        "answer,rows,statuses_changed\nright,933,0\nno-right,221,0\nno-data,57,0\nno-result,21,0\nunchanged,0,0\n"
    );
    let again = town
        .run(&args)
        .ends(0)
        .says(&["Alles stond er al zo in; er is niets veranderd."]);
    assert_eq!(again.rows()[4], ["unchanged", "1232", "0"]);
}

#[test]
fn a_right_begins_is_extended_and_ends() {
    let town = town();
    assert_eq!(
        outcome(answer(
            &town,
            "2026-02-01;DATA_FOUND;period;2026-01-01;2026-03-31"
        )),
        "right 1"
    );
    assert!(holds(&town, "2026-01-01", "2026-03-31"));
    assert_eq!(
        outcome(answer(
            &town,
            "2026-04-01;DATA_FOUND;period;2026-03-01;2026-12-31"
        )),
        "right 1"
    );
    assert!(holds(&town, "2026-01-01", "2026-12-31"));
    assert_eq!(
        outcome(answer(&town, "2026-11-01;DATA_FOUND;noRight;;")),
        "no-right 1"
    );
    assert!(holds(&town, "2026-01-01", "2026-10-31"));
    // An older answer that arrives late changes nothing any more.
    assert_eq!(
        outcome(answer(
            &town,
            "2026-05-01;DATA_FOUND;period;2026-03-01;2027-12-31"
        )),
        "right 0"
    );
    assert!(holds(&town, "2026-01-01", "2026-10-31"));
}

#[test]
fn unknown_is_not_no_right() {
    let town = town();
    answer(&town, "2026-02-01;DATA_FOUND;period;2026-01-01;2026-12-31").ends(0);
    assert_eq!(
        outcome(answer(&town, "2026-11-01;NO_RESULT;;;")),
        "no-result 0"
    );
    assert_eq!(
        outcome(answer(&town, "2026-11-01;NO_DATA_FOUND;;;")),
        "no-data 0"
    );
    assert!(holds(&town, "2026-01-01", "2026-12-31"));
}

#[test]
fn what_the_ocmw_decided_itself_stays() {
    let town = town();
    town.run(&[
        "status",
        "add",
        "--member",
        "P1",
        "--code",
        "VT",
        "--from",
        "2026-01-01",
        "--through",
        "2026-12-31",
        "--source",
        "OCMW",
    ])
    .ends(0);
    assert_eq!(
        outcome(answer(&town, "2026-11-01;DATA_FOUND;noRight;;")),
        "no-right 0"
    );
    assert!(holds(&town, "2026-01-01", "2026-12-31"));
}

#[test]
fn nobody_is_named_by_number() {
    let town = town();
    town.file(
        "a.csv",
        &format!("{COLUMNS}20081090081;2026-11-01;NO_RESULT;;;\n"),
    );
    let ran = town.run(&["source", "import", "a.csv"]).ends(3);
    assert!(
        ran.stderr.starts_with(
            "fout: a.csv:2: kolom \"insz\": dit rijksregisternummer heeft niemand in het register"
        ),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("20081090081"));
}
