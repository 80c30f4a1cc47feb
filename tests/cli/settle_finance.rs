//! What finance reads of a run: who can be paid and who cannot, what goes on, what comes next.

use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::refund;
use crate::settle::{hand_in, with_claims};
use crate::support::Town;

fn by(town: &Town, who: &str, args: &str) -> String {
    let args: Vec<&str> = args.split(' ').collect();
    let ran = town.run_with(&args, |command| command.env("VRIJPAS_USER", who));
    ran.ends(0).stderr
}

#[test]
fn who_can_be_paid_and_who_cannot_is_said_below_the_table() {
    let mut town = with_claims();
    let accounts = town.file(
        "accounts.csv",
        "club_id;name;sector;postcode;iban\nKSA;KSA Hallaar;jeugd;9080;BE68539007547034\n",
    );
    town.run(&["organiser", "import", &accounts]).fine();
    town.on("2026-12-02");
    let shown = town.run(&["settle", "preview", "2026-11"]).fine();
    for line in [
        "Te betalen via de bank: 45,00 aan één club.",
        "Blijft staan: 4,00; ZWEM heeft geen rekening: vrijpas organiser change ZWEM --iban REKENING",
        " gemeente Lochristi ",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let rows = town.rows(&["settle", "show", "2026-0001"]);
    assert_eq!((&*rows[0][11], &*rows[1][11]), ("ok", "none"));
    let summary = town.text("out/2026-0001/summary-2026-0001.csv").unwrap();
    assert!(summary.contains(";ok;BE68539007547034;"), "{summary}");
}

#[test]
fn an_external_club_stays_one_to_pay_when_it_becomes_internal() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    let internal = town.file(
        "internal.csv",
        "club_id;name;sector;internal\nZWEM;Stedelijk zwembad;sport;ja\n",
    );
    town.run(&["organiser", "import", &internal]).fine();
    let open = town.rows(&["report", "open"]);
    let zwem = open.iter().find(|row| row[1] == "ZWEM").unwrap();
    assert_eq!(zwem[0], "no-account", "it was closed as a club to pay");
    let shown = town.run(&["settle", "show", "2026-11"]).fine();
    assert!(
        shown.contains(" Zwemclub ") && !shown.contains("Stedelijk"),
        "as it was called: {shown}"
    );
    let lines = town.rows(&["settle", "show", "2026-11", "--organiser", "ZWEM"]);
    assert_eq!(lines[0][3], "Zwemclub");
}

#[test]
fn a_debt_is_seen_to_come_and_to_go() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    by(&town, "an", "settle correct K-1 --cancel --reason not-used");
    town.on("2027-01-04");
    let shown = town.run(&["settle", "close", "2026-12"]).fine();
    assert!(
        shown.contains("Eén club staat onder nul; −45,00 gaat over naar haar volgende afrekening."),
        "{shown}"
    );
    town.on("2027-02-02");
    let rows = town.rows(&["settle", "close", "2027-01"]);
    assert_eq!(rows[0][8..11], ["-45.00", "-45.00", "0.00"]);
    let report = town.run(&["report", "organiser"]).fine();
    assert!(
        report.contains("Te betalen is 49,00 en niet 4,00: "),
        "{report}"
    );
}

#[test]
fn what_waits_is_told_apart_from_what_is_closed() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    hand_in(&town, "A-2", "2026-12-01");
    let report = town.run(&["report", "fund", "--with-open"]).fine();
    let said = "Afgesloten 49,00, nog niet afgesloten 4,00, samen 53,00 voor clubs.";
    assert!(report.contains(said), "{report}");
    assert!(report.contains(" gemeente Lochristi "), "{report}");
}

