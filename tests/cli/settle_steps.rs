//! Who closed, who approved, and how each run stands.

use crate::settle::with_claims;
use crate::support::{Ran, Town};

fn by(town: &Town, who: &str, args: &[&str]) -> Ran {
    town.run_with(args, |command| command.env("VRIJPAS_USER", who))
}

#[test]
fn another_person_approves_than_the_one_who_closed() {
    let mut town = with_claims();
    town.on("2026-12-02");
    let stderr = by(&town, "jan", &["settle", "approve", "2026-11"]).refused(1);
    assert!(stderr.contains("is niet afgesloten"), "{stderr}");
    by(&town, "an", &["settle", "close", "2026-11"]).fine();
    let stderr = by(&town, "an", &["settle", "approve", "2026-11"]).refused(1);
    assert!(
        stderr.contains("fout: afrekening 2026-0001 is afgesloten door an; iemand anders keurt ze goed\ntip: laat een collega deze opdracht geven"),
        "{stderr}"
    );
    town.on("2026-12-03");
    by(&town, "jan", &["settle", "approve", "2026-11"])
        .ends(0)
        .says(&["Afrekening 2026-0001 (november 2026) is goedgekeurd: 49,00 voor 2 clubs. Betaal volgens summary-2026-0001."]);
    let stderr = by(&town, "piet", &["settle", "approve", "2026-11"]).refused(1);
    assert!(
        stderr.contains("is al goedgekeurd, op 3 december 2026 door jan"),
        "{stderr}"
    );
    let shown = town.run(&["settle", "show", "2026-11"]).ends(0).stderr;
    for line in [
        "Afrekening 2026-0001 is afgesloten op 2 december 2026 door an.",
        "Daarna goedgekeurd op 3 december 2026 door jan.",
    ] {
        assert!(shown.contains(line), "{shown}");
    }
    assert_eq!(
        town.column("SELECT action FROM audit ORDER BY seq DESC LIMIT 1"),
        ["approve"]
    );
}

#[test]
fn the_list_tells_every_run() {
    let mut town = with_claims();
    assert_eq!(town.rows(&["settle", "list"]), Vec::<Vec<String>>::new());
    town.on("2027-01-04");
    by(&town, "an", &["settle", "close", "2026-11"]).fine();
    by(&town, "an", &["settle", "close", "2026-12"]).fine();
    by(&town, "jan", &["settle", "approve", "2026-11"]).fine();
    let rows = town.rows(&["settle", "list"]);
    let told: Vec<String> = rows.iter().map(|row| row[..8].join(" ")).collect();
    assert_eq!(
        told,
        [
            "2026-0001 2026-11 approved 2027-01-04 an 2027-01-04 jan 49.00",
            "2026-0002 2026-12 closed 2027-01-04 an   0.00",
        ]
    );
    assert!(rows.iter().all(|row| row[8].len() == 64), "{rows:?}");
}
