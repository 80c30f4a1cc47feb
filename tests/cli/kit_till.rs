//! A busy evening at the till: many codes, a hand scanner, slips, a wrong clock, two laptops' worth of windows.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::kit::{Club, REFUSED};
use crate::support::{Ran, Town};

/// Runs a line of words with a text on stdin.
fn scanned(town: &Town, line: &str, text: &[u8]) -> Ran {
    std::fs::write(town.path("scanned.txt"), text).unwrap();
    let input = File::open(town.path("scanned.txt")).unwrap();
    let words: Vec<&str> = line.split(' ').collect();
    town.run_with(&words, |command| command.stdin(input))
}

/// The figures of `kit status`: count and collected by period.
fn status(club: &Club, period: &str) -> (String, String) {
    let rows = club.laptop.rows(&["kit", "status"]);
    let row = rows.into_iter().find(|row| row[0] == period).unwrap();
    (row[1].clone(), row[2].clone())
}

#[test]
fn many_codes_in_a_row_and_what_to_collect_together() {
    let club = Club::new();
    let line = format!(
        "kit redeem {pass} {value} {value} {camp} rommel --class leiding",
        pass = club.pass,
        value = club.value,
        camp = club.camp
    );
    // The camp has no class of that name: that stops nothing.
    let ran = club.laptop.club(&line).ended(1);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(
        lines[0].starts_with("Te innen: 20,00. Volgnummer "),
        "{ran:#?}"
    );
    assert!(lines[1].starts_with("Aanvaard: Lidgeld (leiding). Te innen: 5,00."));
    assert_eq!([lines[2], lines[3]], [REFUSED.trim(); 2]);
    assert_eq!(lines[4..], ["Samen te innen: 25,00, 2 inleveringen."]);
    assert!(
        ran.stderr
            .starts_with("fout: deze bon is voor Kamp (allen), niet voor leiding."),
        "{ran:#?}"
    );
    assert_eq!(status(&club, "day"), ("2".into(), "25.00".into()));
    let line = format!("kit redeem {} {} {}", club.camp, club.value, club.late);
    let ran = club
        .laptop
        .club(&format!("{line} --offer O3 --format csv"))
        .ended(1);
    assert_eq!(ran.stdout.lines().count(), 4);
    let outcomes = [0, 1, 2].map(|row| ran.cell(row, "outcome"));
    assert_eq!(outcomes, ["accepted", "not-valid", "refused"]);
    assert!(ran.stderr.contains("\"O3\" staat niet in deze kit"));
}

#[test]
fn a_hand_scanner_types_a_code_a_line() {
    let club = Club::new();
    let text = format!(
        "{}\r\n\n  {} \n{}\n{}",
        club.pass,
        club.value.to_lowercase(),
        club.value,
        club.late
    );
    let mut text = text.into_bytes();
    text.extend(b"\n\xff\xfe\x00/\n");
    let ran = scanned(&club.laptop, "kit redeem --class leiding", &text).ended(1);
    let answers: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(answers.len(), 7, "{ran:#?}");
    assert!(answers[3].starts_with("Aanvaard onder voorbehoud: Lidgeld (leiding)."));
    assert_eq!([answers[2], answers[4]], [REFUSED.trim(); 2]);
    assert_eq!(answers[5], "Samen te innen: 25,00, 3 inleveringen.");
    assert!(answers[6].starts_with("Daarbij komt wat op de bonnen staat"));
    let nothing = scanned(&club.laptop, "kit redeem", b"").ended(0);
    assert_eq!((nothing.stdout.as_str(), nothing.stderr.as_str()), ("", ""));
    // What was chosen before holds on, and is said once.
    let text = format!("{}\n{}\n", club.pass, club.pass);
    let ran = scanned(&club.laptop, "kit redeem", text.as_bytes()).ended(0);
    assert!(
        ran.stdout
            .ends_with("Samen te innen: 40,00, 2 inleveringen.\n")
    );
    let told: Vec<&str> = ran.stderr.lines().map(|line| &line[..20]).collect();
    let noted = "Deze pas is voor dit";
    assert_eq!(told, [noted, "Dit was voor Lidgeld", noted], "{ran:#?}");
}

