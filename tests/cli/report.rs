//! Figures from the ledger: they add up to the statements, whatever they are put together by.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::support::{Ran, Town};

const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

fn hand_in(town: &Town, rows: &str) {
    let file = town.file("in.csv", &format!("{HEAD}{rows}"));
    town.run(&["claim", "import", &file]).fine();
}

/// October and November closed, one claim of December open: at the door, and one paid beforehand.
fn town() -> Town {
    let mut town = Town::small();
    town.on("2026-10-20");
    let pass = town.passes()["P1"].clone();
    let code = town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    hand_in(
        &town,
        &format!("ZWEM;A-1;{pass};BEURT;2026-10-19;2,00\nKSA;K-1;{code};;2026-10-20;\n"),
    );
    town.on("2026-11-02");
    town.run(&["settle", "close", "2026-10"]).fine();
    hand_in(&town, &format!("ZWEM;A-2;{pass};BEURT;2026-11-01;2,00\n"));
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    hand_in(&town, &format!("ZWEM;A-3;{pass};BEURT;2026-12-01;2,00\n"));
    town
}

fn column(rows: &[Vec<String>], place: usize) -> Vec<&str> {
    rows.iter().map(|row| row[place].as_str()).collect()
}

#[test]
fn every_report_adds_up_to_the_same() {
    let town = town();
    let settlements = town.rows(&["report", "settlement"]);
    assert_eq!(
        settlements,
        [
            [
                "2026-10",
                "2026-0001",
                "2",
                "55.01",
                "2.00",
                "4.01",
                "49.00",
                "49.00"
            ],
            [
                "2026-11",
                "2026-0002",
                "1",
                "10.01",
                "2.00",
                "4.01",
                "4.00",
                "4.00"
            ],
        ]
    );
    let clubs = town.rows(&["report", "organiser", "--per", "year"]);
    assert_eq!(column(&clubs, 1), ["KSA", "ZWEM"]);
    assert_eq!(column(&clubs, 7), ["45.00", "8.00"]);
    let offers = town.rows(&["report", "offer", "--per", "quarter"]);
    assert_eq!(
        offers[1][..4],
        ["2026-Q4", "ZWEM", "BEURT", "Zwembeurt"].map(str::to_owned)
    );
    let sectors = town.rows(&["report", "sector", "--per", "year"]);
    assert_eq!(column(&sectors, 1), ["sport", "youth"]);
    let funds = town.rows(&["report", "fund", "--per", "year"]);
    let total: f64 = column(&funds, 4)
        .iter()
        .map(|one| one.parse::<f64>().unwrap())
        .sum();
    assert!((total - 53.0).abs() < 0.001, "{funds:?}");
}

#[test]
fn the_last_line_says_that_it_is_the_ledger() {
    let town = town();
    for verb in ["settlement", "organiser", "fund", "offer", "sector"] {
        let shown = town.run(&["report", verb]).fine();
        let last = shown.lines().last().unwrap();
        assert!(
            last.starts_with("Gelijk aan het grootboek: 2 afrekeningen, samen 53,00"),
            "{shown}"
        );
        let csv = town.run(&["report", verb, "--format", "csv"]);
        assert!(csv.stderr.contains("Gelijk aan het grootboek"), "{csv:?}");
    }
    let empty = town.run(&["report", "offer", "--to", "2026-09"]).fine();
    assert!(empty.contains("nog niets afgesloten"), "{empty}");
}

#[test]
fn months_can_be_chosen_and_what_waits_is_marked() {
    let town = town();
    let november = town.rows(&["report", "organiser", "--from", "2026-11"]);
    assert_eq!(column(&november, 0), ["2026-11"]);
    let open = town.rows(&["report", "organiser", "--from", "2026-11", "--with-open"]);
    assert_eq!(column(&open, 3), ["closed", "open"]);
    assert_eq!(column(&open, 8), ["4.00", "4.00"]);
    let funds = town.rows(&["report", "fund", "--from", "2026-12", "--with-open"]);
    assert_eq!(column(&funds, 2), vec!["open"; funds.len()]);
    let stderr = town
        .run(&["report", "fund", "--from", "2026-12", "--to", "2026-11"])
        .refused(2);
    assert!(stderr.contains("ligt na"), "{stderr}");
    town.run(&["report", "fund", "--from", "december"])
        .refused(2);
}

#[test]
fn a_workbook_holds_numbers_as_numbers() {
    let town = town();
    let args = ["report", "organiser", "--per", "year", "--format", "xlsx"];
    let bytes = town.command(&args).output().unwrap().stdout;
    let mut book: Xlsx<_> = Reader::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |row, column| sheet.get_value((row, column)).unwrap().clone();
    assert_eq!(cell(0, 1), Data::String("club_id".into()));
    assert_eq!(cell(1, 1), Data::String("KSA".into()));
    assert_eq!(cell(1, 7), Data::Float(45.0));
    assert_eq!(cell(2, 3), Data::Float(2.0));
}

#[test]
fn a_workbook_needs_a_file() {
    let town = Town::bare();
    let Ran { status, .. } = town.run(&["report", "fund", "--format", "xls"]);
    assert_eq!(status, 2, "only what is known");
}

#[test]
fn what_is_not_paid_yet_is_listed_with_its_age() {
    let mut town = town();
    let clubs = town.file(
        "paid.csv",
        "club_id;name;sector;iban\nZWEM;Zwemclub;sport;BE68539007547034\n",
    );
    town.run(&["organiser", "import", &clubs]).fine();
    // It had handed in before it had an account.
    let confirm = ["organiser", "confirm", "ZWEM"];
    town.run_with(&confirm, |command| command.env("VRIJPAS_USER", "bert"))
        .fine();
    town.on("2026-12-05");
    let waits = town.rows(&["report", "open"]);
    let short: Vec<[&str; 6]> = waits
        .iter()
        .map(|row| [0, 1, 3, 4, 6, 8].map(|place: usize| row[place].as_str()))
        .collect();
    assert_eq!(
        short,
        [
            ["accepted", "ZWEM", "", "", "4.00", "3"],
            ["statement", "ZWEM", "2026-0001", "closed", "4.00", "33"],
            ["statement", "ZWEM", "2026-0002", "closed", "4.00", "3"],
            ["no-account", "KSA", "2026-0001", "closed", "45.00", "33"],
        ]
    );
    let shown = town.run(&["report", "open"]).fine();
    assert!(
        shown.contains("afgesloten, club zonder rekening"),
        "{shown}"
    );
    assert!(shown.contains("57,00"), "{shown}");
}
