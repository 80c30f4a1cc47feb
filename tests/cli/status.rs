//! Statuses: imported, added, ended; corrected by addition.

use super::support::{Ran, Town, fixture};

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
        "Maes",
        "--birth-date",
        "1990-01-02",
    ];
    town.run(&member).ends(0);
    town
}

fn import(town: &Town, rows: &str) -> Ran {
    town.file(
        "s.csv",
        &format!("status_id;level;subject_id;code;valid_from;valid_to;decided_on\n{rows}"),
    );
    town.run(&["status", "import", "s.csv", "--format", "csv"])
}

/// new, corrected, known, unchanged, rows
fn counts(ran: Ran) -> String {
    ran.ends(0).rows()[0].join(" ")
}

#[test]
fn the_statuses_of_500_households_come_in_once() {
    let town = Town::of_500();
    let args = [
        "status",
        "import",
        &fixture("register/population_500/statuses.csv"),
        "--format",
        "csv",
    ];
    let first = town.run(&args).ends(0).says(&[]);
    assert_eq!(
        first.stdout,
        "new,corrected,known,unchanged,rows\n1519,0,0,0,1519\n"
    );
    let again = town
        .run(&args)
        .ends(0)
        .says(&["Alles stond er al zo in; er is niets veranderd."]);
    assert_eq!(
        again.stdout,
        "new,corrected,known,unchanged,rows\n0,0,0,1519,1519\n"
    );
}

#[test]
fn a_changed_row_corrects_and_the_same_fact_is_known() {
    let town = town();
    assert_eq!(
        counts(import(&town, "S1;person;P1;ll2;2026-01-01;;\n")),
        "1 0 0 0 1"
    );
    assert_eq!(
        counts(import(&town, "S1;person;P1;LL2;2026-01-01;2026-06-30;\n")),
        "0 1 0 0 1"
    );
    assert_eq!(
        counts(import(
            &town,
            "S1;person;P1;LL2;2026-01-01;2026-06-30;\nS2;persoon;P1;LL2;01/01/2026;30/06/2026;\n"
        )),
        "0 0 1 1 2"
    );
    assert_eq!(
        counts(import(&town, "S3;gezin;H1;LL2;2026-01-01;2026-06-30;\n")),
        "1 0 0 0 1"
    );
}

#[test]
fn periods_that_share_a_day_and_unknown_people_are_faults() {
    let town = town();
    counts(import(&town, "S1;person;P1;LL2;2026-01-01;2026-06-30;\n"));
    let ran = import(
        &town,
        "S2;person;P1;LL2;2026-06-30;;\nS3;person;P1;LL2;2026-07-01;;\nS4;person;P2;VT;2026-01-01;;\nS5;household;H2;VT;2026-01-01;;\n",
    );
    ran.ends(3).says(&[
        "fout: s.csv:2: kolom \"valid_from\": LL2 geldt al van 1 januari 2026 tot en met 30 juni 2026 onder kenmerk S1; twee periodes van een statuut delen geen dag, pas een van beide aan",
        "fout: s.csv:4: kolom \"subject_id\": er is geen lid P2",
        "fout: s.csv:5: kolom \"subject_id\": er is geen gezin H2",
        "3 van de 4 rijen kloppen niet; er is niets ingelezen.",
        "tip: verbeter de rijen, of lees de goede in met --accept-good-rows; de andere komen in een bestand .rejects.csv naast het uwe",
    ]);
    let good = town
        .run(&[
            "status",
            "import",
            "s.csv",
            "--accept-good-rows",
            "--format",
            "csv",
        ])
        .ends(0);
    assert_eq!(good.rows()[0].join(" "), "1 0 0 0 1");
    let rejects = town.text("s.rejects.csv").unwrap();
    assert!(rejects.starts_with("status_id;level;subject_id;code;valid_from;valid_to;decided_on;error\nS2;person;P1;LL2;2026-06-30;;;"));
    assert_eq!(rejects.lines().count(), 4);
}

#[test]
fn a_status_is_typed_and_ended() {
    let town = town();
    let add = |args: &[&str]| {
        town.run(&[&["status", "add", "--member", "P1", "--code", "csr"], args].concat())
    };
    let added = add(&["--from", "2026-02-11", "--decided-on", "2026-02-09"]).ends(0);
    let id = added.stderr.split(' ').nth(1).unwrap().to_owned();
    assert_eq!(
        added.stderr,
        format!("Statuut {id} is toegevoegd: CSR vanaf 11 februari 2026.\n")
    );
    add(&["--from", "2026-02-11"])
        .ends(0)
        .says(&["CSR stond er voor deze dagen al; er is niets veranderd."]);
    add(&["--from", "2026-05-01", "--through", "2026-05-31"]).ends(1);
    add(&["--from", "2026-05-01", "--through", "2026-04-30"]).ends(2);
    let end = |day: &str| town.run(&["status", "end", &id, "--last-day", day]);
    end("2026-02-10").ends(1);
    end("2026-12-31").ends(0).says(&[&format!(
        "Statuut {id} (CSR) loopt tot en met 31 december 2026. De vorige periode blijft bewaard."
    )]);
    end("2026-12-31").ends(0).says(&[&format!(
        "Statuut {id} (CSR) liep al tot en met 31 december 2026; er is niets veranderd."
    )]);
    town.run(&["status", "end", "S-NONE"]).ends(1);
}

#[test]
fn a_clerk_finds_the_id_of_a_status() {
    let town = Town::small();
    let rows = town.rows(&["status", "list", "P1"]);
    assert_eq!(
        rows,
        [["S1", "person", "LL2", "2026-01-01", "", "OCMW", ""]]
    );
    assert!(town.rows(&["status", "list", "P2"]).is_empty());
    town.run(&["status", "end", &rows[0][0], "--last-day", "2026-12-31"])
        .fine();
    assert_eq!(town.rows(&["status", "list", "P1"])[0][4], "2026-12-31");
}
