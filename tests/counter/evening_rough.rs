//! What an evening brings that nobody planned: broken scanners, pastes, small windows, lines that go dead.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::club::Club;
use crate::screen::{Key, Screen};

/// An evening of lessons has begun, and one pass was taken.
fn begun(club: &Club, words: &[&str]) -> Screen {
    let mut screen = club.evening(words, (80, 24));
    screen.wait_for("Voor welk aanbod?");
    screen.key(Key::Sign('2'));
    screen.key(Key::Enter);
    screen.wait_for("nog niets genoteerd");
    screen.scan(&club.reduced);
    screen.wait_for("Te innen: 6,00.");
    screen
}

/// What lies in the line after a burst is wiped, so that the next scan stands alone.
fn wiped(screen: &mut Screen) {
    let empty = |shown: &str| shown.lines().any(|line| line == "Code:");
    thread::sleep(Duration::from_millis(500));
    while !empty(&screen.screen()) {
        screen.key(Key::Esc);
        thread::sleep(Duration::from_millis(200));
    }
}

const ONE: &str = "Vandaag: één inlevering, 6,00 geïnd.";
const TWO: &str = "Vandaag: 2 inleveringen, 36,00 geïnd.";

#[test]
fn garbage_of_a_scanner_sets_off_nothing() {
    let club = Club::new();
    let mut screen = begun(&club, &[]);
    let undo = [b"\x1a\x03\x1a\tx\x1a\r".as_slice(), b"12ab\x1a\x1a"].concat();
    let noise: Vec<u8> = (0..=255).filter(|byte| *byte != 0x1b).collect();
    for garbage in [
        &undo[..],
        &noise,
        b"\xff\xfe\x00\x1a\xffabcd\r",
        "é".repeat(600).as_bytes(),
    ] {
        screen.send(garbage);
        wiped(&mut screen);
        screen.wait_for(ONE);
    }
    assert!(!screen.bytes().contains(&7), "it makes a sound");
    screen.scan(&club.ordinary);
    screen.wait_for(TWO);
    // Another that ends with Tab instead of Enter, and one that stammers.
    screen.send(format!("{}\t", club.value));
    screen.wait_for("3 inleveringen, 51,00");
    screen.send(format!("{}\r{}\r", club.ordinary, club.reduced));
    screen.wait_for("Er kwamen verschillende codes tegelijk binnen");
    screen.wait_for("3 inleveringen, 51,00");
}

#[test]
fn a_paste_of_five_thousand_lines_is_refused_whole() {
    let club = Club::new();
    let mut screen = begun(&club, &[]);
    screen.paste(&format!("{}\r\n", club.ordinary).repeat(5_000));
    screen.wait_for("Er kwamen verschillende codes tegelijk binnen");
    screen.wait_for(ONE);
    screen.send("regel\r".repeat(5_000));
    wiped(&mut screen);
    screen.wait_for(ONE);
    screen.scan(&club.ordinary);
    screen.wait_for(TWO);
    // On the page where an offer is chosen it chooses nothing.
    let mut screen = club.evening(&[], (80, 24));
    screen.wait_for("Voor welk aanbod?");
    screen.paste(&"1\r\n".repeat(5_000));
    screen.wait_for("Kies eerst hiervoor");
}

#[test]
fn a_window_of_any_size_shows_the_amount_or_says_that_it_is_too_small() {
    let club = Club::new();
    let mut screen = begun(&club, &[]);
    for (size, high) in [
        ((40, 20), 5),
        ((80, 24), 10),
        ((132, 50), 10),
        ((30, 12), 0),
    ] {
        screen.resize(size);
        let large = |shown: &str| shown.lines().filter(|line| line.contains('█')).count();
        screen.wait_until("6,00", |shown| {
            large(shown) == high && shown.contains("Code:")
        });
        screen.wait_for("6,00");
    }
    screen.resize((20, 5));
    screen.wait_for("Maak het venster");
    screen.resize((80, 24));
    screen.wait_for(ONE);
    // Light on dark, whatever the terminal's own colours; not where colours are not wanted.
    assert_eq!(
        screen.look(|shown| shown.cell(12, 40).unwrap().bgcolor()),
        vt100::Color::Idx(0)
    );
}