#[test]
fn after_each_step_the_next_is_said() {
    let mut town = with_claims();
    let preview = town.run(&["settle", "preview", "2026-11"]).ends(0).stderr;
    assert!(
        preview.contains("Afsluiten kan vanaf 1 december 2026, met: vrijpas settle close 2026-11"),
        "{preview}"
    );
    town.on("2026-12-02");
    let quarter = town.run(&["settle", "close", "2026-Q4"]).refused(1);
    assert!(!quarter.contains("tip: sluit eerst"), "{quarter}");
    let months = town
        .run(&["settle", "preview", "2026-11..2026-12"])
        .refused(1);
    assert!(
        months.ends_with("tip: sluit eerst 2026-11: vrijpas settle close 2026-11\n"),
        "{months}"
    );
    let closed = by(&town, "an", "settle close 2026-11 -o out");
    assert!(
        closed.contains("Een collega keurt goed met: vrijpas settle approve 2026-11"),
        "{closed}"
    );
    let would = by(&town, "jan", "settle approve 2026-0001 --dry-run");
    assert!(would.contains("zou goedgekeurd worden"), "{would}");
    by(&town, "jan", "settle approve 2026-0001");
    assert_eq!(town.rows(&["settle", "verify", "2026-0001"]).len(), 1);
    town.on("2027-01-04");
    let empty = by(&town, "an", "settle preview 2026-12");
    assert!(
        empty.contains("let op: er is niets in december 2026"),
        "{empty}"
    );
}

#[test]
fn the_list_shows_the_begin_of_a_hash_and_programs_get_all_of_it() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    let whole = town.rows(&["settle", "list"])[0][8].clone();
    let shown = town.run(&["settle", "list"]).fine();
    assert!(
        shown.contains(&format!("{}…", &whole[..12])) && !shown.contains(&whole),
        "{shown}"
    );
}

#[test]
fn the_folder_says_that_it_holds_households_and_closes_that_part() {
    let mut town = refund::town();
    refund::add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban BE68539007547034",
    )
    .ends(0);
    town.run(&["refund", "order"]).fine();
    assert_eq!(town.rows(&["settle", "verify", "R2026-0001"]).len(), 1);
    town.on("2026-12-02");
    let told = by(&town, "an", "settle close 2026-11 -o out");
    assert!(
        told.contains("let op: ocmw/ bevat namen en rekeningen van gezinnen"),
        "{told}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let folder = fs::metadata(town.path("out/2026-0001/ocmw")).unwrap();
        assert_eq!(folder.permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn the_summary_reads_in_dutch_with_its_total() {
    let mut town = with_claims();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11", "-o", "out", "--lang", "en"])
        .fine();
    let bytes = fs::read(town.path("out/2026-0001/summary-2026-0001.xlsx")).unwrap();
    let mut book: Xlsx<_> = Reader::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["2026-0001"]);
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |row, column| sheet.get_value((row, column)).cloned().unwrap();
    let text = |words: &str| Data::String(words.into());
    assert_eq!(cell(0, 0), text("Afrekening 2026-0001, november 2026"));
    assert_eq!(
        (cell(2, 0), cell(2, 11)),
        (text("staat"), text("te betalen"))
    );
    assert_eq!(cell(4, 12), text("geen"));
    assert_eq!(cell(5, 11), Data::Float(49.0), "the total");
}

#[test]
fn clubs_whose_ids_make_the_same_file_name_both_get_their_answer() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    for (club, offer) in [("A/B", "F1"), ("A_B", "F2")] {
        let add = ["organiser", "add", "--id", club, "--name", "Club"];
        town.run(&[&add[..], &["--sector", "sport", "--postcode", "9080"]].concat())
            .fine();
        let offers = town.file(
            "offers-more.csv",
            &format!("offer_id;club_id;service;name;category;price_class;price;route;from;through\n{offer};{club};sport;Beurt;ticket;standaard;10,01;door;2026-01-01;2027-12-31\n"),
        );
        town.run(&["offer", "import", &offers]).fine();
        let rows = town.file("rows.csv", &format!("club_id;reference;voucher;offer;redeemed_on;collected\n{club};R-1;{pass};{offer};2026-11-20;2,00\n"));
        town.run(&["claim", "import", &rows]).fine();
    }
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    for name in ["A_B", "A_B-2"] {
        let answer = format!("out/2026-0001/answers/{name}.2026-0001.answer.csv");
        assert!(town.path(&answer).exists(), "{answer}");
    }
}
