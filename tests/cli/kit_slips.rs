//! Slips at the till and how a club gets out of them: a day to come, a pass noted twice, a lost reference, a code with spaces.

use std::fs::File;

use crate::kit::{Club, REFUSED};
use crate::support::Ran;

/// Runs `kit redeem` with what a scanner types.
fn scanned(club: &Club, line: &str, text: &str) -> Ran {
    let input = File::open(club.laptop.file("scanned.txt", text)).unwrap();
    let words: Vec<&str> = line.split(' ').collect();
    club.laptop.run_with(&words, |command| command.stdin(input))
}

#[test]
fn a_price_of_a_day_to_come_is_not_told() {
    let mut club = Club::new();
    let price = format!("kit price {} --class leiding --on", club.pass);
    let ran = club.laptop.club(&format!("{price} 2026-11-22")).ended(1);
    assert_eq!(
        ran.stderr,
        "fout: 22 november 2026 ligt na vandaag (21 november 2026); vraag of noteer het op de dag zelf\n"
    );
    assert_eq!(ran.stdout, "");
    club.laptop.on("2026-11-22");
    for day in ["2026-11-22", "2026-11-21"] {
        let ran = club.laptop.club(&format!("{price} {day}")).ended(0);
        assert_eq!(ran.stdout, "Te innen: 20,00.\n");
    }
}

#[test]
fn a_pass_that_was_noted_that_day_is_taken_again_and_that_is_said() {
    let club = Club::new();
    for pass in [club.pass.as_str(), "7KQ2-M9FD-XT00B"] {
        let redeem = format!("kit redeem {pass} --class leiding --format csv");
        let first = club.laptop.club(&redeem).ended(0);
        assert_eq!(first.stderr, "");
        let again = club.laptop.club(&redeem).ended(0);
        let [before, reference] = [&first, &again].map(|ran| ran.cell(0, "reference"));
        let (said, undo) = again.stderr.split_once(": vrijpas ").unwrap();
        assert_eq!(
            said,
            format!(
                "Deze pas is voor dit aanbod op 21 november 2026 al genoteerd, met volgnummer {before}. Was dit er een te veel, doe dan"
            )
        );
        assert_eq!(undo, format!("kit undo {reference}\n"));
        club.laptop.club(undo.trim()).ended(0);
    }
}

#[test]
fn a_newer_kit_that_is_not_there_is_named() {
    let club = Club::new();
    let ran = club.laptop.club("kit renew missing.kit").ended(3);
    assert!(
        ran.stderr
            .starts_with("fout: missing.kit: er staat geen kit."),
        "{ran:#?}"
    );
}

#[test]
fn what_is_not_handed_in_and_the_end_of_the_kit_are_not_forgotten() {
    let mut club = Club::new();
    let redeem = format!("kit redeem {} --class leiding --format csv", club.pass);
    let first = club.laptop.club(&redeem).ended(0).cell(0, "reference");
    club.laptop.on("2027-01-05");
    club.laptop.club(&redeem).ended(0);
    let said = club.laptop.club("kit status").ended(0).stdout;
    for month in ["2026-11", "2027-01"] {
        let export = format!("kit export --month {month} -o {month}.csv");
        assert!(said.contains(&format!("één inlevering, 20,00 geïnd. Maak het bestand voor de gemeente met: vrijpas {export}\n")), "{said}");
    }
    club.laptop
        .club("kit export --month 2026-11 -o 2026-11.csv")
        .ended(0);
    let said = club.laptop.club("kit status").ended(0).stdout;
    assert!(!said.contains("van november 2026") && said.contains("van januari 2027"));
    let rows = club.laptop.rows(&["kit", "status", "--list"]);
    assert_eq!(
        rows[0],
        [&first, "2026-11-21", "O1", "leiding", "20.00", "yes", ""]
    );
    assert_eq!(
        rows[1][1..],
        ["2027-01-05", "O1", "leiding", "20.00", "no", ""]
    );
    for (day, words) in [
        ("2027-06-22", None),
        ("2027-06-23", Some("over 7 dagen")),
        ("2027-06-29", Some("morgen")),
        ("2027-06-30", Some("Vandaag is de laatste dag")),
        ("2027-07-01", Some("aanvaardt niets meer")),
    ] {
        club.laptop.on(day);
        let said = club.laptop.club("kit status").ended(0).stdout;
        match words {
            Some(words) => assert!(said.contains(words), "{said}"),
            None => assert!(!said.contains("Vraag de gemeente"), "{said}"),
        }
    }
}

#[test]
fn a_code_in_groups_is_one_code_and_a_file_may_begin_with_a_mark() {
    let club = Club::new();
    let groups = club.pass.replace('-', " ");
    assert!(groups.contains(' '));
    let ran = club
        .laptop
        .club(&format!("kit redeem {groups} --class leiding"))
        .ended(0);
    assert!(ran.stdout.starts_with("Te innen: 20,00.") && ran.stdout.lines().count() == 1);
    // Mistyped it is one code that cannot be accepted.
    let ran = club.laptop.club("kit redeem 7KQ2 M9FD XT00C").ended(1);
    assert_eq!(ran.stdout, REFUSED);
    let text = format!("\u{feff}{}\n", club.pass);
    let ran = scanned(&club, "kit redeem --class kapoenen", &text).ended(0);
    assert!(ran.stdout.starts_with("Te innen: 45,00."), "{ran:#?}");
}

#[test]
fn an_evening_for_no_single_offer_does_not_begin() {
    let club = Club::new();
    let text = format!("{}\n", club.camp);
    for (choice, words) in [
        ("--offer O1", "er is meer dan één mogelijkheid"),
        ("--offer O9", "\"O9\" staat niet in deze kit"),
    ] {
        let ran = scanned(&club, &format!("kit redeem {choice}"), &text).ended(1);
        assert!(
            ran.stdout.is_empty() && ran.stderr.contains(words),
            "{ran:#?}"
        );
    }
    scanned(&club, "kit redeem", &text).ended(0);
}
