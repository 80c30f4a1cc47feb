//! The terminal of these tests does what it says: checked with what the binary asks and shows on any terminal.

use crate::screen::{Key, Screen};
use crate::support::{Town, fixture};

#[test]
fn what_is_asked_is_seen_and_what_is_typed_is_heard() {
    let town = Town::bare();
    let mut screen = Screen::start(
        &town.command(&["kit", "redeem", "--kit", "nergens.kit"]),
        (60, 10),
    );
    assert_eq!(screen.exit_code(), 3);
    screen.all_read();
    screen.wait_for("nergens.kit: er staat geen kit.");
    let mut asked = passphrase(&town);
    asked.type_text("zwijg daar nu over");
    asked.key(Key::Enter);
    asked.wait_for("Nog een keer");
    assert!(!asked.screen().contains("zwijg"), "{}", asked.screen());
    asked.key(Key::Ctrl('c'));
    assert_ne!(asked.exit_code(), 0);
}

#[test]
fn a_window_is_resized_and_a_line_goes_dead() {
    let mut asked = passphrase(&Town::bare());
    asked.resize((40, 5));
    assert_eq!(asked.screen().split('\n').count(), 5);
    asked.hang_up();
    assert_eq!(asked.exit_code(), -1);
}

/// A question that only a terminal is asked, with an answer that does not show.
fn passphrase(town: &Town) -> Screen {
    let scheme = fixture("schemes/lochristi.toml");
    let init = format!("register init --municipality 44087 --scheme {scheme} --passphrase");
    let words: Vec<&str> = init.split(' ').collect();
    let screen = Screen::start(&town.command(&words), (60, 10));
    screen.wait_for("wachtwoordzin");
    screen
}
