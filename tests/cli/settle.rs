//! Whole months, closed once, to the cent.

use crate::settle_folder::files;
use crate::support::Town;

const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

/// A small town with two claims: one at the door, one paid beforehand.
pub fn with_claims() -> Town {
    let town = Town::small();
    let passes = town.passes();
    let code = town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    let file = format!(
        "{HEAD}ZWEM;A-1;{};BEURT;2026-11-20;2,00\nKSA;K-1;{code};;2026-11-21;\n",
        passes["P1"]
    );
    let file = town.file("in.csv", &file);
    town.run(&["claim", "import", &file]).fine();
    town
}

pub fn hand_in(town: &Town, reference: &str, on: &str) {
    let passes = town.rows(&["pass", "find", "idrissi"]);
    let file = town.file(
        "more.csv",
        &format!("{HEAD}ZWEM;{reference};{};BEURT;{on};2,00\n", passes[0][0]),
    );
    town.run(&["claim", "import", &file]).fine();
}

#[test]
fn a_month_closes_once_and_what_leaves_adds_up() {
    let mut town = with_claims();
    town.on("2026-12-02");
    let preview = town.rows(&["settle", "preview", "2026-11"]);
    let closed = town.rows(&["settle", "close", "2026-11", "-o", "out"]);
    assert_eq!(
        preview, closed,
        "a preview is the close that did not happen"
    );
    let payable: Vec<&str> = closed.iter().map(|row| row[10].as_str()).collect();
    assert_eq!(
        payable,
        ["45.00", "4.00"],
        "clubs by id: KSA its own price, ZWEM what the funds bear"
    );
    assert_eq!(town.rows(&["settle", "show", "2026-11"]), closed);
    let statement = std::fs::read_to_string(
        town.path("out/2026-0001/statements/statement-2026-0001-002-ZWEM.csv"),
    )
    .unwrap();
    assert!(statement.starts_with('\u{feff}'), "for Belgian Excel");
    assert!(
        statement.contains(";BEURT;Zwembeurt;standaard;1;10,01;2,00;4,01;4,00"),
        "{statement}"
    );
    assert!(statement.contains(";payable;;;;;;;;4,00"), "{statement}");
    let paid = std::fs::read_to_string(
        town.path("out/2026-0001/statements/statement-2026-0001-001-KSA.csv"),
    )
    .unwrap();
    assert!(
        paid.contains(";LID;Lidgeld;standaard;1;45,00;;;45,00"),
        "count and price only: {paid}"
    );
    let json = town
        .run(&["settle", "show", "2026-11", "--format", "json", "--quiet"])
        .fine();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[1]["payable"], "4.00");
    let stderr = town.run(&["settle", "close", "2026-11"]).refused(1);
    assert!(
        stderr.contains(
            "(afrekening 2026-0001) en verandert niet meer\ntip: de bestanden nog eens: vrijpas settle show 2026-11 -o MAP\ntip: een vordering rechtzetten: vrijpas settle correct "
        ),
        "{stderr}"
    );
}

#[test]
fn the_last_line_says_that_funds_and_clubs_agree() {
    let town = with_claims();
    let shown = town.run(&["settle", "preview", "2026-11"]).fine();
    assert!(
        shown.contains("Samen gedragen 49,00, aan organisatoren 49,00: gelijk tot op de cent."),
        "{shown}"
    );
    let english = town
        .run(&["settle", "preview", "2026-11", "--lang", "en"])
        .fine();
    assert!(
        english.contains("Borne together 49.00, to organisers 49.00: equal to the cent."),
        "{english}"
    );
}

#[test]
fn runs_never_overlap_skip_or_come_before() {
    let mut town = with_claims();
    town.on("2027-02-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    for (run, says) in [
        ("2026-11", "2026-0001"),
        ("2026-Q4", "2026-0001"),
        ("2027-01", "december 2026"),
        ("2026-10", "november 2026"),
        ("2027-03", "2027"),
    ] {
        let stderr = town.run(&["settle", "close", run]).refused(1);
        assert!(stderr.contains(says), "{run}: {stderr}");
    }
    town.run(&["settle", "close", "november"]).refused(2);
}

