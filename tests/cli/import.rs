//! What every import does with rows that are not right.

use super::support::Town;

const HOUSEHOLDS: &str = "household_id;postcode\nH1;9080\nH2;908\nH3;9080\n";
const MEMBERS: &str = "member_id;household_id;last_name;birth_date\n\
    P1;H1;Peeters;1990-01-02\nP2;H2;Maes;1990-01-02\nP3;H9;Claes;1990-01-02\nP4;H3;Wouters;2019-02-30\n";
const IMPORT: &[&str] = &["household", "import", "h.csv", "--members", "m.csv"];

fn town() -> Town {
    let town = Town::lochristi();
    town.file("h.csv", HOUSEHOLDS);
    town.file("m.csv", MEMBERS);
    town
}

#[test]
fn all_faults_of_both_files_come_at_once_and_nothing_is_written() {
    let town = town();
    let ran = town.run(IMPORT).ends(3).says(&[
        "fout: h.csv:3: kolom \"postcode\": 908 is geen Belgische postcode: die telt vier cijfers, van 1000 tot 9999",
        "fout: m.csv:3: kolom \"household_id\": de rij van gezin H2 klopt zelf niet; verbeter eerst die",
        "fout: m.csv:4: kolom \"household_id\": gezin H9 staat niet in het register en niet in het bestand met gezinnen; voeg het daar toe",
        "fout: m.csv:5: kolom \"birth_date\": 2019-02-30 is geen datum; schrijf ze als 2026-12-31 of 31/12/2026",
        "4 van de 7 rijen kloppen niet; er is niets ingelezen.",
        "tip: verbeter de rijen, of lees de goede in met --accept-good-rows; de andere komen in een bestand .rejects.csv naast het uwe",
    ]);
    assert_eq!(ran.stdout, "");
    assert_eq!(town.text("h.rejects.csv"), None);
    town.run(&["household", "show", "H1"]).ends(1);
}

#[test]
fn good_rows_come_in_and_the_others_lie_beside_the_input() {
    let town = town();
    let accept = [IMPORT, &["--accept-good-rows", "--format", "csv"]].concat();
    let ran = town.run(&accept).ends(0).says(&[
        "let op: 4 van de 7 rijen klopten niet en zijn niet ingelezen; ze staan in h.rejects.csv, m.rejects.csv",
    ]);
    assert_eq!(
        ran.stdout,
        "of,new,changed,moved,unchanged,merged,double,rows\nhouseholds,2,0,0,0,0,0,2\nmembers,1,0,0,0,0,0,1\n"
    );
    assert_eq!(
        town.text("h.rejects.csv").unwrap(),
        "household_id;postcode;error\nH2;908;908 is geen Belgische postcode: die telt vier cijfers, van 1000 tot 9999\n"
    );
    assert_eq!(town.text("m.rejects.csv").unwrap().lines().count(), 4);
    // The same again changes nothing, the rejects neither.
    let again = town.run(&accept).ends(0);
    assert!(again.stderr.ends_with("er is niets veranderd.\n"));
    // Another file of rejects is never overwritten.
    town.file("m.rejects.csv", "mijn werk\n");
    town.run(&accept).ends(1).says(&[
        "fout: m.rejects.csv bestaat al, met andere rijen; er is niets ingelezen",
        "tip: verwerk dat bestand eerst, of geef het een andere naam, en geef de opdracht opnieuw",
    ]);
    assert_eq!(town.text("m.rejects.csv").unwrap(), "mijn werk\n");
    // Corrected, the rejects are files to import like any other.
    town.file("h.rejects.csv", "household_id;postcode;error\nH2;9080;\n");
    town.file(
        "m.rejects.csv",
        "member_id;household_id;last_name;birth_date;error\nP2;H2;Maes;1990-01-02;H2\n",
    );
    let corrected = town.run(&[
        "household",
        "import",
        "h.rejects.csv",
        "--members",
        "m.rejects.csv",
    ]);
    corrected.ends(0).says(&[]);
}

#[test]
fn a_dry_run_leaves_no_rejects() {
    let town = town();
    town.run(&[IMPORT, &["--accept-good-rows", "--dry-run"]].concat())
        .ends(0);
    assert_eq!(town.text("h.rejects.csv"), None);
    town.run(&["household", "show", "H1"]).ends(1);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_before_anything() {
    let town = town();
    town.file("m.csv", "member_id;household_id;naam\nP1;H1;Peeters\n");
    let ran = town
        .run(&[IMPORT, &["--accept-good-rows"]].concat())
        .ends(3);
    assert!(
        ran.stderr.contains("m.csv:1: kolom \"last_name\""),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.ends_with("Er is niets ingelezen.\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_long_list_of_faults_is_cut_and_counted() {
    let town = Town::lochristi();
    let rows: Vec<String> = (0..62)
        .map(|at| format!("S{at};person;P9;VT;2026-01-01\n"))
        .collect();
    let rows = rows.concat();
    town.file(
        "s.csv",
        &format!("status_id;level;subject_id;code;valid_from\n{rows}"),
    );
    let ran = town.run(&["status", "import", "s.csv"]).ends(3);
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines.len(), 53);
    assert_eq!(lines[50], "fout: en nog 12 andere");
}