#[test]
fn each_line_is_answered_before_the_next_is_typed_and_survives_a_crash() {
    let club = Club::new();
    let mut run = club
        .laptop
        .command(&["kit", "redeem", "--class", "leiding"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typed = run.stdin.take().unwrap();
    let mut answers = BufReader::new(run.stdout.take().unwrap()).lines();
    let mut references = Vec::new();
    for code in [&club.pass, &club.value, &club.pass] {
        writeln!(typed, "{code}").unwrap();
        let answer = answers.next().unwrap().unwrap();
        let (_, reference) = answer.split_once("Volgnummer ").unwrap();
        references.push(reference.trim_end_matches('.').to_owned());
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let export = "kit export --month 2026-11 -o redeemed.csv --plain";
    club.laptop.club(export).ended(0);
    let text = club.laptop.read("redeemed.csv");
    assert_eq!(text.lines().count(), 4);
    assert!(references.iter().all(|reference| text.contains(reference)));
    let again = club
        .laptop
        .club(&format!("kit redeem {}", club.value))
        .ended(1);
    assert_eq!(again.stdout, REFUSED);
}

#[test]
fn two_windows_at_once_lose_nothing_and_accept_a_voucher_once() {
    let club = Club::new();
    let codes = [&club.pass, &club.value, &club.late, &club.pass, &club.camp];
    let text = codes.map(String::as_str).join("\n") + "\n";
    std::fs::write(club.laptop.path("codes.txt"), &text).unwrap();
    let windows: Vec<_> = (0..2)
        .map(|_| {
            let mut command = club
                .laptop
                .command(&["kit", "redeem", "--class", "leiding"]);
            command.args(["--offer", "O1", "--quiet"]);
            let input = File::open(club.laptop.path("codes.txt")).unwrap();
            command
                .stdin(input)
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    let mut said = String::new();
    for window in windows {
        let output = window.wait_with_output().unwrap();
        said.push_str(std::str::from_utf8(&output.stdout).unwrap());
    }
    assert_eq!(said.matches("Aanvaard: ").count(), 1, "{said}");
    assert_eq!(
        said.matches("Aanvaard onder voorbehoud").count(),
        1,
        "{said}"
    );
    let mut references: Vec<&str> = said
        .lines()
        .filter_map(|line| Some(line.split_once("Volgnummer ")?.1))
        .collect();
    references.sort_unstable();
    references.dedup();
    assert_eq!(
        (references.len(), status(&club, "day").0.as_str()),
        (6, "6")
    );
}

#[test]
fn a_price_is_asked_and_a_slip_undone() {
    let club = Club::new();
    let price = format!("kit price {} --class leiding", club.pass);
    let ran = club.laptop.club(&price).ended(0);
    assert_eq!(ran.stdout, "Te innen: 20,00.\n");
    let ran = club.laptop.club("kit price rommel").ended(1);
    assert_eq!(ran.stdout, REFUSED);
    assert_eq!(status(&club, "day").0, "0");
    let none = club.laptop.club("kit undo").ended(1);
    assert!(
        none.stderr.contains("er is niets ongedaan te maken"),
        "{none:#?}"
    );
    let ran = club
        .laptop
        .club(&format!("kit redeem {} --format csv", club.camp))
        .ended(0);
    let reference = ran.cell(0, "reference");
    let unknown = club.laptop.club("kit undo R7K2M9-0042-X4T").ended(1);
    assert!(
        unknown
            .stderr
            .contains("R7K2M9-0042-X4T staat niet in deze kit")
    );
    let ran = club
        .laptop
        .club(&format!("kit undo {}", reference.to_lowercase()))
        .ended(0);
    assert_eq!(
        ran.stdout,
        format!(
            "Ongedaan gemaakt: {reference}, O3/allen, 21 november 2026. Terug te geven: 0,00.\n"
        )
    );
    club.laptop
        .club(&format!("kit redeem {}", club.camp))
        .ended(0);
    club.laptop
        .club("kit export --month 2026-11 -o redeemed.csv")
        .ended(0);
    let handed_in = club.laptop.club("kit undo --lang en").ended(1);
    assert!(
        handed_in
            .stderr
            .contains("was handed in to the municipality")
    );
}

#[test]
fn a_clock_that_stands_too_early_is_noticed() {
    let mut club = Club::new();
    let redeem = format!("kit redeem {} --class leiding", club.pass);
    club.laptop.on("2026-12-05");
    let slip = club
        .laptop
        .club(&format!("{redeem} --format csv"))
        .ended(0)
        .cell(0, "reference");
    club.laptop.on("2026-12-01");
    let ran = club.laptop.club(&redeem).ended(1);
    assert_eq!(
        ran.stderr,
        format!(
            "fout: de klok van deze computer staat op 1 december 2026, maar inlevering {slip} is al van 5 december 2026\n\
             tip: staat de klok verkeerd: zet ze juist, of zeg welke dag het is met --on; stond ze verkeerd op 5 december 2026: vrijpas kit undo {slip}\n"
        )
    );
    // The club knows the day, also one that has not come for that clock.
    for day in ["2026-12-06", "2026-12-04"] {
        club.laptop.club(&format!("{redeem} --on {day}")).ended(0);
    }
    // A right clock allows no day to come.
    club.laptop.on("2026-12-07");
    let ran = club
        .laptop
        .club(&format!("{redeem} --on 2026-12-08"))
        .ended(1);
    assert!(ran.stderr.contains("ligt na vandaag"), "{ran:#?}");
    assert_eq!(status(&club, "month").0, "3");
    // Was it that one that was wrong, then it goes, and the kit works again.
    let mut club = Club::new();
    let redeem = format!("kit redeem {} --class leiding", club.pass);
    club.laptop.on("2027-05-05");
    club.laptop.club(&redeem).ended(0);
    club.laptop.on("2026-12-01");
    let ran = club.laptop.club(&redeem).ended(1);
    let (_, undo) = ran.stderr.split_once(": vrijpas ").unwrap();
    club.laptop.club(undo.trim()).ended(0);
    club.laptop.club(&redeem).ended(0);
}