#[test]
fn an_earlier_open_month_comes_first() {
    let mut town = with_claims();
    town.on("2026-12-05");
    hand_in(&town, "A-9", "2026-12-01");
    town.on("2027-01-05");
    let stderr = town.run(&["settle", "close", "2026-12"]).refused(1);
    assert!(stderr.contains("november 2026"), "{stderr}");
}

#[test]
fn a_claim_about_a_closed_month_goes_to_the_next_run_marked_late() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    hand_in(&town, "A-2", "2026-11-15");
    let late = town.rows(&["claim", "show", "A-2"]);
    assert!(
        late.iter().any(|row| row[1] == "late" && row[2] == "yes"),
        "{late:?}"
    );
    assert!(
        late.iter()
            .any(|row| row[1] == "month" && row[2] == "2026-12"),
        "{late:?}"
    );
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    let lines = town.rows(&["settle", "show", "2026-12", "--organiser", "ZWEM"]);
    assert_eq!(lines[0][4], "late");
    assert_eq!(lines[1][12], "4.00");
    let numbers = town.rows(&["settle", "show", "2026-12"]);
    assert!(numbers[0][0].starts_with("2026-0002/"), "{numbers:?}");
}

#[test]
fn a_dry_close_is_the_same_report_and_closes_nothing() {
    let mut town = with_claims();
    town.on("2026-12-02");
    let dry = town
        .run(&["settle", "close", "2026-11", "--dry-run", "-o", "out"])
        .fine();
    assert!(!town.path("out").exists());
    let stderr = town
        .run(&["settle", "close", "2026-11", "--dry-run"])
        .ends(0)
        .stderr;
    let would = "november 2026 zou afgesloten worden als afrekening 2026-0001.\n";
    assert!(stderr.starts_with(would), "{stderr}");
    assert_eq!(dry, town.run(&["settle", "close", "2026-11"]).fine());
}

#[test]
fn a_run_that_was_not_closed_is_not_shown_and_says_how_to_look() {
    let stderr = Town::small().run(&["settle", "show", "2026-11"]).refused(1);
    assert!(
        stderr.contains("vrijpas settle preview 2026-11"),
        "{stderr}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_leaves_the_run_open() {
    let mut town = with_claims();
    town.on("2026-12-02");
    let blocked = town.file("blocked", "a file where a folder should come");
    let ran = town.run(&["settle", "close", "2026-11", "-o", &blocked]);
    assert_eq!(ran.status, 4, "{ran:?}");
    assert!(ran.stderr.contains("is niet geschreven"), "{}", ran.stderr);
    town.run(&["settle", "show", "2026-11"]).refused(1);
    town.run(&["settle", "close", "2026-11"]).fine();
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let ran = town.run_with(&["settle", "show", "2026-11"], |command| {
        command.stdout(full)
    });
    assert_eq!(ran.status, 4, "{ran:?}");
}

#[test]
fn a_settlement_is_shown_and_published_as_it_was_closed() {
    let mut town = with_claims();
    town.on("2026-12-02");
    let closed = town.rows(&["settle", "close", "2026-11", "-o", "out"]);
    let renamed = town.file(
        "renamed.csv",
        "club_id;name;sector;internal\nZWEM;Zwemclub De Nieuwe;sport;ja\n",
    );
    town.run(&["organiser", "import", &renamed]).fine();
    let shown = town.rows(&["settle", "show", "2026-11", "-o", "again"]);
    let frozen = |rows: &[Vec<String>]| {
        let keep = |row: &Vec<String>| [row[0].clone(), row[10].clone(), row[11].clone()];
        rows.iter().map(keep).collect::<Vec<_>>()
    };
    assert_eq!(
        frozen(&shown),
        frozen(&closed),
        "number, amount and kind of payee"
    );
    let (out, again) = (files(&town, "out"), files(&town, "again"));
    assert!(out.len() > 10 && out == again, "{:?}", out.keys());
}

#[test]
fn a_month_that_still_runs_or_a_day_to_come_is_not_closed() {
    let town = with_claims();
    let stderr = town.run(&["settle", "close", "2026-11"]).refused(1);
    assert!(stderr.contains("nog niet voorbij"), "{stderr}");
    let args = ["settle", "close", "2026-11", "--on", "2026-12-02"];
    let stderr = town.run(&args).refused(1);
    assert!(stderr.contains("ligt na vandaag"), "{stderr}");
    town.run(&["settle", "preview", "2026-11"]).fine();
}
