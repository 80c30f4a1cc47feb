//! What is past its term goes by its rule; what runs, what is young and what has no rule stays.

use super::support::Town;

fn retained(town: &Town, more: &[&str]) -> Vec<String> {
    let ran = town.run(&[&["register", "retain", "--format", "csv"], more].concat());
    let rows = ran.ends(0).rows();
    rows.iter()
        .filter(|row| row[3] != "0" || row[5] != "0")
        .map(|row| {
            format!(
                "{} {} {} {} {} {}",
                row[0], row[1], row[2], row[3], row[4], row[5]
            )
        })
        .collect()
}

fn run(town: &Town, line: &str) {
    town.run(&line.split(' ').collect::<Vec<_>>()).fine();
}

#[test]
fn each_sort_goes_after_its_own_term_and_identity_last() {
    let mut town = Town::small();
    assert_eq!(retained(&town, &[]), [""; 0]);
    run(&town, "status end S1 --last-day 2026-12-31");
    town.on("2027-01-10");
    run(&town, "member end P1");
    town.on("2027-01-11");
    run(&town, "entitlement derive");
    town.on("2036-12-31");
    // Ten years are not over, and what is kept needs to know whose it is.
    assert_eq!(retained(&town, &[]), ["identity 2y  0 0 1"]);
    town.on("2037-02-01");
    // Past its term, and no rule was named: it is counted and stays.
    let none = [
        "status 10y  1 0 0",
        "entitlement 10y  1 0 0",
        "identity 2y  0 0 1",
    ];
    assert_eq!(retained(&town, &[]), none);
    let warned = town.run(&["register", "retain"]).ends(0).stderr;
    assert!(
        warned.contains("vrijpas settings set retain-status-rule NUMMER"),
        "{warned}"
    );
    for key in ["status", "entitlement", "identity"] {
        run(
            &town,
            &format!("settings set retain-{key}-rule SR-{}", key.len()),
        );
    }
    // The trial says the same twice and keeps nothing.
    let rows = retained(&town, &["--dry-run"]);
    assert_eq!(rows, retained(&town, &["--dry-run"]));
    assert_eq!(rows[0], "status 10y SR-6 1 2 0");
    assert!(rows[1].starts_with("entitlement 10y SR-11 1 "), "{rows:?}");
    assert!(rows[2].starts_with("identity 2y SR-8 1 "), "{rows:?}");
    assert_eq!(retained(&town, &["-o", "erasures.csv"]), rows);
    assert_eq!(retained(&town, &[]), [""; 0]);
    let list = town.text("erasures.csv").unwrap();
    assert!(
        list.contains(",status,SR-6,") && list.contains(",identity,SR-8,"),
        "{list}"
    );
    // Who still lives there stays.
    assert_eq!(town.rows(&["household", "list"]).len(), 1);
}

#[test]
fn what_is_kept_for_good_or_no_term_at_all() {
    let mut town = Town::small();
    run(&town, "settings set retain-status keep");
    let said = town
        .run(&["settings", "set", "retain-status", "tien"])
        .refused(2);
    assert!(
        said.contains("tien is geen termijn; verwacht: 10y"),
        "{said}"
    );
    let said = town
        .run(&["settings", "set", "retain-status-rule", "de wet"])
        .refused(2);
    assert!(said.contains("is geen nummer van een regel"), "{said}");
    run(&town, "status end S1 --last-day 2026-12-31");
    town.on("2060-01-01");
    run(&town, "entitlement derive");
    run(&town, "settings set retain-status-rule SR-1");
    assert!(
        retained(&town, &[])
            .iter()
            .all(|row| !row.starts_with("status"))
    );
}

#[test]
fn the_answer_no_right_stays_as_long_as_it_decides() {
    let mut town = Town::small();
    run(&town, "person correct P2 --insz 15030400249");
    let asked = "insz;reference_date;status;right;period_begin;period_end\n15030400249;2026-11-01;DATA_FOUND;noRight;;\n";
    let answers = town.file("a.csv", asked);
    run(&town, &format!("source import {answers}"));
    run(&town, "settings set retain-source-answer-rule SR-1");
    let explained = || town.run(&["entitlement", "explain", "P2"]).fine();
    let before = explained();
    assert_eq!(retained(&town, &[]), [""; 0]);
    assert_eq!(explained(), before);
    // Whoever lives nowhere any more is decided about no more.
    run(&town, "member end P2");
    town.on("2026-11-30");
    assert_eq!(retained(&town, &[]), ["source_answer 0d SR-1 1 1 0"]);
}

#[test]
fn what_is_known_of_a_household_goes_too_while_people_live_there() {
    let mut town = Town::small();
    for line in [
        "status add --household H1 --code BBEH --from 2026-01-01 --through 2026-12-31",
        "figure add --household H1 --kind income --value 100 --year 2025",
        "status end S1 --last-day 2026-12-31",
        "entitlement derive",
        "settings set retain-status-rule SR-1",
        "settings set retain-figure-rule SR-2",
    ] {
        run(&town, line);
    }
    town.on("2027-01-11");
    run(&town, "entitlement derive");
    town.on("2036-12-30");
    assert_eq!(
        retained(&town, &["--dry-run"]),
        [""; 0],
        "a right of a member is younger"
    );
    town.on("2037-02-01");
    let gone = retained(&town, &[]);
    assert_eq!(gone[1], "figure 10y SR-2 1 1 0", "{gone:?}");
    // The status of the member, then that of the household and what ended it.
    assert_eq!(gone[0], "status 10y SR-1 2 3 0", "{gone:?}");
    assert_eq!(town.rows(&["status", "list", "P1"]), [[""; 0]; 0]);
    assert_eq!(town.rows(&["household", "list"]).len(), 2);
    assert!(retained(&town, &[]).iter().all(|row| !row.contains("SR-")));
    run(&town, "register check");
}
