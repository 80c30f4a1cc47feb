//! The promise "no label" on the club's screen: of a pass it shows an amount, and nothing tells one holder from another.

use std::thread;
use std::time::Duration;

use vrijpas::domain::PassNumber;
use vrijpas::seal::{FixedRandomness, draws};

use crate::club::Club;
use crate::screen::{Key, Screen};
use crate::support::Town;

/// What stands on the screen after a pass, with every colour and the cursor; on a laptop of its own.
fn shown(club: &Club, pass: &str, amount: &str) -> (String, String) {
    let laptop = Town::bare();
    std::fs::copy(club.town.path("zwem.kit"), laptop.path("zwem.kit")).unwrap();
    let mut screen = Screen::start(&laptop.command(&["kit"]), (80, 24));
    screen.wait_for("Voor welk aanbod?");
    screen.key(Key::Sign('2'));
    screen.key(Key::Enter);
    screen.wait_for("nog niets genoteerd");
    screen.scan(pass);
    screen.wait_for(&format!("Te innen: {amount}."));
    // All of it: a screen is drawn in more than one piece.
    let mut look = String::new();
    while look != screen.look(vt100::Screen::state_formatted) {
        look = screen.look(vt100::Screen::state_formatted);
        thread::sleep(Duration::from_millis(300));
    }
    assert!(!screen.bytes().contains(&7), "it makes a sound");
    (look, screen.screen())
}

#[test]
fn only_the_amount_differs_whoever_shows_a_pass() {
    let club = Club::new();
    let stranger = PassNumber::new(draws(&FixedRandomness::new(3), "stranger", b"")).to_string();
    let (look, text) = shown(&club, &club.ordinary, "30,00");
    // Of nobody; blocked; of somebody whose right is over: as any other.
    for pass in [&stranger, &club.blocked, &club.lapsed] {
        assert_eq!(shown(&club, pass, "30,00").0, look);
    }
    let (reduced_look, reduced) = shown(&club, &club.reduced, "6,00");
    let without = |text: &str, amount: &str| {
        let rows = text.lines().filter(|row| !row.contains('█'));
        rows.collect::<Vec<_>>()
            .join("\n")
            .replace(amount, "BEDRAG")
    };
    assert_eq!(without(&reduced, "6,00"), without(&text, "30,00"));
    // The two do differ, so that the test can see a difference.
    assert_ne!(reduced_look, look);
}
