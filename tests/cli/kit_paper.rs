//! A list for a club without the tool: filled in by hand or in a spreadsheet, and taken as it is.

use std::fs;

use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;

use crate::support::{Ran, Town};

/// The references of a list in csv.
fn references(csv: &str) -> Vec<String> {
    let rows = csv.lines().skip(1);
    rows.map(|row| row.split(';').nth(1).unwrap().to_owned())
        .collect()
}

fn code(town: &Town) -> String {
    let issue = "voucher issue --member P2 --offer LID --format csv";
    town.line(issue).ended(0).cell(0, "code")
}

fn imported(town: &Town, file: &str) -> Ran {
    town.line(&format!("claim import {file} --format csv"))
        .ended(0)
}

#[test]
fn a_list_in_csv_comes_back_with_a_row_filled_in() {
    let town = Town::small();
    let ran = town.line("kit paper --organiser KSA --rows 3 -o list.csv");
    assert_eq!(
        ran.ended(0).stderr,
        "Een lijst met 3 rijen staat in list.csv.\n"
    );
    let list = town.text("list.csv").unwrap();
    let head = "\u{feff}club_id;reference;voucher;offer;price_class;price;redeemed_on;collected";
    assert_eq!(list.lines().next(), Some(head));
    let second = references(&list).remove(1);
    let blank = format!("KSA;{second};;;;;;");
    let filled = format!("KSA;{second};{};LID;;;21/11/2026;", code(&town));
    town.file("list.csv", &list.replace(&blank, &filled));
    let ran = imported(&town, "list.csv");
    assert_eq!(
        (ran.cell(0, "rows"), ran.cell(0, "accepted")),
        ("1".into(), "1".into())
    );
    assert!(
        ran.stderr
            .contains("2 rijen van een lijst waren niet ingevuld"),
        "{}",
        ran.stderr
    );
    assert_eq!(imported(&town, "list.csv").cell(0, "repeated"), "1");
    // A row that was begun is not left out.
    let third = references(&list).remove(2);
    let begun = list.replace(&format!("KSA;{third};;"), &format!("KSA;{third};;LID"));
    town.file("begun.csv", &begun);
    let ran = town.line("claim import begun.csv").ended(3);
    assert!(ran.stderr.contains("begun.csv:4"), "{}", ran.stderr);
}

#[test]
fn a_workbook_and_a_printed_list_have_the_same_references() {
    let town = Town::small();
    town.line("kit paper --organiser KSA --rows 2 -o l.xlsx -o l.html -o l.csv")
        .ended(0);
    let references = references(&town.text("l.csv").unwrap());
    let html = town.text("l.html").unwrap();
    assert!(!html.contains('«'), "{html}");
    let mut book: Xlsx<_> = open_workbook(town.path("l.xlsx")).unwrap();
    let sheets = book.sheet_names();
    assert_eq!(sheets, ["lijst", "prijzen", "uitleg"]);
    let form = book.worksheet_range(&sheets[0]).unwrap();
    let prices = book.worksheet_range(&sheets[1]).unwrap();
    for (place, reference) in references.iter().enumerate() {
        assert!(html.contains(&format!("<td>{reference}</td>")), "{html}");
        assert_eq!(form[(place + 1, 1)].to_string(), *reference);
    }
    for (place, offer) in ["KAMP", "LID"].iter().enumerate() {
        assert!(html.contains(&format!("<td>{offer}</td>")), "{html}");
        assert_eq!(prices[(place + 1, 0)].to_string(), *offer);
    }
    assert_eq!(prices[(1, 3)].to_string(), "25");
    // As it is, and then with a row filled in, as a spreadsheet writes it back.
    assert_eq!(imported(&town, "l.xlsx").cell(0, "rows"), "0");
    let mut filled = Workbook::new();
    let sheet = filled.add_worksheet();
    for (line, row) in (0..).zip(form.rows()) {
        for (place, cell) in (0..).zip(row) {
            sheet.write_string(line, place, cell.to_string()).unwrap();
        }
    }
    sheet.write_string(2, 2, code(&town)).unwrap();
    sheet.write_string(2, 6, "21/11/2026").unwrap();
    fs::write(town.path("l.xlsx"), filled.save_to_buffer().unwrap()).unwrap();
    assert_eq!(imported(&town, "l.xlsx").cell(0, "accepted"), "1");
}

#[test]
fn no_two_lists_share_a_reference_and_none_takes_the_place_of_another() {
    let town = Town::small();
    for name in ["a.csv", "b.csv"] {
        town.line(&format!("kit paper --organiser KSA -o {name}"))
            .ended(0);
    }
    let [a, b] = ["a.csv", "b.csv"].map(|name| references(&town.text(name).unwrap()));
    assert_eq!(a.len(), 40);
    assert!(a.iter().all(|one| !b.contains(one) && one.len() <= 20));
    for (rest, status, said) in [
        ("--organiser KSA -o a.csv", 1, "a.csv"),
        ("--organiser KSA -o c.csv -o a.csv", 1, "a.csv"),
        ("--organiser KSA -o a.odt", 2, ".xlsx, .csv, .html of .pdf"),
        (
            "--organiser KSA -o d.csv --rows 0",
            2,
            "kies een aantal van 1 tot 500",
        ),
        ("--organiser NIEMAND -o d.csv", 1, "NIEMAND"),
    ] {
        let ran = town.line(&format!("kit paper {rest}")).ended(status);
        assert!(ran.stderr.contains(said), "{rest}: {}", ran.stderr);
    }
    assert!(!town.path("c.csv").exists() && !town.path("d.csv").exists());
}

#[test]
fn the_list_says_what_to_collect_and_to_keep_it_safe() {
    let town = Town::small();
    town.line("kit paper --organiser KSA --rows 1 -o l.html -o l.xlsx")
        .ended(0);
    let html = town.text("l.html").unwrap();
    let mut book: Xlsx<_> = open_workbook(town.path("l.xlsx")).unwrap();
    let how = book.worksheet_range("uitleg").unwrap();
    let how: Vec<String> = how.rows().map(|row| row[0].to_string()).collect();
    for said in [
        "Int de gewone prijs, of vraag de houder om bij",
        "Bij een waardebon is het uw prijs min de waarde van de bon",
        "stuur ze zoals u een sleutel stuurt",
        "neem ze niet op in de lijst",
    ] {
        assert!(html.contains(said), "{html}");
        assert!(how.join("\n").contains(said), "{how:?}");
    }
    assert!(html.contains("<th>geïnd</th>"), "{html}");
}