#[test]
fn who_leaves_or_loses_the_line_loses_nothing() {
    let club = Club::new();
    let mut screen = begun(&club, &[]);
    screen.key(Key::Ctrl('c'));
    assert_eq!(screen.exit_code(), 0);
    screen.all_read();
    screen.wait_for("kit export --month 2026-11");
    assert!(!screen.look(vt100::Screen::alternate_screen));
    let mut screen = club.evening(&[], (80, 24));
    screen.wait_for("Voor welk aanbod?");
    screen.key(Key::Ctrl('c'));
    assert_eq!(screen.exit_code(), 0);
    let mut screen = club.evening(&[], (80, 24));
    screen.wait_for("Voor welk aanbod?");
    screen.key(Key::Enter);
    screen.wait_for(ONE);
    screen.scan(&club.ordinary);
    screen.wait_for(TWO);
    screen.type_text(&club.ordinary);
    screen.hang_up();
    assert_eq!(screen.exit_code(), -1);
    assert_eq!(club.noted(), ("2".to_owned(), "36.00".to_owned()));
}

#[test]
fn what_is_for_another_offer_or_was_taken_is_told_and_a_trial_keeps_nothing() {
    let club = Club::new();
    let mut screen = begun(&club, &["--dry-run"]);
    screen.wait_for("proef");
    screen.scan(&club.swim);
    screen.wait_for("Kies dat aanbod met Tab");
    screen.key(Key::Tab);
    screen.wait_for("Voor welk aanbod?");
    screen.type_text("zwem");
    screen.key(Key::Enter);
    screen.wait_for(ONE);
    screen.scan(&club.swim);
    screen.wait_for("Aanvaard: Zwembeurt (standaard).");
    screen.scan(&club.swim);
    screen.wait_for("niet aanvaard worden");
    screen.scan(&club.late);
    screen.wait_for("Te innen: wat op de bon staat.");
    screen.key(Key::Ctrl('z'));
    screen.wait_for("Terug te geven: wat op de bon staat.");
    for _ in 0..2 {
        screen.key(Key::Ctrl('z'));
    }
    screen.wait_for("nog niets genoteerd");
    screen.key(Key::Ctrl('z'));
    screen.wait_for("niets genoteerd dat u ongedaan kunt maken");
    assert_eq!(club.noted().0, "0");
}

#[test]
fn two_kits_are_asked_between_and_without_a_screen_it_is_the_help() {
    let club = Club::new();
    fs::copy(club.town.path("zwem.kit"), club.laptop.path("b.kit")).unwrap();
    let mut screen = club.evening(&[], (80, 24));
    screen.wait_for("Welke kit?");
    screen.key(Key::Down);
    screen.key(Key::Enter);
    screen.wait_for("Voor welk aanbod?");
    let mut screen = club.evening(&["--kit", "b.kit"], (80, 24));
    screen.wait_for("Voor welk aanbod?");
    screen.key(Key::Esc);
    assert_eq!(screen.exit_code(), 0);
    let help = club.laptop.run(&["kit"]).refused(2);
    assert!(help.contains("Opdrachten:"), "{help}");
    let piped = |command: &mut std::process::Command| -> String {
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    let told = piped(&mut club.laptop.command(&["kit", "evening"]));
    assert!(told.contains("vrijpas kit redeem"), "{told}");
    let none = Club::evening(
        &Club {
            laptop: crate::support::Town::bare(),
            ..club
        },
        &[],
        (80, 24),
    );
    none.wait_for("vrijpas kit --help");
}
