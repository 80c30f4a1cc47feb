//! Before a run closes: everything that is wrong in the ledger is told at once, and nothing is closed.

use crate::settle::{hand_in, with_claims};
use crate::support::Town;

/// Changes the ledger in a way that the file itself refuses.
fn behind_its_back(town: &Town, sql: &str) {
    let triggers = town.column("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    let kept = town.column("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    let drop: String = triggers
        .iter()
        .map(|name| format!("DROP TRIGGER {name};"))
        .collect();
    town.sql(&format!(
        "BEGIN; PRAGMA foreign_keys = OFF; {drop} {sql}; {}; COMMIT;",
        kept.join(";")
    ));
}

/// What is wrong, one line each, with the ids of claims as `ID`.
fn faults(town: &Town) -> Vec<String> {
    let ran = town.run(&["settle", "close", "2026-11"]);
    assert_eq!(ran.status, 4, "{ran:?}");
    let closed = town.column("SELECT count(*) FROM settlement");
    assert_eq!(closed, ["0"], "nothing is closed");
    let ids = town.column("SELECT lower(hex(id)) FROM claim");
    let hidden = |line: &str| {
        ids.iter()
            .fold(line.to_owned(), |line, id| line.replace(id, "ID"))
    };
    ran.stderr.lines().map(hidden).collect()
}

#[test]
fn everything_that_is_wrong_is_told_and_nothing_closes() {
    let mut town = with_claims();
    for (reference, on) in [
        ("A-2", "2026-11-18"),
        ("A-3", "2026-11-17"),
        ("A-4", "2026-11-16"),
    ] {
        hand_in(&town, reference, on);
    }
    town.on("2026-12-02");
    let of = |reference: &str| format!("(SELECT seq FROM claim WHERE reference = '{reference}')");
    behind_its_back(
        &town,
        &format!(
            "UPDATE claim SET price = 1002 WHERE seq IN ({}, {});
             UPDATE claim_share SET amount = amount + 1 WHERE claim = {} AND role = 'holder';
             UPDATE claim_price SET due = 9000 WHERE claim = {};
             UPDATE claim_price SET limits = 'passed' WHERE claim = {};
             DELETE FROM claim_share WHERE claim = {of_price}; DELETE FROM claim_price WHERE claim = {of_price}",
            of("A-1"),
            of("A-2"),
            of("A-1"),
            of("A-3"),
            of("A-3"),
            of_price = of("A-4"),
        ),
    );
    assert_eq!(
        faults(&town),
        [
            "fout: één aanvaarde vordering heeft geen prijs: ID",
            "fout: 2 vorderingen zijn verdeeld aan een andere prijs dan ingediend, onder meer ID, ID",
            "fout: de delen van één vordering zijn samen niet haar prijs: ID",
            "fout: één vordering heeft een deel onder nul: ID",
            "fout: één vordering ging boven een grens zonder dat het genoteerd staat: ID",
            "Het grootboek klopt niet; er is niets afgesloten.",
            "tip: bekijk een vordering met: vrijpas claim show VORDERING; is ze niet te verklaren, laat dan het register nakijken",
        ]
    );
    town.run(&["settle", "preview", "2026-11"]).refused(4);
}

#[test]
fn nothing_priced_under_a_scheme_that_fails_its_check_is_closed() {
    let mut town = with_claims();
    town.on("2026-12-02");
    // A later text of the same day decides today; the shares of the one that priced the claims no longer add up.
    behind_its_back(
        &town,
        r#"INSERT INTO scheme_version SELECT randomblob(16), scheme, from_on, nth + 1, text, recorded_at FROM scheme_version;
         UPDATE scheme_version SET text = replace(text, 'ocmw = "50%"', 'ocmw = "40%"') WHERE nth = 1"#,
    );
    let faults = faults(&town);
    assert!(
        faults[0].contains("het reglement van 1 januari 2026, dat vorderingen van deze afrekening verdeelde, klopt niet meer"),
        "{faults:#?}"
    );
    assert!(faults.len() > 3, "and what is wrong in it: {faults:#?}");
}

#[test]
fn a_number_that_cannot_be_read_stops_the_run() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    behind_its_back(
        &town,
        "PRAGMA ignore_check_constraints = ON; UPDATE settlement SET number = '2026-11'",
    );
    town.on("2027-01-04");
    let ran = town.run(&["settle", "close", "2026-12"]);
    assert_eq!(ran.status, 4);
    assert!(
        ran.stderr
            .contains("na afrekening 2026-11 is geen volgend nummer te maken"),
        "{}",
        ran.stderr
    );
}
